"""The description of the API for programs: OpenAPI 3.1, its schemas made from the columns of the open data."""

from collections.abc import Iterable, Mapping

from generator.facts.census import CENSUS
from generator.facts.columns import Column
from generator.facts.documents import API
from generator.facts.downloads import CONTOH
from generator.facts.index import Index
from generator.facts.table import Table, whole

Schema = dict[str, object]

TYPES: Mapping[str, str] = {"bilangan": "integer", "desimal": "number", "daftar": "array"}
"""JSON types of columns; every other is a string."""

TEXT: Schema = {"type": "string"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
MAYBE_COUNT: Schema = {"type": ["integer", "null"]}
NUMBER: Schema = {"type": "number"}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
FLAG: Schema = {"type": "boolean"}
URL: Schema = {"type": "string", "format": "uri-reference"}

PATHS: Mapping[str, tuple[str, str, str]] = {
    "/index.json": ("Indeks", "Semua dokumen menurut jenisnya", "Every document by its kind"),
    "/rt/{id}.json": ("Rt", "Satu RT", "One RT"),
    "/kelurahan/{kode}.json": ("Wilayah", "Satu kelurahan", "One kelurahan"),
    "/kecamatan/{kode}.json": ("Wilayah", "Satu kecamatan", "One kecamatan"),
    "/kota/{kode}.json": ("Wilayah", "Seluruh kota", "The whole kota"),
    "/putaran/{id}.json": ("Putaran", "Satu putaran penilaian", "One round of assessment"),
    "/tahun/{tahun}.json": ("Tahun", "Satu tahun yang punya putaran", "One year with a round"),
    "/kriteria/{id}.json": ("Butir", "Satu kriteria", "One criterion"),
    "/praktik/{slug}.json": ("Praktik", "Satu praktik baik", "One best practice"),
    "/angka/{wilayah}.json": (
        "Angka",
        "Angka satu wilayah yang bisa dikutip",
        "The figures of one area that can be cited",
    ),
    "/angka/{wilayah}/{id}.json": (
        "SatuAngka",
        "Satu angka yang bisa dikutip; rata-rata nilai kecamatan dan kelurahan hanya ada di dokumen wilayahnya",
        "One figure that can be cited; mean scores of kecamatan and kelurahan stand in the document of their area only",
    ),
}
"""Every kind of document: path, name of its schema, and what it is in both languages."""

WITHOUT_CSV = ("/index", "/putaran", "/angka/{wilayah}/")
"""How the paths of documents begin that exist as JSON only; a single figure stands in the CSV of its area."""

CSV_PATHS = tuple(path.replace(".json", ".csv") for path in PATHS if not path.startswith(WITHOUT_CSV))
"""Documents that exist as a small CSV too."""


def openapi(index: Index, tables: Mapping[str, Table], site_url: str) -> Schema:
    """Return the description of the API."""
    program = index.public.program
    sample = f"{CONTOH}. " if program.fiktif else ""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{program.nama} {program.kota}",
            "version": "v1",
            "description": f"{sample}Berkas statis, tanpa kunci. Dalam v1 nama boleh bertambah, tidak berubah atau "
            "hilang. / Static files, no key. Within v1 names may be added, never changed or dropped.",
            "license": {"name": program.lisensi.nama, "url": program.lisensi.url},
        },
        "servers": [{"url": f"{site_url}{API}".rstrip("/")}],
        "paths": {
            **{path: operation(path, json(name), both) for path, (name, *both) in PATHS.items()},
            **{
                path: operation(path, {"text/csv": {"schema": TEXT}}, ["CSV halaman", "CSV of the page"])
                for path in CSV_PATHS
            },
        },
        "components": {"schemas": schemas(tables)},
    }


def operation(path: str, content: Schema, both: list[str]) -> Schema:
    """Return the one operation of a path."""
    names = [part.partition("}")[0] for part in path.split("{")[1:]]
    parameters = [{"name": name, "in": "path", "required": True, "schema": TEXT} for name in names]
    identifier = path.strip("/").replace("/", "_").replace("{", "").replace("}", "").replace(".", "_")
    return {
        "get": {
            "operationId": identifier,
            "summary": " / ".join(both),
            **({"parameters": parameters} if parameters else {}),
            "responses": {
                "200": {"description": both[0], "content": content},
                "404": {"description": "Tidak ada / There is none"},
            },
        }
    }


def json(name: str) -> Schema:
    """Return the content of a JSON document."""
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def schemas(tables: Mapping[str, Table]) -> Schema:
    """Return the schema of each kind of document."""
    return {
        "Indeks": start(),
        "Rt": rt(tables),
        "Wilayah": area(tables),
        "Putaran": round_(tables),
        "Tahun": document(
            tahun=COUNT,
            putaran=many(thing(id=TEXT, dokumen=URL)),
            jumlah=thing(sk=MAYBE_COUNT, sebut=MAYBE_COUNT, lain=COUNT),
            kecamatan=many(thing(kode=TEXT, nama=TEXT, dokumen=URL, sk=MAYBE_COUNT, sebut=MAYBE_COUNT, lain=COUNT)),
            gelar=many(thing(rt=TEXT, jenis=TEXT, kategori=MAYBE_TEXT, kencana=FLAG)),
        ),
        "Butir": document(
            **columns(tables["butir"]),
            bunyi=many(wording(tables)),
            skor=many(thing(putaran=TEXT, wilayah=TEXT, terendah=COUNT, antara=COUNT, tertinggi=COUNT)),
            praktik=many(TEXT),
        ),
        "Praktik": document(**columns(tables["praktik"])),
        "SatuAngka": document(wilayah=thing(kode=TEXT, nama=TEXT, dokumen=URL), angka=figure()),
        "Angka": document(wilayah=thing(kode=TEXT, nama=TEXT, dokumen=URL), angka=many(figure())),
    }


def start() -> Schema:
    """Return the schema of the index."""
    area = thing(kode=TEXT, nama=TEXT, dokumen=URL)
    named = thing(id=TEXT, dokumen=URL)
    return document(
        openapi=URL,
        unduhan=URL,
        kota=area,
        kecamatan=many(area),
        kelurahan=many(area),
        tahun=many(thing(tahun=COUNT, dokumen=URL)),
        putaran=many(named),
        butir=many(named),
        praktik=many(thing(slug=TEXT, dokumen=URL)),
        angka=many(thing(wilayah=TEXT, dokumen=URL)),
    )


def rt(tables: Mapping[str, Table]) -> Schema:
    """Return the schema of an RT."""
    return document(
        **columns(tables["rt"]),
        nilai=many(thing(putaran=TEXT, jumlah_kk=MAYBE_COUNT, skor=mapping({"type": "integer"}))),
        peristiwa=many(row(tables["peristiwa"], {"rt"})),
        pemantauan=many(row(tables["pemantauan"], {"rt"})),
        tanggapan=many(row(tables["tanggapan"], {"rt"})),
        praktik=many(TEXT),
        koreksi=many(correction()),
    )


def area(tables: Mapping[str, Table]) -> Schema:
    """Return the schema of an area of any level."""
    return document(
        **columns(tables["wilayah"], set(CENSUS)),
        jumlah=thing(**dict.fromkeys(CENSUS, COUNT)),
        penghargaan=many(row(tables["rekap_wilayah"], {"wilayah"})),
        angka=many(row(tables["angka"], {"wilayah"})),
        skor=many(thing(putaran=TEXT, butir=mapping({"type": "array", "items": COUNT, "minItems": 3, "maxItems": 3}))),
        bagian=many(thing(kode=TEXT, nama=TEXT, dokumen=URL)),
        rt=many(
            thing(
                id=TEXT,
                nomor=TEXT,
                status=TEXT,
                tahun_gelar=many({"type": "integer"}),
                masih_berlaku=TEXT,
                dokumen=URL,
            )
        ),
        praktik=many(TEXT),
        koreksi=many(correction()),
    )


def round_(tables: Mapping[str, Table]) -> Schema:
    """Return the schema of a round."""
    return document(
        **columns(tables["putaran"]),
        sk=many(row(tables["putaran_sk"], {"putaran"})),
        tim=many(row(tables["putaran_tim"], {"putaran"})),
        tahap=many(row(tables["putaran_tahap"], {"putaran"})),
        jumlah=many(thing(wilayah=TEXT, peristiwa=TEXT, baris=COUNT)),
        gelar=many(thing(rt=TEXT, tingkat=TEXT, kategori=MAYBE_TEXT, bukti=TEXT)),
    )


def figure() -> Schema:
    """Return the schema of a citable figure."""
    coverage = thing(diketahui=COUNT, seluruhnya=many(NUMBER))
    spread = thing(terendah=COUNT, antara=COUNT, tertinggi=COUNT)
    watched = thing(penghargaan=COUNT, tidak_bertahan=COUNT)
    return thing(
        id=TEXT, nama_id=TEXT, nama_en=TEXT, definisi_id=TEXT, definisi_en=TEXT, bagian=MAYBE_TEXT,
        kelas=MAYBE_TEXT, diamati={"anyOf": [watched, {"type": "null"}]}, putaran=MAYBE_TEXT,
        sebaran={"anyOf": [spread, {"type": "null"}]}, asal=TEXT, nilai=many(NUMBER),
        satuan=TEXT, pembilang=MAYBE_NUMBER, penyebut=MAYBE_NUMBER, periode=MAYBE_TEXT, tahun=MAYBE_COUNT, per=TEXT,
        cakupan={"anyOf": [coverage, {"type": "null"}]}, bukti=many(TEXT), sumber=many(TEXT), berbeda=FLAG,
        menurut=many(thing(nilai=NUMBER, bukti=TEXT, sumber=many(TEXT))), di_samping=many(TEXT),
        dokumen={"type": ["string", "null"], "format": "uri-reference"},
    )  # fmt: skip


def wording(tables: Mapping[str, Table]) -> Schema:
    """Return the schema of a butir in one edition, with what earns each score."""
    text: Schema = {"anyOf": [thing(id=TEXT, en=MAYBE_TEXT), {"type": "null"}]}
    skala: Schema = {"anyOf": [thing(tertinggi=text, antara=text, terendah=text), {"type": "null"}]}
    details = many(thing(dilihat_id=TEXT, dilihat_en=MAYBE_TEXT, skala=skala))
    return thing(**columns(tables["kriteria"], {"id"}), skala=skala, rincian=details)


def correction() -> Schema:
    """Return the schema of a correction."""
    return thing(tanggal=TEXT, kolom=TEXT, semula=TEXT, menjadi=TEXT, alasan_id=TEXT, alasan_en=MAYBE_TEXT)


def document(**parts: Schema) -> Schema:
    """Return the schema of a document with what every document has."""
    links = thing(dokumen=URL, indeks=URL, halaman=mapping(URL))
    source = thing(versi={"const": "v1"}, program=TEXT, kota=TEXT, rilis=MAYBE_TEXT, tanggal=TEXT, lisensi=TEXT)
    return thing(jenis=TEXT, tautan=links, tentang=source, **parts)


def thing(**parts: Schema) -> Schema:
    """Return the schema of an object that has these parts at least."""
    return {"type": "object", "properties": parts, "required": list(parts)}


def many(item: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": item}


def mapping(value: Schema) -> Schema:
    """Return the schema of an object whose names are data."""
    return {"type": "object", "additionalProperties": value}


def row(item: Table, without: Iterable[str] = ()) -> Schema:
    """Return the schema of a row of a table."""
    return thing(**columns(item, without))


def columns(item: Table, without: Iterable[str] = ()) -> dict[str, Schema]:
    """Return the schemas of a table's columns."""
    left_out = set(without)
    return {one.nama: value(one) for one in item.kolom if one.nama not in left_out}


def value(one: Column) -> Schema:
    """Return the schema of one value."""
    kind, batas = TYPES.get(one.tipe, "string"), one.batas
    found: Schema = {"type": kind if batas.wajib else [kind, "null"], "description": " / ".join(one.arti)}
    if kind == "array":
        return {**found, "items": {"type": ["string", "integer"]}}
    if batas.boleh:
        found["enum"] = [*batas.boleh, *([] if batas.wajib else [None])]
    if batas.pola:
        found["pattern"] = batas.pola
    for name, bound in (("minimum", batas.terkecil), ("maximum", batas.terbesar)):
        if bound is not None:
            found[name] = whole(bound)
    return found

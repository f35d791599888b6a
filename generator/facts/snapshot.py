"""What is public, as rows of plain text: what a release keeps so that the next can be compared with it.

Free texts and shapes stand in it as digests: that is enough to see that they changed, and what was taken
back, such as a name that slipped into a note, is not kept a second time.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from pydantic import BaseModel
from pydantic_core import to_json

from generator.facts.corrections import anchor
from generator.gate.public import PublicDataset
from generator.model.putaran import BarisPeristiwa
from generator.model.rilis import TABEL_RILIS

Row = Mapping[str, str]
"""Column to value; a column without a value is left out."""

Table = Mapping[str, Row]
"""What names a row within its table, its words joined by blanks, to the row."""

Snapshot = Mapping[str, Table]

DIGEST = "~"
"""How a digest begins; no value of the data does."""


def snapshot(public: PublicDataset) -> dict[str, dict[str, Row]]:
    """Return everything public as rows, by table and in the order of their names."""
    found = {
        "rt": ((item.id, item_columns(item, RT)) for item in public.rt),
        "wilayah": wilayah_rows(public),
        "pemekaran": ((f"{item.tanggal} {item.asal} {item.menjadi}", {}) for item in public.pemekaran),
        "putaran": (
            (item.id, {
                "tahun": str(item.tahun),
                "edisi": item.edisi or "",
                "terbit_pada": str(item.terbit_pada),
                "rincian": digest(item.sk, item.tim_penilai, item.tahapan, item.catatan, item.sumber),
            })
            for item in public.putaran
        ),
        "peristiwa": peristiwa_rows(public.peristiwa),
        "nilai": (
            (f"{item.putaran} {item.rt}", {
                "jumlah_kk": as_text(item.jumlah_kk),
                **{butir: str(skor) for butir, skor in item.skor.items()},
            })
            for item in public.nilai
        ),
        "pemantauan": (
            (f"{item.rt} {item.tanggal}", {
                "hasil": item.hasil,
                "sumber": ";".join(item.sumber),
                "catatan": digest(item.oleh, item.catatan, item.catatan_en),
            })
            for item in public.pemantauan
        ),
        "angka": (
            (f"{item.wilayah} {item.indikator} {item.periode} {';'.join(item.sumber)}", {
                **item_columns(item, ("nilai", "satuan", "bukti")),
                "catatan": digest(item.catatan, item.catatan_en),
            })
            for item in public.angka
        ),
        "praktik": praktik_rows(public),
        "tanggapan": (
            (f"{item.rt} {item.tanggal}", {"teks": digest(item.isi, item.lewat)}) for item in public.tanggapan
        ),
        "sumber": (
            (item.id, {**item_columns(item, ("jenis", "tanggal")), "teks": digest(item)}) for item in public.sumber
        ),
        "kriteria": (
            (f"{edisi.edisi} {butir.id}", {"teks": digest(butir)})
            for edisi in public.edisi
            for pilar in edisi.pilar
            for butir in pilar.butir
        ),
        "indikator": ((item.id, {"teks": digest(item)}) for item in public.indikator),
        "program": (
            (name, {"teks": digest(getattr(public.program, name))})
            for name in type(public.program).model_fields
            if name != "place"
        ),
        "kebijakan": (
            ("butir_peka", {"isi": ";".join(sorted(public.kebijakan.butir_peka))}),
            ("sel_minimum", {"isi": str(public.kebijakan.sel_minimum)}),
            ("alasan_peka", {"teks": digest(public.kebijakan.alasan_peka)}),
        ),
        "koreksi": ((anchor(item), {"tanggal": str(item.tanggal)}) for item in public.koreksi),
        "rekap_peka": (
            (f"{item.putaran} {item.wilayah} {item.butir}", {"teks": digest(item.jumlah)})
            for item in public.rekap_peka
            if item.jumlah
        ),
    }  # fmt: skip
    return {name: tidy(found[name]) for name in TABEL_RILIS}


RT = ("kode_kelurahan", "nomor", "berlaku_mulai", "berlaku_sampai", "penerus", "lat", "lon", "sumber")
PERISTIWA = ("tanggal", "kategori", "hadiah", "nomor_sk", "bukti", "sumber", "disimpulkan")
PRAKTIK = ("rt", "wilayah", "pilar", "butir", "biaya", "mulai", "diperiksa", "bukti", "sumber")
WILAYAH = ("tingkat", "nama", "kode_induk", "berlaku_mulai", "berlaku_sampai")


def item_columns(item: object, names: Iterable[str]) -> Row:
    """Return some columns of a record as text."""
    return {name: as_text(getattr(item, name)) for name in names}


def as_text(value: object) -> str:
    """Return a value as it stands in a file of the data; empty for none."""
    if value is None:
        return ""
    return ";".join(value) if isinstance(value, tuple) else str(value)


def digest(*values: object) -> str:
    """Return a short digest of texts and records; empty where there is nothing to digest."""
    if not any(values):
        return ""
    return DIGEST + blake2b(to_json(plain(values)), digest_size=6).hexdigest()


def plain(value: object) -> object:
    """Return a value without the places at which its records were read: a moved line is no change."""
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields if name != "place"}
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def wilayah_rows(public: PublicDataset) -> Iterator[tuple[str, Row]]:
    """Yield the areas, each with its other spellings and its shape."""
    shapes = {item.kode: digest(item.bagian) for item in public.poligon}
    spellings: dict[str, list[str]] = {}
    for item in public.alias:
        spellings.setdefault(item.kode, []).append(item.alias)
    for area in public.wilayah:
        yield (
            area.kode,
            {
                **item_columns(area, WILAYAH),
                "alias": ";".join(sorted(spellings.get(area.kode, ()))),
                "bentuk": shapes.get(area.kode, ""),
            },
        )


def peristiwa_rows(rows: Iterable[BarisPeristiwa]) -> Iterator[tuple[str, Row]]:
    """Yield the events; what names one is round, RT, event and level, and its source where two say the same."""
    for row in rows:
        key = f"{row.putaran} {row.rt} {row.peristiwa}"
        if row.peristiwa == "ditetapkan":
            key += f" {row.tingkat or 'bantar'}"
        yield key, {**item_columns(row, PERISTIWA), "catatan": digest(row.catatan, row.catatan_en)}


def praktik_rows(public: PublicDataset) -> Iterator[tuple[str, Row]]:
    """Yield the write-ups, each with its English text."""
    english = {item.slug: item for item in public.praktik_en}
    for item in public.praktik:
        yield item.slug, {**item_columns(item, PRAKTIK), "teks": digest(item, english.get(item.slug))}


def tidy(rows: Iterable[tuple[str, Row]]) -> dict[str, Row]:
    """Return rows by name, sorted, without empty cells; of rows that share a name each gets a number."""
    found: dict[str, Row] = {}
    kept = ((key, {name: value for name, value in row.items() if value}) for key, row in rows)
    for key, row in sorted(kept, key=lambda pair: (pair[0], sorted(pair[1].items()))):
        name, number = key, 1
        while name in found:
            number += 1
            name = f"{key} #{number}"
        found[name] = row
    return found

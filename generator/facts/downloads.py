"""The files of the open data: CSV, JSON and GeoJSON made from the same tables, part by part."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from hashlib import sha256
from itertools import islice

from generator.facts.census import CENSUS, census
from generator.facts.index import Index
from generator.facts.meanings import Words
from generator.facts.table import Cell, Table, whole
from generator.facts.tables import tables
from generator.model.wilayah import Poligon

BOM = "\ufeff"
"""Mark at the start of every CSV: without it Excel reads UTF-8 as another encoding and spoils text."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet run a text as a formula."""

CONTOH = "DATA CONTOH, kota rekaan / SAMPLE DATA, fictional city"
"""What every file of an invented city says in every row."""

KOLOM_CONTOH = "catatan_data (DATA CONTOH)"
"""Name of the column that says so; it holds the words itself, since a table may have no row."""

LINES = 1000
"""Rows of a table that are made at a time."""

DISTINCT = 16_384
"""How many values are remembered as they stand in a file; most stand in many rows and files."""

PLACES = 6
"""Decimals of a coordinate, about a tenth of a metre."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """One file of the open data."""

    nama: str
    """File name below `data/`."""
    tabel: str
    """Table that it holds."""
    baris: int
    ukuran: int
    """Its bytes."""
    sha256: str
    parts: Callable[[], Iterator[str]] = field(compare=False)
    """Makes its text; all of it, kept, would take more memory than the tables themselves."""


def downloads(index: Index, made: Mapping[str, Table] | None = None) -> tuple[Download, ...]:
    """Return two files for each table, and the areas as GeoJSON.

    Args:
        index: The public data.
        made: Its tables, where they have been made already.
    """
    fiktif = index.public.program.fiktif
    found: list[Download] = []
    for item in (made or tables(index)).values():
        forms = {"csv": partial(as_csv, item, fiktif=fiktif), "json": partial(as_json, item, about(index))}
        found += [download(f"{item.nama}.{suffix}", item.nama, len(item.baris), text) for suffix, text in forms.items()]
    features = areas(index)
    shapes = (compact({"type": "FeatureCollection", **about(index), "features": features}),)
    return (*found, download("wilayah.geojson", "wilayah", len(features), partial(iter, shapes)))


def download(nama: str, tabel: str, baris: int, parts: Callable[[], Iterator[str]]) -> Download:
    """Return a file of the open data with its size and checksum; its text is made for that, and let go."""
    ukuran, digest = 0, sha256()
    for part in parts():
        content = part.encode()
        ukuran += len(content)
        digest.update(content)
    return Download(nama=nama, tabel=tabel, baris=baris, ukuran=ukuran, sha256=digest.hexdigest(), parts=parts)


def about(index: Index) -> dict[str, object]:
    """Return what each JSON file says of itself."""
    program = index.public.program
    found: dict[str, object] = {
        "program": program.nama,
        "kota": program.kota,
        "rilis": index.rilis[0].id if index.rilis else None,
        "tanggal": (index.rilis[0].tanggal if index.rilis else index.today).isoformat(),
        "lisensi": program.lisensi.nama,
        "lisensi_url": program.lisensi.url,
        "atribusi": program.lisensi.atribusi.id,
    }
    return {"catatan_data": CONTOH, **found} if program.fiktif else found


def as_csv(item: Table, *, fiktif: bool) -> Iterator[str]:
    """Yield a table as CSV, part by part: comma, header, one line feed a row, a mark for Excel in front."""
    head, end = ([KOLOM_CONTOH], f",{quoted(CONTOH)}\n") if fiktif else ([], "\n")
    yield BOM + ",".join(quoted(name) for name in (*item.names, *head)) + "\n"
    for lines in some(",".join(map(csv_cell, row)) + end for row in item.baris):
        yield "".join(lines)


def some(lines: Iterator[str]) -> Iterator[list[str]]:
    """Yield lines, so many at a time that a file is no single text and no thousands."""
    while part := list(islice(lines, LINES)):
        yield part


@lru_cache(DISTINCT)
def csv_cell(value: Cell) -> str:
    """Return a value as it stands in a CSV."""
    return quoted(csv_text(value))


def csv_text(value: Cell) -> str:
    """Return a value as the text of a CSV cell; a text that a spreadsheet would run is made harmless."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        value = ";".join(str(part) for part in value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return str(whole(value))


def quoted(text: str) -> str:
    """Return the text of a cell with quotes where CSV needs them (RFC 4180)."""
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n\r') else text


def as_json(item: Table, head: Mapping[str, object]) -> Iterator[str]:
    """Yield a table as JSON, part by part, with its licence and the meaning of its columns."""
    described = {
        **head,
        "tabel": item.nama,
        "kolom": [
            {
                "nama": column.nama,
                "tipe": column.tipe,
                "satuan": words(column.satuan),
                "arti": words(column.arti),
            }
            for column in item.kolom
        ],
    }
    yield compact(described).removesuffix("}\n") + ',"baris":['
    keys = (encoded(name).replace("%", "%%") for name in item.names)
    row_of = "{" + ",".join(f"{key}:%s" for key in keys) + "}"
    before = ""
    for rows in some(row_of % tuple(map(json_cell, row)) for row in item.baris):
        yield before + ",".join(rows)
        before = ","
    yield "]}\n"


@lru_cache(DISTINCT)
def json_cell(value: Cell) -> str:
    """Return a value as it stands in a JSON file."""
    return encoded(value)


def words(both: Words | None) -> dict[str, str] | None:
    """Return words in both languages by language."""
    return {"id": both[0], "en": both[1]} if both else None


encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Returns JSON without needless space; the same text for the same value."""


def compact(value: object) -> str:
    """Return a value as a file of JSON."""
    return encoded(value) + "\n"


def areas(index: Index) -> list[dict[str, object]]:
    """Return every area with a shape as a GeoJSON feature with its figures."""
    counts = census(index)
    features: list[dict[str, object]] = []
    for kode, shape in sorted(index.poligon.items()):
        area = index.wilayah[kode]
        properties = {
            "kode": kode,
            "nama": area.nama,
            "tingkat": area.tingkat,
            "kode_induk": area.kode_induk,
            "luas_km2": area.luas_km2,
            **{name: counts[kode, name] for name in CENSUS},
            "angka": [
                {
                    "indikator": row.indikator,
                    "periode": row.periode,
                    "nilai": whole(row.nilai),
                    "satuan": row.satuan,
                    "bukti": row.bukti,
                    "sumber": row.sumber,
                }
                for row in index.angka.get(kode, ())
            ],
        }
        features.append({"type": "Feature", "id": kode, "properties": properties, "geometry": geometry(shape)})
    return features


def geometry(shape: Poligon) -> dict[str, object]:
    """Return a shape as GeoJSON, one polygon or several."""
    parts = [
        [[[round(lon, PLACES), round(lat, PLACES)] for lon, lat in ring] for ring in part] for part in shape.bagian
    ]
    single = len(parts) == 1
    return {"type": "Polygon" if single else "MultiPolygon", "coordinates": parts[0] if single else parts}

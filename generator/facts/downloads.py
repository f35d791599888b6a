"""The files of the open data as bytes: CSV, JSON and GeoJSON made from the same tables."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.facts.census import CENSUS, census
from generator.facts.index import Index
from generator.facts.meanings import Words
from generator.facts.table import Cell, Table
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
    isi: bytes

    @property
    def sha256(self) -> str:
        """Return the file's checksum."""
        return sha256(self.isi).hexdigest()


def downloads(index: Index, made: Mapping[str, Table] | None = None) -> tuple[Download, ...]:
    """Return two files for each table, and the areas as GeoJSON.

    Args:
        index: The public data.
        made: Its tables, where they have been made already.
    """
    fiktif = index.public.program.fiktif
    found: list[Download] = []
    for item in (made or tables(index)).values():
        for suffix, text in (("csv", as_csv(item, fiktif=fiktif)), ("json", as_json(item, about(index)))):
            nama = f"{item.nama}.{suffix}"
            found.append(Download(nama=nama, tabel=item.nama, baris=len(item.baris), isi=text.encode()))
    features = areas(index)
    text = compact({"type": "FeatureCollection", **about(index), "features": features})
    found.append(Download(nama="wilayah.geojson", tabel="wilayah", baris=len(features), isi=text.encode()))
    return tuple(found)


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


def as_csv(item: Table, *, fiktif: bool) -> str:
    """Return a table as CSV: comma, header, one line feed a row, a mark for Excel in front."""
    extra = ((KOLOM_CONTOH,), (CONTOH,)) if fiktif else ((), ())
    lines = [[*(column.nama for column in item.kolom), *extra[0]]]
    lines += [[*(csv_text(value) for value in row), *extra[1]] for row in item.baris]
    return BOM + "".join(",".join(quoted(text) for text in line) + "\n" for line in lines)


def csv_text(value: Cell) -> str:
    """Return a value as the text of a CSV cell; a text that a spreadsheet would run is made harmless."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        value = ";".join(str(part) for part in value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return str(whole(value))


def whole(value: float) -> int | float:
    """Return a number without a needless decimal: 228 rather than 228.0."""
    return int(value) if float(value).is_integer() else value


def quoted(text: str) -> str:
    """Return the text of a cell with quotes where CSV needs them (RFC 4180)."""
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n\r') else text


def as_json(item: Table, head: Mapping[str, object]) -> str:
    """Return a table as JSON with its licence and the meaning of its columns."""
    names = item.names
    return compact(
        {
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
            "baris": [dict(zip(names, (json_value(value) for value in row), strict=True)) for row in item.baris],
        }
    )


def words(both: Words | None) -> dict[str, str] | None:
    """Return words in both languages by language."""
    return {"id": both[0], "en": both[1]} if both else None


def json_value(value: Cell) -> object:
    """Return a value as JSON holds it."""
    return whole(value) if isinstance(value, float) else value


def compact(value: object) -> str:
    """Return JSON without needless space; the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


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

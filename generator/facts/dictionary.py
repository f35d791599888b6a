"""The data dictionary as a table of its own, so that it comes in every form that the data come in."""

from collections.abc import Iterator, Mapping, Sequence

from generator.facts.columns import Column, Tipe, column
from generator.facts.limits import Limits
from generator.facts.relations import refers_to
from generator.facts.table import Cell, Table

SINCE = "0.1.0"
"""Version of the program in which the columns of today first appeared; one that is added later says its own."""

ORIGIN: Mapping[str, str] = {
    "rt": "rt.csv",
    "wilayah": "wilayah/wilayah.csv",
    "alias": "wilayah/alias.csv",
    "pemekaran": "wilayah/pemekaran.csv",
    "putaran": "putaran/*/putaran.yaml",
    "putaran_sk": "putaran/*/putaran.yaml",
    "putaran_tim": "putaran/*/putaran.yaml",
    "putaran_tahap": "putaran/*/putaran.yaml",
    "peristiwa": "putaran/*/peristiwa.csv",
    "nilai": "putaran/*/nilai.csv",
    "rekap_peka": "putaran/*/nilai.csv",
    "pemantauan": "pemantauan.csv",
    "angka": "angka.csv",
    "indikator": "indikator.yaml",
    "edisi": "kriteria/*.yaml",
    "butir": "kriteria/*.yaml",
    "kriteria": "kriteria/*.yaml",
    "praktik": "praktik/*.md",
    "tanggapan": "tanggapan/*.md",
    "sumber": "sumber.yaml",
    "koreksi": "koreksi.yaml",
    "rilis": "rilis.yaml",
}
"""File of `data/` that a table is read from."""

DERIVED = "dihitung"
"""What stands for the file of a column that is worked out."""

NAMES: tuple[tuple[str, Tipe], ...] = (
    ("tabel", "teks"), ("kolom", "teks"), ("jenis", "teks"), ("satuan_id", "teks"), ("satuan_en", "teks"),
    ("arti_id", "teks"), ("arti_en", "teks"), ("wajib", "teks"), ("boleh", "daftar"), ("pola", "teks"),
    ("terkecil", "desimal"), ("terbesar", "desimal"), ("rujukan", "teks"), ("asal", "teks"), ("sejak", "teks"),
)  # fmt: skip
"""Columns of the dictionary."""


def dictionary(tables: Sequence[Table]) -> Table:
    """Return the dictionary of some tables and of itself."""
    nama = "kamus"
    always = Limits(wajib=True)
    kolom = tuple(column(nama, name, tipe, always if name in ("tabel", "kolom") else None) for name, tipe in NAMES)
    own = Table(nama=nama, kolom=kolom, baris=())
    return Table(nama=nama, kolom=kolom, baris=tuple(row for item in (*tables, own) for row in rows(item)))


def rows(item: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield what the dictionary says of each column of a table."""
    for one in item.kolom:
        satuan, batas = one.satuan or (None, None), one.batas
        yield (
            item.nama, one.nama, one.tipe, *satuan, *one.arti, "ya" if batas.wajib else None, batas.boleh or None,
            batas.pola, batas.terkecil, batas.terbesar, refers_to(item.nama, one.nama), origin(item.nama, one),
            SINCE,
        )  # fmt: skip


def origin(tabel: str, one: Column) -> str:
    """Return the file that a column is read from, or that it is worked out."""
    return DERIVED if one.dihitung else ORIGIN.get(tabel, DERIVED)

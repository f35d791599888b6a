"""How the tables of the open data hang together: their keys, and which columns name rows of other tables."""

from collections.abc import Mapping
from typing import NamedTuple


class Reference(NamedTuple):
    """Columns of a table that name a row of another one; empty where there is none."""

    kolom: tuple[str, ...]
    tabel: str
    tujuan: tuple[str, ...]
    """Columns of the other table."""


KEY: Mapping[str, tuple[str, ...]] = {
    "rt": ("id",),
    "wilayah": ("kode",),
    "alias": ("kode", "alias"),
    "pemekaran": ("tanggal", "asal", "menjadi"),
    "putaran": ("id",),
    "nilai": ("putaran", "rt"),
    "rekap_peka": ("putaran", "wilayah", "butir"),
    "indikator": ("id",),
    "edisi": ("edisi",),
    "butir": ("id",),
    "kriteria": ("edisi", "id"),
    "praktik": ("slug",),
    "sumber": ("id",),
    "rilis": ("id",),
    "kamus": ("tabel", "kolom"),
}
"""Columns that tell the rows of a table apart. A table that is not here has rows that may look alike."""

RT = Reference(("rt",), "rt", ("id",))
PUTARAN = Reference(("putaran",), "putaran", ("id",))
WILAYAH = Reference(("wilayah",), "wilayah", ("kode",))

REFERENCES: Mapping[str, tuple[Reference, ...]] = {
    "rt": (
        Reference(("kode_kelurahan",), "wilayah", ("kode",)),
        Reference(("penerus",), "rt", ("id",)),
    ),
    "wilayah": (Reference(("kode_induk",), "wilayah", ("kode",)),),
    "alias": (Reference(("kode",), "wilayah", ("kode",)),),
    "pemekaran": (
        Reference(("asal",), "wilayah", ("kode",)),
        Reference(("menjadi",), "wilayah", ("kode",)),
    ),
    "putaran": (Reference(("edisi",), "edisi", ("edisi",)),),
    "putaran_sk": (PUTARAN,),
    "putaran_tim": (PUTARAN,),
    "putaran_tahap": (PUTARAN,),
    "peristiwa": (PUTARAN, RT),
    "nilai": (PUTARAN, RT),
    "rekap_peka": (
        PUTARAN,
        WILAYAH,
        Reference(("butir",), "butir", ("id",)),
        Reference(("rilis",), "rilis", ("id",)),
    ),
    "rekap_wilayah": (WILAYAH,),
    "pemantauan": (RT,),
    "angka": (WILAYAH, Reference(("indikator",), "indikator", ("id",))),
    "butir": (Reference(("edisi", "id"), "kriteria", ("edisi", "id")),),
    "edisi": (Reference(("menambah",), "edisi", ("edisi",)),),
    "kriteria": (Reference(("edisi",), "edisi", ("edisi",)),),
    "praktik": (RT, WILAYAH),
    "tanggapan": (RT,),
}
"""Single columns or pairs; lists are in `LISTED`."""

LISTED: Mapping[str, tuple[str, str]] = {
    "sumber": ("sumber", "id"),
    "rincian_sumber": ("sumber", "id"),
    "praktik.butir": ("butir", "id"),
    "praktik.diadopsi": ("rt", "id"),
}
"""Columns that hold a list of keys of another table, by `column` or `table.column`, to that table and its column."""


def listed(tabel: str, kolom: str) -> tuple[str, str] | None:
    """Return the table and column whose values a list holds, or None."""
    return LISTED.get(f"{tabel}.{kolom}") or LISTED.get(kolom)


def refers_to(tabel: str, kolom: str) -> str | None:
    """Return what a column names, as `table.column`; None where it names nothing."""
    for item in REFERENCES.get(tabel, ()):
        if kolom in item.kolom:
            return f"{item.tabel}.{item.tujuan[item.kolom.index(kolom)]}"
    found = listed(tabel, kolom)
    return ".".join(found) if found else None

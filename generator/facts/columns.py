"""The data dictionary of the downloads: what each column means, in both languages.

Names, types and order of columns come from the records themselves; only the words are written by hand,
in `meanings`. A test holds both together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from generator.facts.limits import DERIVED, NONE, Limits, limits_of
from generator.facts.meanings import MEANING, Words
from generator.model.place import Record
from generator.model.types import Periode, Tanggal, Teks

Tipe = Literal["teks", "bilangan", "desimal", "tanggal", "periode", "daftar"]

TIPE: Mapping[Tipe, Words] = {
    "teks": ("teks", "text"),
    "bilangan": ("bilangan bulat", "whole number"),
    "desimal": ("bilangan, titik desimal", "number, decimal point"),
    "tanggal": ("tanggal: 2022, 2022-09 atau 2022-09-20", "date: 2022, 2022-09 or 2022-09-20"),
    "periode": ("tanggal, atau dua tanggal dengan /", "date, or two dates joined by /"),
    "daftar": ("daftar; di CSV dipisah titik koma", "list; joined by semicolons in CSV"),
}

UNIT: Mapping[str, Words] = {
    "luas_km2": ("km²", "km²"),
    "lat": ("derajat WGS84", "degrees WGS84"),
    "lon": ("derajat WGS84", "degrees WGS84"),
    "hadiah": ("rupiah", "rupiah"),
    "biaya": ("rupiah", "rupiah"),
    "jumlah_kk": ("KK", "households"),
    "durasi_bulan": ("bulan", "months"),
}
"""Units of columns that have one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One column of a download."""

    nama: str
    tipe: Tipe
    arti: Words
    satuan: Words | None = None
    batas: Limits = NONE
    dihitung: bool = False
    """Whether it stands in no file of `data/` and is worked out from others."""


def column(table: str, nama: str, tipe: Tipe, batas: Limits | None = None) -> Column:
    """Return a column with its words; without limits it is one that is worked out.

    Raises:
        KeyError: Nobody wrote down what it means.
    """
    arti = MEANING[f"{table}.{nama}"] if f"{table}.{nama}" in MEANING else MEANING[nama]
    return Column(
        nama=nama,
        tipe=tipe,
        arti=arti,
        satuan=UNIT.get(nama),
        batas=batas or Limits(boleh=DERIVED.get(f"{table}.{nama}", ())),
        dihitung=batas is None,
    )


def hints_of(model: type[Record]) -> dict[str, Any]:
    """Return the annotations of a record's columns, without its place."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields if name != "place"}


def plain(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """Return an annotation without `None`."""
    rest = [item for item in get_args(hint) if item is not type(None)]
    return rest[0] if len(rest) == 1 and type(None) in get_args(hint) else hint


def tipe_of(hint: Any) -> Tipe | None:  # noqa: ANN401 - an annotation
    """Return the type of a column; None for what does not fit into one."""
    hint = plain(hint)
    if hint in (Tanggal, date):
        return "tanggal"
    if hint == Periode:
        return "periode"
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(bare) is tuple:
        return None if is_record(get_args(bare)[0]) else "daftar"
    if get_origin(bare) is Mapping or is_record(bare):
        return None
    return "bilangan" if bare is int else "desimal" if bare is float else "teks"


def is_record(hint: Any) -> bool:  # noqa: ANN401 - an annotation
    """Return whether an annotation is a record of its own."""
    return isinstance(hint, type) and issubclass(hint, Record)


def columns_of(table: str, model: type[Record]) -> tuple[Column, ...]:
    """Return the columns that a record has by itself; a text of both languages makes two."""
    found: list[Column] = []
    limits = limits_of(model)
    for name, hint in hints_of(model).items():
        tipe = tipe_of(hint)
        if plain(hint) is Teks:
            found.append(column(table, f"{name}_id", "teks", limits[name]))
            found.append(column(table, f"{name}_en", "teks", Limits()))
        elif tipe is not None:
            found.append(column(table, name, tipe, limits[name]))
    return tuple(found)

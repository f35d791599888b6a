"""What a table of the open data is, and how records become one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

from generator.facts.columns import Column, Tipe, column, columns_of
from generator.facts.limits import Limits
from generator.model.place import Record

Cell = str | int | float | tuple[str | int, ...] | None
"""A plain value; None is unknown, which is neither zero nor an empty text."""


Extra = tuple[str, Tipe, Callable[[Any], Cell]]
"""Name and type of a column that a record does not have by itself, and how to get it."""

Item = TypeVar("Item", bound=Record)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table of the open data."""

    nama: str
    kolom: tuple[Column, ...]
    baris: tuple[tuple[Cell, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of its columns."""
        return tuple(item.nama for item in self.kolom)


def whole(value: float) -> int | float:
    """Return a number without a needless decimal: 228 rather than 228.0."""
    return int(value) if float(value).is_integer() else value


def table(nama: str, model: type[Item], records: Iterable[Item], extra: Sequence[Extra] = ()) -> Table:
    """Return records as a table: their own columns, then the extra ones."""
    own = columns_of(nama, model)
    added = tuple(column(nama, name, tipe) for name, tipe, _ in extra)
    getters = [*(getter(model, item) for item in own), *(get for _, _, get in extra)]
    rows = tuple(tuple([get(record) for get in getters]) for record in records)
    return Table(nama=nama, kolom=own + added, baris=rows)


def getter(model: type[Record], one: Column) -> Callable[[Any], Cell]:
    """Return what gets a column's value from a record; it is asked for a city's cells, so it decides nothing twice."""
    if one.nama not in model.model_fields:
        field, _, kode = one.nama.rpartition("_")
        return lambda record: getattr(getattr(record, field), kode, None)  # the text `nama` in the language `en`
    if one.tipe == "desimal":
        return lambda record: known(getattr(record, one.nama))
    if one.tipe == "tanggal":
        return lambda record: written(getattr(record, one.nama))
    return attrgetter(one.nama)


def known(value: float | None) -> float | None:
    """Return a number as it is written, 228 rather than 228.0; None where it is unknown."""
    return None if value is None else whole(value)


def written(day: date | str | None) -> str | None:
    """Return a day as it is written; some are known by month or year only, and stand so already."""
    return day.isoformat() if isinstance(day, date) else day


def nested(nama: str, model: type[Item], by_round: Mapping[str, Sequence[Item]]) -> Table:
    """Return records that stand within rounds, with the id of their round first."""
    plain = table(nama, model, (record for records in by_round.values() for record in records))
    ids = [name for name, records in by_round.items() for _ in records]
    rows = tuple((name, *row) for name, row in zip(ids, plain.baris, strict=True))
    return Table(nama=nama, kolom=(column(nama, "putaran", "teks", Limits(wajib=True)), *plain.kolom), baris=rows)

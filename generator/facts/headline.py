"""The figures of the home page: of the whole city, newest first, rivals side by side."""

from dataclasses import dataclass

from generator.facts.citable import OUT_OF
from generator.facts.figures import figure, years_of
from generator.facts.index import Index
from generator.model.angka import Angka

HEADLINES = ("rt_dihargai", "rt_kumulatif", "rt_memenuhi", "jumlah_rt")
"""Indicators that answer a newcomer's questions, in the order of the page."""

EVERY_YEAR = frozenset({"jumlah_rt"})
"""Indicators whose rival values come from different years."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """One figure of the home page."""

    indikator: str
    rows: tuple[Angka, ...]
    """For each different value its newest row, smallest value first."""
    dari: Angka | None = None
    """The row that tells what it is a part of."""


def headlines(index: Index) -> tuple[Headline, ...]:
    """Return the figures that are published for the city."""
    found = (headline(index, name) for name in HEADLINES)
    return tuple(item for item in found if item is not None)


def headline(index: Index, indikator: str) -> Headline | None:
    """Return one figure with its rivals: of its newest year, or of every year."""
    rows = figure(index, index.kota.kode, indikator).rows
    if not rows:
        return None
    if indikator not in EVERY_YEAR:
        newest = max(years_of(row)[1] for row in rows)
        rows = tuple(row for row in rows if years_of(row)[1] == newest)
    by_value: dict[float, Angka] = {}
    for row in sorted(rows, key=lambda row: (row.periode.split("/")[-1], row.sumber)):
        by_value[row.nilai] = row
    chosen = tuple(by_value[value] for value in sorted(by_value))
    return Headline(indikator=indikator, rows=chosen, dari=whole(index, indikator, chosen))


def whole(index: Index, indikator: str, rows: tuple[Angka, ...]) -> Angka | None:
    """Return the row that tells what a single figure is a part of, if the same source says so for the same period."""
    if indikator not in OUT_OF or len(rows) != 1:
        return None
    rivals = figure(index, index.kota.kode, OUT_OF[indikator]).rows
    fitting = [row for row in rivals if row.periode == rows[0].periode and row.sumber == rows[0].sumber]
    return fitting[0] if len({row.nilai for row in fitting}) == 1 else None

"""Published figures, with those that disagree side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.index import Index
from generator.model.angka import Angka


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One indicator of one area in one period group: every row that any source states."""

    indikator: str
    wilayah: str
    rows: tuple[Angka, ...]
    """Rival rows, oldest period first."""

    @property
    def values(self) -> tuple[float, ...]:
        """Return the different values, smallest first."""
        return tuple(sorted({row.nilai for row in self.rows}))

    @property
    def disputed(self) -> bool:
        """Return whether the sources disagree."""
        return len(self.values) > 1


def figure(index: Index, wilayah: str, indikator: str, tahun: int | None = None) -> Figure:
    """Return an indicator of an area, of one year or of all; `rows` is empty where none is published."""
    rows = index.angka.get(wilayah, ())
    return Figure(
        indikator=indikator,
        wilayah=wilayah,
        rows=tuple(
            row
            for row in rows
            if row.indikator == indikator and (tahun is None or years_of(row)[0] <= tahun <= years_of(row)[1])
        ),
    )


def figures_of(index: Index, wilayah: str) -> tuple[Figure, ...]:
    """Return every published indicator of an area."""
    names = dict.fromkeys(row.indikator for row in index.angka.get(wilayah, ()))
    return tuple(figure(index, wilayah, name) for name in names)


def years_of(row: Angka) -> tuple[int, int]:
    """Return the first and last year of a figure's period."""
    parts = row.periode.split("/")
    return int(parts[0][:4]), int(parts[-1][:4])


def newest(rows: Iterable[Angka]) -> Angka | None:
    """Return the row of the newest period."""
    return max(rows, key=lambda row: row.periode.split("/")[-1], default=None)

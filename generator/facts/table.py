"""What a table of the open data is."""

from dataclasses import dataclass

from generator.facts.columns import Column

Cell = str | int | float | tuple[str | int, ...] | None
"""A plain value; None is unknown, which is neither zero nor an empty text."""


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

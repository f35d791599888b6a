"""The sums that a yearly report states itself, held against its rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.intake.finding import Finding
from generator.intake.recap import MENANG, TOTAL_MENANG, TOTAL_USUL, USUL, RecapRow, totals
from generator.intake.values import UnfitError, as_whole
from generator.sources.grid import Grid

SUMS = {TOTAL_MENANG: MENANG, TOTAL_USUL: USUL}
"""Columns with the sum of a kecamatan, and the column that each sums up."""
AGAIN = "Periksa pada dokumen aslinya."


def sums_of_kecamatan(
    grid: Grid, fields: Mapping[str, int], rows: Mapping[int, RecapRow], around: Mapping[str, str]
) -> Iterator[Finding]:
    """Tell of sums beside the rows that are not those of their kecamatan.

    The sum may stand in any of the rows of its kecamatan, merged over them or not.

    Args:
        grid: The sheet.
        fields: Column of each heading.
        rows: The kelurahan, by their row of the sheet.
        around: Code of each kelurahan to that of its kecamatan.
    """
    for heading, column in SUMS.items():
        for number, row in rows.items():
            said = number_at(grid, number, fields.get(heading, 0))
            same = [one for one in rows.values() if around.get(one.kode) == around.get(row.kode)]
            if said is not None and (counted := totals(same, column)) != said:
                what = f"{heading} {said}, padahal kolom {column} kecamatan ini berjumlah {shown(counted)}."
                yield odd(grid, number, fields, heading, what)


def sums_of_all(
    grid: Grid, fields: Mapping[str, int], rows: Mapping[int, RecapRow], sums: Sequence[int], names: Iterable[str]
) -> Iterator[Finding]:
    """Tell of rows of sums that are neither those of all rows above nor those since the last such row.

    Args:
        grid: The sheet.
        fields: Column of each heading.
        rows: The kelurahan, by their row of the sheet.
        sums: The rows of sums.
        names: Columns of figures.
    """
    columns = {name: name for name in names} | SUMS
    for before, number in zip((0, *sums), sums, strict=False):
        above = [row for at, row in rows.items() if at < number]
        since = [row for at, row in rows.items() if before < at < number]
        for heading, column in columns.items():
            said = number_at(grid, number, fields.get(heading, 0))
            if said is not None and said not in {counted := totals(above, column), totals(since, column)}:
                what = f"Jumlahnya tertulis {said}, padahal baris di atasnya berjumlah {shown(counted)}."
                yield odd(grid, number, fields, heading, what)


def number_at(grid: Grid, row: int, column: int) -> int | None:
    """Return the number in a cell; None where there is none, and for a word or a dash."""
    cell = grid.get(row, column)
    if cell is None or cell.fault:
        return None
    try:
        return as_whole(cell.value)
    except UnfitError:
        return None


def shown(value: int | None) -> str:
    """Return a sum in words."""
    return "kosong" if value is None else str(value)


def odd(grid: Grid, row: int, fields: Mapping[str, int], heading: str, what: str) -> Finding:
    """Return what is to be told of a sum."""
    return Finding(
        what=what, mend=AGAIN, sheet=grid.name, row=row, column=fields[heading], heading=heading, is_error=False
    )

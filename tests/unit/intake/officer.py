"""An officer at work: fills in workbooks with a spreadsheet library, and runs the command."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from click.testing import Result
from openpyxl import Workbook, load_workbook

from tests.command import run

Sheet: TypeAlias = Any
"""A sheet of openpyxl, whose cells are unions that no test wants to take apart."""
Book: TypeAlias = Any
"""A workbook of openpyxl."""
Row: TypeAlias = tuple[Any, ...]
"""Values of any kind, as they stand in a row."""

PENILAIAN, PENETAPAN, USULAN = "2 Penilaian", "3 Penetapan", "1 Usulan"
HEAD = ("Kecamatan", "Kelurahan", "RT", "Peristiwa", "Tanggal", "Bukti", "Sumber")
ROW = ("Candra Hulu", "Tanjung III Kenari", "01", "diusulkan", "2022-09-20", "resmi", "laporan-2022")
"""A row that is sound in the draft round of the small city."""
ROUND = "2022-2"


def hand_in(file: Path, data: Path, *options: str, putaran: str = ROUND) -> Result:
    """Import a file."""
    return run("import", file, "--putaran", putaran, "--data", data, *options)


def workbook(data: Path, putaran: str = ROUND) -> Path:
    """Return a new workbook of a round."""
    path = data.parent / f"buku-{putaran}.xlsx"
    result = run("workbook", "--putaran", putaran, "--data", data, "--out", path)
    assert result.exit_code == 0, result.output
    return path


def change(path: Path, how: Callable[[Book], None]) -> Path:
    """Open a workbook, change it, and save it."""
    book = load_workbook(path)
    how(book)
    book.save(path)
    return path


def column(sheet: Sheet, heading: str, row: int = 4) -> int:
    """Return the column under a heading, or under one that begins with it."""
    texts = {str(cell.value): cell.column for cell in sheet[row] if cell.value}
    return int(next(number for text, number in texts.items() if text.split("\n")[0] == heading))


def fill(sheet: Sheet, row: int, **cells: object) -> None:
    """Fill cells of a row, by heading with `_` for a blank."""
    for heading, value in cells.items():
        sheet.cell(row, column(sheet, heading.replace("_", " ")), value)


def own_table(path: Path, *rows: Row, head: Row = HEAD, how: Callable[[Book, Sheet], None] | None = None) -> Path:
    """Save a workbook of the officer's own: headings and rows in one sheet, changed by a function."""
    book = Workbook()
    sheet: Sheet = book.active
    sheet.title = "Data"
    for line in (head, *rows):
        sheet.append(list(line))
    if how is not None:
        how(book, sheet)
    book.save(path)
    return path


def with_cell(heading: str, value: object) -> Row:
    """Return the sound row with another value under a heading."""
    return tuple(value if name == heading else cell for name, cell in zip(HEAD, ROW, strict=True))


def tree(data: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}

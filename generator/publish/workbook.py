"""The open data as one workbook: a sheet that says what it is, the dictionary, and a sheet for each table."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from html import escape
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.facts.downloads import CONTOH, FORMULA, KOLOM_CONTOH
from generator.facts.table import Cell, Table

WIDTHS: Mapping[str, int] = {"isi": 60, "isi_en": 60, "arti_id": 50, "arti_en": 50, "catatan": 40, "judul": 40}
"""Widths of columns that hold sentences, in characters; others fit their name."""

LONGEST = 32_700
"""Characters that a cell holds at most; Excel refuses a file with a longer one."""

CUT = " … (selengkapnya di CSV dan JSON / the rest is in CSV and JSON)"
"""How a longer text ends."""

CONTROL = re.compile("_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""Characters that XML does not hold, and what would be taken for one of them (ECMA-376, 22.9.2.19)."""

DISTINCT = 4096
"""How many contents of cells are remembered; most come again and again."""


class Sheet(Worksheet):  # type: ignore[misc]  # an untyped library
    """A sheet whose rows are made when they are written.

    xlsxwriter takes a dozen calls for each cell; that was half the time of all open data. The bytes are the same.
    """

    lines: Iterable[str] = ()

    def hold(self, lines: Iterable[str], rows: int, columns: int) -> None:
        """Take the rows as they stand in the file, and how many there are."""
        self.lines = lines
        for place in ((0, 0), (rows - 1, columns - 1)):
            self._check_dimensions(*place)

    def _write_sheet_data(self) -> None:
        self.fh.write("<sheetData>")
        self.fh.writelines(self.lines)
        self.fh.write("</sheetData>")


class Cells:
    """Writes rows as they stand in the file of a sheet."""

    def __init__(self, heads: Format, quoted: Format) -> None:
        """Take the looks of heads and of texts that a spreadsheet would run.

        The latter are marked as text, as typing a quote before them does, so that they stay one when their cell is
        edited.
        """
        self.heads, self.quoted = heads, quoted
        self.inner = lru_cache(DISTINCT)(self.content)

    def content(self, value: str | float | tuple[str | int, ...]) -> str:
        """Return what follows the address and the look of a cell."""
        if isinstance(value, tuple):
            value = ";".join(str(part) for part in value)
        if not isinstance(value, str):
            return f"><v>{value:.16G}</v></c>"
        look = style(self.quoted) if value.startswith(FORMULA) else ""
        text = value if len(value) <= LONGEST else value[: LONGEST - len(CUT)] + CUT
        space = ' xml:space="preserve"' if text != text.strip() else ""
        return f'{look} t="inlineStr"><is><t{space}>{escape(CONTROL.sub(coded, text), quote=False)}</t></is></c>'

    def about(self, said: Mapping[str, object]) -> Iterator[str]:
        """Yield the rows of the first sheet, their heads in front."""
        for number, (name, value) in enumerate(said.items(), 1):
            head = f'<c r="A{number}"{style(self.heads)}{self.inner(name)}'
            text = self.inner("" if value is None else str(value))
            yield f'<row r="{number}">{head}<c r="B{number}"{text}</row>'

    def table(self, names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
        """Yield the rows of a table, their heads above; unknown stays empty."""
        letters = [xl_col_to_name(place) for place in range(len(names))]
        heads = [
            f'<c r="{letter}1"{style(self.heads)}{self.inner(name)}'
            for letter, name in zip(letters, names, strict=True)
        ]
        yield f'<row r="1">{"".join(heads)}</row>'
        inner = self.inner
        for number, row in enumerate(rows, 2):
            cells = [
                f'<c r="{letter}{number}"{inner(value)}'
                for letter, value in zip(letters, row, strict=True)
                if value is not None
            ]
            yield f'<row r="{number}">{"".join(cells)}</row>'


def style(look: Format) -> str:
    """Return the look of a cell; the file holds those that were asked for."""
    return f' s="{look._get_xf_index()}"'  # noqa: SLF001 - else asked for only by xlsxwriter's own cells


def coded(found: re.Match[str]) -> str:
    """Return a character as a spreadsheet reads it."""
    return f"_x{ord(found[0]):04X}_"


def write_workbook(path: Path, tables: Mapping[str, Table], about: Mapping[str, object], created: datetime) -> None:
    """Write the workbook; the same bytes for the same tables.

    Args:
        path: The file.
        tables: Every table by name, the dictionary among them as `kamus`.
        about: What every file says of itself.
        created: Time that stands in the file; the day of the release, never the clock.
    """
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": f"{about['program']} {about['kota']}", "created": created})
    cells = Cells(book.add_format({"bold": True}), book.add_format({"quote_prefix": True}))
    sheet = book.add_worksheet("baca_dulu", Sheet)
    sheet.set_column(0, 1, 40)
    sheet.hold(cells.about(about), len(about), 2)
    contoh = "catatan_data" in about
    for item in (tables["kamus"], *(one for name, one in tables.items() if name != "kamus")):
        fill(book.add_worksheet(item.nama, Sheet), item, cells, contoh=contoh)
    book.close()


def fill(sheet: Sheet, item: Table, cells: Cells, *, contoh: bool) -> None:
    """Lay out a sheet for a table."""
    head, mark = ((KOLOM_CONTOH,), (CONTOH,)) if contoh else ((), ())
    names = (*item.names, *head)
    for place, name in enumerate(names):
        sheet.set_column(place, place, WIDTHS.get(name, min(max(len(name) + 2, 10), 30)))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(item.baris), 1), len(names) - 1)
    sheet.hold(cells.table(names, ((*row, *mark) for row in item.baris)), 1 + len(item.baris), len(names))

"""The open data as one workbook: a sheet that says what it is, the dictionary, and a sheet for each table."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.facts.downloads import CONTOH, FORMULA, KOLOM_CONTOH, whole
from generator.facts.table import Cell, Table

WIDTHS: Mapping[str, int] = {"isi": 60, "isi_en": 60, "arti_id": 50, "arti_en": 50, "catatan": 40, "judul": 40}
"""Widths of columns that hold sentences, in characters; others fit their name."""

LONGEST = 32_700
"""Characters that a cell holds at most; Excel refuses a file with a longer one."""

CUT = " … (selengkapnya di CSV dan JSON / the rest is in CSV and JSON)"
"""How a longer text ends."""

OPTIONS = {
    "in_memory": False,
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Rows are written as they come and not kept; no text becomes a formula or a link."""


def workbook(tables: Mapping[str, Table], about: Mapping[str, object], created: datetime) -> bytes:
    """Return the workbook; the same bytes for the same tables.

    A text that a spreadsheet would run is marked as text, as typing a quote before it does, so that it
    stays one when its cell is edited.

    Args:
        tables: Every table by name, the dictionary among them as `kamus`.
        about: What every file says of itself.
        created: Time that stands in the file; the day of the release, never the clock.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(target, OPTIONS)
    book.set_properties({"title": f"{about['program']} {about['kota']}", "created": created})
    bold, quoted = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
    sheet = book.add_worksheet("baca_dulu")
    sheet.set_column(0, 1, 40)
    for place, (name, value) in enumerate(about.items()):
        sheet.write_string(place, 0, name, bold)
        sheet.write_string(place, 1, "" if value is None else str(value))
    contoh = "catatan_data" in about
    for item in (tables["kamus"], *(one for name, one in tables.items() if name != "kamus")):
        fill(book.add_worksheet(item.nama), item, bold, quoted, contoh=contoh)
    book.close()
    return target.getvalue()


def fill(sheet: Any, item: Table, bold: object, quoted: object, *, contoh: bool) -> None:  # noqa: ANN401 - untyped library
    """Write a table into a sheet, row by row."""
    names = [*item.names, *([KOLOM_CONTOH] if contoh else [])]
    for place, name in enumerate(names):
        sheet.set_column(place, place, WIDTHS.get(name, min(max(len(name) + 2, 10), 30)))
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(item.baris), 1), len(names) - 1)
    for number, row in enumerate(item.baris, 1):
        for place, value in enumerate(row):
            write(sheet, number, place, value, quoted)
        if contoh:
            sheet.write_string(number, len(row), CONTOH)


def write(sheet: Any, number: int, place: int, value: Cell, quoted: object) -> None:  # noqa: ANN401 - as above
    """Write one cell; unknown stays empty."""
    if value is None:
        return
    if isinstance(value, tuple):
        value = ";".join(str(part) for part in value)
    if isinstance(value, str):
        text = value if len(value) <= LONGEST else value[: LONGEST - len(CUT)] + CUT
        sheet.write_string(number, place, text, quoted if value.startswith(FORMULA) else None)
    else:
        sheet.write_number(number, place, whole(value))

"""A workbook that is written by hand to pass the guard and to burst behind it is refused all the same."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.problems import GeneratorError
from generator.sources.xlsx_file import read_table

Rewrite = Callable[[str, bytes], tuple[str, bytes]]
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a;</t></si></sst>'
SHEET = "xl/worksheets/sheet1.xml"


def workbook(path: Path, rewrite: Rewrite) -> Path:
    """Write a small workbook, each part of it changed."""
    plain = path.with_name("asal.xlsx")
    book = Workbook()
    assert book.active is not None
    book.active.append(["rt", "aman-1"])
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(*rewrite(name, old.read(name)))
    return path


def in_sheet(old: bytes, put: bytes) -> Rewrite:
    def rewrite(name: str, raw: bytes) -> tuple[str, bytes]:
        assert name != SHEET or old in raw
        return name, raw.replace(old, put, 1) if name == SHEET else raw

    return rewrite


def renamed(name: str, raw: bytes) -> tuple[str, bytes]:
    """Give the sheet another name and a row without end."""
    raw = raw.replace(b"worksheets/sheet1.xml", b"lain/satu.bin")
    if name == SHEET:
        return "xl/lain/satu.bin", raw.replace(b'<row r="1"', b'<row r="1048576"', 1)
    return name, raw


def styles(name: str, text: bytes) -> Rewrite:
    def rewrite(part: str, raw: bytes) -> tuple[str, bytes]:
        raw = raw.replace(b"styles.xml", name.encode())
        return (f"xl/{name}", text) if part == "xl/styles.xml" else (part, raw)

    return rewrite


HOSTILE: dict[str, Rewrite] = {
    "a far row in single quotes": in_sheet(b'<row r="1"', b"<row r='1048576'"),
    "a far row with blanks": in_sheet(b'<row r="1"', b'<row r = "1048576"'),
    "a far row by character references": in_sheet(b'<row r="1"', b'<row r="104&#56;576"'),
    "a far column in single quotes": in_sheet(b'<c r="A1"', b"<c r='XFD1'"),
    "a far column by character references": in_sheet(b'<c r="A1"', b'<c r="XF&#68;1"'),
    "merged cells in single quotes": in_sheet(
        b"</sheetData>", b"</sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"
    ),
    "a sheet under another name": renamed,
    "entities under another name": styles("gaya.dat", LAUGHS.encode()),
    "entities in UTF-16 without a mark": styles("styles.xml", LAUGHS.encode("utf-16-le")),
    "entities in UTF-16 of the other order": styles("styles.xml", LAUGHS.encode("utf-16-be")),
}


def test_the_workbook_is_read_when_nothing_is_changed(tmp_path: Path) -> None:
    (sheet,) = read_table(workbook(tmp_path / "buku.xlsx", lambda name, raw: (name, raw)))
    assert [cell.value for cell in sheet.rows[1].values()] == ["rt", "aman-1"]


@pytest.mark.parametrize("how", HOSTILE)
def test_a_workbook_is_refused_for(how: str, tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"buku\.xlsx"):
        read_table(workbook(tmp_path / "buku.xlsx", HOSTILE[how]))

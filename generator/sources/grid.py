"""Tables as officers hand them in: sheets of a workbook, or a CSV file, as cells by row and column."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator.problems import GeneratorError

LIMIT_MB = 20
"""Largest file that is opened; a workbook of 1,650 RTs takes 0.4 MB."""
ROWS = 20_000
"""Most rows of a sheet that are read; the largest city has 26,000 RTs, and hands in by kecamatan."""

BLANKS = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u3000]+")
INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")

Value: TypeAlias = str | int | float | date


class Cell(NamedTuple):
    """One cell that holds something."""

    value: Value
    """What stands there; of a formula, the result that was saved."""
    fault: str = ""
    """Why the value cannot be used, in words; empty for a sound one."""
    is_formula: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Grid:
    """One sheet."""

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    """1-based row to 1-based column to cell; what is empty is absent."""
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged blocks: first row, first column, last row, last column."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    notes: tuple[str, ...] = field(default=())
    """What was odd about the file, though it could be read."""

    def get(self, row: int, column: int) -> Cell | None:
        """Return a cell, or None where it is empty."""
        return self.rows.get(row, {}).get(column)


def tidy(text: str) -> str:
    """Return a text without what cannot be seen: blanks around it, no-break blanks, marks of direction.

    >>> tidy("  Simpang   III Sipin ")
    'Simpang III Sipin'
    """
    return BLANKS.sub(" ", INVISIBLE.sub("", text)).strip()


def read_csv(path: Path) -> Grid:
    """Return a CSV file as a sheet; the encoding and the separator are found out.

    Raises:
        GeneratorError: It is too large, or no text.
    """
    raw = path.read_bytes()
    text, notes = decoded(raw, path.name)
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r"sep=([;,|\t])\r?", first)
    if said:
        text = "\n" + rest
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=said[1] if said else separator_of(text), strict=True)
    rows: dict[int, dict[int, Cell]] = {}
    try:
        for number, cells in enumerate(reader, start=1):
            tidied = ((column, tidy(cell)) for column, cell in enumerate(cells, start=1))
            found = {column: Cell(cell) for column, cell in tidied if cell}
            if found:
                rows[number] = found
            if number > ROWS:
                raise GeneratorError(too_long(path.name))
    except csv.Error as failure:
        raise GeneratorError(
            f"«{path.name}» rusak di baris {reader.line_num}: tanda kutipnya tidak cocok. Simpan ulang dari Excel."
        ) from failure
    return Grid(name=path.name, rows=rows, notes=notes)


def decoded(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a CSV file, and what is to be told of its encoding."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace"), ()
    if b"\0" in raw:
        raise GeneratorError(f"«{name}» bukan berkas teks. Simpan dari Excel sebagai XLSX atau «CSV UTF-8».")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as failure:
        raise GeneratorError(f"Huruf di «{name}» tidak bisa dibaca. Simpan ulang sebagai «CSV UTF-8».") from failure
    return text, ("Berkas dibaca dengan huruf Windows-1252; periksa huruf yang tidak biasa, seperti é atau “ ”.",)


def separator_of(text: str) -> str:
    """Return the separator that stands most often in the first lines: `;`, `,` or a tab."""
    head = "\n".join(text.split("\n", 10)[:10])
    unquoted = re.sub(r'"[^"]*"', "", head)
    return max(";\t,", key=unquoted.count)


def too_long(name: str) -> str:
    """Return how a sheet with too many rows is refused."""
    return (
        f"«{name}» lebih dari {ROWS} baris. Hapus baris kosong di bawah datanya (pilih barisnya, klik kanan, Hapus), "
        "atau bagi per kecamatan."
    )

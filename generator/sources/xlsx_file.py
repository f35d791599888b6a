"""Reads the sheets of a workbook as cells; formulas give the result that was saved with them."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from generator.problems import GeneratorError
from generator.sources.grid import LIMIT_MB, Cell, Grid, Value, read_csv, tidy
from generator.sources.xlsx_guard import damaged, refuse_unsafe

ZIP, OLE = b"PK", b"\xd0\xcf"
ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
UNCALCULATED = "rumusnya belum dihitung; buka dan simpan dulu di Excel, atau tulis nilainya"


def read_table(path: Path) -> list[Grid]:
    """Return the sheets of a file: a workbook, or a CSV file as one sheet.

    Its first bytes tell which, not its name.

    Raises:
        GeneratorError: It is refused, with the reason; see `xlsx_guard`.
    """
    if not path.is_file():
        raise GeneratorError(f"Berkas «{path}» tidak ada.")
    with path.open("rb") as file:
        begins = file.read(2)
    if not begins:
        raise GeneratorError(f"«{path.name}» kosong.")
    if begins in {ZIP, OLE}:
        refuse_unsafe(path)
        return list(read_xlsx(path))
    if path.suffix.lower() in {".csv", ".txt", ".tsv"}:
        if path.stat().st_size > LIMIT_MB * 1_000_000:
            raise GeneratorError(f"«{path.name}» lebih dari {LIMIT_MB} MB. Bagi per kecamatan.")
        return [read_csv(path)]
    if path.suffix.lower().startswith(".xls"):
        raise GeneratorError(damaged(path.name))
    raise GeneratorError(f"«{path.name}» bukan XLSX atau CSV. Simpan dari Excel sebagai salah satunya.")


def read_xlsx(path: Path) -> Iterator[Grid]:
    """Yield the sheets of a workbook that `refuse_unsafe` has let through."""
    values = opened(path, values=True)
    formulas = opened(path, values=False)
    for sheet in values.worksheets:
        yield grid_of(sheet, formulas[sheet.title])


def opened(path: Path, *, values: bool) -> Any:  # noqa: ANN401 - a workbook of openpyxl
    """Return a workbook, with the saved results of formulas or with the formulas themselves.

    Raises:
        GeneratorError: It is damaged.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy, and only this needs it

    try:
        with warnings.catch_warnings(), path.open("rb") as file:  # by itself it leaves a damaged file open
            warnings.simplefilter("ignore")  # of parts that it does not keep, such as pictures
            return load_workbook(file, data_only=values)
    except Exception as failure:  # the library raises whatever its parsers raise
        raise GeneratorError(damaged(path.name)) from failure


def grid_of(sheet: Any, formulas: Any) -> Grid:  # noqa: ANN401 - sheets of openpyxl
    """Return a sheet as cells."""
    rows: dict[int, dict[int, Cell]] = {}
    for line, under in zip(sheet.iter_rows(), formulas.iter_rows(), strict=True):
        for cell, formula in zip(line, under, strict=True):
            made = cell_of(cell.value, is_formula=formula.data_type == "f")
            if made is not None:
                rows.setdefault(cell.row, {})[cell.column] = made
    return Grid(
        name=sheet.title,
        rows=rows,
        merged=tuple(sorted((one.min_row, one.min_col, one.max_row, one.max_col) for one in sheet.merged_cells.ranges)),
        hidden_rows=frozenset(row for row, how in sheet.row_dimensions.items() if how.hidden),
        hidden_columns=frozenset(hidden_columns(sheet)),
        is_hidden=sheet.sheet_state != "visible",
    )


def hidden_columns(sheet: Any) -> Iterator[int]:  # noqa: ANN401 - a sheet of openpyxl
    """Yield the numbers of hidden columns; neighbours are kept as one."""
    for how in sheet.column_dimensions.values():
        if how.hidden and how.min and how.max:
            yield from range(how.min, min(how.max, how.min + 500) + 1)


def cell_of(value: object, *, is_formula: bool) -> Cell | None:
    """Return a cell of ours, or None for an empty one."""
    if value is None:
        return Cell("", UNCALCULATED, is_formula=True) if is_formula else None
    if isinstance(value, str):
        text = tidy(value)
        if text in ERRORS:
            return Cell(text, f"rumusnya galat ({text})", is_formula=is_formula)
        return Cell(text, is_formula=is_formula) if text else None
    return Cell(plain(value), is_formula=is_formula)


def plain(value: object) -> Value:
    """Return a number, a date or a text; of a moment, its day."""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, (int, float, date)) else str(value)

"""Reads the CSV files of the contract."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from sys import intern
from typing import Any, get_origin

from generator.model.place import Place
from generator.problems import Problem, problem
from generator.sources.form import RecordT, build, unknown_name
from generator.sources.sebab import sebab_of
from generator.sources.text_file import read_text

Row = tuple[int, dict[str, str]]
"""1-based line, and the cells by column without blanks around them."""


def read_records(
    root: Path,
    file: str,
    record: type[RecordT],
    problems: list[Problem],
    fixed: dict[str, str] | None = None,
) -> tuple[RecordT, ...]:
    """Return the records of a CSV file; rows that cannot be read are told and left out.

    Args:
        root: The data folder.
        file: Path below it.
        record: Class of a row; tuple fields take several values joined by `;`.
        problems: Receives what is wrong.
        fixed: Fields that are not columns, such as the round's id.
    """
    given = fixed or {}
    columns = [name for name in record.model_fields if name != "place" and name not in given]
    lists = {name for name in columns if is_tuple(record, name)}
    required = [name for name in columns if record.model_fields[name].is_required()]
    found = []
    for line, cells in read_rows(root, file, columns, required, problems):
        place = Place(file, line)
        raw: dict[str, Any] = {"place": place, **given}
        for name, cell in cells.items():
            if cell:
                raw[name] = split(cell) if name in lists else cell
        made = build(record, raw, place, problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def is_tuple(record: type[RecordT], name: str) -> bool:
    """Return whether a field takes several values."""
    annotation = record.model_fields[name].annotation
    return get_origin(annotation) is tuple


def split(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that are joined by `;`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def read_rows(
    root: Path,
    file: str,
    columns: list[str],
    required: list[str],
    problems: list[Problem],
    *,
    open_ended: bool = False,
) -> Iterator[Row]:
    """Yield the rows of a CSV file as text.

    The same text is the same object wherever it stands: the id of an RT stands in a row of every round.

    Args:
        root: The data folder.
        file: Path below it.
        columns: Known columns.
        required: Columns that the header must have.
        problems: Receives what is wrong with header and row lengths.
        open_ended: Whether further columns are allowed (one per butir in `nilai.csv`).
    """
    text = read_text(root, file, problems)
    if text is None:
        return
    separator = separator_of(text)
    if separator == ";":
        problems.append(problem("B106", Place(file, 1)))
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        if not header_is_usable(header, Place(file, 1), columns, required, problems, open_ended=open_ended):
            return
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) != len(header):
                    problems.append(problem("B105", Place(file, line), ada=len(cells), perlu=len(header)))
                else:
                    yield line, {name: intern(cell.strip()) for name, cell in zip(header, cells, strict=True)}
            line = reader.line_num + 1
    except csv.Error as failure:
        problems.append(problem("B107", Place(file, reader.line_num), bentuk="CSV", sebab=sebab_of(str(failure))))


def separator_of(text: str) -> str:
    """Return `;` for the CSV that an Indonesian Excel writes, else `,`."""
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def header_is_usable(
    header: list[str],
    place: Place,
    columns: list[str],
    required: list[str],
    problems: list[Problem],
    *,
    open_ended: bool,
) -> bool:
    """Tell what is wrong with a header; return whether the rows can be read under it."""
    faults = [problem("B110", Place(place.file, 1, name), nama=name) for name in doubled(header)]
    if not open_ended:
        faults += [unknown_name(Place(place.file, 1, name), columns) for name in header if name not in columns]
    faults += [problem("B109", Place(place.file, 1, name), nama=name) for name in required if name not in header]
    problems.extend(faults)
    return not faults


def doubled(names: list[str]) -> list[str]:
    """Return the names that stand more than once, each one time, in order."""
    return [name for place, name in enumerate(names) if name in names[:place] and name not in names[place + 1 :]]

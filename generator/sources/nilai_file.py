"""Reads `putaran/{id}/nilai.csv`, which has one column for each butir."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model.place import Place
from generator.model.program import Scale
from generator.model.putaran import Nilai
from generator.problems import Problem, problem
from generator.sources.csv_file import Row, read_rows
from generator.sources.form import build

FIXED = ("rt", "jumlah_kk")
LISTED = 3
"""Scores of a scale that a message lists one by one; of a longer scale it names the ends."""


def read_nilai(root: Path, file: str, putaran: str, scale: Scale, problems: list[Problem]) -> tuple[Nilai, ...]:
    """Return the scores of a round; an empty cell is a butir that was not assessed."""
    known = {str(skor): skor for skor in scale.values}
    rows = read_rows(root, file, list(FIXED), ["rt"], problems, open_ended=True)
    found = []
    for row in rows:
        made = nilai_of(row, Place(file, row[0]), putaran, known, problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def nilai_of(row: Row, place: Place, putaran: str, known: Mapping[str, int], problems: list[Problem]) -> Nilai | None:
    """Return one row of scores, or None after telling which cells are neither a score nor empty.

    Args:
        row: Line and cells.
        place: Where it stands.
        putaran: Id of the round.
        known: Every score by how it is written, the highest first.
        problems: Receives one problem for each wrong cell.
    """
    _, cells = row
    skor = {}
    wrong = False
    for name, cell in cells.items():
        if name in FIXED or not cell:
            continue
        if cell in known:
            skor[name] = known[cell]
        else:
            problems.append(problem("N203", place._replace(column=name), nilai=cell[:60], pilihan=choices(known)))
            wrong = True
    raw: dict[str, Any] = {"place": place, "putaran": putaran, "skor": skor}
    raw.update({name: cells[name] for name in FIXED if cells.get(name)})
    made = build(Nilai, raw, place, problems)
    return None if wrong else made


def choices(known: Mapping[str, int]) -> str:
    """Return the scores as a message names them."""
    written = list(known)
    return ", ".join(written) if len(written) <= LISTED else f"{written[-1]} sampai {written[0]}"

"""Reads `putaran/{id}/nilai.csv`, which has one column for each butir."""

from pathlib import Path
from typing import Any

from generator.model.place import Place
from generator.model.putaran import Nilai
from generator.problems import Problem, problem
from generator.sources.csv_file import Row, read_rows
from generator.sources.form import build

FIXED = ("rt", "jumlah_kk")
SKOR = {"0": 0, "1": 1, "2": 2}


def read_nilai(root: Path, file: str, putaran: str, problems: list[Problem]) -> tuple[Nilai, ...]:
    """Return the scores of a round; an empty cell is a butir that was not assessed."""
    rows = read_rows(root, file, list(FIXED), ["rt"], problems, open_ended=True)
    found = []
    for row in rows:
        made = nilai_of(row, file, putaran, problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def nilai_of(row: Row, file: str, putaran: str, problems: list[Problem]) -> Nilai | None:
    """Return one row of scores, or None after telling which cells are not 2, 1, 0 or empty."""
    line, cells = row
    place = Place(file, line)
    skor = {}
    wrong = False
    for name, cell in cells.items():
        if name in FIXED or not cell:
            continue
        if cell in SKOR:
            skor[name] = SKOR[cell]
        else:
            problems.append(problem("N203", place._replace(column=name), nilai=cell[:60], pilihan="2, 1, 0"))
            wrong = True
    raw: dict[str, Any] = {"place": place, "putaran": putaran, "skor": skor}
    raw.update({name: cells[name] for name in FIXED if cells.get(name)})
    made = build(Nilai, raw, place, problems)
    return None if wrong else made

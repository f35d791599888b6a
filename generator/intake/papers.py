"""The sheet «Putaran»: what holds for the whole round, its decrees, and new sources."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from generator.intake.finding import Finding
from generator.intake.round_plan import RoundPlan
from generator.intake.values import UnfitError, as_sumber, as_tanggal
from generator.model.angka import JenisSumber
from generator.names import normal
from generator.sources.grid import Cell, Grid

SHEET = "Putaran"
ID, EDISI, TERBIT, SUMBER = "Id putaran", "Edisi kriteria", "Boleh terbit mulai", "Sumber putaran"
SK = {"nomor": "Nomor SK", "tanggal": "Tanggal SK", "tentang": "Tentang", "sumber": "Sumber SK"}
BARU = {
    "id": "Id sumber baru",
    "judul": "Judul",
    "jenis": "Jenis",
    "penerbit": "Penerbit",
    "tanggal": "Tanggal terbit",
    "url": "Alamat web",
}
"""Columns of the tables on the sheet: key of the YAML files to heading."""
NEEDED = {"nomor", "tanggal", "sumber", "id", "judul", "jenis", "penerbit"}


@dataclass(kw_only=True, slots=True)
class Papers:
    """What the sheet says."""

    putaran: str = ""
    """Id of the round for which the workbook was written; empty for a file that is no workbook of ours."""
    terbit_pada: str = ""
    edisi: str = ""
    sumber: list[str] = field(default_factory=list)
    sk: list[dict[str, object]] = field(default_factory=list)
    baru: list[dict[str, object]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def round_of(grids: Sequence[Grid]) -> str:
    """Return the id of the round for which a workbook was written; empty where it was not written by us."""
    grid = next((one for one in grids if one.name == SHEET), None)
    found = beside(grid, ID) if grid else None
    return str(found[2].value) if found else ""


def beside(grid: Grid, label: str) -> tuple[int, int, Cell] | None:
    """Return the cell to the right of a label, with its row and column."""
    for row, cells in grid.rows.items():
        for column, cell in cells.items():
            if cell.value == label and (found := grid.get(row, column + 1)) is not None:
                return row, column + 1, found
    return None


def read_papers(grids: Sequence[Grid], plan: RoundPlan) -> Papers:
    """Return what the sheet «Putaran» says; nothing where there is none."""
    papers = Papers(putaran=round_of(grids))
    grid = next((one for one in grids if one.name == SHEET), None)
    if grid is None or not papers.putaran:
        return papers
    old = [one.id for one in plan.data.sumber]
    papers.baru = table(grid, BARU, new_source(plan), papers.findings)
    known = {*old, *(str(one["id"]) for one in papers.baru)}
    papers.baru = [one for one in papers.baru if one["id"] not in old]
    papers.sk = table(grid, SK, decree(plan, known), papers.findings)
    papers.edisi = single(grid, EDISI, papers.findings, str)
    papers.terbit_pada = single(grid, TERBIT, papers.findings, lambda value: as_tanggal(value, plan.tahun))
    papers.sumber = single(grid, SUMBER, papers.findings, lambda value: as_sumber(value, known)).split(";")
    papers.sumber = [one for one in papers.sumber if one]
    return papers


def single(grid: Grid, label: str, findings: list[Finding], taken: Callable[..., str]) -> str:
    """Return what stands beside a label; empty after telling why it cannot be taken."""
    found = beside(grid, label)
    if found is None:
        return ""
    row, column, cell = found
    try:
        return str(taken(cell.value))
    except UnfitError as fault:
        findings.append(
            Finding(what=fault.what, mend=fault.mend, sheet=grid.name, row=row, column=column, heading=label)
        )
        return ""


def table(
    grid: Grid, columns: Mapping[str, str], taken: Callable[[str, Cell], object], findings: list[Finding]
) -> list[dict[str, object]]:
    """Return the rows of a table on the sheet, up to the first empty one."""
    first = next(iter(columns.values()))
    top = next((row for row, cells in grid.rows.items() if any(cell.value == first for cell in cells.values())), None)
    if top is None:
        return []
    places = {str(cell.value): column for column, cell in grid.rows[top].items()}
    found = []
    row = top + 1
    while any(grid.get(row, places[text]) for text in columns.values() if text in places):
        made: dict[str, object] = {}
        for key, text in columns.items():
            cell = grid.get(row, places.get(text, 0))
            try:
                value = taken(key, cell) if cell else absent(key, text, columns)
            except UnfitError as fault:
                column = places.get(text, 0)
                findings.append(
                    Finding(what=fault.what, mend=fault.mend, sheet=grid.name, row=row, column=column, heading=text)
                )
                continue
            if value is not None:
                made[key] = value
        if first_key(columns) in made:
            found.append(made)
        row += 1
    return found


def absent(key: str, text: str, columns: Mapping[str, str]) -> object:
    """Return None for an empty cell of a table; refuse it where the contract needs one."""
    if key in NEEDED and not (key == "tanggal" and columns is BARU):
        raise UnfitError(f"«{text}» kosong.", "Isi, atau kosongkan seluruh baris.")
    return None


def first_key(columns: Mapping[str, str]) -> str:
    """Return the key by which the rows of a table are told apart."""
    return next(iter(columns))


def decree(plan: RoundPlan, known: set[str]) -> Callable[[str, Cell], object]:
    """Return how the cells of the table of decrees are taken."""

    def taken(key: str, cell: Cell) -> object:
        if key == "tanggal":
            return as_tanggal(cell.value, plan.tahun)
        return as_sumber(cell.value, known).split(";") if key == "sumber" else str(cell.value)

    return taken


def new_source(plan: RoundPlan) -> Callable[[str, Cell], object]:
    """Return how the cells of the table of new sources are taken."""

    def taken(key: str, cell: Cell) -> object:
        value = str(cell.value)
        if key == "tanggal":
            return as_tanggal(cell.value, plan.tahun)
        if key == "jenis" and normal(value) not in get_args(JenisSumber):
            raise UnfitError(f"«{value}» bukan jenis sumber.", f"Pilih: {', '.join(get_args(JenisSumber))}.")
        if key == "id" and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
            raise UnfitError(f"«{value}» bukan id.", "Pakai huruf kecil, angka, dan tanda hubung: sk-wali-kota-2027.")
        return normal(value) if key == "jenis" else value

    return taken

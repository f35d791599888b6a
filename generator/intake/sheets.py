"""Which sheets of a file are read, and what all of them say together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.columns import Header, find_header, heading_faults, known_headings
from generator.intake.finding import Finding
from generator.intake.papers import SHEET, Papers, read_papers, round_of
from generator.intake.places import Gazetteer
from generator.intake.round_plan import STAGES, RoundPlan
from generator.intake.rows import Entry, SheetReader
from generator.model.program import Program
from generator.names import normal
from generator.sources.grid import Grid

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
OURS = ("Petunjuk", SHEET, "Daftar", "Ringkasan")
"""Sheets of our workbook that hold no list of RTs to be read."""


@dataclass(kw_only=True, slots=True)
class Intake:
    """What a file says of a round."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    papers: Papers = field(default_factory=Papers)
    bad: set[tuple[str, int]] = field(default_factory=set)
    """Sheet and row of every row with an error."""
    grids: dict[str, Grid] = field(default_factory=dict)
    """The sheets that were read."""
    headers: dict[str, Header] = field(default_factory=dict)
    """Their headings."""

    @property
    def errors(self) -> list[Finding]:
        """Return the findings that stop an import."""
        return [one for one in self.findings if one.is_error]


def own_words(program: Program) -> dict[str, str]:
    """Return the programme's words for kecamatan, kelurahan and RT, as `normal` writes them."""
    istilah = program.istilah
    if istilah is None:
        return {}
    named = {"kecamatan": istilah.kecamatan, "kelurahan": istilah.kelurahan, "rt": istilah.rt}
    return {normal(kata.id): name for name, kata in named.items() if kata is not None}


def read_sheets(grids: Sequence[Grid], plan: RoundPlan, chosen: str | None = None) -> Intake:
    """Return what the sheets of a file say.

    Args:
        grids: The sheets.
        plan: The round.
        chosen: Name of the only sheet to read; None for those that are meant for it.
    """
    intake = Intake(papers=read_papers(grids, plan))
    intake.findings.extend(intake.papers.findings)
    intake.findings.extend(Finding(what=note, is_error=False) for grid in grids for note in grid.notes)
    names = known_headings(plan.butir) | own_words(plan.data.program)
    listed = {grid.name: (grid, header) for grid in grids if (header := find_header(grid, names, {})) is not None}
    refused = wrong_round(grids, plan) or unclear_sheets(listed, intake, plan, chosen)
    if refused:
        intake.findings.append(refused)
        return intake
    places = Gazetteer(plan.data, plan.tahun)
    sumber = frozenset(one.id for one in plan.data.sumber) | {str(one["id"]) for one in intake.papers.baru}
    for name in meant(listed, intake, chosen):
        grid, header = listed[name]
        reader = SheetReader(grid, header, plan, places, sumber)
        reader.findings.extend(heading_faults(grid, header, names))
        if grid.is_hidden:
            reader.findings.append(Finding(what="Lembar ini tersembunyi, tetapi dibaca.", sheet=name, is_error=False))
        reader.read()
        intake.grids[name], intake.headers[name] = grid, header
        intake.entries.extend(reader.entries)
        intake.findings.extend(sorted(reader.findings, key=lambda one: (one.row, one.column)))
        intake.bad |= {(name, row) for row in reader.bad}
    return intake


def wrong_round(grids: Sequence[Grid], plan: RoundPlan) -> Finding | None:
    """Return why a workbook of another round is not taken."""
    named = round_of(grids)
    if not named or named == plan.id:
        return None
    return Finding(
        what=f"Buku kerja ini dibuat untuk putaran {named}, bukan {plan.id}.",
        mend=f"Pakai --putaran {named}, atau buat buku kerja baru.",
        sheet=SHEET,
    )


def meant(listed: dict[str, tuple[Grid, Header]], intake: Intake, chosen: str | None) -> list[str]:
    """Return the names of the sheets to read."""
    if chosen:
        return [chosen]
    return [name for name in listed if not intake.papers.putaran or name in STAGES]


def unclear_sheets(
    listed: dict[str, tuple[Grid, Header]], intake: Intake, plan: RoundPlan, chosen: str | None
) -> Finding | None:
    """Tell of sheets that are passed over; return why none can be read, where that is so."""
    if chosen is not None and chosen not in listed:
        return Finding(
            what=f"Lembar «{chosen}» tidak ada, atau judul kolomnya tidak dikenal.",
            mend=f"Lembar yang bisa dibaca: {', '.join(listed) or 'tidak ada'}.",
        )
    names = meant(listed, intake, chosen)
    for name in (one for one in listed if one not in names and one not in OURS):
        intake.findings.append(
            Finding(what="Lembar ini tidak dibaca.", mend="Kalau perlu: --lembar.", sheet=name, is_error=False)
        )
    if not names:
        return Finding(
            what="Tidak ada lembar dengan judul kolom yang dikenal: RT, Kelurahan, dan kolom lain.",
            mend="Pakai buku kerja dari «bantar workbook», atau samakan judul kolomnya.",
        )
    if not intake.papers.putaran and len(names) > 1:
        return Finding(
            what=f"Ada {len(names)} lembar berisi daftar RT: {', '.join(names)}.",
            mend="Pilih satu dengan --lembar, supaya data tahun lain tidak ikut terbaca.",
        )
    for name in names:
        other = other_year(*listed[name], plan)
        if other and not intake.papers.putaran and chosen is None:
            return Finding(
                what=f"Judulnya menyebut tahun {other}, padahal putarannya {plan.id}.",
                mend=f"Kalau memang untuk putaran ini: --lembar «{name}».",
                sheet=name,
            )
    return None


def other_year(grid: Grid, header: Header, plan: RoundPlan) -> str:
    """Return the years that the titles of a sheet name, where the round's own is not among them."""
    titles = [str(cell.value) for row, cells in grid.rows.items() if row < header.row for cell in cells.values()]
    years = sorted({year for text in (grid.name, *titles) for year in YEAR.findall(text)})
    return "" if str(plan.tahun) in years else ", ".join(years)

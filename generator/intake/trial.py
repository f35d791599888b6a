"""Tries the files of an import in a copy of the data, and tells what the checks say by sheet and row."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.examining import Examined, examine
from generator.intake.draft import Draft
from generator.intake.files import Files
from generator.intake.finding import Finding
from generator.intake.papers import SHEET
from generator.intake.rows import Entry
from generator.problems import Problem

ROW = re.compile(r"([\w/.-]+\.csv) baris (\d+)")
"""How a problem names another row."""


def tried(data: Path, files: Files, before: Examined, draft: Draft, putaran: str) -> list[tuple[Finding, Entry | None]]:
    """Return what the checks tell of the new files, but not of the old ones, each with its row of a sheet.

    Args:
        data: The data folder.
        files: What would be written.
        before: The data as it stands.
        draft: The rows that the files hold.
        putaran: Id of the round.
    """
    if not files:
        return []
    with TemporaryDirectory() as folder:
        copy = Path(folder) / data.resolve().name
        shutil.copytree(data, copy)
        for name, text in files.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(text.encode())
        after = examine(copy)
    known = {key_of(one) for one in before.problems}
    origins = dict(origins_of(draft, putaran, files))
    return [told(one, origins) for one in after.problems if key_of(one) not in known or one.place[:2] in origins]


def key_of(one: Problem) -> tuple[str, ...]:
    """Return by what a problem is known again."""
    return (one.code, one.place.file, str(one.place.line), one.place.column, one.what())


def origins_of(draft: Draft, putaran: str, files: Files) -> Iterator[tuple[tuple[str, int], Entry]]:
    """Yield the rows of the written files, by file and line, that came from a row of a sheet."""
    for name, lines in (("peristiwa.csv", draft.peristiwa), ("nilai.csv", draft.nilai)):
        file = f"putaran/{putaran}/{name}"
        if file in files:
            yield from (((file, number), line.entry) for number, line in enumerate(lines, start=2) if line.entry)
    if "rt.csv" in files:
        first = files["rt.csv"].count("\n") - len(draft.new_rt) + 1
        for number, (_, entry) in enumerate(sorted(draft.new_rt.items()), start=first):
            yield ("rt.csv", number), entry


def told(one: Problem, origins: dict[tuple[str, int], Entry]) -> tuple[Finding, Entry | None]:
    """Return a problem as a finding about a row of a sheet, or about a file where no sheet is to blame."""

    def instead(found: re.Match[str]) -> str:
        entry = origins.get((found[1], int(found[2])))
        return f"lembar «{entry.sheet}» baris {entry.row}" if entry else found[0]

    what = f"{one.code} {ROW.sub(instead, one.what())}"
    entry = origins.get(one.place[:2])
    if entry is None:
        own = one.place.file.endswith(("putaran.yaml", "sumber.yaml"))
        place = one.place
        where = "" if own else f" ({place.file}{f' baris {place.line}' if place.line else ''})"
        is_error = one.severity == "error"
        return Finding(what=what + where, mend=one.mend(), sheet=SHEET if own else "", is_error=is_error), None
    column = entry.header.fields.get(one.place.column, 0)
    return (
        Finding(
            what=what,
            mend=one.mend().replace("ke putaran.yaml", f"ke lembar {SHEET}"),
            sheet=entry.sheet,
            row=entry.row,
            column=column,
            heading=entry.header.headings.get(column, ""),
            is_error=one.severity == "error",
        ),
        entry,
    )

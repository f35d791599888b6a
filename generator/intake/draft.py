"""The rows of a round after an import, beside those that stand in the data now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.intake.columns import EVENT, KK
from generator.intake.round_plan import RoundPlan
from generator.intake.rows import Entry
from generator.model.place import Record
from generator.model.putaran import Nilai

Cells: TypeAlias = Mapping[str, str]

ORDER = ("mengikuti", "diusulkan", "dinilai", "ditetapkan", "belum")
"""Events in the order of the work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One row of a file of the round."""

    cells: Cells
    entry: Entry | None = None
    """The row of a sheet that says so; None for one that only stands in the data."""


@dataclass(kw_only=True, slots=True)
class Draft:
    """The files of a round, row by row, and how they differ from those in the data."""

    peristiwa: list[Line] = field(default_factory=list)
    nilai: list[Line] = field(default_factory=list)
    new_rt: dict[str, Entry] = field(default_factory=dict)
    """RTs that `rt.csv` does not know yet, each with a row that names it."""
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What only stands in the data: removed, or kept, as the officer says."""


def draft_of(entries: Iterable[Entry], plan: RoundPlan, *, remove: bool) -> Draft:
    """Return the files of a round as the rows of the sheets would make them.

    Args:
        entries: The rows of the sheets.
        plan: The round, with what stands in the data.
        remove: Whether rows go that stand in the data but in no sheet.
    """
    known = list(entries)
    draft = Draft()
    for entry in known:
        if entry.is_new:
            draft.new_rt.setdefault(entry.rt, entry)
    merge_events(draft, known, plan, remove=remove)
    merge_scores(draft, known, plan, remove=remove)
    return draft


def merge_events(draft: Draft, entries: list[Entry], plan: RoundPlan, *, remove: bool) -> None:
    """Pair the events of the sheets with those in the data: equal ones first, the rest in their order."""
    new: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for entry in (one for one in entries if one.event):
        cells = {"rt": entry.rt, **entry.event}
        new[entry.rt, entry.event["peristiwa"]].append(Line(cells=cells, entry=entry))
    old: dict[tuple[str, str], list[Cells]] = defaultdict(list)
    for row in (one for one in plan.data.peristiwa if one.putaran == plan.id):
        old[row.rt, row.peristiwa].append(cells_of(row, ("rt", *EVENT)))
    for key in sorted({*old, *new}, key=lambda key: (key[0], ORDER.index(key[1]))):
        what = f"{plan.label(key[0])} {key[1]}"
        before = list(old[key])
        kept = [taken_from(before, line) for line in new[key]]
        for line, same in zip(new[key], kept, strict=True):
            found = same or (before.pop(0) if before else None)
            cells = {**found, **said(line)} if found else dict(line.cells)
            draft.peristiwa.append(Line(cells=cells, entry=line.entry))
            if found is None:
                draft.added.append(what)
            elif cells != found:
                draft.changed.append(f"{what}: {difference(found, cells)}")
        draft.left.extend(what for _ in before)
        draft.peristiwa.extend(Line(cells=cells) for cells in before if not remove)


def said(line: Line) -> Cells:
    """Return the cells for which the row's sheet has a column."""
    fields = line.entry.header.fields if line.entry else {}
    return {name: value for name, value in line.cells.items() if name == "rt" or name in fields}


def taken_from(before: list[Cells], line: Line) -> Cells | None:
    """Take the row of the data that a row of a sheet repeats out of the list; None where there is none."""
    same = next((cells for cells in before if said(line).items() <= cells.items()), None)
    if same is not None:
        before.remove(same)
    return same


def merge_scores(draft: Draft, entries: list[Entry], plan: RoundPlan, *, remove: bool) -> None:
    """Lay the scores of the sheets over those in the data; a column that no sheet has stays as it is."""
    columns = ("rt", *KK, *plan.butir)
    old = {row.rt: scores_of(row, columns) for row in plan.data.nilai if row.putaran == plan.id}
    new: dict[str, list[Entry]] = defaultdict(list)
    for entry in (one for one in entries if one.scores):
        new[entry.rt].append(entry)
    for rt in sorted({*old, *new}):
        before = old.get(rt)
        if rt not in new:
            draft.left.append(f"{plan.label(rt)} nilai")
            if not remove and before is not None:
                draft.nilai.append(Line(cells=before))
            continue
        for entry in new[rt]:
            cells = {**dict.fromkeys(columns, ""), **(before or {}), "rt": rt, **entry.scores}
            draft.nilai.append(Line(cells=cells, entry=entry))
            if before is None:
                draft.added.append(f"{plan.label(rt)} nilai")
            elif cells != before:
                draft.changed.append(f"{plan.label(rt)} nilai: {difference(before, cells)}")


def difference(before: Cells, after: Cells) -> str:
    """Return what changes in a row: `tanggal 2022-05-10 → 2022-05-11`."""
    names = [name for name in after if before.get(name, "") != after[name]]
    return ", ".join(f"{name} {before.get(name) or '(kosong)'} → {after[name] or '(kosong)'}" for name in names)


def cells_of(record: Record, columns: Iterable[str]) -> dict[str, str]:
    """Return a record as the cells of its row."""
    values = {name: getattr(record, name) for name in columns}
    return {name: written(value) for name, value in values.items()}


def written(value: object) -> str:
    """Return a value as it stands in a cell of a CSV file."""
    if value is None:
        return ""
    return ";".join(value) if isinstance(value, tuple) else str(value)


def scores_of(row: Nilai, columns: Iterable[str]) -> dict[str, str]:
    """Return a row of scores as cells, with the butir that only the data has at its end."""
    skor = {name: str(value) for name, value in row.skor.items()}
    kk = written(row.jumlah_kk)
    return {name: skor.get(name, "") for name in (*columns, *skor)} | {"rt": row.rt, "jumlah_kk": kk}

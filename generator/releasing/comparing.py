"""What readers would see change: a data folder against its last release, or against another folder."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.facts.changes import Change, compare
from generator.facts.citable import figure_page
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.snapshot import Snapshot, snapshot
from generator.facts.touched import touched
from generator.pipeline import Opened, opened, settled
from generator.problems import GeneratorError
from generator.releasing.files import read_snapshot


class FigureChange(NamedTuple):
    """A citable figure that says something else."""

    alamat: str
    """Its address below the language's root, with its anchor."""
    semula: str | None
    """What it said; None where it was not told."""
    menjadi: str | None
    """What it says now; None where it is told no more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """Two states of what is public, and what differs."""

    before: str
    """What it is compared with, in words."""
    after: str
    changes: list[Change]
    index: Index
    """The newer state."""
    former: Index | None = None
    """The older state, where more than its record is known."""

    def by_page(self) -> dict[str, list[Change]]:
        """Return the changes by the address of each page that tells them; a row that is gone by where it stood."""
        found: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.changes:
            index = self.former if change.jenis == "ditarik" and self.former is not None else self.index
            for address in touched(index, change):
                found[address].append(change)
        return dict(sorted(found.items()))

    def figures(self) -> dict[str, list[FigureChange]]:
        """Return the citable figures that say something else, by page; none where only a record is known of before."""
        if self.former is None:
            return {}
        before, after = told_figures(self.former), told_figures(self.index)
        found: defaultdict[str, list[FigureChange]] = defaultdict(list)
        for address in sorted(before.keys() | after.keys()):
            old, new = before.get(address), after.get(address)
            if old != new:
                found[address.partition("#")[0]].append(FigureChange(address, old, new))
        return dict(found)


def told_figures(index: Index) -> dict[str, str]:
    """Return what each citable figure says, by its address below the language's root: `14 dari 20`, `228 atau 242`."""
    facts = Facts(index, "")
    return {
        f"{figure_page(index, item.wilayah)}#{item.id}": " atau ".join(f"{value:.10g}" for value in item.values)
        + (f" dari {item.denominator:.10g}" if item.denominator is not None else "")
        for item in (*facts.figures.values(), *facts.scored.values())
    }


def with_last_release(data: Path, day: date | None = None, rounds: frozenset[str] = frozenset()) -> Comparison:
    """Compare a data folder with what its last release made public.

    Args:
        data: The folder.
        day: Day for which it is seen; None for that of its newest release.
        rounds: Drafts to see as if they were published.

    Raises:
        DataError: The data has errors.
        GeneratorError: There is no record to compare with, or no such round.
    """
    last = last_release(data)
    found = opened(data, day, rounds)
    need_rounds(found, rounds)
    found = settled(found, f"{found.today.year}.{found.today.month}", rounds)
    return Comparison(
        before=f"rilis {last[0]}",
        after=f"{data.as_posix()}" + "".join(f" dengan putaran {name}" for name in sorted(rounds)),
        changes=compare(last[1], snapshot(found.public)),
        index=Index(found.public, found.today),
    )


def between(data: Path, other: Path, day: date | None = None, rounds: frozenset[str] = frozenset()) -> Comparison:
    """Compare two data folders; see `with_last_release`."""
    old, new = opened(data, day), opened(other, day, rounds)
    need_rounds(new, rounds)
    return Comparison(
        before=data.as_posix(),
        after=other.as_posix(),
        changes=compare(snapshot(old.public), snapshot(new.public)),
        index=Index(new.public, new.today),
        former=Index(old.public, old.today),
    )


def last_release(data: Path) -> tuple[str, Snapshot]:
    """Return number and content of the last recorded release.

    Raises:
        GeneratorError: None is recorded.
    """
    found = read_snapshot(data)
    if found is None:
        raise GeneratorError(
            f"Belum tercatat apa yang terbit pada rilis terakhir ({data.as_posix()}/rilis/terbit.csv tidak ada). "
            "Jalankan «bantar release --rekam» pada data yang sama dengan rilis terakhir itu."
        )
    return found


def need_rounds(found: Opened, rounds: frozenset[str]) -> None:
    """Refuse rounds that are not there.

    Raises:
        GeneratorError: One of them is unknown.
    """
    known = {item.id for item in found.dataset.putaran}
    for name in sorted(rounds - known):
        raise GeneratorError(f"Putaran «{name}» tidak ada. Yang ada: {', '.join(sorted(known))}.")

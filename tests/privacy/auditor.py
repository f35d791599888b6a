"""Somebody who reads only what is published and tries to work out hidden scores.

The auditor takes the `data/` folders of one or more releases of a built site. It knows the rule by
which figures are made, the RTs that were assessed, and everything that can be subtracted. For each
hidden score it asks a solver whether the score could have been 0, 1 or 2 with every published figure
still true; a score that cannot have been all three is a find.

What it assumes against us: an RT with a public row of scores was assessed on the sensitive butir as
far as the totals allow; a score that stands in two releases is the same in both; and a score may have come
in between two releases, into a row that was there before. A figure that two releases show as made by the same
one is one figure, of the RTs that were assessed then.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import (  # type: ignore[import-untyped] # no package of types is worth a dependency
    Bounds,
    LinearConstraint,
    milp,
)

from generator.gate.aggregate import LIFTS, rounded

SCORES = (0, 1, 2)
KECAMATAN = 6

Reading = Callable[[int, int], tuple[int, int]]
"""Takes a published number and the size of its group; gives the least and the most that it may stand for."""


def as_it_stands(number: int, size: int) -> tuple[int, int]:
    """Read a number as the exact count."""
    del size
    return number, number


def as_rounded(number: int, size: int) -> tuple[int, int]:
    """Read a number as the gate publishes it: every count that some coin would have made into it."""
    found = [count for count in range(size + 1) if number in {rounded(count, size, lift) for lift in LIFTS}]
    return min(found), max(found)


class Figure(NamedTuple):
    """A published total on a sensitive butir."""

    area: str
    nol: int
    satu: int
    dua: int
    rilis: str
    """Release that made it."""

    @property
    def total(self) -> int:
        """Return how many RTs it counts."""
        return self.nol + self.satu + self.dua


@dataclass(frozen=True)
class Release:
    """What one release says: who was assessed in each round, and the totals on each sensitive butir."""

    folder: Path
    """`data/` of the site."""

    @cached_property
    def assessed(self) -> Mapping[str, frozenset[str]]:
        """Return the RTs with a row of scores, by round."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in json.loads((self.folder / "nilai.json").read_text(encoding="utf-8"))["baris"]:
            found[row["putaran"]].add(row["rt"])
        return {putaran: frozenset(names) for putaran, names in found.items()}

    @cached_property
    def figures(self) -> Mapping[tuple[str, str], tuple[Figure, ...]]:
        """Return the totals by round and butir."""
        found: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
        with (self.folder / "rekap_peka.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if row["sebab"]:
                    continue
                figure = Figure(row["wilayah"], int(row["nol"]), int(row["satu"]), int(row["dua"]), row["rilis"])
                found[row["putaran"], row["butir"]].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}


class Find(NamedTuple):
    """A hidden score that is known better than it may be."""

    rt: str
    putaran: str
    butir: str
    possible: tuple[int, ...]


def finds(releases: Sequence[Release], reading: Reading) -> list[Find]:
    """Return every hidden score that the figures of some releases pin to fewer than three values."""
    asked = sorted({key for release in releases for key in release.figures})
    return [find for putaran, butir in asked for find in finds_in(releases, putaran, butir, reading)]


def finds_in(releases: Sequence[Release], putaran: str, butir: str, reading: Reading) -> list[Find]:
    """Return the finds on one butir in one round.

    RTs of which the same figures speak cannot be told apart, so they are one group; the unknowns
    are how many RTs of each group scored 0, 1 or 2 since which release, or were not assessed on the butir.
    An RT that surely was not assessed has no score that could be found.
    """
    told = list(figures_once(releases, putaran, butir))
    groups = groups_of(releases, putaran, told)
    puzzle = Puzzle(tuple(len(names) for names in groups.values()), len(releases))
    for number, figure in told:
        if reading is not as_it_stands and len(figure.area) < KECAMATAN:
            continue  # the sum of figures that are weighed one by one; `sums_hold` sees to it
        members = [place for place, key in enumerate(groups) if (number, figure.area) in key]
        puzzle.weigh(number, members, figure, reading)
    return [
        Find(rt, putaran, butir, possible)
        for place, names in enumerate(groups.values())
        if 0 < len(possible := puzzle.possible(place)) < len(SCORES)
        for rt in names
    ]


def figures_once(releases: Sequence[Release], putaran: str, butir: str) -> Iterator[tuple[int, Figure]]:
    """Yield every figure once, with the number of the first of the releases that shows it."""
    seen: set[Figure] = set()
    for number, release in enumerate(releases):
        for figure in release.figures.get((putaran, butir), ()):
            if figure not in seen:
                seen.add(figure)
                yield number, figure


def groups_of(
    releases: Sequence[Release], putaran: str, told: Sequence[tuple[int, Figure]]
) -> dict[frozenset[tuple[int, str]], list[str]]:
    """Return the RTs of a round by the figures that count them."""
    found: defaultdict[frozenset[tuple[int, str]], list[str]] = defaultdict(list)
    assessed = [release.assessed.get(putaran, frozenset()) for release in releases]
    for rt in sorted(set().union(*assessed)):
        counted = ((number, one.area) for number, one in told if rt in assessed[number] and rt.startswith(one.area))
        found[frozenset(counted)].append(rt)
    return {key: names for key, names in found.items() if key}


class Puzzle:
    """Whole numbers of RTs by group and class, and what is known of their sums.

    A class is a score and the release with which it came in; the last one is that of RTs without a score.
    """

    def __init__(self, sizes: tuple[int, ...], releases: int) -> None:
        """Begin with groups of known size of which nothing else is known."""
        self.sizes = sizes
        self.releases = releases
        self.kinds = len(SCORES) * releases + 1
        self.rows: list[np.ndarray] = []
        self.low: list[int] = []
        self.high: list[int] = []
        for place, size in enumerate(sizes):
            self.know([(place, kind) for kind in range(self.kinds)], size, size)

    def classes(self, skor: int, number: int) -> list[int]:
        """Return the classes of RTs that have a score in a release."""
        return [skor + len(SCORES) * since for since in range(number + 1)]

    def know(self, cells: Iterable[tuple[int, int]], low: int, high: int) -> None:
        """Note the least and the most that some cells add up to."""
        row = np.zeros((len(self.sizes), self.kinds))
        for cell in cells:
            row[cell] += 1
        self.rows.append(row.ravel())
        self.low.append(low)
        self.high.append(high)

    def weigh(self, number: int, members: Sequence[int], figure: Figure, reading: Reading) -> None:
        """Note what a figure of a release says of the groups that it counts."""

        def having(*scores: int) -> list[tuple[int, int]]:
            return [(place, kind) for place in members for skor in scores for kind in self.classes(skor, number)]

        self.know(having(0, 1, 2), figure.total, figure.total)
        some = reading(figure.satu + figure.dua, figure.total)
        self.know(having(1, 2), *some)
        best = reading(figure.dua, figure.total)
        if reading is as_rounded and figure.satu == 0:
            best = best[0], some[1]  # the number of 2s is cut to that of 1s and 2s, so it may stand for more
        self.know(having(2), *best)

    def possible(self, place: int) -> tuple[int, ...]:
        """Return the scores that an RT of a group may have.

        Raises:
            ValueError: No scores at all agree with the figures: the auditor misreads them.
        """
        return tuple(skor for skor in SCORES if self.most(place, skor) >= 1)

    def most(self, place: int, skor: int) -> int:
        """Return the most RTs of a group that may have a score."""
        aim = np.zeros((len(self.sizes), self.kinds))
        aim[place, self.classes(skor, self.releases - 1)] = -1
        rules = LinearConstraint(np.array(self.rows), np.array(self.low), np.array(self.high))
        found = milp(aim.ravel(), constraints=rules, integrality=np.ones(aim.size), bounds=Bounds(0, np.inf))
        if not found.success:
            raise ValueError(found.message)
        return round(-float(found.fun))


def sums_hold(release: Release) -> bool:
    """Return whether the kota's figures say nothing but the sum of the others, and no RT enters two of these."""
    for figures in release.figures.values():
        parts = [figure for figure in figures if len(figure.area) == KECAMATAN]
        rest = [figure for figure in figures if len(figure.area) != KECAMATAN]
        added = Counter[str]()
        for figure in parts:
            added.update({"nol": figure.nol, "satu": figure.satu, "dua": figure.dua})
        if [figure[1:4] for figure in rest] != [(added["nol"], added["satu"], added["dua"])]:
            return False
    return True

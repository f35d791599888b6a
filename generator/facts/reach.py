"""What lifts an RT next: how many RTs of its size brought a butir up to 2 from one assessment to the next.

An RT counts once for each butir: among all, when it had less than 2 and was assessed on it again under
the same words; among those that rose, when the assessment right after that gave it a 2. It says what
others reached, never what caused it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.facts.index import Index
from generator.facts.practice import lifts, size_class
from generator.facts.rules import Rules
from generator.model.praktik import Praktik

SHOWN = 2
"""How many practices are named beside a butir."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """How many RTs of one size, or of any, rose to 2 on one wording of a butir."""

    rose: int
    total: int
    """RTs below 2 that were assessed on it again."""

    @property
    def chance(self) -> float:
        """Return the share that rose, drawn towards one half where few RTs are known (Laplace's rule)."""
        return (self.rose + 1) / (self.total + 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A butir of an RT that is not at 2 yet."""

    butir: str
    skor: int
    kelas: str | None
    """Size class that `reach` counts; None where it counts RTs of any size."""
    reach: Reach | None
    """None where no such RT was assessed again under the same words."""


@dataclass(frozen=True)
class Reaches:
    """The steps that RTs of the city made, counted once for the whole site."""

    index: Index
    rules: Rules

    @cached_property
    def counted(self) -> Mapping[tuple[str | None, int], Reach]:
        """Return how many RTs rose, by size class (None for any size) and number of the wording."""
        total: defaultdict[tuple[str | None, int], int] = defaultdict(int)
        rose: defaultdict[tuple[str | None, int], int] = defaultdict(int)
        best = self.index.scale.highest
        for rt, rows in self.index.nilai.items():
            if len(rows) == 1:
                continue
            again, lifted = moved([dict(self.rules.scores(row)) for row in rows], best)
            kelas = size_class(self.index, self.index.rt[rt])
            for size in {kelas, None}:
                for number in again:
                    total[size, number] += 1
                for number in lifted:
                    rose[size, number] += 1
        return {key: Reach(rose=rose[key], total=count) for key, count in total.items()}

    @cached_property
    def proven(self) -> Mapping[str, tuple[Praktik, ...]]:
        """Return the practices whose RT rose to 2 on a butir since they began, by butir and in the order of slugs."""
        found: defaultdict[str, list[Praktik]] = defaultdict(list)
        best = self.index.scale.highest
        for praktik in self.index.praktik.values():
            for lift in lifts(self.index, praktik):
                if lift.arah == "naik" and lift.after is not None and lift.after.skor == best:
                    found[lift.butir].append(praktik)
        return {butir: tuple(items) for butir, items in found.items()}

    def steps(self, rt: str) -> tuple[Step, ...]:
        """Return the butir of an RT that are not at 2 yet, those first that others like it lifted most often.

        Those of which nothing is known come last; equal ones stand in the order of the rules.
        """
        rows = self.index.nilai.get(rt, ())
        if not rows:
            return ()
        kelas = size_class(self.index, self.index.rt[rt])
        best = self.index.scale.highest
        below = {number: skor for number, skor in self.rules.scores(rows[-1]) if skor < best}
        steps = [self.step(number, below[number], kelas) for number in range(len(self.rules.butir)) if number in below]
        return tuple(sorted(steps, key=lambda step: -step.reach.chance if step.reach else 0))

    def step(self, number: int, skor: int, kelas: str | None) -> Step:
        """Return what is said of a score below the best; the same for every RT of a size."""
        key = number, skor, kelas
        if key not in self.said:
            reach = self.counted.get((kelas, number))
            self.said[key] = Step(butir=self.rules.butir[number], skor=skor, kelas=kelas, reach=reach)
        return self.said[key]

    @cached_property
    def said(self) -> dict[tuple[int, int, str | None], Step]:
        """Return the steps that were asked for so far."""
        return {}

    def practices(self, butir: str, rt: str) -> tuple[Praktik, ...]:
        """Return practices of other RTs with a proven rise on a butir, at most `SHOWN`."""
        return tuple(item for item in self.proven.get(butir, ()) if item.rt != rt)[:SHOWN]

    def tried(self, butir: str, rt: str) -> tuple[Praktik, ...]:
        """Return practices elsewhere that serve a butir without a proven rise, at most `SHOWN`."""
        proven = self.proven.get(butir, ())
        found = (item for item in self.index.praktik_for.get(butir, ()) if item not in proven)
        return tuple(item for item in found if item.rt is None or item.rt != rt)[:SHOWN]


def moved(scores: Iterable[Mapping[int, int]], best: int) -> tuple[set[int], set[int]]:
    """Return the wordings on which an RT below the best was assessed again, and those that were best the next time.

    Args:
        scores: Score by the wording's number for each assessment of the RT, oldest first.
        best: The highest score of the scale.
    """
    again: set[int] = set()
    lifted: set[int] = set()
    for before, after in pairwise(scores):
        for number, skor in before.items():
            if skor < best and number in after:
                again.add(number)
                if after[number] == best:
                    lifted.add(number)
    return again, lifted

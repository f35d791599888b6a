"""The criteria over the whole city: by size class, and which RTs rose from the lowest score to the highest.

Both are counted once for all butir, in one walk over the scores. Sensitive butir are not among the
scores behind the gate, so they appear in neither.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.index import Index
from generator.facts.practice import class_of_kk, same_rule
from generator.facts.scores import Spread, spreads
from generator.model.praktik import Praktik
from generator.model.putaran import Nilai, Putaran

TOLD = 10
"""How many rises are told on a page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rise:
    """An RT that had the lowest score on a butir, and the highest when it was next assessed on it."""

    rt: str
    before: Putaran
    after: Putaran
    sebanding: bool
    """Whether both were judged by the same wording of the butir."""
    praktik: tuple[Praktik, ...]
    """What the RT wrote on the butir."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Retries:
    """What became of the lowest scores on a butir that were followed by another assessment."""

    again: int
    """How many there were."""
    risen: int
    """How many of them were followed by the highest score."""
    newest: tuple[Rise, ...]
    """The newest of these; within a round, those with a write-up first."""


@dataclass(frozen=True)
class Criteria:
    """Figures by butir, counted once for all pages of a language."""

    index: Index

    @cached_property
    def by_kelas(self) -> Mapping[tuple[str, str], Mapping[str | None, Spread]]:
        """Return how RTs of each size class scored, by (putaran, butir); None for RTs of unknown size."""
        counted: defaultdict[tuple[str, str | None], Counter[tuple[str, int]]] = defaultdict(Counter)
        for putaran, rows in self.index.nilai_in.items():
            awarded = self.awarded_class(putaran)
            for row in rows:
                kelas = class_of_kk(self.index, row.jumlah_kk) or awarded.get(row.rt)
                counted[putaran, kelas].update(row.skor.items())
        found: defaultdict[tuple[str, str], dict[str | None, Spread]] = defaultdict(dict)
        for (putaran, kelas), cells in counted.items():
            for butir, spread in spreads(cells, self.index.scale).items():
                found[putaran, butir][kelas] = spread
        return found

    def awarded_class(self, putaran: str) -> Mapping[str, str]:
        """Return the size class that records of a round tell of its RTs."""
        return {row.rt: row.kategori for row in self.index.peristiwa_in.get(putaran, ()) if row.kategori}

    @cached_property
    def retries(self) -> Mapping[str, Retries]:
        """Return what became of the lowest scores, by butir; a butir without any is absent."""
        again: Counter[str] = Counter()
        risen: defaultdict[str, list[tuple[str, Nilai, Nilai]]] = defaultdict(list)
        worst, best = self.index.scale
        for rt, rows in self.index.nilai.items():
            for butir, before, after in zeros(rows, worst):
                again[butir] += 1
                if after.skor[butir] == best:
                    risen[butir].append((rt, before, after))
        return {
            butir: Retries(again=n, risen=len(risen[butir]), newest=self.newest(butir, risen[butir]))
            for butir, n in again.items()
        }

    def newest(self, butir: str, risen: Iterable[tuple[str, Nilai, Nilai]]) -> tuple[Rise, ...]:
        """Return the newest rises on a butir."""
        order = {name: place for place, name in enumerate(self.index.putaran)}
        found = sorted(risen, key=lambda item: (-order[item[2].putaran], not self.written(item[0], butir), item[0]))
        return tuple(self.rise(butir, *item) for item in found[:TOLD])

    def rise(self, butir: str, rt: str, before: Nilai, after: Nilai) -> Rise:
        """Return a rise with what is known of it."""
        first, second = self.index.putaran[before.putaran], self.index.putaran[after.putaran]
        return Rise(
            rt=rt,
            before=first,
            after=second,
            sebanding=same_rule(self.index, butir, first, second),
            praktik=self.written(rt, butir),
        )

    def written(self, rt: str, butir: str) -> tuple[Praktik, ...]:
        """Return what an RT wrote on a butir."""
        return tuple(item for item in self.index.praktik_of_rt.get(rt, ()) if butir in item.butir)


def zeros(rows: Iterable[Nilai], worst: int) -> list[tuple[str, Nilai, Nilai]]:
    """Return each lowest score of an RT with the next assessment of the same butir.

    Args:
        rows: The RT's scores, oldest first. A round in which the butir was not assessed is passed over.
        worst: The lowest score of the scale.
    """
    last: dict[str, Nilai] = {}
    found = []
    for row in rows:
        for butir, skor in row.skor.items():
            before = last.pop(butir, None)
            if before is not None:
                found.append((butir, before, row))
            if skor == worst:
                last[butir] = row
    return found

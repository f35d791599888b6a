"""Figures on the scores that may be shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.index import Index
from generator.model.putaran import Nilai

KECAMATAN, KOTA = 6, 4
"""Lengths of the codes of areas; an RT's id begins with the code of each area around it."""

BEST = 2
"""The highest score of a butir."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """How some RTs scored on a butir."""

    nol: int
    satu: int
    dua: int

    @property
    def total(self) -> int:
        """Return how many RTs were assessed on it."""
        return self.nol + self.satu + self.dua

    @property
    def mean(self) -> float:
        """Return the mean score, 0 to 2; only where `total` is not 0."""
        return (self.satu + BEST * self.dua) / self.total


def spread_of(row: Nilai) -> Spread:
    """Return how one RT scored on the butir that may be shown."""
    counted = Counter(row.skor.values())
    return Spread(nol=counted[0], satu=counted[1], dua=counted[BEST])


def joined(spreads: Iterable[Spread]) -> Spread:
    """Return several spreads as one."""
    found = list(spreads)
    return Spread(
        nol=sum(item.nol for item in found), satu=sum(item.satu for item in found), dua=sum(item.dua for item in found)
    )


@dataclass(frozen=True)
class Scores:
    """Spreads by round, area and butir, counted once for the whole site."""

    index: Index

    @cached_property
    def spread(self) -> Mapping[tuple[str, str, str], Spread]:
        """Return how the RTs of each area scored, by (putaran, area code, butir)."""
        counted: defaultdict[tuple[str, str], Counter[tuple[str, int]]] = defaultdict(Counter)
        for putaran, rows in self.index.nilai_in.items():
            for row in rows:
                kode = self.index.rt[row.rt].kode_kelurahan
                cells = row.skor.items()
                for area in (kode, kode[:KECAMATAN], kode[:KOTA]):
                    counted[putaran, area].update(cells)
        found = {
            (putaran, area, butir): Spread(nol=cells[butir, 0], satu=cells[butir, 1], dua=cells[butir, BEST])
            for (putaran, area), cells in counted.items()
            for butir in {name for name, _ in cells}
        }
        for key, item in self.index.rekap_peka.items():
            found[key] = Spread(nol=item.jumlah[0], satu=item.jumlah[1], dua=item.jumlah[2])
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class PillarSum:
    """What an RT reached on the shown butir of a pillar."""

    pilar: str
    reached: int
    possible: int
    butir: int
    """How many butir were assessed and may be shown."""


def pillar_sums(row: Nilai) -> tuple[PillarSum, ...]:
    """Return the sums of one row of scores by pillar, in alphabetical order of pillars."""
    by_pillar: defaultdict[str, list[int]] = defaultdict(list)
    for butir, skor in row.skor.items():
        by_pillar[butir.rpartition("-")[0]].append(skor)
    return tuple(
        PillarSum(pilar=pilar, reached=sum(skor), possible=BEST * len(skor), butir=len(skor))
        for pilar, skor in sorted(by_pillar.items())
    )


def total(sums: Iterable[PillarSum]) -> tuple[int, int, int]:
    """Return reached, possible and number of butir over all pillars."""
    found = list(sums)
    return (
        sum(item.reached for item in found),
        sum(item.possible for item in found),
        sum(item.butir for item in found),
    )

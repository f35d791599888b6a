"""Figures on the scores that may be shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.index import Index
from generator.model.program import Scale
from generator.model.putaran import Nilai

KECAMATAN, KOTA = 6, 4
"""Lengths of the codes of areas; an RT's id begins with the code of each area around it."""

THREE = 3
"""Scores of a scale of which a mean follows from the counts alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """How some RTs scored on a butir."""

    nol: int
    """RTs with the lowest score."""
    satu: int
    """RTs with a score between."""
    dua: int
    """RTs with the highest score."""
    jumlah: int | None
    """Sum of their scores; None where only rounded counts are known, and they do not tell it."""

    @property
    def total(self) -> int:
        """Return how many RTs were assessed on it."""
        return self.nol + self.satu + self.dua

    @property
    def mean(self) -> float:
        """Return the mean score; only where `total` is not 0 and `jumlah` is known."""
        return (self.jumlah or 0) / self.total

    def count(self, group: int) -> int:
        """Return how many RTs are in a group of scores; see `Scale.group`."""
        return (self.nol, self.satu, self.dua)[group]


def spreads(cells: Mapping[tuple[str, int], int], scale: Scale) -> dict[str, Spread]:
    """Return how RTs scored, by butir.

    Args:
        cells: How many RTs had which score on which butir.
        scale: The score scale.
    """
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for (butir, skor), count in cells.items():
        found = counts[butir]
        found[scale.group(skor)] += count
        found[3] += skor * count
    return {
        butir: Spread(nol=nol, satu=satu, dua=dua, jumlah=jumlah) for butir, (nol, satu, dua, jumlah) in counts.items()
    }


def rounded_spread(counts: tuple[int, int, int], scale: Scale) -> Spread:
    """Return a spread of which only rounded counts are known."""
    nol, satu, dua = counts
    jumlah = scale.lowest * nol + (scale.lowest + 1) * satu + scale.highest * dua
    return Spread(nol=nol, satu=satu, dua=dua, jumlah=jumlah if len(scale.values) <= THREE else None)


def spread_of(row: Nilai, scale: Scale) -> Spread:
    """Return how one RT scored on the butir that may be shown."""
    skor = row.skor.values()
    nol, dua = sum(one == scale.lowest for one in skor), sum(one == scale.highest for one in skor)
    return Spread(nol=nol, satu=len(skor) - nol - dua, dua=dua, jumlah=sum(skor))


def joined(parts: Iterable[Spread]) -> Spread:
    """Return several spreads, none of them of rounded counts, as one."""
    found = list(parts)
    return Spread(
        nol=sum(item.nol for item in found),
        satu=sum(item.satu for item in found),
        dua=sum(item.dua for item in found),
        jumlah=sum(item.jumlah or 0 for item in found),
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
            (putaran, area, butir): spread
            for (putaran, area), cells in counted.items()
            for butir, spread in spreads(cells, self.index.scale).items()
        }
        for key, item in self.index.rekap_peka.items():
            if item.jumlah:
                found[key] = rounded_spread(item.jumlah, self.index.scale)
        return found

    @cached_property
    def shown(self) -> Mapping[tuple[str, str], Spread]:
        """Return how the RTs of each area scored on all butir that may be shown per RT, by (putaran, area code)."""
        hidden = self.index.public.kebijakan.butir_peka
        parts: defaultdict[tuple[str, str], list[Spread]] = defaultdict(list)
        for (putaran, area, butir), spread in self.spread.items():
            if butir not in hidden:
                parts[putaran, area].append(spread)
        return {key: joined(items) for key, items in parts.items()}

    def sums(self, row: Nilai) -> tuple["PillarSum", ...]:
        """Return the sums of one row of scores by pillar, in the order of the edition's rules."""
        order = self.pillars[self.index.putaran[row.putaran].edisi or ""]
        return tuple(sorted(pillar_sums(row, self.index.scale.highest), key=lambda item: order[item.pilar]))

    @cached_property
    def pillars(self) -> Mapping[str, Mapping[str, int]]:
        """Return the place of each pillar in the rules of each edition."""
        return {
            edisi: {
                pilar: place for place, pilar in enumerate(dict.fromkeys(map(pillar_of, self.index.butir_of(edisi))))
            }
            for edisi in self.index.edisi
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class PillarSum:
    """What an RT reached on the shown butir of a pillar."""

    pilar: str
    reached: int
    possible: int
    butir: int
    """How many butir were assessed and may be shown."""


def pillar_sums(row: Nilai, best: int) -> tuple[PillarSum, ...]:
    """Return the sums of one row of scores by pillar, in alphabetical order of pillars.

    Args:
        row: The scores.
        best: The highest score of the scale.
    """
    return tuple(
        PillarSum(pilar=pilar, reached=reached, possible=best * butir, butir=butir)
        for pilar, (reached, butir) in sorted(by_pillar(row).items())
    )


def pillar_of(butir: str) -> str:
    """Return the pillar of a butir, whose id begins with it."""
    return butir.rpartition("-")[0]


def by_pillar(row: Nilai) -> Mapping[str, tuple[int, int]]:
    """Return the sum of one row's scores and how many they are, by pillar."""
    reached: defaultdict[str, int] = defaultdict(int)
    butir: defaultdict[str, int] = defaultdict(int)
    for name, skor in row.skor.items():
        pilar = pillar_of(name)
        reached[pilar] += skor
        butir[pilar] += 1
    return {pilar: (reached[pilar], count) for pilar, count in butir.items()}


def strongest(row: Nilai) -> tuple[str, ...]:
    """Return the pillars in which a row of scores reached the largest share of what was possible.

    It compares an RT with itself alone, so it ranks no RT below another. Several pillars may share the place; nothing
    is returned where no butir reached more than 0 or no more than one pillar may be shown.

    Args:
        row: The scores that may be shown.
    """
    shares = {pilar: reached / butir for pilar, (reached, butir) in by_pillar(row).items()}  # exact where it is equal
    most = max(shares.values(), default=0)
    return tuple(sorted(pilar for pilar, share in shares.items() if share == most)) if most and len(shares) > 1 else ()


def strongest_of(index: Index, rt: str, tahun: int | None = None) -> tuple[str, ...]:
    """Return the strongest pillars of an RT in its latest shown assessment, of a year where one is given."""
    rows = [row for row in index.nilai.get(rt, ()) if tahun is None or index.putaran[row.putaran].tahun == tahun]
    return strongest(rows[-1]) if rows else ()


def total(sums: Iterable[PillarSum]) -> tuple[int, int, int]:
    """Return reached, possible and number of butir over all pillars."""
    found = list(sums)
    return (
        sum(item.reached for item in found),
        sum(item.possible for item in found),
        sum(item.butir for item in found),
    )

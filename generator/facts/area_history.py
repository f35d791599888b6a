"""An area over the years: awards by year, and the criteria that are hard and easy there."""

from collections import defaultdict
from dataclasses import dataclass

from generator.facts.hidden import Hidden, why_hidden
from generator.facts.index import Index
from generator.facts.scores import Scores, Spread
from generator.model.kriteria import Butir
from generator.model.program import Scale
from generator.model.putaran import Putaran

SHOWN = 3
"""How many of the hardest and of the easiest criteria are named."""


AWARDED = "rt_dihargai"
"""Indicator of `angka.csv` that counts the RTs awarded in a year."""

OFFICIAL = frozenset({"sk", "resmi"})
"""Grades of evidence that may show that a list on record is not whole."""


@dataclass(frozen=True, kw_only=True, slots=True)
class YearAwards:
    """The RTs of an area that were awarded in a year."""

    tahun: int | None
    """None for awards whose year no source tells."""
    sk: int
    """RTs awarded by a decree that was seen."""
    sebut: int
    """Other RTs that a source says were awarded."""
    lengkap: bool
    """Whether 0 may be said of its decrees; see `decreed_years`."""
    diketahui: bool
    """Whether anything is published on the area's awards of that year; if not, the counts are unknown, not 0."""

    @property
    def decreed(self) -> int | None:
        """Return the RTs awarded by decree; None where there is none and the list is not whole."""
        return self.sk if self.sk or self.lengkap else None


@dataclass(frozen=True, kw_only=True, slots=True)
class CriterionRow:
    """How an area scored on a butir, beside the kota."""

    butir: Butir
    spread: Spread
    kota: Spread | None
    peka: bool
    """Whether it is shown for areas only, never for an RT."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HiddenRow:
    """A sensitive butir of which no figure is shown for an area."""

    butir: Butir
    sebab: Hidden


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranking:
    """The criteria of the newest round in which an area has scores."""

    putaran: Putaran
    rt: int
    """How many RTs of the area have scores in it."""
    scale: Scale
    rows: tuple[CriterionRow, ...]
    """In the order of the rules; only butir that may be shown, and of which a mean can be told."""
    hidden: tuple[HiddenRow, ...]
    """The sensitive butir without a figure, each with its reason."""

    @property
    def hardest(self) -> tuple[CriterionRow, ...]:
        """Return the lowest means, lowest first, without sensitive butir and without those that all meet."""
        return ranked(self.rows, self.scale.highest, lowest_first=True)

    @property
    def easiest(self) -> tuple[CriterionRow, ...]:
        """Return the highest means, highest first; none that is among the hardest."""
        hard = {row.butir.id for row in self.hardest}
        found = ranked(self.rows, self.scale.lowest, lowest_first=False)
        return tuple(row for row in found if row.butir.id not in hard)


def ranked(rows: tuple[CriterionRow, ...], end: int, *, lowest_first: bool) -> tuple[CriterionRow, ...]:
    """Return the first few butir by mean; equal means stay in the order of the rules.

    Args:
        rows: The butir.
        end: Score that is no news at this end: a butir on which every RT has it is left out.
        lowest_first: Whether the hardest come first.
    """
    usable = [row for row in rows if not row.peka and row.spread.mean != end]
    return tuple(sorted(usable, key=lambda row: row.spread.mean, reverse=not lowest_first)[:SHOWN])


def ranking_of(index: Index, scores: Scores, kode: str) -> Ranking | None:
    """Return the criteria of an area's newest round with scores; None where no score is published."""
    for putaran in reversed(list(index.putaran.values())):
        rt = sum(row.rt.startswith(kode) for row in index.nilai_in.get(putaran.id, ()))
        if rt:
            return Ranking(
                putaran=putaran,
                rt=rt,
                rows=criterion_rows(index, scores, kode, putaran),
                hidden=hidden_rows(index, kode, putaran),
                scale=index.scale,
            )
    return None


def hidden_rows(index: Index, kode: str, putaran: Putaran) -> tuple[HiddenRow, ...]:
    """Return the sensitive butir of a round of which an area has no figure, with the reason of each."""
    return tuple(
        HiddenRow(butir=butir, sebab=why_hidden(index, putaran.id, kode, butir.id))
        for butir in index.butir_of(putaran.edisi).values()
        if butir.id in index.public.kebijakan.butir_peka and (putaran.id, kode, butir.id) not in index.rekap_peka
    )


def criterion_rows(index: Index, scores: Scores, kode: str, putaran: Putaran) -> tuple[CriterionRow, ...]:
    """Return how an area scored in a round, butir by butir."""
    found = []
    for butir in index.butir_of(putaran.edisi).values():
        spread = scores.spread.get((putaran.id, kode, butir.id))
        if spread is not None and spread.total and spread.jumlah is not None:
            kota = scores.spread.get((putaran.id, index.kota.kode, butir.id))
            peka = butir.id in index.public.kebijakan.butir_peka
            found.append(CriterionRow(butir=butir, spread=spread, kota=kota, peka=peka))
    return tuple(found)


def awards_by_year(index: Index, kode: str) -> tuple[YearAwards, ...]:
    """Return the awards of an area year by year, oldest first; empty where none is published.

    An RT counts once a year, however many titles it won. Years of rounds without an award stand
    between the others: as 0 where a decree of that year was seen and its list is whole, as unknown otherwise.
    """
    decreed: defaultdict[int | None, set[str]] = defaultdict(set)
    told: defaultdict[int | None, set[str]] = defaultdict(set)
    for rt in index.rt_within(kode):
        for row in index.peristiwa.get(rt.id, ()):
            if row.peristiwa == "ditetapkan":
                (decreed if row.bukti == "sk" else told)[index.award_year(row)].add(rt.id)
    awarded = decreed.keys() | told.keys()
    if not awarded:
        return ()
    years = sorted({year for year in awarded if year is not None} | index.putaran_in.keys())
    listed = decreed_years(index)
    found: list[int | None] = [*years, None] if None in awarded else [*years]
    return tuple(
        YearAwards(
            tahun=year,
            sk=len(decreed[year]),
            sebut=len(told[year] - decreed[year]),
            lengkap=year in listed,
            diketahui=year in awarded or year in listed,
        )
        for year in found
    )


def decreed_years(index: Index) -> frozenset[int]:
    """Return the years of which 0 may be said: the decrees were seen with the RTs that they list, and none is missing.

    Rows may be withheld, and nothing public tells which. Where a decree or an official statement gives more
    awarded RTs in the city than are on record, somebody is missing, and it could be anyone: then nothing is
    known of an area without an award. See decision 0024.
    """
    return frozenset(
        putaran.tahun
        for putaran in index.putaran.values()
        if putaran.sk
        and any(row.bukti == "sk" for row in index.peristiwa_in.get(putaran.id, ()))
        and official_total(index, putaran.tahun) <= len(index.awarded_in.get(putaran.tahun, ()))
    )


def official_total(index: Index, tahun: int) -> float:
    """Return the most RTs that a decree or an official statement says were awarded in a year; 0 where none says."""
    rows = index.angka.get(index.kota.kode, ())
    told = (row for row in rows if row.indikator == AWARDED and row.bukti in OFFICIAL and row.periode == str(tahun))
    return max((row.nilai for row in told), default=0)


def recorded_by_year(index: Index, kode: str) -> dict[int, int]:
    """Return how many RTs of an area have a record of any kind in the rounds of a year; an RT counts once a year."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for rt in index.rt_within(kode):
        for row in index.peristiwa.get(rt.id, ()):
            year = index.award_year(row) if row.peristiwa == "ditetapkan" else index.putaran[row.putaran].tahun
            if year is not None:
                found[year].add(rt.id)
    return {year: len(members) for year, members in found.items()}

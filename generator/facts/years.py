"""What is known of a year: who was awarded, who else is named, and what was published."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.facts.figures import years_of
from generator.facts.index import Index
from generator.facts.scores import KECAMATAN
from generator.facts.status import EVENT_TO_JENIS, Jenis, is_decreed
from generator.model.angka import Angka
from generator.model.putaran import BarisPeristiwa, Putaran
from generator.model.types import IdKategori
from generator.model.wilayah import Rt, Wilayah

Golongan = Literal["sk", "sebut"]
"""Whether an award rests on a decree that was seen, or on another source only."""

NAMED: tuple[Jenis, ...] = ("usul", "ikut", "belum")
"""What a year may say of an RT that it does not award, the one that tells most first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gelar:
    """An RT that was awarded in a year."""

    rt: Rt
    rows: tuple[BarisPeristiwa, ...]
    """Its awards of that year; two where it also reached the level above."""

    @property
    def jenis(self) -> Golongan:
        """Return what the award rests on."""
        return "sk" if any(is_decreed(row) for row in self.rows) else "sebut"

    @property
    def kategori(self) -> IdKategori | None:
        """Return its size class in that year, where a source tells it."""
        return next((row.kategori for row in self.rows if row.kategori), None)

    @property
    def kencana(self) -> bool:
        """Return whether it reached the level above."""
        return any(row.tingkat == "kencana" for row in self.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaCount:
    """How many RTs the records name in an area in a year."""

    wilayah: Wilayah
    sk: int
    sebut: int
    named: int
    """RTs that are named without an award in that year."""
    kategori: Mapping[IdKategori | None, int]
    """Awarded RTs by size class."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prizes:
    """Prize money of a year, as far as records state it."""

    rupiah: int
    stated: int
    """Awarded RTs with a prize on record."""
    awarded: int


@dataclass(frozen=True, kw_only=True, slots=True)
class YearFacts:
    """Everything that the records and the published figures say of a year."""

    tahun: int
    putaran: tuple[Putaran, ...]
    gelar: tuple[Gelar, ...]
    """RTs awarded in the year, in the order of their ids."""
    undated: tuple[Gelar, ...]
    """RTs that a source of this year calls awarded without telling when, or in another year."""
    named: Mapping[Jenis, tuple[Rt, ...]]
    """RTs that are named without an award in that year."""
    angka: tuple[Angka, ...]
    """Published figures of this year alone."""

    @property
    def counted(self) -> Counter[Golongan]:
        """Return how many RTs were awarded by what the award rests on."""
        return Counter(item.jenis for item in self.gelar)

    @property
    def all_named(self) -> int:
        """Return how many RTs the records of the year name without an award in that year."""
        return sum(len(items) for items in self.named.values())


def all_tahun(index: Index) -> range:
    """Return every year of the programme up to today, with or without a round."""
    first = min((index.public.program.mulai, *index.putaran_in))
    return range(first, max((index.today.year, *index.putaran_in)) + 1)


def year_facts(index: Index) -> dict[int, YearFacts]:
    """Return what is known of each year that has a round, oldest first."""
    awards: defaultdict[int, list[BarisPeristiwa]] = defaultdict(list)
    for rows in index.peristiwa.values():
        for row in rows:
            year = index.award_year(row)
            if row.peristiwa == "ditetapkan" and year is not None:
                awards[year].append(row)
    return {tahun: facts_of(index, tahun, awards[tahun]) for tahun in index.putaran_in}


def facts_of(index: Index, tahun: int, awards: Iterable[BarisPeristiwa]) -> YearFacts:
    """Return what is known of one year.

    Args:
        index: The public data.
        tahun: A year with a round.
        awards: Awards of that year, in whatever round they were recorded.
    """
    gelar = by_rt(index, awards)
    taken = {item.rt.id for item in gelar}
    recorded = [row for item in index.putaran_in[tahun] for row in index.peristiwa_in.get(item.id, ())]
    told = [row for row in recorded if row.peristiwa == "ditetapkan" and index.award_year(row) != tahun]
    undated = by_rt(index, (row for row in told if row.rt not in taken))
    taken |= {item.rt.id for item in undated}
    return YearFacts(
        tahun=tahun,
        putaran=index.putaran_in[tahun],
        gelar=gelar,
        undated=undated,
        named=named_without_award(index, (row for row in recorded if row.rt not in taken)),
        angka=tuple(row for rows in index.angka.values() for row in rows if years_of(row) == (tahun, tahun)),
    )


def by_rt(index: Index, rows: Iterable[BarisPeristiwa]) -> tuple[Gelar, ...]:
    """Return awards by RT, in the order of ids."""
    found: defaultdict[str, list[BarisPeristiwa]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.tanggal or "", row.tingkat or "", row.bukti, row.sumber)):
        found[row.rt].append(row)
    return tuple(Gelar(rt=index.rt[name], rows=tuple(found[name])) for name in sorted(found))


def named_without_award(index: Index, rows: Iterable[BarisPeristiwa]) -> dict[Jenis, tuple[Rt, ...]]:
    """Return the RTs of some records by what tells most of each."""
    best: dict[str, Jenis] = {}
    for row in rows:
        jenis = EVENT_TO_JENIS[row.peristiwa]
        if row.rt not in best or NAMED.index(jenis) < NAMED.index(best[row.rt]):
            best[row.rt] = jenis
    return {
        jenis: tuple(index.rt[name] for name in sorted(best) if best[name] == jenis)
        for jenis in NAMED
        if jenis in best.values()
    }


def count_by_kecamatan(index: Index, facts: YearFacts) -> tuple[AreaCount, ...]:
    """Return the counts of a year for each kecamatan that the records name, by name."""
    named = Counter(rt.id[:KECAMATAN] for items in facts.named.values() for rt in items)
    return tuple(
        AreaCount(
            wilayah=area,
            sk=sum(1 for item in inside if item.jenis == "sk"),
            sebut=sum(1 for item in inside if item.jenis == "sebut"),
            named=named[area.kode],
            kategori=Counter(item.kategori for item in inside),
        )
        for area in index.kecamatan
        for inside in [[item for item in facts.gelar if item.rt.id.startswith(area.kode)]]
        if inside or named[area.kode]
    )


def prizes(facts: YearFacts) -> Prizes:
    """Return the prize money that the records of a year state."""
    paid = [[row.hadiah for row in item.rows if row.hadiah is not None] for item in facts.gelar]
    return Prizes(
        rupiah=sum(sum(amounts) for amounts in paid),
        stated=sum(1 for amounts in paid if amounts),
        awarded=len(facts.gelar),
    )


def spanning(index: Index) -> tuple[Angka, ...]:
    """Return the city's published figures that stand for several years together."""
    rows = index.angka.get(index.kota.kode, ())
    return tuple(row for row in rows if years_of(row)[0] != years_of(row)[1])


def outside_rounds(index: Index) -> tuple[Angka, ...]:
    """Return the city's published figures of single years that have no round."""
    rows = index.angka.get(index.kota.kode, ())
    return tuple(
        row for row in rows if years_of(row)[0] == years_of(row)[1] and years_of(row)[0] not in index.putaran_in
    )

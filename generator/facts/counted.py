"""The figures that this site counts from its records, and the list of all figures that can be cited."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.facts.area_history import YearAwards, awards_by_year
from generator.facts.areas import JUMLAH_RT, Area, area_of
from generator.facts.citable import (
    TANPA_KATEGORI,
    CitableFigure,
    Coverage,
    figure_id,
    grades,
    published,
    with_others,
)
from generator.facts.figures import figure
from generator.facts.index import Index
from generator.facts.measures import MEASURES, SETAHUN
from generator.facts.status import Jenis, Status, is_decreed
from generator.facts.years import AreaCount, YearFacts, count_by_kecamatan, prizes, year_facts
from generator.model.putaran import BarisPeristiwa
from generator.model.wilayah import Rt

BY_STATUS: Mapping[Jenis, str] = {
    "sk": "rt_ditetapkan",
    "sebut": "rt_disebut_meraih",
    "usul": "rt_diusulkan_tanpa_kabar",
    "ikut": "rt_disebut_ikut",
    "belum": "rt_disebut_belum",
    "kosong": "rt_tanpa_data",
}
"""Measure that counts the RTs of a status."""


TOGETHER: Mapping[str, tuple[Jenis, ...]] = {"rt_meraih": ("sk", "sebut"), "rt_tanpa_gelar": ("usul", "ikut", "belum")}
"""Measure that counts the RTs of several statuses, where an area has more than one of them."""

Whole = tuple[float, str | None]
"""What a figure is a part of: how many, and the id of that figure where there is one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Makes figures of one area out of counts."""

    index: Index
    area: Area

    @property
    def kode(self) -> str:
        """Return the code of the area."""
        return self.area.wilayah.kode

    @property
    def as_of(self) -> str:
        """Return the day of the records: that of the newest release."""
        return (self.index.rilis[0].tanggal if self.index.rilis else self.index.today).isoformat()

    @property
    def coverage(self) -> Coverage:
        """Return how many RTs are on record, and how many there are if that may be said."""
        whole = sorted({row.nilai for row in self.area.terbit}) if self.area.tercakup else ()
        return Coverage(known=len(self.area.rt), whole=tuple(whole))

    def all_rt(self) -> Whole | None:
        """Return the published number of RTs, where one may stand beside the count and no source contradicts it."""
        if len(self.coverage.whole) != 1:
            return None
        periode = self.area.terbit[0].periode
        return self.coverage.whole[0], figure_id(self.index, self.kode, JUMLAH_RT, periode, "terbit")

    def id(self, measure: str, tahun: int | None = None) -> str:
        """Return the id of a count."""
        return figure_id(self.index, self.kode, measure, str(tahun) if tahun else None, "hitungan")

    def figure(
        self, measure: str, value: float, rows: Iterable[BarisPeristiwa], of: Whole | None = None
    ) -> CitableFigure:
        """Return a count of how things are as a figure.

        Args:
            measure: What is counted.
            value: How many, or how much.
            rows: Records that it rests on.
            of: What it is a part of.
        """
        found = tuple(rows)
        return CitableFigure(
            id=self.id(measure),
            wilayah=self.kode,
            measure=measure,
            origin="hitungan",
            satuan=MEASURES[measure][2],
            values=(float(value),),
            denominator=of[0] if of else None,
            denominator_id=of[1] if of else None,
            as_of=self.as_of,
            coverage=self.coverage,
            bukti=grades(row.bukti for row in found),
            sumber=tuple(sorted({name for row in found for name in row.sumber})),
        )

    def of_year(
        self, measure: str, tahun: int, value: float, rows: Iterable[BarisPeristiwa], named: int
    ) -> CitableFigure:
        """Return a count of one year as a figure.

        Args:
            measure: What is counted.
            tahun: The year.
            value: How many, or how much.
            rows: Records that it rests on.
            named: RTs of the area that the records of the year name.
        """
        whole = figure(self.index, self.kode, JUMLAH_RT, tahun).values
        return replace(
            self.figure(measure, value, rows, of=(named, None)),
            id=self.id(measure, tahun),
            tahun=tahun,
            periode=str(tahun),
            coverage=Coverage(known=named, whole=whole if all(number >= named for number in whole) else ()),
        )


def citable_figures(index: Index, status: Mapping[str, Status]) -> tuple[CitableFigure, ...]:
    """Return every figure that can be cited: area by area, counts first, then what sources have published.

    Args:
        index: The public data.
        status: Status of every RT by id.
    """
    counts = [item for kode in index.wilayah for item in counts_of(index, status, kode)]
    found = [*counts, *year_counts(index, status), *round_counts(index, status), *published(index)]
    order = {kode: place for place, kode in enumerate(index.wilayah)}
    return tuple(with_others(sorted(found, key=lambda item: order[item.wilayah])))


def counts_of(index: Index, status: Mapping[str, Status], kode: str) -> Iterator[CitableFigure]:
    """Yield the counts of an area: as things are, then of each year with awards."""
    tally = Tally(index=index, area=area_of(index, status, kode))
    area = tally.area
    if area.rt:
        events = [row for rt in area.rt for row in index.peristiwa.get(rt.id, ())]
        yield named_by(tally.figure("rt_tercatat", len(area.rt), events, of=tally.all_rt()), area.rt)
        yield from status_counts(tally, status)
    if area.lama:
        yield named_by(tally.figure("rt_nomor_lama", len(area.lama), ()), area.lama)
    yield from reach_counts(tally)
    yield from award_counts(tally)


def status_counts(tally: Tally, status: Mapping[str, Status]) -> Iterator[CitableFigure]:
    """Yield how many RTs in force of an area have each status, and how many awarded ones were visited again."""
    area = tally.area
    whole = (len(area.rt), tally.id("rt_tercatat"))
    for jenis, measure in BY_STATUS.items():
        counted = [rt for rt in area.rt if status[rt.id].jenis == jenis]
        rows = [row for rt in counted for row in resting_on(status[rt.id])]
        if jenis == "kosong" and counted:
            yield named_by(tally.figure(measure, len(counted), rows, of=whole), counted)
        elif counted:
            yield tally.figure(measure, len(counted), rows, of=whole)
    for measure, parts in TOGETHER.items():
        if sum(bool(area.count(jenis)) for jenis in parts) > 1:
            items = [status[rt.id] for rt in area.rt if status[rt.id].jenis in parts]
            yield tally.figure(measure, len(items), (row for item in items for row in resting_on(item)), of=whole)
    if decreed := area.count("sk"):
        seen = [status[rt.id] for rt in area.rt if status[rt.id].jenis == "sk" and status[rt.id].dipantau]
        rows = [row for item in seen for row in resting_on(item)]
        visits = {name for item in seen if item.dipantau for name in item.dipantau.sumber}
        found = tally.figure("rt_dipantau", area.dipantau, rows, of=(decreed, tally.id("rt_ditetapkan")))
        yield replace(found, sumber=tuple(sorted({*found.sumber, *visits})))


def named_by(found: CitableFigure, counted: Iterable[Rt]) -> CitableFigure:
    """Return a count of RTs with the sources that name them among its own."""
    return replace(found, sumber=tuple(sorted({*found.sumber, *(name for rt in counted for name in rt.sumber)})))


def reach_counts(tally: Tally) -> Iterator[CitableFigure]:
    """Yield in how many kelurahan of the kota or a kecamatan sources name an RT, once they name any in the kota."""
    index = tally.index
    inside = [item for item in index.kelurahan if item.kode.startswith(tally.kode) and item.kode != tally.kode]
    if inside and index.rt:
        known = [item.kode for item in inside if item.kode in index.rt_in]
        found = tally.figure("kelurahan_disebut_sumber", len(known), (), of=(len(inside), None))
        found = named_by(found, (rt for kode in known for rt in index.rt_in[kode]))
        yield replace(found, coverage=Coverage(known=len(inside), whole=()))


def award_counts(tally: Tally) -> Iterator[CitableFigure]:
    """Yield the awards of an area year by year; 0 only where a decree of that year was seen."""
    index = tally.index
    awards: defaultdict[int | None, list[BarisPeristiwa]] = defaultdict(list)
    named: defaultdict[int | None, set[str]] = defaultdict(set)
    for rt in tally.area.semua:
        for row in index.peristiwa.get(rt.id, ()):
            named[index.putaran[row.putaran].tahun].add(rt.id)
            if row.peristiwa == "ditetapkan":
                year = index.award_year(row)
                awards[year].append(row)
                named[year].add(rt.id)
    for item in awards_by_year(index, tally.kode):
        if item.tahun is None:
            whole = (len(tally.area.semua), None)
            yield tally.figure("rt_disebut_meraih_tanpa_tahun", item.sebut, awards[None], of=whole)
        elif item.diketahui:
            yield from year_awards(tally, item, awards[item.tahun], len(named[item.tahun]))


def year_awards(tally: Tally, item: YearAwards, rows: list[BarisPeristiwa], named: int) -> Iterator[CitableFigure]:
    """Yield the awards of an area in a year that is told.

    Args:
        tally: Makes the figures.
        item: What was counted.
        rows: The awards.
        named: RTs of the area that the records of the year name.
    """
    tahun = item.tahun or 0
    if item.sk or item.lengkap:
        decreed = [row for row in rows if is_decreed(row)]
        found = tally.of_year(f"rt_ditetapkan{SETAHUN}", tahun, item.sk, decreed, named)
        yield replace(found, bukti=("sk",), sumber=tuple(sorted({*found.sumber, *decrees_of(tally.index, tahun)})))
    if item.sebut:
        told = [row for row in rows if not is_decreed(row)]
        yield tally.of_year(f"rt_disebut_meraih{SETAHUN}", tahun, item.sebut, told, named)


def decrees_of(index: Index, tahun: int) -> Iterator[str]:
    """Yield the sources of the decrees of a year."""
    for item in index.putaran_in.get(tahun, ()):
        yield from (name for sk in item.sk for name in sk.sumber)


def resting_on(status: Status) -> tuple[BarisPeristiwa, ...]:
    """Return the records that a status rests on."""
    if status.jenis == "sk":
        return tuple(row for row in status.gelar if is_decreed(row))
    return status.gelar or ((status.peristiwa,) if status.peristiwa else ())


def year_counts(index: Index, status: Mapping[str, Status]) -> Iterator[CitableFigure]:
    """Yield what a year's page counts beside the awards: other RTs on record, and prize money."""
    kota = Tally(index=index, area=area_of(index, status, index.kota.kode))
    within = {item.kode: Tally(index=index, area=area_of(index, status, item.kode)) for item in index.kecamatan}
    measure = f"rt_tercatat_tanpa_gelar{SETAHUN}"
    for tahun, facts in year_facts(index).items():
        others = {rt.id for items in facts.named.values() for rt in items}
        told = [row for item in facts.putaran for row in index.peristiwa_in.get(item.id, ()) if row.rt in others]
        all_named = others | {item.rt.id for item in (*facts.gelar, *facts.undated)}
        if facts.gelar:
            rows = [row for item in facts.gelar for row in item.rows]
            yield kota.of_year(f"rt_meraih{SETAHUN}", tahun, len(facts.gelar), rows, len(all_named))
        if others:
            yield kota.of_year(measure, tahun, len(others), told, len(all_named))
        for count in count_by_kecamatan(index, facts):
            if count.named:
                kode = count.wilayah.kode
                own = [row for row in told if row.rt.startswith(kode)]
                named = sum(name.startswith(kode) for name in all_named)
                yield within[kode].of_year(measure, tahun, count.named, own, named)
            yield from class_counts(within[count.wilayah.kode], facts, count)
        paid = prizes(facts)
        if paid.stated:
            rows = [row for item in facts.gelar for row in item.rows if row.hadiah is not None]
            found = kota.of_year(f"hadiah_tercatat{SETAHUN}", tahun, paid.rupiah, rows, paid.awarded)
            coverage = Coverage(known=paid.stated, whole=(float(paid.awarded),))
            yield replace(found, denominator=None, coverage=coverage)


def class_counts(tally: Tally, facts: YearFacts, count: AreaCount) -> Iterator[CitableFigure]:
    """Yield the awards of a kecamatan in a year by size class; a class that none of them has is not counted."""
    measure = f"rt_meraih_kategori{SETAHUN}"
    for kategori, number in count.kategori.items():
        bagian = kategori or TANPA_KATEGORI
        awarded = [item for item in facts.gelar if item.rt.id.startswith(tally.kode)]
        rows = [row for item in awarded if item.kategori == kategori for row in item.rows]
        found = tally.of_year(measure, facts.tahun, number, rows, count.sk + count.sebut)
        yield replace(found, id=class_id(tally.index, tally.kode, facts.tahun, kategori), bagian=bagian)


def class_id(index: Index, kode: str, tahun: int, kategori: str | None) -> str:
    """Return the id of the awards of an area in a year in a size class; None for RTs of unknown size."""
    return figure_id(index, kode, f"rt_meraih-{kategori or TANPA_KATEGORI}", str(tahun), "hitungan")


def round_counts(index: Index, status: Mapping[str, Status]) -> Iterator[CitableFigure]:
    """Yield how many rounds have a published decree."""
    if not index.putaran:
        return
    tally = Tally(index=index, area=area_of(index, status, index.kota.kode))
    decrees = [sk for item in index.putaran.values() for sk in item.sk]
    rounds = len(index.putaran)
    seen = sum(bool(item.sk) for item in index.putaran.values())
    found = tally.figure("putaran_ber_sk", seen, (), of=(rounds, None))
    yield replace(
        found,
        coverage=Coverage(known=rounds, whole=()),
        bukti=("sk",) if decrees else (),
        sumber=tuple(sorted({name for sk in decrees for name in sk.sumber})),
    )

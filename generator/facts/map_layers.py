"""What the map of the city shows: a class for every kelurahan, a point for every RT that has one.

A class is a share only where both of its numbers are known. The RTs named in the data need not be all RTs
of the city: only where the data hold as many as a source counts do they stand for all of them. Elsewhere
their number is no denominator, and the awarded ones among them are the least that there can be.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.facts.figures import figure, newest, years_of
from generator.facts.in_force import is_in_force
from generator.facts.index import Index
from generator.facts.status import Jenis, Status, count_jenis
from generator.model.angka import Angka
from generator.model.putaran import BarisPeristiwa
from generator.model.types import BUKTI, Bukti, IdKategori
from generator.model.wilayah import Rt, Wilayah

Kelas = Literal["q3", "q2", "q1", "qs", "qd", "qn"]
"""`q3` three quarters or more of the RTs awarded, `q2` half or more, `q1` less; `qs` awards are known, their
share is not; `qd` only other news than awards; `qn` nothing published."""

KELAS: tuple[Kelas, ...] = ("q3", "q2", "q1", "qs", "qd", "qn")

HIGH, HALF = 75, 50
"""Lower bounds of `q3` and `q2` in percent."""

GELAR, IKUT, USUL, NILAI = "rt_bantar", "rt_mengikuti", "rt_diusulkan", "rt_dinilai"
"""Indicators of `angka.csv` that tell something of a kelurahan's RTs."""

Dasar = Literal["angka", "data"]
"""Where a number of RTs comes from: a published figure, or the RTs named in the data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Award:
    """An award as the map's filters see it."""

    tahun: int | None
    """None where the source does not tell the year."""
    kategori: IdKategori | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """An RT as the map's filters see it; RTs that are alike are equal."""

    jenis: Jenis
    awards: tuple[Award, ...]
    """Oldest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """A number of RTs: every value that is stated, and where it comes from."""

    values: tuple[int, ...] = ()
    """Different values, smallest first; empty where nothing is known."""
    dasar: Dasar = "data"
    rows: tuple[Angka, ...] = ()
    """The published rows behind it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaLayer:
    """One kelurahan on the map."""

    wilayah: Wilayah
    kelas: Kelas
    gelar: Count
    """RTs said to be awarded, or awarded by decree."""
    ikut: Count
    usul: Count
    jumlah: Count
    """All RTs of the kelurahan."""
    setidaknya: bool
    """Whether `gelar` counts RTs that are named, and others may have been awarded too."""
    jenis: Mapping[Jenis, int]
    """How many of the RTs that exist today have each status."""
    members: tuple[Member, ...]
    """The RTs that are named one by one and exist today, by id."""
    cakupan: Kelas
    """How much of it is known RT by RT: the class of `dikabarkan` in `jumlah`."""
    sumber: tuple[str, ...]
    """Sources of all this, those of published figures first."""
    bukti: Bukti | None
    """Strongest evidence of what the class rests on: of the awards, or else of the other news."""
    sampai: int | None
    """Newest year that any of it speaks of."""

    @property
    def dikabarkan(self) -> int:
        """Return how many RTs that are named one by one have any news beside their name."""
        return sum(member.jenis != "kosong" for member in self.members)


@dataclass(frozen=True, kw_only=True, slots=True)
class PointLayer:
    """One RT whose position is published."""

    rt: Rt
    lat: float
    lon: float
    status: Status
    member: Member


@dataclass(frozen=True, kw_only=True, slots=True)
class MapLayers:
    """Everything on the map."""

    kelurahan: tuple[AreaLayer, ...]
    """By name."""
    titik: tuple[PointLayer, ...]
    """By id."""
    rt: int
    """RTs in the data that exist today, with or without a point."""

    @property
    def per_kelas(self) -> Mapping[Kelas, int]:
        """Return how many kelurahan are in each class, every class named."""
        counted = Counter(layer.kelas for layer in self.kelurahan)
        return {kelas: counted[kelas] for kelas in KELAS}

    @property
    def per_cakupan(self) -> Mapping[Kelas, int]:
        """Return how many kelurahan are in each class of coverage, every class named."""
        counted = Counter(layer.cakupan for layer in self.kelurahan)
        return {kelas: counted[kelas] for kelas in KELAS}

    @property
    def jenis(self) -> frozenset[Jenis]:
        """Return the statuses that some RT has."""
        return frozenset(member.jenis for layer in self.kelurahan for member in layer.members)

    @property
    def tahun(self) -> tuple[int, ...]:
        """Return the years in which RTs that are named were awarded, newest first."""
        found = {award.tahun for layer in self.kelurahan for held in layer.members for award in held.awards}
        return tuple(sorted((year for year in found if year is not None), reverse=True))

    @property
    def kategori(self) -> frozenset[IdKategori]:
        """Return the size classes of those awards."""
        found = {award.kategori for layer in self.kelurahan for held in layer.members for award in held.awards}
        return frozenset(item for item in found if item is not None)


def map_layers(index: Index, status: Mapping[str, Status]) -> MapLayers:
    """Return the layers of the city's map.

    Args:
        index: The public data.
        status: Status of every RT by id.
    """
    current = {rt.id: rt for rt in index.rt.values() if is_in_force(index, rt)}
    whole = holds_all(index, len(current))
    return MapLayers(
        kelurahan=tuple(area_layer(index, status, item, whole=whole) for item in index.kelurahan),
        titik=tuple(
            PointLayer(rt=rt, lat=rt.lat, lon=rt.lon, status=status[rt.id], member=member_of(index, status[rt.id]))
            for rt in current.values()
            if rt.lat is not None and rt.lon is not None
        ),
        rt=len(current),
    )


def holds_all(index: Index, known: int) -> bool:
    """Return whether the data hold as many RTs as any newest published figure counts in the city."""
    values = published(index, index.kota.kode, "jumlah_rt").values
    return bool(values) and known >= values[0]


def published(index: Index, kode: str, indikator: str) -> Count:
    """Return the newest published figure of an area, with all that sources state of that period."""
    rows = figure(index, kode, indikator).rows
    latest = newest(rows)
    if latest is None:
        return Count()
    found = tuple(row for row in rows if row.periode.split("/")[-1] == latest.periode.split("/")[-1])
    return Count(values=tuple(sorted({round(row.nilai) for row in found})), dasar="angka", rows=found)


def counted(figures: Count, named: int) -> Count:
    """Return a published figure, or the number of RTs that are named one by one where there is none."""
    return figures if figures.values or not named else Count(values=(named,))


def area_layer(index: Index, status: Mapping[str, Status], wilayah: Wilayah, *, whole: bool) -> AreaLayer:
    """Return one kelurahan; `whole` tells whether the data hold all RTs of the city."""
    members = [rt for rt in index.rt_in.get(wilayah.kode, ()) if is_in_force(index, rt)]
    jenis = count_jenis(status[rt.id] for rt in members)
    gelar = counted(published(index, wilayah.kode, GELAR), jenis["sk"] + jenis["sebut"])
    jumlah = published(index, wilayah.kode, "jumlah_rt")
    if not jumlah.values and whole:
        jumlah = counted(jumlah, len(members))
    ikut = counted(published(index, wilayah.kode, IKUT), jenis["ikut"])
    usul = counted(first_of(index, wilayah.kode, (USUL, NILAI)), jenis["usul"])
    told = bool(ikut.values or usul.values or jenis["belum"])
    least = gelar.dasar == "data" and not whole
    figures: list[Angka] = [row for count in (gelar, ikut, usul, jumlah) for row in count.rows]
    rows = [row for rt in members for row in index.peristiwa.get(rt.id, ())]
    told_of = len(members) - jenis["kosong"]
    return AreaLayer(
        wilayah=wilayah,
        kelas=kelas_of(gelar.values, jumlah.values, told=told, least=least),
        gelar=gelar,
        ikut=ikut,
        usul=usul,
        jumlah=jumlah,
        setidaknya=least,
        jenis=jenis,
        members=tuple(member_of(index, status[rt.id]) for rt in members),
        cakupan=kelas_of((told_of,), jumlah.values, told=False),
        sumber=tuple(dict.fromkeys([*names_of(figures), *names_of(by_weight(rows))])),
        bukti=evidence(gelar, figures, rows),
        sampai=last_year(index, figures, rows),
    )


def first_of(index: Index, kode: str, names: Iterable[str]) -> Count:
    """Return the first of some indicators that is published for an area."""
    found = (published(index, kode, name) for name in names)
    return next((count for count in found if count.values), Count())


def kelas_of(gelar: Iterable[int], jumlah: Iterable[int], *, told: bool, least: bool = False) -> Kelas:
    """Return the class that all stated numbers agree on; `qs` where they do not, or none can be computed.

    Args:
        gelar: Stated numbers of awarded RTs.
        jumlah: Stated numbers of all RTs.
        told: Whether there is other news than awards.
        least: Whether more RTs than those may have been awarded; then only the highest class is certain.
    """
    awarded = [value for value in gelar if value]
    if not awarded:
        return "qd" if told else "qn"
    found = {share_class(part, total) for part in awarded for total in jumlah}
    if len(found) != 1 or (least and found != {"q3"}):
        return "qs"
    return found.pop()


def share_class(part: int, total: int) -> Kelas:
    """Return the class of a share; more awarded RTs than there are RTs is no share."""
    if part > total:
        return "qs"
    percent = 100 * part / total
    return "q3" if percent >= HIGH else "q2" if percent >= HALF else "q1"


def member_of(index: Index, status: Status) -> Member:
    """Return an RT as the map's filters see it."""
    return Member(jenis=status.jenis, awards=awards_of(index, status))


def awards_of(index: Index, status: Status) -> tuple[Award, ...]:
    """Return an RT's awards, oldest first, each year and category once."""
    found = (Award(tahun=index.award_year(row), kategori=row.kategori) for row in status.gelar)
    return tuple(dict.fromkeys(found))


def evidence(gelar: Count, figures: Iterable[Angka], rows: Iterable[BarisPeristiwa]) -> Bukti | None:
    """Return the strongest evidence of the awards, or of all news where there are none."""
    told: Iterable[Angka | BarisPeristiwa] = gelar.rows
    if not gelar.values:
        told = (*figures, *rows)
    elif gelar.dasar == "data":
        told = [row for row in rows if row.peristiwa == "ditetapkan"]
    return min((row.bukti for row in told), key=BUKTI.index, default=None)


def names_of(rows: Iterable[Angka | BarisPeristiwa]) -> Iterator[str]:
    """Yield the sources that some rows cite."""
    for row in rows:
        yield from row.sumber


def by_weight(rows: Iterable[BarisPeristiwa]) -> list[BarisPeristiwa]:
    """Return records with awards first, each kind newest round first."""
    newest_first = sorted(rows, key=lambda row: (row.putaran, row.rt), reverse=True)
    return sorted(newest_first, key=lambda row: row.peristiwa != "ditetapkan")


def last_year(index: Index, figures: Iterable[Angka], rows: Iterable[BarisPeristiwa]) -> int | None:
    """Return the newest year that figures or records speak of."""
    years = [years_of(row)[1] for row in figures] + [index.putaran[row.putaran].tahun for row in rows]
    return max(years, default=None)

"""Builds the invented city's areas and RTs as records of the data contract."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from generator.demo.names import KOTA, invent_kecamatan, invent_kelurahan, spellings
from generator.demo.shapes import Layout, Shape, draw
from generator.model.place import Place
from generator.model.types import TingkatWilayah
from generator.model.wilayah import Alias, Pemekaran, Rt, Wilayah

KODE_KOTA = "9971"
"""No kota has a code that begins with 99."""

NOWHERE = Place("")
"""A record that was made, not read, has no place."""

RT_PER_KELURAHAN = 24.26
KELURAHAN_PER_KECAMATAN = 6.2
MOST_KELURAHAN = 270
POINT_SHARE = 0.8
SPLIT = ("2022-12-31", "2023-01-01")
RENUMBERED = ("2019-12-31", "2020-01-01")
DIVIDED = ("2020-12-31", "2021-01-01")
"""Last day of the old RTs and first day of the new ones."""

MAP = ("batas-contoh",)
LIST = ("daftar-rt",)


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """An RT with what the records do not say."""

    rt: Rt
    kelurahan: int
    """Index of its kelurahan."""

    origin: str | None = None
    """Id of the RT that it came from."""


@dataclass(frozen=True, kw_only=True, slots=True)
class City:
    """Areas, shapes and RTs."""

    kota: Wilayah
    kecamatan: tuple[Wilayah, ...]
    kelurahan: tuple[Wilayah, ...]
    """In the order of the layout's shapes, not of codes."""

    layout: Layout
    alias: tuple[Alias, ...]
    pemekaran: tuple[Pemekaran, ...]
    units: tuple[Unit, ...] = field(repr=False)
    """Sorted by id."""

    @property
    def wilayah(self) -> tuple[Wilayah, ...]:
        """Return all areas, the kota first."""
        return (self.kota, *self.kecamatan, *sorted(self.kelurahan, key=lambda area: area.kode))


def found_city(rt: int, rng: Random) -> City:
    """Return a city of `rt` RTs that exist today, besides those that were renumbered or divided."""
    count = max(2, min(round(rt / RT_PER_KELURAHAN), MOST_KELURAHAN))
    kecamatan_count = max(1, round(count / KELURAHAN_PER_KECAMATAN))
    layout = draw(count, kecamatan_count, rng)
    kecamatan = [
        area(f"{KODE_KOTA}{number + 1:02d}", "kecamatan", nama, layout.kecamatan[number])
        for number, nama in enumerate(invent_kecamatan(kecamatan_count, rng))
    ]
    asal, menjadi = choose_split(layout, rng)
    codes = kelurahan_codes(layout.kecamatan_of, menjadi)
    kelurahan = [
        area(
            codes[number],
            "kelurahan",
            nama,
            layout.kelurahan[number],
            SPLIT[1] if number == menjadi else None,
        )
        for number, nama in enumerate(invent_kelurahan(count, rng))
    ]
    sizes = share_out(rt, [rng.lognormvariate(0, 0.25) for _ in range(count)])
    units = sorted(all_units(codes, sizes, (asal, menjadi), layout, rng), key=lambda unit: unit.rt.id)
    return City(
        kota=area(KODE_KOTA, "kota", KOTA, layout.kota),
        kecamatan=tuple(kecamatan),
        kelurahan=tuple(kelurahan),
        layout=layout,
        alias=tuple(aliases(kelurahan)),
        pemekaran=(Pemekaran(place=NOWHERE, tanggal=SPLIT[1], asal=codes[asal], menjadi=codes[menjadi], sumber=MAP),),
        units=tuple(units),
    )


def area(kode: str, tingkat: TingkatWilayah, nama: str, shape: Shape, since: str | None = None) -> Wilayah:
    """Return the record of an area."""
    parent = {"kota": None, "kecamatan": kode[:4], "kelurahan": kode[:6]}[tingkat]
    lon, lat = shape.label
    return Wilayah(
        place=NOWHERE,
        kode=kode,
        tingkat=tingkat,
        nama=nama,
        kode_induk=parent,
        lat=lat,
        lon=lon,
        luas_km2=shape.luas_km2,
        berlaku_mulai=since,
        sumber=MAP,
    )


def choose_split(layout: Layout, rng: Random) -> tuple[int, int]:
    """Return two neighbours of one kecamatan: the old kelurahan, and the one that left it in 2023."""
    pairs = [
        (one, other)
        for one, others in enumerate(layout.neighbours)
        for other in others
        if layout.kecamatan_of[one] == layout.kecamatan_of[other]
    ]
    return rng.choice(pairs)


def kelurahan_codes(kecamatan_of: Sequence[int], youngest: int) -> list[str]:
    """Return a code for each kelurahan; the youngest one gets the last of its kecamatan."""
    codes = [""] * len(kecamatan_of)
    used = [0] * (max(kecamatan_of) + 1)
    for number in sorted(range(len(codes)), key=lambda number: number == youngest):
        kecamatan = kecamatan_of[number]
        used[kecamatan] += 1
        codes[number] = f"{KODE_KOTA}{kecamatan + 1:02d}{1000 + used[kecamatan]}"
    return codes


def share_out(total: int, weights: Sequence[float]) -> list[int]:
    """Divide a total by weight; everyone gets at least one."""
    rest = total - len(weights)
    bounds = [math.floor(rest * sum(weights[: number + 1]) / sum(weights)) for number in range(len(weights))]
    bounds[-1] = rest
    return [1 + high - low for low, high in zip([0, *bounds], bounds, strict=False)]


def aliases(kelurahan: Sequence[Wilayah]) -> list[Alias]:
    """Return other spellings of every kelurahan with a numeral and of every fifth of the others."""
    told = [*kelurahan[:3], *kelurahan[3::5]]
    found = [Alias(place=NOWHERE, kode=one.kode, alias=alias) for one in told for alias in spellings(one.nama)]
    return sorted(found, key=lambda alias: (alias.kode, alias.alias))


def all_units(
    codes: Sequence[str], sizes: Sequence[int], split: tuple[int, int], layout: Layout, rng: Random
) -> Iterator[Unit]:
    """Yield the RTs of every kelurahan, past and present."""
    asal, menjadi = split
    for number, (kode, size) in enumerate(zip(codes, sizes, strict=True)):
        builder = Builder(kelurahan=number, kode=kode, layout=layout, rng=rng)
        if number == menjadi:
            yield from builder.newcomers(codes[asal], sizes[asal], size)
        elif number == asal:
            yield from (builder.unit(nomor) for nomor in range(1, size + 1))
            moved = Builder(kelurahan=number, kode=kode, layout=layout, rng=rng)
            yield from moved.leavers(codes[menjadi], size, sizes[menjadi])
        else:
            yield from builder.changing(size)


@dataclass(frozen=True, kw_only=True, slots=True)
class Builder:
    """Makes the RTs of one kelurahan."""

    kelurahan: int
    kode: str
    layout: Layout
    rng: Random

    def unit(
        self,
        nomor: int,
        *,
        suffix: str = "",
        since: str | None = None,
        until: str | None = None,
        origin: str | None = None,
        penerus: str | None = None,
    ) -> Unit:
        """Return one RT; four in five that still exist have a published point."""
        lon, lat = self.layout.point_in(self.kelurahan, self.rng)
        has_point = self.rng.random() < POINT_SHARE and until is None
        rt = Rt(
            place=NOWHERE,
            id=f"{self.kode}-{nomor:02d}{suffix}",
            kode_kelurahan=self.kode,
            nomor=f"{nomor:02d}",
            berlaku_mulai=since,
            berlaku_sampai=until,
            penerus=penerus,
            lat=lat if has_point else None,
            lon=lon if has_point else None,
            sumber=LIST,
        )
        return Unit(rt=rt, kelurahan=self.kelurahan, origin=origin)

    def newcomers(self, old_kode: str, old_size: int, size: int) -> Iterator[Unit]:
        """Yield the RTs of a kelurahan that began in 2023."""
        for nomor in range(1, size + 1):
            yield self.unit(nomor, since=SPLIT[1], origin=f"{old_kode}-{old_size + nomor:02d}")

    def leavers(self, new_kode: str, kept: int, count: int) -> Iterator[Unit]:
        """Yield the RTs that were in the old kelurahan until 2022; no point, since borders moved."""
        for nomor in range(1, count + 1):
            yield self.unit(kept + nomor, until=SPLIT[0], penerus=f"{new_kode}-{nomor:02d}")

    def changing(self, size: int) -> Iterator[Unit]:
        """Yield the RTs of an ordinary kelurahan; here and there one was renumbered or divided."""
        divided = 1 if self.rng.random() < min(0.2, size / 120) and size > 5 else 0  # noqa: PLR2004 - tiny ones stay
        renumbered = 1 if self.rng.random() < min(0.15, size / 160) and size > 5 else 0  # noqa: PLR2004 - as above
        base, following = size - divided, size - divided + 1
        special = self.rng.sample(range(1, base + 1), divided + renumbered)
        yield from (self.unit(nomor) for nomor in range(1, base + 1) if nomor not in special)
        for nomor in special[:divided]:
            old = f"{self.kode}-{nomor:02d}"
            yield self.unit(nomor, until=DIVIDED[0], penerus=f"{old}b")
            yield self.unit(nomor, suffix="b", since=DIVIDED[1], origin=old)
            yield self.unit(following, since=DIVIDED[1], origin=old)
        for nomor in special[divided:]:
            new = following + divided
            yield self.unit(nomor, until=RENUMBERED[0], penerus=f"{self.kode}-{new:02d}")
            yield self.unit(new, since=RENUMBERED[1], origin=f"{self.kode}-{nomor:02d}")

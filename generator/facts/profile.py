"""What is looked at when RTs are compared with each other: size, place, scores and how fresh an award is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.facts.in_force import is_in_force
from generator.facts.index import Index
from generator.facts.lasting import award_date, not_before
from generator.facts.practice import size_class
from generator.facts.rules import Rules
from generator.facts.status import Jenis, Status, is_decreed
from generator.model.wilayah import Rt, Wilayah
from generator.wording import YEAR, months_between

KM_PER_DEGREE = 111.2
"""Length of a degree of latitude; half a per cent off at most."""

RECENT_MONTHS = 36
"""How long a visit or an award counts as recent."""

Kabar = Literal["bertahan", "ditetapkan", "disebut"]
"""Why an RT is recently confirmed: a visit found that it lasts, a decree awarded it, or a source says so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spot:
    """A position in kilometres on a plane that is good enough within a city."""

    x: float
    y: float
    exact: bool
    """Whether it is the RT's own published point; if not, it is the label point of its kelurahan."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """One RT that is still valid, as it is compared with others."""

    id: str
    kelurahan: str
    spot: Spot
    kelas: str | None
    """Size class; None where nothing tells it."""
    kk: int | None
    """Newest published number of households."""
    tahun: int | None
    """Year of the newest assessment; None where no comparable score is published."""
    weak: int
    """Wordings with a score below 2 in the newest assessment, as bits (see `Rules`)."""
    strong: int
    """Wordings with a score of 2 in the newest assessment."""
    from_zero: int
    """Those of `strong` that once had 0."""
    from_one: int
    """Those of `strong` that once had 1, but never 0."""
    jenis: Jenis
    kabar: Kabar | None
    """Why it is recently confirmed; None where nothing recent says so."""
    kabar_tahun: int | None
    lapsed: bool
    """Whether the newest visit found that the award did not last, and nothing newer says otherwise."""

    @property
    def kecamatan(self) -> str:
        """Return the code of its kecamatan."""
        return self.kelurahan[:6]


def profiles(index: Index, status: Mapping[str, Status], rules: Rules) -> dict[str, Profile]:
    """Return the profile of every RT that is valid on the day of the site, in the order of ids."""
    shrink = math.cos(math.radians(index.kota.lat or 0))
    found: dict[str, Profile] = {}
    for rt in index.rt.values():
        if is_in_force(index, rt):
            found[rt.id] = profile(index, rt, status[rt.id], rules, shrink)
    return found


def profile(index: Index, rt: Rt, status: Status, rules: Rules, shrink: float) -> Profile:
    """Return the profile of one RT."""
    weak, strong, from_zero, from_one = score_bits(index, rt, rules)
    rows = index.nilai.get(rt.id, ())
    kabar, kabar_tahun = recent_word(index, status)
    return Profile(
        id=rt.id,
        kelurahan=rt.kode_kelurahan,
        spot=spot_of(index, rt, shrink),
        kelas=size_class(index, rt),
        kk=next((row.jumlah_kk for row in reversed(rows) if row.jumlah_kk), None),
        tahun=index.putaran[rows[-1].putaran].tahun if weak or strong else None,
        weak=weak,
        strong=strong,
        from_zero=from_zero,
        from_one=from_one,
        jenis=status.jenis,
        kabar=kabar,
        kabar_tahun=kabar_tahun,
        lapsed=has_lapsed(index, status),
    )


def score_bits(index: Index, rt: Rt, rules: Rules) -> tuple[int, int, int, int]:
    """Return the wordings in which an RT is weak, strong, strong after the lowest score, and strong after one between.

    Weak and strong are what the newest assessment says; what was before it counts only for the rise.
    """
    weak = strong = had_zero = had_one = 0
    worst, best = index.scale
    for row in index.nilai.get(rt.id, ()):
        weak = strong = 0
        for number, skor in rules.scores(row):
            bit = 1 << number
            if skor == best:
                strong |= bit
            else:
                weak |= bit
                had_zero |= bit if skor == worst else 0
                had_one |= bit if skor != worst else 0
    return weak, strong, strong & had_zero, strong & had_one & ~had_zero


def spot_of(index: Index, rt: Rt, shrink: float) -> Spot:
    """Return an RT's position: its own point, or the label point of the smallest area that has one."""
    if rt.lat is not None and rt.lon is not None:
        return Spot(x=rt.lon * KM_PER_DEGREE * shrink, y=rt.lat * KM_PER_DEGREE, exact=True)
    for kode in (rt.kode_kelurahan, rt.kode_kelurahan[:6], index.kota.kode):
        area: Wilayah | None = index.wilayah.get(kode)
        if area is not None and area.lat is not None and area.lon is not None:
            return Spot(x=area.lon * KM_PER_DEGREE * shrink, y=area.lat * KM_PER_DEGREE, exact=False)
    return Spot(x=0, y=0, exact=False)


def recent_word(index: Index, status: Status) -> tuple[Kabar | None, int | None]:
    """Return why an RT is recently confirmed, and the year of that.

    The newest word counts: an award that a later visit questioned confirms nothing.
    """
    dated = [(award_date(index, row), row) for row in status.gelar]
    day, row = max(dated, key=lambda pair: pair[0], default=("", None))
    visit = status.dipantau
    if visit is not None and not_before(visit.tanggal, day):
        lasts = visit.hasil == "bertahan" and is_recent(index, visit.tanggal)
        return ("bertahan", int(visit.tanggal[:YEAR])) if lasts else (None, None)
    if row is None or not day or not is_recent(index, day):
        return None, None
    return ("ditetapkan" if is_decreed(row) else "disebut"), int(day[:YEAR])


def is_recent(index: Index, day: str) -> bool:
    """Return whether a date lies within the months that count as recent."""
    return months_between(day, index.today) <= RECENT_MONTHS


def has_lapsed(index: Index, status: Status) -> bool:
    """Return whether the newest visit found that an award did not last, with no award since."""
    visit = status.dipantau
    if visit is None or visit.hasil != "tidak_bertahan":
        return False
    return all(not_before(visit.tanggal, award_date(index, row)) for row in status.gelar)

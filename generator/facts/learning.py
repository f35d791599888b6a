"""RTs to learn from: for each RT a few that are strong where it is weak, alike in size, near and fresh.

The rule is `score`, with its weights in `WEIGHTS`. Every part lies between 0 and 1 and is multiplied by
its weight; the highest sum wins, and equal sums are told apart by the id:

* strong: how many of the butir that are weak here have a 2 there, of all that are weak here;
* risen: how many of them rose there from below 2 to 2;
* size: the same size class, or numbers of households within `FACTOR` of each other;
* near: falls evenly from 1 next door to 0 at `FAR_KM`;
* fresh: a visit or an award within `RECENT_MONTHS` (see `profile`).

Never offered: an RT that is no longer valid, one of another size, one whose award a visit found not to
last, and one that is strong in nothing that is weak here. Sensitive butir take no part (see `Rules`).
An RT without comparable scores is offered awarded RTs of its kecamatan by size, place and freshness alone.

The city is laid out on squares that hold a few RTs each, whatever the city's size. Around each RT the
squares are looked at ring by ring until `LOOKED_AT` candidates were weighed, so that the work grows
with the number of RTs, not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import floor, hypot, sqrt
from typing import Literal

from generator.facts.index import Index
from generator.facts.profile import Profile, profiles
from generator.facts.rules import Rules
from generator.facts.status import Status

Ukuran = Literal["sama", "mirip", "tak_tahu"]
"""Same size class; households within `FACTOR`; not known of one of the two."""

Letak = Literal["km", "kelurahan", "kecamatan", "lain"]
"""A distance between two published points; or the smallest area that holds both."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """How much each part of the rule counts."""

    strong: float
    risen: float
    size: float
    near: float
    fresh: float


WEIGHTS = Weights(strong=5, risen=2, size=2, near=3, fresh=1)

SHOWN = 5
"""How many RTs are offered to each."""

FACTOR = 1.5
"""Largest ratio between the households of two RTs of different size classes that still count as alike."""

LIKENESS: Mapping[Ukuran, float] = {"sama": 1, "mirip": 0.75, "tak_tahu": 0}
"""What a likeness in size counts."""

FAR_KM = 5.0
"""Distance from which on nearness counts nothing."""

BLUR_KM = 0.7
"""Least distance that is assumed where one of two points is that of a kelurahan."""

LOOKED_AT = 60
"""How many candidates are weighed for one RT before the search ends at a ring."""

PER_SQUARE = 6
"""How many RTs a square holds on average."""

MOST_OF_SQUARE = 12
"""How many RTs of one size class are weighed in one square, those with most 2s first."""

RINGS = 6
"""How many rings of squares are looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One RT that may learn from another, and why."""

    learner: Profile
    teacher: Profile
    points: float
    """What the rule gives, at most the sum of the weights."""
    ukuran: Ukuran
    km: float
    """Distance in kilometres; exact only where `letak` is `km`."""
    shared: int
    """Wordings that are weak in the learner and strong in the teacher, as bits."""

    @property
    def letak(self) -> Letak:
        """Return what can be said of where the two lie."""
        one, other = self.learner, self.teacher
        if one.spot.exact and other.spot.exact:
            return "km"
        if one.kelurahan == other.kelurahan:
            return "kelurahan"
        return "kecamatan" if one.kecamatan == other.kecamatan else "lain"

    @property
    def weak(self) -> int:
        """Return how many butir are weak in the learner."""
        return self.learner.weak.bit_count()

    @property
    def strong(self) -> int:
        """Return how many of those have a 2 in the teacher."""
        return self.shared.bit_count()

    @property
    def from_zero(self) -> int:
        """Return how many of those rose in the teacher from 0."""
        return (self.shared & self.teacher.from_zero).bit_count()

    @property
    def from_one(self) -> int:
        """Return how many of those rose in the teacher from 1."""
        return (self.shared & self.teacher.from_one).bit_count()


@dataclass(frozen=True, kw_only=True, slots=True)
class Learning:
    """Who may learn from whom in the whole city."""

    teachers: Mapping[str, tuple[Pair, ...]]
    """For each valid RT those to learn from, best first, at most `SHOWN`."""
    learners: Mapping[str, tuple[Pair, ...]]
    """For each RT every RT that has it among its `teachers`, in the order of `nearness`."""
    profiles: Mapping[str, Profile]
    """Every valid RT by id."""
    looked: int
    """How many pairs were weighed; for tests of how the work grows."""


def learning(index: Index, status: Mapping[str, Status], rules: Rules) -> Learning:
    """Return who may learn from whom; the order of rows never matters."""
    known = profiles(index, status, rules)
    scored = Squares(item for item in known.values() if item.strong and not item.lapsed)
    awarded = Squares(item for item in known.values() if status[item.id].gelar and not item.lapsed)
    teachers: dict[str, tuple[Pair, ...]] = {}
    learners: defaultdict[str, list[Pair]] = defaultdict(list)
    looked = 0
    for item in known.values():
        squares = scored if item.tahun is not None else awarded
        candidates = list(squares.around(item)) if item.weak or item.tahun is None else []
        looked += len(candidates)
        teachers[item.id] = best(item, candidates)
        for pair in teachers[item.id]:
            learners[pair.teacher.id].append(pair)
    near = {name: tuple(sorted(pairs, key=nearness)) for name, pairs in learners.items()}
    return Learning(teachers=teachers, learners=near, profiles=known, looked=looked)


def nearness(pair: Pair) -> tuple[bool, float, str]:
    """Return the order of those to help: first those of whom it is known with what, then the nearest."""
    return not pair.shared, pair.km, pair.learner.id


def best(learner: Profile, candidates: Iterable[Profile]) -> tuple[Pair, ...]:
    """Return the best of some candidates, best first."""
    ranked = sorted(weighed(learner, candidates))
    return tuple(
        Pair(
            learner=learner,
            teacher=teacher,
            points=-points,
            ukuran=ukuran,
            km=km,
            shared=learner.weak & teacher.strong,
        )
        for points, _, teacher, ukuran, km in ranked[:SHOWN]
    )


def weighed(learner: Profile, candidates: Iterable[Profile]) -> Iterator[tuple[float, str, Profile, Ukuran, float]]:
    """Yield those candidates that may be offered, as they are ranked: points below zero, then the id."""
    weak = learner.weak
    for teacher in candidates:
        shared = weak & teacher.strong
        fits = shared if weak else learner.kecamatan == teacher.kecamatan
        if not fits or teacher is learner:
            continue
        ukuran = size_of(learner, teacher)
        if ukuran is not None:
            km = distance(learner, teacher)
            yield -score(learner, teacher, shared, ukuran, km), teacher.id, teacher, ukuran, km


def score(learner: Profile, teacher: Profile, shared: int, ukuran: Ukuran, km: float) -> float:
    """Return the points of a pair, rounded so that every machine ranks alike."""
    weak = learner.weak.bit_count() or 1
    risen = shared & (teacher.from_zero | teacher.from_one)
    points = (
        WEIGHTS.strong * shared.bit_count() / weak
        + WEIGHTS.risen * risen.bit_count() / weak
        + WEIGHTS.size * LIKENESS[ukuran]
        + WEIGHTS.near * max(0.0, 1 - km / FAR_KM)
        + WEIGHTS.fresh * (teacher.kabar is not None)
    )
    return round(points, 6)


def size_of(one: Profile, other: Profile) -> Ukuran | None:
    """Return how alike the sizes of two RTs are; None where they are known to differ."""
    if one.kelas is None or other.kelas is None:
        return "tak_tahu"
    if one.kelas == other.kelas:
        return "sama"
    if one.kk and other.kk and max(one.kk, other.kk) <= FACTOR * min(one.kk, other.kk):
        return "mirip"
    return None


def distance(one: Profile, other: Profile) -> float:
    """Return the distance of two RTs in kilometres, `BLUR_KM` or more where it is not exact."""
    km = hypot(one.spot.x - other.spot.x, one.spot.y - other.spot.y)
    return km if one.spot.exact and other.spot.exact else max(km, BLUR_KM)


class Squares:
    """Profiles by the square in which they lie and by size class."""

    def __init__(self, items: Iterable[Profile]) -> None:
        """Lay out the profiles that may be offered."""
        self.items = tuple(items)

    @cached_property
    def side(self) -> float:
        """Return the side of a square in kilometres, so that squares hold `PER_SQUARE` on average."""
        x, y = [item.spot.x for item in self.items], [item.spot.y for item in self.items]
        area = (max(x) - min(x)) * (max(y) - min(y))
        return max(0.1, sqrt(area * PER_SQUARE / len(self.items)))

    @cached_property
    def within(self) -> Mapping[tuple[int, int], Mapping[str | None, tuple[Profile, ...]]]:
        """Return the profiles of each square by size class, those with most 2s first, as far as they are weighed."""
        found: defaultdict[tuple[int, int], defaultdict[str | None, list[Profile]]]
        found = defaultdict(lambda: defaultdict(list))
        for item in self.items:
            found[self.square(item)][item.kelas].append(item)
        return {
            square: {kelas: tuple(sorted(members, key=standing)[:MOST_OF_SQUARE]) for kelas, members in rows.items()}
            for square, rows in found.items()
        }

    def square(self, item: Profile) -> tuple[int, int]:
        """Return the square in which an RT lies."""
        return floor(item.spot.x / self.side), floor(item.spot.y / self.side)

    def around(self, item: Profile) -> Iterator[Profile]:
        """Yield the profiles around an RT ring by ring, until enough were seen."""
        if not self.items:
            return
        column, row = self.square(item)
        seen = 0
        for ring in range(RINGS + 1):
            for dx, dy in RING[ring]:
                for kelas, members in self.within.get((column + dx, row + dy), {}).items():
                    if kelas == item.kelas or kelas is None or item.kelas is None or item.kk:
                        seen += len(members)
                        yield from members
            if seen >= LOOKED_AT:
                return


def standing(item: Profile) -> tuple[int, bool, str]:
    """Return the order in which the RTs of a square are weighed: most 2s, recently confirmed, then by id."""
    return -item.strong.bit_count(), item.kabar is None, item.id


RING: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    tuple((dx, dy) for dx in range(-ring, ring + 1) for dy in range(-ring, ring + 1) if max(abs(dx), abs(dy)) == ring)
    for ring in range(RINGS + 1)
)
"""Steps to the squares of each ring around a square."""

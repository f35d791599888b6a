"""Plays the rounds: who is nominated, what the teams score, who is awarded, and what lasts."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from generator.demo.calendar import ROUNDS, Round
from generator.demo.ledger import RoundRecords, award, event
from generator.demo.places import DIVIDED, NOWHERE, City, Unit
from generator.model.putaran import Nilai

SILENT = 0.12
"""Share of RTs that never take part; by chance others stay out too, one in five in all."""

ONLY_NOT_YET = 0.01
NOMINATION = 0.19
"""Chance of an RT in an ordinary year to be nominated for the first time."""

EAGERNESS = (1.0, 3.4, 5.0, 7.0)
"""How much more eager an RT is after so many titles in a row."""

CONTENT = 0.35
"""How much less eager an RT is once it has a title."""

TITLES_FOR_KENCANA = 3
ASSESSED = 0.92
EMPTY_CELL = 0.015
PASS_MARK = 0.74
HALF_LIFE = 1.8
"""Years in which the effort for an assessment fades to half."""

DIFFICULTY = {
    "bersih-3": -0.5,
    "bersih-5": -0.45,
    "bersih-7": 0.1,
    "pintar-2": -0.5,
    "pintar-5": -0.6,
    "aman-1": 0.8,
    "aman-2": 0.6,
    "aman-3": 1.1,
    "aman-4": 0.8,
    "pintar-4": 0.3,
    "pintar-6": 1.0,
}
"""How much easier than an ordinary butir it is to do well."""

GOOD, FAIR = 0.42, -0.5
"""Thresholds of the hidden scale for the scores 2 and 1."""


@dataclass(kw_only=True, slots=True)
class Life:
    """The hidden state of one RT."""

    unit: Unit
    quality: dict[str, float]
    """Lasting quality by pilar; 0 is ordinary."""

    leaning: dict[str, float] = field(default_factory=dict)
    """What it is good or bad at, by butir; drawn when first assessed."""

    households: float
    growth: float
    eagerness: float
    effort: float = 0.0
    last_year: float = 2013.0
    titles: list[int] = field(default_factory=list)
    """Indexes of the rounds in which it was awarded."""

    is_kencana: bool = False

    def kk_in(self, tahun: int) -> int:
        """Return the households in a year."""
        return max(12, round(self.households * self.growth ** (tahun - 2014)))

    def streak(self, round_index: int) -> int:
        """Return how many rounds right before this one it was awarded in, without a gap."""
        count = 0
        while round_index - 1 - count in self.titles:
            count += 1
        return count

    def effort_in(self, year: float) -> float:
        """Return what is left of its last effort."""
        return self.effort * math.pow(0.5, (year - self.last_year) / HALF_LIFE)


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """What happened in every round, and the lives behind it."""

    records: tuple[RoundRecords, ...]
    lives: dict[str, Life]


def play(city: City, butir: dict[str, tuple[str, ...]], rng: Random) -> History:
    """Return the history of a city.

    Args:
        city: Its RTs.
        butir: Ids of the butir in force under each edition.
        rng: Source of chance.
    """
    lives, spoken = found_lives(city, rng)
    records = []
    for index, round_ in enumerate(ROUNDS):
        found = RoundRecords(round=round_)
        for life in spoken:
            if is_alive(life.unit, round_):
                take_part(life, index, butir[round_.edisi], found, rng)
        records.append(found)
    tell_not_yet(records, lives, spoken, rng)
    return History(records=tuple(records), lives=lives)


def found_lives(city: City, rng: Random) -> tuple[dict[str, Life], list[Life]]:
    """Return all lives by RT, and those that may ever be spoken of."""
    mood = [rng.gauss(0, 0.3) for _ in city.kelurahan]
    zeal = [rng.lognormvariate(0, 0.35) for _ in city.kelurahan]
    lives: dict[str, Life] = {}
    spoken = []
    for unit in sorted(city.units, key=lambda unit: unit.origin is not None):
        parent = lives.get(unit.origin or "")
        base = mood[unit.kelurahan]
        lives[unit.rt.id] = Life(
            unit=unit,
            quality=parent.quality if parent else {
                pilar: base + rng.gauss(0, 0.4) for pilar in ("bersih", "aman", "pintar", "sehat")
            },
            households=inherited(unit, parent) if parent else first_households(rng),
            growth=1 + rng.uniform(-0.004, 0.028),
            eagerness=zeal[unit.kelurahan] * rng.lognormvariate(0, 0.4),
        )  # fmt: skip
        if rng.random() >= SILENT + ONLY_NOT_YET:
            spoken.append(lives[unit.rt.id])
    return lives, sorted(spoken, key=lambda life: life.unit.rt.id)


def inherited(unit: Unit, parent: Life) -> float:
    """Return the households that an RT took from the one it came from: all, or half of a divided one."""
    return parent.households * (0.55 if unit.rt.berlaku_mulai == DIVIDED[1] else 1)


def first_households(rng: Random) -> float:
    """Return the households of an RT in 2014: mostly 30 to 150, a few up to 300."""
    return min(300.0, max(28.0, rng.lognormvariate(4.2, 0.42)))


def is_alive(unit: Unit, round_: Round) -> bool:
    """Return whether an RT existed during the whole of a round."""
    since, until = unit.rt.berlaku_mulai or "", unit.rt.berlaku_sampai or "9999"
    return since <= round_.usulan.isoformat() and round_.penetapan.isoformat() <= until


def take_part(life: Life, index: int, butir: Sequence[str], found: RoundRecords, rng: Random) -> None:
    """Let one RT go through one round, as far as it gets."""
    round_ = found.round
    streak = life.streak(index)
    chance = (
        NOMINATION
        * round_.share
        * life.eagerness
        * EAGERNESS[min(streak, TITLES_FOR_KENCANA)]
        * (CONTENT if life.titles else 1)
    )
    if life.is_kencana or rng.random() >= min(chance, 0.92):
        return
    if not round_.is_public and life.titles:
        return  # keeps the rule of three titles in a row a matter of public rounds
    if rng.random() < 0.04:  # noqa: PLR2004 - only a newspaper tells of it
        found.peristiwa.append(event(life.unit.rt.id, "mengikuti", round_, rng))
        return
    found.peristiwa.append(event(life.unit.rt.id, "diusulkan", round_, rng))
    life.effort = min(1.3, life.effort_in(round_.tahun) + rng.uniform(0.3, 0.6))
    life.last_year = round_.tahun
    if rng.random() >= ASSESSED:
        return
    found.peristiwa.append(event(life.unit.rt.id, "dinilai", round_, rng))
    assess(life, index, butir, found, rng)


def assess(life: Life, index: int, butir: Sequence[str], found: RoundRecords, rng: Random) -> None:
    """Score one RT and award it when the scores, and a little luck, suffice."""
    round_ = found.round
    skor = {name: score(life, name, round_.tahun, rng) for name in butir}
    kept = {name: value for name, value in skor.items() if rng.random() >= EMPTY_CELL}
    share = sum(skor.values()) / (2 * len(skor))
    kk = life.kk_in(round_.tahun)
    is_awarded = share + rng.gauss(0, 0.02) >= PASS_MARK
    has_kk = is_awarded or rng.random() >= 0.03  # noqa: PLR2004 - now and then nobody noted it
    rt = life.unit.rt.id
    found.nilai.append(Nilai(place=NOWHERE, putaran=round_.id, rt=rt, jumlah_kk=kk if has_kk else None, skor=kept))
    if is_awarded:
        life.is_kencana = life.streak(index) == TITLES_FOR_KENCANA
        life.titles.append(index)
        found.peristiwa.append(award(rt, round_, kk, rng, is_kencana=life.is_kencana))


def score(life: Life, butir: str, tahun: int, rng: Random) -> int:
    """Return the score of an RT on one butir."""
    if butir not in life.leaning:
        life.leaning[butir] = rng.gauss(0, 0.45)
    level = life.quality[butir.partition("-")[0]] + life.leaning[butir] + DIFFICULTY.get(butir, 0.0)
    seen = level + life.effort + 0.02 * (tahun - 2014) + rng.gauss(0, 0.3)
    return 2 if seen > GOOD else int(seen > FAIR)


def tell_not_yet(records: Sequence[RoundRecords], lives: dict[str, Life], spoken: Sequence[Life], rng: Random) -> None:
    """Let a newspaper say of a few RTs that they are not yet awarded."""
    known = {life.unit.rt.id for life in spoken}
    public = [found for found in records if found.round.is_public]
    for rt in sorted(rt for rt in lives if rt not in known):
        if rng.random() < ONLY_NOT_YET / (SILENT + ONLY_NOT_YET):
            found = rng.choice(public)
            if is_alive(lives[rt].unit, found.round):
                found.peristiwa.append(event(rt, "belum", found.round, rng))

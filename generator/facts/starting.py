"""What an RT that wants to begin can learn from the past: stages, calendar, costs, and who wrote it down."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median_low

from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.practice import PITA_BIAYA, PitaBiaya, cost_band
from generator.model.praktik import Praktik
from generator.model.putaran import Putaran
from generator.model.wilayah import Rt
from generator.wording import MONTH

STEPS: tuple[str, ...] = ("diusulkan", "dinilai", "ditetapkan")
"""What happens to an RT in a round, first to last."""

SHOWN_TEACHERS = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundCalendar:
    """The months of one round, as far as records and stages tell them."""

    putaran: Putaran
    bulan: Mapping[str, tuple[str, ...]]
    """Months (`2022-09`), oldest first, by kind of event; a kind without a dated record is absent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Costs:
    """What practices cost and who paid, as far as their write-ups tell."""

    told: tuple[Praktik, ...]
    """Write-ups with a cost, the cheapest first."""
    untold: int
    pita: tuple[tuple[PitaBiaya, int], ...]
    """Write-ups in each cost band that has any, unknown last."""
    dana: Mapping[str, int]
    """Write-ups that name each source of money; one may name several."""
    dana_untold: int

    @property
    def middle(self) -> int | None:
        """Return a cost that half of the told ones do not exceed."""
        return median_low(item.biaya or 0 for item in self.told) if self.told else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Teacher:
    """An RT that has something to show, with the write-ups that tell of it."""

    rt: Rt
    praktik: tuple[Praktik, ...]


def calendar(index: Index) -> tuple[RoundCalendar, ...]:
    """Return the calendar of every round, newest first."""
    return tuple(round_calendar(index, item) for item in reversed(tuple(index.putaran.values())))


def round_calendar(index: Index, putaran: Putaran) -> RoundCalendar:
    """Return the months of one round: those of dated records, and of its decrees."""
    rows = index.peristiwa_in.get(putaran.id, ())
    found = {step: {row.tanggal or "" for row in rows if row.peristiwa == step} for step in STEPS}
    found["ditetapkan"] |= {sk.tanggal for sk in putaran.sk}
    bulan = {step: months_of(dates) for step, dates in found.items()}
    return RoundCalendar(putaran=putaran, bulan={step: items for step, items in bulan.items() if items})


def months_of(dates: Iterable[str]) -> tuple[str, ...]:
    """Return the months of some dates, oldest first; a date without a month tells none."""
    return tuple(sorted({day[:MONTH] for day in dates if len(day) >= MONTH}))


def best_told(index: Index) -> Putaran | None:
    """Return the newest round of which at least two stages are told; None where there is none."""
    return next((item for item in reversed(tuple(index.putaran.values())) if len(item.tahapan) > 1), None)


def newest_team(index: Index) -> Putaran | None:
    """Return the newest round of which a source names who assessed; None where there is none."""
    return next((item for item in reversed(tuple(index.putaran.values())) if item.tim_penilai), None)


def costs(index: Index) -> Costs:
    """Return what practices cost and who paid."""
    all_praktik = tuple(index.praktik.values())
    told = sorted((item for item in all_praktik if item.biaya is not None), key=lambda item: item.biaya or 0)
    pita = Counter(cost_band(item.biaya) for item in all_praktik)
    return Costs(
        told=tuple(told),
        untold=len(all_praktik) - len(told),
        pita=tuple((name, pita[name]) for name in PITA_BIAYA if pita[name]),
        dana=Counter(name for item in all_praktik for name in item.sumber_dana),
        dana_untold=sum(not item.sumber_dana for item in all_praktik),
    )


def teachers(index: Index) -> tuple[Teacher, ...]:
    """Return RTs of today with write-ups: those that somebody saw still working come first, newest first."""
    found = [
        Teacher(rt=index.rt[name], praktik=items)
        for name, items in sorted(index.praktik_of_rt.items())
        if not is_over(index, index.rt[name])
    ]
    found.sort(key=lambda item: max(praktik.diperiksa or "" for praktik in item.praktik), reverse=True)
    return tuple(found[:SHOWN_TEACHERS])

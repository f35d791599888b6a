"""How long awards were seen to last: the product-limit estimate over awards that somebody visited.

Method: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the
American Statistical Association 53 (282), 1958, pages 457-481.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.facts.index import Index
from generator.facts.lasting import award_date, not_before
from generator.facts.status import Status
from generator.model.putaran import Pemantauan
from generator.wording import DAY, MONTH

LOST = "tidak_bertahan"
"""What a visit must find to count as the end of an award's good state."""

MIN_AWARDS = 10
"""Fewest visited awards for which a curve is shown; fewer would look like more than is known."""

MIN_AT_RISK = 5
"""Fewest awards still under watch up to which a curve is drawn; its end would rest on single RTs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spell:
    """One award from its day to the visit that ends its story."""

    bulan: int
    """Whole months from the award to the first visit that found it lost, else to the last visit."""
    lost: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One month in which at least one award was found lost."""

    bulan: int
    at_risk: int
    """Awards that were still under watch just before."""
    lost: int
    share: float
    """Estimated share that lasts beyond, 0 to 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Survival:
    """The visited awards of the city, and the estimate over them."""

    spells: tuple[Spell, ...]
    undated: int
    """Visited awards left out, since the award or the visit is not dated to the month."""

    @property
    def lost(self) -> int:
        """Return how many awards were found lost."""
        return sum(spell.lost for spell in self.spells)

    @property
    def until(self) -> int | None:
        """Return the last month that may be shown; None where too few awards were visited."""
        if len(self.spells) < MIN_AWARDS:
            return None
        return sorted(spell.bulan for spell in self.spells)[-MIN_AT_RISK]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps of the curve as far as it may be shown."""
        until = self.until
        return () if until is None else tuple(step for step in kaplan_meier(self.spells) if step.bulan <= until)

    @property
    def seen_until(self) -> tuple[int, ...]:
        """Return the months in which some award was last seen not lost, as far as the curve is shown."""
        until = self.until
        if until is None:
            return ()
        return tuple(sorted({spell.bulan for spell in self.spells if not spell.lost and spell.bulan <= until}))

    def at_risk(self, bulan: int) -> int:
        """Return how many awards were still under watch at a month."""
        return sum(spell.bulan >= bulan for spell in self.spells)

    def share_at(self, bulan: int) -> float:
        """Return the estimated share that lasts beyond a month."""
        return next((step.share for step in reversed(self.steps) if step.bulan <= bulan), 1.0)


def kaplan_meier(spells: Iterable[Spell]) -> tuple[Step, ...]:
    """Return the product-limit estimate: at each loss the share is multiplied by the part that was not lost.

    An award last seen in the month of a loss counts as still under watch in that month.
    """
    found = tuple(spells)
    losses = Counter(spell.bulan for spell in found if spell.lost)
    steps: list[Step] = []
    share = 1.0
    for bulan in sorted(losses):
        at_risk = sum(spell.bulan >= bulan for spell in found)
        share *= 1 - losses[bulan] / at_risk
        steps.append(Step(bulan=bulan, at_risk=at_risk, lost=losses[bulan], share=share))
    return tuple(steps)


def survival(index: Index, status: Mapping[str, Status]) -> Survival:
    """Return the visited awards of the city; an award ends where the RT's next one begins."""
    spells: list[Spell] = []
    undated = 0
    for rt, item in status.items():
        visits = index.pemantauan.get(rt, ()) if item.gelar else ()
        if not visits:
            continue
        days = sorted({award_date(index, row) for row in item.gelar} - {""})
        if not days:
            undated += 1
        for since, until in pairwise([*days, ""]):
            seen = [row for row in visits if within(row.tanggal, since, until)]
            spell = spell_of(since, seen)
            undated += bool(seen) and spell is None
            spells.extend([spell] if spell else [])
    return Survival(spells=tuple(spells), undated=undated)


def within(day: str, since: str, until: str) -> bool:
    """Return whether a visit belongs to the award of a day; `until` is the next award, empty for none."""
    return not_before(day, since) and not (until and not_before(day, until))


def spell_of(since: str, visits: Iterable[Pemantauan]) -> Spell | None:
    """Return the story of one award; None without a visit, or where a date is only a year.

    Args:
        since: Date of the award.
        visits: Visits since then and before the next award, oldest first.
    """
    seen = list(visits)
    if not seen:
        return None
    lost = next((row for row in seen if row.hasil == LOST), None)
    last = lost or seen[-1]
    if min(len(since), len(last.tanggal)) < MONTH:
        return None
    return Spell(bulan=months(since, last.tanggal), lost=lost is not None)


def months(since: str, until: str) -> int:
    """Return whole months between two dates that are known to the month at least, never below 0."""
    found = (int(until[:4]) - int(since[:4])) * 12 + int(until[5:MONTH]) - int(since[5:MONTH])
    if len(since) == len(until) == DAY and until[8:] < since[8:]:
        found -= 1
    return max(0, found)

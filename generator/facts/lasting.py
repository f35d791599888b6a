"""Whether awards last: who was looked at again after the award, and what was found."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.index import Index
from generator.facts.status import Status
from generator.model.putaran import BarisPeristiwa, Pemantauan
from generator.model.wilayah import Rt

HASIL = ("bertahan", "perlu_pembinaan", "tidak_bertahan")
"""What a visit may find, in the order of tables."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lasting:
    """One awarded RT and the latest visit since its latest award."""

    rt: Rt
    tahun: int | None
    """Year of its latest award; None where no source tells it."""
    kunjungan: Pemantauan | None
    """None when no visit since then is published."""
    dinilai: bool
    """Whether a later round assessed it again, as records say."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LastingYear:
    """The RTs whose latest award is of one year."""

    tahun: int | None
    awarded: int
    visited: int
    assessed: int
    """RTs without a published visit that a later round assessed again."""
    hasil: Mapping[str, int]
    """Visited RTs by what the latest visit found."""

    @property
    def unseen(self) -> int:
        """Return how many nobody looked at again in the open: no published visit, no later assessment."""
        return self.awarded - self.visited - self.assessed


def all_lasting(index: Index, status: Mapping[str, Status]) -> tuple[Lasting, ...]:
    """Return every awarded RT in the order of ids."""
    return tuple(lasting(index, index.rt[name], item) for name, item in status.items() if item.gelar)


def lasting(index: Index, rt: Rt, status: Status) -> Lasting:
    """Return one awarded RT with the latest visit since its latest award."""
    dated = [row for row in status.gelar if index.award_year(row) is not None]
    latest = max(dated, key=lambda row: award_date(index, row), default=None)
    since = award_date(index, latest) if latest else ""
    visits = [row for row in index.pemantauan.get(rt.id, ()) if not_before(row.tanggal, since)]
    return Lasting(
        rt=rt,
        tahun=int(since[:4]) if since else None,
        kunjungan=visits[-1] if visits else None,
        dinilai=assessed_since(index, rt, status),
    )


def assessed_since(index: Index, rt: Rt, status: Status) -> bool:
    """Return whether a round after the one of its latest award assessed an RT again."""
    order = {name: place for place, name in enumerate(index.putaran)}
    won = max((order[row.putaran] for row in status.gelar), default=len(order))
    rounds = [row.putaran for row in index.nilai.get(rt.id, ())]
    rounds += [row.putaran for row in index.peristiwa.get(rt.id, ()) if row.peristiwa == "dinilai"]
    return any(order[name] > won for name in rounds)


def award_date(index: Index, row: BarisPeristiwa) -> str:
    """Return the date of an award as precise as it is known; empty where no source tells it."""
    return row.tanggal or str(index.award_year(row) or "")


def not_before(day: str, since: str) -> bool:
    """Return whether a date is not before another, as far as the less precise of both tells."""
    shared = min(len(day), len(since))
    return day[:shared] >= since[:shared]


def by_year(found: tuple[Lasting, ...]) -> tuple[LastingYear, ...]:
    """Return awarded RTs by the year of their latest award, newest first, unknown years last."""
    groups: defaultdict[int | None, list[Lasting]] = defaultdict(list)
    for item in found:
        groups[item.tahun].append(item)
    order = sorted(groups, key=lambda year: year or 0, reverse=True)
    return tuple(summary(year, groups[year]) for year in order)


def summary(tahun: int | None, items: list[Lasting]) -> LastingYear:
    """Return the counts over some awarded RTs."""
    visits = [item.kunjungan for item in items if item.kunjungan]
    return LastingYear(
        tahun=tahun,
        awarded=len(items),
        visited=len(visits),
        assessed=sum(item.dinilai and item.kunjungan is None for item in items),
        hasil=Counter(visit.hasil for visit in visits),
    )

"""How far the data goes: what is there, and what is not."""

from dataclasses import dataclass

from generator.facts.index import Index
from generator.facts.lasting import all_lasting
from generator.facts.status import Status, count_jenis


@dataclass(frozen=True, kw_only=True, slots=True)
class Extent:
    """The reach of the public data."""

    rt: int
    """RTs that any source names."""
    kelurahan: int
    """Kelurahan with at least one of them."""
    awarded: int
    """RTs that a decree awarded, or that a source says were awarded."""
    decreed: int
    """Those of them with a decree that was seen."""
    revisited: int
    """Awarded RTs that were visited again since their latest award."""
    scored: int
    """RTs with published scores."""
    decrees: int
    """Decrees with a published number."""
    first: int | None
    """Year of the first round; None where there is none."""
    last: int | None


def extent(index: Index, status: dict[str, Status]) -> Extent:
    """Return how far the data goes."""
    counted = count_jenis(status.values())
    years = [item.tahun for item in index.putaran.values()]
    return Extent(
        rt=len(index.rt),
        kelurahan=len(index.rt_in),
        awarded=counted["sk"] + counted["sebut"],
        decreed=counted["sk"],
        revisited=sum(1 for item in all_lasting(index, status) if item.kunjungan),
        scored=len(index.nilai),
        decrees=sum(len(item.sk) for item in index.putaran.values()),
        first=min(years, default=None),
        last=max(years, default=None),
    )

"""Figures of the curve on how long awards last: the awards that it rests on, and the share after so many months."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.facts.citable import BULAN, CitableFigure, Coverage, figure_id
from generator.facts.counted import Tally
from generator.facts.index import Index
from generator.facts.status import Status
from generator.facts.survival import Survival, survival

SEEN, SHARE = "penghargaan_dikunjungi", "bagian_bertahan"

YEAR = 12
"""Months; the sentence above the curve speaks of full years."""


def year_mark(found: Survival) -> int | None:
    """Return the last full year after the award that the curve reaches, in months; None before the first."""
    return (found.until or 0) // YEAR * YEAR or None


def share_id(index: Index, bulan: int) -> str:
    """Return the id of the share of awards that lasts beyond a month."""
    return figure_id(index, index.kota.kode, f"{SHARE}-{BULAN}{bulan}", None, "hitungan")


def lasted_counts(index: Index, status: Mapping[str, Status], tally: Tally) -> Iterator[CitableFigure]:
    """Yield how many awards were visited, then the share that lasts at each step of the curve and at its full year."""
    found = survival(index, status)
    if not found.spells:
        return
    visited = [rt for rt, item in status.items() if item.gelar and index.pemantauan.get(rt)]
    rows = [row for rt in visited for row in status[rt].gelar]
    visits = {name for rt in visited for row in index.pemantauan[rt] for name in row.sumber}
    seen = tally.figure(SEEN, len(found.spells), rows)
    seen = replace(
        seen,
        sumber=tuple(sorted({*seen.sumber, *visits})),
        coverage=Coverage(known=len(found.spells), whole=()),
    )
    yield seen
    lost = {step.bulan: step.lost for step in found.steps}
    for bulan in sorted({*lost, *([mark] if (mark := year_mark(found)) else [])}):
        yield replace(
            seen,
            id=share_id(index, bulan),
            measure=SHARE,
            bagian=f"{BULAN}{bulan}",
            satuan="persen",
            values=(round(100 * found.share_at(bulan), 1),),
            diamati=(found.at_risk(bulan), lost.get(bulan, 0)),
        )

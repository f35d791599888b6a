"""Totals on sensitive butir, made so that nothing follows from them about a single RT.

A figure is drawn for each kecamatan with enough assessed RTs, and for no other area; the kota's is the
sum of those. So each RT enters one figure at most, and no two figures can be taken from one another.
What is drawn is not a count but a count rounded to tens, up or down by a coin that lies in the scores
themselves: a reader cannot toss it again. A figure is drawn once, by the release that first shows it, and
kept (`generator.gate.settled`): what comes in or is corrected later moves no figure, so two releases tell no
more than one.
Decision 0025 says why; `tests/privacy` tries to break it.
"""

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from generator.model.program import Scale
from generator.model.putaran import Nilai
from generator.model.rilis import STEP
from generator.model.wilayah import Wilayah

KECAMATAN = 6
"""Length of the code of a kecamatan; an RT's id begins with it."""

LIFTS = (2, 3, 4, 5, 6, 7)
"""What a coin may add to a count before it is cut to a multiple of `STEP`: `4` rounds up from 6 on."""

Scores = dict[str, int]
"""RT to the group of its score on one butir in one round: 2 the highest, 0 the lowest, 1 between."""

Counts = tuple[int, int, int]
"""RTs in group 0, 1 and 2."""


Cell = tuple[str, str, str]
"""A round, a kecamatan and a butir."""


def drawn_totals(
    nilai: Iterable[Nilai], wilayah: Iterable[Wilayah], hidden: frozenset[str], minimum: int, scale: Scale
) -> dict[Cell, Counts | None]:
    """Return the figure of each kecamatan with a score on a sensitive butir; None where too few were assessed.

    Args:
        nilai: Scores of public rounds, all butir.
        wilayah: All areas.
        hidden: Sensitive butir.
        minimum: Fewest assessed RTs of a figure; `STEP` where it is lower.
        scale: The score scale; only the groups of `Scale.group` are told apart.
    """
    known = {item.kode for item in wilayah}
    groups: defaultdict[Cell, Scores] = defaultdict(dict)
    for row in nilai:
        kecamatan = row.rt[:KECAMATAN]
        if kecamatan in known:
            for butir in hidden & row.skor.keys():
                groups[row.putaran, kecamatan, butir][row.rt] = scale.group(row.skor[butir])
    return {
        (putaran, kode, butir): drawn(scores, f"{putaran} {butir} {kode}")
        if len(scores) >= max(minimum, STEP)
        else None
        for (putaran, kode, butir), scores in sorted(groups.items())
    }


def drawn(scores: Scores, what: str) -> Counts:
    """Return a group's counts, rounded.

    Rounded are the RTs above the lowest score, and those with the highest; the rest follows from how many were
    assessed. Either has a coin of its own.
    """
    coins = sha256(f"{what} {sorted(scores.items())}".encode()).digest()
    size = len(scores)
    some = rounded(sum(group >= 1 for group in scores.values()), size, LIFTS[coins[0] % len(LIFTS)])
    best = rounded(sum(group == 2 for group in scores.values()), size, LIFTS[coins[1] % len(LIFTS)])  # noqa: PLR2004
    best = min(best, some)
    return size - some, some - best, best


def rounded(count: int, size: int, lift: int) -> int:
    """Return a count of a group as a multiple of `STEP`, or as the whole group.

    The whole group stands for the multiple above it, and only where that is at most half a step away:
    else the few counts that lead there would give themselves away.
    """
    found = (count + lift) // STEP * STEP
    return found - STEP if found - size > STEP // 2 else min(found, size)

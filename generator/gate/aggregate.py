"""Totals on sensitive butir, made so that nothing follows from them about a single RT.

A figure is drawn for each kecamatan with enough assessed RTs, and for no other area; the kota's is the
sum of those. So each RT enters one figure at most, and no two figures can be taken from one another.
What is drawn is not a count but a count rounded to tens, up or down by a coin that lies in the scores
themselves: a reader cannot toss it again, and a build always gives the same. A score that is added or
corrected after a release tosses it anew, so the difference of two releases does not tell that score.
Decision 0009 says why; `tests/privacy` tries to break it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.gate.public import RekapPeka
from generator.model.program import Scale
from generator.model.putaran import Nilai
from generator.model.wilayah import Wilayah

KECAMATAN, KOTA = 6, 4
"""Lengths of the codes; each area's code begins with that of the area around it."""

STEP = 10
"""What a published count is a multiple of; also the fewest RTs of which rounding still tells something."""

LIFTS = (2, 3, 4, 5, 6, 7)
"""What a coin may add to a count before it is cut to a multiple of `STEP`: `4` rounds up from 6 on."""

Scores = dict[str, int]
"""RT to the group of its score on one butir in one round: 2 the highest, 0 the lowest, 1 between."""

Counts = tuple[int, int, int]
"""RTs in group 0, 1 and 2."""


def sensitive_totals(
    nilai: Iterable[Nilai], wilayah: Iterable[Wilayah], hidden: frozenset[str], minimum: int, scale: Scale
) -> tuple[RekapPeka, ...]:
    """Return the totals that may be shown.

    Args:
        nilai: Scores of public rounds, all butir.
        wilayah: All areas.
        hidden: Sensitive butir.
        minimum: Fewest assessed RTs of a published figure; `STEP` where it is lower.
        scale: The score scale; only the groups of `Scale.group` are told apart.
    """
    known = {item.kode for item in wilayah}
    groups: defaultdict[tuple[str, str], defaultdict[str, Scores]] = defaultdict(lambda: defaultdict(dict))
    for row in nilai:
        kecamatan = row.rt[:KECAMATAN]
        if kecamatan in known:
            for butir in hidden & row.skor.keys():
                groups[row.putaran, butir][kecamatan][row.rt] = scale.group(row.skor[butir])
    return tuple(
        RekapPeka(putaran=putaran, wilayah=kode, butir=butir, jumlah=counts)
        for (putaran, butir), by_kecamatan in sorted(groups.items())
        for kode, counts in sorted(shown(by_kecamatan, f"{putaran} {butir}", max(minimum, STEP)).items())
    )


def shown(by_kecamatan: Mapping[str, Scores], what: str, minimum: int) -> dict[str, Counts]:
    """Return the figures on one butir in one round by area: each large kecamatan, and their sum as the kota's."""
    found = {kode: drawn(scores, f"{what} {kode}") for kode, scores in by_kecamatan.items() if len(scores) >= minimum}
    sums: dict[str, Counts] = {}
    for kode, (nol, satu, dua) in found.items():
        before = sums.get(kode[:KOTA], (0, 0, 0))
        sums[kode[:KOTA]] = (before[0] + nol, before[1] + satu, before[2] + dua)
    return {**found, **sums}


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

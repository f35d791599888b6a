"""Which totals on sensitive butir may no longer be drawn, because too many single rows have moved.

A figure that is rounded by coins hides five rows that come or go after its first release, in whatever order.
The sixth can be told: where the coins fell low before and high after, the figure moves by twenty, and then all
six must have scored. So a figure ends before that. Which rows moved is public, so the ending tells nothing.
Decision 0009 says more; `tests/privacy/test_late_rows.py` goes through the cases.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.gate.aggregate import KECAMATAN
from generator.model.putaran import Nilai
from generator.model.rilis import Perubahan

MOST_LATE = 5
"""Rows that may come or go after a figure was first released."""

Group = tuple[str, str]
"""A round and a kecamatan: the rows of one figure."""


def ended(
    releases: Sequence[str], changes: Iterable[Perubahan], rows: Iterable[Nilai], minimum: int
) -> frozenset[Group]:
    """Return the rounds and kecamatan whose figures end.

    Args:
        releases: Ids, oldest first.
        changes: What releases recorded; a city without a record has none, and then nothing can be known.
        rows: Public scores of today.
        minimum: Fewest assessed RTs of a figure; what came before that many were there is not late.
    """
    order = {name: place for place, name in enumerate(releases)}
    moves: defaultdict[Group, list[tuple[int, str, str]]] = defaultdict(list)
    for item in changes:
        if item.tabel == "nilai" and item.jenis in ("baru", "ditarik") and item.putaran and item.rt:
            moves[item.putaran, item.rt[:KECAMATAN]].append((order.get(item.rilis, len(order)), item.jenis, item.rt))
    today: defaultdict[Group, set[str]] = defaultdict(set)
    for row in rows:
        today[row.putaran, row.rt[:KECAMATAN]].add(row.rt)
    return frozenset(group for group, told in moves.items() if late_rows(told, today[group], minimum) > MOST_LATE)


def late_rows(told: Iterable[tuple[int, str, str]], today: set[str], minimum: int) -> int:
    """Return how many rows of a group have moved since there were enough for a figure.

    A row that is there and in no record, or recorded and withheld since, has moved too.
    """
    known: set[str] = set()
    late = 0
    by_release: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for place, kind, rt in told:
        by_release[place].append((kind, rt))
    for _, moved in sorted(by_release.items()):
        if len(known) >= minimum:
            late += len(moved)
        known |= {rt for kind, rt in moved if kind == "baru"}
        known -= {rt for kind, rt in moved if kind == "ditarik"}
    return late + (len(today ^ known) if len(known) >= minimum else 0)

"""Rows that come in late, release by release: five are hidden by the rounding, and the sixth ends the figure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.gate.aggregate import LIFTS, rounded
from generator.gate.gate import open_gate
from generator.gate.late import MOST_LATE, late_rows
from generator.model.dataset import Dataset
from generator.model.place import Place
from generator.model.rilis import JenisPerubahan, Perubahan
from tests.privacy.releases import ROUND, TODAY, city

HULU, HILIR = "9901011001", "9901021001"
FIRST = 12
"""RTs of each kelurahan in the first release."""

State = tuple[int, int]
"""RTs of a group with at least 1, and those with 2."""
Output = tuple[int, int]
Layer = dict[Output, tuple[frozenset[State], ...]]
"""What a release shows, and for each score that a followed RT may have, the groups that may stand behind it."""


def outputs(state: State, size: int) -> set[Output]:
    """Return everything that the coins may make of a group."""
    some, best = ({rounded(count, size, lift) for lift in LIFTS} for count in state)
    return {(high, min(high, low)) for high in some for low in best}


def split(states: Iterable[State], size: int) -> dict[Output, frozenset[State]]:
    """Return groups by what may be shown of them."""
    found: defaultdict[Output, set[State]] = defaultdict(set)
    for state in states:
        for output in outputs(state, size):
            found[output].add(state)
    return {output: frozenset(states) for output, states in found.items()}


def grown(states: Iterable[State], late: int, followed: int | None = None) -> set[State]:
    """Return groups after some RTs came in, of which one may be followed."""
    free = late if followed is None else late - 1
    own = (0, 0) if followed is None else (int(followed >= 1), int(followed == 2))
    return {
        (some + more + own[0], best + most + own[1])
        for some, best in states
        for more in range(free + 1)
        for most in range(more + 1)
    }


def is_pinned(size: int, batches: tuple[int, ...], followed: int) -> bool:
    """Return whether any course of releases excludes a score of an RT of a batch."""
    start = split({(some, best) for some in range(size + 1) for best in range(some + 1)}, size)
    layers: set[tuple[frozenset[State], ...]] = {(states,) * 3 for states in start.values()}
    for place, late in enumerate(batches):
        size += late
        following: set[tuple[frozenset[State], ...]] = set()
        for layer in layers:
            own = (0, 1, 2) if place == followed else (None,) * 3
            parts = [split(grown(states, late, skor), size) for states, skor in zip(layer, own, strict=True)]
            following |= {tuple(part.get(output, frozenset()) for part in parts) for output in set().union(*parts)}
        layers = following
    return any(any(layer) and not all(layer) for layer in layers)


@pytest.mark.parametrize("size", [10, 13, 16, 19, 25])
@pytest.mark.parametrize("batches", [(1, 1, 1), (1, 1, 1, 1), (2, 3), (3, 1, 1), (4, 1), (5,)])
def test_up_to_five_late_rows_may_each_have_any_score(size: int, batches: tuple[int, ...]) -> None:
    assert sum(batches) <= MOST_LATE
    assert [place for place in range(len(batches)) if is_pinned(size, batches, place)] == []


@pytest.mark.parametrize("batches", [(6,), (3, 3), (1, 2, 3)])
def test_six_late_rows_can_be_told(batches: tuple[int, ...]) -> None:
    assert sum(batches) == MOST_LATE + 1
    assert is_pinned(FIRST, batches, 0)


def record(rilis: str, rt: str, jenis: JenisPerubahan = "baru") -> Perubahan:
    return Perubahan(
        place=Place("rilis"), rilis=rilis, jenis=jenis, tabel="nilai", putaran=ROUND, rt=rt, kunci=f"{ROUND} {rt}"
    )


def released(late: int, *, recorded: bool = True) -> Dataset:
    """Return a city of two kecamatan, in one of which some rows came in late, each in a release of its own."""
    dataset = city({HULU: [0, 1, 2] * 4 + [1] * late, HILIR: [2, 1, 0] * 4})
    rows = [row.rt for row in dataset.nilai]
    base = [record("2022.1", rt) for rt in rows if int(rt[-2:]) <= FIRST]
    later = [record(f"2022.2.{number:02}", rt) for number, rt in enumerate(rows) if int(rt[-2:]) > FIRST]
    ids = ["2022.1", *(item.rilis for item in later)]
    first = dataset.rilis[0]
    rilis = [
        first.model_copy(update={"id": name, "tanggal": first.tanggal.replace(day=number + 1), "putaran": ()})
        for number, name in enumerate(ids)
    ]
    return replace(dataset, rilis=tuple(rilis), perubahan=tuple([*base, *later] if recorded else base))


def areas(dataset: Dataset) -> set[str]:
    return {item.wilayah for item in open_gate(dataset, TODAY).rekap_peka}


@pytest.mark.parametrize("late", range(MOST_LATE + 1))
def test_a_figure_stands_while_at_most_five_rows_came_late(late: int) -> None:
    assert areas(released(late)) == {HULU[:6], HILIR[:6], HULU[:4]}


@pytest.mark.parametrize("recorded", [True, False])
def test_the_sixth_late_row_ends_the_figure_of_its_kecamatan_alone(*, recorded: bool) -> None:
    assert areas(released(MOST_LATE + 1, recorded=recorded)) == {HILIR[:6], HILIR[:4]}


def test_rows_that_left_count_as_rows_that_came() -> None:
    dataset = released(0)
    assert len(areas(dataset)) == 3
    gone = tuple(row for row in dataset.nilai if not row.rt.startswith(HULU) or int(row.rt[-2:]) > 2)
    moved = {(0, "baru", f"{HULU}-{number:02}") for number in range(1, 13)}
    assert late_rows(moved, {row.rt for row in gone if row.rt.startswith(HULU)}, 10) == 2


def test_what_came_before_there_was_a_figure_is_not_late() -> None:
    told = [(0, "baru", f"a{number}") for number in range(9)] + [(1, "baru", f"b{number}") for number in range(9)]
    assert late_rows(told, {rt for _, _, rt in told}, 10) == 0


def test_whether_a_figure_ends_does_not_depend_on_scores() -> None:
    dataset = released(MOST_LATE)
    others = [row.model_copy(update={"skor": {**row.skor, "aman-1": 2}}) for row in dataset.nilai]
    assert areas(replace(dataset, nilai=tuple(others))) == areas(dataset)

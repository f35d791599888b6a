"""No hidden score can be pinned to fewer than three values, by whatever is published, now or over two releases."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.demo import write_demo
from generator.gate import gate
from generator.gate.aggregate import LIFTS, STEP, rounded
from generator.model.dataset import Dataset
from generator.model.putaran import Nilai
from tests.privacy.auditor import as_it_stands, as_rounded, finds, sums_hold
from tests.privacy.releases import BUTIR, ROUND, city, exact_totals, read, release, without

HULU_A, HULU_B, HILIR = "9901011001", "9901011002", "9901021001"
"""Kelurahan of the small city; the first two make one kecamatan."""

WORST: dict[str, dict[str, list[int]]] = {
    "everyone has 2": {HULU_A: [2] * 12},
    "everyone has 0": {HULU_A: [0] * 10, HILIR: [0] * 10},
    "all but one have 2": {HULU_A: [2] * 9, HULU_B: [0]},
    "no one has 1": {HULU_A: [0] * 5 + [2] * 6, HILIR: [2] * 10},
    "a kecamatan with one RT beside large ones": {HULU_A: [0, 1, 2] * 5, HULU_B: [1], HILIR: [2]},
    "kelurahan on either side of the minimum": {HULU_A: [2] * 10, HULU_B: [0] * 9, HILIR: [1] * 11},
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("demo") / "data"
    write_demo(folder, rt=120, seed=1)
    return read(folder)


@pytest.fixture
def without_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "sensitive_totals", exact_totals)


def late_rows(dataset: Dataset) -> Iterator[Nilai]:
    """Yield a row of each round and a few more: each will once come in late."""
    seen: defaultdict[str, int] = defaultdict(int)
    for row in sorted(dataset.nilai, key=lambda row: (row.putaran, row.rt)):
        seen[row.putaran] += 1
        if seen[row.putaran] <= 2:
            yield row


def test_nothing_published_of_the_demo_city_pins_a_hidden_score(demo: Dataset, tmp_path: Path) -> None:
    told = release(demo, tmp_path)
    assert len(told.figures) > 20, "there must be figures to attack"
    assert sums_hold(told)
    assert finds([told], as_rounded) == []


def test_no_rt_that_comes_in_between_two_releases_is_given_away(demo: Dataset, tmp_path: Path) -> None:
    after = release(demo, tmp_path / "after")
    for number, row in enumerate(late_rows(demo)):
        before = release(without(demo, row), tmp_path / f"before-{number}")
        assert finds([before, after], as_rounded) == [], (row.rt, row.putaran)


@pytest.mark.parametrize("case", WORST)
def test_the_worst_cities_give_nothing_away(case: str, tmp_path: Path) -> None:
    dataset = city(WORST[case])
    after = release(dataset, tmp_path / "after")
    assert sums_hold(after)
    assert finds([after], as_rounded) == []
    for number, row in enumerate(dataset.nilai):
        before = release(without(dataset, row), tmp_path / f"before-{number}")
        assert finds([before, after], as_rounded) == [], row.rt


def test_too_few_rt_are_shown_in_no_sum(tmp_path: Path) -> None:
    told = release(city({HULU_A: [2] * 12, HILIR: [0] * 9}), tmp_path)
    (figures,) = told.figures.values()
    assert {figure.area: figure.total for figure in figures} == {"990101": 12, "9901": 12}


@pytest.mark.usefixtures("without_rule")
def test_the_auditor_breaks_a_demo_city_without_the_rule(demo: Dataset, tmp_path: Path) -> None:
    broken = finds([release(demo, tmp_path)], as_it_stands)
    assert len(broken) > 100
    truth = {(row.rt, row.putaran): row.skor for row in demo.nilai}
    assert all(truth[find.rt, find.putaran].get(find.butir, find.possible[0]) in find.possible for find in broken)


@pytest.mark.usefixtures("without_rule")
def test_the_auditor_breaks_two_releases_without_the_rule(tmp_path: Path) -> None:
    dataset = city({HULU_A: [0, 1, 2] * 5, HULU_B: [0, 1, 2] * 5})
    after = release(dataset, tmp_path / "after")
    assert finds([after], as_it_stands) == [], "one release alone tells nothing here"
    before = release(without(dataset, dataset.nilai[7]), tmp_path / "before")
    (found,) = finds([before, after], as_it_stands)
    assert (found.rt, found.putaran, found.butir, found.possible) == (f"{HULU_A}-08", ROUND, BUTIR, (1,))


State = tuple[int, int]
"""RTs of a group with at least 1, and those with 2."""
Output = tuple[int, int]


def outputs(state: State, size: int) -> set[Output]:
    """Return everything that the coins may make of a group."""
    some, best = ({rounded(count, size, lift) for lift in LIFTS} for count in state)
    return {(high, min(high, low)) for high in some for low in best}


def explained(size: int) -> dict[tuple[Output, ...], set[tuple[State, tuple[int, ...]]]]:
    """Return, for each output, the groups that may stand behind it; no RT is followed yet."""
    found: defaultdict[tuple[Output, ...], set[tuple[State, tuple[int, ...]]]] = defaultdict(set)
    for some in range(size + 1):
        for best in range(some + 1):
            for output in outputs((some, best), size):
                found[output,].add(((some, best), ()))
    return found


@pytest.mark.parametrize("size", range(STEP, 4 * STEP))
def test_whatever_is_shown_any_rt_may_have_any_score(size: int) -> None:
    for output, groups in explained(size).items():
        for skor in (0, 1, 2):
            assert any((size - some, some - best, best)[skor] for (some, best), _ in groups), (output, skor)


@pytest.mark.parametrize("size", range(STEP, 3 * STEP))
def test_two_late_rt_over_three_releases_may_each_have_any_score(size: int) -> None:
    layer = explained(size)
    for more in (1, 2):
        following: defaultdict[tuple[Output, ...], set[tuple[State, tuple[int, ...]]]] = defaultdict(set)
        for seen, groups in layer.items():
            for (some, best), late in groups:
                for skor in (0, 1, 2):
                    state = some + (skor >= 1), best + (skor == 2)
                    for output in outputs(state, size + more):
                        following[(*seen, output)].add((state, (*late, skor)))
        layer = dict(following)
        for groups in layer.values():
            assert all({late[place] for _, late in groups} == {0, 1, 2} for place in range(more))


@pytest.mark.parametrize("size", range(STEP, 3 * STEP))
def test_a_corrected_score_may_have_been_and_may_have_become_anything(size: int) -> None:
    told: defaultdict[tuple[Output, Output], set[tuple[int, int]]] = defaultdict(set)
    for (before,), groups in explained(size).items():
        for (some, best), _ in groups:
            for old in (0, 1, 2):
                if not (size - some, some - best, best)[old]:
                    continue
                for new in (0, 1, 2):
                    state = some - (old >= 1) + (new >= 1), best - (old == 2) + (new == 2)
                    for after in outputs(state, size):
                        told[before, after].add((old, new))
    for pairs in told.values():
        assert {old for old, _ in pairs} == {new for _, new in pairs} == {0, 1, 2}

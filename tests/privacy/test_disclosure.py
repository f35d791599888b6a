"""No hidden score can be pinned to fewer than three values, by whatever is published, now or over two releases."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.demo import write_demo
from generator.gate.aggregate import LIFTS, rounded
from generator.gate.gate import open_gate
from generator.gate.public import RekapPeka
from generator.model.dataset import Dataset
from generator.model.putaran import Nilai
from generator.model.rilis import STEP
from tests.privacy.auditor import as_it_stands, as_rounded, finds, sums_hold
from tests.privacy.releases import BUTIR, ROUND, TODAY, city, exactly, read, redrawn, release, settled, without

HULU_A, HULU_B, HILIR = "9901011001", "9901011002", "9901021001"
"""Kelurahan of the small city; the first two make one kecamatan."""

NEXT = "2023.1"
"""A later release."""

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


def totals(dataset: Dataset) -> tuple[RekapPeka, ...]:
    """Return what a site shows on sensitive butir."""
    return open_gate(dataset, TODAY).rekap_peka


def with_scores(dataset: Dataset, changed: Iterable[Nilai]) -> Dataset:
    return replace(dataset, nilai=tuple(changed))


def test_nothing_published_of_the_demo_city_pins_a_hidden_score(demo: Dataset, tmp_path: Path) -> None:
    told = release(settled(demo), tmp_path)
    assert len(told.figures) > 20, "there must be figures to attack"
    assert sums_hold(told)
    assert finds([told], as_rounded) == []


def test_no_rt_that_comes_in_between_two_releases_is_given_away(demo: Dataset, tmp_path: Path) -> None:
    late = demo.nilai[:: len(demo.nilai) // 40]
    first = settled(with_scores(demo, (row for row in demo.nilai if row not in late)))
    later = settled(with_scores(first, demo.nilai), NEXT)
    assert later.peka != first.peka, "some kecamatan had too few before"
    pair = [release(first, tmp_path / "before"), release(later, tmp_path / "after")]
    assert sums_hold(pair[1])
    assert finds(pair, as_rounded) == []


@pytest.mark.parametrize("case", WORST)
def test_the_worst_cities_give_nothing_away(case: str, tmp_path: Path) -> None:
    dataset = city(WORST[case])
    after = release(settled(dataset), tmp_path / "after")
    assert sums_hold(after)
    assert finds([after], as_rounded) == []
    for number, row in enumerate(dataset.nilai[::3]):
        first = settled(without(dataset, row))
        later = settled(with_scores(first, dataset.nilai), NEXT)
        pair = [release(data, tmp_path / f"{number}-{name}") for name, data in (("before", first), ("after", later))]
        assert finds(pair, as_rounded) == [], row.rt


def test_too_few_rt_are_shown_in_no_sum_and_the_reason_is_said(tmp_path: Path) -> None:
    dataset = settled(city({HULU_A: [2] * 12, HILIR: [0] * 9}))
    (figures,) = release(dataset, tmp_path).figures.values()
    assert {figure.area: figure.total for figure in figures} == {"990101": 12, "9901": 12}
    assert {item.wilayah: item.sebab for item in totals(dataset)} == {"990101": None, "9901": None, "990102": "kurang"}


def test_without_a_release_nothing_is_shown() -> None:
    assert totals(city({HULU_A: [2] * 12})) == ()


CHANGES: dict[str, Callable[[Nilai, int], Nilai | None]] = {
    "sensitive scores come into rows that are public": lambda row, _: row.model_copy(update={"skor": {BUTIR: 2}}),
    "every score is corrected": lambda row, _: row.model_copy(update={"skor": {BUTIR: 2 - row.skor.get(BUTIR, 0)}}),
    "every second row goes": lambda row, number: None if number % 2 else row,
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_released_moves_with_no_score(change: str, tmp_path: Path) -> None:
    whole = city({HULU_A: [0, 1, 2] * 6, HILIR: [2, 0] * 6})
    bare = (row.model_copy(update={"skor": {"bersih-1": 1}}) if row.rt[-1] in "36" else row for row in whole.nilai)
    first = settled(with_scores(whole, bare))
    changed = (CHANGES[change](row, number) for number, row in enumerate(first.nilai))
    later = settled(with_scores(first, (row for row in changed if row is not None)), NEXT)
    assert totals(first)
    assert totals(later) == totals(first)
    assert finds([release(first, tmp_path / "a"), release(later, tmp_path / "b")], as_rounded) == []


def test_six_late_rows_are_told_where_a_figure_is_made_anew_and_hidden_where_it_is_kept(tmp_path: Path) -> None:
    whole = city({HULU_A: [2] * 5 + [1] * 2 + [0] * 5 + [2] * 6})
    first = settled(with_scores(whole, whole.nilai[:12]))
    before = release(first, tmp_path / "before")
    anew = release(redrawn(whole, NEXT), tmp_path / "anew")
    found = finds([before, anew], as_rounded)
    assert {(find.rt[-2:], find.possible) for find in found} == {(f"{number}", (1, 2)) for number in range(13, 19)}
    kept = release(settled(replace(whole, peka=first.peka), NEXT), tmp_path / "kept")
    assert finds([before, kept], as_rounded) == []


def test_a_figure_that_was_taken_back_is_never_made_again() -> None:
    first = settled(city({HULU_A: [0, 1, 2] * 4}))
    back = tuple(
        row.model_copy(update={"keadaan": "ditarik", "nol": None, "satu": None, "dua": None}) for row in first.peka
    )
    later = settled(replace(first, peka=back), NEXT)
    assert later.peka == back
    assert [item.sebab for item in totals(later)] == ["ditarik"]


def test_a_stricter_policy_hides_what_was_released_and_a_round_that_is_a_draft_again_is_silent() -> None:
    first = settled(city({HULU_A: [0, 1, 2] * 4}))
    strict = replace(first, kebijakan=first.kebijakan.model_copy(update={"sel_minimum": 13}))
    assert [(item.wilayah, item.sebab) for item in totals(strict)] == [("990101", "kurang")]
    rounds = (item.model_copy(update={"status": "draf"}) for item in first.putaran)
    assert totals(replace(first, putaran=tuple(rounds))) == ()


def test_a_release_after_the_day_of_the_build_shows_no_figure() -> None:
    first = settled(city({HULU_A: [0, 1, 2] * 4}))
    late = (item.model_copy(update={"tanggal": TODAY.replace(year=TODAY.year + 1)}) for item in first.rilis)
    assert totals(replace(first, rilis=tuple(late))) == ()


def test_the_auditor_breaks_a_demo_city_without_the_rule(demo: Dataset, tmp_path: Path) -> None:
    broken = finds([exactly(demo, tmp_path, NEXT)], as_it_stands)
    assert len(broken) > 100
    truth = {(row.rt, row.putaran): row.skor for row in demo.nilai}
    assert all(truth[find.rt, find.putaran].get(find.butir, find.possible[0]) in find.possible for find in broken)


def test_the_auditor_breaks_two_releases_without_the_rule(tmp_path: Path) -> None:
    dataset = city({HULU_A: [0, 1, 2] * 5, HULU_B: [0, 1, 2] * 5})
    after = exactly(dataset, tmp_path / "after", NEXT)
    assert finds([after], as_it_stands) == [], "one release alone tells nothing here"
    before = exactly(without(dataset, dataset.nilai[7]), tmp_path / "before", "2022.12")
    (found,) = finds([before, after], as_it_stands)
    assert (found.rt, found.putaran, found.butir, found.possible) == (f"{HULU_A}-08", ROUND, BUTIR, (1,))


def outputs(some: int, best: int, size: int) -> set[tuple[int, int]]:
    """Return everything that the coins may make of a group, from its RTs with at least 1 and those with 2."""
    high, low = ({rounded(count, size, lift) for lift in LIFTS} for count in (some, best))
    return {(one, min(one, two)) for one in high for two in low}


@pytest.mark.parametrize("size", range(STEP, 4 * STEP))
def test_whatever_is_shown_any_rt_may_have_any_score(size: int) -> None:
    behind: dict[tuple[int, int], list[tuple[int, int, int]]] = {}
    for some in range(size + 1):
        for best in range(some + 1):
            for output in outputs(some, best, size):
                behind.setdefault(output, []).append((size - some, some - best, best))
    for output, groups in behind.items():
        for skor in (0, 1, 2):
            assert any(counts[skor] for counts in groups), (output, skor)

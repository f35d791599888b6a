"""RTs to learn from: who is offered to whom, and that it does not depend on the order of rows."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.demo import write_demo
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.learning import SHOWN, Learning, Pair, learning, size_of
from generator.facts.profile import profiles
from generator.facts.rules import Rules
from generator.facts.status import statuses
from generator.gate.public import PublicDataset
from generator.pipeline import public_facts

TABLES = ("rt", "nilai", "peristiwa", "pemantauan", "putaran", "edisi", "wilayah", "praktik")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return city(tmp_path_factory.mktemp("demo"), 300)


@pytest.fixture(scope="module")
def demo_learning(demo: Facts) -> Learning:
    return learned(demo.index)


def city(folder: Path, rt: int) -> Facts:
    """Return the facts of a fictional city with so many RTs."""
    write_demo(folder / "data", rt=rt, seed=3)
    return public_facts(folder / "data", "https://contoh.example/")


def learned(index: Index) -> Learning:
    return learning(index, statuses(index), Rules(index))


def shuffled(public: PublicDataset, seed: int) -> PublicDataset:
    """Return the same data with the rows of every table in another order."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    rows: dict[str, Any] = {name: getattr(public, name) for name in TABLES}
    mixed: dict[str, Any] = {name: tuple(chance.sample(items, len(items))) for name, items in rows.items()}
    return replace(public, **mixed)


def told(found: Learning) -> dict[str, list[tuple[str, float, str, float, int]]]:
    return {
        rt: [(pair.teacher.id, pair.points, pair.ukuran, pair.km, pair.shared) for pair in pairs]
        for rt, pairs in found.teachers.items()
    }


def every_pair(found: Learning) -> list[Pair]:
    return [pair for pairs in found.teachers.values() for pair in pairs]


def test_an_rt_is_among_those_to_help_exactly_where_it_is_told_to_learn(demo_learning: Learning) -> None:
    there = {(pair.learner.id, pair.teacher.id) for pair in every_pair(demo_learning)}
    back = {(pair.learner.id, rt) for rt, pairs in demo_learning.learners.items() for pair in pairs}
    assert there == back
    assert len(there) > SHOWN


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_rows_changes_nothing(demo: Facts, demo_learning: Learning, seed: int) -> None:
    index = Index(shuffled(demo.index.public, seed), demo.index.today)
    assert told(learned(index)) == told(demo_learning)


def test_no_rt_is_offered_more_than_the_shown_number_or_itself(demo_learning: Learning) -> None:
    for rt, pairs in demo_learning.teachers.items():
        assert len(pairs) <= SHOWN
        assert rt not in [pair.teacher.id for pair in pairs]


def test_the_best_stand_first_and_equals_by_their_ids(demo_learning: Learning) -> None:
    for pairs in demo_learning.teachers.values():
        order = [(-pair.points, pair.teacher.id) for pair in pairs]
        assert order == sorted(order)


def test_an_rt_whose_number_ended_takes_no_part(demo: Facts, demo_learning: Learning) -> None:
    today = demo.index.today.isoformat()
    ended = {rt.id for rt in demo.index.rt.values() if rt.berlaku_sampai and rt.berlaku_sampai < today}
    assert ended
    assert not ended & set(demo_learning.teachers)
    assert not ended & set(demo_learning.learners)
    assert not ended & {pair.teacher.id for pair in every_pair(demo_learning)}


def test_an_rt_that_a_visit_found_not_to_last_is_not_offered(demo_learning: Learning) -> None:
    lapsed = {item.id for item in demo_learning.profiles.values() if item.lapsed}
    assert lapsed
    assert not lapsed & set(demo_learning.learners)


def test_no_pair_rests_on_a_sensitive_butir(demo: Facts, demo_learning: Learning) -> None:
    hidden = demo.index.public.kebijakan.butir_peka
    names = {name for pair in every_pair(demo_learning) for name in demo.rules.names(pair.shared)}
    assert hidden
    assert names
    assert not names & hidden


def test_a_sensitive_score_that_came_through_would_still_count_for_nothing(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    hidden = dict.fromkeys(public.kebijakan.butir_peka, 2)
    rows = tuple(row.model_copy(update={"skor": {**row.skor, **hidden}}) for row in public.nilai)
    index = Index(replace(public, nilai=rows), kecil_facts.index.today)
    assert told(learned(index)) == told(learned(kecil_facts.index))


def test_what_a_pair_shares_stands_so_in_the_newest_scores(demo: Facts, demo_learning: Learning) -> None:
    index = demo.index
    for pair in every_pair(demo_learning):
        for name in demo.rules.names(pair.shared):
            assert index.nilai[pair.learner.id][-1].skor[name] < 2
            assert index.nilai[pair.teacher.id][-1].skor[name] == 2


def test_a_rise_is_one_in_the_scores_before(demo: Facts, demo_learning: Learning) -> None:
    index, risen = demo.index, 0
    for pair in every_pair(demo_learning):
        for name in demo.rules.names(pair.shared & pair.teacher.from_zero):
            assert 0 in [row.skor.get(name) for row in index.nilai[pair.teacher.id][:-1]]
            risen += 1
        for name in demo.rules.names(pair.shared & pair.teacher.from_one):
            before = [row.skor.get(name) for row in index.nilai[pair.teacher.id][:-1]]
            assert 1 in before
            risen += 1
    assert risen


def test_a_distance_is_exact_only_between_two_published_points(demo: Facts, demo_learning: Learning) -> None:
    for pair in every_pair(demo_learning):
        both = all(demo.index.rt[item.id].lat is not None for item in (pair.learner, pair.teacher))
        assert (pair.letak == "km") == both
        if pair.letak == "kelurahan":
            assert pair.learner.kelurahan == pair.teacher.kelurahan


def test_rts_known_to_differ_in_size_are_not_offered_to_each_other(demo_learning: Learning) -> None:
    for pair in every_pair(demo_learning):
        one, other = pair.learner, pair.teacher
        if one.kelas and other.kelas and one.kelas != other.kelas:
            assert one.kk
            assert other.kk
            assert max(one.kk, other.kk) <= 1.5 * min(one.kk, other.kk)


def test_an_rt_without_scores_is_offered_awarded_rts_of_its_kecamatan(demo: Facts, demo_learning: Learning) -> None:
    seen = 0
    for pair in every_pair(demo_learning):
        if pair.learner.tahun is None:
            assert demo.status[pair.teacher.id].gelar
            assert pair.learner.kecamatan == pair.teacher.kecamatan
            assert not pair.shared
            seen += 1
    assert seen


def test_an_rt_with_every_butir_at_2_needs_no_other(demo_learning: Learning) -> None:
    for rt, item in demo_learning.profiles.items():
        if item.tahun is not None and not item.weak:
            assert demo_learning.teachers[rt] == ()


def test_sizes_that_are_not_known_cannot_be_compared(kecil_facts: Facts) -> None:
    found = profiles(kecil_facts.index, kecil_facts.status, kecil_facts.rules)
    unknown, known = found["9901011002-02"], found["9901011001-01"]
    assert unknown.kelas is None
    assert size_of(unknown, known) == "tak_tahu"
    assert size_of(known, known) == "sama"


def test_the_work_grows_with_the_number_of_rts_and_not_with_its_square(tmp_path: Path) -> None:
    small, large = city(tmp_path / "a", 400), city(tmp_path / "b", 1600)
    assert learned(large.index).looked / learned(small.index).looked <= 4.4
    assert learned(large.index).looked / len(learned(large.index).profiles) < 150

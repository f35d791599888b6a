"""Advice is kept small and comes back as it was made; its digest tells every difference."""

from dataclasses import replace

import pytest
from pydantic_core import to_json

from generator.demo import write_demo
from generator.facts.advice import Advice, Advisor
from generator.facts.advice_kept import pack, unpack
from generator.facts.facts import Facts
from generator.facts.kencana import Rounds
from generator.facts.learning import learning
from generator.facts.reach import Reaches
from generator.pipeline import public_facts


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "data", rt=300, seed=3)
    return public_facts(folder / "data", "https://contoh.example/")


@pytest.fixture(scope="module")
def made(demo: Facts) -> dict[str, Advice]:
    """Return the advice as it is made, by RT."""
    index, rules = demo.index, demo.rules
    advisor = Advisor(
        index=index,
        rules=rules,
        learning=learning(index, demo.status, rules),
        reaches=Reaches(index, rules),
        rounds=Rounds(index),
    )
    return {rt: found for rt in index.rt if (found := advisor.advice(rt)) is not None}


def test_what_was_kept_is_what_was_made(demo: Facts, made: dict[str, Advice]) -> None:
    assert len(demo.advice) == len(made) > 250
    assert {rt: to_json(found) for rt, found in demo.advice.items()} == {rt: to_json(x) for rt, x in made.items()}
    assert {found.cara for found in made.values()} >= {"nilai", "penuh", "gelar"}


def test_an_rt_whose_number_ended_has_no_advice(demo: Facts, made: dict[str, Advice]) -> None:
    ended = next(rt for rt in demo.index.rt if rt not in made)
    assert demo.advice.get(ended) is None


def test_a_line_takes_few_bytes(demo: Facts, made: dict[str, Advice]) -> None:
    lines = sum(len(found.teachers) + len(found.learners) for found in made.values())
    assert sum(len(kept.packed) for kept in demo.advice.kept.values()) < 40 * lines


def test_parts_that_many_rts_share_are_shared_again(demo: Facts) -> None:
    lines = [line for found in demo.advice.values() for line in found.steps]
    titles = [found.titles for found in demo.advice.values() if found.titles is not None]
    assert len({id(line) for line in lines}) < len(lines) / 2
    assert len({id(found) for found in titles}) == len(set(titles)) < len(titles) / 2


def test_the_digest_tells_every_difference(made: dict[str, Advice]) -> None:
    rt, whole = next((rt, item) for rt, item in made.items() if item.teachers and len(item.steps) > 1 and item.titles)
    titles = whole.titles
    assert titles is not None
    others = [
        replace(whole, helped=whole.helped + 1),
        replace(whole, teachers=whole.teachers[1:]),
        replace(whole, teachers=(whole.teachers[0]._replace(km=9.5), *whole.teachers[1:])),
        replace(whole, steps=whole.steps[1:]),
        replace(whole, steps=(*whole.steps[1:], whole.steps[0])),
        replace(whole, titles=replace(titles, pernah=titles.pernah + 1)),
        replace(whole, titles=None),
    ]
    kept = [pack({rt: item}, {}) for item in (whole, *others)]
    assert len({item.said for item in kept}) == len(kept)
    assert [to_json(unpack(item)[rt]) for item in kept] == [to_json(item) for item in (whole, *others)]


def test_where_the_parts_lie_in_memory_does_not_matter(made: dict[str, Advice]) -> None:
    again = {rt: replace(item, steps=tuple(replace(line) for line in item.steps)) for rt, item in made.items()}
    assert pack(made, {}).said == pack(again, {}).said

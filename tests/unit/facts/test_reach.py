"""What lifts an RT next: counts over successive assessments under the same words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.reach import Reach, Reaches, moved
from generator.facts.rules import Rules

RT, OTHER = "9901011001-01", "9901011001-02"


def scored(
    facts: Facts, scores: Mapping[str, Sequence[int]], edisi: Sequence[str] = ("2014", "2014", "2014")
) -> Reaches:
    """Return the small city with some scores on `bersih-2`, one for each year, all RTs of one size."""
    public = facts.index.public
    pattern, row = public.putaran[0], public.nilai[0]
    putaran = [
        pattern.model_copy(update={"id": str(2015 + step), "tahun": 2015 + step, "edisi": name, "periode": None})
        for step, name in enumerate(edisi)
    ]
    nilai = [
        row.model_copy(update={"putaran": str(2015 + step), "rt": rt, "jumlah_kk": 60, "skor": {"bersih-2": skor}})
        for rt, row_of_scores in scores.items()
        for step, skor in enumerate(row_of_scores)
    ]
    index = Index(
        replace(public, putaran=tuple(putaran), nilai=tuple(nilai), peristiwa=(), rekap_peka=()), facts.index.today
    )
    return Reaches(index, Rules(index))


@pytest.mark.parametrize(
    ("scores", "again", "lifted"),
    [
        ([0, 2], {0}, {0}),
        ([1, 2], {0}, {0}),
        ([0, 1], {0}, set()),
        ([2, 2], set(), set()),
        ([2, 0], set(), set()),
        ([0], set(), set()),
        ([0, 1, 2], {0}, {0}),
        ([0, 2, 0], {0}, {0}),
    ],
)
def test_only_a_step_from_below_2_to_2_counts(scores: list[int], again: set[int], lifted: set[int]) -> None:
    assert moved([{0: skor} for skor in scores], 2) == (again, lifted)


def test_an_assessment_that_left_the_butir_out_ends_the_step() -> None:
    assert moved([{0: 1}, {}, {0: 2}], 2) == (set(), set())


def test_each_rt_counts_once(kecil_facts: Facts) -> None:
    found = scored(kecil_facts, {RT: [0, 1, 0], OTHER: [1, 2, 2]})
    number = found.rules.number["2014"]["bersih-2"]
    assert found.counted["sedang", number] == Reach(rose=1, total=2)
    assert found.counted[None, number] == Reach(rose=1, total=2)


def test_steps_between_different_words_do_not_count(kecil_facts: Facts) -> None:
    base, newer = kecil_facts.index.edisi.values()
    butir = base.pilar[0].butir[1].model_copy(update={"asli": "Bunyi lain."})
    pilar = base.pilar[0].model_copy(update={"butir": (butir,)})
    public = replace(
        kecil_facts.index.public, edisi=(base, newer.model_copy(update={"menambah": None, "pilar": (pilar,)}))
    )
    facts = Facts(Index(public, kecil_facts.index.today), "https://contoh.example/")
    assert butir.id == "bersih-2"
    assert scored(facts, {RT: [0, 2]}, ("2014", "2020")).counted == {}
    assert scored(facts, {RT: [0, 2]}, ("2014", "2014")).counted != {}


def test_what_others_reached_most_often_stands_first_and_the_unknown_last(kecil_facts: Facts) -> None:
    for rt in kecil_facts.index.nilai:
        chances = [
            step.reach.chance if step.reach else -1 for step in Reaches(kecil_facts.index, kecil_facts.rules).steps(rt)
        ]
        assert chances == sorted(chances, reverse=True)


def test_every_shown_butir_below_2_is_a_step(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    for rt, rows in index.nilai.items():
        below = {name for name, skor in rows[-1].skor.items() if skor < 2}
        assert {step.butir for step in Reaches(kecil_facts.index, kecil_facts.rules).steps(rt)} == below
        assert not below & index.public.kebijakan.butir_peka


def test_an_rt_without_scores_has_no_step(kecil_facts: Facts) -> None:
    assert Reaches(kecil_facts.index, kecil_facts.rules).steps("9901011002-02") == ()


def test_a_practice_of_the_rt_itself_is_not_named(kecil_facts: Facts) -> None:
    reaches = Reaches(kecil_facts.index, kecil_facts.rules)
    for praktik in kecil_facts.index.praktik.values():
        for butir in praktik.butir:
            if praktik.rt is not None:
                assert praktik not in (*reaches.practices(butir, praktik.rt), *reaches.tried(butir, praktik.rt))

"""Figures by butir over the whole city: size classes, and who rose from 0 to 2."""

from collections.abc import Mapping
from dataclasses import replace

from generator.facts.criteria import TOLD, Criteria, zeros
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.place import Place
from generator.model.putaran import Nilai

RT = "9901011001-0{}"
PLACE = Place("putaran/nilai.csv", 2)


def row(putaran: str, rt: str, kk: int | None = 60, **skor: int) -> Nilai:
    """Return scores; `bersih_1=2` stands for the butir `bersih-1`."""
    named = {name.replace("_", "-"): value for name, value in skor.items()}
    return Nilai(place=PLACE, putaran=putaran, rt=rt, jumlah_kk=kk, skor=named)


def with_scores(facts: Facts, *rows: Nilai, **change: object) -> Criteria:
    public = replace(facts.index.public, nilai=rows, **change)  # type: ignore[arg-type]
    return Criteria(Index(public, facts.index.today))


def sizes(found: Mapping[str | None, object]) -> set[str | None]:
    return set(found)


def test_each_size_class_has_its_own_spread(kecil_facts: Facts) -> None:
    spread = Criteria(kecil_facts.index).by_kelas["2022-1", "bersih-1"]
    assert {kelas: item.total for kelas, item in spread.items()} == {"kecil": 3, "sedang": 2, "besar": 1}


def test_an_rt_without_households_has_the_class_of_its_award(kecil_facts: Facts) -> None:
    found = with_scores(kecil_facts, row("2022-1", "9901021001-02", None, bersih_1=2))
    assert sizes(found.by_kelas["2022-1", "bersih-1"]) == {"kecil"}


def test_an_rt_of_unknown_size_stands_apart(kecil_facts: Facts) -> None:
    found = with_scores(kecil_facts, row("2022-1", RT.format(3), None, bersih_1=2))
    assert sizes(found.by_kelas["2022-1", "bersih-1"]) == {None}


def test_sensitive_butir_are_in_no_figure(kecil_facts: Facts) -> None:
    found = Criteria(kecil_facts.index)
    hidden = kecil_facts.index.public.kebijakan.butir_peka
    assert hidden.isdisjoint(butir for _, butir in found.by_kelas)
    assert hidden.isdisjoint(found.retries)


def test_a_zero_is_paired_with_the_next_assessment_of_the_same_butir() -> None:
    rows = [
        row("1", RT.format(1), bersih_1=0, aman_5=1),
        row("2", RT.format(1), aman_5=2),
        row("3", RT.format(1), bersih_1=2),
    ]
    assert [(butir, before.putaran, after.putaran) for butir, before, after in zeros(rows, 0)] == [
        ("bersih-1", "1", "3")
    ]


def test_a_second_zero_is_paired_again() -> None:
    rows = [row("1", RT.format(1), bersih_1=0), row("2", RT.format(1), bersih_1=0), row("3", RT.format(1), bersih_1=1)]
    assert [(before.putaran, after.putaran) for _, before, after in zeros(rows, 0)] == [("1", "2"), ("2", "3")]


def test_a_rise_counts_among_the_zeros_that_were_assessed_again(kecil_facts: Facts) -> None:
    found = with_scores(
        kecil_facts,
        row("2021", RT.format(1), bersih_2=0),
        row("2022-1", RT.format(1), bersih_2=2),
        row("2021", RT.format(2), bersih_2=0),
        row("2022-1", RT.format(2), bersih_2=1),
        row("2021", RT.format(3), bersih_2=0),
    ).retries["bersih-2"]
    assert (found.again, found.risen) == (2, 1)
    (rise,) = found.newest
    assert (rise.rt, rise.before.id, rise.after.id, rise.sebanding) == (RT.format(1), "2021", "2022-1", True)
    assert [item.slug for item in rise.praktik] == ["bank-sampah-tanjung"]


def test_a_write_up_on_another_butir_does_not_stand_beside_a_rise(kecil_facts: Facts) -> None:
    found = with_scores(
        kecil_facts, row("2021", RT.format(1), bersih_6=0), row("2022-1", RT.format(1), bersih_6=2)
    ).retries["bersih-6"]
    assert found.newest[0].praktik == ()


def test_a_butir_without_a_retried_zero_has_no_figure(kecil_facts: Facts) -> None:
    assert with_scores(kecil_facts, row("2021", RT.format(1), bersih_1=0)).retries == {}


def test_a_rise_under_another_wording_is_marked(kecil_facts: Facts) -> None:
    base = kecil_facts.index.edisi["2014"]
    pilar = base.pilar[0]
    first = pilar.butir[0].model_copy(update={"asli": "lain sama sekali"})
    later = base.model_copy(
        update={
            "edisi": "2016",
            "pilar": (pilar.model_copy(update={"butir": (first, *pilar.butir[1:])}), *base.pilar[1:]),
        }
    )
    rounds = tuple(
        item.model_copy(update={"edisi": "2016"}) if item.id == "2022-1" else item
        for item in kecil_facts.index.public.putaran
    )
    found = with_scores(
        kecil_facts,
        row("2021", RT.format(1), bersih_1=0),
        row("2022-1", RT.format(1), bersih_1=2),
        edisi=(*kecil_facts.index.public.edisi, later),
        putaran=rounds,
    )
    assert not found.retries["bersih-1"].newest[0].sebanding


def test_only_the_newest_rises_are_told_and_write_ups_come_first(kecil_facts: Facts) -> None:
    base = kecil_facts.index.rt[RT.format(1)]
    many = tuple(base.model_copy(update={"id": f"9901011001-{n:02d}"}) for n in range(1, TOLD + 5))
    praktik = kecil_facts.index.praktik["bank-sampah-tanjung"].model_copy(update={"rt": many[-1].id})
    rows = [row(putaran, rt.id, bersih_2=skor) for putaran, skor in (("2021", 0), ("2022-1", 2)) for rt in many]
    found = with_scores(kecil_facts, *rows, rt=many, praktik=(praktik,)).retries["bersih-2"]
    assert found.risen == TOLD + 4
    assert [item.rt for item in found.newest] == [many[-1].id, *(rt.id for rt in many[: TOLD - 1])]

"""Editions of the rules compared butir by butir."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.facts.editions import changes, newest_full, wordings
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.kriteria import Butir, Edisi, Skala
from generator.model.place import Place
from generator.model.types import Teks

PLACE = Place("kriteria/uji.yaml")


def teks(text: str) -> Teks:
    return Teks(place=PLACE, id=text, en=text)


def with_edisi(facts: Facts, edisi: Iterable[Edisi]) -> Index:
    return Index(replace(facts.index.public, edisi=tuple(edisi)), facts.index.today)


def unpublished(edisi: Edisi, name: str, menambah: str | None = None) -> Edisi:
    return edisi.model_copy(update={"edisi": name, "menambah": menambah, "pilar": ()})


def reworded(edisi: Edisi, name: str, **change: object) -> Edisi:
    """Return an edition that stands alone and lists the same butir, `bersih-1` changed."""
    pilar = edisi.pilar[0]
    first = pilar.butir[0].model_copy(update=change)
    changed = pilar.model_copy(update={"butir": (first, *pilar.butir[1:])})
    return edisi.model_copy(update={"edisi": name, "pilar": (changed, *edisi.pilar[1:])})


@pytest.fixture
def base(kecil_facts: Facts) -> Edisi:
    return kecil_facts.index.edisi["2014"]


@pytest.fixture
def bersih_1(kecil_facts: Facts) -> Butir:
    return kecil_facts.index.butir["bersih-1"]


def kabar(index: Index, butir: str) -> list[tuple[str, str]]:
    return [(item.edisi.edisi, item.kabar) for item in wordings(index, butir)]


def test_an_edition_that_only_adds_keeps_the_butir_of_its_base_in_force(kecil_facts: Facts) -> None:
    assert kabar(kecil_facts.index, "bersih-1") == [("2014", "awal"), ("2020", "tetap")]


def test_a_butir_that_a_later_edition_adds_is_not_in_the_earlier_one(kecil_facts: Facts) -> None:
    assert kabar(kecil_facts.index, "sehat-1") == [("2014", "tak_ada"), ("2020", "awal")]


def test_an_edition_without_published_text_is_unknown_not_unchanged(kecil_facts: Facts, base: Edisi) -> None:
    index = with_edisi(kecil_facts, [base, unpublished(base, "2019")])
    assert kabar(index, "bersih-1") == [("2014", "awal"), ("2019", "tak_terbit")]


def test_an_addition_to_an_unpublished_edition_leaves_the_older_butir_unknown(kecil_facts: Facts, base: Edisi) -> None:
    added = kecil_facts.index.edisi["2020"].model_copy(update={"menambah": "2019"})
    index = with_edisi(kecil_facts, [base, unpublished(base, "2019"), added])
    assert kabar(index, "bersih-1")[-1] == ("2020", "tak_terbit")
    assert kabar(index, "sehat-1") == [("2014", "tak_ada"), ("2019", "tak_terbit"), ("2020", "awal")]


def test_an_unpublished_edition_that_only_adds_keeps_the_butir_of_its_base(kecil_facts: Facts, base: Edisi) -> None:
    index = with_edisi(kecil_facts, [base, unpublished(base, "2019", menambah="2014")])
    assert kabar(index, "bersih-1")[-1] == ("2019", "tetap")


def test_the_same_wording_listed_again_is_the_same(kecil_facts: Facts, base: Edisi) -> None:
    index = with_edisi(kecil_facts, [base, reworded(base, "2019")])
    assert kabar(index, "bersih-1")[-1] == ("2019", "sama")


def test_line_breaks_and_capitals_are_no_change(bersih_1: Butir) -> None:
    again = bersih_1.model_copy(update={"asli": bersih_1.asli.upper().replace(" ", "\n  ")})
    assert changes(bersih_1, again) == ()


def test_another_text_of_the_rule_is_a_change(kecil_facts: Facts, base: Edisi) -> None:
    index = with_edisi(kecil_facts, [base, reworded(base, "2019", asli="rumah sehat saja")])
    last = wordings(index, "bersih-1")[-1]
    assert (last.kabar, last.berubah) == ("beda", ("asli",))


def test_another_threshold_is_a_change_even_when_the_text_stays(bersih_1: Butir) -> None:
    harder = bersih_1.model_copy(update={"skala": Skala(place=PLACE, dua=teks("Semua rumah"))})
    assert changes(bersih_1, harder) == ("skala",)


def test_a_wording_is_compared_with_the_one_before_it(kecil_facts: Facts, base: Edisi) -> None:
    second = reworded(base, "2017", asli="lain")
    third = reworded(base, "2019", asli="lain")
    index = with_edisi(kecil_facts, [base, second, third])
    assert [item.kabar for item in wordings(index, "bersih-1")] == ["awal", "beda", "sama"]


def test_the_newest_full_edition_includes_what_it_adds_to(kecil_facts: Facts) -> None:
    assert newest_full(kecil_facts.index) == "2020"


def test_an_edition_on_top_of_an_unpublished_one_is_not_full(kecil_facts: Facts, base: Edisi) -> None:
    added = kecil_facts.index.edisi["2020"].model_copy(update={"menambah": "2019"})
    index = with_edisi(kecil_facts, [base, unpublished(base, "2019"), added])
    assert newest_full(index) == "2014"


def test_there_may_be_no_full_edition(kecil_facts: Facts, base: Edisi) -> None:
    assert newest_full(with_edisi(kecil_facts, [unpublished(base, "2014")])) is None

"""The strongest pillars of an RT: it is compared with itself alone."""

import pytest

from generator.facts.facts import Facts
from generator.facts.scores import strongest, strongest_of
from generator.model.place import Place
from generator.model.putaran import Nilai


def row(**skor: int) -> Nilai:
    return Nilai(
        place=Place(file="nilai.csv", line=2),
        putaran="2022",
        rt="9901011001-01",
        skor={k.replace("_", "-"): v for k, v in skor.items()},
    )


def test_the_largest_share_counts_not_the_largest_sum() -> None:
    assert strongest(row(bersih_1=2, bersih_2=1, bersih_3=1, sehat_1=2)) == ("sehat",)


def test_pillars_that_share_the_place_are_all_named() -> None:
    assert strongest(row(aman_1=1, bersih_1=1, bersih_2=1, sehat_1=0)) == ("aman", "bersih")


@pytest.mark.parametrize("skor", [{}, {"aman_1": 0, "bersih_1": 0}, {"bersih_1": 2}])
def test_nothing_is_named_without_scores_without_success_and_without_another_pillar(skor: dict[str, int]) -> None:
    assert strongest(row(**skor)) == ()


def test_shares_that_are_equal_by_hand_share_the_place() -> None:
    thirds = {f"{pilar}_{place}": place % 3 for pilar, last in (("aman", 3), ("bersih", 9)) for place in range(last)}
    assert strongest(row(**thirds)) == ("aman", "bersih")


def test_a_year_asks_for_the_scores_of_that_year_only(kecil_facts: Facts) -> None:
    index, rt = kecil_facts.index, "9901011001-03"
    years = {index.putaran[row.putaran].tahun for row in index.nilai[rt]}
    assert strongest_of(index, rt, max(years)) == strongest_of(index, rt)
    assert strongest_of(index, rt, max(years) + 1) == ()

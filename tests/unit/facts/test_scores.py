"""The strongest pillars of an RT: it is compared with itself alone."""

import pytest

from generator.facts.scores import strongest
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
    assert strongest(row(bersih_1=2, bersih_2=1, bersih_3=1, sehat_1=2), 2) == ("sehat",)


def test_pillars_that_share_the_place_are_all_named() -> None:
    assert strongest(row(aman_1=1, bersih_1=1, bersih_2=1, sehat_1=0), 2) == ("aman", "bersih")


@pytest.mark.parametrize("skor", [{}, {"aman_1": 0, "bersih_1": 0}, {"bersih_1": 2}])
def test_nothing_is_named_without_scores_without_success_and_without_another_pillar(skor: dict[str, int]) -> None:
    assert strongest(row(**skor), 2) == ()

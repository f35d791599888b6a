"""What an RT that wants to begin can learn from the past."""

from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.starting import best_told, calendar, costs, newest_team, teachers


def test_the_calendar_takes_months_from_dated_records_newest_round_first(kecil_facts: Facts) -> None:
    newest, oldest = calendar(kecil_facts.index)
    assert newest.putaran.id == "2022-1"
    assert newest.bulan == {"diusulkan": ("2022-02",), "dinilai": ("2022-05",), "ditetapkan": ("2022-06",)}
    assert oldest.bulan["ditetapkan"] == ("2021-11",)


def test_a_round_without_dated_records_has_only_its_decrees(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    bare = Index(replace(index.public, peristiwa=()), index.today)
    assert [item.bulan for item in calendar(bare)] == [{"ditetapkan": ("2022-06",)}, {"ditetapkan": ("2021-11",)}]


def test_the_example_is_the_newest_round_with_two_stages(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    cut = tuple(
        item.model_copy(update={"tahapan": item.tahapan[:1], "tim_penilai": ()}) if item.tahun == 2022 else item
        for item in index.public.putaran
    )
    thin = Index(replace(index.public, putaran=cut), index.today)
    for found in (best_told(thin), newest_team(thin)):
        assert found is not None
        assert found.id == "2021"
    none = Index(replace(index.public, putaran=(), peristiwa=(), nilai=()), index.today)
    assert best_told(none) is newest_team(none) is None


def test_a_cost_that_is_not_told_is_counted_as_such(kecil_facts: Facts) -> None:
    found = costs(kecil_facts.index)
    assert [item.biaya for item in found.told] == [1_500_000]
    assert found.middle == 1_500_000
    assert found.untold == 1
    assert found.pita == (("s5", 1), ("tak_tahu", 1))
    assert found.dana == {"swadaya": 2, "hadiah": 1}
    assert found.dana_untold == 0


def test_without_write_ups_nothing_is_known_of_costs(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    found = costs(Index(replace(index.public, praktik=()), index.today))
    assert found.middle is None
    assert found.pita == ()


def test_only_rts_of_today_with_a_write_up_teach(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    assert [item.rt.id for item in teachers(index)] == ["9901011001-01"]


@pytest.mark.parametrize(("until", "teach"), [("2021", []), ("2022-12-19", []), ("2022", ["9901011001-01"])])
def test_an_rt_teaches_until_its_number_is_over(kecil_facts: Facts, until: str, teach: list[str]) -> None:
    index = kecil_facts.index
    ended = tuple(
        item.model_copy(update={"berlaku_sampai": until}) if item.id == "9901011001-01" else item
        for item in index.public.rt
    )
    assert [item.rt.id for item in teachers(Index(replace(index.public, rt=ended), index.today))] == teach

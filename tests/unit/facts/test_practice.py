"""Practices: cost bands, size classes, and scores before and after."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.practice import (
    Lift,
    class_of_kk,
    cost_band,
    duration_band,
    kecamatan_of,
    lift_of,
    lifts,
    saat_of,
    size_class,
)
from generator.model.praktik import Praktik

RT = "9901011001-01"


@pytest.fixture
def bank(kecil_facts: Facts) -> Praktik:
    return kecil_facts.index.praktik["bank-sampah-tanjung"]


def scored(facts: Facts, scores: Mapping[int, int], edisi: str | None = "2014") -> Index:
    """Return the small city with one score of `RT` on `bersih-2` for each year, all under one edition."""
    public = facts.index.public
    pattern, row = public.putaran[0], public.nilai[0]
    putaran = [pattern.model_copy(update={"id": str(year), "tahun": year, "edisi": edisi}) for year in scores]
    nilai = [
        row.model_copy(update={"putaran": str(year), "rt": RT, "skor": {"bersih-2": skor}})
        for year, skor in scores.items()
    ]
    return Index(
        replace(public, putaran=tuple(putaran), nilai=tuple(nilai), peristiwa=(), rekap_peka=()), facts.index.today
    )


def lift(facts: Facts, bank: Praktik, scores: Mapping[int, int], mulai: str | None = "2020-07") -> Lift:
    return lift_of(scored(facts, scores), bank.model_copy(update={"mulai": mulai}), RT, "bersih-2")


@pytest.mark.parametrize(
    ("biaya", "pita"),
    [
        (None, "tak_tahu"),
        (0, "nol"),
        (1, "s1"),
        (999_999, "s1"),
        (1_000_000, "s5"),
        (5_000_000, "s20"),
        (20_000_000, "lebih"),
    ],
)
def test_a_cost_falls_into_one_band(biaya: int | None, pita: str) -> None:
    assert cost_band(biaya) == pita


def test_a_score_that_rose_between_before_and_after_rose(kecil_facts: Facts, bank: Praktik) -> None:
    assert lift(kecil_facts, bank, {2019: 0, 2021: 2}).arah == "naik"


def test_a_score_that_stayed_is_told_as_such(kecil_facts: Facts, bank: Praktik) -> None:
    assert lift(kecil_facts, bank, {2019: 1, 2021: 1}).arah == "tetap"


def test_a_later_fall_is_not_hidden_by_an_earlier_rise(kecil_facts: Facts, bank: Praktik) -> None:
    assert lift(kecil_facts, bank, {2019: 1, 2021: 2, 2022: 0}).arah == "turun"


def test_the_last_score_before_the_start_counts_not_the_lowest(kecil_facts: Facts, bank: Praktik) -> None:
    assert lift(kecil_facts, bank, {2017: 0, 2019: 2, 2021: 2}).arah == "tetap"


def test_a_score_of_the_starting_year_leaves_the_direction_open_where_it_matters(
    kecil_facts: Facts, bank: Praktik
) -> None:
    found = lift(kecil_facts, bank, {2019: 1, 2020: 2, 2021: 2})
    assert [mark.saat for mark in found.marks] == ["sebelum", "sama", "sesudah"]
    assert found.arah is None


def test_a_score_of_the_starting_year_that_changes_nothing_does_not_matter(kecil_facts: Facts, bank: Praktik) -> None:
    assert lift(kecil_facts, bank, {2019: 1, 2020: 1, 2021: 2}).arah == "naik"


def test_without_a_start_nothing_is_before_or_after(kecil_facts: Facts, bank: Praktik) -> None:
    found = lift(kecil_facts, bank, {2019: 0, 2021: 2}, mulai=None)
    assert found.arah is None
    assert [mark.skor for mark in found.marks] == [0, 2]


def test_without_a_score_before_no_rise_is_claimed(kecil_facts: Facts, bank: Praktik) -> None:
    found = lift(kecil_facts, bank, {2021: 2})
    assert (found.before, found.arah) == (None, None)


def test_scores_under_unknown_rules_are_not_compared(kecil_facts: Facts, bank: Praktik) -> None:
    index = scored(kecil_facts, {2019: 0, 2021: 2}, edisi=None)
    found = lift_of(index, bank, RT, "bersih-2")
    assert (found.sebanding, found.arah) == (False, None)


def test_scores_on_a_sensitive_butir_are_never_shown(kecil_facts: Facts, bank: Praktik) -> None:
    found = lift_of(kecil_facts.index, bank, RT, "aman-1")
    assert found == Lift(butir="aman-1", marks=(), tutup=True)


def test_a_practice_without_an_rt_has_no_scores(kecil_facts: Facts) -> None:
    assert lifts(kecil_facts.index, kecil_facts.index.praktik["kebun-cabai-bersama"]) == ()


@pytest.mark.parametrize(
    ("dinilai", "mulai", "saat"),
    [
        ("2020-04", "2020-11", "sebelum"),
        ("2020-12-01", "2020-11", "sesudah"),
        ("2020", "2020-11", "sama"),
        ("2020-11-03", "2020-11-20", "sama"),
        ("2019-12-31", "2020", "sebelum"),
    ],
)
def test_before_and_after_are_told_as_precisely_as_the_dates_allow(dinilai: str, mulai: str, saat: str) -> None:
    assert saat_of(dinilai, mulai) == saat


def test_a_practice_lies_in_the_kecamatan_of_its_rt_or_area(kecil_facts: Facts, bank: Praktik) -> None:
    assert kecamatan_of(bank) == "990101"
    assert kecamatan_of(kecil_facts.index.praktik["kebun-cabai-bersama"]) == "990102"


def test_a_practice_of_the_whole_city_lies_in_no_kecamatan(bank: Praktik) -> None:
    assert kecamatan_of(bank.model_copy(update={"rt": None, "wilayah": "9901"})) is None


def test_the_size_class_follows_the_programmes_bounds(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    assert [class_of_kk(index, kk) for kk in (None, 49, 50, 100, 101)] == [None, "kecil", "sedang", "sedang", "besar"]


def test_an_rt_without_households_or_award_has_no_size_class(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    known = {rt: size_class(index, item) for rt, item in index.rt.items()}
    assert known[RT] == "sedang"
    assert None in known.values()


@pytest.mark.parametrize(
    ("bulan", "expected"),
    [(None, "tak_tahu"), (0, "d1"), (1, "d1"), (2, "d3"), (3, "d3"), (6, "d6"), (7, "d12"), (12, "d12"), (13, "lebih")],
)
def test_months_fall_into_bands(bulan: int | None, expected: str) -> None:
    assert duration_band(bulan) == expected

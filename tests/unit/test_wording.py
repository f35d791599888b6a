"""Numbers, dates and names as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import Bahasa, months_between, slugify, unique_slugs

ID, EN = Bahasa("id"), Bahasa("en")


def test_thousands_and_decimals_follow_the_language() -> None:
    assert (ID.number(1650), EN.number(1650)) == ("1.650", "1,650")
    assert (ID.number(1.25, 1), EN.number(1.25, 1)) == ("1,2", "1.2")


def test_money_is_said_as_people_say_it_and_never_rounded() -> None:
    english = Bahasa("en", {"juta": "million", "miliar": "billion"})
    assert [ID.rupiah(value) for value in (7_500_000, 1_234_567, 750_000, 136_000_000_000)] == [
        "Rp7,5 juta", "Rp1.234.567", "Rp750.000", "Rp136 miliar",
    ]  # fmt: skip
    assert [english.rupiah(value) for value in (7_500_000, 1_250_000_000, 1_234_567)] == [
        "IDR 7.5 million", "IDR 1.25 billion", "IDR 1,234,567",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("2022", "2022", "2022"),
        ("2022-09", "September 2022", "September 2022"),
        ("2024-08-19", "19 Agustus 2024", "19 August 2024"),
    ],
)
def test_a_date_is_no_more_precise_than_it_is_known(value: str, indonesian: str, english: str) -> None:
    assert (ID.tanggal(value), EN.tanggal(value)) == (indonesian, english)


def test_a_period_joins_its_ends() -> None:
    assert ID.periode("2015/2020") == "2015–2020"


@pytest.mark.parametrize(
    ("since", "age"),
    [
        ("2020", "6 tahun"),
        ("2024-05-14", "2 tahun 6 bulan"),
        ("2026-10-21", "1 bulan"),
        ("2026-10-22", "kurang dari sebulan"),
        ("2027-01-01", "kurang dari sebulan"),
        ("2026", "kurang dari setahun"),
        ("2025-11", "1 tahun"),
    ],
)
def test_an_age_is_told_in_words(since: str, age: str) -> None:
    assert ID.usia(since, date(2026, 11, 21)) == age


@given(st.dates(), st.dates())
def test_months_are_never_negative_and_grow_with_time(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert months_between(first.isoformat(), last) >= 0
    assert months_between(last.isoformat(), first) == 0 or first == last


@given(st.text())
def test_a_slug_is_safe_in_an_address(text: str) -> None:
    assert all(part.isalnum() and part.isascii() for part in slugify(text).split("-") if part)


def test_names_that_clash_get_different_slugs() -> None:
    slugs = unique_slugs({"9901011001": "Mekar Sari", "9901021007": "Mekar  Sari", "9901021008": "Lain"})
    assert sorted(slugs.values()) == ["lain", "mekar-sari-1001", "mekar-sari-1007"]


@pytest.mark.parametrize(
    "names",
    [
        {"9901011001": "Mekar Sari", "9901021001": "Mekar Sari"},
        {"9901011001": "Mekar Sari", "9901021002": "Mekar Sari", "9901021003": "Mekar Sari 1001"},
        {"9901011001": "村", "9901021001": "村"},
    ],
)
def test_no_two_names_share_a_slug_whatever_their_keys_end_in(names: dict[str, str]) -> None:
    assert len(set(unique_slugs(names).values())) == len(names)

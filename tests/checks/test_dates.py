"""Dates known to the year or month contradict only what no day of them agrees with."""

import pytest

from generator.checks.dates import first_day, is_outside, is_real, last_day, overlap


def test_a_year_stands_for_all_its_days() -> None:
    assert (first_day("2022"), last_day("2022")) == ("2022-01-01", "2022-12-31")
    assert (first_day("2022-09"), last_day("2022-09")) == ("2022-09-01", "2022-09-31")
    assert (first_day("2022-09-20"), last_day("2022-09-20")) == ("2022-09-20", "2022-09-20")


@pytest.mark.parametrize(
    ("tanggal", "outside"),
    [
        ("2019", True),
        ("2020", False),
        ("2020-05", True),
        ("2020-06", False),
        ("2022", False),
        ("2023-01-01", True),
    ],
)
def test_a_date_is_outside_only_when_it_certainly_is(tanggal: str, *, outside: bool) -> None:
    assert is_outside(tanggal, "2020-06-15", "2022") is outside


def test_a_missing_bound_is_no_bound() -> None:
    assert not is_outside("1900", None, None)


def test_spans_that_meet_on_the_day_of_a_change_do_not_overlap() -> None:
    assert not overlap((None, "2022-12-31"), ("2023-01-01", None))
    assert not overlap(("2023", None), (None, "2022"))
    assert not overlap((None, "2023-01-01"), ("2023-01-01", None))
    assert overlap((None, None), ("2023", None))
    assert overlap((None, "2023"), ("2021", None))


def test_february_has_no_thirtieth_day() -> None:
    assert is_real("2024-02-29")
    assert not is_real("2022-02-29")
    assert is_real("2022")

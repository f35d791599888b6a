"""The estimate of how long awards last, against an example that the literature works out by hand."""

from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.status import statuses
from generator.facts.survival import MIN_AT_RISK, MIN_AWARDS, Spell, Survival, kaplan_meier, months, survival
from generator.pages.kurva import kurva

RT = "9901011001-01"

LOST = (6, 6, 6, 7, 10, 13, 16, 22, 23)
LAST_SEEN = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
"""The 21 patients on 6-MP of Freireich et al., Blood 21 (1963): the example of most textbooks."""


def spells(lost: tuple[int, ...], last_seen: tuple[int, ...]) -> tuple[Spell, ...]:
    return (*(Spell(bulan=n, lost=True) for n in lost), *(Spell(bulan=n, lost=False) for n in last_seen))


def visited(facts: Facts, *rows: tuple[str, str]) -> Index:
    """Return the small city with other visits to its first RT."""
    index = facts.index
    first = index.public.pemantauan[0]
    visits = tuple(first.model_copy(update={"rt": RT, "tanggal": day, "hasil": hasil}) for day, hasil in rows)
    return Index(replace(index.public, pemantauan=visits), index.today)


def found_in(index: Index) -> Survival:
    return survival(index, statuses(index))


def test_the_textbook_example_gives_the_textbook_figures() -> None:
    steps = kaplan_meier(spells(LOST, LAST_SEEN))
    assert [(step.bulan, step.at_risk, step.lost, round(step.share, 3)) for step in steps] == [
        (6, 21, 3, 0.857),
        (7, 17, 1, 0.807),
        (10, 15, 1, 0.753),
        (13, 12, 1, 0.690),
        (16, 11, 1, 0.627),
        (22, 7, 1, 0.538),
        (23, 6, 1, 0.448),
    ]


def test_the_order_of_awards_does_not_matter() -> None:
    assert kaplan_meier(reversed(spells(LOST, LAST_SEEN))) == kaplan_meier(spells(LOST, LAST_SEEN))


def test_the_curve_stops_while_enough_awards_are_under_watch() -> None:
    found = Survival(spells=spells(LOST, LAST_SEEN), undated=0)
    assert found.until == 25
    assert found.at_risk(25) == MIN_AT_RISK
    assert found.share_at(12) == pytest.approx(0.753, abs=0.001)
    assert found.seen_until[-1] == 25


def test_few_awards_give_no_curve() -> None:
    found = Survival(spells=spells((), tuple(range(1, MIN_AWARDS))), undated=0)
    assert found.until is None
    assert found.steps == ()
    assert found.seen_until == ()
    assert kurva(found) is None


def test_the_drawing_stays_in_its_frame_and_falls() -> None:
    drawn = kurva(Survival(spells=spells(LOST, LAST_SEEN), undated=0))
    assert drawn is not None
    assert [bulan for _, bulan, _ in drawn.waktu] == [0, 6, 12, 18, 24, 30]
    assert [n for _, _, n in drawn.waktu] == [21, 21, 12, 9, 5, 4]
    assert drawn.garis.startswith("M44 12.0H104.8V34.9")
    assert all(44 <= x <= 348 and 12 <= y <= 172 for x, y in drawn.akhir)


def test_a_first_loss_ends_the_story_even_if_a_later_visit_is_good(kecil_facts: Facts) -> None:
    index = visited(kecil_facts, ("2022-03-09", "tidak_bertahan"), ("2022-05-01", "bertahan"))
    assert found_in(index).spells == (Spell(bulan=3, lost=True),)


def test_support_needed_is_not_a_loss(kecil_facts: Facts) -> None:
    index = visited(kecil_facts, ("2022-03-10", "perlu_pembinaan"))
    assert found_in(index).spells == (Spell(bulan=4, lost=False),)


def test_the_next_award_of_an_rt_begins_a_new_count(kecil_facts: Facts) -> None:
    index = visited(kecil_facts, ("2022-03-10", "bertahan"), ("2022-09-20", "tidak_bertahan"))
    assert found_in(index).spells == (Spell(bulan=4, lost=False), Spell(bulan=3, lost=True))


def test_a_visit_known_to_the_year_only_is_left_out_and_counted(kecil_facts: Facts) -> None:
    found = found_in(visited(kecil_facts, ("2023", "bertahan")))
    assert found.spells == ()
    assert found.undated == 1


def test_a_visit_to_an_rt_without_award_is_no_story(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    without = Index(replace(index.public, peristiwa=()), index.today)
    assert found_in(without) == Survival(spells=(), undated=0)


def test_an_award_without_any_date_is_left_out_and_counted(kecil_facts: Facts) -> None:
    index = visited(kecil_facts, ("2022-09-20", "bertahan"))
    told = tuple(row.model_copy(update={"tanggal": None, "bukti": "pers"}) for row in index.public.peristiwa)
    assert found_in(Index(replace(index.public, peristiwa=told), index.today)).undated == 1


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [("2021-11-10", "2022-11-10", 12), ("2021-11-10", "2022-11-09", 11), ("2021-11", "2022-11-01", 12),
     ("2022-05-20", "2022-05", 0), ("2022-05-20", "2022-05-10", 0)],
)  # fmt: skip
def test_months_are_whole_and_never_below_zero(since: str, until: str, expected: int) -> None:
    assert months(since, until) == expected

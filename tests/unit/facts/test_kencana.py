"""Titles in a row: only decrees count, and an unknown outcome is no outcome."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.kencana import Rounds, Titles

RT, OTHER = "9901011001-01", "9901011001-02"


def titles(facts: Facts, history: Mapping[int, str]) -> Titles:
    """Return the titles of `RT` after some years.

    Args:
        facts: The small city, whose programme asks for two titles in a row.
        history: For each year what happened: `sk` awarded by decree, `kencana` the same a level higher, `pers` a
            newspaper says so, `tanpa` the decree names another RT only, `terbuka` no decree was seen.
    """
    public = facts.index.public
    pattern = public.putaran[0].model_copy(update={"sk": (), "periode": None})
    award = next(row for row in public.peristiwa if row.peristiwa == "ditetapkan")
    rows = []
    for year, what in history.items():
        row = award.model_copy(update={"putaran": str(year), "rt": RT, "tanggal": str(year), "tingkat": "bantar"})
        if what != "terbuka":
            rows.append(row.model_copy(update={"rt": OTHER, "bukti": "sk"}))
        if what in {"sk", "pers", "kencana"}:
            bukti, tingkat = ("pers" if what == "pers" else "sk"), ("kencana" if what == "kencana" else "bantar")
            rows.append(row.model_copy(update={"bukti": bukti, "tingkat": tingkat}))
    putaran = tuple(pattern.model_copy(update={"id": str(year), "tahun": year}) for year in history)
    public = replace(public, putaran=putaran, peristiwa=tuple(rows), nilai=(), rekap_peka=())
    found = Rounds(Index(public, facts.index.today)).titles(RT)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("history", "berturut", "kurang"),
    [
        ({2015: "sk"}, ("2015",), 1),
        ({2015: "sk", 2016: "sk"}, ("2015", "2016"), 0),
        ({2014: "sk", 2015: "sk", 2016: "sk"}, ("2014", "2015", "2016"), 0),
        ({2015: "sk", 2016: "tanpa"}, (), 2),
        ({2014: "sk", 2015: "tanpa", 2016: "sk"}, ("2016",), 1),
        ({2015: "pers", 2016: "sk"}, ("2016",), 1),
        ({2015: "tanpa", 2016: "tanpa"}, (), 2),
        ({2015: "terbuka"}, (), 2),
        ({2015: "sk", 2016: "terbuka"}, ("2015",), 1),
    ],
)
def test_titles_by_decree_in_rounds_that_follow_each_other_count(
    kecil_facts: Facts, history: Mapping[int, str], berturut: tuple[str, ...], kurang: int
) -> None:
    found = titles(kecil_facts, history)
    assert found.perlu == 2
    assert (found.berturut, found.kurang) == (berturut, kurang)


def test_a_title_that_only_a_newspaper_tells_is_counted_apart(kecil_facts: Facts) -> None:
    found = titles(kecil_facts, {2015: "pers", 2016: "sk"})
    assert (found.pernah, found.disebut, found.terbuka) == (1, 1, ("2015",))


def test_a_round_whose_decree_was_not_seen_leaves_the_count_open(kecil_facts: Facts) -> None:
    assert titles(kecil_facts, {2014: "sk", 2015: "terbuka", 2016: "sk"}).terbuka == ("2015",)
    assert titles(kecil_facts, {2014: "sk", 2015: "tanpa", 2016: "sk"}).terbuka == ()


def test_kencana_is_what_a_decree_says(kecil_facts: Facts) -> None:
    assert titles(kecil_facts, {2015: "sk", 2016: "sk"}).kencana is None
    assert titles(kecil_facts, {2015: "sk", 2016: "kencana"}).kencana == "2016"


def test_without_any_decree_there_is_no_newest_round(kecil_facts: Facts) -> None:
    assert titles(kecil_facts, {2015: "terbuka"}).akhir is None
    assert titles(kecil_facts, {2015: "tanpa", 2016: "terbuka"}).akhir == "2015"

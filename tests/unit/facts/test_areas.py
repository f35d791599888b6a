"""What is known of an area: counts by status, coverage, splits, awards by year, criteria."""

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.area_history import awards_by_year, ranking_of
from generator.facts.area_map import area_map
from generator.facts.areas import Area, area_of, practices_of, source_ids_of, splits_of
from generator.facts.facts import Facts
from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.scores import Scores
from generator.facts.status import statuses
from generator.facts.tables import tables
from generator.model.angka import Angka

TANJUNG, PEMATANG, RAWA = "9901011001", "9901011002", "9901021001"
HULU, KOTA = "990101", "9901"


@pytest.fixture
def index(kecil_facts: Facts) -> Index:
    """Return the look-ups over the small city."""
    return kecil_facts.index


def area(index: Index, kode: str) -> Area:
    return area_of(index, statuses(index), kode)


def with_angka(index: Index, *rows: Angka) -> Index:
    return Index(replace(index.public, angka=(*index.public.angka, *rows)), index.today)


def jumlah(index: Index, kode: str, periode: str, nilai: float) -> Angka:
    change = {"wilayah": kode, "indikator": "jumlah_rt", "periode": periode, "nilai": nilai}
    return index.public.angka[0].model_copy(update=change)


def test_an_area_counts_its_rt_by_status_the_strongest_first(index: Index) -> None:
    assert area(index, TANJUNG).jumlah == (("sk", 2), ("usul", 1))
    assert area(index, HULU).jumlah == (("sk", 3), ("usul", 1), ("kosong", 1))


def test_an_rt_number_that_ended_is_not_counted_with_the_others(index: Index) -> None:
    found = area(index, RAWA)
    assert [rt.nomor for rt in found.rt] == ["01", "02"]
    assert [rt.nomor for rt in found.lama] == ["04"]
    assert sum(n for _, n in found.jumlah) == 2


@pytest.mark.parametrize(
    ("until", "today", "over"),
    [
        (None, date(2022, 12, 20), False),
        ("2022-12", date(2022, 12, 31), False),
        ("2022-12", date(2023, 1, 1), True),
        ("2022", date(2022, 6, 1), False),
        ("2021-12-31", date(2022, 1, 1), True),
    ],
)
def test_a_number_is_over_after_the_last_day_that_its_date_can_mean(
    index: Index, until: str | None, today: date, *, over: bool
) -> None:
    rt = index.rt[f"{TANJUNG}-01"].model_copy(update={"berlaku_sampai": until})
    assert is_over(Index(index.public, today), rt) is over


def test_rival_numbers_of_rt_both_stay(index: Index) -> None:
    assert sorted(row.nilai for row in area(index, KOTA).terbit) == [7, 8]


def test_an_older_number_of_rt_gives_way_to_the_newest(index: Index) -> None:
    found = area(with_angka(index, jumlah(index, TANJUNG, "2021", 9)), TANJUNG)
    assert [row.nilai for row in found.terbit] == [3]


def test_a_number_counted_before_a_split_is_no_denominator(index: Index) -> None:
    found = area(with_angka(index, jumlah(index, PEMATANG, "2019", 4)), PEMATANG)
    assert not found.setelah_pemekaran
    assert not found.sebanding
    assert not found.tercakup


def test_a_number_counted_before_the_programme_is_no_denominator(index: Index) -> None:
    found = area(with_angka(index, jumlah(index, RAWA, "2011", 40)), RAWA)
    assert found.setelah_pemekaran
    assert not found.sebanding


def test_a_number_smaller_than_what_is_known_is_no_denominator(index: Index) -> None:
    found = area(with_angka(index, jumlah(index, RAWA, "2022", 1)), RAWA)
    assert found.sebanding
    assert not found.tercakup


def test_a_split_names_the_new_area_and_all_that_gave_land(index: Index) -> None:
    for kode in (TANJUNG, PEMATANG, HULU):
        (split,) = splits_of(index, kode)
        assert split.menjadi.kode == PEMATANG
        assert [item.kode for item in split.asal] == [TANJUNG]
    assert splits_of(index, RAWA) == ()


def test_awards_are_counted_once_an_rt_and_year(index: Index) -> None:
    found = {row.tahun: (row.sk, row.sebut) for row in awards_by_year(index, KOTA)}
    assert found == {2021: (2, 0), 2022: (2, 1)}


def test_a_year_without_an_award_is_zero_only_where_its_decree_was_seen(index: Index) -> None:
    rows = {row.tahun: row for row in awards_by_year(index, RAWA)}
    assert rows[2021].diketahui
    assert rows[2021].sk == 0
    undecreed = replace(
        index.public, putaran=tuple(item.model_copy(update={"sk": ()}) for item in index.public.putaran)
    )
    rows = {row.tahun: row for row in awards_by_year(Index(undecreed, index.today), RAWA)}
    assert not rows[2021].diketahui
    assert rows[2022].diketahui


def test_none_is_said_where_an_official_total_shows_that_somebody_is_missing(index: Index) -> None:
    assert {row.tahun: row.lengkap for row in awards_by_year(index, RAWA)} == {2021: True, 2022: True}
    decreed = next(row for row in index.public.peristiwa if row.bukti == "sk" and row.putaran == "2021")
    withheld = replace(index.public, peristiwa=tuple(row for row in index.public.peristiwa if row is not decreed))
    rows = {row.tahun: row for row in awards_by_year(Index(withheld, index.today), RAWA)}
    assert not rows[2021].diketahui
    pers = [row.model_copy(update={"bukti": "pers"}) for row in index.public.angka]
    by_press = replace(withheld, angka=tuple(pers))
    assert {row.tahun: row.diketahui for row in awards_by_year(Index(by_press, index.today), RAWA)}[2021]


def test_where_the_list_is_not_whole_the_open_data_are_empty_and_not_zero(index: Index) -> None:
    decreed = next(row for row in index.public.peristiwa if row.bukti == "sk" and row.putaran == "2021")
    told = decreed.model_copy(update={"rt": f"{RAWA}-01", "bukti": "pers", "sumber": ("berita-2022",)})
    more = tuple(
        row.model_copy(update={"nilai": row.nilai + 5}) if row.indikator == "rt_dihargai" else row
        for row in index.public.angka
    )
    public = replace(index.public, peristiwa=(*index.public.peristiwa, told), angka=more)
    table = next(item for name, item in tables(Index(public, index.today)).items() if name == "rekap_wilayah")
    (row,) = [row for row in table.baris if row[:2] == (RAWA, 2021)]
    assert row[2:] == (None, 1, "ya")


def test_an_award_whose_year_no_source_tells_has_a_row_of_its_own(index: Index) -> None:
    told = next(row for row in index.public.peristiwa if row.peristiwa == "ditetapkan" and row.bukti == "pers")
    row = told.model_copy(update={"rt": f"{RAWA}-01", "tanggal": None})
    public = replace(index.public, peristiwa=(*index.public.peristiwa, row))
    last = awards_by_year(Index(public, index.today), RAWA)[-1]
    assert (last.tahun, last.sk, last.sebut) == (None, 0, 1)


def test_an_area_without_awards_has_no_trend(index: Index) -> None:
    public = replace(index.public, peristiwa=())
    assert awards_by_year(Index(public, index.today), KOTA) == ()


def test_hard_and_easy_criteria_never_name_a_sensitive_one(index: Index) -> None:
    ranking = ranking_of(index, Scores(index), KOTA)
    assert ranking is not None
    named = {row.butir.id for row in (*ranking.hardest, *ranking.easiest)}
    assert named
    assert not named & index.public.kebijakan.butir_peka
    assert not {row.butir.id for row in ranking.hardest} & {row.butir.id for row in ranking.easiest}


def test_hardest_come_lowest_first_and_say_how_many_rt_were_assessed(index: Index) -> None:
    ranking = ranking_of(index, Scores(index), TANJUNG)
    assert ranking is not None
    assert ranking.putaran.id == "2022-1"
    assert ranking.rt == 3
    means = [row.spread.mean for row in ranking.hardest]
    assert means == sorted(means)
    assert means[-1] <= min(row.spread.mean for row in ranking.easiest)


def test_an_area_without_scores_has_no_criteria(index: Index) -> None:
    assert ranking_of(Index(replace(index.public, nilai=()), index.today), Scores(index), KOTA) is None


def test_practices_and_sources_are_those_from_inside_the_area(index: Index) -> None:
    inside = {item.slug for item in practices_of(index, HULU)}
    assert inside >= {item.slug for item in practices_of(index, TANJUNG)}
    assert "sk-2021" in source_ids_of(index, TANJUNG)
    ids = source_ids_of(index, HULU)
    assert len(ids) == len(set(ids))


def test_numbers_of_rt_that_lie_close_do_not_cover_each_other(index: Index) -> None:
    first, second, *_ = index.rt_in[TANJUNG]
    near = [first.model_copy(update={"lat": (first.lat or 0) + 0.0001 * n}) for n in range(3)]
    for marked, named in (([*near, second], [True, False, False, True]), (near[:1], [True])):
        found = area_map(index, TANJUNG, [TANJUNG], marked)
        assert found is not None
        assert [point.named for point in found.points] == named


def test_a_map_marks_only_rt_whose_place_was_published(index: Index) -> None:
    found = area_map(index, TANJUNG, [TANJUNG], index.rt_in[TANJUNG])
    assert found is not None
    assert [point.rt.nomor for point in found.points] == ["01", "02"]
    assert all(0 <= point.x <= 1000 and 0 <= point.y <= found.height for point in found.points)


def test_an_area_without_a_shape_is_left_out_of_a_map_and_the_others_keep_their_numbers(index: Index) -> None:
    without = Index(
        replace(index.public, poligon=tuple(item for item in index.public.poligon if item.kode != TANJUNG)), index.today
    )
    found = area_map(without, HULU, [TANJUNG, PEMATANG])
    assert found is not None
    assert [(shape.kode, shape.nomor) for shape in found.shapes] == [(PEMATANG, 2)]
    assert area_map(without, TANJUNG, [PEMATANG]) is None

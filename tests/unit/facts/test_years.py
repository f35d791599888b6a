"""What is known of a year, and of what lasts after it."""

from dataclasses import replace

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.lasting import all_lasting, by_year, not_before, summary
from generator.facts.status import statuses
from generator.facts.years import all_tahun, count_by_kecamatan, facts_of, prizes, year_facts


def test_every_year_from_the_start_of_the_programme_is_listed(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    years = all_tahun(index)
    assert years[0] == index.public.program.mulai
    assert years[-1] == index.today.year
    assert set(index.putaran_in) <= set(years)


def test_a_draft_round_makes_no_year_longer(kecil_facts: Facts) -> None:
    assert [item.id for item in year_facts(kecil_facts.index)[2022].putaran] == ["2022-1"]


def test_an_award_known_from_the_press_is_not_counted_as_decreed(kecil_facts: Facts) -> None:
    facts = year_facts(kecil_facts.index)[2022]
    assert facts.counted == {"sk": 2, "sebut": 1}


def test_an_rt_with_two_levels_counts_once_and_is_marked(kecil_facts: Facts) -> None:
    gelar = {item.rt.id: item for item in year_facts(kecil_facts.index)[2022].gelar}
    assert gelar["9901011001-01"].kencana
    assert len(gelar["9901011001-01"].rows) == 2
    assert gelar["9901011001-01"].kategori == "sedang"


def test_an_awarded_rt_is_not_listed_again_as_nominated(kecil_facts: Facts) -> None:
    facts = year_facts(kecil_facts.index)[2022]
    named = {rt.id for items in facts.named.values() for rt in items}
    assert named.isdisjoint(item.rt.id for item in facts.gelar)
    assert facts.all_named == len(named)


def test_an_award_without_a_year_is_told_apart(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    undated = tuple(
        row.model_copy(update={"tanggal": None}) if row.bukti == "pers" else row for row in index.public.peristiwa
    )
    changed = Index(replace(index.public, peristiwa=undated), index.today)
    facts = year_facts(changed)[2022]
    assert [item.rt.id for item in facts.undated] == ["9901021001-02"]
    assert "9901021001-02" not in {item.rt.id for item in facts.gelar}
    rows = [row for row in changed.public.peristiwa if row.bukti == "pers"]
    assert [changed.award_year(row) for row in rows] == [None]


def test_counts_by_kecamatan_add_up_to_the_year(kecil_facts: Facts) -> None:
    facts = year_facts(kecil_facts.index)[2022]
    counts = count_by_kecamatan(kecil_facts.index, facts)
    assert sum(row.sk + row.sebut for row in counts) == len(facts.gelar)
    assert sum(row.named for row in counts) == facts.all_named
    assert sum(sum(row.kategori.values()) for row in counts) == len(facts.gelar)


def test_prize_money_is_summed_as_recorded_with_its_coverage(kecil_facts: Facts) -> None:
    found = prizes(year_facts(kecil_facts.index)[2022])
    assert (found.rupiah, found.stated, found.awarded) == (17_500_000, 2, 3)


def test_rival_figures_of_a_year_are_all_kept(kecil_facts: Facts) -> None:
    rows = [row.nilai for row in year_facts(kecil_facts.index)[2022].angka if row.indikator == "rt_dihargai"]
    assert sorted(rows) == [3, 4]


def test_a_year_without_records_has_none(kecil_facts: Facts) -> None:
    index = Index(replace(kecil_facts.index.public, peristiwa=()), kecil_facts.index.today)
    facts = facts_of(index, 2021, ())
    assert (facts.gelar, facts.undated, facts.named) == ((), (), {})
    assert count_by_kecamatan(index, facts) == ()


def test_only_visits_since_the_latest_award_count(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    found = {item.rt.id: item for item in all_lasting(index, statuses(index))}
    assert found["9901011002-01"].kunjungan is not None
    early = tuple(row.model_copy(update={"tanggal": "2021-01-02"}) for row in index.public.pemantauan)
    changed = Index(replace(index.public, pemantauan=early), index.today)
    assert all(item.kunjungan is None for item in all_lasting(changed, statuses(changed)))


def test_dates_compare_as_far_as_the_less_precise_tells() -> None:
    assert not_before("2022", "2022-06-20")
    assert not_before("2022-06-20", "2022-06-20")
    assert not not_before("2021-12", "2022")
    assert not_before("2022-01", "")


def test_years_of_awards_add_up_and_the_unknown_stands_last(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    found = all_lasting(index, statuses(index))
    years = by_year((*found, replace(found[0], tahun=None)))
    assert [row.tahun for row in years] == [2022, 2021, None]
    assert sum(row.awarded for row in years) == len(found) + 1
    assert summary(None, list(found)).unseen == len(found) - sum(1 for item in found if item.kunjungan)


def test_the_tenth_release_of_a_month_is_newer_than_the_ninth(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    told = tuple(public.rilis[0].model_copy(update={"id": f"2022.12.{count}"}) for count in (9, 10))
    index = Index(replace(public, rilis=told), kecil_facts.index.today)
    assert [item.id for item in index.rilis] == ["2022.12.10", "2022.12.9"]

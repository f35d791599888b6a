"""Every figure that can be cited has one id that stays, and says the same as the pages."""

import random
import re
from dataclasses import replace

import pytest

from generator.demo import write_demo
from generator.facts.area_history import awards_by_year
from generator.facts.areas import area_of
from generator.facts.citable import TANPA_KATEGORI, TANPA_TAHUN, CitableFigure, figure_page
from generator.facts.counted import BY_STATUS, citable_figures
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.lasted import year_mark
from generator.facts.lasting import HASIL, LastingYear, all_lasting, by_year, summary
from generator.facts.measures import MEASURES
from generator.facts.status import statuses
from generator.facts.survival import survival
from generator.facts.years import count_by_kecamatan, prizes, year_facts
from generator.model.angka import Indikator
from generator.pipeline import public_facts
from tests.conftest import ROOT, SITE_URL

WITHOUT_EVENTS = frozenset(
    {"putaran_ber_sk", "rt_tercatat", "rt_dipantau", "rt_tanpa_data", "rt_nomor_lama", "kelurahan_disebut_sumber"}
)
"""Counts that may rest on no record of an event, and so on no graded evidence."""

TABLES = ("rt", "peristiwa", "pemantauan", "angka", "wilayah", "putaran", "sumber", "indikator", "rilis")


@pytest.fixture(scope="module", params=["kecil", "jambi", "demo"])
def facts(request: pytest.FixtureRequest, kecil_facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """Return a small city, that of the repository's data, and a large fictional one."""
    if request.param == "kecil":
        return kecil_facts
    if request.param == "jambi":
        return public_facts(ROOT / "data", SITE_URL)
    data = tmp_path_factory.mktemp("kota") / "data"
    write_demo(data, rt=300, seed=3)
    return public_facts(data, SITE_URL)


def with_tables(facts: Facts, **tables: object) -> tuple[CitableFigure, ...]:
    """Return the figures of a city in which some tables are others."""
    index = Index(replace(facts.index.public, **tables), facts.index.today)  # type: ignore[arg-type]
    return citable_figures(index, statuses(index))


def test_every_id_is_unique_and_fits_into_an_address(facts: Facts) -> None:
    found = citable_figures(facts.index, facts.status)
    found = (*found, *facts.scored.values())
    assert len({item.id for item in found}) == len(found)
    assert [item.id for item in found if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", item.id)] == []


def test_the_order_of_rows_changes_no_figure(facts: Facts) -> None:
    shuffle = random.Random(4)  # noqa: S311 - shuffles rows, guards nothing
    mixed = {
        name: tuple(shuffle.sample(rows, len(rows))) for name in TABLES if (rows := getattr(facts.index.public, name))
    }
    assert with_tables(facts, **mixed) == citable_figures(facts.index, facts.status)


def test_an_id_stays_when_its_value_changes(kecil_facts: Facts) -> None:
    changed = tuple(row.model_copy(update={"nilai": max(row.nilai - 1, 0)}) for row in kecil_facts.index.public.angka)
    assert [item.id for item in with_tables(kecil_facts, angka=changed)] == list(kecil_facts.figures)


def test_what_a_figure_refers_to_is_a_figure_of_the_same_area(facts: Facts) -> None:
    for item in facts.figures.values():
        named = [*item.beside, *([item.denominator_id] if item.denominator_id else [])]
        assert item.id not in named
        assert {facts.figures[name].wilayah for name in named} <= {item.wilayah}


def test_every_published_row_stands_in_one_figure_with_its_rivals(facts: Facts) -> None:
    told = [row for item in facts.figures.values() for row in item.rows]
    assert sorted(map(repr, told)) == sorted(map(repr, facts.index.public.angka))
    for item in facts.figures.values():
        assert len({(row.wilayah, row.indikator, row.periode) for row in item.rows}) <= 1
        assert item.origin == "hitungan" or set(item.values) == {row.nilai for row in item.rows}


def test_the_counts_of_an_area_are_those_of_its_page(facts: Facts) -> None:
    index = facts.index
    for kode in index.wilayah:
        area = area_of(index, facts.status, kode)
        own = {item.measure: item for item in facts.figures_in.get(kode, ()) if item.periode is None}
        assert own.get("rt_tercatat", None if not area.rt else 0) is None or own["rt_tercatat"].values == (
            len(area.rt),
        )
        for jenis, measure in BY_STATUS.items():
            assert (own[measure].values[0] if measure in own else 0) == area.count(jenis)
        if area.count("sk"):
            assert (own["rt_dipantau"].numerator, own["rt_dipantau"].denominator) == (area.dipantau, area.count("sk"))


def test_the_awards_of_a_year_are_those_of_the_pages_of_area_and_year(facts: Facts) -> None:
    index = facts.index
    for kode in index.wilayah:
        own = {(item.measure, item.tahun): item.values[0] for item in facts.figures_in.get(kode, ()) if not item.rows}
        for row in awards_by_year(index, kode):
            if row.tahun is not None:
                assert own.get(("rt_ditetapkan_setahun", row.tahun), 0) == row.sk
                assert own.get(("rt_disebut_meraih_setahun", row.tahun), 0) == row.sebut
    for tahun, year in year_facts(index).items():
        values = {
            item.measure: item.values[0] for item in facts.figures_in[index.kota.kode] if item.periode == str(tahun)
        }
        assert values.get("rt_ditetapkan_setahun", 0) == year.counted["sk"]
        assert values.get("rt_tercatat_tanpa_gelar_setahun", 0) == year.all_named
        assert values.get("hadiah_tercatat_setahun", 0) == prizes(year).rupiah
        for count in count_by_kecamatan(index, year):
            key = f"kecamatan-{index.slug[count.wilayah.kode]}-rt-tercatat-tanpa-gelar-{tahun}"
            assert (facts.figures[key].values[0] if key in facts.figures else 0) == count.named


def test_size_classes_add_up_to_the_awards_of_a_kecamatan_and_year(facts: Facts) -> None:
    for tahun, year in year_facts(facts.index).items():
        for count in count_by_kecamatan(facts.index, year):
            parts = [
                item
                for item in facts.figures_in[count.wilayah.kode]
                if item.measure == "rt_meraih_kategori_setahun" and item.tahun == tahun
            ]
            assert sum(item.values[0] for item in parts) == count.sk + count.sebut
            assert {item.denominator for item in parts} <= {count.sk + count.sebut}


def test_a_mean_is_that_of_the_spread_beside_it(facts: Facts) -> None:
    means = [item for item in facts.scored.values() if item.measure == "skor_rata_rata"]
    peka = facts.index.public.kebijakan.butir_peka
    for item in means:
        spread = facts.scores.spread[item.putaran or "", item.wilayah, item.bagian or ""]
        if item.kelas:
            kelas = None if item.kelas == TANPA_KATEGORI else item.kelas
            spread = facts.criteria.by_kelas[item.putaran or "", item.bagian or ""][kelas]
        assert item.sebaran == (spread.nol, spread.satu, spread.dua)
        assert item.denominator == sum(item.sebaran)
        assert item.numerator == spread.jumlah
        assert abs(item.values[0] - spread.mean) < 0.001
        assert item.bagian not in peka or len(item.wilayah) <= 6
        assert item.sumber
    kota = {(item.putaran, item.bagian) for item in means if item.wilayah == facts.index.kota.kode}
    known = {
        (putaran, butir)
        for (putaran, kode, butir), spread in facts.scores.spread.items()
        if kode == facts.index.kota.kode and spread.total
    }
    assert kota == known


def test_what_became_of_awarded_rts_is_what_the_page_on_lasting_counts(facts: Facts) -> None:
    found = all_lasting(facts.index, facts.status)
    rows: list[tuple[LastingYear, str | None]] = [(summary(None, list(found)), None)]
    rows += [(row, None if row.tahun else TANPA_TAHUN) for row in by_year(found)]
    for row, part in rows:
        own = {
            item.measure: item.values[0]
            for item in facts.scored.values()
            if item.tahun == row.tahun and item.bagian == part
        }
        assert own.get("rt_pernah_meraih", 0) == row.awarded
        assert own.get("rt_dikunjungi_ulang", 0) == row.visited
        assert own.get("rt_hanya_dinilai_lagi", 0) == row.assessed
        assert own.get("rt_tanpa_kabar", 0) == row.unseen
        for hasil in HASIL:
            assert own.get(f"kunjungan_{hasil}", 0) == row.hasil.get(hasil, 0)


def test_the_shares_that_last_are_the_steps_of_the_curve(facts: Facts) -> None:
    found = survival(facts.index, facts.status)
    own = {item.bagian: item for item in facts.scored.values() if item.measure == "bagian_bertahan"}
    for step in found.steps:
        item = own[f"bulan_{step.bulan}"]
        assert item.values == (round(100 * step.share, 1),)
        assert item.diamati == (step.at_risk, step.lost)
    assert set(own) >= ({f"bulan_{mark}"} if (mark := year_mark(found)) else set())
    seen = [item.values for item in facts.scored.values() if item.measure == "penghargaan_dikunjungi"]
    assert seen == ([(len(found.spells),)] if found.spells else [])


def test_what_became_of_the_lowest_scores_is_what_the_pages_of_criteria_tell(facts: Facts) -> None:
    for butir, found in facts.criteria.retries.items():
        again = facts.scored[f"kota-nilai-terendah-dinilai-lagi-{butir}"]
        rose = facts.scored[f"kota-nilai-terendah-naik-{butir}"]
        assert (rose.values, rose.denominator, rose.denominator_id) == ((found.risen,), found.again, again.id)
        assert again.values == (found.again,)


def test_no_count_is_larger_than_what_it_is_a_part_of(facts: Facts) -> None:
    for item in facts.figures.values():
        if item.origin == "hitungan":
            assert item.numerator is None or item.numerator <= (item.denominator or 0)
            assert item.sumber or item.values == (0,)
            assert item.bukti or item.measure in WITHOUT_EVENTS


def test_none_is_said_only_where_a_decree_of_that_year_was_seen(kecil_facts: Facts) -> None:
    nobody = tuple(row for row in kecil_facts.index.public.peristiwa if row.bukti != "sk")
    found = with_tables(kecil_facts, peristiwa=nobody)
    assert [item.id for item in found if item.measure == "rt_ditetapkan_setahun"] == []
    awarded = [item for item in kecil_facts.figures.values() if item.measure == "rt_ditetapkan_setahun"]
    zero = [item for item in awarded if not any(item.values)]
    assert zero
    assert all(item.bukti == ("sk",) and item.sumber for item in zero)


def test_rivals_of_one_period_stand_in_one_figure_and_other_counts_beside_it(kecil_facts: Facts) -> None:
    item = kecil_facts.figures["kota-rt-dihargai-2022"]
    assert list(item.values) == [3.0, 4.0]
    assert item.disputed
    assert item.bukti == ("resmi", "pers")
    assert item.beside == ("kota-rt-ditetapkan-2022", "kota-rt-disebut-meraih-2022", "kota-rt-meraih-2022")


def test_an_indicator_that_is_named_like_a_count_gets_an_id_of_its_own(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    base = public.indikator[0]
    own = Indikator(**{**base.model_dump(exclude={"place"}), "id": "rt_ditetapkan"}, place=base.place)
    row = public.angka[0].model_copy(update={"indikator": "rt_ditetapkan", "periode": "2022", "wilayah": "9901"})
    found = [item.id for item in with_tables(kecil_facts, indikator=(*public.indikator, own), angka=(row,))]
    assert "kota-rt-ditetapkan-menurut-sumber-2022" in found
    assert len(set(found)) == len(found)


def test_every_count_has_its_words_in_both_languages(facts: Facts) -> None:
    assert all(text for name, definition, _ in MEASURES.values() for text in (*name, *definition))
    for item in facts.figures.values():
        assert all((*item.name(facts.index), *item.definition(facts.index)))


def test_the_figures_of_an_area_have_one_page(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    assert figure_page(index, "9901") == "angka/"
    assert figure_page(index, "9901011001") == "angka/kelurahan-tanjung-iii-kenari/"

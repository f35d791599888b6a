"""What an RT's page says on whom to learn from: the words follow the data, and gaps are told."""

import re

import pytest

from generator.facts.advice import Line
from generator.facts.facts import Facts
from generator.facts.learning import FACTOR, FAR_KM, WEIGHTS, Letak
from generator.facts.profile import RECENT_MONTHS
from generator.pages.belajar import learning_part, next_part, reason
from generator.pages.situs import Situs
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL

RANDU_2, TANJUNG_1, TANJUNG_3, OLD = "9901011002-02", "9901011001-01", "9901011001-03", "9901021001-04"


@pytest.fixture(scope="module")
def jambi() -> Facts:
    return public_facts(ROOT / "data", SITE_URL)


def part(situs: Situs, rt: str) -> str:
    """Return both parts of an RT's page."""
    found = situs.facts.advice.get(rt)
    address = situs.index.alamat_rt[rt]
    return next_part(situs, address, found) + learning_part(situs, address, situs.index.rt[rt], found)


PLAIN = Line(rt=TANJUNG_1, jenis="sk", ukuran="sama", kelas="sedang", letak="km", km=1.2, strong=3, weak=4, tahun=2022)


def test_the_words_say_what_the_figures_say(kecil: Situs) -> None:
    text = reason(
        kecil, PLAIN._replace(from_zero=1, from_one=1, kabar="bertahan", kabar_tahun=2022, butir=("bersih-1", "aman-5"))
    )
    assert text.startswith(
        "Ukuran sama (sedang), 1,2 km dari sini, bernilai 2 pada 3 dari 4 kriteria yang masih lemah di sini, "
        "1 di antaranya naik dari 0, 1 di antaranya naik dari 1 (penilaian 2022); dipantau 2022: bertahan."
    )
    assert "dan 1 lagi" in text


def test_a_rise_from_0_on_all_of_them_is_said_at_once(kecil: Situs) -> None:
    assert "naik dari 0 ke 2 pada 3 dari 4 kriteria yang masih lemah di sini (" in reason(
        kecil, PLAIN._replace(from_zero=3)
    )


def test_english_knows_one_and_many(kecil_en: Situs) -> None:
    assert "1 of 1 criterion still weak here" in reason(kecil_en, PLAIN._replace(strong=1, weak=1))
    assert "3 of 4 criteria still weak here" in reason(kecil_en, PLAIN)


@pytest.mark.parametrize(
    ("letak", "words"),
    [("kelurahan", "kelurahan yang sama"), ("kecamatan", "kecamatan yang sama"), ("lain", "kecamatan lain")],
)
def test_without_points_only_the_area_is_told(kecil: Situs, letak: Letak, words: str) -> None:
    text = reason(kecil, PLAIN._replace(letak=letak, km=0))
    assert words in text
    assert " km " not in text


def test_every_rt_on_a_page_is_linked_by_its_own_address(kecil: Situs) -> None:
    for rt, found in kecil.facts.advice.items():
        text = part(kecil, rt)
        for item in (*found.teachers, *found.learners):
            assert f'href="../../../{kecil.index.alamat_rt[item.rt]}"' in text


def test_sensitive_butir_are_not_named(kecil: Situs) -> None:
    hidden = [kecil.butir_nama[name] for name in kecil.index.public.kebijakan.butir_peka]
    for rt in kecil.index.rt:
        assert not [name for name in hidden if name in part(kecil, rt)]


def test_an_rt_whose_number_ended_is_given_no_advice(kecil: Situs) -> None:
    assert part(kecil, OLD) == ""


def test_without_scores_the_sheet_is_offered_and_the_list_says_what_it_rests_on(kecil: Situs) -> None:
    text = part(kecil, RANDU_2)
    assert "kriteria/lembar-periksa/" in text
    assert "memuat RT bergelar" in text
    assert "masih lemah di sini menurut" not in text


def test_kencana_is_told_in_words(kecil: Situs) -> None:
    assert "sudah ditetapkan Kampung Bantar Kencana (2022 periode 1)" in part(kecil, TANJUNG_1)
    assert "Sudah 1 gelar berturut-turut (2022 periode 1); kurang 1 dari 2." in part(kecil, "9901011001-02")
    assert "Syaratnya 2 gelar berturut-turut dengan surat keputusan." in part(kecil, TANJUNG_3)


def test_jambi_has_nothing_invented(jambi: Facts) -> None:
    situs = all_situs(jambi, ROOT / "site_src")["id"]
    empty = 0
    for rt, found in jambi.advice.items():
        text = part(situs, rt)
        assert found.cara in {"gelar", "kosong"}
        assert "kriteria/lembar-periksa/" in text
        assert "menaikkannya" not in text
        for item in found.teachers:
            assert jambi.status[item.rt].gelar
            assert item.kabar != "ditetapkan"
        if found.cara == "kosong":
            empty += 1
            assert "belum bisa menyarankan RT untuk dikunjungi" in text
            assert "praktik-baik/" in text
    assert empty


def test_jambi_counts_no_title_without_a_decree(jambi: Facts) -> None:
    for found in jambi.advice.values():
        if found.titles:
            assert found.titles.berturut == ()
            assert found.titles.pernah == 0


@pytest.mark.parametrize("page", ["metodologi.md", "en/metodologi.md"])
def test_the_methodology_tells_the_weights_that_are_used(page: str) -> None:
    text = (ROOT / "site_src" / "pages" / page).read_text(encoding="utf-8")
    section = text.partition("{#belajar}")[2].partition("\n## ")[0]
    weights = [float(row) for row in re.findall(r"\| (\d+) \|$", section, re.MULTILINE)]
    assert weights == [WEIGHTS.strong, WEIGHTS.risen, WEIGHTS.size, WEIGHTS.near, WEIGHTS.fresh]
    assert f"{FAR_KM:.0f} km" in section
    assert str(RECENT_MONTHS) in section
    assert str(FACTOR) in section.replace("1,5", "1.5")

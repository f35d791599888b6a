"""The library of practices and the page of a write-up."""

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.practice import Lift, Mark
from generator.pages import praktik
from generator.pages.page import Page
from generator.pages.situs import Situs
from generator.pages.words import putaran_name


def with_public(situs: Situs, today: date | None = None, **change: object) -> Situs:
    index = situs.index
    changed = Index(replace(index.public, **change), today or index.today)  # type: ignore[arg-type]
    return Situs(Facts(changed, situs.facts.site_url), situs.bahasa, situs.render)


def by_address(situs: Situs) -> dict[str, Page]:
    return {page.address: page for page in praktik.pages(situs)}


@pytest.fixture(scope="session")
def found(kecil: Situs) -> dict[str, Page]:
    return by_address(kecil)


def lift(situs: Situs, before: int, after: int) -> Lift:
    putaran = situs.index.putaran["2021"]
    return Lift(
        butir="bersih-2",
        marks=(
            Mark(putaran=putaran, skor=before, saat="sebelum"),
            Mark(putaran=putaran, skor=after, saat="sesudah"),
        ),
    )


def test_the_library_lists_every_write_up_by_pillar_and_by_butir(kecil: Situs, found: dict[str, Page]) -> None:
    body = found["praktik-baik/"].body
    for slug, item in kecil.index.praktik.items():
        # In the cards, under its pillar, and under each butir that it serves.
        assert body.count(f'href="../praktik-baik/{slug}/"') == 2 + len(item.butir)


def test_filters_stay_hidden_until_there_is_a_script(found: dict[str, Page]) -> None:
    assert '<form class="saring" id="saring" hidden' in found["praktik-baik/"].body


def test_every_value_of_a_card_is_an_option_of_its_filter(found: dict[str, Page]) -> None:
    body = found["praktik-baik/"].body
    for value in ("bersih", "bersih-5", "s5", "tak_tahu", "sedang"):
        assert f'<option value="{value}">' in body


def test_the_library_says_that_notes_are_no_measured_results(found: dict[str, Page]) -> None:
    assert "bukan hasil ukur" in found["praktik-baik/"].body


def test_an_empty_library_is_said_in_words(kecil: Situs) -> None:
    body = by_address(with_public(kecil, praktik=(), praktik_en=()))["praktik-baik/"].body
    assert "Belum ada praktik yang ditulis." in body
    assert "RT Anda punya cara" in body


def test_unknown_facts_are_said(found: dict[str, Page]) -> None:
    body = found["praktik-baik/kebun-cabai-bersama/"].body
    assert "tidak disebut sumber" in body
    assert "belum pernah diperiksa" in body
    assert re.search("nomor (<abbr[^>]*>)?RT(</abbr>)? tidak disebut sumber", body)


def test_a_write_up_links_its_rt_its_adopters_and_its_source(found: dict[str, Page]) -> None:
    body = found["praktik-baik/bank-sampah-tanjung/"].body
    assert body.count('/01/">RT 01, Kelurahan') == 1
    assert body.count('/02/">RT 02, Kelurahan') == 1
    assert 'href="../../sumber/#skripsi-2022"' in body


def test_steps_and_headings_of_the_body_are_kept(found: dict[str, Page]) -> None:
    body = found["praktik-baik/bank-sampah-tanjung/"].body
    assert "<h2>Langkah</h2>" in body
    assert "<ol>" in body


def test_an_english_page_uses_the_english_twin(kecil_en: Situs) -> None:
    page = by_address(kecil_en)["praktik-baik/bank-sampah-tanjung/"]
    assert page.title == "A waste bank that opens every Sunday morning"
    assert "<h2>Steps</h2>" in page.body


def test_without_a_twin_the_indonesian_text_is_marked_as_such(kecil_en: Situs) -> None:
    page = by_address(with_public(kecil_en, praktik_en=()))["praktik-baik/bank-sampah-tanjung/"]
    assert '<h1 id="isi" lang="id">' in page.body
    assert '<div class="uraian" lang="id">' in page.body


def test_a_sensitive_butir_shows_no_score_of_the_rt(kecil: Situs) -> None:
    index = kecil.index
    changed = tuple(
        item.model_copy(update={"butir": ("aman-1",)}) if item.rt else item for item in index.public.praktik
    )
    body = by_address(with_public(kecil, praktik=changed))["praktik-baik/bank-sampah-tanjung/"].body
    assert "tidak ditampilkan per RT" in body
    assert 'class="tanda"' not in body


def test_a_rise_is_never_told_as_the_practices_doing(kecil: Situs) -> None:
    text = praktik.verdict(kecil, (lift(kecil, 0, 2),))
    assert text == "Nilai naik pada masa yang sama. Tidak berarti hanya karena praktik ini."


def test_where_nothing_rose_that_is_said(kecil: Situs) -> None:
    assert praktik.verdict(kecil, (lift(kecil, 1, 1),)) == "Nilai tidak naik pada masa yang sama."


def test_mixed_results_are_told_as_mixed(kecil: Situs) -> None:
    assert praktik.verdict(kecil, (lift(kecil, 0, 2), lift(kecil, 2, 1))).startswith("Sebagian nilai naik")


def test_without_scores_there_is_no_verdict(kecil: Situs) -> None:
    assert praktik.verdict(kecil, (Lift(butir="bersih-2", marks=()),)) == ""


@pytest.mark.parametrize(
    ("since", "text"),
    [
        ("2022", "tahun ini"),
        ("2022-12-01", "kurang dari sebulan lalu"),
        ("2022-09-12", "3 bulan lalu"),
        ("2020", "2 tahun lalu"),
    ],
)
def test_an_age_is_no_more_precise_than_its_date(kecil: Situs, since: str, text: str) -> None:
    assert praktik.age(with_public(kecil, today=date(2022, 12, 20)), since) == text


def test_a_score_that_was_best_before_could_not_rise(kecil: Situs) -> None:
    assert praktik.verdict(kecil, (lift(kecil, 2, 2),)).startswith("Nilainya sudah 2")


def test_a_verdict_speaks_only_of_what_can_be_compared(kecil: Situs) -> None:
    other = replace(lift(kecil, 1, 2), sebanding=False)
    assert praktik.verdict(kecil, (lift(kecil, 1, 1), other)).startswith("Nilai yang bisa dibandingkan")


@pytest.mark.parametrize(("before", "after", "expected"), [(0, 2, False), (1, 1, True), (2, 1, True)])
def test_a_practice_is_unproven_when_no_score_rose(kecil: Situs, before: int, after: int, expected: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert praktik.unproven((lift(kecil, before, after),)) is expected


def test_nothing_is_said_of_an_effect_where_nothing_can_be_compared() -> None:
    assert not praktik.unproven(())


def test_a_write_up_whose_scores_did_not_rise_says_so_before_its_text(kecil: Situs) -> None:
    rows = tuple(
        item.model_copy(update={"skor": {**item.skor, "bersih-2": 1, "bersih-3": 1, "pintar-1": 1}})
        for item in kecil.index.public.nilai
    )
    written = tuple(item.model_copy(update={"mulai": "2021-12"}) for item in kecil.index.public.praktik if item.rt)
    body = by_address(with_public(kecil, nilai=rows, praktik=written))["praktik-baik/bank-sampah-tanjung/"].body
    assert body.index("belum terlihat pengaruhnya") < body.index("Sampah kering menumpuk")


def test_the_time_until_it_works_is_a_filter(found: dict[str, Page]) -> None:
    body = found["praktik-baik/"].body
    assert '<option value="d3">2 sampai 3 bulan</option>' in body
    assert 'data-waktu="d3"' in body


def test_what_no_source_tells_is_said_once_and_not_fact_by_fact(kecil: Situs) -> None:
    item = next(iter(kecil.index.praktik.values()))
    silent = item.model_copy(
        update={"biaya": None, "sumber_dana": (), "durasi_bulan": None, "mitra": (), "mulai": None}
    )
    pages = by_address(with_public(kecil, praktik=(silent,)))
    body = pages[f"praktik-baik/{item.slug}/"].body
    facts = body.partition('<dl class="fakta')[2].partition("</dl>")[0]
    assert "biaya, sumber dana, lama sampai jalan, siapa yang membantu, kapan mulai" in facts
    assert facts.count("disebut") == 1
    library = pages["praktik-baik/"].body
    assert "Biaya dan waktu tidak disebut." in library
    assert 'id="f-biaya"' not in library


def test_rounds_have_the_names_that_readers_know(kecil: Situs, found: dict[str, Page]) -> None:
    assert putaran_name(kecil, kecil.index.putaran["2022-1"]) == "2022 periode 1"
    assert putaran_name(kecil, kecil.index.putaran["2021"]) == "2021"
    assert not [address for address, page in found.items() if ">2022-1<" in page.body]

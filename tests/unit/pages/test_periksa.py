"""The self-assessment on paper and on the screen, for each edition that was published in full."""

from dataclasses import replace
from typing import Any

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.starting import calendar
from generator.pages import lembar_periksa, mulai, periksa_sendiri
from generator.pages.page import Page
from generator.pages.periksa_sendiri import MOST_PRACTICES, best_practices
from generator.pages.situs import PageModule, Situs


@pytest.fixture(scope="session")
def form(kecil: Situs) -> Page:
    return next(periksa_sendiri.pages(kecil))


def changed(situs: Situs, **parts: Any) -> Situs:  # noqa: ANN401 - parts of the dataset, of any type
    """Return a site on other public data."""
    index = situs.index
    public = replace(index.public, **parts)
    return Situs(Facts(Index(public, index.today), situs.facts.site_url), situs.bahasa, situs.render)


@pytest.mark.parametrize(
    ("module", "name"), [(lembar_periksa.pages, "lembar-periksa"), (periksa_sendiri.pages, "periksa-sendiri")]
)
def test_the_newest_edition_has_the_plain_address_and_older_ones_their_own(
    kecil: Situs, module: PageModule, name: str
) -> None:
    newest, older = module(kecil)
    assert newest.address == f"kriteria/{name}/"
    assert older.address == f"kriteria/{name}-2014/"
    assert f'href="../../kriteria/{name}-2014/"' in newest.body
    assert f'href="../../kriteria/{name}/"' in older.body
    assert newest.title != older.title


@pytest.mark.parametrize("module", [lembar_periksa.pages, periksa_sendiri.pages])
def test_without_a_full_edition_one_page_says_so(kecil: Situs, module: PageModule) -> None:
    (page,) = module(changed(kecil, edisi=(), nilai=(), rekap_peka=(), praktik=()))
    assert "Belum ada edisi kriteria yang terbit lengkap" in page.body
    assert "<input" not in page.body


def test_the_form_asks_every_butir_in_force_with_three_answers_and_nothing_chosen(kecil: Situs, form: Page) -> None:
    butir = kecil.index.butir_of("2020")
    assert form.body.count("<fieldset") == form.body.count("<legend>") == len(butir)
    for name in butir:
        assert form.body.count(f'name="{name}"') == 3
    assert " checked" not in form.body


def test_the_form_can_send_nothing(form: Page) -> None:
    assert "<form" not in form.body
    assert 'type="submit"' not in form.body
    assert "Tanpa JavaScript" in form.body
    assert "Ini bukan penilaian resmi." in form.body


def test_the_form_marks_what_a_link_leaves_out(kecil: Situs, form: Page) -> None:
    peka = kecil.index.public.kebijakan.butir_peka & set(kecil.index.butir_of("2020"))
    assert peka
    assert form.body.count(" data-peka") == len(peka)


def test_a_question_links_its_practices_best_evidence_first(kecil: Situs) -> None:
    index = kecil.index
    first = index.praktik["bank-sampah-tanjung"]
    many = tuple(
        first.model_copy(update={"slug": f"p-{bukti}-{day or 'x'}", "bukti": bukti, "diperiksa": day})
        for bukti, day in (("pers", "2022"), ("resmi", None), ("resmi", "2021"), ("pers", "2023"))
    )
    found = best_practices(Index(replace(index.public, praktik=many), index.today), "bersih-2")
    assert [item.slug for item in found] == ["p-resmi-2021", "p-resmi-x", "p-pers-2023"]
    assert len(found) == MOST_PRACTICES


def test_the_page_for_beginners_says_what_is_known_with_sources(kecil: Situs) -> None:
    (page,) = mulai.pages(kecil)
    assert "Begini jalannya putaran 2022 periode 1" in page.body
    assert "Universitas Telukandai" in page.body
    assert "Rp1,5 juta" in page.body
    assert 'href="../rt/tanjung-pulai/01/"' in page.body or "bank-sampah-tanjung" in page.body
    assert 'href="../kriteria/periksa-sendiri/"' in page.body


def test_the_page_for_beginners_says_what_is_not_known(kecil: Situs) -> None:
    (page,) = mulai.pages(changed(kecil, putaran=(), peristiwa=(), nilai=(), rekap_peka=(), praktik=()))
    for text in (
        "Belum ada putaran yang dipublikasikan",
        "tahap-tahapnya",
        "siapa yang menilai",
        "bukan berarti tanpa biaya",
    ):
        assert text in page.body
    assert "Rp0" not in page.body


def test_months_of_a_step_are_told_as_a_span(kecil: Situs) -> None:
    item = calendar(kecil.index)[0]
    wide = replace(item, bulan={"dinilai": ("2022-04", "2022-05", "2022-06")})
    assert mulai.span(kecil, wide, "dinilai") == "April 2022–Juni 2022"
    assert mulai.span(kecil, wide, "diusulkan") == ""

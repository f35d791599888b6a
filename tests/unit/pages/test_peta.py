"""The page of the map, as it reads without JavaScript."""

import re
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.angka import Angka
from generator.model.place import Place
from generator.pages.page import Page
from generator.pages.peta import city_map, pages
from generator.pages.situs import Situs


@pytest.fixture(scope="module")
def page(kecil: Situs) -> Page:
    return next(pages(kecil))


def test_the_table_holds_every_kelurahan_with_a_link_to_its_page(page: Page) -> None:
    row = r'<tr id="kel=([a-z0-9-]+)" data-kecamatan="[a-z0-9-]+"><th scope="row"><a href="\.\./kelurahan/\1/">'
    rows = re.findall(row, page.body)
    assert rows == ["pematang-randu", "rawa-sejoli", "tanjung-iii-kenari"]


def test_the_drawing_has_a_shape_of_the_right_class_for_every_kelurahan(page: Page) -> None:
    assert page.body.count('<path class="k q2"') == 3


def test_the_page_has_no_inline_script_style_or_handler(page: Page) -> None:
    assert re.findall(r"<script(?![^>]*\s(?:src=|type=\"application/ld))", page.body) == []
    assert not re.search(r"\s(?:style|on[a-z]+)=", page.body)


def test_the_map_says_that_its_boundaries_are_indicative_and_whose_they_are(page: Page) -> None:
    assert "Batas indikatif, bukan batas hukum." in page.body
    assert "Batas wilayah rekaan" in page.body


def test_a_kelurahan_without_data_is_told_in_words_and_hatched(kecil: Situs) -> None:
    index = kecil.index
    facts = Facts(Index(replace(index.public, peristiwa=(), angka=()), index.today), kecil.facts.site_url)
    body = next(pages(Situs(facts, kecil.bahasa, kecil.render))).body
    assert body.count('<path class="k qn"') == 3
    assert body.count("Belum ada data terpublikasi</td>") == 3
    assert 'id="peta-tahun"' not in body


def test_rival_figures_stand_side_by_side(kecil: Situs) -> None:
    index = kecil.index
    rival = [
        Angka(
            place=Place("angka.csv"),
            wilayah="9901011001",
            indikator="rt_bantar",
            periode="2022",
            nilai=nilai,
            satuan="RT",
            bukti="pers",
            sumber=("berita-2022",),
        )
        for nilai in (1, 3)
    ]
    public = replace(index.public, angka=(*index.public.angka, *rival))
    kota = city_map(Situs(Facts(Index(public, index.today), kecil.facts.site_url), kecil.bahasa, kecil.render))
    row = next(row for row in kota.rows if row.layer.wilayah.kode == "9901011001")
    assert row.kabar.startswith("1 atau 3 dari 3 RT disebut meraih atau ditetapkan; sumbernya tidak sejalan")


def test_filters_offer_the_categories_of_the_programme_that_occur(page: Page) -> None:
    select = re.search(r'<select id="peta-kategori".*?</select>', page.body, re.DOTALL)
    assert select
    assert re.findall(r'<option value="(\w+)">', select[0]) == ["kecil", "sedang", "besar"]


def test_the_table_tells_how_many_rts_of_a_kelurahan_have_data(page: Page) -> None:
    assert re.findall(r'data-l="Data per RT"><a[^>]+>([^<]+)<', page.body) == ["1 dari 2", "2 dari 2", "3 dari 3"]

"""Every figure stands once on its page with all that a citation needs, and says nothing that is not known."""

import re
from dataclasses import replace
from html import unescape

import pytest

from generator.facts.citable import CitableFigure, figure_page
from generator.facts.index import Index
from generator.pages import angka
from generator.pages.figure_texts import CAVEATS, NONE, SENTENCES
from generator.pages.figure_words import figure_text
from generator.pages.page import Facts, Situs
from generator.pages.press import key_figures, year_figures, years_without_round
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL

SECTION = re.compile(r'<section class="angka-satu" id="([^"]+)".*?</section>', re.DOTALL)


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module", params=["kecil", "jambi"])
def both(request: pytest.FixtureRequest, kecil: Situs, kecil_en: Situs) -> tuple[Situs, Situs]:
    if request.param == "kecil":
        return kecil, kecil_en
    found = all_situs(public_facts(ROOT / "data", SITE_URL), ROOT / "site_src")
    return found["id"], found["en"]


def with_public(situs: Situs, **tables: object) -> Situs:
    """Return the site of a city in which some tables are others."""
    index = Index(replace(situs.index.public, **tables), situs.index.today)  # type: ignore[arg-type]
    return Situs(Facts(index, SITE_URL), situs.bahasa, situs.render)


def test_every_figure_stands_once_on_the_page_of_its_area(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        found = {page.address: SECTION.findall(page.body) for page in angka.pages(situs)}
        wanted: dict[str, list[str]] = {}
        for item in situs.facts.figures.values():
            wanted.setdefault(figure_page(situs.index, item.wilayah), []).append(item.id)
        assert {address: sorted(ids) for address, ids in found.items()} == {
            address: sorted(ids) for address, ids in wanted.items()
        }


def test_a_section_tells_all_that_a_citation_needs(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        for page in angka.pages(situs):
            for match in SECTION.finditer(page.body):
                item = situs.facts.figures[match[1]]
                told, section = figure_text(situs, item), words(match[0])
                for part in (told.nama, told.nilai, told.kalimat, told.definisi, told.bagian, told.cakupan):
                    assert part
                    assert " ".join(part.split()) in section, (item.id, part)
                assert f"{SITE_URL}{situs.bahasa.prefix}{page.address}#{item.id}" in section
                assert situs.bahasa.tanggal(item.as_of) in section
                assert [name for name in item.sumber if f'sumber/#{name}"' not in match[0]] == []
                assert [name for name in item.beside if f'href="#{name}"' not in match[0]] == []


def test_where_sources_disagree_the_sentence_gives_every_value_and_who_says_it(both: tuple[Situs, Situs]) -> None:
    situs = both[0]
    disputed = [item for item in situs.facts.figures.values() if item.disputed]
    assert disputed
    for item in disputed:
        told = figure_text(situs, item)
        for row in item.rows:
            assert (
                situs.bahasa.number(row.nilai, 3) in told.kalimat or situs.bahasa.rupiah(int(row.nilai)) in told.kalimat
            )
            assert situs.index.sumber[row.sumber[0]].penerbit in told.kalimat
        assert "sebut semua angkanya" in told.peringatan


def test_nothing_is_said_in_words_and_never_as_a_zero(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        none = [item for item in situs.facts.figures.values() if not any(item.values)]
        assert none
        for item in none:
            assert not re.search(r"(?<![\d.,])0 ", figure_text(situs, item).kalimat), item.id


@pytest.mark.parametrize(("count", "said"), [(1, "1 of 3 RTs on record"), (2, "2 of 3 RTs on record")])
def test_english_has_a_form_for_one(kecil_en: Situs, count: int, said: str) -> None:
    item = replace(kecil_en.facts.figures["kota-rt-ditetapkan"], values=(float(count),), denominator=3)
    told = figure_text(kecil_en, item).kalimat
    assert f"{said} in Kota Telukandai {'was' if count == 1 else 'were'} awarded" in told


def test_a_sentence_of_an_invented_city_says_so_itself(kecil: Situs, kecil_en: Situs) -> None:
    for situs in (kecil, kecil_en):
        mark = "[DATA CONTOH] " if situs is kecil else "[SAMPLE DATA] "
        assert all(figure_text(situs, item).kalimat.startswith(mark) for item in situs.facts.figures.values())


def test_every_count_has_its_sentence_and_its_caveat() -> None:
    assert set(SENTENCES) == set(CAVEATS)
    assert set(NONE) < set(SENTENCES)


def test_a_figure_from_the_press_alone_says_that_nothing_official_was_found(both: tuple[Situs, Situs]) -> None:
    def weak(item: CitableFigure) -> bool:
        return item.origin == "terbit" and item.bukti[0] in ("pers", "wawancara")

    for item in both[0].facts.figures.values():
        if item.origin == "terbit":
            assert ("Belum ada pernyataan resmi" in figure_text(both[0], item).peringatan) == weak(item), item.id


def test_the_press_gets_the_newest_round_and_the_years_without_one(kecil: Situs) -> None:
    tahun, items = year_figures(kecil)
    assert tahun == 2022
    assert {item.figure.id for item in items} >= {"kota-rt-ditetapkan-2022", "kota-rt-disebut-meraih-2022"}
    assert years_without_round(kecil.index) == []
    older = with_public(kecil, program=kecil.index.public.program.model_copy(update={"mulai": 2019}))
    assert years_without_round(older.index) == [2019, 2020]
    assert "Tahun tanpa putaran yang tercatat: 2019, 2020." in words(older.part("kalimat", "pers/"))


def test_every_key_figure_leads_to_its_section(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        html = situs.part("kalimat", "pers/")
        items = [*key_figures(situs), *year_figures(situs)[1]]
        assert items
        for item in items:
            assert item.kalimat in words(html)
            assert item.peringatan in words(html)
            assert f'href="../angka/#{item.figure.id}"' in html


def test_a_city_of_which_nothing_is_known_has_a_page_that_says_so(kecil: Situs) -> None:
    empty = with_public(
        kecil, rt=(), peristiwa=(), nilai=(), pemantauan=(), angka=(), praktik=(), putaran=(), tanggapan=()
    )
    page, *others = angka.pages(empty)
    assert others == []
    assert page.address == "angka/"
    assert "Belum ada angka yang terpublikasi." in page.body
    text = words(empty.part("kalimat", "pers/"))
    assert "Belum ada RT dan belum ada putaran yang tercatat." in text
    assert "Belum ada angka tingkat kota yang terpublikasi." in text


def test_a_year_with_a_round_of_which_no_rt_is_known_says_so(kecil: Situs) -> None:
    bare = with_public(kecil, rt=(), peristiwa=(), nilai=(), pemantauan=(), praktik=(), tanggapan=())
    assert "Belum ada RT yang tercatat untuk putaran itu." in words(bare.part("kalimat", "pers/"))

"""Every figure stands once on its page with all that a citation needs, and says nothing that is not known."""

import re
from dataclasses import replace
from html import unescape

import pytest

from generator.facts.citable import CitableFigure, figure_page
from generator.facts.facts import Facts
from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.pages import angka, beranda, bertahan, butir, kelurahan, tahun
from generator.pages.figure_texts import CAVEATS, NONE, SENTENCES
from generator.pages.figure_words import figure_text
from generator.pages.page import Page
from generator.pages.press import key_figures, year_figures, years_without_round
from generator.pages.situs import Situs
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL

SECTION = re.compile(r'<section class="angka-satu" id="([^"]+)".*?</section>', re.DOTALL)

ROW = re.compile(r'<tr id="([^"]+)"')
TABLE = re.compile(r'<h2 id=[^>]+>[^<]+</h2>\n<p>.*?<p class="kecil"><strong>', re.DOTALL)


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def figure_pages(situs: Situs) -> list[Page]:
    return [page for part in situs.facts.parts for page in angka.pages(situs, part)]


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
        found = {page.address: SECTION.findall(page.body) + ROW.findall(page.body) for page in figure_pages(situs)}
        wanted: dict[str, list[str]] = {}
        for item in (*situs.facts.figures.values(), *situs.facts.scored.values()):
            wanted.setdefault(figure_page(situs.index, item.wilayah), []).append(item.id)
        assert {address: sorted(ids) for address, ids in found.items()} == {
            address: sorted(ids) for address, ids in wanted.items()
        }


def test_a_section_tells_all_that_a_citation_needs(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        for page in figure_pages(situs):
            for match in SECTION.finditer(page.body):
                item = situs.facts.figures.get(match[1]) or situs.facts.scored[match[1]]
                told, section = figure_text(situs, item), words(match[0])
                for part in (told.nama, told.nilai, told.kalimat, told.definisi, told.bagian, told.cakupan):
                    assert part
                    assert " ".join(part.split()) in section, (item.id, part)
                assert f"{SITE_URL}{situs.bahasa.prefix}{page.address}#{item.id}" in section
                assert situs.bahasa.tanggal(item.as_of) in section
                assert [name for name in item.sumber if f'sumber/#{name}"' not in match[0]] == []
                assert [name for name in item.beside if f'href="#{name}"' not in match[0]] == []


def test_a_row_tells_its_value_and_of_how_many_and_its_table_the_rest(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        known = {**situs.facts.figures, **situs.facts.scored}
        for page in figure_pages(situs):
            for table in re.findall(
                r"<h2 id=[^>]+>[^<]+</h2>\n<p>.*?<p class=\"kecil\"><strong>", page.body, re.DOTALL
            ):
                for match in re.finditer(r'<tr id="([^"]+)">.*?</tr>', table, re.DOTALL):
                    item = known[match[1]]
                    told = figure_text(situs, item)
                    assert told.nilai in words(match[0])
                    assert told.bagian in words(match[0])
                    assert f'href="#{item.id}"' in match[0]
                    assert told.kalimat in words(match[0])
                    assert (f'/{item.id}.html"' in match[0]) == item.alone
                    assert told.definisi in words(table)
                    assert situs.bahasa.tanggal(item.as_of) in words(table)
                    assert [name for name in item.sumber if f'sumber/#{name}"' not in table] == []
                    assert all(str(number) in words(match[0]) for number in item.sebaran or ())


def test_a_mean_of_rounded_counts_says_so_wherever_it_is_told(both: tuple[Situs, Situs]) -> None:
    for situs in both:
        peka = situs.index.public.kebijakan.butir_peka
        mark = "kira-kira" if situs is both[0] else "about"
        means = [item for item in situs.facts.scored.values() if item.measure == "skor_rata_rata"]
        for item in [*means, *(replace(item, bagian=name) for item in means[:1] for name in peka)]:
            told = figure_text(situs, item)
            for text in (told.nilai, told.bagian, told.kalimat):
                assert (f"{mark} " in text) == (item.bagian in peka), item.id


def test_every_linked_figure_of_scores_and_visits_exists(kecil: Situs) -> None:
    pages = [*bertahan.pages(kecil), *beranda.pages(kecil), *tahun.pages(kecil)]
    pages += [page for item in kecil.index.butir.values() for page in butir.pages(kecil, item)]
    pages += [page for kode in kecil.index.kecamatan for page in kelurahan.pages(kecil, kode)]
    found = {name for page in pages for name in re.findall(r'class="rujuk" href="[^"#]*#([^"]+)"', page.body)}
    known = {*kecil.facts.figures, *kecil.facts.scored}
    anchors = {name for page in figure_pages(kecil) for name in re.findall(r' id="([^"]+)"', page.body)}
    assert found <= anchors
    assert found - known == {"isi", "skor-rata-rata-2022-1"}, "a whole page of figures, and a whole table"
    measures = {item.measure for name, item in kecil.facts.scored.items() if name in found}
    assert measures >= {"skor_rata_rata", "rt_pernah_meraih", "rt_disebut_sumber", "rt_bernilai", "nilai_terendah_naik"}
    assert any(kecil.facts.figures[name].bagian for name in found & kecil.facts.figures.keys())


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
    page, *others = figure_pages(empty)
    assert others == []
    assert page.address == "angka/"
    assert "Belum ada angka yang terpublikasi." in page.body
    text = words(empty.part("kalimat", "pers/"))
    assert "Belum ada RT dan belum ada putaran yang tercatat." in text
    assert "Belum ada angka tingkat kota yang terpublikasi." in text


def test_a_year_with_a_round_of_which_no_rt_is_known_says_so(kecil: Situs) -> None:
    bare = with_public(kecil, rt=(), peristiwa=(), nilai=(), pemantauan=(), praktik=(), tanggapan=())
    assert "Belum ada RT yang tercatat untuk putaran itu." in words(bare.part("kalimat", "pers/"))


def test_the_home_page_says_that_old_numbers_are_counted_where_they_are(kecil: Situs) -> None:
    assert any(is_over(kecil.index, rt) for rt in kecil.index.public.rt)
    said = "Nomor RT yang tidak berlaku lagi ikut dihitung."
    assert said in next(iter(beranda.pages(kecil))).body
    public = replace(
        kecil.index.public, rt=tuple(rt.model_copy(update={"berlaku_sampai": None}) for rt in kecil.index.public.rt)
    )
    facts = Facts(Index(public, kecil.index.today), kecil.facts.site_url)
    assert said not in next(iter(beranda.pages(Situs(facts, kecil.bahasa, kecil.render)))).body

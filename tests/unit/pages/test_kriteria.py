"""Pages on criteria: the overview, one for each butir, and the sheet."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages import butir, kriteria, lembar_periksa
from generator.pages.page import Page
from generator.pages.situs import Situs
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL


def pages_of(situs: Situs) -> Iterator[Page]:
    """Yield the page of every butir."""
    return (page for item in situs.index.butir.values() for page in butir.pages(situs, item))


@pytest.fixture(scope="session")
def overview(kecil: Situs) -> Page:
    (page,) = kriteria.pages(kecil)
    return page


@pytest.fixture(scope="session")
def by_address(kecil: Situs) -> dict[str, Page]:
    return {page.address: page for page in pages_of(kecil)}


@pytest.fixture(scope="session")
def sheet(kecil: Situs) -> Page:
    return next(lembar_periksa.pages(kecil))


def without_text(situs: Situs, name: str) -> Situs:
    """Return a site on which the text of one edition was never published."""
    index = situs.index
    edisi = tuple(item.model_copy(update={"pilar": ()}) if item.edisi == name else item for item in index.public.edisi)
    changed = Index(replace(index.public, edisi=edisi, nilai=(), rekap_peka=(), praktik=()), index.today)
    return Situs(Facts(changed, situs.facts.site_url), situs.bahasa, situs.render)


def test_the_overview_links_every_butir_and_the_sheet(kecil: Situs, overview: Page) -> None:
    for name in kecil.index.butir:
        assert f'href="../kriteria/{name}/"' in overview.body
    assert 'href="../kriteria/lembar-periksa/"' in overview.body


def test_the_overview_has_a_place_for_each_edition_that_other_pages_link(kecil: Situs, overview: Page) -> None:
    for name in kecil.index.edisi:
        assert f'id="edisi-{name}"' in overview.body


def test_an_edition_without_text_is_said_to_be_unpublished(kecil: Situs) -> None:
    (page,) = kriteria.pages(without_text(kecil, "2020"))
    assert "Belum ada; teksnya belum dipublikasikan" in page.body
    assert "21 kriteria" in page.body


def test_every_butir_has_a_page_and_each_links_its_neighbours(kecil: Situs, by_address: dict[str, Page]) -> None:
    assert list(by_address) == [f"kriteria/{name}/" for name in kecil.index.butir]
    body = by_address["kriteria/bersih-2/"].body
    assert 'rel="prev" href="../../kriteria/bersih-1/"' in body
    assert 'rel="next" href="../../kriteria/bersih-3/"' in body


def test_the_first_and_last_butir_have_one_neighbour(by_address: dict[str, Page]) -> None:
    bodies = [page.body for page in by_address.values()]
    assert 'rel="prev"' not in bodies[0]
    assert 'rel="next"' not in bodies[-1]


def test_the_wording_of_the_source_is_marked_as_indonesian(kecil_en: Situs) -> None:
    page = next(pages_of(kecil_en))
    assert '<blockquote class="kutip" lang="id"><p>rumah sehat serta tertata</p>' in page.body


def test_unpublished_thresholds_are_said_not_drawn(by_address: dict[str, Page]) -> None:
    assert "Syarat untuk nilai 2, 1, dan 0 belum dipublikasikan" in by_address["kriteria/aman-5/"].body
    assert "Syarat untuk nilai" not in by_address["kriteria/bersih-1/"].body


def test_details_from_elsewhere_are_called_unofficial_with_their_source(by_address: dict[str, Page]) -> None:
    body = by_address["kriteria/bersih-6/"].body
    assert "Rincian tidak resmi" in body
    assert 'href="../../sumber/#skripsi-2022"' in body


def test_a_round_whose_edition_lacks_the_butir_is_not_a_zero(kecil: Situs) -> None:
    rows = butir.rounds(kecil, kecil.index.butir["sehat-1"])
    assert [(row.putaran.id, row.sebab) for row in rows] == [("2021", "bukan"), ("2022-1", "ada")]


def test_a_sensitive_butir_tells_why_it_is_not_shown_per_rt(kecil: Situs, by_address: dict[str, Page]) -> None:
    reason = kecil.index.public.kebijakan.alasan_peka.id
    assert reason in by_address["kriteria/aman-1/"].body
    assert reason not in by_address["kriteria/bersih-1/"].body


def test_shares_of_the_city_come_from_the_published_spread(kecil: Situs, by_address: dict[str, Page]) -> None:
    spread = kecil.facts.scores.spread["2022-1", kecil.index.kota.kode, "bersih-1"]
    assert spread.total == 6
    assert f"{spread.dua} <small>(67%)</small>" in by_address["kriteria/bersih-1/"].body


def test_rounds_without_a_figure_for_the_same_reason_share_a_line() -> None:
    jambi = all_situs(public_facts(ROOT / "data", SITE_URL), ROOT / "site_src")["id"]
    (page,) = butir.pages(jambi, jambi.index.butir["aman-1"])
    reasons = page.body.partition('<ul class="sebab">')[2].partition("</ul>")[0]
    assert reasons.count("nilai belum dipublikasikan") == 1
    assert "2022 periode 1" in reasons


def test_without_any_score_the_page_says_that_this_is_not_zero(kecil: Situs) -> None:
    page = next(pages_of(without_text(kecil, "2020")))
    assert "ini bukan berarti nol" in page.body
    assert '<svg class="bar"' not in page.body


def test_thresholds_that_changed_are_told_for_each_edition(kecil: Situs) -> None:
    index = kecil.index
    base = index.edisi["2014"]
    pilar = base.pilar[0]
    first = pilar.butir[0].model_copy(update={"skala": None})
    changed = pilar.model_copy(update={"butir": (first, *pilar.butir[1:])})
    later = base.model_copy(update={"edisi": "2016", "pilar": (changed, *base.pilar[1:])})
    public = replace(index.public, edisi=(base, later, index.edisi["2020"]))
    situs = Situs(Facts(Index(public, index.today), kecil.facts.site_url), kecil.bahasa, kecil.render)
    body = next(pages_of(situs)).body
    assert "berubah (syarat nilai)" in body
    assert "2 Baik: Ada dan terawat." in body


def test_the_sheet_has_three_boxes_for_each_butir_in_force(kecil: Situs, sheet: Page) -> None:
    assert sheet.body.count('class="centang"') == 3 * len(kecil.index.butir_of("2020"))
    assert "Bukan formulir resmi" in sheet.body


def test_the_sheet_sends_nothing_and_asks_for_no_name(sheet: Page) -> None:
    assert "<form" not in sheet.body
    assert "<input" not in sheet.body
    assert "Jangan menulis nama" in sheet.body


def test_the_sheet_leaves_out_an_edition_that_rests_on_an_unpublished_one(kecil: Situs) -> None:
    (page,) = lembar_periksa.pages(without_text(kecil, "2020"))
    assert page.body.count('class="centang"') == 3 * 21


def test_without_a_full_edition_there_is_a_page_that_says_so(kecil: Situs) -> None:
    (page,) = lembar_periksa.pages(without_text(without_text(kecil, "2014"), "2020"))
    assert "lembarnya belum bisa dibuat" in page.body


def test_rounds_stand_under_their_edition_with_what_may_be_compared(kecil: Situs) -> None:
    rows = butir.rounds(kecil, kecil.index.butir["bersih-1"])
    groups = butir.by_edition(kecil, kecil.index.butir["bersih-1"], rows)
    assert [(group.edisi, group.banding) for group in groups] == [("2014", "awal"), ("2020", "sama")]
    rows = butir.rounds(kecil, kecil.index.butir["sehat-1"])
    groups = butir.by_edition(kecil, kecil.index.butir["sehat-1"], rows)
    assert [(group.edisi, group.banding) for group in groups] == [("2014", "awal"), ("2020", "awal")]


def test_an_edition_of_unknown_wording_is_not_to_be_compared(kecil: Situs) -> None:
    known = kecil.index.butir["bersih-1"]
    assert butir.compared(kecil, None, known, None) == "tak_tahu"
    assert butir.compared(kecil, "2014", known, None) == "tak_ada"
    assert butir.compared(kecil, "2014", known, known.model_copy(update={"asli": "lain"})) == "beda"


def test_size_classes_are_told_with_their_bounds_and_coverage(by_address: dict[str, Page]) -> None:
    body = by_address["kriteria/bersih-1/"].body
    assert "Menurut ukuran RT, putaran 2022 periode 1" in body
    assert re.search("<small>paling banyak 49 <abbr[^>]*>KK</abbr></small>", body)


def test_a_sensitive_butir_is_never_split_by_size_and_names_no_rt(by_address: dict[str, Page]) -> None:
    body = by_address["kriteria/aman-1/"].body
    assert "Menurut ukuran RT" not in body
    assert "Siapa yang naik" not in body
    assert "/rt/" not in body


def test_each_kecamatan_is_listed_also_without_figures(kecil: Situs) -> None:
    hulu, hilir = kecil.index.kecamatan
    rows = tuple(item for item in kecil.index.public.nilai if item.rt.startswith(hulu.kode))
    public = replace(kecil.index.public, nilai=rows)
    situs = Situs(Facts(Index(public, kecil.index.today), kecil.facts.site_url), kecil.bahasa, kecil.render)
    page = next(pages_of(situs))
    row = page.body.split(f">{hilir.nama}</a>")[1].split("</tr>")[0]
    assert "tidak ada yang dinilai" in row


def test_those_who_rose_from_0_to_2_are_linked_with_their_rounds(kecil: Situs) -> None:
    rows = tuple(
        item.model_copy(update={"skor": {**item.skor, "bersih-2": 0 if item.putaran == "2021" else 2}})
        for item in kecil.index.public.nilai
    )
    public = replace(kecil.index.public, nilai=rows)
    situs = Situs(Facts(Index(public, kecil.index.today), kecil.facts.site_url), kecil.bahasa, kecil.render)
    body = next(page.body for page in pages_of(situs) if page.address == "kriteria/bersih-2/")
    part = body.split('id="naik"')[1].split('id="praktik"')[0]
    assert "Ada 4 nilai 0 yang dinilai lagi" in part
    assert part.count('href="../../rt/') == 4
    assert part.count('href="../../tahun/2021/"') == 4
    assert 'href="../../praktik-baik/bank-sampah-tanjung/"' in part


def test_without_a_retried_zero_the_page_says_so(by_address: dict[str, Page]) -> None:
    assert "Belum ada RT bernilai 0 yang dinilai lagi" in by_address["kriteria/bersih-1/"].body


def test_criteria_pages_link_the_glossary(overview: Page, by_address: dict[str, Page]) -> None:
    assert 'href="../glosarium/"' in overview.body
    assert all('href="../../glosarium/"' in page.body for page in by_address.values())

"""Pages about years, lasting, downloads, sources, corrections and releases."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from generator.facts.citations import citations
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages import bertahan, data, koreksi, rilis, sumber, tahun
from generator.pages.page import Page
from generator.pages.situs import Situs

ALL: tuple[Callable[[Situs], Iterator[Page]], ...] = (
    tahun.pages,
    bertahan.pages,
    data.pages,
    sumber.pages,
    koreksi.pages,
    rilis.pages,
)


def with_public(situs: Situs, **changes: object) -> Situs:
    """Return the same site over a changed dataset."""
    index = situs.facts.index
    changed = Index(replace(index.public, **changes), index.today)  # type: ignore[arg-type]
    return Situs(Facts(changed, situs.facts.site_url), situs.bahasa, situs.render)


def body(situs: Situs, module: Callable[[Situs], Iterator[Page]], address: str) -> str:
    return next(page.body for page in module(situs) if page.address == address)


@pytest.mark.parametrize("module", ALL)
def test_every_page_has_one_main_heading_and_no_inline_style(
    kecil: Situs, kecil_en: Situs, module: Callable[[Situs], Iterator[Page]]
) -> None:
    for situs in (kecil, kecil_en):
        for page in module(situs):
            assert page.body.count("<h1") == 1
            assert '<h1 id="isi">' in page.body
            assert " style=" not in page.body
            ids = re.findall(r' id="([^"]+)"', page.body)
            assert len(ids) == len(set(ids)), page.address


def test_there_is_a_page_for_every_year_with_a_round(kecil: Situs) -> None:
    assert [page.address for page in tahun.pages(kecil)] == ["tahun/", "tahun/2021/", "tahun/2022/"]


def test_a_year_without_a_round_says_so_in_words(kecil: Situs) -> None:
    earlier = kecil.index.public.program.model_copy(update={"mulai": 2019})
    html = body(with_public(kecil, program=earlier), tahun.pages, "tahun/")
    assert "2019, 2020." in html
    assert "Belum ada putaran yang kami temukan" in html
    assert "bukan berarti tidak ada" in html


def test_rival_numbers_of_a_year_stand_side_by_side(kecil: Situs) -> None:
    html = body(kecil, tahun.pages, "tahun/2022/")
    assert "3 atau 4" in re.sub(r"<[^>]+>", "", html)
    assert "sumber berbeda" in html


def test_a_year_without_records_shows_empty_boxes(kecil: Situs) -> None:
    empty = with_public(kecil, peristiwa=(), angka=())
    html = body(empty, tahun.pages, "tahun/2021/")
    assert "Daftar peraih tahun ini belum dipublikasikan." in html
    assert "Belum ada RT yang tercatat untuk tahun ini." in html
    assert "Kami belum menemukan angka sekota" in html


def test_years_link_to_their_neighbours(kecil: Situs) -> None:
    assert 'rel="next"' in body(kecil, tahun.pages, "tahun/2021/")
    assert 'rel="prev"' in body(kecil, tahun.pages, "tahun/2022/")


def test_no_visits_is_said_in_words_and_not_as_a_result(kecil: Situs) -> None:
    html = body(with_public(kecil, pemantauan=()), bertahan.pages, "bertahan/")
    assert "Belum ada hasil kunjungan ulang yang dipublikasikan" in html
    assert "RT yang sudah dikunjungi ulang" not in html


def test_the_list_of_visited_rts_tells_no_result(kecil: Situs) -> None:
    html = body(kecil, bertahan.pages, "bertahan/")
    table = html[html.index('id="dikunjungi"') : html.index('id="tanya"')]
    assert "RT 01" in table
    assert "pembinaan" not in table


def test_what_is_said_of_one_city_stands_on_no_other(kecil: Situs) -> None:
    assert "Skripsi tahun 2023" not in body(kecil, bertahan.pages, "bertahan/")


def test_the_data_page_links_every_file(kecil: Situs) -> None:
    html = body(kecil, data.pages, "data/")
    for file in kecil.facts.downloads:
        assert f'href="../data/{file.nama}"' in html
    assert "SHA256SUMS" in html


def test_sizes_are_written_in_the_site_s_language(kecil: Situs) -> None:
    assert [data.size(kecil, count) for count in (41, 12_300, 2_500_000)] == ["41 B", "12,3 kB", "2,5 MB"]


def test_every_source_has_an_anchor_and_says_what_it_supports(kecil: Situs) -> None:
    html = body(kecil, sumber.pages, "sumber/")
    for name in kecil.index.sumber:
        assert f'<li id="{name}">' in html
    assert "Belum dipakai di halaman mana pun" not in html


def test_every_public_source_is_cited_somewhere(kecil: Situs) -> None:
    assert set(citations(kecil.index)) == set(kecil.index.sumber)


def test_a_much_used_source_is_counted_rather_than_listed(kecil: Situs) -> None:
    support = next(item for item in sumber.supports(kecil)["laporan-2022"] if item.nama == "RT")
    assert len(support.links) <= sumber.FIRST < support.total


def test_a_correction_shows_old_and_new_and_links_its_page(kecil: Situs) -> None:
    html = body(kecil, koreksi.pages, "koreksi/")
    assert "<del>1</del>" in html
    assert "<ins>2</ins>" in html
    assert 'href="../rt/tanjung-iii-kenari/02/"' in html


def test_no_corrections_releases_and_sources_are_said_in_words(kecil: Situs) -> None:
    empty = with_public(kecil, koreksi=(), rilis=())
    assert "Belum ada koreksi." in body(empty, koreksi.pages, "koreksi/")
    assert "Belum ada rilis." in body(empty, rilis.pages, "rilis/")


def test_corrections_belong_to_the_release_that_brought_them(kecil: Situs) -> None:
    assert [len(rilis.corrections_of(kecil, place)) for place in range(2)] == [1, 0]

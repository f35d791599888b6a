"""Pages of areas: the answer in words, empty states, and what stands in the tables."""

import re
from dataclasses import replace

import pytest

from generator.facts.areas import area_of
from generator.facts.facts import Facts
from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.pages import beranda, kecamatan, kelurahan, rt, wilayah
from generator.pages.area_words import lead
from generator.pages.page import Page
from generator.pages.situs import Situs

TANJUNG, PEMATANG, RAWA, KOTA = "9901011001", "9901011002", "9901021001", "9901"


def emptied(situs: Situs) -> Situs:
    """Return the same city of which nothing is published but its areas."""
    public = replace(
        situs.index.public, rt=(), peristiwa=(), nilai=(), pemantauan=(), angka=(), praktik=(), rekap_peka=()
    )
    return Situs(Facts(Index(public, situs.index.today), situs.facts.site_url), situs.bahasa, situs.render)


def answer(situs: Situs, kode: str) -> str:
    return lead(situs, area_of(situs.index, situs.facts.status, kode))


def kelurahan_pages(situs: Situs) -> list[Page]:
    return [page for area in situs.index.kecamatan for page in kelurahan.pages(situs, area)]


def kecamatan_pages(situs: Situs) -> list[Page]:
    return [page for area in situs.index.kecamatan for page in kecamatan.pages(situs, area)]


def page(situs: Situs, slug: str) -> Page:
    return next(item for item in kelurahan_pages(situs) if item.address == f"kelurahan/{slug}/")


def test_the_answer_begins_with_the_number_of_rt_and_who_counted_them(kecil: Situs) -> None:
    assert answer(kecil, TANJUNG) == (
        "Dari 3 RT (pernyataan resmi, 2022), 3 ada di situs ini: 2 ditetapkan, 1 diusulkan atau dinilai."
    )


def test_rival_numbers_stand_side_by_side_in_the_answer(kecil: Situs) -> None:
    assert answer(kecil, KOTA).startswith(
        "Dari 7 RT (pernyataan resmi, 2022) atau 8 RT (berita, 2022), 7 ada di situs ini"
    )


def test_an_unknown_number_of_rt_is_said(kecil: Situs) -> None:
    assert "Jumlah seluruh RT-nya belum kami temukan." in answer(kecil, RAWA)


def test_nothing_known_is_said_and_is_not_called_zero(kecil: Situs) -> None:
    text = answer(emptied(kecil), TANJUNG)
    assert text.startswith("Belum ada data RT terpublikasi")
    assert "bukan berarti" in text
    assert "0" not in text


def test_an_empty_kelurahan_still_says_where_it_is_and_whom_to_ask(kecil: Situs) -> None:
    body = page(emptied(kecil), "tanjung-iii-kenari").body
    assert "kotak--kosong" in body
    assert "Kantor Kelurahan Tanjung III Kenari" in body
    assert "kelurahan/pematang-randu/" in body
    assert "<table" not in body
    assert "tabel.js" not in body


def test_all_areas_have_pages_when_nothing_is_known_of_them(kecil: Situs) -> None:
    bare = emptied(kecil)
    found = [*kelurahan_pages(bare), *kecamatan_pages(bare), *wilayah.pages(bare)]
    assert len(found) == 3 + 2 + 1
    assert all(item.bagian == "wilayah" for item in found)


@pytest.mark.parametrize("status", ["sk", "usul"])
def test_every_status_in_the_table_can_be_filtered_by(kecil: Situs, status: str) -> None:
    body = page(kecil, "tanjung-iii-kenari").body
    assert f'<option value="{status}">' in body
    assert f'<tr data-status="{status}"' in body


def test_an_old_number_is_marked_and_stands_last(kecil: Situs) -> None:
    body = page(kecil, "rawa-sejoli").body
    rows = body.split("<tr data-status=")[1:]
    assert ["nomor lama" in row.split("</tr>")[0] for row in rows] == [False, False, True]


def test_other_spellings_stand_on_the_page_and_in_its_search_entry(kecil: Situs) -> None:
    found = page(kecil, "tanjung-iii-kenari")
    assert "Tanjung 3 Kenari" in found.body
    assert found.search is not None
    assert "Tanjung Tiga Kenari" in found.search.text


def test_a_split_says_that_numbers_cannot_be_compared(kecil: Situs) -> None:
    assert "tidak bisa dibandingkan" in page(kecil, "pematang-randu").body
    assert 'id="pemekaran"' not in page(kecil, "rawa-sejoli").body


def test_a_kecamatan_lists_its_kelurahan_and_folds_its_rt(kecil: Situs) -> None:
    before, fold, after = kecamatan_pages(kecil)[0].body.partition('<details class="lipat lipat--tabel">')
    assert "kelurahan/rawa-sejoli/" in before
    assert 'href="../../rt/' not in before
    assert fold
    assert 'href="../../rt/rawa-sejoli/01/' in after


def test_a_kecamatan_with_old_numbers_only_does_not_say_that_it_has_0_rt(kecil: Situs) -> None:
    index = kecil.index
    over = tuple(rt for rt in index.public.rt if is_over(index, rt))
    rows = tuple(row for row in index.public.peristiwa if row.rt in {rt.id for rt in over})
    public = replace(emptied(kecil).index.public, rt=over, peristiwa=rows)
    found = kecamatan_pages(Situs(Facts(Index(public, index.today), kecil.facts.site_url), kecil.bahasa, kecil.render))
    folds = [fold for item in found for fold in re.findall(r"lipat--tabel\"><summary>(.*?)</summary>", item.body)]
    assert folds == ["1 nomor RT tidak berlaku lagi."]


def with_public(situs: Situs, **changes: object) -> Situs:
    """Return the same site over a changed dataset."""
    changed = Index(replace(situs.index.public, **changes), situs.index.today)  # type: ignore[arg-type]
    return Situs(Facts(changed, situs.facts.site_url), situs.bahasa, situs.render)


@pytest.mark.parametrize("bare", [TANJUNG, "990101"])
def test_an_area_without_a_shape_has_its_pages_and_says_so(kecil: Situs, bare: str) -> None:
    without = with_public(kecil, poligon=tuple(item for item in kecil.index.public.poligon if item.kode != bare))
    assert all("<svg" in item.body for item in (*wilayah.pages(without), *kecamatan_pages(without)))
    told = {item.address for item in kelurahan_pages(without) if "Batas wilayah ini belum dipublikasikan." in item.body}
    inside = {f"kelurahan/{kecil.index.slug[kode]}/" for kode in (TANJUNG, PEMATANG) if kode.startswith(bare)}
    assert told == inside
    of_rt = "".join(item.body for item in rt.pages(without, TANJUNG))
    assert ("Batas wilayah ini belum dipublikasikan." in of_rt) == (bare == TANJUNG)
    assert "<svg" in next(beranda.pages(without)).body


def test_an_award_of_a_year_without_a_round_is_told_without_a_link(kecil: Situs) -> None:
    events = tuple(
        row.model_copy(update={"tanggal": "2024-01-20"}) if row.peristiwa == "ditetapkan" else row
        for row in kecil.index.public.peristiwa
    )
    body = page(with_public(kecil, peristiwa=events), kecil.index.slug[TANJUNG]).body
    assert '<th scope="row">2024</th>' in body
    assert "/tahun/2024/" not in body

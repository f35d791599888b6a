"""Corrections and replies: on the log, and on every page that they concern."""

import re
from pathlib import Path

import pytest

from generator.facts.corrections import addresses, anchor
from generator.pages import koreksi, rt
from generator.pages.page import Page
from generator.pages.registry import pages_of
from generator.pages.situs import Situs
from tests.unit.pages.test_data import with_public

CONCERNED = (
    "rt/tanjung-iii-kenari/02/",
    "kelurahan/tanjung-iii-kenari/",
    "kecamatan/candra-hulu/",
    "tahun/2021/",
    "kriteria/bersih-3/",
    "praktik-baik/bank-sampah-tanjung/",
    "kriteria/",
)


def page(situs: Situs, address: str) -> Page:
    """Return a page by its address."""
    return next(item for item in pages_of(situs) if item.address == address)


@pytest.fixture(params=["id", "en"])
def situs(request: pytest.FixtureRequest, kecil: Situs, kecil_en: Situs) -> Situs:
    """Return the small city with one correction that concerns a page of every kind, named in different ways."""
    base = kecil if request.param == "id" else kecil_en
    halaman = tuple(f"{'/en/' if place % 2 else '/'}{address}" for place, address in enumerate(CONCERNED))
    item = base.index.public.koreksi[0].model_copy(update={"halaman": halaman})
    return with_public(base, koreksi=(item,))


@pytest.mark.parametrize("address", CONCERNED)
def test_a_page_that_was_corrected_says_so_below_its_heading(situs: Situs, address: str) -> None:
    html = page(situs, address).body
    item = situs.index.koreksi[0]
    mark = re.search(r'</h1>\s*<p class="dikoreksi"><a href="([^"]+)">([^<]+)</a>', html)
    assert mark is not None
    assert mark[1].endswith(f"koreksi/#{anchor(item)}")
    assert situs.bahasa.tanggal(item.tanggal) in mark[2]


def test_a_page_that_was_not_corrected_has_no_mark(situs: Situs) -> None:
    assert "dikoreksi" not in page(situs, "rt/tanjung-iii-kenari/01/").body


def test_the_corrected_page_tells_the_old_and_the_new_value(situs: Situs) -> None:
    html = page(situs, CONCERNED[0]).body
    assert "<del>1</del>" in html
    assert "<ins>2</ins>" in html


def test_the_log_says_which_fact_was_wrong_and_leads_to_its_page(situs: Situs) -> None:
    item = situs.index.koreksi[0]
    rt_id = next(iter(situs.index.rt))
    address = situs.index.alamat_rt[rt_id]
    changed = item.model_copy(update={"kolom": "jumlah_kk", "kunci": rt_id, "halaman": (f"/{address}",)})
    log = page(with_public(situs, koreksi=(changed,)), "koreksi/").body
    assert ("Households at the time" if situs.bahasa.kode == "en" else "Jumlah keluarga saat dinilai") in log
    assert re.search(rf'<strong>[^<]*<a href="[^"]*{address}">RT', log)


def test_the_log_names_place_and_criterion_in_words(situs: Situs) -> None:
    html = re.sub("</?abbr[^>]*>", "", next(koreksi.pages(situs)).body)
    butir = situs.teks(situs.index.butir["bersih-3"].nama)
    assert f"RT 02 Tanjung III Kenari, {butir}" in html
    assert f'id="{anchor(situs.index.koreksi[0])}"' in html
    assert all(f'href="../{address}"' in html for address in addresses(situs.index.koreksi[0]))


def test_a_key_that_the_data_does_not_know_stands_as_it_is(kecil: Situs) -> None:
    item = kecil.index.public.koreksi[0].model_copy(update={"kunci": "sk-2021", "kolom": "judul"})
    assert koreksi.about(kecil, item) == "sk-2021"


def test_a_reply_stands_beside_the_score_and_is_marked_as_the_rts_own_words(kecil: Situs, kecil_en: Situs) -> None:
    for one in (kecil, kecil_en):
        html = next(item.body for item in rt.pages(one, "9901011002") if item.address.endswith("/01/"))
        own = one.t("Kata-kata RT sendiri, bukan penilaian situs ini.")
        assert html.index('id="nilai"') < html.index(own) < html.index('id="riwayat"')
        said = re.search(
            r'<blockquote class="kutip" lang="id">(.*?)</blockquote>\s*<p class="kecil">([^<]+)', html, re.DOTALL
        )
        assert said is not None
        assert "Taman sudah disiram lagi" in said[1]
        assert one.bahasa.tanggal("2022-10-03") in said[2]


def test_the_marks_reach_the_built_site(kecil_site: Path) -> None:
    for prefix in ("", "en/"):
        html = (kecil_site / prefix / "rt/tanjung-iii-kenari/02/index.html").read_text(encoding="utf-8")
        assert 'class="dikoreksi"' in html

"""Pages of RTs: what stands above the fold where a number changed, and how the rest is found."""

import re
from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.wilayah import Rt
from generator.pages import rt
from generator.pages.situs import Situs
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL

ABOVE = '<div class="aksi"'
"""What follows the status; what stands before it is in the first screens of a phone."""
PARTS = ("nilai", "lanjut", "belajar", "tetangga", "riwayat", "langkah", "sumber")
"""Parts of a page that tells of everything, in their order."""


def body(situs: Situs, rt_id: str) -> str:
    shared = rt.Neighbourhood(situs, situs.index.wilayah[rt_id[:10]])
    return rt.page_of(shared, situs.index.rt[rt_id]).body


def without_records(situs: Situs) -> Situs:
    """Return the same city of which nothing is published but its RTs."""
    public = replace(situs.index.public, peristiwa=(), nilai=(), pemantauan=(), tanggapan=(), praktik=(), rekap_peka=())
    return Situs(Facts(Index(public, situs.index.today), SITE_URL), situs.bahasa, situs.render)


@pytest.fixture
def old(kecil: Situs) -> Rt:
    return kecil.index.rt["9901021001-04"]


def test_an_old_number_with_a_history_is_linked_both_ways(kecil: Situs, kecil_en: Situs, old: Rt) -> None:
    heir = old.penerus or ""
    above = body(kecil, heir).partition(ABOVE)[0]
    assert 'RT ini menggantikan <a href="../../../rt/rawa-sejoli/04/">RT 04</a> (nomor lama, sampai 31 Desem' in above
    assert "This RT took the place of" in body(kecil_en, heir).partition(ABOVE)[0]
    above = body(kecil, old.id).partition(ABOVE)[0]
    assert "Nomor RT ini berlaku sampai 31 Desember 2021." in above
    assert ">RT 02, Kelurahan Rawa Sejoli</a>" in above.partition("Penggantinya:")[2]
    assert "nomor-lama" not in body(kecil, "9901021001-01")


def test_an_old_number_without_a_page_is_named_and_not_linked(kecil: Situs, old: Rt) -> None:
    bare = without_records(kecil)
    assert "RT ini menggantikan RT 04 (nomor lama" in body(bare, old.penerus or "").partition(ABOVE)[0]
    assert "/04/" not in body(bare, old.penerus or "")


def test_an_old_number_without_successor_says_that_its_kelurahan_was_split() -> None:
    jambi = all_situs(public_facts(ROOT / "data", SITE_URL), ROOT / "site_src")["id"]
    ended = next(item for item in jambi.index.rt.values() if item.berlaku_sampai)
    above = body(jambi, ended.id).partition(ABOVE)[0]
    assert "Kelurahannya dimekarkan" in above
    assert "Penggantinya" not in above


def test_among_its_neighbours_an_old_number_is_marked_or_left_out(kecil: Situs) -> None:
    assert "RT 04 (lama)</a>" in body(kecil, "9901021001-01").partition('class="tetangga"')[2]
    assert "RT 04" not in body(without_records(kecil), "9901021001-01")


def test_a_list_below_the_status_leads_to_each_part_of_the_page(kecil: Situs) -> None:
    seen = set()
    for rt_id in kecil.index.rt:
        page = body(kecil, rt_id)
        (listed,) = re.findall(r'<nav class="isi-rt".*?</nav>', page, re.DOTALL)
        anchors = re.findall(r'href="#([a-z]+)"', listed)
        column = page.partition('<div class="dua">')[2]
        assert anchors == [name for name in re.findall(r'<h2[^>]* id="([a-z]+)"', column) if name in PARTS]
        seen.add(tuple(anchors))
    assert PARTS in seen
    assert PARTS[1:] in seen, "an RT that was never assessed"
    assert any("lanjut" not in anchors for anchors in seen), "a number that holds no longer"

"""The home page: what was decided last."""

from dataclasses import replace

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages import beranda
from generator.pages.situs import Situs
from tests.conftest import SITE_URL


def test_decrees_stand_among_the_newest_decisions_with_their_round(kecil: Situs) -> None:
    found = beranda.decisions(kecil)
    assert [item.tanggal for item in found] == sorted((item.tanggal for item in found), reverse=True)
    newest = next(item for item in found if item.putaran)
    assert newest.judul.startswith("Keputusan Wali Kota nomor ")
    body = next(iter(beranda.pages(kecil))).body
    assert newest.judul in body
    assert 'tahun/2022/">Putaran 2022 periode 1</a>' in body


def test_the_legend_of_the_home_page_names_only_what_the_drawing_holds(kecil: Situs) -> None:
    public = replace(kecil.index.public, rt=(), peristiwa=(), nilai=(), angka=())
    empty = Situs(Facts(Index(public, kecil.index.today), SITE_URL), kecil.bahasa, kecil.render)
    for situs in (kecil, empty):
        legend = next(iter(beranda.pages(situs))).body.partition('<ul class="legenda"')[2].partition("</ul>")[0]
        assert ": 0 kelurahan" not in legend
        assert "kelurahan" in legend

"""Cards and badges are small, ask nobody, and always say as of when and by whom."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages.sematan import all_embeds, code_form, embed_code
from generator.pages.situs import Situs
from generator.pipeline import all_situs, public_facts
from tests.conftest import ROOT, SITE_URL

CARD, BADGE = 3000, 2000
"""Most bytes."""
ADDRESS = re.compile(r'(?:href|src|action|content)="([^"]*)"')


class Parts(HTMLParser):
    """Collects the elements of some HTML with their attributes."""

    def __init__(self, html: str) -> None:
        """Read some HTML."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.found.append((tag, dict(attrs)))


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module", params=["kecil", "kecil_en", "jambi", "jambi_en"])
def situs(request: pytest.FixtureRequest, kecil: Situs, kecil_en: Situs) -> Situs:
    if request.param.startswith("kecil"):
        return kecil if request.param == "kecil" else kecil_en
    found = all_situs(public_facts(ROOT / "data", SITE_URL), ROOT / "site_src")
    return found["en" if request.param.endswith("en") else "id"]


def test_every_rt_area_and_figure_has_a_card_and_rt_and_areas_a_badge(situs: Situs) -> None:
    names = [name for name, _ in all_embeds(situs)]
    assert len(set(names)) == len(names)
    index = situs.index
    rt = {address.rstrip("/") for address in index.alamat_rt.values()}
    areas = {f"{item.tingkat}/{index.slug[item.kode]}" for item in (*index.kecamatan, *index.kelurahan)} | {"kota"}
    scored = {name for name, item in situs.facts.scored.items() if item.alone}
    figures = {f"angka/{name}" for name in {*situs.facts.figures, *scored}}
    below = situs.bahasa.prefix
    assert {name for name in names if name.endswith(".html")} == {
        f"{below}{item}.html" for item in rt | areas | figures
    }
    assert {name for name in names if name.endswith(".svg")} == {f"{below}{item}.svg" for item in rt | areas}


def test_they_are_light_enough_for_a_news_page(situs: Situs) -> None:
    for name, content in all_embeds(situs):
        assert len(content.encode()) < (CARD if name.endswith(".html") else BADGE), name


def test_each_says_as_of_when_and_by_whom(situs: Situs) -> None:
    rilis = situs.index.rilis[0]
    for name, content in all_embeds(situs):
        text = words(content)
        assert situs.bahasa.tanggal(rilis.tanggal) in text, name
        assert rilis.id in text, name
        assert f"{situs.t('Sumber')}: " in text, name


def test_each_of_an_invented_city_says_so(situs: Situs) -> None:
    mark = situs.t("DATA CONTOH")
    for name, content in all_embeds(situs):
        own = words(re.sub(r"<title>.*?</title>", "", content))
        assert (mark in own) == situs.index.public.program.fiktif, name


def test_a_badge_is_an_image_with_a_name_and_fits_its_box(situs: Situs) -> None:
    for name, content in all_embeds(situs):
        if name.endswith(".svg"):
            root = ET.fromstring(content)  # noqa: S314 - made here
            assert root.get("role") == "img"
            assert root.get("aria-label")
            height = int(root.get("height") or 0)
            for text in root.iter("{http://www.w3.org/2000/svg}text"):
                assert float(text.get("y") or 0) < height
                assert text.text


def test_a_card_runs_nothing_and_asks_for_its_style_alone(situs: Situs) -> None:
    for name, content in all_embeds(situs):
        if name.endswith(".html"):
            parts = Parts(content).found
            assert {tag for tag, _ in parts} <= {
                "html",
                "head",
                "meta",
                "title",
                "link",
                "body",
                "main",
                "p",
                "h1",
                "a",
            }
            fetched = [found["href"] for tag, found in parts if tag == "link" and found["rel"] == "stylesheet"]
            up = "../" * (name.count("/") + 1)
            assert fetched == [f"{up}assets/css/sematan.css"]
            assert [found for _, found in parts if found.keys() & {"style", "onclick", "src"}] == []
            (link,) = [found for tag, found in parts if tag == "a"]
            assert link["target"] == "_top"
            assert str(link["href"]).startswith(f"{SITE_URL}{situs.bahasa.prefix}")


def test_an_rt_without_a_decree_is_not_called_awarded(kecil: Situs) -> None:
    cards = dict(all_embeds(kecil))
    for rt in kecil.index.rt.values():
        status = kecil.facts.status[rt.id]
        card = cards[f"{kecil.index.alamat_rt[rt.id].rstrip('/')}.html"]
        assert ("kartu--sk" in card) == (status.jenis == "sk")
        if status.jenis == "sebut":
            assert "Disebut" in words(card)


def test_a_name_with_markup_stays_a_name(kecil: Situs) -> None:
    evil = "<script>alert(1)</script>\"&'"
    public = kecil.index.public
    wilayah = tuple(item.model_copy(update={"nama": evil}) for item in public.wilayah)
    sumber = tuple(item.model_copy(update={"penerbit": evil}) for item in public.sumber)
    index = Index(replace(public, wilayah=wilayah, sumber=sumber), kecil.index.today)
    found = list(all_embeds(Situs(Facts(index, SITE_URL), kecil.bahasa, kecil.render)))
    assert found
    for name, content in found:
        assert "<script" not in content, name
        if name.endswith(".svg"):
            ET.fromstring(content)  # noqa: S314 - made here


def test_the_code_to_paste_shows_the_card_and_leads_to_the_page(kecil_en: Situs) -> None:
    code = embed_code(kecil_en, "rt/a-b/05", 'RT 05 "A" & <B>', "rt/a-b/05/")
    ((tag, frame),) = Parts(code.card).found
    assert tag == "iframe"
    assert frame["src"] == f"{SITE_URL}sematan/en/rt/a-b/05.html"
    assert frame["title"] == 'RT 05 "A" & <B>'
    (_, link), (_, image) = Parts(code.badge).found
    assert link["href"] == f"{SITE_URL}en/rt/a-b/05/"
    assert image["src"] == f"{SITE_URL}sematan/en/rt/a-b/05.svg"
    assert image["alt"] == 'RT 05 "A" & <B>'


def test_the_form_of_the_code_has_its_blanks(kecil: Situs) -> None:
    code = code_form(kecil)
    assert code.card.count("[alamat kartu]") == code.badge.count("[alamat kartu]") == 1
    assert code.badge.count("[alamat halaman]") == 1


def test_the_order_of_rows_changes_no_card(kecil: Situs) -> None:
    public = kecil.index.public
    turned = replace(public, rt=public.rt[::-1], peristiwa=public.peristiwa[::-1], angka=public.angka[::-1])
    other = Situs(Facts(Index(turned, kecil.index.today), SITE_URL), kecil.bahasa, kecil.render)
    assert dict(all_embeds(other)) == dict(all_embeds(kecil))

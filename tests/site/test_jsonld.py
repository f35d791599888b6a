"""What search engines are told reads as JSON on every kind of page, and says where the page lies."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.pages.jsonld import breadcrumbs, place
from generator.pages.situs import Situs

SITE_URL = "https://bantar.example/"
"""Address in `mkdocs.yml`."""
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NONE = re.compile(r"(?:en/)?(?:rt/[^/]+/[^/]+/|cari/)?")
"""Home page, search and pages of RTs, which carry no breadcrumb list."""


def told(site: Path) -> dict[str, list[Any]]:
    """Return what each page made from the data tells, by its address."""
    found = {}
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        if '<nav class="jejak"' in html:
            found[page.parent.relative_to(site).as_posix() + "/"] = [json.loads(text) for text in BLOCK.findall(html)]
    return found


def of_type(blocks: list[Any], name: str) -> list[Any]:
    return [block for block in blocks if block["@type"] == name]


def test_every_kind_of_page_with_a_breadcrumb_tells_it_but_those_of_rts(kecil_site: Path) -> None:
    pages = told(kecil_site)
    silent = {address for address, blocks in pages.items() if len(of_type(blocks, "BreadcrumbList")) != 1}
    assert all(NONE.fullmatch(address) for address in silent), silent
    assert all(not blocks for address, blocks in pages.items() if re.match(r"(en/)?rt/", address))
    kinds = {address.removeprefix("en/").split("/")[0] for address in pages.keys() - silent}
    assert kinds >= {"angka", "data", "kecamatan", "kelurahan", "kriteria", "praktik-baik", "rilis", "tahun", "wilayah"}


def test_each_step_of_a_way_is_numbered_and_leads_to_a_page_that_exists(kecil_site: Path) -> None:
    for address, blocks in told(kecil_site).items():
        for block in of_type(blocks, "BreadcrumbList"):
            items = block["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1)), address
            for item in items[:-1]:
                assert item["item"].startswith(SITE_URL), address
                path = item["item"].removeprefix(SITE_URL).partition("#")[0]
                assert (kecil_site / path / "index.html").is_file(), (address, path)
            assert all(item["name"] and "<" not in item["name"] for item in items), address


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_area_is_a_place_that_says_it_is_invented(kecil_site: Path, prefix: str) -> None:
    for folder, length in (("kelurahan", 10), ("kecamatan", 6), ("wilayah", 4)):
        found = {
            address: of_type(blocks, "Place")
            for address, blocks in told(kecil_site).items()
            if address.startswith(f"{prefix}{folder}/")
        }
        assert found
        for address, places in found.items():
            (area,) = places
            assert area["url"] == SITE_URL + address
            assert len(area["identifier"].replace(".", "")) >= length
            assert "DATA CONTOH" in area["description"]
            assert area.get("containedInPlace") or folder == "wilayah"


def test_a_text_of_the_data_cannot_end_the_element(kecil: Situs) -> None:
    evil = "</script><script>x()</script>"
    area = kecil.index.kota.model_copy(update={"nama": evil})
    for text in (breadcrumbs(kecil, [(evil, None)]), place(kecil, area, evil, "wilayah/")):
        assert text.count("</script>") == 1
        (value,) = BLOCK.findall(text)
        assert evil in json.dumps(json.loads(value))

"""People find their RT and read about it: on a phone, in both languages, without JavaScript."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import ViewportSize, expect

from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

LAY_OUT = "document.querySelectorAll('article *').forEach(item => { item.style.contentVisibility = 'visible' })"
"""Lays out what is out of sight, as it is when a reader comes near; until then it has no true size."""

ASK = """axe.run({ rules: { "target-size": { enabled: true } } })
  .then((result) => JSON.stringify(result.violations))"""
"""What axe finds; the size of targets (WCAG 2.2) is looked at only when asked."""

JAMBI = [
    "", "cari/", "peta/", "wilayah/", "kecamatan/telanaipura/", "kelurahan/buluran-kenali/", "kelurahan/sulanjana/",
    "rt/buluran-kenali/05/", "rt/telanaipura/08/", "kriteria/", "kriteria/bersih-1/", "kriteria/sehat-1/",
    "kriteria/lembar-periksa/", "praktik-baik/", "tahun/", "tahun/2022/", "bertahan/", "data/", "data/api/",
    "sumber/", "koreksi/",
    "rilis/", "ikuti/", "angka/",
    "mulai/", "kriteria/periksa-sendiri/", "glosarium/", "tentang/", "metodologi/", "privasi/", "pers/",
]  # fmt: skip
"""One address of each kind of page."""


def test_a_resident_finds_the_rt_from_the_home_page(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open()
    box = page.get_by_role("combobox").first
    box.fill("rt 5 buluran")
    expect(page.get_by_role("option").first).to_contain_text("RT 05")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"rt/buluran-kenali/05/$"))
    expect(page.locator(".status__kata")).to_have_text("Disebut meraih Kampung Bantar 2020, kategori besar")


def test_the_status_stands_in_the_first_screen_of_a_phone(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("rt/buluran-kenali/05/")
    for part in (".status__kata", ".status__rinci", ".status__fakta .bukti"):
        box = page.locator(part).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"], part


def test_the_language_switch_keeps_the_page(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open("rt/ulu-gedong/05/")
    page.get_by_role("link", name="EN, English").click()
    expect(page).to_have_url(re.compile(r"en/rt/ulu-gedong/05/$"))
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator(".status__kata")).to_contain_text("Kampung Bantar 2022")
    page.get_by_role("link", name="ID, Bahasa Indonesia").click()
    assert page.locator("html").get_attribute("lang") == "id"


@pytest.mark.parametrize("address", JAMBI)
def test_every_page_reads_without_javascript(visit: Open, jambi_site: Path, address: str) -> None:
    page = visit(jambi_site, script=False).open(address)
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("article").inner_text()) > 200


@pytest.mark.parametrize("address", JAMBI)
def test_no_page_scrolls_sideways_on_a_phone(visit: Open, jambi_site: Path, address: str) -> None:
    page = visit(jambi_site, viewport=PHONE).open(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


# The small city has every kind of page, so it is looked at in every way; Jambi, whose pages are larger, in two.
@pytest.mark.parametrize(
    ("site", "scheme", "viewport"),
    [
        pytest.param("kecil_site", "light", PHONE, id="kecil-light-phone"),
        pytest.param("kecil_site", "light", DESK, id="kecil-light-desk"),
        pytest.param("kecil_site", "dark", PHONE, id="kecil-dark-phone"),
        pytest.param("kecil_site", "dark", DESK, id="kecil-dark-desk"),
        pytest.param("jambi_site", "dark", PHONE, id="jambi-dark-phone"),
        pytest.param("jambi_site", "light", DESK, id="jambi-light-desk"),
    ],
)
def test_axe_finds_no_violation(
    visit: Open, request: pytest.FixtureRequest, site: str, scheme: str, viewport: ViewportSize
) -> None:
    folder: Path = request.getfixturevalue(site)
    addresses = JAMBI if site == "jambi_site" else one_of_each(folder)
    prefix = "en/" if viewport is DESK else ""
    seen = visit(folder, viewport=viewport, scheme=scheme)
    found: dict[str, list[str]] = {}
    for address in addresses:
        page = seen.open(prefix + address)
        page.wait_for_timeout(100)
        page.evaluate(LAY_OUT)
        page.evaluate(AXE)
        result = json.loads(page.evaluate(ASK))
        if result:
            found[address] = [f"{item['id']}: {item['nodes'][0]['html'][:160]}" for item in result]
    assert found == {}


def one_of_each(site: Path) -> list[str]:
    """Return an address of each kind of data page of the small city, with scores and without."""
    rt = sorted(path.parent.relative_to(site).as_posix() + "/" for path in site.glob("rt/*/*/index.html"))
    kinds = ("kelurahan", "kecamatan", "kriteria", "praktik-baik", "tahun")
    first = [sorted(site.glob(f"{kind}/*/index.html"))[0].parent.relative_to(site).as_posix() + "/" for kind in kinds]
    return ["", *rt, *first, "peta/", "bertahan/", "koreksi/", "rilis/"]


def test_axe_is_the_real_thing(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open("tentang/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\"><button></button>')")
    page.evaluate(AXE)
    violations = page.evaluate("axe.run().then(result => result.violations.map(item => item.id))")
    assert {"image-alt", "button-name"} <= set(violations)

"""The offline copy opens from a disk: pages, languages, icons, the find box, the text search and the map."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.publish.offline import pack
from tests.chromium import DESK, PHONE
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

LEFT = "net::ERR_ABORTED"
"""Why a request fails when its page is left."""


@pytest.fixture(scope="module")
def stick(kecil_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the unpacked copy, in a folder with blanks in its name."""
    folder = tmp_path_factory.mktemp("USB stick of RT 05")
    pack(kecil_site, folder / "site-luring.zip", ROOT / "site_src" / "luring.js")
    with zipfile.ZipFile(folder / "site-luring.zip") as packed:
        packed.extractall(folder)
    return folder / "site-luring"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that complains of every script that fails and of everything asked of a network."""
    context = browser.new_context(viewport=DESK)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("requestfailed", lambda request: faults.append(request.url) if is_missed(request) else None)
    opened.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else faults.append(request.url),
    )
    yield opened
    context.close()
    assert faults == []


def is_missed(request: Request) -> bool:
    """Return whether a page lacks what it asked for.

    It does not where it was left before that came, nor for an icon that a script adds: that is asked for in the
    moment before the copy's own script turns it into one of the page.
    """
    return "ikon.svg" not in request.url and request.failure != LEFT


def start(page: Page, stick: Path, name: str = "index.html") -> Page:
    """Open a file of the copy as a double click does."""
    page.goto((stick / name).as_uri())
    return page


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_an_rt_is_found_by_the_box_of_the_home_page(page: Page, stick: Path, prefix: str) -> None:
    start(page, stick, f"{prefix}index.html")
    box = page.locator("article").get_by_role("combobox")
    box.press_sequentially("rt 1 tanjung 3 kenari")
    option = page.get_by_role("option", name="RT 01")
    expect(option).to_be_visible()
    expect(option.locator("use")).to_have_attribute("href", "#ikon-sk")
    box.press("Enter")
    expect(page.locator("h1")).to_contain_text("RT 01")
    assert page.url.endswith(f"/site-luring/{prefix}rt/tanjung-iii-kenari/01/index.html")


def test_what_is_not_clear_leads_to_the_list(page: Page, stick: Path) -> None:
    start(page, stick, "kriteria/index.html")
    box = page.get_by_role("combobox")
    box.fill("rt 1")
    box.press("Enter")
    page.wait_for_url("**/cari/index.html?rt=*")
    expect(page.locator("[data-hasil]")).to_be_visible()


def test_links_and_the_language_switch_lead_to_files(page: Page, stick: Path) -> None:
    start(page, stick)
    page.get_by_role("link", name="Wilayah").first.click()
    page.get_by_role("link", name="Tanjung III Kenari").first.click()
    page.locator("#tabel-rt").get_by_role("link", name="RT 01").click()
    expect(page.locator("h1")).to_contain_text("RT 01")
    page.get_by_role("link", name="EN, English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith("/en/rt/tanjung-iii-kenari/01/index.html")
    page.get_by_role("link", name="ID, Bahasa Indonesia").click()
    assert page.url.endswith("/site-luring/rt/tanjung-iii-kenari/01/index.html")


def test_icons_and_small_maps_are_drawn(page: Page, stick: Path) -> None:
    start(page, stick, "rt/tanjung-iii-kenari/01/index.html")
    shown = "[...document.querySelectorAll('article svg use')].filter((e) => e.getClientRects().length)"
    sizes = page.evaluate(f"{shown}.map((e) => e.getBBox().width)")
    assert len(sizes) > 20
    assert min(sizes) > 0
    expect(page.locator("#pengumuman img")).to_have_count(1)
    page.get_by_role("link", name="Pengumuman A4").click()
    assert page.locator("#pengumuman img").evaluate("async (e) => { await e.decode(); return e.naturalWidth; }") > 0


@pytest.mark.parametrize(
    ("prefix", "word", "hit"), [("", "bank sampah", "praktik-baik/"), ("en/", "methodology", "metodologi/")]
)
def test_the_text_search_works(page: Page, stick: Path, prefix: str, word: str, hit: str) -> None:
    start(page, stick, f"{prefix}kriteria/index.html")
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially(word)
    link = page.locator(f".md-search-result__link[href*='{prefix}{hit}']").first
    expect(link).to_be_visible(timeout=15_000)
    link.click()
    page.wait_for_url(f"**/{prefix}{hit}**index.html*")
    expect(page.locator("h1")).to_be_visible()


def test_the_map_is_drawn_and_opens_on_an_rt(page: Page, stick: Path) -> None:
    start(page, stick, "peta/index.html")
    page.mouse.move(3, 3)  # the map waits for a sign of a reader
    expect(page.locator("#peta .leaflet-overlay-pane path").first).to_be_attached()
    page.goto((stick / "rt/tanjung-iii-kenari/01/index.html").as_uri())
    page.get_by_role("link", name="Lihat di peta").click()
    page.wait_for_url("**/peta/index.html#rt=*")
    popup = page.locator(".leaflet-popup")
    expect(popup).to_contain_text("RT 01")
    popup.get_by_role("link", name="RT 01").click()
    expect(page.locator("h1")).to_contain_text("RT 01")


def test_the_copy_can_be_used_on_a_phone_and_without_scripts(browser: Browser, stick: Path) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    start(page, stick, "kecamatan/candra-hulu/index.html")
    page.locator("#tabel-kelurahan").get_by_role("link", name="Tanjung III Kenari", exact=True).click()
    page.locator("#tabel-rt").get_by_role("link", name="RT 01").click()
    expect(page.locator("h1")).to_contain_text("RT 01")
    context.close()

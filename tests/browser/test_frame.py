"""The frame around every page: search, light and dark, and what a first visit costs."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]


def asked_for(seen: Visit, address: str) -> list[str]:
    urls: list[str] = []
    seen.page.on("request", lambda request: urls.append(request.url.removeprefix(seen.base)))
    seen.open(address)
    seen.page.wait_for_load_state("networkidle")
    return urls


def test_a_first_visit_does_not_fetch_what_only_a_search_needs(visit: Open, jambi_site: Path) -> None:
    urls = asked_for(visit(jambi_site), "rt/buluran-kenali/05/")
    assert not [url for url in urls if re.search("bundle|worker|search_index|cari.json", url)]


@pytest.mark.parametrize(("viewport", "prefix", "query", "hit"), [
    (PHONE, "", "bank sampah", "praktik-baik/"),
    (DESK, "", "buluran", "rt/buluran-kenali/"),
    (DESK, "en/", "methodology", "en/metodologi/"),
])  # fmt: skip
def test_the_search_finds_texts_and_rt(
    visit: Open, jambi_site: Path, viewport: dict[str, int], prefix: str, query: str, hit: str
) -> None:
    page = visit(jambi_site, viewport=viewport).open(f"{prefix}kriteria/")
    if viewport is PHONE:
        page.locator(".kb-kata").press("Enter")
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially(query)
    link = page.locator(f".md-search-result__link[href*='{hit}']").first
    expect(link).to_be_attached(timeout=15_000)
    assert page.goto(str(link.evaluate("a => a.href"))).ok  # type: ignore[union-attr]


def test_the_chosen_scheme_is_kept_from_page_to_page(visit: Open, jambi_site: Path) -> None:
    seen = visit(jambi_site)
    page = seen.open()
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Ganti ke tampilan gelap").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page = seen.open("en/tentang/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Switch to the light scheme").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_reader_who_likes_dark_gets_dark_at_once(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, scheme="dark").open("rt/telanaipura/08/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("width", [320, 360, 1000, 1280])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_header_leads_home_on_every_width(visit: Open, jambi_site: Path, width: int, prefix: str) -> None:
    page = visit(jambi_site, viewport=ViewportSize(width=width, height=800), script=False).open(f"{prefix}tahun/2020/")
    home = page.get_by_role("banner").get_by_role("link", name=re.compile("^Kampung Bantar.*(Beranda|Home)$"))
    box = home.bounding_box()
    assert box is not None, "the link is not seen"
    assert min(box["width"], box["height"]) >= 44
    assert home.evaluate("one => one.href") == page.url.removesuffix("tahun/2020/")
    text = home.locator("span").first
    assert text.evaluate("one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight + 1")


LONG = "Gerakan Bersama Dusun Lestari dan Mandiri", "Kabupaten Kepulauan Awanbiru Utara"


@pytest.mark.parametrize("width", [360, 1000, 1280])
@pytest.mark.parametrize("times", [1, 4])
def test_a_long_name_wraps_within_the_header_and_a_longer_one_is_cut_in_words(
    visit: Open, jambi_site: Path, width: int, times: int
) -> None:
    page = visit(jambi_site, viewport=ViewportSize(width=width, height=800)).open("tahun/2020/")
    text = page.locator(".kb-rumah > span").first
    low = page.locator(".md-header").bounding_box()
    text.evaluate(
        "(one, [name, kota]) => { one.firstChild.data = `${name} `; one.lastChild.textContent = kota; }",
        [" ".join([part] * times) for part in LONG],
    )
    assert page.locator(".md-header").bounding_box() == low
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert text.evaluate("one => getComputedStyle(one).webkitLineClamp") == ("3" if width == PHONE["width"] else "2")
    if (times, width) == (1, 1280):
        assert text.evaluate("one => one.scrollHeight <= one.clientHeight + 1"), "cut, though there is room"

"""Everybody gets in: with large letters, a narrow screen, keys alone, less motion, forced colours, or no pictures."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.browser.test_reading import AXE, JAMBI, one_of_each
from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

NARROW = ViewportSize(width=320, height=640)
"""What WCAG 1.4.10 asks for: 1280 px at 400 %."""

DOUBLE = ViewportSize(width=640, height=450)
"""1280 px at 200 %."""

FOCUSED = """() => {
  const active = document.activeElement;
  const one = active?.matches(".md-option") ? active.nextElementSibling : active;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
  const seen = document.elementFromPoint(x, y);
  const style = getComputedStyle(one);
  return {
    name: (one.getAttribute("aria-label") || one.textContent || one.name || one.tagName).trim().slice(0, 60),
    hidden: !(seen && (one.contains(seen) || seen.contains(one))),
    marked: style.outlineStyle !== "none" || style.boxShadow !== "none" || one.tagName === "path",
  };
}"""
"""What has the focus, whether anything covers its middle, and whether it is marked."""

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { transitionDuration, animationDuration } = getComputedStyle(one);
  return `${transitionDuration}, ${animationDuration}`.split(", ").some((time) => parseFloat(time) > 0.01);
}).map((one) => one.className || one.tagName)"""
"""Elements that would move."""


@pytest.mark.parametrize("viewport", [NARROW, DOUBLE], ids=["320 px", "200 %"])
@pytest.mark.parametrize("site", ["jambi_site", "kecil_site"])
@pytest.mark.parametrize("prefix", ["", "en/"], ids=["id", "en"])
def test_no_page_scrolls_sideways(
    visit: Open, request: pytest.FixtureRequest, site: str, viewport: ViewportSize, prefix: str
) -> None:
    folder: Path = request.getfixturevalue(site)
    addresses = JAMBI if site == "jambi_site" else one_of_each(folder)
    seen = visit(folder, viewport=viewport)
    wide = {}
    for address in [*(prefix + address for address in addresses), "404.html"]:
        page = seen.open(address)
        page.wait_for_timeout(50)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > viewport["width"]:
            wide[address] = width
    assert wide == {}


@pytest.mark.parametrize("width", [320, 360])
def test_long_words_and_names_of_scores_make_no_page_scroll_sideways(visit: Open, lain_site: Path, width: int) -> None:
    kinds = ("kriteria/index.html", "kriteria/*-*/index.html", "rt/*/*/index.html", "kelurahan/*/index.html")
    pages = [path.parent.relative_to(lain_site) for kind in kinds for path in sorted(lain_site.glob(kind))[:3]]
    seen = visit(lain_site, viewport=ViewportSize(width=width, height=640))
    wide = {}
    for address in pages:
        found = seen.open(f"{address.as_posix()}/").evaluate("document.documentElement.scrollWidth")
        if found > width:
            wide[address] = found
    assert (len(pages), wide) == (10, {})


def test_a_warning_beside_an_edition_breaks_into_lines_on_a_phone(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("kriteria/bersih-3/")
    said = "bunyi kriteria ini berubah; jangan dibandingkan dengan edisi di atas"
    page.locator(".sebaran .kelompok th").first.evaluate(
        "(one, said) => one.append(Object.assign(document.createElement('small'), {textContent: said}))", said
    )
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


CUT = """[...document.querySelectorAll(".chip")].filter((one) => one.getClientRects().length
  && one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""
"""Words of a status that are wider than their mark."""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_words_of_a_status_fit_their_mark(visit: Open, kecil_site: Path, width: int, prefix: str) -> None:
    seen = visit(kecil_site, viewport=ViewportSize(width=width, height=800))
    for address in ("rt/tanjung-iii-kenari/01/", "kelurahan/tanjung-iii-kenari/", "kecamatan/candra-hulu/", "wilayah/"):
        page = seen.open(prefix + address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.evaluate(CUT) == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_that_is_not_there_is_as_good_as_the_others(visit: Open, jambi_site: Path, scheme: str) -> None:
    page = visit(jambi_site, scheme=scheme).open("404.html")
    page.evaluate(AXE)
    assert page.evaluate("axe.run().then(result => result.violations.map(item => item.id))") == []
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman ini tidak ada")
    expect(page.locator("[lang=en] h2")).to_have_text("This page does not exist")
    expect(page.get_by_role("link", name="Find an RT")).to_be_visible()


def stops(page: Page, key: str, most: int) -> list[dict[str, object]]:
    """Return what gets the focus one after the other, until the page is left."""
    found = []
    for _ in range(most):
        page.keyboard.press(key)
        one = page.evaluate(FOCUSED)
        if one is None:
            break
        found.append(one)
    return found


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["", "rt/tanjung-iii-kenari/01/", "kelurahan/tanjung-iii-kenari/", "praktik-baik/"])
def test_the_focus_is_seen_wherever_it_goes(
    visit: Open, kecil_site: Path, address: str, viewport: ViewportSize
) -> None:
    page = visit(kecil_site, viewport=viewport).open(address)
    forward = stops(page, "Tab", 250)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(".kb-foot a").last.focus()
    back = stops(page, "Shift+Tab", 250)
    assert len(forward) > 15
    assert [one["name"] for one in [*forward, *back] if one["hidden"]] == []
    assert [one["name"] for one in [*forward, *back] if not one["marked"]] == []


@pytest.mark.parametrize("address", ["", "rt/tanjung-iii-kenari/01/", "peta/", "praktik-baik/"])
def test_nothing_moves_for_those_who_want_no_motion(visit: Open, kecil_site: Path, address: str) -> None:
    seen = visit(kecil_site)
    seen.page.emulate_media(reduced_motion="reduce")
    page = seen.open(address)
    page.wait_for_timeout(300)
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("address", ["", "rt/tanjung-iii-kenari/01/", "kelurahan/tanjung-iii-kenari/"])
def test_without_pictures_every_word_is_there(visit: Open, kecil_site: Path, address: str) -> None:
    whole = visit(kecil_site).open(address).locator("article").inner_text()
    seen = visit(kecil_site)

    def refuse(route: Route) -> None:
        route.abort() if route.request.resource_type == "image" or ".svg" in route.request.url else route.continue_()

    seen.page.route("**/*", refuse)
    assert seen.open(address).locator("article").inner_text() == whole


def test_with_forced_colours_status_and_controls_keep_their_edges(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    seen.page.emulate_media(forced_colors="active")
    page = seen.open("rt/tanjung-iii-kenari/01/")
    for part in (".status", ".chip", ".tombol"):
        style = page.locator(part).first.evaluate("one => getComputedStyle(one).borderTopStyle")
        assert style not in ("none", ""), part


def test_an_abbreviation_says_what_it_means_when_it_is_reached(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("rt/tanjung-iii-kenari/01/")
    short = page.locator("abbr").first
    assert short.evaluate("one => getComputedStyle(one, '::after').content") == "none"
    short.focus()
    assert "rukun tetangga" in short.evaluate("one => getComputedStyle(one, '::after').content + one.title")
    assert short.evaluate("one => getComputedStyle(one, '::after').content") != "none"

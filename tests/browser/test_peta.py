"""The map is read by layers, filters, keys and hand, says the same in words, and is a map without a script as well."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

CUT = """selects => selects.flatMap(select => {
  const style = getComputedStyle(select), pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20;
  return [...select.options].map(o => o.text).filter(text => pen.measureText(text).width > room);
})"""
"""Choices that are wider than their field, the arrow taken off."""

WITH_POINT = "9901011002-01"


def live(page: Page) -> Page:
    """Return the page of the map once somebody touched the page and the map is drawn."""
    page.mouse.move(3, 3)
    expect(page.locator(".petak__peta path.k").first).to_be_visible()
    expect(page.locator('.petak__peta path.k[role="button"]').first).to_be_attached()
    return page


def classes(page: Page) -> list[str]:
    """Return the class of every kelurahan that is drawn."""
    found = page.locator(".petak__peta path.k").evaluate_all("paths => paths.map(path => path.getAttribute('class'))")
    return sorted(re.findall(r"\bq[a-z0-9]\b", " ".join(found)))


def test_a_filter_counts_in_words_and_numbers_and_can_be_shared(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site, viewport=DESK)
    page = live(seen.open("peta/"))
    page.get_by_label("Status RT").select_option("sk")
    page.get_by_label("Tahun meraih").select_option("2022")
    told = page.locator("#peta-kabar")
    expect(told).to_contain_text(re.compile(r"RT yang cocok: \d+\. Kelurahan: \d+\."))
    numbers = [int(text) for text in page.locator(".hitung").all_inner_texts()]
    assert f"RT yang cocok: {sum(numbers)}. Kelurahan: {len(numbers)}." in told.inner_text()
    assert set(classes(page)) <= {"qc", "q0"}
    expect(page.get_by_text("angka di peta adalah banyaknya RT")).to_be_visible()
    before, address = told.inner_text(), page.url
    assert "status=sk" in address
    page.goto("about:blank")
    page.goto(address)
    expect(live(page).locator("#peta-kabar")).to_have_text(before)


def test_the_second_layer_shows_how_complete_the_data_are_with_its_own_legend(visit: Open, kecil_site: Path) -> None:
    page = live(visit(kecil_site, viewport=DESK).open("peta/"))
    shares = classes(page)
    page.get_by_label("Warna").select_option("cakupan")
    expect(page.get_by_text("Data per RT ada untuk 75 persen ke atas")).to_be_visible()
    expect(page.get_by_text("75 persen ke atas dari RT-nya disebut meraih")).to_be_hidden()
    assert classes(page) != shares
    expect(page).to_have_url(re.compile("#warna=cakupan$"))


def test_what_is_not_known_is_hatched_and_never_a_colour(visit: Open, jambi_site: Path) -> None:
    page = live(visit(jambi_site, viewport=DESK).open("peta/"))
    fills = page.locator(".petak__peta path.k.qn").evaluate_all("paths => paths.map(p => getComputedStyle(p).fill)")
    assert len(fills) > 40
    assert all(fill.startswith("url(") for fill in fills)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_an_address_opens_the_map_on_an_rt(visit: Open, kecil_site: Path, viewport: ViewportSize) -> None:
    page = visit(kecil_site, viewport=viewport).open(f"peta/#rt={WITH_POINT}")
    popup = page.locator(".leaflet-popup")
    expect(popup).to_contain_text("RT 01")
    expect(page.locator(".titik.ini")).to_be_in_viewport()
    popup.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/rt/[a-z0-9-]+/01/$"))


def test_an_rt_without_a_point_opens_its_kelurahan_and_says_so(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site).open("rt/buluran-kenali/05/")
    page.get_by_role("link", name="Lihat di peta").click()
    expect(page.locator(".leaflet-popup")).to_contain_text("Buluran Kenali")
    expect(page.locator("#peta-kabar")).to_contain_text("Titik RT ini belum dipublikasikan")


def test_the_box_above_the_map_finds_a_place_on_it(visit: Open, kecil_site: Path) -> None:
    page = live(visit(kecil_site, viewport=PHONE).open("peta/"))
    field = page.locator("#cari-peta")
    field.fill("rawa sejoli")
    expect(page.get_by_role("option").first).to_contain_text("Rawa Sejoli")
    field.press("Enter")
    expect(page.locator(".leaflet-popup")).to_contain_text("Rawa Sejoli")


def test_keys_walk_the_shapes_open_one_and_come_back(visit: Open, kecil_site: Path) -> None:
    page = live(visit(kecil_site, viewport=DESK).open("peta/"))
    shapes = page.locator('.petak__peta path.k[role="button"]')
    assert shapes.evaluate_all("all => all.filter(shape => shape.tabIndex === 0).length") == 1
    page.locator('.petak__peta path.k[tabindex="0"]').focus()
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert first != second
    assert re.search(r"\d dari \d RT .*Data per RT: \d dari \d RT", second)
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".leaflet-popup")).to_have_count(0)
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == second


def test_one_thumb_is_enough(visit: Open, kecil_site: Path) -> None:
    page = live(visit(kecil_site, viewport=PHONE, touch=True).open("peta/"))
    button = page.get_by_role("button", name="Gerakkan peta")
    under, above = button.bounding_box(), page.locator(".petak").bounding_box()
    assert under
    assert above
    assert under["height"] >= 44
    assert under["y"] >= above["y"] + above["height"]
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "true")
    for control in page.locator(".leaflet-bar a, .alat select").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44


def test_the_map_itself_says_whose_its_boundaries_are(visit: Open, jambi_site: Path) -> None:
    page = live(visit(jambi_site, viewport=PHONE).open("peta/"))
    note = page.locator(".petak .leaflet-control-attribution")
    expect(note).to_contain_text("Batas indikatif, bukan batas hukum.")
    expect(note).to_contain_text("Cahya DSN")


def test_points_of_a_large_city_come_when_they_can_be_seen(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site, viewport=PHONE)

    def enlarge(route: Route) -> None:
        body = (kecil_site / "peta" / "index.html").read_text("utf-8")
        route.fulfill(body=re.sub(r'data-titik="\d+"', 'data-titik="600"', body), content_type="text/html")

    seen.page.route("**/peta/", enlarge)
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(request.url))
    page = live(seen.open("peta/"))
    page.wait_for_timeout(200)
    assert not [url for url in asked if "titik." in url]
    for _ in range(4):
        page.get_by_role("button", name="Perbesar").click()
        page.wait_for_timeout(350)
    assert [url for url in asked if url.endswith("assets/peta/titik.id.js")]


def test_without_javascript_the_drawing_and_the_table_are_there(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, script=False).open("peta/")
    expect(page.locator(".petak__statis svg")).to_be_visible()
    expect(page.locator("#peta-alat")).to_be_hidden()
    expect(page.locator("#tabel-peta tbody tr")).to_have_count(3)
    expect(page.get_by_text("Batas indikatif, bukan batas hukum.").first).to_be_visible()


def test_on_paper_the_whole_city_is_drawn_with_its_legend(visit: Open, kecil_site: Path) -> None:
    page = live(visit(kecil_site, viewport=DESK).open("peta/#tahun=2022"))
    page.emulate_media(media="print")
    expect(page.locator(".petak__statis svg")).to_be_visible()
    expect(page.locator(".petak__peta")).to_be_hidden()
    expect(page.locator("#peta-alat")).to_be_hidden()
    expect(page.get_by_text("75 persen ke atas dari RT-nya disebut meraih")).to_be_visible()
    expect(page.locator(".saat-diam").first).to_be_visible()


def test_the_table_of_the_map_sorts_and_filters(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open("peta/?urut=-nama")
    names = page.locator("#tabel-peta tbody tr:visible th").all_inner_texts()
    assert names == sorted(names, reverse=True)
    page.get_by_label("Kecamatan", exact=True).select_option(index=1)
    assert page.locator("#tabel-peta tbody tr:visible").count() < len(names)


@pytest.mark.parametrize("sign", ["key", "scroll", "focus"])
def test_the_scripts_of_the_map_come_at_the_first_sign_of_a_reader(visit: Open, kecil_site: Path, sign: str) -> None:
    seen = visit(kecil_site, viewport=PHONE)
    page = seen.open("peta/")
    page.wait_for_timeout(400)
    expect(page.locator("#peta-statis svg").first).to_be_visible()
    assert page.locator("script[src*=leaflet]").count() == 0
    if sign == "key":
        page.keyboard.press("Tab")
    elif sign == "scroll":
        page.evaluate("scrollTo(0, 300)")
    else:
        page.locator("#peta-warna").focus()
    expect(page.locator(".petak__peta path.k").first).to_be_attached()


def test_what_is_chosen_before_the_map_is_there_is_kept(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=PHONE).open("peta/")
    page.locator("#peta-warna").select_option("cakupan")
    expect(page.locator(".petak__peta path.k").first).to_be_attached()
    expect(page.locator("[data-legenda=cakupan]")).to_be_visible()
    assert page.locator("#peta-warna").input_value() == "cakupan"


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_no_choice_of_the_map_is_cut_on_a_phone(visit: Open, jambi_site: Path, prefix: str) -> None:
    page = visit(jambi_site, viewport=PHONE).open(f"{prefix}peta/")
    cut = page.locator("#peta-alat select").evaluate_all(CUT)
    assert cut == []

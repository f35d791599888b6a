"""On paper: one sheet for the pos ronda with a code that a phone reads, and every kind of page black on white."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

SHEET = re.compile(rb"/Type\s*/Page\b")
KINDS = [
    "", "cari/", "peta/", "wilayah/", "kecamatan/candra-hulu/", "kelurahan/tanjung-iii-kenari/",
    "rt/tanjung-iii-kenari/01/", "kriteria/", "kriteria/bersih-3/", "kriteria/lembar-periksa/",
    "kriteria/periksa-sendiri/", "praktik-baik/", "praktik-baik/bank-sampah-tanjung/", "tahun/", "tahun/2022/",
    "mulai/", "bertahan/", "data/", "sumber/", "koreksi/", "rilis/", "metodologi/", "glosarium/",
]  # fmt: skip
NOT_BLACK = """() => [...document.querySelectorAll('article :is(h1, h2, h3, p, li, td, th, dt, dd, a, small)')]
  .filter((e) => e.getClientRects().length && e.textContent.trim())
  .map((e) => [getComputedStyle(e).color.match(/[\\d.]+/g).slice(0, 3).map(Number), e])
  .filter(([[r, g, b], e]) => 0.2126 * r + 0.7152 * g + 0.0722 * b > 110 && !e.closest('.chip, svg, .contoh__tag'))
  .map(([color, e]) => `${e.tagName}.${e.className} ${color} ${e.textContent.trim().slice(0, 30)}`)"""

TOO_WIDE = """[...document.querySelectorAll('article :is(svg, table, img):not(.leaflet-container svg)')].filter(
  (e) => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1).length"""


def sheets(page: Page) -> int:
    """Return how many sheets of A4 a page takes in print."""
    return len(SHEET.findall(page.pdf(prefer_css_page_size=True)))


def all_rt(site: Path) -> list[str]:
    """Return the address of every RT."""
    return sorted(f"{path.parent.relative_to(site).as_posix()}/" for path in site.glob("rt/*/*/index.html"))


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_notice_is_exactly_one_sheet(visit: Open, kecil_site: Path, prefix: str) -> None:
    seen = visit(kecil_site, viewport=DESK)
    for address in all_rt(kecil_site):
        page = seen.open(f"{prefix}{address}#pengumuman")
        expect(page.locator("#pengumuman img")).to_be_visible()
        assert sheets(page) == 1, address


def test_the_notices_of_the_citys_own_data_are_one_sheet(visit: Open, jambi_site: Path) -> None:
    seen = visit(jambi_site, viewport=DESK)
    for address in all_rt(jambi_site)[::20]:
        assert sheets(seen.open(f"{address}#pengumuman")) == 1, address


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_phone_reads_the_code_of_a_printed_notice(
    visit: Open, kecil_site: Path, prefix: str, *, script: bool
) -> None:
    seen = visit(kecil_site, viewport=DESK, scheme="dark", script=script)
    address = "rt/tanjung-iii-kenari/01/"
    page = seen.open(f"{prefix}{address}#pengumuman")
    page.emulate_media(media="print", color_scheme="dark")
    code = page.locator("#pengumuman img")
    expect(code).to_be_visible()
    box = code.bounding_box()
    assert box is not None
    assert round(box["width"] / 96 * 25.4) == round(box["height"] / 96 * 25.4) == 55
    page.wait_for_function("document.querySelector('#pengumuman img').complete")
    found = zxingcpp.read_barcodes(Image.open(BytesIO(page.screenshot())))
    assert [item.text for item in found] == [f"https://bantar.example/{address}"]


def test_the_notice_stands_alone_and_says_what_matters(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=PHONE, script=False).open("rt/tanjung-iii-kenari/03/")
    expect(page.locator("#pengumuman")).to_be_hidden()
    page.get_by_role("link", name="Pengumuman A4").click()
    for told in (
        "RT 03",
        "Dinilai 2022, belum ditetapkan",
        "Terakhir diperiksa",
        "Lahan kosong dimanfaatkan",
        "Tanjung III Kenari",
    ):
        expect(page.get_by_text(told).and_(page.locator(":visible")).first).to_be_visible()
    for hidden in ("#nilai", "#riwayat", "#tetangga", "#kutip", ".jejak"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.get_by_role("link", name="Kembali").click()
    expect(page.locator("#riwayat")).to_be_visible()
    expect(page.locator("#pengumuman")).to_be_hidden()


def test_the_notice_is_printed_by_its_button(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    seen.page.add_init_script("window.print = () => { window.printed = true; }")
    page = seen.open("en/rt/tanjung-iii-kenari/01/#pengumuman")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")


@pytest.mark.parametrize("address", KINDS)
def test_every_kind_of_page_prints_black_on_white_without_the_frame(
    visit: Open, kecil_site: Path, address: str
) -> None:
    page = visit(kecil_site, viewport=DESK, scheme="dark").open(address)
    page.emulate_media(media="print", color_scheme="dark")
    for part in (".kb-lang", ".kb-rumah svg", ".md-header button", ".kb-cari__form", ".md-tabs", ".md-footer"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".md-banner")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.wait_for_timeout(300)  # colours of links fade from one to the other, on a screen
    assert page.evaluate(NOT_BLACK) == []
    heads = "[...document.querySelectorAll('thead:not(.vh)')].map((e) => getComputedStyle(e).display)"
    assert set(page.evaluate(heads)) <= {"table-header-group"}
    # Leaflet draws beyond the edges of its box, which cuts that off
    page.set_viewport_size({"width": 688, "height": 1000})  # the width of a sheet between its margins
    assert page.evaluate(TOO_WIDE) == 0


def test_on_paper_every_page_names_the_site_and_folds_are_open(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    for address, fold in (("kelurahan/tanjung-iii-kenari/", "details.lipat:not(.kutipan)"), ("cari/", "details.kec")):
        page = seen.open(address)
        shut = page.locator(f"{fold}:not([open])").first
        inner = shut.locator(":scope > :not(summary)").first
        expect(inner).to_be_hidden()
        page.emulate_media(media="print")
        expect(page.locator(".kb-rumah").first).to_be_visible()
        assert inner.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true }) && one.offsetHeight > 0")
        expect(page.locator("details.kutipan").first).to_be_hidden()
        page.emulate_media(media="screen")


def test_the_home_page_prints_the_name_of_the_site_in_the_place_of_its_box(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open()
    page.emulate_media(media="print")
    expect(page.locator(".cari__form")).to_be_hidden()
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    name, heading = (page.locator(part).first.evaluate(size) for part in (".kb-rumah", "h2"))
    assert name > 1.2 * heading


@pytest.mark.parametrize("address", ["angka/", "angka/kelurahan-tanjung-iii-kenari/", "en/angka/"])
def test_figures_take_few_sheets_and_nothing_told_of_them_is_lost(visit: Open, kecil_site: Path, address: str) -> None:
    page = visit(kecil_site, viewport=DESK).open(address)
    figures = page.locator(".angka-satu, .baris-angka tbody tr").count()
    assert sheets(page) <= 1 + figures / 7
    page.emulate_media(media="print")
    for part in (".angka-satu .kutip", ".angka-satu dd", ".rinci .lipat a", ".baris-angka tbody strong"):
        for one in page.locator(part).all()[:20]:
            expect(one).to_be_visible()

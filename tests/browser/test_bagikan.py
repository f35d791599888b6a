"""A page is passed on: by WhatsApp without a script, by the phone's own sheet, and by a copied link."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.chromium import DESK, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

PAGES = [
    "rt/tanjung-iii-kenari/01/", "kelurahan/tanjung-iii-kenari/", "kecamatan/candra-hilir/", "tahun/2022/",
    "kriteria/bersih-3/", "praktik-baik/bank-sampah-tanjung/",
]  # fmt: skip
SHEET = "navigator.share = async (what) => { window.shared = what; }"
NO_SHEET = "Navigator.prototype.share = undefined"


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_kind_of_page_goes_to_whatsapp_without_javascript(
    visit: Open, kecil_site: Path, address: str, prefix: str
) -> None:
    page = visit(kecil_site, script=False).open(prefix + address)
    link = page.get_by_role("link", name="Send by WhatsApp" if prefix else "Kirim WhatsApp")
    text = parse_qs(urlsplit(str(link.get_attribute("href"))).query)["text"][0]
    assert text.endswith(f" https://bantar.example/{prefix}{address}")
    assert str(page.locator("h1").inner_text()).split(",")[0].split("\n")[-1].strip() in text
    expect(page.get_by_role("button", name="Salin tautan")).to_have_count(0)


@pytest.mark.parametrize("address", PAGES)
def test_the_link_is_copied_and_that_is_told(visit: Open, kecil_site: Path, address: str) -> None:
    seen = visit(kecil_site, viewport=DESK)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.open(address)
    page.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(".bagi__kabar[role=status]")).to_have_text("Tautan sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()") == f"https://bantar.example/{address}"


def test_a_filtered_list_is_shared_with_its_filter(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    seen.page.add_init_script(SHEET)
    page = seen.open("kelurahan/tanjung-iii-kenari/?urut=-tahun")
    page.get_by_role("button", name="Bagikan…").click()
    shared = page.evaluate("window.shared")
    assert shared["url"] == "https://bantar.example/kelurahan/tanjung-iii-kenari/?urut=-tahun"
    assert shared["title"].startswith("Kelurahan Tanjung III Kenari")


def test_where_there_is_no_sheet_there_is_no_button_for_it(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    seen.page.add_init_script(NO_SHEET)
    page = seen.open(PAGES[0])
    expect(page.get_by_role("button", name="Salin tautan")).to_be_visible()
    expect(page.get_by_role("button", name="Bagikan…")).to_have_count(0)


def test_where_the_browser_refuses_the_clipboard_the_link_stands_there(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site)
    seen.page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page = seen.open("en/" + PAGES[0])
    page.get_by_role("button", name="Copy link").click()
    field = page.get_by_label("Copy this link yourself:")
    expect(field).to_be_focused()
    expect(field).to_have_value(f"https://bantar.example/en/{PAGES[0]}")
    expect(page.locator(".bagi__kabar")).to_contain_text("Copy this link yourself:")


def test_a_chart_is_saved_as_a_picture(visit: Open, kecil_site: Path, tmp_path: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open("kelurahan/tanjung-iii-kenari/")
    with page.expect_download() as saving:
        page.locator(".bagan").get_by_role("button", name="PNG").click()
    assert saving.value.suggested_filename == "per-tahun.png"
    saving.value.save_as(tmp_path / "a.png")
    picture = Image.open(tmp_path / "a.png").convert("RGB")
    assert picture.width == 1280
    assert len(picture.getcolors(1 << 24) or ()) > 5  # not an empty sheet


def test_without_javascript_a_chart_has_its_drawing_and_its_table_as_files(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK, script=False).open("en/kriteria/bersih-3/")
    figure = page.locator(".bagan").first
    expect(figure.get_by_role("img")).to_be_visible()
    expect(figure.get_by_role("link", name="SVG")).to_be_visible()
    expect(figure.get_by_role("link", name="CSV")).to_be_visible()
    expect(figure.get_by_role("button")).to_have_count(0)


def test_on_a_phone_the_table_with_its_bars_stands_for_the_drawing(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("kriteria/bersih-3/")
    expect(page.locator(".bagan svg").first).to_be_hidden()
    expect(page.locator(".bagan").first.get_by_role("link", name="SVG")).to_be_visible()
    expect(page.locator(".sebaran .bar").first).to_be_visible()

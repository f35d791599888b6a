"""The library of practices is narrowed by its filters, and can be read whole without JavaScript."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

BANK, KEBUN = "Bank sampah yang buka setiap Minggu pagi", "Kebun cabai di lahan kosong"


def shown(page: Page) -> list[str]:
    """Return the titles of the cards that can be seen."""
    return page.locator("#kartu-praktik > li:visible h3").all_inner_texts()


@pytest.mark.parametrize(
    ("label", "option", "title"),
    [
        ("Kriteria", "bersih-5", KEBUN),
        ("Biaya", "s5", BANK),
        ("Waktu sampai jalan", "d3", BANK),
        ("Kecamatan", "candra-hilir", KEBUN),
        ("Ukuran RT", "sedang", BANK),
    ],
)
def test_each_filter_leaves_what_fits(visit: Open, kecil_site: Path, label: str, option: str, title: str) -> None:
    page = visit(kecil_site).open("praktik-baik/")
    assert shown(page) == [BANK, KEBUN]
    page.get_by_label(label, exact=True).select_option(option)
    assert shown(page) == [title]
    expect(page.locator("#saring-hasil")).to_have_text("1 praktik cocok")


def test_filters_work_together_and_say_when_nothing_fits(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("praktik-baik/")
    page.get_by_label("Biaya", exact=True).select_option("tak_tahu")
    page.get_by_label("Waktu sampai jalan", exact=True).select_option("d3")
    assert shown(page) == []
    expect(page.get_by_role("status")).to_contain_text("Tidak ada praktik yang cocok")
    page.get_by_role("button", name="Hapus saringan").click()
    expect(page.locator("#saring-hasil")).to_have_text("2 praktik cocok")
    assert shown(page) == [BANK, KEBUN]


def test_a_filtered_list_can_be_shared_by_its_address(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("praktik-baik/")
    page.get_by_label("Waktu sampai jalan", exact=True).select_option("d3")
    expect(page).to_have_url(re.compile(r"praktik-baik/\?waktu=d3$"))
    again = visit(kecil_site).open("praktik-baik/?waktu=d3&biaya=bukan-pilihan")
    assert shown(again) == [BANK]
    expect(again.get_by_label("Biaya", exact=True)).to_have_value("")


def test_filters_are_reached_and_used_by_keyboard(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=PHONE).open("praktik-baik/")
    page.get_by_label("Pilar", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Kriteria", exact=True)).to_be_focused()
    page.keyboard.press("End")
    assert shown(page) == [BANK]


def test_the_english_library_filters_too(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open("en/praktik-baik/")
    page.get_by_label("Time until it works", exact=True).select_option("2 to 3 months")
    assert shown(page) == ["A waste bank that opens every Sunday morning"]


def test_without_javascript_there_are_no_filters_but_every_practice(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, script=False).open("praktik-baik/?waktu=d3")
    expect(page.locator("#saring")).to_be_hidden()
    assert shown(page) == [BANK, KEBUN]
    heading = page.get_by_role("heading", name="Menurut kriteria")
    expect(heading).to_be_visible()
    page.get_by_role("link", name=BANK).first.click()
    expect(page.locator("h1")).to_have_text(BANK)


def test_a_word_of_the_glossary_has_an_address(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, script=False).open("kriteria/bersih-3/")
    page.get_by_role("link", name="Arti kata-kata").first.click()
    expect(page).to_have_url(re.compile(r"/glosarium/$"))
    expect(page.locator("dt#bank-sampah")).to_have_text("Bank sampah")

"""Pages of figures are long: one finds one's way in them, and an address leads to all that is known of a figure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.chromium import PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

HEIGHT_OF_FIGURE = 480
"""Pixels that a figure may take on a phone before anything is unfolded, on the average."""

LAY_OUT = "document.querySelectorAll('.angka-satu').forEach(one => { one.style.contentVisibility = 'visible' })"


@pytest.mark.parametrize("script", [True, False])
def test_the_contents_lead_to_every_part_and_back(visit: Open, jambi_site: Path, *, script: bool) -> None:
    page = visit(jambi_site, viewport=PHONE, script=script).open("angka/")
    linked = page.locator(".isi-angka a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert linked == page.locator(".angka-semua h2").evaluate_all("all => all.map(one => one.id)")
    told = page.locator(".isi-angka small").all_inner_texts()
    assert sum(map(int, told)) == page.locator(".angka-satu, .baris-angka tbody tr").count()
    for box in page.locator(".isi-angka a").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)"):
        assert box >= 24
    page.locator(".ke-isi a").first.click()
    expect(page.locator("#isi-halaman")).to_be_in_viewport()


def test_on_a_phone_a_figure_says_its_sentence_and_keeps_the_rest_in_a_fold(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("angka/")
    page.evaluate(LAY_OUT)
    heights = page.locator(".angka-satu").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert sum(heights) / len(heights) <= HEIGHT_OF_FIGURE
    one = page.locator(".angka-satu").first
    for part in (".besar", ".kutip"):
        expect(one.locator(part)).to_be_visible()
    expect(one.locator("dl")).to_be_hidden()
    one.locator("summary").first.click()
    expect(one.locator("dl")).to_be_visible()


def test_the_address_of_a_figure_unfolds_it_alone(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("angka/#kota-rt-disebut-meraih")
    opened = page.locator("details.rinci-angka[open]")
    expect(opened).to_have_count(1)
    expect(page.locator("#kota-rt-disebut-meraih dl")).to_be_in_viewport()
    page.evaluate("location.hash = 'kota-rt-tercatat'")
    expect(page.locator("#kota-rt-tercatat dl")).to_be_visible()

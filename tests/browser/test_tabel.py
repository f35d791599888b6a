"""Lists of RTs sort and filter, and what was chosen can be shared; without JavaScript the whole list is there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import DESK, PHONE, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

KELURAHAN = "kelurahan/tanjung-iii-kenari/"
KECAMATAN = "kecamatan/candra-hulu/"


def shown(page: Page, table: str = "#tabel-rt") -> list[str]:
    """Return the row headings that are to be seen, in their order."""
    return [text.strip() for text in page.locator(f"{table} tbody tr:visible th[scope=row]").all_inner_texts()]


def test_a_heading_sorts_up_then_down_and_unknown_stays_last(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open(KELURAHAN)
    before = shown(page)
    head = page.locator("#tabel-rt th[data-k=kategori]")
    unknown = page.locator("#tabel-rt tbody tr:not([data-kategori]) th").all_inner_texts()
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert shown(page)[len(before) - len(unknown) :] == unknown
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert shown(page)[len(before) - len(unknown) :] == unknown
    assert sorted(shown(page)) == sorted(before)
    expect(page).to_have_url(re.compile(r"\?urut=-kategori$"))


def test_a_filter_and_an_order_can_be_shared(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open(KELURAHAN)
    everything = shown(page)
    page.get_by_label("Status", exact=True).select_option("usul")
    expect(page.locator(".saring [role=status]")).to_contain_text(f"1 dari {len(everything)} RT ditampilkan")
    page.locator("#tabel-rt th[data-k=rt] button").click()
    address = page.url
    assert "status=usul" in address
    assert "urut=rt" in address
    filtered = shown(page)
    page.goto("about:blank")
    page.goto(address)
    assert shown(page) == filtered == ["RT 03"]
    page.get_by_role("button", name="Hapus saringan").click()
    expect(page.get_by_role("button", name="Hapus saringan")).to_be_hidden()
    assert shown(page) == everything
    assert "status" not in page.url


@pytest.mark.parametrize(("address", "table"), [(KECAMATAN, "#tabel-rt"), ("tahun/2022/", "#tabel-peraih")])
def test_a_list_narrows_to_a_strongest_pillar_and_says_what_that_means(
    visit: Open, kecil_site: Path, address: str, table: str
) -> None:
    page = visit(kecil_site, viewport=DESK).open(f"{address}?pilar=bersih")
    told = page.locator(f"{table} tbody tr:visible").evaluate_all("rows => rows.map(r => r.dataset.pilar.split(' '))")
    assert told
    assert all("bersih" in pillars for pillars in told)
    assert len(told) < page.locator(f"{table} tbody tr").count()
    field = page.get_by_label("Pilar terkuat", exact=True).and_(page.locator(f"[id^={table[1:]}]"))
    assert field.input_value() == "bersih"
    told_by = page.locator(f"#{field.get_attribute('aria-describedby')}")
    expect(told_by).to_be_visible()
    expect(told_by).to_contain_text("bukan dengan RT lain")


def test_what_an_address_asks_and_the_list_has_not_is_ignored(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open(f"{KELURAHAN}?status=tidakada&urut=tidakada")
    assert len(shown(page)) == page.locator("#tabel-rt tbody tr").count()


def test_a_filter_stands_only_where_there_is_a_choice(visit: Open, kecil_site: Path, jambi_site: Path) -> None:
    for site in (kecil_site, jambi_site):
        seen = visit(site)
        for folder in sorted(site.glob("kelurahan/*/index.html")):
            page = seen.open(folder.parent.relative_to(site).as_posix() + "/")
            for select in page.locator(".saring select").all():
                assert select.locator("option").count() > 2


def test_a_kecamatan_folds_the_list_of_its_rt_and_an_address_unfolds_it(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open(KECAMATAN)
    expect(page.locator("#tabel-rt")).to_be_hidden()
    page = visit(kecil_site, viewport=DESK).open(f"{KECAMATAN}?status=sk&urut=-tahun")
    expect(page.locator("#tabel-rt")).to_be_visible()
    assert shown(page)
    assert page.locator("#tabel-rt tbody tr:visible").count() == page.locator("#tabel-rt tr[data-status=sk]").count()
    years = page.locator("#tabel-rt tbody tr:visible td.num").all_inner_texts()
    assert years == sorted(years, reverse=True)


def test_two_tables_of_a_page_do_not_share_their_order(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open(f"{KECAMATAN}?urut-kelurahan=-nama")
    assert shown(page, "#tabel-kelurahan") == sorted(shown(page, "#tabel-kelurahan"), reverse=True)
    expect(page.locator("#tabel-rt [aria-sort]")).to_have_count(0)


def test_a_year_lists_its_awarded_rt_in_one_table(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open("tahun/2022/?urut=-rt")
    rows = page.locator("#tabel-peraih tbody tr")
    numbers = [int(re.findall(r"\d+", text)[0]) for text in shown(page, "#tabel-peraih")]
    assert len(numbers) == rows.count() > 1
    assert numbers == sorted(numbers, reverse=True)


def test_on_a_phone_a_list_of_orders_stands_in_for_the_headings(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=PHONE).open(KELURAHAN)
    assert page.locator("#tabel-rt thead button:enabled").count() == 0
    order = page.locator(".urut-hp select")
    order.select_option("-rt")
    assert shown(page) == sorted(shown(page), reverse=True)
    for control in [order, *page.locator(".saring select").all()]:
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    page.get_by_label("Status", exact=True).select_option("sk")
    assert set(page.locator("#tabel-rt tbody tr:visible").evaluate_all("rows => rows.map(r => r.dataset.status)")) == {
        "sk"
    }
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("address", [KELURAHAN, KECAMATAN, "tahun/2022/", "wilayah/"])
def test_without_javascript_the_full_table_is_there(visit: Open, kecil_site: Path, address: str) -> None:
    page = visit(kecil_site, viewport=PHONE, script=False).open(f"{address}?status=sk")
    expect(page.locator(".saring").first).to_be_hidden()
    for fold in page.locator("details.lipat--tabel > summary").all():
        fold.click()
    for table in page.locator("table[data-urut]").all():
        assert table.locator("tbody tr:visible").count() == table.locator("tbody tr").count() > 0


def test_a_list_of_one_has_no_order_to_choose(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, viewport=PHONE).open("tahun/2022/")
    expect(page.locator("#tabel-peraih tbody tr")).to_have_count(1)
    expect(page.locator(".urut-hp")).to_have_count(0)
    expect(page.locator("#tabel-peraih thead button")).to_have_count(0)

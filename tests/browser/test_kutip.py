"""A page is cited: the day fills itself in, every form is copied or kept, and an old link says that it is old."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import expect

from tests.chromium import DESK, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

RT = "rt/tanjung-iii-kenari/01/"
YEAR = "tahun/2022/"


@pytest.mark.parametrize(("address", "blank"), [(RT, "[tanggal akses]"), (f"en/{YEAR}", "[date of access]")])
def test_without_javascript_the_day_is_a_blank_to_fill_in(
    visit: Open, kecil_site: Path, address: str, blank: str
) -> None:
    page = visit(kecil_site, script=False).open(address)
    expect(page.locator("[data-akses=teks]").first).to_contain_text(blank)
    link = page.locator("a[data-kutip]")
    expect(link).to_have_attribute("href", re.compile(r"pers/#cara$"))


@pytest.mark.parametrize(
    ("address", "told"), [(RT, "diakses 5 November 2026"), (f"en/{RT}", "accessed 5 November 2026")]
)
def test_the_day_of_access_is_the_readers(visit: Open, kecil_site: Path, address: str, told: str) -> None:
    seen = visit(kecil_site)
    seen.page.clock.set_fixed_time("2026-11-05T03:00:00Z")
    page = seen.open(address)
    expect(page.locator("[data-akses=teks]").first).to_contain_text(told)


@pytest.mark.parametrize("address", [RT, YEAR, f"en/{RT}"])
def test_every_form_is_kept_as_a_file_that_its_parser_reads(
    visit: Open, kecil_site: Path, tmp_path: Path, address: str
) -> None:
    seen = visit(kecil_site, viewport=DESK)
    seen.page.clock.set_fixed_time("2026-11-05T03:00:00Z")
    page = seen.open(address)
    if "rt/" in address:
        page.locator("a[data-kutip]").click()
    else:
        page.locator("details.kutipan summary").click()
    kept = {}
    for kind in ("bib", "ris", "json"):
        with page.expect_download() as waiting:
            page.locator(f"a[download$='.{kind}']").click()
        waiting.value.save_as(tmp_path / kind)
        kept[kind] = (tmp_path / kind).read_text(encoding="utf-8")
    url = f"https://bantar.example/{address}?rilis=2022.12"
    heading = " ".join(page.locator("h1").inner_text().split())
    (entry,) = parse_string(kept["bib"]).entries
    assert entry.fields_dict["url"].value == url
    assert entry.fields_dict["title"].value == f"{{{heading}}}"
    assert entry.fields_dict["urldate"].value == "2026-11-05"
    (reference,) = rispy.loads(kept["ris"])
    assert (reference["urls"], reference["title"]) == ([url], heading)
    (item,) = json.loads(kept["json"])
    assert (item["URL"], item["title"], item["accessed"]) == (url, heading, {"raw": "2026-11-05"})


def test_a_form_is_copied_and_that_is_told(visit: Open, kecil_site: Path) -> None:
    seen = visit(kecil_site, viewport=DESK)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = seen.open(YEAR)
    page.locator("details.kutipan summary").click()
    page.get_by_role("button", name="Salin BibTeX").click()
    expect(page.get_by_role("status").filter(has_text="Sudah disalin.")).to_be_visible()
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith("@misc{tahun-2022-2022-12,")


@pytest.mark.parametrize(("release", "old"), [("2022.2", True), ("2022.12", False), ("%3Cb%3E", False)])
def test_a_link_that_cites_an_older_release_says_so(visit: Open, kecil_site: Path, release: str, *, old: bool) -> None:
    page = visit(kecil_site).open(f"{RT}?rilis={release}")
    news = page.locator("h1 + p.kotak")
    if old:
        expect(news).to_contain_text("Tautan ini mengutip rilis 2022.2. Halaman ini memuat rilis 2022.12.")
        link = news.get_by_role("link")
        expect(link).to_have_attribute("href", re.compile(r"/rilis/2022\.2/$"))
        link.click()
        expect(page.locator("h1")).to_contain_text("2022.2")
        expect(page.locator("main")).to_contain_text("2022.12")
    else:
        page.wait_for_timeout(200)
        expect(news).to_have_count(0)

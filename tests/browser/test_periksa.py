"""The form stays in the browser: filled, shared as a link, opened, and nothing stored or sent."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chromium import DESK, Visit

pytestmark = pytest.mark.browser
Open = Callable[..., Visit]

FORM = "kriteria/periksa-sendiri/"


def answers(page: Page) -> str:
    """Return what is chosen, one sign for each question."""
    script = "all => all.map(one => one.querySelector('input:checked')?.value ?? '-').join('')"
    return str(page.locator("fieldset").evaluate_all(script))


def fill(page: Page) -> str:
    """Choose 2, 1, 0, nothing, 2, … and return that, with sensitive questions left out as a link does."""
    shared = ""
    for place, question in enumerate(page.locator("fieldset").all()):
        sign = "210-"[place % 4]
        if sign != "-":
            question.locator(f"input[value='{sign}']").check()
        shared += "-" if question.get_attribute("data-peka") is not None else sign
    return shared


def make_link(page: Page) -> str:
    """Press the button and return the link that it makes."""
    page.get_by_role("button", name="Buat tautan").click()
    return page.get_by_label("Tautan dengan jawaban Anda").input_value()


def test_a_shared_link_fills_the_form_without_the_sensitive_answers(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, viewport=DESK).open(FORM)
    shared = fill(page)
    link = make_link(page)
    assert link.endswith(f"/{FORM}#v=1&e=2020&n={shared}")
    assert answers(page) != shared, "the city has sensitive criteria"
    opened = visit(kecil_site).open(link.partition("//")[2].partition("/")[2])
    assert answers(opened) == shared
    expect(opened.locator("#periksa-dibuka")).to_contain_text("berasal dari tautan")
    assert make_link(opened) == link


def test_filling_and_sharing_asks_nothing_and_stores_nothing(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open(FORM)
    before = page.evaluate("[document.cookie, {...localStorage}, {...sessionStorage}, location.href]")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    fill(page)
    make_link(page)
    page.keyboard.press("Enter")
    page.locator(".periksa input").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert requests == []
    assert page.evaluate("[document.cookie, {...localStorage}, {...sessionStorage}, location.href]") == before


def test_the_summary_counts_in_words_and_lists_what_is_weak(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open(FORM)
    for name, value in (("bersih-1", "2"), ("bersih-2", "0"), ("bersih-4", "1")):
        page.locator(f"input[name={name}][value='{value}']").check()
    expect(page.locator("#periksa-kabar")).to_contain_text("Terisi 3 dari")
    expect(page.locator("#periksa-kabar")).to_contain_text("Ini bukan penilaian resmi.")
    assert [page.locator(f"[data-hitung='{sign}']").inner_text() for sign in "210"] == ["1", "1", "1"]
    poor = page.locator("[data-lemah='0'] li")
    expect(poor).to_have_count(1)
    expect(poor.get_by_role("link").first).to_have_attribute("href", "#tanya-bersih-2")
    expect(poor.get_by_role("link", name="Bank sampah yang buka setiap Minggu pagi")).to_be_visible()
    expect(page.locator("[data-lemah='1'] li")).to_contain_text("Belum ada praktik")
    page.locator("#periksa-hapus").click()
    assert set(answers(page)) == {"-"}
    expect(poor).to_have_count(0)


@pytest.mark.parametrize("hash_", ["#v=1&e=2020&n=21", "#v=9&e=2020&n=2", "#v=1&e=1999&n=2", "#v=1&e=2020&n=%3Cb%3E"])
def test_a_link_that_does_not_fit_is_refused(visit: Open, kecil_site: Path, hash_: str) -> None:
    page = visit(kecil_site).open(FORM + hash_)
    expect(page.locator("#periksa-dibuka")).to_contain_text("tidak cocok")
    assert set(answers(page)) == {"-"}


def test_a_link_never_fills_a_sensitive_answer(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site).open(FORM)
    count = page.locator("fieldset").count()
    page = visit(kecil_site).open(f"{FORM}#v=1&e=2020&n={'0' * count}")
    expect(page.locator("fieldset[data-peka] input:checked")).to_have_count(0)
    expect(page.locator("fieldset:not([data-peka]) input[value='0']:checked").first).to_be_checked()


def test_a_link_of_an_older_edition_opens_that_editions_form(visit: Open, kecil_site: Path) -> None:
    older = visit(kecil_site).open("kriteria/periksa-sendiri-2014/")
    shared = fill(older)
    moved = make_link(older).replace("periksa-sendiri-2014", "periksa-sendiri")
    page = visit(kecil_site).open(moved.partition("//")[2].partition("/")[2])
    page.wait_for_url("**/periksa-sendiri-2014/*")
    assert answers(page) == shared


def test_without_javascript_the_form_reads_and_points_to_the_sheet(visit: Open, kecil_site: Path) -> None:
    page = visit(kecil_site, script=False).open(FORM)
    expect(page.get_by_role("group", name="1. ").first).to_be_visible()
    expect(page.get_by_text("Tanpa JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Cetak lembar A4")).to_be_visible()
    expect(page.get_by_text("Ringkasan jawaban Anda")).to_be_hidden()
    expect(page.get_by_role("button", name="Buat tautan")).to_be_hidden()


def test_a_sheet_prints_dark_ink_on_white_paper_on_one_leaf(visit: Open, jambi_site: Path) -> None:
    page = visit(jambi_site, scheme="dark").open("kriteria/lembar-periksa/")
    page.emulate_media(media="print")
    assert page.locator(".lembar").evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") in {1, 2}

"""Another site shows a card: readable on a small phone in both schemes, and nothing but cards may be framed."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from generator.pages.sematan_look import CARD_HEIGHT
from tests.chromium import Quiet, Visit
from tests.hostile.conftest import headers_for

pytestmark = pytest.mark.browser

CARDS = [
    "rt/tanjung-iii-kenari/01",
    "rt/rawa-sejoli/01",
    "kelurahan/rawa-sejoli",
    "kota",
    "angka/kota-rt-dihargai-2022",
]
SMALL = ViewportSize(width=320, height=700)


class WithHeaders(Quiet):
    """A server that sends the headers of the site's own `_headers`."""

    def end_headers(self) -> None:
        """Add the headers for the address."""
        for name, value in headers_for(Path(self.directory), self.path):
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def served(kecil_site: Path) -> Iterator[str]:
    """Return the address of the site, served with its headers."""
    handler = functools.partial(WithHeaders, directory=str(kecil_site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def news(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Return a function that shows some HTML as the page of another site."""
    pages: list[Page] = []

    def show(html: str, scheme: Literal["light", "dark"] = "light") -> Page:
        (tmp_path / "index.html").write_text(
            f'<!doctype html><html lang="id"><title>Kabar</title>{html}', encoding="utf-8"
        )
        page = browser.new_context(viewport=SMALL, color_scheme=scheme).new_page()
        pages.append(page)
        page.goto(serve(tmp_path).replace("127.0.0.1", "localhost"))
        return page

    yield show
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CARDS)
def test_another_site_shows_a_card_on_a_small_phone(
    news: Callable[..., Page], served: str, name: str, scheme: Literal["light", "dark"]
) -> None:
    page = news(
        f'<iframe src="{served}sematan/{name}.html" title="a" width="100%" height="{CARD_HEIGHT}"></iframe>', scheme
    )
    card = page.frame_locator("iframe").locator("main")
    expect(card).to_be_visible()
    expect(card).to_contain_text("DATA CONTOH")
    expect(card).to_contain_text("Per 20 Desember 2022, rilis 2022.12. Sumber: ")
    wide, high = card.evaluate("() => [document.documentElement.scrollWidth - innerWidth, document.body.scrollHeight]")
    assert wide <= 0
    assert high <= CARD_HEIGHT
    assert card.evaluate("el => getComputedStyle(el).borderTopWidth") == "2px", "its style sheet is missing"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CARDS)
def test_a_card_breaks_no_rule_of_accessibility(
    visit: Callable[..., Visit], kecil_site: Path, name: str, scheme: Literal["light", "dark"]
) -> None:
    page = visit(kecil_site, viewport=SMALL, scheme=scheme).open(f"sematan/{name}.html")
    found = Axe().run(page).response["violations"]
    assert [(item["id"], [node["html"] for node in item["nodes"]]) for item in found] == []


def test_no_page_of_the_site_is_shown_in_a_frame_of_another(news: Callable[..., Page], served: str) -> None:
    page = news(f'<iframe src="{served}rt/tanjung-iii-kenari/01/" title="a"></iframe>')
    page.wait_for_timeout(300)
    assert page.frames[1].url.startswith("chrome-error:")


@pytest.mark.parametrize("name", ["rt/tanjung-iii-kenari/01", "rt/rawa-sejoli/01", "kota", "en/rt/rawa-sejoli/02"])
def test_the_words_of_a_badge_stay_in_its_box(visit: Callable[..., Visit], kecil_site: Path, name: str) -> None:
    page = visit(kecil_site).open(f"sematan/{name}.svg")
    over = page.evaluate("""() => [...document.querySelectorAll("text")].map((text) =>
      text.getBBox().x + text.getBBox().width - document.documentElement.viewBox.baseVal.width)""")
    assert over
    assert max(over) < -4


@pytest.mark.parametrize("address", ["rt/tanjung-iii-kenari/01/", "kelurahan/rawa-sejoli/", "en/rt/rawa-sejoli/02/"])
def test_the_code_that_a_page_offers_shows_its_card_and_its_badge(
    visit: Callable[..., Visit], news: Callable[..., Page], kecil_site: Path, served: str, address: str
) -> None:
    page = visit(kecil_site).open(address)
    opener = page.locator("a[data-kutip]" if "rt/" in address else "details.kutipan summary")
    opener.click()
    forms = page.locator("pre[data-bentuk=html]")
    expect(forms).to_have_count(2)
    heading = " ".join(page.locator("h1").inner_text().split())
    code = "".join(forms.all_inner_texts()).replace("https://bantar.example/", served)
    other = news(code)
    expect(other.frame_locator("iframe").locator("h1")).to_have_text(heading)
    image = other.locator("img")
    image.scroll_into_view_if_needed()
    assert image.evaluate("async (el) => { await el.decode(); return el.naturalWidth; }") == 360
    expect(image).to_have_attribute("alt", heading)
    expect(other.locator("a")).to_have_attribute("href", served + address)

"""A page asks no other host and keeps nothing of its reader but the choice of light or dark, however it is used."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.chromium import DESK
from tests.hostile.kinds import one_of_each

KEPT = """async () => [
  ...Object.keys(localStorage).map(key => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map(key => `sessionStorage ${key}`),
  ...(await indexedDB.databases()).map(one => `indexedDB ${one.name}`),
  ...(await navigator.serviceWorker.getRegistrations()).map(one => `service worker ${one.scope}`),
  ...(window.caches ? await caches.keys() : []).map(key => `cache ${key}`),
  ...(document.cookie ? [`cookie ${document.cookie}`] : []),
]"""
"""What a browser keeps of a page, by kind."""

USE = """() => {
  for (const box of document.querySelectorAll("details")) box.open = true;
  const seen = new Set(["submit", "reset"]);
  const press = [...document.querySelectorAll("article button:not([hidden]), article th button")];
  for (const button of press.slice(0, 12)) if (!seen.has(button.type) && button.offsetParent) button.click();
  for (const field of document.querySelectorAll("article input, article select")) {
    if (["radio", "checkbox"].includes(field.type)) field.click();
    else if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1;
    else field.value = "tanjung 2";
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, {bubbles: true}));
  }
}"""
"""Does what a reader could do: opens, presses, chooses, types."""


@pytest.mark.browser
@pytest.mark.parametrize("name", ["kecil_site", "jambi_site"])
def test_no_page_asks_another_host_or_keeps_anything(
    name: str, browser: Browser, serve: Callable[[Path], str], request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(name)
    base = serve(site)
    context = browser.new_context(viewport=DESK, service_workers="allow")
    context.add_init_script("window.print = () => {}; window.open = () => null")
    page = context.new_page()
    foreign: list[str] = []

    def see(asked: Request) -> None:
        if not asked.url.startswith((base, "data:", "blob:")):
            foreign.append(f"{page.url} asks {asked.url}")

    context.on("request", see)
    page.on("websocket", lambda socket: foreign.append(f"{page.url} opens {socket.url}"))
    kept: dict[str, list[str]] = {}
    for address in one_of_each(site, at_most=1):
        page.goto(base + address, wait_until="load")
        page.evaluate(USE)
        page.wait_for_timeout(30)
        if found := page.evaluate(KEPT):
            kept[address] = found
    cookies = context.cookies()
    context.close()
    assert (foreign, kept, cookies) == ([], {}, [])


@pytest.mark.browser
def test_the_choice_of_light_or_dark_is_all_that_is_kept(
    browser: Browser, kecil_site: Path, serve: Callable[[Path], str]
) -> None:
    context = browser.new_context(viewport=DESK, color_scheme="light")
    page = context.new_page()
    page.goto(serve(kecil_site), wait_until="load")
    page.locator("label.md-header__button[for=__palette_1]").click()
    search_for(page, "tanjung")
    kept = page.evaluate(KEPT)
    cookies = context.cookies()
    context.close()
    assert len(kept) == 1
    assert kept[0].startswith("localStorage ")
    assert kept[0].endswith(".__palette")
    assert cookies == []


def search_for(page: Page, word: str) -> None:
    """Search with the theme's own search, worker and all."""
    page.keyboard.press("/")
    page.locator("input.md-search__input").fill(word)
    expect(page.locator(".md-search-result__item").first).to_be_visible()

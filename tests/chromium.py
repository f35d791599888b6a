"""A real Chromium and a real web server for the built site."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

PHONE = ViewportSize(width=360, height=800)
DESK = ViewportSize(width=1280, height=900)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that does not talk."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page that watches what the browser asks for and complains of."""

    page: Page
    base: str
    foreign: list[str]
    faults: list[str]

    def open(self, address: str = "") -> Page:
        """Go to an address of the site and wait until it is loaded."""
        self.page.goto(self.base + address, wait_until="load")
        return self.page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium: the one that `scripts/chromium.py` found, or one on this machine."""
    found = os.environ.get("BANTAR_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder and gives its address."""
    servers: dict[Path, http.server.ThreadingHTTPServer] = {}

    def start(folder: Path) -> str:
        if folder not in servers:
            handler = functools.partial(Quiet, directory=str(folder))
            servers[folder] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=servers[folder].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_port}/"

    yield start
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture
def visit(browser: Browser, serve: Callable[[Path], str]) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a fresh page of a site; the test fails if the page asks another host."""
    made: list[Visit] = []

    def start(
        site: Path,
        *,
        viewport: ViewportSize = PHONE,
        scheme: Literal["light", "dark"] = "light",
        script: bool = True,
        touch: bool = False,
    ) -> Visit:
        base = serve(site)
        context = browser.new_context(
            viewport=viewport, color_scheme=scheme, java_script_enabled=script, has_touch=touch, is_mobile=touch
        )
        page = context.new_page()
        found = Visit(page, base, [], [])
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((base, "data:", "blob:")) else found.foreign.append(request.url)
            ),
        )
        page.on("pageerror", lambda error: found.faults.append(str(error)))
        page.on("response", lambda response: found.faults.append(response.url) if response.status >= 400 else None)
        made.append(found)
        return found

    yield start
    for found in made:
        found.page.context.close()
        assert found.foreign == [], "a page asked another host"
        assert found.faults == [], "a script failed or a file is missing"

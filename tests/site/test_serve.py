"""The served site shows a change without being asked twice."""

import html
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.publish.security import hashes, policy
from generator.publish.served import with_reload
from tests.conftest import ROOT

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')

PATIENCE = 60
"""Seconds after which a served site is taken to be broken; a slow machine needs ten."""


@pytest.fixture
def served(kota: Path) -> Iterator[Callable[[str], str]]:
    """Return a function that fetches an address from `bantar serve` over a copy of the small city."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "serve", "--data", str(kota), "--alamat", host]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "CI": "1"}
    ) as process:

        def fetch(address: str) -> str:
            until = time.monotonic() + PATIENCE
            while True:
                try:
                    with urlopen(f"http://{host}/{address}", timeout=PATIENCE) as answer:
                        return str(answer.read().decode())
                except (URLError, ConnectionError):
                    if time.monotonic() > until or process.poll() is not None:
                        raise
                    time.sleep(0.2)

        yield fetch
        process.terminate()


def test_pages_come_when_asked_for_and_a_change_of_the_data_shows(served: Callable[[str], str], kota: Path) -> None:
    home = served("")
    assert "DATA CONTOH" in home
    page = re.findall(r'href="\.\./\.\./(rt/[a-z0-9-]+/\w+/)"', served("kelurahan/tanjung-iii-kenari/"))[0]
    assert 'class="status' in served(page)
    assert 'class="status' in served(f"en/{page}")
    assert served("data/rt.csv")
    assert served("cari.json")
    path = kota / "program.yaml"
    path.write_text(path.read_text("utf-8").replace("ringkasan:\n  id: ", "ringkasan:\n  id: Baru saja. ", 1), "utf-8")
    until = time.monotonic() + PATIENCE
    while "Baru saja." not in served(""):
        assert time.monotonic() < until
        time.sleep(0.3)
    assert 'class="status' in served(page)


def test_a_served_page_has_the_policy_of_the_site_and_its_reload_runs(served: Callable[[str], str]) -> None:
    for address in ("", "en/", "kelurahan/tanjung-iii-kenari/", "tentang/"):
        page = served(address)
        assert (len(hashes([page])), "livereload(" in page) == (1, True)
        assert [html.unescape(text) for text in META.findall(page)] == [policy(hashes([page]))]


def test_a_script_that_is_not_the_reload_gets_no_room() -> None:
    head = f'<meta content="{policy([])}">'.encode()
    reload = b"<script>livereload(1, 2);</script></body>"
    assert b"'sha256-" in with_reload(head + reload)
    for page in (head, head + b"<script>steal()</script>" + reload, head + b"<script src=x></script>"):
        assert with_reload(page) == page

"""A server that sends the headers of a site's own `_headers`."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.chromium import Quiet


def headers_of(site: Path) -> dict[str, str]:
    """Return the headers that a site's `_headers` asks for at every address."""
    first, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    pairs = (line.strip().partition(": ") for line in lines)
    return {name: value for name, _, value in pairs}


class Strict(Quiet):
    """A server that sends security headers."""

    def end_headers(self) -> None:
        """Add the headers of the site."""
        for name, value in headers_of(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture
def strictly() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder with the headers of its `_headers` and gives its address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(site: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()

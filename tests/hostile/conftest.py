"""A server that sends the headers of a site's own `_headers`."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.chromium import Quiet


def rules_of(site: Path) -> dict[str, dict[str, str]]:
    """Return the headers that a site's `_headers` asks for, by the addresses that they are for."""
    found: dict[str, dict[str, str]] = {}
    own: dict[str, str] = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            own = found.setdefault(line, {})
        else:
            name, _, value = line.strip().partition(": ")
            own[name] = value
    return found


def headers_of(site: Path) -> dict[str, str]:
    """Return the headers that a site's `_headers` asks for at every address."""
    return rules_of(site)["/*"]


def headers_for(site: Path, path: str) -> list[tuple[str, str]]:
    """Return the headers for an address; hosts add up every rule that fits it."""
    fitting = [own for pattern, own in rules_of(site).items() if fnmatchcase(path.partition("?")[0], pattern)]
    return [pair for own in fitting for pair in own.items()]


class Strict(Quiet):
    """A server that sends security headers."""

    def end_headers(self) -> None:
        """Add the headers of the site."""
        for name, value in headers_for(Path(self.directory), self.path):
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

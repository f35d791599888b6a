"""A real nginx that serves a built site with the configuration of `docs/deploy/`."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

MAIN = """daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  include mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
"""What a distribution's `nginx.conf` holds, as far as a server of one site needs it."""

PATIENCE_S = 10.0


class Answer(NamedTuple):
    """What the server sent."""

    status: int
    headers: Mapping[str, str]
    """By name in lower case."""
    body: bytes


def program() -> str:
    """Return nginx: the one that BANTAR_NGINX names, one on the PATH, or Debian's."""
    found = os.environ.get("BANTAR_NGINX") or shutil.which("nginx") or "/usr/sbin/nginx"
    assert Path(found).exists(), "nginx is missing; scripts/server.py tells how to get it"
    return found


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@dataclass(frozen=True)
class Ask:
    """Asks a server for an address, and takes the answer as it comes."""

    port: int

    def __call__(self, address: str, **headers: str) -> Answer:
        """Return the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            connection.request("GET", address, headers={key.replace("_", "-"): text for key, text in headers.items()})
            answer = connection.getresponse()
            found: dict[str, str] = {}
            for key, text in answer.getheaders():  # one that comes twice counts as one with a comma
                found[key.lower()] = f"{found[key.lower()]}, {text}" if key.lower() in found else text
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()


def started(folder: Path, text: str) -> subprocess.Popen[bytes]:
    """Start nginx with a server's configuration."""
    (folder / "site.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
    shutil.copy("/etc/nginx/mime.types", folder)
    return subprocess.Popen(
        [program(), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    )


def wait_for(process: subprocess.Popen[bytes], ask: Ask, log: Path) -> None:
    """Wait until a server answers; tell its own words where it does not start."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            ask("/")
        except OSError:
            assert process.poll() is None, log.read_text(encoding="utf-8")
            assert time.monotonic() < end
            time.sleep(0.05)
        else:
            return


@pytest.fixture(scope="session")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, Path], Ask]]:
    """Return a function that serves a site by a file of `docs/deploy/`, and gives what asks it for an address."""
    running: list[subprocess.Popen[bytes]] = []

    def start(name: str, site: Path) -> Ask:
        folder, port = tmp_path_factory.mktemp("nginx"), free_port()
        text = (ROOT / "docs" / "deploy" / name).read_text(encoding="utf-8")
        text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/bantar/site", str(site))
        running.append(started(folder, text))
        ask = Ask(port)
        wait_for(running[-1], ask, folder / "error.log")
        return ask

    yield start
    for process in running:
        process.terminate()
        process.wait(PATIENCE_S)

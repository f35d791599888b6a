"""A real web server of this machine: how one is started, asked and stopped, whichever it is."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

PATIENCE_S = 10.0

Configure = Callable[[Path, int], Sequence[str | Path]]
"""Writes a server's configuration for a port into a folder of its own, and returns the words that start it."""


class Answer(NamedTuple):
    """What the server sent."""

    status: int
    headers: Mapping[str, str]
    """By name in lower case."""
    body: bytes


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


def program(name: str, variable: str) -> str:
    """Return a server's program: the one that a variable of the environment names, one on the PATH, or Debian's."""
    found = os.environ.get(variable) or shutil.which(name) or f"/usr/sbin/{name}"
    assert Path(found).exists(), f"{name} is missing; scripts/server.py tells how to get it"
    return found


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


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


@contextmanager
def servers(name: str, folders: pytest.TempPathFactory) -> Iterator[Callable[[Configure], Ask]]:
    """Give what starts a server and gives what asks it; all are stopped at the end.

    Args:
        name: What their folders are called by.
        folders: Makes a folder for each; a server's configuration logs to `error.log` in it.
    """
    running: list[subprocess.Popen[bytes]] = []

    def start(configure: Configure) -> Ask:
        folder, port = folders.mktemp(name), free_port()
        running.append(subprocess.Popen(configure(folder, port), stderr=subprocess.DEVNULL))
        ask = Ask(port)
        wait_for(running[-1], ask, folder / "error.log")
        return ask

    try:
        yield start
    finally:
        for process in running:
            process.terminate()
            process.wait(PATIENCE_S)

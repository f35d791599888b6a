"""`bantar serve`: what it needs before it begins."""

import socket
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from generator.cli.console import CANNOT_RUN
from tests.command import CONFIG, run
from tests.conftest import KECIL


def test_serve_needs_a_configuration(tmp_path: Path) -> None:
    assert run("serve", "--config", tmp_path / "mkdocs.yml").exit_code == CANNOT_RUN


def test_serve_tells_why_it_cannot_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PluginError("rt.csv:4: N202")

    monkeypatch.setenv("BANTAR_DATA", "")  # the command sets it; it is put back after the test
    monkeypatch.setattr("mkdocs.commands.serve.serve", refuse)
    monkeypatch.setattr("generator.cli.site.need_address", str)  # whoever runs the tests may be serving a site
    result = run("serve", "--data", KECIL, "--config", CONFIG)
    assert result.exit_code == CANNOT_RUN
    assert result.stderr == "rt.csv:4: N202\n"


def test_serve_refuses_an_address_that_another_program_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.site.serve", lambda *_: pytest.fail("nothing is prepared in vain"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--data", KECIL, "--config", CONFIG, "--alamat", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.exit_code == CANNOT_RUN
    assert "sedang dipakai program lain" in result.stderr
    assert "--alamat 127.0.0.1:8001" in result.stderr


@pytest.mark.parametrize(
    "address", ["8000", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", ":8000", "a..b:80", ":::80"]
)
def test_serve_refuses_what_is_no_address(address: str) -> None:
    result = run("serve", "--data", KECIL, "--config", CONFIG, "--alamat", address)
    assert result.exit_code == CANNOT_RUN
    assert "tidak bisa dibaca; tulis misalnya 127.0.0.1:8001" in result.stderr

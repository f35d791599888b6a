"""`bantar verify`: what is wrong with a finished site, in sentences."""

from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN, CLEAN, PROBLEMS
from tests.command import run


def test_verify_finds_nothing_in_a_sound_site(site: Path) -> None:
    result = run("verify", site)
    assert result.exit_code == CLEAN
    assert result.output.startswith("Semua tautan dan berkas cocok: rilis 2022.12")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<a href="tidak-ada/">x</a>', "Halaman / menautkan /tidak-ada/, tetapi alamat itu tidak ada."),
        ('<a href="peta/#skala">x</a>', "menautkan «#skala» di /peta/, tetapi penanda itu tidak ada."),
        ('<script src="https://cdn.example/a.js"></script>', "Halaman /index.html meminta sesuatu dari tempat lain."),
        ('<img alt="" src="//cdn.example/a.png">', "meminta sesuatu dari tempat lain."),
        ('<link rel="stylesheet" href="https://cdn.example/a.css">', "meminta sesuatu dari tempat lain."),
        ("@@kb:isi@@", "masih berisi tempat kosong yang belum diisi."),
    ],
)
def test_verify_finds_what_is_wrong(html: str, words: str, site: Path) -> None:
    (site / "index.html").write_text(html, encoding="utf-8")
    result = run("verify", site)
    assert result.exit_code == PROBLEMS
    assert words in result.output
    assert "2 masalah (" in result.output  # what is wrong, and that the file is not the one of the manifest


@pytest.mark.parametrize("name", ["tidak-ada", "berkas.txt", "."])
def test_verify_refuses_what_is_no_site(name: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("bukan situs", encoding="utf-8")
    result = run("verify", tmp_path / name)
    assert result.exit_code == CANNOT_RUN
    assert "bukan situs yang sudah dibuat" in result.stderr


@pytest.mark.parametrize("address", ["http://", "http://[x", "http://127.0.0.1:99999/", "https://a..b/"])
def test_verify_refuses_what_is_no_address(address: str) -> None:
    result = run("verify", address)
    assert result.exit_code == CANNOT_RUN
    assert f"«{address}»" in result.stderr


def test_verify_refuses_a_manifest_that_no_parser_ends(site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "manifest.json"
    kept.write_text("[" * 100_000, encoding="utf-8")
    assert run("verify", site, "--manifest", kept).exit_code == CANNOT_RUN

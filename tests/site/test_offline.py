"""The zip file of the offline copy: what is in it, and that the same site gives the same bytes."""

import os
import re
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.publish.offline import pack
from generator.publish.verify import verify
from tests.conftest import KECIL, ROOT

SHIM = ROOT / "site_src" / "luring.js"


@pytest.fixture(scope="module")
def packed(kecil_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("luring") / "site-luring.zip"
    pack(kecil_site, target, SHIM)
    return target


def test_the_same_site_gives_the_same_bytes(kecil_site: Path, packed: Path, tmp_path: Path) -> None:
    for path in kecil_site.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    pack(kecil_site, tmp_path / "site-luring.zip", SHIM)
    assert (tmp_path / "site-luring.zip").read_bytes() == packed.read_bytes()


def test_entries_are_in_order_and_tell_no_time(packed: Path) -> None:
    with zipfile.ZipFile(packed) as content:
        entries = content.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert len({entry.filename for entry in entries}) == len(entries)
    assert all(entry.filename.startswith("site-luring/") for entry in entries)


def test_what_only_a_server_needs_is_left_out(packed: Path) -> None:
    with zipfile.ZipFile(packed) as content:
        names = {Path(name).name for name in content.namelist()}
    assert not names & {"_headers", "sitemap.xml", "robots.txt", "404.html", "kartu.png"}


def test_every_link_of_the_copy_names_a_file(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as content:
        content.extractall(tmp_path)
    copy = tmp_path / "site-luring"
    pages = list(copy.rglob("index.html"))
    assert len(pages) > 100
    for path in pages:
        html = path.read_text(encoding="utf-8")
        assert "Content-Security-Policy" not in html
        assert ".svg#" not in html
        for link in re.findall(r'\s(?:href|action|src)="([^"#?:]+)(?:[#?][^":]*)?"', html):
            assert (path.parent / link).is_file(), (path, link)
    assert list(verify(copy)) == []


def test_the_command_makes_it_beside_the_site(tmp_path: Path) -> None:
    out = tmp_path / "keluar"
    arguments = [
        "build",
        "--offline",
        "--tanpa-kartu",
        "--data",
        str(KECIL),
        "--out",
        str(out),
        "--config",
        str(ROOT / "mkdocs.yml"),
    ]
    found = CliRunner().invoke(main, arguments)
    assert found.exit_code == 0, found.output
    assert f"Salinan luring: {tmp_path / 'keluar-luring.zip'}" in found.output
    assert zipfile.is_zipfile(tmp_path / "keluar-luring.zip")
    assert not list(out.rglob("kartu.png"))
    assert "og:image" not in (out / "index.html").read_text(encoding="utf-8")

"""The manifest names every file of a site; a copy that differs in any way is found, in a folder and on the web."""

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.problems import GeneratorError
from generator.publish.compress import compress
from generator.publish.manifest import data_digest, read_manifest
from tests.conftest import ROOT

DOC = ROOT / "docs" / "verifikasi.md"


@pytest.fixture
def copy(kecil_site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(kecil_site, tmp_path / "salinan"))


def verify(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["verify", *map(str, arguments)])


def test_every_file_is_in_the_manifest_with_its_release(kecil_site: Path) -> None:
    content = json.loads((kecil_site / "manifest.json").read_text(encoding="utf-8"))
    found = {
        path.relative_to(kecil_site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in kecil_site.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert content["berkas"] == found
    assert content["rilis"] == "2022.12"
    assert "DATA CONTOH" in content["catatan_data"]


def test_a_true_copy_is_found_true_in_a_folder_and_on_the_web(kecil_site: Path, serve: Callable[[Path], str]) -> None:
    for site in (kecil_site, serve(kecil_site), serve(kecil_site).rstrip("/")):
        result = verify(site)
        assert result.exit_code == 0, result.output
        assert "Semua tautan dan berkas cocok: rilis 2022.12" in result.output


def change(site: Path) -> None:
    path = site / "data" / "rt.csv"
    path.write_bytes(path.read_bytes().replace(b"ya", b"yo", 1))


def remove(site: Path) -> None:
    (site / "data" / "rt.json").unlink()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (change, "Berkas /data/rt.csv tidak cocok dengan manifest.json: isinya berubah."),
        (remove, "Berkas /data/rt.json ada di manifest.json, tetapi tidak ada di salinan ini."),
    ],
)
def test_a_spoiled_copy_is_found_in_a_folder_and_on_the_web(
    copy: Path, serve: Callable[[Path], str], spoil: Callable[[Path], None], words: str
) -> None:
    spoil(copy)
    for site in (copy, serve(copy)):
        result = verify(site)
        assert result.exit_code == 1
        assert words in result.output


def test_a_file_that_is_no_part_of_the_release_is_told(copy: Path) -> None:
    (copy / "tambahan.html").write_text("<p>x</p>", encoding="utf-8")
    assert "Berkas /tambahan.html tidak ada di manifest.json" in verify(copy).output


def test_compressed_copies_are_held_against_the_file_that_they_stand_for(copy: Path) -> None:
    compress(copy)
    assert verify(copy).exit_code == 0
    (copy / "index.html.gz").write_bytes(gzip.compress(b"lain"))
    (copy / "peta" / "index.html.gz").write_bytes(b"rusak")
    told = verify(copy).output
    assert "Berkas /index.html.gz bukan salinan mampat dari /index.html." in told
    assert "Berkas /peta/index.html.gz bukan salinan mampat" in told


def test_a_manifest_kept_elsewhere_finds_what_the_site_s_own_hides(
    kecil_site: Path, copy: Path, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    shutil.copy(kecil_site / "manifest.json", tmp_path / "simpanan.json")
    change(copy)
    own = copy / "manifest.json"
    old, new = (sha256((site / "data" / "rt.csv").read_bytes()).hexdigest() for site in (kecil_site, copy))
    own.write_text(own.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert "/data/rt.csv tidak cocok" not in verify(serve(copy)).output
    result = verify(serve(copy), "--manifest", tmp_path / "simpanan.json")
    assert result.exit_code == 1
    assert "/data/rt.csv tidak cocok" in result.output


@pytest.mark.parametrize(
    "text",
    [
        "bukan json",
        "[]",
        '{"rilis": null}',
        '{"rilis": "1", "tanggal": "2022", "sidik_data": "", "berkas": {"../rahasia": "%s"}}' % ("0" * 64),
        '{"rilis": "1", "tanggal": "2022", "sidik_data": "", "berkas": {"/etc/passwd": "%s"}}' % ("0" * 64),
        '{"rilis": "1", "tanggal": "2022", "sidik_data": "", "berkas": {"a.html": "xyz"}}',
    ],
)
def test_a_manifest_that_is_none_is_refused_in_a_sentence(text: str, copy: Path) -> None:
    with pytest.raises(GeneratorError, match="rusak"):
        read_manifest(text.encode())
    (copy / "manifest.json").write_text(text, encoding="utf-8")
    result = verify(copy)
    assert result.exit_code == 2
    assert "manifest.json rusak" in result.stderr


def test_a_site_without_a_manifest_or_a_host_that_does_not_answer_is_refused(
    copy: Path, serve: Callable[[Path], str]
) -> None:
    (copy / "manifest.json").unlink()
    for site in (copy, serve(copy), "http://127.0.0.1:9/", "https://"):
        result = verify(site)
        assert result.exit_code == 2, site
        assert "Traceback" not in result.output
    assert "tidak punya manifest.json" in verify(copy).stderr


def test_the_digest_of_the_data_tells_of_the_data_alone(kecil_site: Path) -> None:
    sums = (kecil_site / "data" / "SHA256SUMS").read_text(encoding="utf-8")
    known = json.loads((kecil_site / "manifest.json").read_text(encoding="utf-8"))["sidik_data"]
    assert data_digest(sums) == known
    assert data_digest(sums.replace("  datapackage.json", "  lain.json")) == known


def test_the_commands_for_journalists_do_what_they_say(kecil_site: Path, tmp_path: Path) -> None:
    for name in ("manifest.json", "data/rt.csv", "data/SHA256SUMS"):
        shutil.copy(kecil_site / name, tmp_path)
    commands = re.findall(r"```sh\n\s*(.*?)\n\s*```", DOC.read_text(encoding="utf-8"))
    assert len(commands) == 4
    found = [
        subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
        ).stdout
        for command in commands
    ]
    known = json.loads((kecil_site / "manifest.json").read_text(encoding="utf-8"))
    assert found[0].strip().rstrip(",") == f'"data/rt.csv": "{known["berkas"]["data/rt.csv"]}"'
    assert found[1].split()[0] == known["berkas"]["data/rt.csv"]
    assert found[2] == "rt.csv: OK\n"
    assert found[3].split()[0] == known["sidik_data"]

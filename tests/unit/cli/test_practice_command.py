"""`bantar practice new`: two files to fill in, or a sentence."""

import json
from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN, CLEAN
from generator.sources.new_file import write_new
from tests.command import run


def test_practice_new_writes_both_languages_with_the_rt(kota: Path) -> None:
    result = run("practice", "new", "gang-hijau", "--rt", "9901011001-02", "--data", kota)
    assert result.exit_code == CLEAN
    assert "rt: 9901011001-02\n" in (kota / "praktik" / "gang-hijau.md").read_text(encoding="utf-8")
    assert "## What was done" in (kota / "praktik" / "gang-hijau.en.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in (kota / "praktik").iterdir() if path.name.startswith(".")) == []


def test_a_new_practice_can_be_read_and_must_be_filled_in(kota: Path) -> None:
    run("practice", "new", "gang-hijau", "--data", kota)
    told = json.loads(run("check", "--data", kota, "--format", "json").stdout)
    codes = {item["code"] for item in told if "gang-hijau" in item["file"]}
    assert codes == {"K813", "R305", "R310"}


def test_practice_new_overwrites_nothing(kota: Path) -> None:
    there = kota / "praktik" / "gang-hijau.en.md"
    there.write_text("sudah ada\n", encoding="utf-8")
    result = run("practice", "new", "gang-hijau", "--data", kota)
    assert result.exit_code == CANNOT_RUN
    assert "gang-hijau.en.md» tidak bisa dipakai: sudah ada." in result.output
    assert there.read_text(encoding="utf-8") == "sudah ada\n"
    assert not (kota / "praktik" / "gang-hijau.md").exists()


@pytest.mark.parametrize("slug", ["Gang-Hijau", "../gang", "gang--hijau", "gang.en", "a" * 81])
def test_practice_new_refuses_what_cannot_be_an_address(kota: Path, slug: str) -> None:
    before = sorted(kota.rglob("*"))
    assert run("practice", "new", slug, "--data", kota).exit_code == CANNOT_RUN
    assert sorted(kota.rglob("*")) == before


def test_practice_new_refuses_an_unknown_rt(kota: Path) -> None:
    result = run("practice", "new", "gang-hijau", "--rt", "9901011001-99", "--data", kota)
    assert result.exit_code == CANNOT_RUN
    assert "RT «9901011001-99» tidak ada di rt.csv." in result.output
    assert not (kota / "praktik" / "gang-hijau.md").exists()


def test_a_practice_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    blocked = tmp_path / "satu.en.md"
    (tmp_path / f".{blocked.name}.baru").mkdir()
    with pytest.raises(IsADirectoryError):
        write_new({tmp_path / "satu.md": "isi\n", blocked: "isi\n"})
    assert [path.name for path in tmp_path.iterdir()] == [f".{blocked.name}.baru"]

"""`bantar build` as an officer meets it: a site, or a sentence and the old one."""

from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN, CLEAN, PROBLEMS
from tests.command import CONFIG, run
from tests.conftest import KECIL, ROOT


def test_build_refuses_faulty_data_and_leaves_the_old_site(faulty: Path, site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    result = run("build", "--data", faulty, "--config", CONFIG, "--out", site)
    assert result.exit_code == PROBLEMS
    assert "N202" in result.stdout
    assert "Situs tidak dibuat; situs yang lama tidak diubah." in result.stderr
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert not list(site.parent.glob(".site.*"))


def test_build_refuses_in_english_too(faulty: Path, tmp_path: Path) -> None:
    result = run("build", "--data", faulty, "--config", CONFIG, "--out", tmp_path / "site", "--bahasa", "en")
    assert result.exit_code == PROBLEMS
    assert "The site was not built; the old site is unchanged." in result.stderr


def test_build_makes_a_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", out)
    assert result.exit_code == CLEAN
    assert result.stdout == f"{len(list(out.rglob('index.html')))} halaman di {out}/\n"
    assert (out / "en" / "index.html").is_file()


@pytest.mark.parametrize(
    "text", ["a: [", "- daftar", "site_name: 1", "site_name: Kampung\nplugins: []\n", "", "site_name: \x07"]
)
def test_build_refuses_a_broken_configuration(text: str, tmp_path: Path, site: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    result = run("build", "--data", KECIL, "--config", config, "--out", site)
    assert result.exit_code == CANNOT_RUN
    assert "Situs tidak dibuat" in result.stderr
    assert (site / "peta" / "index.html").is_file()


def test_build_refuses_without_a_configuration(tmp_path: Path) -> None:
    result = run("build", "--data", KECIL, "--config", tmp_path / "mkdocs.yml", "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "pakai --config" in result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SOURCE_DATE_EPOCH", "kemarin"),
        ("SOURCE_DATE_EPOCH", "-5"),
        ("SOURCE_DATE_EPOCH", "9" * 20),
        ("BANTAR_SITE_URL", "http://[x"),
        ("BANTAR_SITE_URL", "bukan alamat"),
        ("BANTAR_SITE_URL", 'https://kota.example/"<b>/'),
        ("BANTAR_SITE_URL", "https://kota.example/{x}/"),
    ],
)
def test_build_refuses_what_the_environment_cannot_mean(
    name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "Situs tidak dibuat" in result.stderr
    assert not (tmp_path / "site").exists()


def test_build_refuses_a_day_in_the_configuration_that_is_none(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    text = Path(CONFIG).read_text(encoding="utf-8")
    config.write_text(text.replace("  - bantar:\n", "  - bantar:\n      date: kemarin\n"), encoding="utf-8")
    for name in ("site_src", "data"):
        (tmp_path / name).symlink_to(ROOT / name)
    result = run("build", "--data", KECIL, "--config", config, "--out", tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "«kemarin»" in result.stderr


@pytest.mark.parametrize("out", ["berkas.txt", "berkas.txt/site"])
def test_build_refuses_a_folder_that_it_cannot_write(out: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("tetap ada", encoding="utf-8")
    result = run("build", "--data", KECIL, "--config", CONFIG, "--out", tmp_path / out)
    assert result.exit_code == CANNOT_RUN
    assert "berkas.txt" in result.stderr
    assert (tmp_path / "berkas.txt").read_text(encoding="utf-8") == "tetap ada"
    assert [path.name for path in tmp_path.iterdir()] == ["berkas.txt"]

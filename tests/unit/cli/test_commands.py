"""What all commands share: help, folders that are none, readers that leave."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.console import CANNOT_RUN, CLEAN
from generator.publish.manifest import sha256_below
from tests.command import CONFIG, run
from tests.conftest import KECIL


def test_another_language_needs_the_project(tmp_path: Path) -> None:
    result = run("check", "--data", KECIL, "--bahasa", "en", "--config", tmp_path / "mkdocs.yml")
    assert result.exit_code == CANNOT_RUN
    assert "mkdocs.yml" in result.stderr


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", ["tidak-ada", "berkas.txt"])
def test_what_is_no_data_folder_is_refused(command: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("bukan folder", encoding="utf-8")
    result = run(command, "--data", tmp_path / name, *(("--config", CONFIG) if command == "build" else ()))
    assert result.exit_code == CANNOT_RUN
    assert result.stderr == f"Folder data «{tmp_path / name}» tidak ada.\n"


@pytest.mark.parametrize(
    "words", [("check", "--data"), ("build", "--data"), ("workbook", "--putaran", "2023", "--data"), ("diff",)]
)
def test_a_folder_above_the_data_is_told_apart_from_broken_data(words: tuple[str, ...], kota: Path) -> None:
    office = kota.parent / "kantor"
    (office / "bantar").mkdir(parents=True)
    data = kota.rename(office / "bantar" / "data")
    for above in (office, office / "bantar"):
        result = run(*words, above)
        assert result.exit_code == CANNOT_RUN
        assert result.stderr == f"«{above}» bukan folder data. Datanya tampaknya ada di «{data}»; sebut folder itu.\n"


def test_of_several_folders_that_may_be_meant_a_few_are_named(kota: Path) -> None:
    for name in "abcd":
        (kota.parent / name).mkdir()
        (kota.parent / name / "program.yaml").touch()
    kota.rename(kota.parent / "e")
    named = " atau ".join(f"«{kota.parent / name}»" for name in "abc")
    assert f"ada di {named}; sebut" in run("check", "--data", kota.parent).stderr


@pytest.mark.parametrize("words", [("release",), ("release", "--rekam"), ("publish", "2022-2", "--terbitkan")])
def test_other_data_are_not_released_over_the_usual_site_unasked(
    words: tuple[str, ...], kota: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = kota.parent / "proyek"
    (here / "site").mkdir(parents=True)
    monkeypatch.chdir(here)
    before = list(sha256_below(kota))
    result = run(*words, "--data", kota, "--config", CONFIG)
    assert result.exit_code == CANNOT_RUN
    assert "Sebut folder hasilnya dengan --out" in result.stderr
    assert before == list(sha256_below(kota))
    (here / "data").symlink_to(kota)
    assert "--out" not in run(*words, "--data", here / "data", "--nomor", "x", "--config", CONFIG).stderr


@pytest.mark.parametrize("command", ["check", "build", "serve", "demo", "verify"])
def test_every_command_explains_itself(command: str) -> None:
    assert run(command, "--help").exit_code == CLEAN


def test_a_reader_that_leaves_early_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(_: Path) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("generator.cli.check.examine", leave)
    assert isinstance(
        CliRunner().invoke(main, ["check", "--data", str(KECIL)]).exception, (BrokenPipeError, SystemExit)
    )

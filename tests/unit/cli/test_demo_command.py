"""`bantar demo`: where it writes, and where not."""

from pathlib import Path

from generator.cli.console import CANNOT_RUN, CLEAN
from tests.command import run


def test_demo_writes_data_that_pass_the_check(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    assert run("demo", "--rt", "12", "--out", out).exit_code == CLEAN
    assert run("check", "--data", out).exit_code == CLEAN


def test_demo_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "rt.csv").write_text("milik orang\n", encoding="utf-8")
    result = run("demo", "--out", tmp_path)
    assert result.exit_code == CANNOT_RUN
    assert "tidak kosong" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["rt.csv"]


def test_demo_refuses_a_file_as_folder(tmp_path: Path) -> None:
    (tmp_path / "berkas.txt").write_text("tetap ada", encoding="utf-8")
    result = run("demo", "--rt", "2", "--out", tmp_path / "berkas.txt")
    assert result.exit_code == CANNOT_RUN
    assert "berkas.txt" in result.stderr

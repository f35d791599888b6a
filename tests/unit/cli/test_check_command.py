"""`bantar check`: what an officer is told, and tools."""

import json
import subprocess
import sys
from pathlib import Path

from generator.cli.console import CLEAN, PROBLEMS
from tests.command import CONFIG, run
from tests.conftest import KECIL


def test_check_finds_nothing_in_clean_data() -> None:
    result = run("check", "--data", KECIL)
    assert (result.exit_code, result.output) == (CLEAN, "0 kesalahan, 0 peringatan.\n")


def test_check_tells_every_problem(faulty: Path) -> None:
    result = run("check", "--data", faulty)
    assert result.exit_code == PROBLEMS
    for start in ("rt.csv:2:nomor: N202 «5a»", "rt.csv:", "rilis.yaml:", "catatan.txt: B113 (peringatan)"):
        assert f"{faulty.as_posix()}/{start}" in result.output
    assert " B105 " in result.output
    assert " B107 " in result.output
    lines = result.output.splitlines()
    assert sum(line.startswith("    → ") for line in lines) == len(lines) // 2
    assert "Traceback" not in result.output


def test_warnings_alone_leave_the_data_clean(kota: Path) -> None:
    (kota / "catatan.txt").write_text("lupa dihapus\n", encoding="utf-8")
    result = run("check", "--data", kota)
    assert result.exit_code == CLEAN
    assert result.output.endswith("0 kesalahan, 1 peringatan.\n")


def test_check_speaks_english(faulty: Path) -> None:
    result = run("check", "--data", faulty, "--bahasa", "en", "--config", CONFIG)
    assert result.exit_code == PROBLEMS
    assert "“5a” does not have the form that is asked for" in result.output
    assert "B113 (warning) This file is not known" in result.output
    assert "Errors: " in result.output


def test_check_gives_tools_a_list(faulty: Path) -> None:
    told = json.loads(run("check", "--data", faulty, "--format", "json").stdout)
    assert {item["code"] for item in told} >= {"N202", "B105", "B107", "B113"}
    assert all(item.keys() == {"file", "line", "column", "code", "severity", "what", "mend"} for item in told)
    english = json.loads(
        run("check", "--data", faulty, "--format", "json", "--bahasa", "en", "--config", CONFIG).stdout
    )
    assert [item["code"] for item in english] == [item["code"] for item in told]
    assert "This file is not known, so what it holds is not used." in {item["what"] for item in english}


def test_check_gives_tools_an_empty_list_for_clean_data() -> None:
    result = run("check", "--data", KECIL, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (CLEAN, [])


def test_a_folder_without_data_below_is_checked_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert " B101 " in run("check", "--data", tmp_path).output


def test_check_loads_nothing_that_only_a_build_needs() -> None:
    script = "import sys; from generator.cli import main; main(['check', '--data', sys.argv[1]], standalone_mode=False)"
    ended = "import atexit, sys; atexit.register(lambda: print(*sorted(sys.modules)));" + script
    told = subprocess.run([sys.executable, "-c", ended, KECIL], capture_output=True, text=True, check=True).stdout
    loaded = told.splitlines()[-1].split()
    assert "generator.checks" in loaded
    heavy = ("generator.pages", "generator.publish", "generator.gate", "mkdocs", "jinja2", "rich", "openpyxl")
    assert [name for name in loaded if name.startswith(heavy)] == []

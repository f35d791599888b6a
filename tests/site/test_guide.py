"""Every command of the publisher's guide does what the guide says, one after the other, for a whole round."""

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import main
from generator.publish.digest import digest_of_folders
from generator.releasing.preview import note_shown
from tests.conftest import KECIL, ROOT
from tests.unit.intake.test_round_trip import filled_round

GUIDE = (ROOT / "docs" / "panduan-penerbit.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?m)^(?:\.venv/bin/bantar) (.+)$", "\n".join(re.findall(r"(?s)```sh\n(.*?)```", GUIDE)))
YEAR = "2023"
"""Stands for the year of the guide, which may lie ahead: nothing can be released then."""
DATED = {"diff", "publish", "release"}
BUILDING = {"publish", "release"}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an office, with the small city's data."""
    folder = tmp_path_factory.mktemp("kantor")
    shutil.copytree(KECIL, folder / "data")
    return folder


def run(line: str, day: str) -> Result:
    """Run a command of the guide on a day, in the folder of the office."""
    words = [word.replace("2027", YEAR) for word in shlex.split(line)]
    if words[0] in DATED and "--rekam" not in words:
        words += ["--tanggal", day]
    if words[0] in DATED:
        words += ["--config", str(ROOT / "mkdocs.yml")]
    if words[0] in BUILDING:
        words += ["--tanpa-kartu"]
    result = CliRunner().invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def named(*begins: str) -> list[str]:
    """Return the commands of the guide that begin so, each once."""
    return [line for line in dict.fromkeys(COMMANDS) if line.startswith(begins)]


def test_every_command_of_the_guide_is_one_with_these_options() -> None:
    assert len(COMMANDS) > 12
    for line in COMMANDS:
        command: click.Command | None = main
        context = click.Context(main, info_name="bantar", **main.context_settings)
        words = shlex.split(line)
        while isinstance(command, click.Group):
            command = command.get_command(context, words.pop(0))
        assert command is not None, line
        command.make_context(line, words, parent=context)


def test_a_round_goes_by_the_commands_of_the_guide_from_the_workbook_to_the_site(  # noqa: PLR0915 - one long walk
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    cache = office / "cache"
    for module in ("publish", "release"):
        monkeypatch.setattr(f"generator.cli.{module}.cache_of", lambda _: cache)
    done = []

    def follow(day: str, *begins: str) -> str:
        told = ""
        for line in named(*begins):
            result = run(line, day)
            assert result.exit_code == 0, f"{line}: {result.output}"
            done.append(line)
            told += result.output
        return told

    follow("2023-11-01", "release --rekam")
    follow("2023-11-01", "workbook")
    book = load_workbook(f"putaran-{YEAR}.xlsx")
    filled_round(book)
    book.save(f"putaran-{YEAR}.xlsx")
    assert "belum ada yang ditulis" in follow("2023-11-01", "import")
    follow("2023-11-01", "check")
    data = Path("data")
    note_shown(cache, data, digest_of_folders([data]))  # what `serve --draf` does when a page is opened
    follow("2023-11-01", "diff --putaran", "publish")
    assert "terbit" in (data / "putaran" / YEAR / "putaran.yaml").read_text(encoding="utf-8")
    assert Path("site/tahun", YEAR, "index.html").is_file()
    nilai = data / "putaran/2022-1/nilai.csv"
    nilai.write_text(nilai.read_text(encoding="utf-8").replace("-01,64,", "-01,66,"), encoding="utf-8")
    correction = re.search(r"(?ms)^```yaml\n(- tanggal:.*?)^```", GUIDE)
    assert correction
    with (data / "koreksi.yaml").open("a", encoding="utf-8") as file:
        file.write(correction[1])
    follow("2023-12-02", "diff", "release --oleh")
    follow("2023-12-02", "report", "practice new")
    assert set(COMMANDS) - set(done) == {line for line in COMMANDS if line.startswith("serve")}

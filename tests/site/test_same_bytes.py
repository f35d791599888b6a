"""The same bytes in another locale, in whatever order a disk lists its files, and by any number of processes."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import KECIL, ROOT
from tests.site.test_build import digests

MEDDLE = """
import locale, os, random

chance = random.Random(int(os.environ["SHUFFLE"]))
scandir, listdir = os.scandir, os.listdir
locale.setlocale(locale.LC_ALL, "")
assert locale.localeconv()["decimal_point"] == os.environ["POINT"], locale.localeconv()


class Shuffled(list):
    def __enter__(self):
        return self

    def __exit__(self, *about):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()

    def close(self):
        pass


def shuffled_scandir(path="."):
    with scandir(path) as entries:
        found = Shuffled(entries)
    chance.shuffle(found)
    return found


def shuffled_listdir(path="."):
    found = listdir(path)
    chance.shuffle(found)
    return found


os.scandir, os.listdir = shuffled_scandir, shuffled_listdir
"""
"""What Python loads first: it takes up the locale, and lists folders in another order each time."""

GERMAN, PLAIN = "de_DE.UTF-8", "C"


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of locales that holds one with a decimal comma and an order of letters of its own."""
    folder = tmp_path_factory.mktemp("locale")
    command = ["localedef", "--no-archive", "-i", "de_DE", "-f", "UTF-8", str(folder / GERMAN)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(("name", "point", "processes"), [(GERMAN, ",", 1), (PLAIN, ".", 3)])
def test_a_site_is_the_same_in_any_locale_order_of_files_and_number_of_processes(
    name: str, point: str, processes: int, kecil_site: Path, locales: Path, tmp_path: Path
) -> None:
    (tmp_path / "dulu").mkdir()
    (tmp_path / "dulu" / "sitecustomize.py").write_text(MEDDLE, encoding="utf-8")
    project = tmp_path / "proyek"
    copied_in_another_order(ROOT / "site_src", project / "site_src")
    copied_in_another_order(KECIL, tmp_path / "data")
    shutil.copy(ROOT / "mkdocs.yml", project)
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    environment |= {"LC_ALL": name, "LOCPATH": str(locales), "POINT": point, "SHUFFLE": str(processes)}
    environment |= {"PYTHONPATH": f"{tmp_path / 'dulu'}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "generator", "build", "--data", str(tmp_path / "data")]
    command += ["--config", str(project / "mkdocs.yml"), "--out", str(tmp_path / "site"), "--proses", str(processes)]
    done = subprocess.run(command, check=False, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "sitecustomize" not in done.stderr, done.stderr
    assert digests(tmp_path / "site") == digests(kecil_site)


def copied_in_another_order(source: Path, target: Path) -> None:
    """Copy a folder file by file in an order of its own, as a restore from elsewhere would."""
    paths = [path for path in source.rglob("*") if path.is_file()]
    random.Random(3).shuffle(paths)  # noqa: S311 - an order of files, no secret
    for path in paths:
        to = target / path.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)

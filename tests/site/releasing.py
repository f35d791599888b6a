"""The small city with its last release on record, and how tests change and release it."""

import hashlib
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.console import CLEAN
from generator.publish.swap import MARKS
from tests.command import CONFIG, run
from tests.conftest import KECIL

DAY = "2023-01-10"


def release(data: Path, out: Path, *words: str) -> Result:
    """Release the data on a certain day."""
    return run("release", "--data", data, "--out", out, "--config", CONFIG, "--tanpa-kartu", "--tanggal", DAY, *words)


def contents(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(data: Path, file: str, old: str, new: str) -> None:
    """Put one text in the place of another that stands in a file."""
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def lower_a_score(data: Path) -> None:
    """Change one score of one RT."""
    change(data, "putaran/2021/nilai.csv", "9901011001-01,62,2", "9901011001-01,62,1")


def old_site(site: Path) -> Path:
    """Return a folder that looks like the site of an earlier build."""
    site.mkdir()
    for name in MARKS:
        (site / name).write_text("lama", encoding="utf-8")
    return site


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small city after its last release was recorded."""
    folder = tmp_path_factory.mktemp("tercatat")
    data = Path(shutil.copytree(KECIL, folder / "data"))
    result = run("release", "--rekam", "--data", data, "--out", folder / "site", "--config", CONFIG, "--tanpa-kartu")
    assert result.exit_code == CLEAN, result.output
    return data


@pytest.fixture
def data(recorded: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be changed."""
    return Path(shutil.copytree(recorded, tmp_path / "data"))

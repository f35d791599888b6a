"""A release writes its record and nothing else, and its pages say what changed."""

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN, CLEAN
from tests.command import CONFIG, run
from tests.conftest import KECIL
from tests.site.releasing import change, contents, data, lower_a_score, recorded, release

__all__ = ["data", "recorded"]


@pytest.fixture(scope="module")
def released(recorded: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return data and site after a release with a changed score, a withdrawn visit, and a withheld row."""
    folder = tmp_path_factory.mktemp("rilis")
    data = Path(shutil.copytree(recorded, folder / "data"))
    lower_a_score(data)
    visits = data / "pemantauan.csv"
    visits.write_text("".join(visits.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    change(
        data,
        "kebijakan.yaml",
        "ditahan:\n",
        "ditahan:\n  - berkas: putaran/2021/nilai.csv\n    rt: 9901011001-02\n"
        "    alasan: {id: Diperiksa lagi., en: Checked.}\n",
    )
    result = release(data, folder / "site", "--oleh", "DPMPPA Kota Telukandai")
    assert result.exit_code == CLEAN, result.output
    return data, folder / "site"


def test_recording_the_last_release_keeps_every_address_and_changes_nothing_else(recorded: Path) -> None:
    old, new = contents(KECIL), contents(recorded)
    assert {name for name in new if new[name] != old.get(name)} == {"alamat.txt", "rilis/terbit.csv"}
    lines = (recorded / "alamat.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert {"/", "/rt/rawa-sejoli/04/", "/koreksi/feed.xml", "/data/rt.csv", "/rilis/2022.12/"} <= set(lines)
    assert {"/angka/#kota-rt-tercatat", "/angka/#kota-rt-ditetapkan-2021"} <= set(lines)
    assert not [line for line in lines if line.startswith("/en/") or "2022-2" in line]


def test_a_release_is_recorded_once_only(data: Path, tmp_path: Path) -> None:
    before = contents(data)
    result = run("release", "--rekam", "--data", data, "--out", tmp_path / "site", "--config", CONFIG, "--tanpa-kartu")
    assert result.exit_code == CANNOT_RUN
    assert "sudah tercatat" in result.output
    assert contents(data) == before


def test_a_release_writes_its_record_and_nothing_else(recorded: Path, released: tuple[Path, Path]) -> None:
    data, _ = released
    old, new = contents(recorded), contents(data)
    written = {name for name in new if new[name] != old.get(name)} - {
        "pemantauan.csv", "kebijakan.yaml", "putaran/2021/nilai.csv",
    }  # fmt: skip
    assert written == {"alamat.txt", "rilis.yaml", "rilis/2023.1.csv", "rilis/terbit.csv"}
    assert "/rilis/2023.1/" in (data / "alamat.txt").read_text(encoding="utf-8").splitlines()
    assert run("check", "--data", data).exit_code == CLEAN


def test_the_record_names_changes_and_withdrawn_rows_but_no_withheld_one(released: tuple[Path, Path]) -> None:
    data, _ = released
    with (data / "rilis" / "2023.1.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["jenis"], row["tabel"], row["kolom"], row["semula"], row["menjadi"]) for row in rows] == [
        ("diubah", "nilai", "bersih-1", "2", "1"),
        ("ditarik", "pemantauan", "", "", ""),
    ]
    assert "9901011001-02" not in (data / "rilis" / "2023.1.csv").read_text(encoding="utf-8")
    assert "tidak_dirinci: 1" in (data / "rilis.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_page_of_a_release_shows_what_it_changed(released: tuple[Path, Path], prefix: str) -> None:
    html = (released[1] / prefix / "rilis/2023.1/index.html").read_text(encoding="utf-8")
    assert "<del>2</del>" in html
    assert "<ins>1</ins>" in html
    assert 'id="ditarik"' in html
    assert "DPMPPA Kota Telukandai" in html
    assert (released[1] / "rilis/2023.1/perubahan.csv").read_bytes().startswith(b"\xef\xbb\xbfjenis,tabel")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_page_of_an_older_release_says_what_changed_since(released: tuple[Path, Path], prefix: str) -> None:
    html = (released[1] / prefix / "rilis/2022.12/index.html").read_text(encoding="utf-8")
    assert 'id="sesudah"' in html
    assert "rilis/2023.1/" in html
    newest = (released[1] / prefix / "rilis/2023.1/index.html").read_text(encoding="utf-8")
    assert 'id="sesudah"' not in newest


def test_the_same_release_gives_the_same_bytes(recorded: Path, tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        data = Path(shutil.copytree(recorded, tmp_path / name / "data"))
        lower_a_score(data)
        assert release(data, tmp_path / name / "site").exit_code == CLEAN
        made.append((contents(data), contents(tmp_path / name / "site")))
    assert made[0] == made[1]


def test_a_change_that_is_withheld_later_leaves_the_older_release_too(
    released: tuple[Path, Path], tmp_path: Path, built: Callable[[Path], Path]
) -> None:
    data = Path(shutil.copytree(released[0], tmp_path / "data"))
    change(
        data,
        "kebijakan.yaml",
        "ditahan:\n",
        "ditahan:\n  - berkas: putaran/2021/nilai.csv\n    rt: 9901011001-01\n"
        "    alasan: {id: Diperiksa lagi., en: Checked.}\n",
    )
    site = built(data)
    assert "bersih-1" not in (site / "rilis/2023.1/perubahan.csv").read_text(encoding="utf-8-sig")
    assert "<del>2</del>" not in (site / "rilis/2023.1/index.html").read_text(encoding="utf-8")


def test_one_change_is_told_as_one_in_english_too(recorded: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(recorded, tmp_path / "data"))
    lower_a_score(data)
    assert release(data, tmp_path / "site").exit_code == CLEAN
    assert "en: 1 changed value.\n" in (data / "rilis.yaml").read_text(encoding="utf-8")
    html = (tmp_path / "site" / "en/rilis/2023.1/index.html").read_text(encoding="utf-8")
    assert "<p>changed value</p>" in html


def test_a_second_release_of_a_month_gets_a_number_of_its_own(released: tuple[Path, Path], tmp_path: Path) -> None:
    data = Path(shutil.copytree(released[0], tmp_path / "data"))
    change(data, "putaran/2021/nilai.csv", "9901011001-01,62,1", "9901011001-01,62,2")
    result = release(data, tmp_path / "site")
    assert "Rilis 2023.1.2 " in result.output


def test_the_dates_of_releases_are_days(released: tuple[Path, Path]) -> None:
    lines = (released[0] / "rilis.yaml").read_text(encoding="utf-8").splitlines()
    assert date.fromisoformat(lines[1].split("'")[1]) == date(2023, 1, 10)

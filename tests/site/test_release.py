"""A release is made whole or not at all, and its pages say what changed."""

import csv
import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.console import CANNOT_RUN, CLEAN, PROBLEMS
from generator.pipeline import public_facts
from generator.publish.swap import MARKS
from tests.conftest import KECIL, ROOT

CONFIG = str(ROOT / "mkdocs.yml")
DAY = "2023-01-10"


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def release(data: Path, out: Path, *words: str) -> Result:
    return run("release", "--data", data, "--out", out, "--config", CONFIG, "--tanpa-kartu", "--tanggal", DAY, *words)


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(data: Path, file: str, old: str, new: str) -> None:
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def lower_a_score(data: Path) -> None:
    change(data, "putaran/2021/nilai.csv", "9901011001-01,62,2", "9901011001-01,62,1")


@pytest.fixture(scope="module")
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


def old_site(site: Path) -> Path:
    """Return a folder that looks like the site of an earlier build."""
    site.mkdir()
    for name in MARKS:
        (site / name).write_text("lama", encoding="utf-8")
    return site


Spoil = Callable[[Path], None]


def nothing(data: Path) -> None:
    """Leave the data as it is."""


def dirty(data: Path) -> None:
    lower_a_score(data)
    change(data, "putaran/2021/nilai.csv", "9901011001-01,62,1", "9901011001-01,62,7")


def drop_praktik(data: Path) -> None:
    for path in data.glob("praktik/kebun-cabai-bersama*.md"):
        path.unlink()


def drop_record(data: Path) -> None:
    lower_a_score(data)
    (data / "rilis" / "terbit.csv").unlink()


REFUSED: dict[str, tuple[Spoil, tuple[str, ...], int, str]] = {
    "data with errors": (dirty, (), PROBLEMS, "N203"),
    "a number that is taken": (lower_a_score, ("--nomor", "2022.12"), CANNOT_RUN, "sudah dipakai"),
    "an older number": (lower_a_score, ("--nomor", "2022.11"), CANNOT_RUN, "lebih kecil"),
    "no number": (lower_a_score, ("--nomor", "rilis-1"), CANNOT_RUN, "bukan nomor rilis"),
    "a day before the last release": (lower_a_score, ("--tanggal", "2022-12-01"), CANNOT_RUN, "lebih lama"),
    "a day that lies ahead": (lower_a_score, ("--tanggal", "2999-01-01"), CANNOT_RUN, "belum tiba"),
    "nothing new": (nothing, (), CANNOT_RUN, "Tidak ada yang berubah"),
    "an address that would vanish": (drop_praktik, (), CANNOT_RUN, "/praktik-baik/kebun-cabai-bersama/"),
    "no record to compare with": (drop_record, (), CANNOT_RUN, "--rekam"),
    "a person's name": (lower_a_score, ("--oleh", "Budi Santoso"), CANNOT_RUN, "bukan nama kantor"),
    "a person behind an office": (lower_a_score, ("--oleh", "Kepala Dinas Pak Budi"), CANNOT_RUN, "bukan nama kantor"),
    "a mail address": (lower_a_score, ("--oleh", "Dinas a@b.go.id"), CANNOT_RUN, "bukan nama kantor"),
    "a sentence in one language": (lower_a_score, ("--ringkasan", "Satu."), CANNOT_RUN, "dua bahasa"),
    "a sentence with a person": (
        lower_a_score, ("--ringkasan", "Oleh Bapak Budi.", "--ringkasan-en", "By."), PROBLEMS, "T609",
    ),
}  # fmt: skip
"""What spoils a release, further options, the exit code, and what is said."""


@pytest.mark.parametrize("name", REFUSED)
def test_a_release_that_is_refused_says_why_and_writes_nothing(data: Path, tmp_path: Path, name: str) -> None:
    spoil, words, code, said = REFUSED[name]
    spoil(data)
    site = old_site(tmp_path / "site")
    before = contents(tmp_path)
    result = release(data, site, *words)
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert contents(tmp_path) == before


def test_an_address_that_would_vanish_is_named_with_how_to_mend_it(data: Path, tmp_path: Path) -> None:
    drop_praktik(data)
    said = release(data, tmp_path / "site").output
    assert "Alamat /praktik-baik/kebun-cabai-bersama/ pernah dirilis (alamat.txt)" in said
    assert "pindah.csv" in said


@pytest.mark.parametrize("after", range(4))
def test_a_disk_that_fails_half_way_leaves_data_and_site_as_they_were(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    lower_a_score(data)
    site = old_site(tmp_path / "site")
    before, count = contents(tmp_path), iter(range(99))
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.name.endswith(".baru") and next(count) == after:
            raise OSError(28, "disk penuh", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    result = release(data, site)
    assert result.exit_code == CANNOT_RUN
    assert "penyimpanan penuh" in result.output
    assert contents(tmp_path) == before


def test_data_that_changed_meanwhile_is_not_released(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lower_a_score(data)
    seen = iter(["lain"])
    monkeypatch.setattr("generator.releasing.release.digest_of_folders", lambda _: next(seen))
    before = contents(data)
    result = release(data, tmp_path / "site")
    assert result.exit_code == CANNOT_RUN
    assert "Data berubah selagi" in result.output
    assert contents(data) == before


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


def test_diff_tells_page_by_page_what_will_change(data: Path) -> None:
    lower_a_score(data)
    before = contents(data)
    said = run("diff", "--data", data).output
    assert "Dibanding rilis 2022.12: 1 isi diubah; terlihat di 2 halaman." in said
    assert "/rt/tanjung-iii-kenari/01/   RT 01 Tanjung III Kenari\n  ~ nilai putaran 2021, bersih-1: 2 → 1" in said
    assert contents(data) == before


def test_diff_of_the_same_data_says_so(data: Path) -> None:
    assert "Tidak ada yang berubah bagi pembaca" in run("diff", "--data", data).output
    assert "Tidak ada yang berubah bagi pembaca" in run("diff", data, KECIL).output


def test_diff_shows_no_draft_unless_it_is_asked_for(data: Path) -> None:
    plain = run("diff", "--data", data).output
    assert "2022-2" not in plain
    shown = run("diff", "--data", data, "--putaran", "2022-2", "--format", "json").output
    pages = {page["alamat"] for page in json.loads(shown)["halaman"]}
    assert {"/tahun/2022/", "/rt/rawa-sejoli/01/"} <= pages


def test_diff_of_two_folders_finds_what_is_gone_where_it_stood(data: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(data, tmp_path / "lain"))
    for path in other.glob("tanggapan/*.md"):
        path.unlink()
    said = run("diff", data, other).output
    assert "/rt/pematang-randu/01/   RT 01 Pematang Randu\n  - jawaban RT: ditarik" in said


def test_diff_of_two_folders_tells_which_figures_say_something_else(data: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(data, tmp_path / "lain"))
    lower_a_score(other)
    for path in other.glob("putaran/2021/peristiwa.csv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        awards = [line for line in lines if ",ditetapkan," in line]
        path.write_text("".join(line for line in lines if line != awards[0]), encoding="utf-8")
    found = json.loads(run("diff", data, other, "--format", "json").output)["angka"]
    changed = {item["alamat"].partition("#")[2]: (item["semula"], item["menjadi"]) for item in found}
    before, after = (public_facts(folder, "https://contoh.example/") for folder in (data, other))
    known = {**before.figures, **before.scored}, {**after.figures, **after.scored}
    for name in known[0].keys() | known[1].keys():
        old, new = (said.get(name) for said in known)
        same = old is not None and new is not None and old.values == new.values and old.denominator == new.denominator
        assert (name in changed) != same, name
    assert "kota-rt-ditetapkan-2021" in changed
    said = run("diff", data, other).output
    assert f"Angka berpenanda yang berubah: {len(found)}." in said
    assert "  #kota-rt-ditetapkan-2021: " in said


def test_every_page_that_diff_names_is_another_after_the_build(
    data: Path, tmp_path: Path, built: Callable[[Path], Path]
) -> None:
    old = built(data)
    other = Path(shutil.copytree(data, tmp_path / "lain"))
    lower_a_score(other)
    change(other, "angka.csv", ",resmi,", ",pers,")
    new = built(other)
    named = [page["alamat"] for page in json.loads(run("diff", data, other, "--format", "json").output)["halaman"]]
    assert len(named) >= 4
    same = [
        address
        for address in named
        if (old / address[1:] / "index.html").read_bytes() == (new / address[1:] / "index.html").read_bytes()
    ]
    assert same == []


@pytest.mark.parametrize("words", [("diff", "--putaran", "2099"), ("diff", "tidak-ada")])
def test_diff_refuses_what_is_not_there(data: Path, words: tuple[str, ...]) -> None:
    result = run(*words, "--data", data)
    assert result.exit_code == CANNOT_RUN


def test_the_dates_of_releases_are_days(released: tuple[Path, Path]) -> None:
    lines = (released[0] / "rilis.yaml").read_text(encoding="utf-8").splitlines()
    assert date.fromisoformat(lines[1].split("'")[1]) == date(2023, 1, 10)

"""A release is made whole or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN, PROBLEMS
from tests.site.releasing import change, contents, data, lower_a_score, old_site, recorded, release

__all__ = ["data", "recorded"]


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

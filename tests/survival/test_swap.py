"""Whatever happens while a folder is being made, its address holds the old one or the new one, whole."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.problems import GeneratorError
from generator.publish import swap
from generator.publish.swap import MARKS, new_folder, new_site

SPARE = ".site.cadangan"


def site(folder: Path, text: str) -> Path:
    """Make something that is known as a site."""
    folder.mkdir(parents=True)
    for name in MARKS:
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def said(folder: Path) -> str:
    """Return the text of such a site."""
    return (folder / "index.html").read_text(encoding="utf-8")


def refuse(*_: object) -> None:
    raise PermissionError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def replace_with(out: Path, text: str) -> None:
    with new_site(out) as fresh:
        for name in MARKS:
            (fresh / name).write_text(text, encoding="utf-8")


def fail(out: Path) -> None:
    with new_site(out):
        raise GeneratorError("gagal")


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_new_site_takes_the_place_of_the_old_one_which_is_kept_for_its_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, in_one_step: bool
) -> None:
    if not in_one_step:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    out = site(tmp_path / "site", "lama")
    for text, kept in (("baru", "lama"), ("terbaru", "baru")):
        replace_with(out, text)
        assert said(out) == text
        assert names(tmp_path) == [SPARE, "site"]
        assert said(tmp_path / SPARE) == kept
        assert (tmp_path / SPARE).stat().st_mode & 0o077 == 0


def test_an_old_site_that_cannot_be_kept_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = site(tmp_path / "site", "lama")
    monkeypatch.setattr(Path, "chmod", refuse)
    replace_with(out, "baru")
    assert said(out) == "baru"
    assert names(tmp_path) == ["site"]


def test_a_folder_that_is_no_site_keeps_nothing(tmp_path: Path) -> None:
    out = site(tmp_path / "data", "lama")
    with new_folder(out) as fresh:
        (fresh / "index.html").write_text("baru", encoding="utf-8")
    assert said(out) == "baru"
    assert names(tmp_path) == ["data"]


def test_the_address_is_never_empty_while_the_sites_change_places(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "lama")
    missed, stop = [], threading.Event()

    def look() -> None:
        while not stop.is_set():
            try:
                said(out)
            except OSError as failure:
                missed.append(failure)

    watcher = threading.Thread(target=look)
    watcher.start()
    for number in range(50):
        replace_with(out, str(number))
    stop.set()
    watcher.join()
    assert missed == []


def test_a_site_that_was_caught_between_two_renames_gets_its_name_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    site(tmp_path / ".site.lama", "lama")
    site(tmp_path / ".site.baru", "setengah")
    with pytest.raises(GeneratorError, match="gagal"):
        fail(out)
    assert said(out) == "lama"
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("step", ["flush", "swap", "keep_times"])
def test_a_refusal_of_the_system_at_any_step_leaves_the_old_site(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = site(tmp_path / "site", "lama")
    monkeypatch.setattr(swap, step, full)
    with pytest.raises(OSError, match="No space"):
        replace_with(out, "baru")
    assert said(out) == "lama"
    assert names(tmp_path) == ["site"]


def noted(steps: list[str], name: str, real: Callable[..., object]) -> Callable[..., object]:
    """Return a function that does the same and notes that it was called."""

    def call(*given: object) -> object:
        steps.append(name)
        return real(*given)

    return call


def test_everything_is_on_the_disk_before_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    for module, name in ((swap, "flush"), (swap, "exchange"), (os, "fsync")):
        monkeypatch.setattr(module, name, noted(steps, name, getattr(module, name)))
    out = site(tmp_path / "site", "lama")
    with new_site(out) as fresh:
        steps.append("write")
        for name in MARKS:
            (fresh / name).write_text("baru", encoding="utf-8")
    assert steps == ["write", "flush", "exchange", "fsync"]


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    out, told, order = tmp_path / "site", threading.Event(), []

    def second() -> None:
        with new_site(out, lambda _: told.set()) as fresh:
            order.append("second")
            assert said(out) == "first"
            for name in MARKS:
                (fresh / name).write_text("second", encoding="utf-8")

    later = threading.Thread(target=second)
    with new_site(out) as fresh:
        later.start()
        assert told.wait(10), "the second build must say that it waits"
        order.append("first")
        for name in MARKS:
            (fresh / name).write_text("first", encoding="utf-8")
    later.join()
    assert order == ["first", "second"]
    assert said(out) == "second"
    assert names(tmp_path) == [SPARE, "site"]


def test_a_build_that_waited_too_long_says_for_what(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "PATIENCE_S", 0.0)
    out = tmp_path / "site"
    with new_folder(out), pytest.raises(GeneratorError, match="Build lain masih menulis"), new_site(out):
        pass


HOLDER = """
import sys, time
from pathlib import Path
from generator.publish.swap import new_folder
with new_folder(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("setengah")
    print("siap", flush=True)
    time.sleep(60)
"""


def test_a_killed_build_holds_nobody_up_and_leaves_nothing(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "lama")
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(out)], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "siap\n"
        killed.kill()
    assert ".site.baru" in names(tmp_path)
    assert said(out) == "lama"
    replace_with(out, "baru")
    assert said(out) == "baru"
    assert names(tmp_path) == [SPARE, "site"]


@pytest.mark.parametrize("holds", ["a file", "a folder of somebody"])
def test_what_is_no_site_is_not_replaced(holds: str, tmp_path: Path) -> None:
    out = tmp_path / "skripsi"
    if holds == "a file":
        out.write_text("bab satu", encoding="utf-8")
    else:
        out.mkdir()
        (out / "bab-1.txt").write_text("bab satu", encoding="utf-8")
    with pytest.raises(GeneratorError, match="bukan"), new_site(out):
        pass
    assert "bab satu" in (out if out.is_file() else out / "bab-1.txt").read_text(encoding="utf-8")
    assert names(tmp_path) == ["skripsi"]


def test_a_link_where_the_work_folder_should_be_is_not_followed(tmp_path: Path) -> None:
    other = site(tmp_path / "lain", "lain")
    (tmp_path / ".site.baru").symlink_to(other)
    (tmp_path / ".site.lama").symlink_to(other)
    replace_with(tmp_path / "site", "baru")
    assert said(other) == "lain"
    assert said(tmp_path / "site") == "baru"


def demo(*given: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["demo", *given])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_the_demo_city_takes_no_place_that_is_taken(tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "berkas"
    folder.mkdir()
    (folder / "surat.txt").write_text("surat", encoding="utf-8")
    file.write_text("surat", encoding="utf-8")
    assert demo("--rt", "30", "--out", str(folder)) == (
        2,
        f"Folder «{folder}» tidak kosong; pilih folder lain supaya tidak ada yang tertimpa.\n",
    )
    assert demo("--rt", "30", "--out", str(file)) == (2, f"«{file}» bukan folder.\n")
    assert names(folder) == ["surat.txt"]


@pytest.mark.parametrize("given", [("--seed", "abc"), ("--rt", "1"), ("--rt", "banyak")])
def test_a_demo_city_that_cannot_be_is_refused_by_its_option(given: tuple[str, str], tmp_path: Path) -> None:
    code, told = demo(*given, "--out", str(tmp_path / "kota"))
    assert code == 2
    assert given[0] in told
    assert names(tmp_path) == []


@pytest.mark.parametrize("count", ["2", "5"])
def test_a_demo_city_may_have_fewer_rt_than_kelurahan(count: str, tmp_path: Path) -> None:
    assert demo("--rt", count, "--out", str(tmp_path / "kota"))[0] == 0
    rows = (tmp_path / "kota" / "rt.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) >= int(count)


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "rt.csv"), "«rt.csv» tidak bisa dipakai: penyimpanan penuh."),
        (OSError(errno.EACCES, "Permission denied", "rt.csv"), "«rt.csv» tidak bisa dipakai: tidak ada izin."),
        (KeyboardInterrupt(), "Dihentikan."),
    ],
)
def test_a_demo_city_that_breaks_off_leaves_nothing(
    failure: BaseException, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(out: Path, **_: object) -> None:
        (out / "program.yaml").write_text("nama: x", encoding="utf-8")
        raise failure

    monkeypatch.setattr("generator.cli.demo.write_demo", half)
    code, told = demo("--out", str(tmp_path / "kota"))
    assert code == 2
    assert words in told
    assert "Kota rekaan tidak dibuat." in told
    assert names(tmp_path) == []

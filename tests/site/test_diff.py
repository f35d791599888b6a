"""What has changed since the last release is told page by page, before anybody sees it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.console import CANNOT_RUN
from generator.pipeline import public_facts
from tests.command import run
from tests.conftest import KECIL
from tests.site.releasing import change, contents, data, lower_a_score, recorded

__all__ = ["data", "recorded"]


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

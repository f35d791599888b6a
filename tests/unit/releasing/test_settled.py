"""A release writes the figures on sensitive butir that are still missing, and leaves those that it finds."""

import re
import shutil
from pathlib import Path

import pytest

from generator.facts.snapshot import snapshot
from generator.pipeline import opened, settled
from generator.problems import GeneratorError
from generator.releasing.files import snapshot_text
from generator.releasing.planning import Wish, plan, settled_texts
from generator.sources.dataset import SETTLED, SNAPSHOT
from tests.conftest import ROOT

LAIN = ROOT / "tests" / "kota_lain" / "data"


def test_the_first_release_settles_every_figure_and_the_next_one_leaves_them(tmp_path: Path) -> None:
    data = Path(shutil.copytree(LAIN, tmp_path / "data"))
    known = (data / SETTLED).read_text(encoding="utf-8")
    (data / SETTLED).unlink()
    assert settled_texts(settled(opened(data), "2025.12")) == {SETTLED: known}
    (data / SETTLED).write_text(known, encoding="utf-8")
    for path in data.glob("putaran/*/nilai.csv"):
        path.write_text(re.sub(r",10(?=,|$)", ",0", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert settled_texts(settled(opened(data), "2026.1")) == {SETTLED: known}


def test_a_city_without_sensitive_scores_gets_no_such_file() -> None:
    assert settled_texts(settled(opened(ROOT / "data"), "2026.12")) == {}


def recorded(folder: Path) -> Path:
    """Return a copy of the other city with its last release on record."""
    data = Path(shutil.copytree(LAIN, folder / "data"))
    public = opened(data).public
    (data / SNAPSHOT).write_text(snapshot_text(public.rilis[0].id, snapshot(public)), encoding="utf-8")
    return data


def test_no_release_makes_a_figure_anew_whose_row_is_gone(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    head, *rows = (data / SETTLED).read_text(encoding="utf-8").splitlines(keepends=True)
    shown = [row for row in rows if ",angka," in row]
    assert 0 < len(shown) < len(rows)
    for gone in rows:
        (data / SETTLED).write_text("".join([head, *(row for row in rows if row != gone)]), encoding="utf-8")
        name = " ".join(gone.split(",")[1:4])
        said = f"{name}.*«ditarik»" if gone in shown else "Tidak ada yang berubah"
        with pytest.raises(GeneratorError, match=said):
            plan(Wish(data=data))


def test_a_figure_may_be_taken_back(tmp_path: Path) -> None:
    data = recorded(tmp_path)
    text = (data / SETTLED).read_text(encoding="utf-8")
    (data / SETTLED).write_text(re.sub(r",angka,.*", ",ditarik,,,", text), encoding="utf-8")
    assert {change.tabel for change in plan(Wish(data=data)).changes} == {"rekap_peka"}

"""A release writes the figures on sensitive butir that are still missing, and leaves those that it finds."""

import re
import shutil
from pathlib import Path

from generator.pipeline import opened, settled
from generator.releasing.planning import settled_texts
from generator.sources.dataset import SETTLED
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

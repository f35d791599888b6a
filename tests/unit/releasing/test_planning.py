"""A round's file is published without touching anything but its status."""

from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.releasing.planning import as_published


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('tahun: 2023\nstatus: "draf"  # menunggu SK\n', 'tahun: 2023\nstatus: "terbit"  # menunggu SK\n'),
        ("{tahun: 2023, status: draf}\n", "{tahun: 2023, status: terbit}\n"),
    ],
)
def test_only_the_status_changes(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "putaran.yaml"
    path.write_text(before, encoding="utf-8")
    assert as_published(path) == after


def test_a_file_that_cannot_be_changed_safely_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "putaran.yaml"
    path.write_text("status: [draf]\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match="tidak bisa diubah dengan aman"):
        as_published(path)

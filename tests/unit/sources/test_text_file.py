"""A file is read as text, and no more of it than may be."""

import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.sources.dataset import read_dataset
from generator.sources.text_file import LIMIT_MB, read_text

if TYPE_CHECKING:
    from generator.problems import Problem


def test_a_file_of_a_terabyte_costs_no_more_than_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "rt.csv").open("wb") as file:
        file.truncate(10**12)
    problems: list[Problem] = []
    tracemalloc.start()
    assert read_text(tmp_path, "rt.csv", problems) is None
    assert tracemalloc.get_traced_memory()[1] < 3 * LIMIT_MB * 1_000_000
    tracemalloc.stop()
    assert [(one.code, one.args["ukuran"]) for one in problems] == [("B114", 1_000_000)]


@pytest.mark.parametrize("name", ["foto.jpg", "sk-2022.pdf"])
def test_a_scan_in_the_data_folder_is_told_and_read_by_nobody(name: str, kota: Path) -> None:
    (kota / name).write_bytes(b"\x89PNG rahasia")
    dataset, problems = read_dataset(kota)
    assert dataset is not None
    assert [one.code for one in problems] == ["B113"]

"""Every problem code has data that passes and data that fails, told as the officer reads it."""

from pathlib import Path

import pytest

from generator.kode import KODE
from tests.checks.casefile import CASES, problems_of, read_case

FILES = sorted(CASES.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_case_passes_and_fails_as_its_file_says(file: Path, tmp_path: Path) -> None:
    case = read_case(file)
    fail = case.failing

    assert problems_of(case.passing, tmp_path / "pass") == []

    found = problems_of(fail, tmp_path / "fail")
    told = [(tuple(one.place), one.what()) for one in found if one.code == case.code]
    assert ((fail["file"], fail["line"], fail["column"]), fail["what"]) in told
    assert {one.code for one in found} == {case.code, *fail.get("also", ())}


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {file.stem for file in FILES} == set(KODE)


def test_the_small_city_has_no_problems(tmp_path: Path) -> None:
    assert problems_of({}, tmp_path) == []


def test_every_problem_can_be_said_whole(tmp_path: Path) -> None:
    for file in FILES:
        for one in problems_of(read_case(file).failing, tmp_path / file.stem):
            assert one.what().endswith((".", "?"))
            assert one.mend().endswith(".")
            assert "%(" not in one.what() + one.mend()

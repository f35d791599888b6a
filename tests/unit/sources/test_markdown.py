"""Markdown with front matter."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model.praktik import PraktikEn
from generator.sources.markdown_file import read_markdown

if TYPE_CHECKING:
    from generator.problems import Problem


def read(folder: Path, text: str) -> tuple[PraktikEn | None, list[tuple[str, int]]]:
    (folder / "a.en.md").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    found = read_markdown(folder, "a.en.md", PraktikEn, problems, {"slug": "a"})
    return found, [(one.code, one.place.line) for one in problems]


def test_a_body_may_hold_rules_and_further_hyphens(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "---\njudul: A\nringkasan: B\n---\n\nSatu\n\n---\n\n- Dua\n")
    assert found is not None
    assert found.isi == "Satu\n\n---\n\n- Dua"
    assert problems == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [("B111", 1)]),
        ("Satu\n", [("B111", 1)]),
        ("---\njudul: A\n", [("B111", 1)]),
        ("---\n---\n", [("B111", 1)]),
        ("---\n- a\n---\n", [("B111", 1)]),
        ("---\njudul: A\n---\nSatu\n", [("B109", 2)]),
        ("---\njudul: A\nringkasan: B\nisi: C\n---\nSatu\n", [("B108", 4)]),
        ("---\njudul: A\nringkasan: B\nslug: c\n---\nSatu\n", [("B108", 4)]),
    ],
)
def test_what_is_missing_or_too_much_is_told(text: str, problems: list[tuple[str, int]], tmp_path: Path) -> None:
    assert read(tmp_path, text)[1] == problems

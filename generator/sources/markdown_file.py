"""Reads Markdown with front matter."""

from pathlib import Path
from typing import Any

from generator.model.place import Place
from generator.problems import Problem, problem
from generator.sources.form import Located, RecordT, add_fixed, build
from generator.sources.text_file import read_text
from generator.sources.yaml_file import parse


def read_markdown(
    root: Path, file: str, record: type[RecordT], problems: list[Problem], fixed: dict[str, Any]
) -> RecordT | None:
    """Return the record of a Markdown file: its front matter, and its body as `isi`."""
    text = read_text(root, file, problems)
    if text is None:
        return None
    head, end, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not end:
        problems.append(problem("B111", Place(file, 1)))
        return None
    raw = parse(head, file, problems, first_line=2)
    if not isinstance(raw, Located):
        problems.append(problem("B111", Place(file, 1)))
        return None
    add_fixed(raw, {**fixed, "isi": body.strip()}, sorted(record.model_fields), problems)
    return build(record, raw, Place(file, 1), problems)

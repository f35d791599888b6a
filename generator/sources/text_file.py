"""Reads a file below `data/` as text, with the marks that office programs leave in it."""

import os
from pathlib import Path

from generator.model.place import Place
from generator.problems import Problem, problem

LIMIT_MB = 20
"""Largest file that is read; a year's scores of 26,000 RTs are about 2 MB."""


def read_text(root: Path, file: str, problems: list[Problem]) -> str | None:
    """Return the text of a file with LF line ends and no byte-order mark, or None.

    Args:
        root: The data folder.
        file: Path below it, with forward slashes.
        problems: Receives what is wrong or odd about the file.
    """
    path = root / file
    place = Place(file)
    if not path.is_file():
        problems.append(problem("B101", place))
        return None
    if not path.resolve().is_relative_to(root.resolve()):
        problems.append(problem("B117", place))
        return None
    limit = LIMIT_MB * 1_000_000
    with path.open("rb") as source:
        raw = source.read(limit + 1)  # no more, however large the file is or grows meanwhile
        if len(raw) > limit:
            size = max(os.fstat(source.fileno()).st_size, len(raw))
            problems.append(problem("B114", place, ukuran=size // 1_000_000, batas=LIMIT_MB))
            return None
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(problem("B103", place))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as failure:
        line = raw.count(b"\n", 0, failure.start) + 1
        problems.append(problem("B102", place._replace(line=line), byte=failure.start + 1))
        return None
    if "\r" in text:
        problems.append(problem("B104", place))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text

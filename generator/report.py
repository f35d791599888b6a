"""Problems as people and tools read them."""

import json
from collections.abc import Sequence

from generator.problems import Problem
from generator.wording import Translate


def as_text(problems: Sequence[Problem], folder: str, translate: Translate = str) -> str:
    """Return one block for each problem: place, code and sentence, then how to mend it."""
    return "\n".join(one(item, folder, translate) for item in problems)


def one(item: Problem, folder: str, translate: Translate) -> str:
    """Return a problem as `data/rt.csv:4:nomor: N202 …` and a line on how to mend it."""
    place = item.place
    parts = [f"{folder}/{place.file}", str(place.line) if place.line else "", place.column]
    where = ":".join(part for part in parts if part)
    mark = "" if item.severity == "error" else f"({translate('peringatan')}) "
    return f"{where}: {item.code} {mark}{item.what(translate)}\n    → {item.mend(translate)}"


def as_json(problems: Sequence[Problem], translate: Translate = str) -> str:
    """Return the problems for tools: a list of objects with file, line, column, code and texts."""
    return json.dumps(
        [
            {
                "file": item.place.file,
                "line": item.place.line,
                "column": item.place.column,
                "code": item.code,
                "severity": item.severity,
                "what": item.what(translate),
                "mend": item.mend(translate),
            }
            for item in problems
        ],
        ensure_ascii=False,
        indent=2,
    )

"""Case files: changes to a small valid city, and what must then be told.

A file `cases/{CODE}.yaml` has two parts, `pass` and `fail`. Each lists changes to the data in
`tests/kota_kecil/data`, applied in this order:

- `delete`: files or folders that go; `.` is the whole data folder.
- `write`: text by path; or `{text, times}` for a long file.
- `link`: by path, the file that a symbolic link leads to, seen from the folder of the link.
- `replace`: `{file, old, new}`; `old` stands in the file exactly once.
- `encode`: by path, `{encoding, newline}` in which the file is stored.

`fail` also says where the problem must be found (`file`, `line`, `column`) and the Indonesian
sentence that tells it (`what`). `also` lists further codes that the same change cannot but cause.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.checks import check
from generator.problems import Problem
from generator.sources.dataset import read_dataset

DATA = Path(__file__).parents[1] / "kota_kecil" / "data"
"""The data of the small city; it has no problems."""
CASES = Path(__file__).parent / "cases"
"""One file for each code."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One case file."""

    code: str
    passing: dict[str, Any]
    failing: dict[str, Any]


def read_case(file: Path) -> Case:
    """Return a case file's contents."""
    raw = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Case(code=file.stem, passing=raw["pass"], failing=raw["fail"])


def problems_of(changes: dict[str, Any], folder: Path) -> list[Problem]:
    """Return everything that is told about the small city after some changes, in order."""
    root = folder / "data"
    shutil.copytree(DATA, root)
    change(root, changes)
    data, problems = read_dataset(root)
    found = problems if data is None else problems + check(data)
    return sorted(found, key=Problem.sort_key)


def change(root: Path, changes: dict[str, Any]) -> None:
    """Change a copy of the small city's data; see the top of this module."""
    for path in changes.get("delete", ()):
        gone = root / path
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    for path, text in changes.get("write", {}).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text if isinstance(text, str) else text["text"] * text["times"], encoding="utf-8")
    for path, target in changes.get("link", {}).items():
        (root / path).symlink_to(target)
    for one in changes.get("replace", ()):
        target = root / one["file"]
        text = target.read_text(encoding="utf-8")
        assert text.count(one["old"]) == 1, f"{one['file']}: «{one['old']}» stands {text.count(one['old'])} times"
        target.write_text(text.replace(one["old"], one["new"]), encoding="utf-8")
    for path, how in changes.get("encode", {}).items():
        target = root / path
        text = target.read_text(encoding="utf-8").replace("\n", how.get("newline", "\n"))
        target.write_bytes(text.encode(how.get("encoding", "utf-8")))

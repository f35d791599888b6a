"""Reads YAML: every scalar as text, every mapping with the lines of its keys.

Text is what a person typed; the records turn it into numbers and dates, so `edisi: 2014` and
`edisi: "2014"` mean the same and no date is guessed by the parser. Anchors and aliases are refused:
the contract needs none, and they are how a small file becomes a huge one.
"""

from pathlib import Path
from typing import Any

import yaml

from generator.model.place import Place
from generator.problems import Problem, problem
from generator.sources.form import Located, RecordT, add_fixed, build
from generator.sources.sebab import sebab_of
from generator.sources.text_file import read_text

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEPTH = 12
"""Deepest nesting that is followed; the contract needs eight."""


def read_record(
    root: Path,
    file: str,
    record: type[RecordT],
    problems: list[Problem],
    fixed: dict[str, Any] | None = None,
) -> RecordT | None:
    """Return the record that a YAML file holds, or None after telling why not."""
    text = read_text(root, file, problems)
    if text is None:
        return None
    told = len(problems)
    raw = parse(text, file, problems)
    if raw is None and len(problems) > told:
        return None
    if not isinstance(raw, Located):
        problems.append(problem("B107", Place(file, 1), bentuk="YAML", sebab="isinya bukan pasangan nama dan nilai"))
        return None
    add_fixed(raw, fixed or {}, sorted(record.model_fields), problems)
    return build(record, raw, Place(file, 1), problems)


def read_list(root: Path, file: str, record: type[RecordT], problems: list[Problem]) -> tuple[RecordT, ...]:
    """Return the records of a YAML file that holds a list."""
    text = read_text(root, file, problems)
    if text is None or not text.strip():
        return ()
    raw = parse(text, file, problems)
    if raw is None:
        return ()
    if not isinstance(raw, list):
        problems.append(problem("B107", Place(file, 1), bentuk="YAML", sebab="isinya bukan daftar"))
        return ()
    found = []
    for item in raw:
        if not isinstance(item, Located):
            problems.append(
                problem("B107", Place(file, 1), bentuk="YAML", sebab="butir daftar bukan pasangan nama dan nilai")
            )
            continue
        made = build(record, item, item["place"], problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def parse(text: str, file: str, problems: list[Problem], first_line: int = 1) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return nested lists, `Located` mappings and text, or None after telling why not.

    Args:
        text: The YAML.
        file: Path for messages.
        problems: Receives what is wrong.
        first_line: Line of the file on which `text` begins (front matter begins on 2).
    """
    try:
        sebab = refusal(text)
        node = None if sebab else yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as failure:
        mark = getattr(failure, "problem_mark", None)
        line = mark.line + first_line if mark else first_line
        sebab = sebab_of(getattr(failure, "problem", None) or "Invalid control character")
        problems.append(problem("B107", Place(file, line), bentuk="YAML", sebab=sebab))
        return None
    if sebab:
        problems.append(problem("B107", Place(file, first_line), bentuk="YAML", sebab=sebab))
        return None
    return None if node is None else value_of(node, file, first_line, problems)


def refusal(text: str) -> str:
    """Return why sound YAML is not read, in words, or nothing.

    It is looked at event by event, without recursion, before anything is built from it.
    """
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent):
            return "tanda & dan * tidak dipakai di sini"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH:
            return "terlalu dalam bersarang"
    return ""


def value_of(node: yaml.Node, file: str, first_line: int, problems: list[Problem]) -> Any:  # noqa: ANN401
    """Return the value of a node; see `parse`."""
    line = node.start_mark.line + first_line
    if isinstance(node, yaml.ScalarNode):
        is_null = node.tag == "tag:yaml.org,2002:null" and not node.style
        return None if is_null else node.value
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item, file, first_line, problems) for item in node.value]
    lines = {str(key.value): key.start_mark.line + first_line for key, _ in node.value}
    found = Located(Place(file, line), lines)
    for key, value in node.value:
        name = str(key.value)
        if name in found:
            place = Place(file, key.start_mark.line + first_line, name)
            problems.append(problem("B110", place, nama=name))
            continue
        found[name] = value_of(value, file, first_line, problems)
    return found

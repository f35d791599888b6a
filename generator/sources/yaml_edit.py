"""Changes single values of a YAML file that people write, and leaves every other byte as it is, comments too."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

WIDTH = 110
"""Where the lines that are written are broken."""
PLAIN = re.compile(r"\w[\w.-]*")
"""What may stand without quotes, since every value is read as text."""


class YamlEditError(ValueError):
    """The file is written in a way that cannot be changed safely."""


class Edit(NamedTuple):
    """What takes the place of a part of the text."""

    start: int
    end: int
    text: str


def changed(text: str, values: Mapping[str, str | Sequence[object]]) -> str:
    """Return a file of names and values with some of them changed.

    Args:
        text: The file.
        values: A text takes the place of what stands there; entries are added at the end of a list. A name
            that is not there yet is added at the end of the file.

    Raises:
        YamlEditError: It cannot be done without touching more than that.
    """
    root = composed(text)
    nodes = {key.value: node for key, node in root.value} if isinstance(root, yaml.MappingNode) else {}
    edits = [edit_of(text, nodes[name], value) for name, value in values.items() if name in nodes]
    fresh = "".join(dumped({name: value}) for name, value in values.items() if name not in nodes)
    return sound(text, with_edits(text, edits, fresh), lambda raw: merged(raw or {}, values))


def extended(text: str, entries: Sequence[object]) -> str:
    """Return a file that holds one list with entries added at its end.

    Raises:
        YamlEditError: It cannot be done without touching more than that.
    """
    root = composed(text)
    if root is None:
        return sound(text, with_edits(text, [], dumped(list(entries))), lambda _: list(entries))
    return sound(text, with_edits(text, [edit_of(text, root, entries)], ""), lambda raw: [*raw, *entries])


def prepended(text: str, entries: Sequence[object]) -> str:
    """Return a file that holds one list with entries added at its beginning, below the comments above it.

    Raises:
        YamlEditError: It cannot be done without touching more than that.
    """
    root = composed(text)
    if root is None:
        return extended(text, entries)
    if not isinstance(root, yaml.SequenceNode):
        raise YamlEditError("another kind of value")
    return sound(text, with_edits(text, [edit_before(root, entries)], ""), lambda raw: [*entries, *raw])


def edit_before(node: yaml.SequenceNode, entries: Sequence[object]) -> Edit:
    """Return how entries are added at the beginning of a list."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.flow_style and not node.value:
        return Edit(start, end, dumped(list(entries)).rstrip("\n"))
    if node.flow_style:
        return Edit(start + len("["), start + len("["), in_a_line(entries) + ", ")
    indent = " " * node.start_mark.column
    lines = dumped(list(entries)).splitlines(keepends=True)
    return Edit(start, start, indent.join(lines) + indent)


def in_a_line(entries: Sequence[object]) -> str:
    """Return entries of a list as they stand between brackets."""
    inner = yaml.safe_dump(list(entries), default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**6)
    return str(inner).strip()[1:-1]


def composed(text: str) -> yaml.Node | None:
    """Return the nodes of a file with their places in the text."""
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as failure:
        raise YamlEditError(str(failure)) from None


def dumped(value: object) -> str:
    """Return a value as YAML, keys in the given order."""
    return str(yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=WIDTH))


def edit_of(text: str, node: yaml.Node, value: str | Sequence[object]) -> Edit:
    """Return how a value is changed, or how entries are added to a list."""
    if isinstance(value, str) and isinstance(node, yaml.ScalarNode):
        return Edit(node.start_mark.index, node.end_mark.index, scalar(value, node.style))
    if isinstance(value, str) or not isinstance(node, yaml.SequenceNode):
        raise YamlEditError("another kind of value")
    if node.flow_style:
        at = node.end_mark.index - len("]")
        return Edit(at, at, (", " if node.value else "") + in_a_line(value))
    at = end_of_line(text, last_of(node).end_mark.index)
    indent = " " * node.start_mark.column
    lines = "".join(indent + line for line in dumped(list(value)).splitlines(keepends=True))
    return Edit(at, at, lines if text[:at].endswith("\n") else f"\n{lines}")


def scalar(value: str, style: str | None) -> str:
    """Return a value in the quotes, or without them, as the one before it stood."""
    if PLAIN.fullmatch(value) and style in {None, "'", '"'}:
        return f"{style or ''}{value}{style or ''}"
    return dumped([value]).removeprefix("- ").rstrip("\n")


def last_of(node: yaml.Node) -> yaml.Node:
    """Return the last node inside a block, where its text truly ends; a comment behind it is not part of it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def end_of_line(text: str, at: int) -> int:
    """Return where the line ends that holds the last character before a place."""
    last = len(text[:at].rstrip())
    found = text.find("\n", last)
    return len(text) if found < 0 else found + 1


def with_edits(text: str, edits: Sequence[Edit], fresh: str) -> str:
    """Return a text with its edits made from the end to the beginning, and more lines at its end."""
    ends = "\r\n" if "\r\n" in text else "\n"
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new.replace("\n", ends) + text[end:]
    gap = ends if fresh and text and not text.endswith("\n") else ""
    return text + gap + fresh.replace("\n", ends)


def merged(raw: dict[str, Any], values: Mapping[str, str | Sequence[object]]) -> dict[str, Any]:
    """Return what a file has to say after it was changed."""
    lists = {name: [*raw.get(name, []), *value] for name, value in values.items() if not isinstance(value, str)}
    return {**raw, **values, **lists}


def sound(old: str, new: str, wanted: Callable[[Any], object]) -> str:
    """Return a new text when it says what it has to say, and nothing else."""
    if said_by(new) != said_by(dumped(wanted(said_by(old)))):
        raise YamlEditError("the file would say something else")
    return new


def said_by(text: str) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return what a text says, every value as text."""
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds text, lists and mappings alone
    except yaml.YAMLError as failure:
        raise YamlEditError(str(failure)) from None

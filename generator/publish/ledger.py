"""What a build wrote, group by group, so that the next need not make the same again.

A group is used again only if all that its pages depend on has the same digest as then, and each of its
files in the last site still has the bytes that were written. A ledger that is missing, damaged or from
another version of the generator is an empty one: the build is slower, never wrong.

A group is kept compressed, in memory as on disk: what a build knows of its own files would otherwise take
more memory than the city they tell of.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import merge
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator.digest import digest_of

Value = TypeVar("Value")

FAST = 1
"""Level of compression; a higher one takes twice as long and saves a tenth."""


@dataclass(frozen=True, slots=True)
class Packed(Generic[Value]):
    """A value of lists, mappings and texts, compressed."""

    content: bytes

    @classmethod
    def of(cls, value: Value) -> "Packed[Value]":
        """Pack a value."""
        return cls(zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), FAST))

    @property
    def value(self) -> Value:
        """Return the value anew; what was a tuple is a list."""
        found: Value = json.loads(zlib.decompress(self.content))
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One group of pages or files as it was written."""

    key: str
    """Digest of all that it depends on; empty where it must be made anew each time."""
    files: Packed[dict[str, str]]
    """Path from the site's root to the SHA-256 of the file."""
    docs: Packed[list[tuple[str, str, str]]] = Packed.of([])  # noqa: RUF009 - frozen
    """Search entries: address below the language's root, title, text."""
    anchors: Packed[list[tuple[list[str], list[str]]]] = Packed.of([])  # noqa: RUF009 - frozen
    """Sets of anchors, each with the addresses from the site's root of the pages that have it."""
    targets: Packed[list[tuple[str, str, str]]] = Packed.of([])  # noqa: RUF009 - frozen
    """Links that leave the group: target address, anchor, first page that has it."""
    seen: str = ""
    """How its files looked when they were last read; see `generator.publish.writing.look_of`."""


@dataclass(slots=True)
class Ledger:
    """The groups of a site by their names; those of a language's pages begin with its code."""

    groups: dict[str, Entry] = field(default_factory=dict)

    def docs_of(self, kode: str) -> Iterator[tuple[str, str, str]]:
        """Yield the search entries of a language's pages; see `Entry.docs`."""
        for entry in self.of(kode):
            yield from entry.docs.value

    def of(self, kode: str) -> Iterator[Entry]:
        """Yield the groups of a language's pages."""
        return (entry for name, entry in self.groups.items() if name.startswith(f"{kode}/"))

    @property
    def anchors(self) -> dict[str, frozenset[str]]:
        """Return the anchors of every page by its address from the site's root."""
        same: dict[frozenset[str], frozenset[str]] = {}
        found: dict[str, frozenset[str]] = {}
        for entry in self.groups.values():
            for names, addresses in entry.anchors.value:
                shared = frozenset(names)
                found.update(dict.fromkeys(addresses, same.setdefault(shared, shared)))
        return found

    @property
    def files(self) -> Iterator[tuple[str, str]]:
        """Yield every file of the groups in the order of paths: its path and its SHA-256."""
        return merge(*(in_order(entry.files) for entry in self.groups.values()))

    @property
    def targets(self) -> Iterator[tuple[str, str, str]]:
        """Yield every link that leaves its group; see `Entry.targets`."""
        for entry in self.groups.values():
            yield from entry.targets.value

    @classmethod
    def read(cls, path: Path) -> "Ledger":
        """Return a ledger, or an empty one where the file is missing or not as it was written."""
        try:
            seal, _, content = path.read_bytes().partition(b"\n")
            head, _, rest = content.partition(b"\n")
            if seal.decode("ascii") != digest_of(head, rest):
                return cls()
            return cls(dict(entries(json.loads(head), rest)))
        except (OSError, ValueError):
            return cls()

    def write(self, path: Path) -> None:
        """Write the ledger in one step: a reader finds the old one or the new one.

        The file is a digest of the rest, a line that names the groups with the lengths of their parts, and the parts.
        """
        kept = {name: entry for name, entry in self.groups.items() if entry.key}
        heads = [[name, entry.key, entry.seen, list(map(len, parts(entry)))] for name, entry in kept.items()]
        head = json.dumps(heads).encode()
        rest = b"".join(part for entry in kept.values() for part in parts(entry))
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".baru")
        with fresh.open("wb") as file:
            file.writelines([digest_of(head, rest).encode(), b"\n", head, b"\n", rest])
        os.replace(fresh, path)  # noqa: PTH105 - the atomic one


def in_order(files: Packed[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield files in the order of paths; they are unpacked only when more than the first is asked for.

    So whoever merges the files of all groups holds those of a few at a time.
    """
    if files.value:
        yield min(files.value.items())
        yield from sorted(files.value.items())[1:]


def parts(entry: Entry) -> tuple[bytes, ...]:
    """Return the compressed parts of an entry."""
    return entry.files.content, entry.docs.content, entry.anchors.content, entry.targets.content


def entries(head: Iterable[tuple[str, str, str, list[int]]], rest: bytes) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a ledger's file by name."""
    place = 0
    for name, key, seen, lengths in head:
        found: list[Packed[Any]] = []
        for length in lengths:
            found.append(Packed(rest[place : place + length]))
            place += length
        files, docs, anchors, targets = found
        yield name, Entry(key=key, files=files, docs=docs, anchors=anchors, targets=targets, seen=seen)

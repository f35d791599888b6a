"""What the last build wrote for each group of pages, so that the next need not make the same again.

A group is used again only if all that its pages depend on has the same digest as then, and each of its
files in the last site still has the bytes that were written. A ledger that is missing, damaged or from
another version of the generator is an empty one: the build is slower, never wrong.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.digest import digest_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One group of pages as it was written."""

    key: str
    """Digest of all that its pages depend on."""
    files: Mapping[str, str]
    """Path from the site's root to the SHA-256 of the file."""
    docs: Sequence[tuple[str, str, str]]
    """Search entries: address, title, text."""
    anchors: Mapping[str, Sequence[str]]
    """Address from the site's root to its anchors."""
    targets: Sequence[tuple[str, str, str]]
    """Links: target address, anchor, page that has it."""


@dataclass(slots=True)
class Ledger:
    """The groups of a site by their names."""

    groups: dict[str, Entry] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """Return the SHA-256 of every file of the groups by its path."""
        return {path: digest for entry in self.groups.values() for path, digest in entry.files.items()}

    @classmethod
    def read(cls, path: Path) -> "Ledger":
        """Return a ledger, or an empty one where the file is missing or not as it was written."""
        try:
            seal, _, text = path.read_text(encoding="utf-8").partition("\n")
            if seal != digest_of(text.encode()):
                return cls()
            content: dict[str, Any] = json.loads(text)
        except (OSError, ValueError):
            return cls()
        return cls({name: Entry(**entry) for name, entry in content.items()})

    def write(self, path: Path) -> None:
        """Write the ledger in one step: a reader finds the old one or the new one."""
        content = {
            name: {
                "key": entry.key,
                "files": entry.files,
                "docs": entry.docs,
                "anchors": entry.anchors,
                "targets": entry.targets,
            }
            for name, entry in self.groups.items()
        }
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".baru")
        fresh.write_text(f"{digest_of(text.encode())}\n{text}", encoding="utf-8")
        os.replace(fresh, path)  # noqa: PTH105 - the atomic one

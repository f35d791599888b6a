"""Short digests of values and files, to tell whether something is still the same."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from pydantic_core import to_json

SIZE = 16
"""Bytes of a digest; two different inputs share one once in 2**64 tries."""

ENGINE = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "folium", "babel")
"""Packages whose release shows in the bytes of a page."""


def digest_of(*parts: bytes) -> str:
    """Return the digest of some bytes; where one part ends and the next begins counts too."""
    found = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def digest_of_values(*values: object) -> str:
    """Return the digest of records and plain values, by what they say and not by where they lie in memory."""
    return digest_of(to_json(values))


def digest_of_folders(folders: Iterable[Path], suffixes: frozenset[str] = frozenset()) -> str:
    """Return the digest of every file below some folders, names included; only those with a suffix, if any is given."""
    parts: list[bytes] = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and (not suffixes or path.suffix in suffixes):
                parts += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return digest_of(*parts)


def digest_of_code() -> str:
    """Return the digest of the generator itself and of the packages that make its pages."""
    own = digest_of_folders([Path(__file__).parent.parent], frozenset({".py"}))
    return digest_of(own.encode(), *(f"{name} {version(name)}".encode() for name in ENGINE))

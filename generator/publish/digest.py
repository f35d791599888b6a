"""Digests of files and of the generator itself."""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from generator.digest import digest_of

ENGINE = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "folium", "babel")
"""Packages whose release shows in the bytes of a page."""


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

"""Digests of files and of the generator itself."""

import os
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.digest import digest_of
from generator.publish.folder import files_below

ENGINE = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "folium", "babel")
"""Packages whose release shows in the bytes of a page."""


def digest_of_folders(folders: Iterable[Path], suffixes: tuple[str, ...] = ()) -> str:
    """Return the digest of every file below some folders, names included; only those with a suffix, if any is given.

    A folder that is not there is an empty one, and a link to a folder is not followed.
    """
    parts: list[bytes] = []
    for folder in filter(Path.is_dir, folders):
        for name, path in files_below(folder):
            if "__pycache__/" not in name and (not suffixes or name.endswith(suffixes)) and os.path.isfile(path):  # noqa: PTH113 - a third of the time of pathlib, for each file
                parts += [name.encode(), Path(path).read_bytes()]
    return digest_of(*parts)


@cache
def digest_of_code() -> str:
    """Return the digest of the generator that runs: as it was when it was first asked for; see `digest_of_code_now`."""
    return digest_of_code_now()


def digest_of_code_now() -> str:
    """Return the digest of the generator as it lies there, and of the packages that make its pages."""
    own = digest_of_folders([Path(__file__).parent.parent], (".py",))
    return digest_of(own.encode(), *(f"{name} {version(name)}".encode() for name in ENGINE))

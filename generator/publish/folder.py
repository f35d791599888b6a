"""What lies below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every file below a folder in the order of paths: its path from there, and from here."""
    return walked(os.fspath(folder), "")


def walked(folder: str, below: str) -> Iterator[tuple[str, str]]:
    """Yield every file below a folder; see `files_below`."""
    with os.scandir(folder) as found:
        # A folder stands where its files' paths do: «a-b» comes before «a/b».
        items = sorted((f"{item.name}/" if item.is_dir(follow_symlinks=False) else item.name) for item in found)
    for name in items:
        if name.endswith("/"):
            yield from walked(f"{folder}/{name[:-1]}", below + name)
        else:
            yield below + name, f"{folder}/{name}"

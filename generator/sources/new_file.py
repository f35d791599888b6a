"""Writes new files into a data folder: all of them whole, or none."""

from collections.abc import Mapping
from contextlib import suppress
from errno import EEXIST
from pathlib import Path


def write_new(files: Mapping[Path, str]) -> None:
    """Write files that do not exist yet.

    Args:
        files: Text by path; folders are made where they are missing.

    Raises:
        FileExistsError: One of them exists; nothing is written.
        OSError: One of them cannot be written; the others are taken away again.
    """
    for path in files:
        if path.exists():
            raise FileExistsError(EEXIST, "sudah ada", str(path))
    made: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            # A reader, such as a running preview, must never see half a file.
            waiting = path.with_name(f".{path.name}.baru")
            made.append(waiting)
            waiting.write_bytes(text.encode())
        for path in files:
            path.with_name(f".{path.name}.baru").replace(path)
            made.append(path)
    except OSError:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise

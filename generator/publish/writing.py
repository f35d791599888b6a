"""Writes the files of a site, and lays down those of an earlier build."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.digest import file_digest


def written(site: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Write files by their path from the root of the site, and return the digest of each.

    None of them is kept: they are written as they are made.
    """
    found: dict[str, str] = {}
    made: set[str] = set()
    for path, content in files:
        folder = path.rpartition("/")[0]
        if folder not in made:
            made.add(folder)
            os.makedirs(f"{site}/{folder}", exist_ok=True)  # noqa: PTH103 - half the time of pathlib, once a page
        with open(f"{site}/{path}", "wb") as file:  # noqa: PTH123 - as above
            file.write(content)
        found[path] = file_digest(content)
    return found


def used_again(site: Path, former: Path, files: Mapping[str, str]) -> bool:
    """Lay the files of an earlier build into the new site; return whether all of them are as they were written.

    Args:
        site: Folder of the new site.
        former: That of the earlier build.
        files: Path from the root of either to SHA-256.
    """
    try:
        for path, digest in files.items():
            with open(f"{former}/{path}", "rb") as file:  # noqa: PTH123 - as in `written`
                if file_digest(file.read()) != digest:
                    return False
        for folder in {path.rpartition("/")[0] for path in files}:
            os.makedirs(f"{site}/{folder}", exist_ok=True)  # noqa: PTH103 - as in `written`
        for path in files:
            os.link(f"{former}/{path}", f"{site}/{path}")
    except OSError:
        for path in files:  # whoever writes these now must not write into the files of the old site
            Path(f"{site}/{path}").unlink(missing_ok=True)
        return False
    return True

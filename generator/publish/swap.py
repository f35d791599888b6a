"""Puts a finished site in the place of the old one."""

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import GeneratorError


@contextmanager
def new_site(out: Path) -> Iterator[Path]:
    """Give a new folder beside `out` to write into, and put it in its place when all went well.

    The old site stays as it is until then, and for good when something fails.

    Raises:
        GeneratorError: There is a file where the site should be.
    """
    if out.exists() and not out.is_dir():
        raise GeneratorError(f"«{out}» bukan folder.")
    fresh = out.with_name(f".{out.name}.baru")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    try:
        yield fresh
        if out.exists():
            keep_times(out, fresh)
        swap(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def keep_times(old: Path, fresh: Path) -> None:
    """Give every file that did not change the time of its old copy, so that only the others are uploaded."""
    for folder, _, names in os.walk(fresh):
        before = old / Path(folder).relative_to(fresh)
        for name in names:
            new, former = Path(folder, name), before / name
            try:
                known = former.stat()
            except OSError:
                continue
            found = new.stat()
            is_link = found.st_ino == known.st_ino
            if not is_link and found.st_size == known.st_size and filecmp.cmp(new, former, shallow=False):
                os.utime(new, ns=(known.st_atime_ns, known.st_mtime_ns))


def swap(fresh: Path, out: Path) -> None:
    """Put a new folder in the place of an old one by rename, so that no server sees half a site."""
    old = out.with_name(f".{out.name}.lama")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)

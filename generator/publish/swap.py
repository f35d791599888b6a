"""Puts a finished site in the place of the old one: whole, once, and on the disk.

Whatever ends a build, the address of the site holds the old one or the new one. The order is that of
databases: write, flush, rename, flush the folder that holds the name.
"""

import ctypes
import fcntl
import filecmp
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.problems import GeneratorError

PATIENCE_S = 120.0
"""How long a build waits for another that writes the same site; a full-scale one takes a quarter of that."""

MARKS = ("index.html", "404.html", "sitemap.xml")
"""Files by which a site is known."""

CURRENT_FOLDER, EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux's `renameat2`."""


@contextmanager
def new_site(out: Path, tell: Callable[[str], None] = lambda _: None) -> Iterator[Path]:
    """Give a new folder beside `out` to write into, and put it in its place when all went well.

    The old site stays as it is until then, and for good when something fails. What a build that was
    killed left behind is cleared away, or put back where it was the site.

    Args:
        out: Folder of the site.
        tell: Told when the build has to wait for another.

    Raises:
        GeneratorError: There is something else where the site should be, or another build does not end.
    """
    refuse_other(out)
    with new_folder(out, tell, spare_of(out)) as fresh:
        yield fresh
        if out.exists():
            keep_times(os.fspath(out), os.fspath(fresh))


@contextmanager
def new_folder(out: Path, tell: Callable[[str], None] = lambda _: None, spare: Path | None = None) -> Iterator[Path]:
    """Give a new folder to write into, and put it in the place of `out` when all went well; see `new_site`.

    Args:
        out: The folder.
        tell: See `new_site`.
        spare: Where to keep what is replaced, in the place of what lies there; None to keep nothing.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with alone(out, tell):
        put_back(out)
        fresh = out.with_name(f".{out.name}.baru")
        clear(fresh)
        fresh.mkdir()
        try:
            yield fresh
            flush(fresh)
            let_go(swap(fresh, out), spare)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def refuse_other(out: Path) -> None:
    """Refuse to replace what is not a site: a slip in `--out` must not cost anybody a folder.

    Raises:
        GeneratorError: There is a file, or a folder that holds something else.
    """
    if out.exists() and not out.is_dir():
        raise GeneratorError(f"«{out}» bukan folder.")
    if out.is_dir() and any(out.iterdir()) and not all((out / name).is_file() for name in MARKS):
        raise GeneratorError(
            f"Folder «{out}» berisi hal lain, bukan situs. Pilih folder lain supaya tidak ada yang hilang."
        )


@contextmanager
def alone(out: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Keep other builds of the same site waiting.

    The lock is the system's, so it ends with the build, even with one that is killed; the file that
    bears it says nothing.
    """
    path = out.with_name(f".{out.name}.kunci")
    handle = locked(path, out, tell)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()  # before the lock is let go: who waits sees that the name is gone, and makes it anew
        os.close(handle)


def locked(path: Path, out: Path, tell: Callable[[str], None]) -> int:
    """Return the handle of a lock file that this process holds."""
    end = time.monotonic() + PATIENCE_S
    told = False
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if path.exists() and os.fstat(handle).st_ino == path.stat().st_ino:
                return handle
        except BlockingIOError:
            pass
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        if time.monotonic() > end:
            raise GeneratorError(f"Build lain masih menulis ke «{out}». Tunggu sampai selesai, lalu ulangi.")
        if not told:
            tell(f"Menunggu build lain yang menulis ke {out}")
            told = True
        time.sleep(0.1)


def put_back(out: Path) -> None:
    """Give the site its name again where a build was killed between two renames; clear its old copy otherwise."""
    old = out.with_name(f".{out.name}.lama")
    if old.is_dir() and not out.exists():
        old.rename(out)
    clear(old)


def clear(folder: Path) -> None:
    """Delete a folder of ours, or a link or file that took its name; a link is not followed."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def keep_times(old: str, fresh: str) -> None:
    """Give every file that did not change the time of its old copy, so that only the others are uploaded."""
    former, present = entries(old), entries(fresh)
    if inodes(former) == inodes(present):
        return  # most folders: each file is the old one itself
    known = {item.name: item for item in former}
    for new in present:
        before = known.get(new.name)
        if before is None or before.inode() == new.inode() or before.is_symlink():
            continue  # a new one, or the old one itself
        if new.is_dir() and before.is_dir():
            keep_times(before.path, new.path)
        elif before.is_file() and filecmp.cmp(new.path, before.path, shallow=False):
            stat = before.stat()
            os.utime(new.path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def entries(folder: str) -> list[os.DirEntry[str]]:
    """Return what lies in a folder; its inodes come with the names, so nothing is asked for each file."""
    with os.scandir(folder) as found:
        return list(found)


def inodes(items: list[os.DirEntry[str]]) -> list[tuple[str, int]]:
    """Return the name and inode of what lies in a folder."""
    return [(item.name, item.inode()) for item in items]


def flush(folder: Path) -> None:
    """Wait until everything that was written is on the disk.

    One call for the whole file system: a call for each of some thousand files takes a hundred times as long.
    """
    library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    if library is None or not hasattr(library, "syncfs"):
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if library.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


def swap(fresh: Path, out: Path) -> Path:
    """Put a new folder in the place of an old one, so that no server sees half a site or none.

    Linux exchanges two names in one step. Elsewhere there are two renames; see `put_back`.

    Returns:
        Where the old one lies now, if there was one.
    """
    old = fresh
    if not (out.exists() and exchange(fresh, out)):
        old = out.with_name(f".{out.name}.lama")
        if out.exists():
            out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            if old.exists():
                old.rename(out)
            raise
    handle = os.open(out.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return old


def spare_of(out: Path) -> Path:
    """Return where the site that was replaced last is kept: most of its folders are as the next build wants them."""
    return out.with_name(f".{out.name}.cadangan")


def let_go(old: Path, spare: Path | None) -> None:
    """Keep a folder that was replaced at `spare`, or delete it; its place was taken, so nothing here fails a build.

    Only its owner may look into it: where the folder of all sites is served, a page that was withdrawn must not be
    found here.
    """
    with suppress(OSError):
        if spare is not None:
            clear(spare)
            old.chmod(0o700)
            old.rename(spare)
    shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; return whether this system and file system can."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    if library is None or not hasattr(library, "renameat2"):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(library.renameat2(CURRENT_FOLDER, names[0], CURRENT_FOLDER, names[1], EXCHANGE) == 0)

"""Writes the files of a site, and lays down those of an earlier build."""

import os
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.digest import digest_of_values, file_digest

SETTLED_NS = 2_000_000_000
"""Nanoseconds after which a file's times tell it from any later state; the coarsest clocks of file systems tick so."""


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


def written_in_parts(site: Path, path: str, parts: Iterable[str]) -> dict[str, str]:
    """Write a file as the parts of its text are made, so that it is never in memory as a whole; see `written`."""
    digest = sha256()
    target = site / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        for part in parts:
            content = part.encode()
            file.write(content)
            digest.update(content)
    return {path: digest.hexdigest()}


@dataclass(frozen=True, kw_only=True, slots=True)
class Former:
    """What earlier builds left of a site."""

    site: Path
    """The site as it stands: its files are linked into the new one."""
    spare: Path
    """The site before it, most of whose files are the same: such folders are moved into the new one."""
    linked: dict[str, bool] = field(default_factory=dict)
    """Whether a folder of the spare site is reached through a link, by its path; asked once for each."""

    def is_linked(self, folder: str) -> bool:
        """Return whether a folder of the spare site, or the spare site itself, is reached through a link."""
        found = self.linked.get(folder)
        if found is None:
            above, _, _ = folder.rpartition("/")
            found = os.path.islink(f"{self.spare}/{folder}".rstrip("/")) or bool(folder and self.is_linked(above))  # noqa: PTH114 - as in `written`
            self.linked[folder] = found
        return found


def used_again(site: Path, former: Former, files: Mapping[str, str], seen: str = "") -> str | None:
    """Lay the files of an earlier build into the new site, if all of them are as they were written.

    A file is read and its digest compared, unless the system says that it has not been touched since that was done.

    Args:
        site: Folder of the new site.
        former: What earlier builds left.
        files: Path from the root of either to SHA-256.
        seen: How the files looked when they were last read; see `look_of`.

    Returns:
        How they look now; None where they are not as they were written, and nothing was laid.
    """
    try:
        stats = [os.stat(f"{former.site}/{path}") for path in files]  # noqa: PTH116 - as in `written`
        look = look_of(stats)
        if (not look or look != seen) and not are_as_written(former.site, files):
            return None
        lay(site, former, {path: stat.st_ino for path, stat in zip(files, stats, strict=True)})
    except OSError:
        for path in files:  # whoever writes these now must not write into the files of the old site
            Path(f"{site}/{path}").unlink(missing_ok=True)
        return None
    return look


def look_of(stats: Iterable[os.stat_result]) -> str:
    """Return a digest of which files these are, how long, and when each was written and touched last.

    Whoever writes into a file, replaces it or sets its time back leaves another time of the last touch: that one the
    system sets by itself. It is empty, so nothing can be told by it, where a file was touched so lately that another
    touch could have the same time, and on systems without such a time.
    """
    found = [(one.st_dev, one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for one in stats]
    newest = max((touched for *_, touched in found), default=0)
    if os.name != "posix" or newest > time.time_ns() - SETTLED_NS:
        return ""
    return digest_of_values(found)


def are_as_written(site: Path, files: Mapping[str, str]) -> bool:
    """Return whether each file of a site has its digest."""
    return all(file_digest(read(f"{site}/{path}")) == digest for path, digest in files.items())


def read(path: str) -> bytes:
    """Return the bytes of a file, in two thirds of the time that a file object takes."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return os.read(handle, os.fstat(handle).st_size)
    finally:
        os.close(handle)


def lay(site: Path, former: Former, files: Mapping[str, int]) -> None:
    """Move the folders that hold some files, or link the files where others lie in the folder, too.

    Args:
        site: Folder of the new site.
        former: What earlier builds left.
        files: Path from the root of either to inode.
    """
    folders: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for path, inode in files.items():
        folder, _, name = path.rpartition("/")
        folders[folder][name] = inode
    for folder, inodes in folders.items():
        if not moved(former, folder, site, inodes):
            os.makedirs(f"{site}/{folder}", exist_ok=True)  # noqa: PTH103 - as in `written`
            for name in inodes:
                os.link(f"{former.site}/{folder}/{name}", f"{site}/{folder}/{name}")


def moved(former: Former, folder: str, site: Path, inodes: Mapping[str, int]) -> bool:
    """Move a folder that holds these files, and let go of others in it; return whether it was moved.

    A file of the same inode is the same file. Moving a folder costs as much as linking one of its files; what else
    lies there, such as pictures that are laid down by themselves, would be deleted with the spare site anyway.

    Args:
        former: Holds the spare site; a folder of it that is reached through a link is not its own, and stays.
        folder: Path from the root of either site.
        site: The new site; nothing is moved where files of others lie already.
        inodes: Inode by name.
    """
    if former.is_linked(folder):
        return False
    old, new = f"{former.spare}/{folder}", f"{site}/{folder}"
    try:
        with os.scandir(old) as found:
            present = {item.name: item.inode() for item in found}
        others = present.keys() - inodes.keys()
        if not inodes.items() <= present.items() or (others and os.path.exists(new)):  # noqa: PTH110 - as in `written`
            return False
        for name in others:
            os.unlink(f"{old}/{name}")  # noqa: PTH108 - as in `written`
        try:
            os.rename(old, new)  # noqa: PTH104 - as in `written`
        except FileNotFoundError:  # the folder above is not there yet
            os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120 - as in `written`
            os.rename(old, new)  # noqa: PTH104 - as in `written`
    except OSError:  # there is no such folder, or it has folders of its own, or files of others lie at the new place
        return False
    return True

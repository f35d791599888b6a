"""Puts a compressed copy beside each text file of a site, for servers that send files as they lie there.

The copies are the same bytes for the same file: gzip without a name or a time. What an earlier build left
unchanged brings its copy along.
"""

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

TEXT = frozenset(
    {".atom", ".css", ".csv", ".geojson", ".html", ".js", ".json", ".jsonld", ".md", ".svg", ".txt", ".ttl", ".xml"}
)
"""Ends of files that shrink; pictures, workbooks and archives are compressed already."""

LEAST = 256
"""Bytes below which a copy saves nothing that a reader would notice."""

LEVEL = 6
"""How hard gzip tries; 9 takes a quarter more time for six thousandths less, measured on the demo city."""


def compress(site: Path, former: Path | None = None) -> int:
    """Write `name.gz` beside each text file that it makes smaller.

    Args:
        site: Folder of the finished site.
        former: The site of an earlier build: a file that is the very same there gives its copy.

    Returns:
        How many copies there are.
    """
    files = [path for path in sorted(site.rglob("*")) if path.suffix in TEXT and path.is_file()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # zlib lets other threads run
        return sum(pool.map(partial(compressed, site, former), files))


def compressed(site: Path, former: Path | None, path: Path) -> bool:
    """Write the copy of one file; return whether it has one."""
    target = path.with_name(f"{path.name}.gz")
    if former is not None and same_file(path, former / path.relative_to(site)):
        with suppress(OSError):
            os.link(former / target.relative_to(site), target)
            return True
    plain = path.read_bytes()
    if len(plain) < LEAST:
        return False
    packed = gzip.compress(plain, LEVEL, mtime=0)
    if len(packed) >= len(plain):
        return False
    target.write_bytes(packed)
    return True


def same_file(one: Path, other: Path) -> bool:
    """Return whether two names lead to one file, as they do where a page was used again."""
    try:
        return one.samefile(other)
    except OSError:
        return False

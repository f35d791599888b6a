"""Takes files apart, whatever they are: packed files in packed files, tables of databases, chunks of pictures.

What a search for a word in a built site goes through. A kind is known by its first bytes, never by its name,
so a file of a kind that nobody has listed is opened, too.
"""

import gzip
import io
import re
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
PLAIN_CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA", b"pHYs", b"sBIT", b"cHRM"})
"""What a picture needs to be shown; other chunks hold texts, times and places."""
DEEP = 5


def pieces(name: str, content: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield a file and everything that is packed inside it, each with a name that tells where it was."""
    yield name, content
    if depth == DEEP:
        return
    for inner, part in opened(content):
        yield from pieces(f"{name}!{inner}", part, depth + 1)


def opened(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a file holds, by the kind that its first bytes tell."""
    if content.startswith(b"\x1f\x8b"):
        yield "gz", gzip.decompress(content)
    elif content.startswith(b"PK\x03\x04"):
        yield from of_zip(content)
    elif content.startswith(b"SQLite format 3\x00"):
        yield "dump", dump(content)
    elif content.startswith(PNG):
        yield from of_png(content)
    elif content.startswith(b"%PDF"):
        yield from of_pdf(content)


def of_zip(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the members of a zip file, and what it says of them: names, comments, further fields."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        about = [repr((item.filename, item.comment, item.extra, item.date_time)) for item in packed.infolist()]
        yield "list", "\n".join(about).encode() + packed.comment
        for item in packed.infolist():
            yield item.filename, packed.read(item)


def dump(content: bytes) -> bytes:
    """Return a database as SQL; what was deleted and not vacuumed away stands in its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.db")
        path.write_bytes(content)
        opened_db = sqlite3.connect(path)
        try:
            return "\n".join(opened_db.iterdump()).encode()
        finally:
            opened_db.close()


def of_png(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the chunks of a picture that are not needed to show it, unpacked where they are packed."""
    place = len(PNG)
    while place + 8 <= len(content):
        size, kind = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
        body = content[place + 8 : place + 8 + size]
        place += size + 12
        if kind not in PLAIN_CHUNKS:
            yield kind.decode("latin-1"), body
            for start in range(min(len(body), 120)):
                if body[start : start + 1] == b"\x78":
                    yield from inflated(f"{kind.decode('latin-1')} {start}", body[start:])
    if content[place:]:
        yield "after the end", content[place:]


def of_pdf(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the packed streams of a PDF."""
    for number, part in enumerate(content.split(b"stream")[1::2]):
        yield from inflated(f"stream {number}", part.strip(b"\r\n"))


def inflated(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what zlib makes of some bytes, if anything."""
    try:
        yield name, zlib.decompressobj().decompress(content, 10_000_000)
    except zlib.error:
        return


def everything(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site, taken apart, and the names of its folders."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        yield from pieces(name, path.read_bytes()) if path.is_file() else [(name, b"")]


def found_in(site: Path, marks: list[str]) -> list[tuple[str, str]]:
    """Return where some words stand in a site: in a name, in a file, or in what is packed inside one."""
    any_of_them = re.compile(b"|".join(re.escape(form) for mark in marks for form in forms(mark)))
    return [
        (name, mark)
        for name, content in everything(site)
        if any_of_them.search(text := spelled(name, content))
        for mark in marks
        if any(form in text for form in forms(mark))
    ]


def spelled(name: str, content: bytes) -> bytes:
    """Return a name and a content in small letters, and once more read as the UTF-16 that office programs write."""
    wide = content.decode("utf-16-le", "ignore").encode() if content.count(b"\x00") * 3 > len(content) else b""
    return name.lower().encode() + b"\n" + content.lower() + wide.lower()


def forms(mark: str) -> tuple[bytes, ...]:
    """Return how a mark may be written; a number stands with points and commas, too."""
    if not mark.isdecimal():
        return (mark.encode(),)
    return mark.encode(), f"{int(mark):,}".encode(), f"{int(mark):,}".replace(",", ".").encode()

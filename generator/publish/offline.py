"""Makes the offline copy of a finished site: one zip file that opens from a disk by `index.html`.

A browser gives a page from a disk less than one from a server: an address must name a file, nothing may be
fetched, no drawing of another file may be used. The copy is the finished site with just that changed; there is
no second way in which pages are made.
"""

import json
import os
import posixpath
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

LINK = re.compile(r'(\s(?:href|action)=")([^"#?:]*)([^"]*")')
"""A link: what comes before, the path, the rest; one with a scheme has no path here."""

USE = re.compile(r'(<use\b[^>]*?href=")(?:[^"#]*/)?(ikon|letak)\.svg#([\w-]+)"')
"""Use of a drawing in one of the shared files."""

SHAPE = re.compile(r'<(symbol|path) id="([\w-]+)"(.*?)(?:</symbol>|/>(?=<path|</svg>))', re.DOTALL)
"""A drawing in one of the shared files."""

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
"""The policy of a page: from a disk, «self» is nobody."""

DRAWINGS = ("assets/ikon.svg", "assets/letak.svg")
FETCHED = ("cari.json", "assets/ikon.svg")
"""Files that scripts fetch; each stands in the copy as a script, too."""

LEFT_OUT = frozenset({"404.html", "_headers", "headers.conf", "robots.txt", "sitemap.xml", "kartu.png"})
"""Names of files that only a server has a use for."""

PACKED = frozenset({".gz", ".br"})
"""Suffixes of files that are there twice, for servers."""

SHIM = "assets/js/luring.js"
DAY = (1980, 1, 1, 0, 0, 0)
"""Time of every file in the zip, the earliest that it can tell."""


def pack(site: Path, target: Path, shim: Path) -> None:
    """Write the offline copy of a finished site; an older one stays until the new one is whole.

    Args:
        site: Folder of the site.
        target: The zip file.
        shim: The script that stands in for what a browser refuses, `site_src/luring.js`.
    """
    handle, fresh = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, content in sorted({**dict(scripts(site)), SHIM: shim.read_bytes()}.items()):
                add(packed, target.stem, name, content)
            drawings = shapes(site)
            for name in names(site):
                content = (site / name).read_bytes()
                add(
                    packed,
                    target.stem,
                    name,
                    page(name, content.decode(), drawings) if name.endswith(".html") else content,
                )
        Path(fresh).chmod(0o644)
        os.replace(fresh, target)  # noqa: PTH105 - the atomic one
    finally:
        Path(fresh).unlink(missing_ok=True)


def add(packed: zipfile.ZipFile, folder: str, name: str, content: bytes) -> None:
    """Add a file to a zip, below one folder, without the time and the rights of the machine."""
    entry = zipfile.ZipInfo(f"{folder}/{name}", DAY)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    entry.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(entry, content)


def names(site: Path) -> Iterator[str]:
    """Yield the files of a site that the copy has, in order."""
    for path in sorted(site.rglob("*"), key=lambda path: path.relative_to(site).as_posix()):
        if path.is_file() and path.name not in LEFT_OUT and path.suffix not in PACKED:
            yield path.relative_to(site).as_posix()


def scripts(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what pages fetch as scripts: each hands its text to the shim, and the search's index to the theme."""
    for name in FETCHED:
        text = json.dumps((site / name).read_text(encoding="utf-8"), ensure_ascii=False)
        yield f"{name}.js", f"luring({json.dumps(name)},{text});\n".encode()
    for path in sorted(site.rglob("search/search_index.json")):
        name = path.relative_to(site).with_suffix(".js").as_posix()
        yield name, f"var __index = {path.read_text(encoding='utf-8')};\n".encode()


def shapes(site: Path) -> dict[str, str]:
    """Return every drawing of the shared files as it stands in a page, by its id there."""
    found = {}
    for name in DRAWINGS:
        kind = posixpath.basename(name).removesuffix(".svg")
        for element, drawing, rest in SHAPE.findall((site / name).read_text(encoding="utf-8")):
            end = "</symbol>" if element == "symbol" else "/>"
            found[f"{kind}-{drawing}"] = f'<{element} id="{kind}-{drawing}"{rest}{end}'
    return found


def page(name: str, html: str, drawings: Mapping[str, str]) -> bytes:
    """Return a page as the copy has it.

    Args:
        name: Its path from the root of the site.
        html: The page as a server gives it.
        drawings: See `shapes`.
    """
    root = "../" * name.count("/")
    used = sorted({f"{kind}-{drawing}" for _, kind, drawing in USE.findall(html)} & drawings.keys())
    html = POLICY.sub("", html)
    html = USE.sub(r'\1#\2-\3"', html)
    html = LINK.sub(named, html)
    html = html.replace("<head>", f'<head>\n<script src="{root}{SHIM}" data-akar="{root or "./"}"></script>', 1)
    sprite = f"<svg hidden>{''.join(drawings[drawing] for drawing in used)}</svg>" if used else ""
    return html.replace("</body>", f"{sprite}</body>", 1).encode()


def named(link: re.Match[str]) -> str:
    """Return a link that names the file in the folder that it led to."""
    before, path, rest = link.groups()
    if path.endswith("/") and not path.startswith("/"):
        path += "index.html"
    elif path.endswith(".") and path.strip("./") == "":
        path += "/index.html"
    return f"{before}{path}{rest}"

"""One address of each kind of page of a built site."""

import re
from pathlib import Path

FOLDERS = ("kelurahan/*", "kecamatan/*", "kriteria/*-*", "praktik-baik/*", "tahun/*", "rt/*/*", "*")
"""Kinds that have several pages, then every page of which there is one."""

LOADED = re.compile(r'<(?:script|link)\b[^>]*\b(?:src|href)="[^"]*?([^"/]+\.(?:js|css))"')
"""Scripts and styles that a page loads."""


def one_of_each(site: Path, *, at_most: int = 2) -> list[str]:
    """Return the addresses of up to so many pages of each kind, English home page and unknown address included."""
    found = ["", "en/", "404.html"]
    for folder in FOLDERS:
        pages = sorted(path.parent for path in site.glob(f"{folder}/index.html"))
        chosen = pages if folder == "*" else pages[:at_most]
        found += [path.relative_to(site).as_posix() + "/" for path in chosen]
    return [name for name in dict.fromkeys([*found, *one_of_each_make(site)]) if not leads_on(site, name)]


def leads_on(site: Path, address: str) -> bool:
    """Return whether an address only leads to the one that a page has now."""
    path = site / (f"{address}index.html" if address.endswith("/") or not address else address)
    return path.is_file() and 'http-equiv="refresh"' in path.read_text(encoding="utf-8")


def one_of_each_make(site: Path) -> list[str]:
    """Return one address for each folder, depth, and set of files loaded: kinds that nobody has listed, too."""
    found: dict[object, str] = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix().removesuffix("index.html")
        top, depth = name.removeprefix("en/").partition("/")[0], name.count("/")
        found.setdefault((top, depth, frozenset(LOADED.findall(path.read_text(encoding="utf-8")))), name)
    return list(found.values())

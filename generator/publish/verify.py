"""Checks a finished site from its files alone: links, anchors, and requests to other hosts."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.publish.links import LinkChecker

REQUEST = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object|input)\b[^>]*\s(?:src|data)="(https?:)?//[^"]*"'
)
STYLE = re.compile(
    r'<link\b(?=[^>]*\brel="(?:stylesheet|preload|preconnect|icon|manifest)")[^>]*\shref="(?:https?:)?//'
)
"""A `<link>` that does the same, in whichever order its attributes stand."""


def verify(site: Path) -> Iterator[str]:
    """Yield a sentence for each fault of a site."""
    checker = LinkChecker(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        name = path.relative_to(site).as_posix()
        if REQUEST.search(html) or STYLE.search(html):
            yield f"Halaman /{name} meminta sesuatu dari tempat lain."
        if "@@kb:" in html:
            yield f"Halaman /{name} masih berisi tempat kosong yang belum diisi."
        if name != "404.html":
            checker.see(name.removesuffix("index.html"), html)
    yield from checker.broken()

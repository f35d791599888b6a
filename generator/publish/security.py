"""The headers that keep a page from running or loading anything but the site's own files.

A site is plain files, so it cannot send headers itself; `_headers` at its root is the form that some hosts
read and that others can be told from (`docs/deploy.md`). Inline scripts of the theme are allowed by their
hash, taken from the pages as built: a script that came in by way of the data has another hash and is not run.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
"""A script element: its attributes and what stands in it."""

OTHER = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/""", re.IGNORECASE)
"""Attributes of a script that is a file of its own, or data that no browser runs."""

STREETS = "https://tile.openstreetmap.org"
"""Host of the street map's pictures; asked only after a reader has turned the street map on."""

FIXED: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers that are the same for every site."""


def write_headers(site: Path, pages: Iterable[str]) -> None:
    """Write `_headers`, which gives every address of a site its security headers.

    Args:
        site: Folder of the site.
        pages: HTML of every frame that inline scripts may stand in: the shells and the hand-written
            pages. `404.html` is added from the site itself.
    """
    unknown = site / "404.html"
    known = [*pages, *([unknown.read_text(encoding="utf-8")] if unknown.is_file() else [])]
    lines = [f"  {name}: {value}\n" for name, value in headers(known).items()]
    (site / "_headers").write_text("/*\n" + "".join(lines), encoding="utf-8", newline="\n")


def headers(pages: Iterable[str]) -> dict[str, str]:
    """Return every security header of a site by name."""
    return {"Content-Security-Policy": policy(hashes(pages)), **FIXED}


def policy(scripts: Iterable[str]) -> str:
    """Return the Content-Security-Policy that allows some inline scripts, named by hash.

    `data:` images are the theme's icons and `worker-src` its search.
    """
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *(f"'{name}'" for name in sorted(scripts))]),
        "style-src": "'self'",
        "img-src": f"'self' data: {STREETS}",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def hashes(pages: Iterable[str]) -> set[str]:
    """Return the inline scripts of some pages as a policy names them: `sha256-…`."""
    found = {text for html in pages for attributes, text in SCRIPT.findall(html) if not OTHER.search(attributes)}
    return {f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}" for text in found}

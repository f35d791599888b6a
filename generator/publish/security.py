"""The headers that keep a page from running or loading anything but the site's own files.

A site is plain files, so it cannot send headers itself; `_headers` and `.htaccess` at its root are what some
hosts read, and others can be told from them (`docs/deploy.md`). Where nobody sends them, each page still
carries its policy in a `meta` element. Inline scripts of the theme are allowed by their
hash, taken from the pages as built: a script that came in by way of the data has another hash and is not run.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from pathlib import Path

from generator.pages.sematan import FOLDER
from generator.publish.shell import token

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
"""A script element: its attributes and what stands in it."""

OTHER = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/""", re.IGNORECASE)
"""Attributes of a script that is a file of its own, or data that no browser runs."""

FRAMED = "frame-ancestors 'self'"
"""Who may show a page in a frame, embeds aside; a header alone can say it, and it is one of its own."""

APACHE_FRAMED = (
    "  <IfModule mod_setenvif.c>\n"
    f'    SetEnvIf Request_URI "/{FOLDER}" sematan\n'
    "  </IfModule>\n"
    f'  Header always add Content-Security-Policy "{FRAMED}" env=!sematan\n'
)
"""The same for Apache."""

NGINX_FRAMED = (
    f'set $bantar_framed "{FRAMED}";\n'
    f'if ($uri ~ "/{FOLDER}") {{ set $bantar_framed ""; }}\n'
    "add_header Content-Security-Policy $bantar_framed always;\n"
)
"""The same for nginx, which sends no header that is empty."""

PLACE = token("policy")
"""Where a rendered page gets its policy."""

HASHED = re.compile(r"\.[0-9a-f]{8}\.min\.(?:js|css)$")
"""Names of files that change with their content."""

YEAR = "public, max-age=31536000, immutable"
"""How long browsers may keep those."""

APACHE = f"""AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .js .svg .txt .xml
AddType text/csv .csv
AddType application/geo+json .geojson
RedirectMatch 404 "/_(headers|redirects|nginx/)"
<IfModule mod_headers.c>
  Header set Cache-Control "no-cache"
  <FilesMatch "{HASHED.pattern}">
    Header set Cache-Control "{YEAR}"
  </FilesMatch>
</IfModule>
"""
"""What Apache and LiteSpeed are told beside the headers: types, what is not served, and what browsers may keep.

Nothing in it needs more than `AllowOverride FileInfo`: one line that a host does not allow stops the whole site.
"""

FIXED: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers that are the same for every site."""


def write_headers(site: Path, pages: Iterable[str], root: str = "/") -> None:
    """Write `_headers`, `.htaccess` and `_nginx/headers.conf`: the security headers in each host's form.

    Every folder of the site must be there by now, those of pages that only lead on too.

    Args:
        site: Folder of the site.
        pages: HTML of every frame that inline scripts may stand in: the shells and the hand-written
            pages. `404.html` is added from the site itself.
        root: Path of the site on its host, with a slash at either end.
    """
    unknown = site / "404.html"
    known = [*pages, *([unknown.read_text(encoding="utf-8")] if unknown.is_file() else [])]
    found = headers(known)
    lines = ["/*\n", *(f"  {name}: {value}\n" for name, value in found.items())]
    lines += [f"{path}\n  Content-Security-Policy: {FRAMED}\n" for path in framed_by_itself(site, root)]
    lines += [f"{path}\n  Cache-Control: {YEAR}\n" for path in kept_for_a_year(site, root)]
    (site / "_headers").write_text("".join(lines), encoding="utf-8", newline="\n")
    lines = [f'  Header always set {name} "{value}"\n' for name, value in found.items()]
    text = f"<IfModule mod_headers.c>\n{''.join(lines)}{APACHE_FRAMED}</IfModule>\n"
    with (site / ".htaccess").open("a", encoding="utf-8", newline="\n") as file:  # the moves stand there already
        file.write(f"ErrorDocument 404 {root}404.html\n{APACHE}{text}")
    (site / "_nginx").mkdir(exist_ok=True)
    lines = [f'add_header {name} "{value}" always;\n' for name, value in found.items()]
    (site / "_nginx" / "headers.conf").write_text("".join(lines) + NGINX_FRAMED, encoding="utf-8", newline="\n")


def framed_by_itself(site: Path, root: str) -> list[str]:
    """Return the addresses, as `_headers` writes them, of all but the embeds.

    Hosts add up the rules that fit an address, and two policies bind both; so what may be framed by others
    can only be left out.
    """
    found = {root}
    for path in site.iterdir():
        if path.is_dir():
            found.add(f"{root}{path.name}/*")
        elif path.suffix == ".html":
            found.add(f"{root}{path.name}")
    return sorted(found - {f"{root}{FOLDER}*"})


def kept_for_a_year(site: Path, root: str) -> list[str]:
    """Return the addresses of the files that browsers may keep.

    One by one, since in `_headers` no pattern fits a part of a name. Hosts that read it let browsers ask
    again for everything else by themselves.
    """
    found = (path for path in (site / "assets").rglob("*.min.*") if HASHED.search(path.name))
    return sorted(f"{root}{path.relative_to(site).as_posix()}" for path in found)


def headers(pages: Iterable[str]) -> dict[str, str]:
    """Return every security header of a site by name, but who may frame a page, which differs."""
    return {"Content-Security-Policy": policy(hashes(pages)), **FIXED}


def with_policy(html: str) -> str:
    """Return a page whose placeholder for the policy holds the policy that lets its own inline scripts run."""
    return html.replace(PLACE, escape(policy(hashes([html])), quote=False))


def policy(scripts: Iterable[str]) -> str:
    """Return the Content-Security-Policy that allows some inline scripts, named by hash.

    `data:` images are the theme's icons and `worker-src` its search.
    """
    parts = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *(f"'{name}'" for name in sorted(scripts))]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def hashes(pages: Iterable[str]) -> set[str]:
    """Return the inline scripts of some pages as a policy names them: `sha256-…`."""
    found = {text for html in pages for attributes, text in SCRIPT.findall(html) if not OTHER.search(attributes)}
    return {hash_of(text) for text in found}


def hash_of(script: str) -> str:
    """Return what a policy calls an inline script by."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"

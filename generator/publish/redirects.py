"""Writes what leads from an old address to a new one: a page that needs no script, and rules for hosts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from generator.pages.situs import Situs
from generator.wording import KodeBahasa

RULES, NGINX, APACHE = "_redirects", "_nginx/alihan.conf", ".htaccess"
"""Rules as Netlify and Cloudflare Pages read them, for the `server` of nginx, and for Apache."""

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""The Content-Security-Policy of a page that only leads on: it runs and loads nothing."""


def write_redirects(site: Path, situs: Mapping[KodeBahasa, Situs], made: frozenset[str]) -> dict[str, str]:
    """Write a page for each address that leads elsewhere, in every language, and the rules beside them.

    Args:
        site: Folder of the site.
        situs: Every language of the site.
        made: Addresses of pages below each language's root; none of them is written over.

    Returns:
        HTML by address from the site's root.
    """
    first = situs["id"]
    base = urlsplit(first.facts.site_url).path or "/"
    written: dict[str, str] = {}
    pairs: list[tuple[str, str]] = []
    for one in situs.values():
        prefix = one.bahasa.prefix
        for dari, ke in one.facts.moves.items():
            if dari not in made and dari.endswith("/") and dari != ke:
                html = page(one, dari, ke)
                path = site / prefix / dari / "index.html"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(html, encoding="utf-8", newline="\n")
                written[prefix + dari] = html
                pairs.append((f"{base}{prefix}{dari}", f"{base}{prefix}{ke}"))
    write_rules(site, pairs)
    return written


def write_rules(site: Path, pairs: Iterable[tuple[str, str]]) -> None:
    """Write the moves as hosts read them; for Apache they stand above the headers in its file.

    Args:
        site: Folder of the site.
        pairs: Old and new path from the root of the host.
    """
    moved = list(pairs)
    (site / RULES).write_text("".join(f"{old} {new} 301\n" for old, new in moved), encoding="utf-8", newline="\n")
    (site / NGINX).parent.mkdir(exist_ok=True)
    rules = "".join(f"location = {old} {{ return 301 {new}; }}\n" for old, new in moved)
    (site / NGINX).write_text(rules, encoding="utf-8", newline="\n")
    if moved:
        with (site / APACHE).open("a", encoding="utf-8", newline="\n") as file:
            file.writelines(f'RedirectMatch 301 "^{re.escape(old)}$" "{new}"\n' for old, new in moved)


def page(situs: Situs, dari: str, ke: str) -> str:
    """Return the page at an old address: it leads on at once, and by its link where a browser does not."""
    relative = escape("../" * dari.count("/") + ke)
    title = escape(situs.t("Halaman ini pindah"))
    name = escape(f"/{situs.bahasa.prefix}{ke}")
    return (
        f'<!doctype html>\n<html lang="{situs.bahasa.kode}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{escape(situs.facts.site_url + situs.bahasa.prefix + ke)}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta http-equiv="refresh" content="0; url={relative}">\n'
        f'<h1 id="isi">{title}</h1>\n'
        f'<p><a href="{relative}">{escape(situs.t("Alamat barunya"))}: {name}</a></p>\n</html>\n'
    )


def faults(situs: Situs, made: frozenset[str]) -> Iterator[str]:
    """Yield a sentence for each move that was entered and cannot be made.

    Args:
        situs: Any language of the site.
        made: Addresses of pages below each language's root.
    """
    for item in situs.index.public.pindah:
        dari, ke = item.dari.lstrip("/"), item.ke.lstrip("/")
        where = f"pindah.csv baris {item.place.line}"
        if "#" in dari:
            yield from figure_faults(situs, made, where, dari, ke)
        elif dari in made:
            yield f"{where}: alamat /{dari} masih dibuat, jadi tidak bisa dipindahkan. Hapus baris itu."
        elif situs.facts.moves.get(dari) == dari:
            yield f"{where}: /{dari} berputar kembali ke dirinya sendiri. Tulis alamat akhir yang masih ada."
        elif not dari.endswith("/"):
            yield f"{where}: hanya alamat halaman yang bisa pindah; /{dari} tidak diakhiri garis miring."
        elif situs.facts.moves[dari] not in made:
            yield f"{where}: alamat tujuan /{ke} tidak dibuat. Periksa ejaannya, atau pilih halaman lain."


def figure_faults(situs: Situs, made: frozenset[str], where: str, dari: str, ke: str) -> Iterator[str]:
    """Yield a sentence where a figure cannot lead to another.

    Args:
        situs: Any language of the site.
        made: Addresses of pages below each language's root.
        where: Line of `pindah.csv`.
        dari: Address of the figure that is told no more.
        ke: Address that tells it now: another figure, or a page.
    """
    facts = situs.facts
    page, _, anchor = ke.partition("#")
    if dari.partition("#")[2] in facts.figures or dari.partition("#")[2] in facts.scored:
        yield f"{where}: angka /{dari} masih ada, jadi tidak bisa dipindahkan. Hapus baris itu."
    elif page not in made or (anchor and anchor not in facts.figures and anchor not in facts.scored):
        yield f"{where}: alamat tujuan /{ke} tidak ada. Periksa ejaannya, atau pilih angka lain."

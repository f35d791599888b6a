"""`sitemap.xml` with the twins of each page, and `robots.txt`."""

from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path

from generator.wording import Bahasa, KodeBahasa

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def write_sitemap(
    site: Path, site_url: str, bahasa: Iterable[KodeBahasa], addresses: Iterable[str], day: date | None = None
) -> None:
    """Write the sitemap and the robots file that names it.

    Args:
        site: Folder of the site.
        site_url: Absolute address with a final slash.
        bahasa: Languages of the site.
        addresses: Addresses below each language's root; every page exists in every language.
        day: Day of the newest release, which every page names; None where there is none.
    """
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    prefixes = {kode: Bahasa(kode).prefix for kode in bahasa}
    with (site / "sitemap.xml").open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        for address in sorted(set(addresses)):
            places = {kode: escape(f"{site_url}{prefix}{address}") for kode, prefix in prefixes.items()}
            twins = "".join(
                f'<xhtml:link rel="alternate" hreflang="{kode}" href="{place}"/>' for kode, place in places.items()
            )
            file.writelines(
                f"<url><loc>{place}</loc>{changed}{twins if len(places) > 1 else ''}</url>\n"
                for place in places.values()
            )
        file.write("</urlset>\n")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n")

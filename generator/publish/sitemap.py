"""`sitemap.xml` with the twins of each page, and `robots.txt`."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def write_sitemap(site: Path, site_url: str, addresses: Iterable[str]) -> None:
    """Write the sitemap and the robots file that names it.

    Args:
        site: Folder of the site.
        site_url: Absolute address with a final slash.
        addresses: Addresses below each language's root; every page exists in both languages.
    """
    lines = [HEAD]
    for address in sorted(set(addresses)):
        indonesian, english = escape(site_url + address), escape(f"{site_url}en/{address}")
        twins = (
            f'<xhtml:link rel="alternate" hreflang="id" href="{indonesian}"/>'
            f'<xhtml:link rel="alternate" hreflang="en" href="{english}"/>'
        )
        lines.extend(f"<url><loc>{location}</loc>{twins}</url>\n" for location in (indonesian, english))
    lines.append("</urlset>\n")
    (site / "sitemap.xml").write_text("".join(lines))
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n")

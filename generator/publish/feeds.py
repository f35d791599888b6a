"""Writes the Atom feeds of every language."""

from collections.abc import Mapping
from pathlib import Path

from generator.pages.feeds import feeds
from generator.pages.situs import Situs
from generator.wording import KodeBahasa


def write_feeds(site: Path, situs: Mapping[KodeBahasa, Situs]) -> list[str]:
    """Write the feeds beside the pages that they follow.

    Args:
        site: Folder of the site.
        situs: Every language of the site.

    Returns:
        Addresses of the feeds from the site's root.
    """
    written: list[str] = []
    for one in situs.values():
        for address, xml in feeds(one).items():
            path = site / one.bahasa.prefix / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(xml, encoding="utf-8", newline="\n")
            written.append(one.bahasa.prefix + address)
    return written

"""Writes the Atom feeds of every language."""

from collections.abc import Mapping
from pathlib import Path

from generator.pages.feeds import feeds
from generator.pages.situs import Situs
from generator.publish.writing import written
from generator.wording import KodeBahasa


def write_feeds(site: Path, situs: Mapping[KodeBahasa, Situs]) -> dict[str, str]:
    """Write the feeds beside the pages that they follow.

    Args:
        site: Folder of the site.
        situs: Every language of the site.

    Returns:
        Path from the root of the site to SHA-256.
    """
    made = ((one.bahasa.prefix + address, xml) for one in situs.values() for address, xml in feeds(one).items())
    return written(site, ((path, xml.encode()) for path, xml in made))

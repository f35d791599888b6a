"""Finds links that lead nowhere: every page is seen once, nothing of it is kept but names."""

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

LINKS = tuple(re.compile(f' {name}="([^"]*)"') for name in ("href", "src", "action"))
"""Links by attribute. An expression that begins with fixed text is found some five times as fast as another."""
ANCHOR = re.compile(' id="([^"]+)"')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class LinkReader:
    """Collects what the pages of a group link to and which anchors they have."""

    def __init__(self) -> None:
        """Begin with no page."""
        self.pages: defaultdict[frozenset[str], list[str]] = defaultdict(list)
        """Addresses from the site's root of the pages with the same anchors: most pages of a kind have the same."""
        self.targets: dict[tuple[str, str], str] = {}
        """(target address, anchor) to the first page that links there."""
        self._resolved: defaultdict[str, set[str]] = defaultdict(set)

    def see(self, address: str, html: str) -> None:
        """Take in a page.

        Args:
            address: From the site's root, such as `en/rt/telanaipura/08/`.
            html: Its body.
        """
        text = html.replace("\n", " ")
        found = frozenset(ANCHOR.findall(text))
        self.pages[found].append(address)
        links = {*chain.from_iterable(attribute.findall(text) for attribute in LINKS)}
        # A link that climbs leads to the same place from every page of the same folder, so it is
        # resolved once for all of them.
        resolved = self._resolved[address.rstrip("/").rpartition("/")[0]]
        own = {link for link in links if link.startswith("#") and link[1:] in found}
        for link in links - resolved - own:
            target = resolve(address, link)
            if target is not None:
                self.targets.setdefault(target, address)
            if link.startswith("../"):
                resolved.add(link)

    @property
    def anchors(self) -> dict[str, frozenset[str]]:
        """Return the anchors of each page by its address."""
        return {address: found for found, addresses in self.pages.items() for address in addresses}

    @property
    def leaving(self) -> list[tuple[str, str, str]]:
        """Return the links that no page of the group answers: target, anchor, first page that has it."""
        anchors = self.anchors
        return [
            (target, anchor, source)
            for (target, anchor), source in self.targets.items()
            if target not in anchors or (anchor and anchor not in anchors[target])
        ]


def resolve(address: str, link: str) -> tuple[str, str] | None:
    """Return where a link of a page leads as (address, anchor), or None for one that leaves the site."""
    if OUTSIDE.match(link):
        return None
    path, _, anchor = link.replace("&amp;", "&").partition("#")
    path = path.partition("?")[0]
    if "=" in anchor:  # the state of a script, such as `#rt=9901011002-05` on the map
        anchor = ""
    if not path:
        return address, anchor
    folder = address if address.endswith("/") else address.rpartition("/")[0]
    joined = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return (joined + "/" if joined and path.endswith(("/", ".")) else joined), anchor


def broken(
    site: Path, anchors: Mapping[str, Collection[str]], targets: Iterable[tuple[str, str, str]]
) -> Iterator[str]:
    """Yield a sentence for each link that leads nowhere.

    Args:
        site: Folder of the site, for files.
        anchors: Address of every page to its anchors.
        targets: Target address, anchor, and page that has the link.
    """
    found: dict[tuple[str, str], str] = {}
    for target, anchor, source in targets:
        if target in anchors:
            if anchor and anchor not in anchors[target]:
                found.setdefault((target, anchor), source)
        elif not os.path.isfile(f"{site}/{target}"):  # noqa: PTH113 - a third of the time of pathlib, for each file
            found.setdefault((target, ""), source)
    for (target, anchor), source in sorted(found.items()):
        if anchor:
            yield f"Halaman /{source} menautkan «#{anchor}» di /{target}, tetapi penanda itu tidak ada."
        else:
            yield f"Halaman /{source} menautkan /{target}, tetapi alamat itu tidak ada."

"""Finds links that lead nowhere: every page is seen once, nothing of it is kept but names."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

LINKS = tuple(re.compile(f' {name}="([^"]*)"') for name in ("href", "src", "action"))
"""Links by attribute. An expression that begins with fixed text is found some five times as fast as another."""
ANCHOR = re.compile(' id="([^"]+)"')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class LinkChecker:
    """Collects what pages link to and which anchors they have, and tells what does not fit."""

    def __init__(self, site: Path) -> None:
        """Check links below the folder of a site."""
        self.site = site
        self.anchors: dict[str, frozenset[str]] = {}
        """Address from the site's root to the anchors of its page."""
        self.targets: dict[tuple[str, str], str] = {}
        """(target address, anchor) to the first page that links there."""
        self._same: dict[frozenset[str], frozenset[str]] = {}
        self._resolved: defaultdict[str, set[str]] = defaultdict(set)

    def see(self, address: str, html: str) -> None:
        """Take in a page.

        Args:
            address: From the site's root, such as `en/rt/telanaipura/08/`.
            html: Its body.
        """
        text = html.replace("\n", " ")
        found = frozenset(ANCHOR.findall(text))
        self.anchors[address] = self._same.setdefault(found, found)
        links = {*chain.from_iterable(attribute.findall(text) for attribute in LINKS)}
        # A link that climbs leads to the same place from every page of the same folder, so it is
        # resolved once for all of them.
        resolved = self._resolved[address.rstrip("/").rpartition("/")[0]]
        own = {link for link in links if link.startswith("#") and link[1:] in found}
        for link in links - resolved - own:
            target = self.resolve(address, link)
            if target is not None:
                self.targets.setdefault(target, address)
            if link.startswith("../"):
                resolved.add(link)

    def take(self, other: "LinkChecker") -> None:
        """Add what another checker has seen."""
        self.anchors.update(other.anchors)
        for target, source in other.targets.items():
            self.targets.setdefault(target, source)

    def remember(self, anchors: Mapping[str, Iterable[str]], targets: Iterable[tuple[str, str, str]]) -> None:
        """Add what an earlier build saw: anchors of pages, and (target, anchor, page that links there)."""
        for address, names in anchors.items():
            known = frozenset(names)
            self.anchors[address] = self._same.setdefault(known, known)
        for target, anchor, source in targets:
            self.targets.setdefault((target, anchor), source)

    def resolve(self, address: str, link: str) -> tuple[str, str] | None:
        """Return where a link leads as (address, anchor), or None for one that leaves the site."""
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

    def broken(self) -> Iterator[str]:
        """Yield a sentence for each link that leads nowhere."""
        for (target, anchor), source in sorted(self.targets.items()):
            if target in self.anchors:
                if anchor and anchor not in self.anchors[target]:
                    yield f"Halaman /{source} menautkan «#{anchor}» di /{target}, tetapi penanda itu tidak ada."
            elif not (self.site / target).is_file():
                yield f"Halaman /{source} menautkan /{target}, tetapi alamat itu tidak ada."

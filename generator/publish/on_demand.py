"""Makes pages when they are asked for, so that a served site of any size shows a change at once.

What is left out while serving: the search finds hand-written pages only, and links are not checked.
"""

from generator.pages.pengumuman import CODE
from generator.pages.registry import groups_of
from generator.publish.beside import besides
from generator.publish.furnish import Order, furnish_group, furnish_handwritten
from generator.publish.pictures import CARD, write_picture
from generator.publish.redirects import write_redirects
from generator.publish.search import write_search


class OnDemand:
    """A served site: the frame is there, everything else comes with the first request for it."""

    def __init__(self, order: Order) -> None:
        """Prepare a site that MkDocs has just framed."""
        self.order = order
        self.done: set[str] = set()
        for situs in order.situs.values():
            furnish_handwritten(order, situs)
        write_search(order.site, dict.fromkeys(order.situs, ()))
        write_redirects(order.site, order.situs, frozenset())

    def make(self, path: str, url: str) -> None:
        """Write what an address needs, unless it has been written since the last change.

        Args:
            path: Path of a request.
            url: Address of the served site; its path comes before every page's.
        """
        below = "/" + url.partition("//")[2].partition("/")[2]
        address = path.removeprefix(below).lstrip("/")
        if address.endswith((CARD, CODE)):
            write_picture(self.order.site, self.order.situs["id"], address)
            return
        for item in besides(self.order.situs):
            if address.removeprefix("en/").startswith(item.begins) and self.is_new(f"beside {item.name}"):
                item.write(self.order)
        situs = self.order.situs["en" if address.startswith("en/") and "en" in self.order.situs else "id"]
        inner = address.removeprefix(situs.bahasa.prefix)
        for group in groups_of(situs):
            if group.holds(inner) and self.is_new(f"{situs.bahasa.kode}/{group.name}"):
                furnish_group(self.order, situs, group)

    def is_new(self, name: str) -> bool:
        """Return whether something has not been made yet, and note that it is now."""
        if name in self.done:
            return False
        self.done.add(name)
        return True

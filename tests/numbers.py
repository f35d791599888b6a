"""The numbers that readers see on a built page, each with the figures that it leads to."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.pagetext import VOID

UNSEEN = frozenset({"script", "style", "template", "pre", "code", "svg", "select", "noscript"})
"""Elements whose numbers are no text of the page: drawings have their table, forms their list."""

ROWS = frozenset({"tr", "li"})
"""Elements that tell one thing; a number in one of them must be said by a figure that is linked in it."""

MONTHS = (
    "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
    "|January|February|March|May|June|July|August|October|December"
)
NO_NUMBER = re.compile(
    rf"\b(?:\d{{1,2}} )?(?:{MONTHS}) \d{{4}}\b"  # days and months
    r"|\b(?:19|20)\d\d(?:-\d+)?\b(?:[–/](?:19|20)?\d\d\b)?"  # years, spans of years and rounds
    r"|\bRT \d{2}[a-z]?\b"  # names of RTs
    r"|\b\d+\.\d{1,2}\.\d\S*"  # numbers of regulations
    r"|\S*[A-Za-z/][^\s]*\d[^\s]*/\S*"  # numbers of decrees, paths
)
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])")


@dataclass(eq=False)
class Node:
    """An element of a page, or one of its texts."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    @property
    def around(self) -> Iterator["Node"]:
        """Yield the element itself and those around it, the innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    @property
    def within(self) -> Iterator["Node"]:
        """Yield the element and everything in it, in the order of the page."""
        yield self
        for child in self.children:
            yield from child.within

    @property
    def classes(self) -> frozenset[str]:
        """Return its classes."""
        return frozenset(self.attrs.get("class", "").split())

    @property
    def words(self) -> str:
        """Return all its text."""
        return " ".join(" ".join(node.text for node in self.within if node.tag == "#").split())


class Tree(HTMLParser):
    """Reads a page into nodes."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        super().__init__()
        self.root = self.here = Node("root")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(node)
        if tag not in VOID:
            self.here = node

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        for node in self.here.around:
            if node.tag == tag and node.parent is not None:
                self.here = node.parent
                return

    def handle_data(self, data: str) -> None:
        """Take in a text."""
        self.here.children.append(Node("#", parent=self.here, text=data))


def article(html: str) -> Node:
    """Return the part of a page that is its own."""
    tree = Tree()
    tree.feed(html)
    return next(node for node in tree.root.within if node.tag == "article")


@dataclass(frozen=True)
class Shown:
    """One number that a reader sees."""

    text: str
    node: Node
    """The text that it stands in."""


def numbers(page: Node) -> Iterator[Shown]:
    """Yield the numbers on a page that are no part of a date or a name."""
    for node in page.within:
        if node.tag == "#" and not any(item.tag in UNSEEN or "hidden" in item.attrs for item in node.around):
            for match in NUMBER.finditer(NO_NUMBER.sub(" ", node.text)):
                yield Shown(match[0], node)


@dataclass(frozen=True)
class Told:
    """The numbers that a figure says: its values, what they are a part of, and what they are made of."""

    values: frozenset[float]

    def says(self, text: str, *, english: bool) -> bool:
        """Return whether a number as it is written is one of these, rounded as it is."""
        plain = text.replace(",", "") if english else text.replace(".", "").replace(",", ".")
        value, places = float(plain), len(plain.partition(".")[2])
        return any(
            abs(value - number / unit) <= 0.5001 * 10**-places for number in self.values for unit in (1, 1e6, 1e9)
        )


def told_by(item: dict[str, object]) -> Told:
    """Return what a figure of the API says."""
    found: list[float] = [*item["nilai"]]  # type: ignore[misc]
    part, whole = item["pembilang"], item["penyebut"]
    if isinstance(part, int | float) and isinstance(whole, int | float):
        found += [part, whole, whole - part, *([100 * part / whole] if whole else [])]
    for name in ("sebaran", "diamati"):
        counts = item[name]
        if isinstance(counts, dict):
            total = sum(counts.values())
            found += [*counts.values(), *(100 * count / total for count in counts.values() if total)]
    part_of = str(item["bagian"] or "")
    if part_of.startswith("bulan_"):
        found.append(float(part_of.removeprefix("bulan_")))
    coverage = item["cakupan"]
    if isinstance(coverage, dict):
        found += [coverage["diketahui"], *coverage["seluruhnya"]]
    return Told(frozenset(found))


@dataclass(frozen=True)
class Figures:
    """Every figure of a built site by the address that pages link to."""

    by_anchor: dict[str, Told]
    """`angka/#kota-rt-tercatat` to what the figure says."""
    by_page: dict[str, Told]
    """`angka/` to what all figures of the page say."""

    @classmethod
    def of(cls, site: Path) -> "Figures":
        """Return the figures of a site, as its API tells them."""
        by_anchor: dict[str, Told] = {}
        by_page: dict[str, Told] = {}
        for path in sorted((site / "api" / "v1" / "angka").glob("*.json")):
            page = "angka/" if path.stem == "kota" else f"angka/{path.stem}/"
            items = json.loads(path.read_text(encoding="utf-8"))["angka"]
            by_anchor |= {f"{page}#{item['id']}": told_by(item) for item in items}
            by_page[page] = Told(frozenset(value for item in items for value in told_by(item).values))
        return cls(by_anchor, by_page)

    def linked(self, node: Node) -> Iterator[Told]:
        """Yield what the figures say that are linked in an element."""
        for item in node.within:
            target = self.target(item)
            if target is not None:
                yield target

    def target(self, node: Node) -> Told | None:
        """Return what the figure says that an element links to; None for any other element."""
        if node.tag != "a" or "rujuk" not in node.classes:
            return None
        link = "angka/" + node.attrs["href"].partition("angka/")[2]
        return self.by_anchor.get(link) or self.by_page[link.partition("#")[0]]


def uncited(page: Node, figures: Figures, *, english: bool) -> Iterator[Shown]:
    """Yield the numbers of a page that no figure says which is linked where they stand.

    That is the link that a number stands in; else its row of a table or list; else, in running text, the page.
    """
    everywhere = list(figures.linked(page))
    for shown in numbers(page):
        own = next((target for node in shown.node.around if (target := figures.target(node))), None)
        row = next((node for node in shown.node.around if node.tag in ROWS), None)
        near = [own] if own else list(figures.linked(row)) if row else everywhere
        if not any(target.says(shown.text, english=english) for target in near) and not counts_rows(shown):
            yield shown


def counts_rows(shown: Shown) -> bool:
    """Return whether a number stands in the heading of a table or fold and counts its rows."""
    heading = next((node for node in shown.node.around if node.tag in {"caption", "summary"}), None)
    if heading is None or heading.parent is None:
        return False
    counted = [node for node in heading.parent.within if node.tag in ROWS]
    body = [node for node in counted if not any(item.tag == "thead" for item in node.around)]
    return shown.text.replace(".", "").replace(",", "") in {str(len(body)), str(len(body) - 1)}

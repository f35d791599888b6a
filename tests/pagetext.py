"""The texts that readers get from a built page, each with the language in which the page says it is."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

SPOKEN = frozenset({"title", "aria-label", "aria-description", "placeholder", "alt", "label"})
"""Attributes whose values readers see or hear."""

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
UNREAD = frozenset({"script", "style", "code", "pre"})
META = frozenset({"description", "og:title", "og:description", "og:image:alt", "og:site_name"})


class Said(NamedTuple):
    """One text of a page."""

    lang: str | None
    kind: str
    """`text`, or the name of the attribute."""
    text: str
    inside: tuple[str, ...]
    """Names and classes of the elements around it, the outermost first."""


class Open(NamedTuple):
    """An element that has begun."""

    tag: str
    lang: str | None
    classes: tuple[str, ...]


class Reader(HTMLParser):
    """Collects the texts of a page."""

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__()
        self.open: list[Open] = []
        self.said: list[Said] = []

    def say(self, kind: str, text: str) -> None:
        """Note a text where one is read there; an attribute may be that of a script, which hands it on."""
        words = " ".join(text.split())
        around = self.open if kind == "text" else self.open[:-1]
        if words and not any(item.tag in UNREAD for item in around):
            lang = next((item.lang for item in reversed(self.open) if item.lang), None)
            inside = tuple(name for item in self.open for name in (item.tag, *item.classes))
            self.said.append(Said(lang, kind, words, inside))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element and note what its attributes say."""
        given = {name: value for name, value in attrs if value}
        self.open.append(Open(tag, given.get("lang"), tuple(given.get("class", "").split())))
        for name, value in given.items():
            told = name == "content" and META & {given.get("name"), given.get("property")}
            if told or name in SPOKEN or (name.startswith("data-") and " " in value):
                self.say(name, value)
        if tag in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.say("text", data)


def texts_of(page: str) -> Iterator[Said]:
    """Yield every text of a page, those that are read aloud or shown by the browser among them."""
    reader = Reader()
    reader.feed(page)
    yield from reader.said

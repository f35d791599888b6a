"""A shell: a page that MkDocs and the theme rendered once, with placeholders to stamp pages into."""

import re
from dataclasses import dataclass
from html import escape

from generator.pages.page import Page

TOKEN = re.compile(rb"@@kb:([a-z]+)@@")
"""A placeholder; these characters pass unharmed through Markdown, Jinja2 and URL filters."""

BLANKS = re.compile(r"\s*\n\s*")
"""Line ends with the indentation and empty lines around them; a seventh of a page's weight."""

FEED = b'<link rel="alternate" type="application/atom+xml" title="%s" href="feed.xml">'
"""What tells a feed reader of the feed beside a page."""


def token(name: str) -> str:
    """Return the placeholder of a name."""
    return f"@@kb:{name}@@"


def without_blanks(html: str) -> str:
    """Return a page without the blank lines that templates leave."""
    return BLANKS.sub("\n", html)


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page, split at its placeholders."""

    pieces: tuple[bytes, ...]
    """Text and names in turn: text, name, text, name, …, text."""

    @classmethod
    def split(cls, html: str) -> "Shell":
        """Return the shell of a rendered page."""
        return cls(tuple(TOKEN.split(without_blanks(html).encode())))

    def stamp(self, page: Page) -> bytes:
        """Return the whole page: everything but the body is escaped here, once."""
        values = {
            b"title": escape(page.title).encode(),
            b"description": escape(page.description).encode(),
            b"address": escape(page.address).encode(),
            b"body": page.body.encode(),
            b"umpan": FEED % escape(page.title).encode() if page.has_feed else b"",
        }
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return b"".join(pieces)


ShellKey = tuple[str, str, int]
"""Language, section of the navigation, depth: what the frame around a page depends on."""


def key_of(page: Page) -> ShellKey:
    """Return which shell a page is stamped into."""
    return page.bahasa, page.bagian, page.depth

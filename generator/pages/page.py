"""What a page is: its address and its text, without the frame around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from generator.wording import KodeBahasa

Bagian = Literal["beranda", "cari", "peta", "wilayah", "kriteria", "praktik", "data", "tentang"]
"""Section of the navigation that a page belongs to."""

HAS_FEED = re.compile("(?:koreksi|tahun|praktik-baik|sumber|kecamatan/[^/]+)/")
"""Addresses of pages with a feed of their own; that of the releases is named on every page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchEntry:
    """How the site's search finds a page; short, since the index is part of every page's weight."""

    title: str
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page in one language, without the frame around it."""

    address: str
    """Below the language's root, ends with `/`; empty for the home page."""
    bahasa: KodeBahasa
    bagian: Bagian
    title: str
    """Plain text, as in the browser's tab."""
    description: str
    """Plain text, one sentence for search engines and link previews."""
    body: str
    """HTML, escaped, from breadcrumb to end."""
    search: SearchEntry | None = None
    files: tuple[tuple[str, str], ...] = ()
    """Files that lie beside the page: name and content."""

    @property
    def depth(self) -> int:
        """Return how many folders the address has below its language's root."""
        return self.address.count("/")

    @property
    def has_feed(self) -> bool:
        """Return whether a feed lies beside the page, at `feed.xml`."""
        return HAS_FEED.fullmatch(self.address) is not None


class Render(Protocol):
    """Fills a template; made by `publish`, so that pages need no file system."""

    def __call__(self, template: str, values: Mapping[str, object]) -> str:
        """Return the HTML of a template below `site_src/templates`."""

    def module(self, template: str, values: Mapping[str, object]) -> object:
        """Return the macros of a template, which see `values`."""

"""Markdown of write-ups and replies to safe HTML."""

import nh3
from markdown import Markdown

TAGS = {
    "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "blockquote", "table", "thead", "tbody", "tr",
    "th", "td", "code", "br", "hr", "dl", "dt", "dd",
}  # fmt: skip
"""Elements that a write-up may use; everything else is dropped, its text kept."""

ATTRIBUTES = {"a": {"href", "title"}, "th": {"scope"}, "h2": {"id"}, "h3": {"id"}}
SCHEMES = {"http", "https"}

_markdown = Markdown(extensions=["tables", "def_list", "sane_lists", "smarty"], output_format="html")


def to_html(text: str) -> str:
    """Return Markdown as HTML that holds only allowed elements, attributes and link schemes."""
    html = _markdown.reset().convert(text)
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)

"""Parts of pages with slots: rendered once for many pages, filled for each."""

import re
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

SLOT = re.compile("\x00([a-z0-9-]+)\x00")
"""A slot; the character can stand in no text of the data, since the checks refuse control characters."""


def slot(name: str) -> Markup:
    """Return a slot, for templates."""
    return Markup(f"\x00{name}\x00")  # noqa: S704 - a name from code


@lru_cache(maxsize=8192)
def split(part: str) -> tuple[str, ...]:
    """Return a part as text and names in turn."""
    return tuple(SLOT.split(part))


def fill(part: str, values: Mapping[str, str]) -> Markup:
    """Return a part with its slots filled.

    Raises:
        KeyError: A slot has no value.
    """
    pieces = list(split(part))
    pieces[1::2] = [values[name] for name in pieces[1::2]]
    return Markup("".join(pieces))  # noqa: S704 - joined from rendered parts

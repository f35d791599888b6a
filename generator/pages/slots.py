"""Forms: parts of pages that are rendered once for many pages and filled in for each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

SLOT = re.compile("\x00([a-z0-9-]+)\x00")
"""A slot; the character can stand in no text of the data, since the checks refuse control characters."""


def slot(name: str) -> Markup:
    """Return a slot, for templates."""
    return Markup(f"\x00{name}\x00")  # noqa: S704 - a name from code


@dataclass(frozen=True, slots=True)
class Form:
    """A rendered part, parted at its slots."""

    pieces: tuple[str, ...]
    """Text and names in turn: text, name, text, name, …, text."""

    @classmethod
    def of(cls, part: str) -> "Form":
        """Return the form of a rendered part."""
        return cls(tuple(SLOT.split(part)))

    def fill(self, values: Mapping[str, str]) -> Markup:
        """Return the part with its slots filled.

        Args:
            values: HTML by the name of the slot; names that the part does not have are passed over.

        Raises:
            KeyError: A slot has no value.
        """
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return Markup("".join(pieces))  # noqa: S704 - joined from rendered parts

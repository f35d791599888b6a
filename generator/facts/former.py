"""Figures that a release once told and this one does not: their anchors stay, since they were cited."""

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import NamedTuple

from generator.facts.index import Index

FOLDER = "angka/"


class Former(NamedTuple):
    """A figure that is no longer told."""

    id: str
    """Its id, and its anchor still."""
    ke: str | None
    """Address of the figure that tells it now, below its language's root; None where none does."""


def former_figures(index: Index, moves: Mapping[str, str], told: Mapping[str, str]) -> Mapping[str, tuple[Former, ...]]:
    """Return the released figures that are no longer told, by the page on which their anchors stay.

    A figure of an area that was renamed is told under the new name. A count that has nothing left to count, or
    the mean of a round before the newest, is told nowhere.

    Args:
        index: The public data.
        moves: Addresses that lead elsewhere, by the old one.
        told: Page of each figure of this release by its id.
    """
    entered = {item.dari.lstrip("/"): item.ke.lstrip("/") for item in index.public.pindah if "#" in item.dari}
    found: defaultdict[str, dict[str, Former]] = defaultdict(dict)
    for line in index.public.alamat:
        address, _, name = line.lstrip("/").partition("#")
        if name and address.startswith(FOLDER) and name not in told:
            page = moves.get(address, address)
            ke = entered.get(f"{address}#{name}") or renamed(name, address, page, told)
            found[page][name] = Former(name, ke)
    return {page: tuple(items[name] for name in sorted(items)) for page, items in found.items()}


def renamed(name: str, before: str, page: str, told: Container[str]) -> str | None:
    """Return the address of a figure whose area has another name now; None where it is told no more."""
    old, new = (address.removeprefix(FOLDER).rstrip("/") for address in (before, page))
    fresh = new + name.removeprefix(old)
    return f"{page}#{fresh}" if old != new and fresh in told else None

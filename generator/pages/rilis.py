"""Releases: what changed in each, newest first."""

from collections.abc import Iterator

from generator.model.angka import Rilis
from generator.pages.page import Page, SearchEntry, Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the list of releases."""
    title = situs.t("Rilis")
    items = situs.index.rilis
    yield situs.page(
        "rilis.html.j2",
        address="rilis/",
        bagian="data",
        title=title,
        description=situs.t("Setiap terbitan data situs ini dan apa yang berubah di dalamnya."),
        values={
            "items": [(anchor(item), item) for item in items],
            "koreksi": {item.id: corrections_between(situs, place) for place, item in enumerate(items)},
        },
        search=SearchEntry(title=title),
    )


def anchor(item: Rilis) -> str:
    """Return a release's anchor: `r-2026-11`."""
    return "r-" + item.id.replace(".", "-")


def corrections_between(situs: Situs, place: int) -> int:
    """Return how many corrections came with a release: those dated after the release before it.

    Args:
        situs: The site.
        place: Place of the release in the list, newest first.
    """
    items = situs.index.rilis
    before = items[place + 1].tanggal if place + 1 < len(items) else None
    return sum(
        1
        for item in situs.index.koreksi
        if item.tanggal <= items[place].tanggal and (before is None or item.tanggal > before)
    )

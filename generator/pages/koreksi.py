"""Corrections: what was wrong, what it is now, why and since when."""

from collections.abc import Iterator
from hashlib import sha256

from generator.model.angka import Koreksi
from generator.pages.page import Page, SearchEntry, Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the log of corrections."""
    title = situs.t("Koreksi")
    yield situs.page(
        "koreksi.html.j2",
        address="koreksi/",
        bagian="data",
        title=title,
        description=situs.t("Yang pernah keliru di situs ini, isi lama dan barunya, dan cara meminta koreksi."),
        values={
            "items": [(anchor(item), item, addresses(item)) for item in situs.index.koreksi],
        },
        search=SearchEntry(title=title),
    )


def anchor(item: Koreksi) -> str:
    """Return a correction's anchor, which stays the same whatever else is corrected later."""
    parts = (item.tanggal.isoformat(), item.berkas, item.kunci, item.kolom, item.semula, item.menjadi)
    return "k-" + sha256("\n".join(parts).encode()).hexdigest()[:10]


def addresses(item: Koreksi) -> list[str]:
    """Return the pages that a correction touched, below their language's root."""
    return [halaman.lstrip("/") for halaman in item.halaman]

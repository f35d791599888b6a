"""Corrections: how each is named, and which pages it touched."""

from hashlib import sha256

from generator.model.angka import Koreksi


def anchor(item: Koreksi) -> str:
    """Return a correction's anchor, which stays the same whatever else is corrected later."""
    parts = (item.tanggal.isoformat(), item.berkas, item.kunci, item.kolom, item.semula, item.menjadi)
    return "k-" + sha256("\n".join(parts).encode()).hexdigest()[:10]


def address_of(halaman: str) -> str:
    """Return a page as a correction names it, in either language, as an address below its language's root."""
    return halaman.lstrip("/").removeprefix("en/")


def addresses(item: Koreksi) -> list[str]:
    """Return the pages that a correction touched, below their language's root, each once."""
    return list(dict.fromkeys(address_of(halaman) for halaman in item.halaman))

"""What is known of each butir in each edition of the rules, and what changed between them."""

from dataclasses import dataclass
from typing import Literal

from generator.facts.index import Index
from generator.model.kriteria import Butir, Edisi, Skala

Kabar = Literal["awal", "sama", "beda", "tetap", "tak_terbit", "tak_ada"]
"""`awal` first wording that was published; `sama` and `beda` listed again with the same or another
wording; `tetap` not listed again, but kept in force by an edition that only adds; `tak_terbit` the
edition's text was never published; `tak_ada` the edition does not hold it."""

Bagian = Literal["asli", "skala"]
"""What may differ between two wordings: the text of the rule, or what earns each score."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """What one edition says of one butir."""

    edisi: Edisi
    kabar: Kabar
    butir: Butir | None = None
    """The butir as the edition itself words it; None where it does not list it."""
    berubah: tuple[Bagian, ...] = ()
    """What differs from the wording before; empty unless `kabar` is `beda`."""


def own_butir(edisi: Edisi) -> dict[str, Butir]:
    """Return the butir that an edition lists itself, by id."""
    return {butir.id: butir for pilar in edisi.pilar for butir in pilar.butir}


def wordings(index: Index, butir: str) -> tuple[Wording, ...]:
    """Return what each edition says of a butir, oldest edition first."""
    found: list[Wording] = []
    before: Butir | None = None
    for edisi in index.edisi.values():
        own = own_butir(edisi).get(butir)
        if own is None:
            found.append(Wording(edisi=edisi, kabar=unlisted(index, edisi, butir)))
            continue
        if before is None:
            found.append(Wording(edisi=edisi, kabar="awal", butir=own))
        else:
            berubah = changes(before, own)
            found.append(Wording(edisi=edisi, kabar="beda" if berubah else "sama", butir=own, berubah=berubah))
        before = own
    return tuple(found)


def unlisted(index: Index, edisi: Edisi, butir: str) -> Kabar:
    """Return what is known of a butir that an edition does not list itself."""
    chain = index.edisi_lengkap(edisi.edisi)
    if any(butir in own_butir(part) for part in chain):
        return "tetap"
    return "tak_terbit" if any(not part.pilar for part in chain) else "tak_ada"


def changes(before: Butir, after: Butir) -> tuple[Bagian, ...]:
    """Return what differs between two wordings of a butir; spaces and capitals do not count."""
    found: list[Bagian] = []
    if plain(before.asli) != plain(after.asli):
        found.append("asli")
    if thresholds(before.skala) != thresholds(after.skala):
        found.append("skala")
    return tuple(found)


def plain(text: str) -> str:
    """Return a text without what does not change its meaning: capitals, and how it is broken into lines."""
    return " ".join(text.split()).casefold()


def thresholds(skala: Skala | None) -> tuple[str, ...]:
    """Return what earns 2, 1 and 0 as comparable texts, empty where it was never published."""
    if skala is None:
        return ("", "", "")
    return tuple(plain(text.id) if text else "" for text in (skala.dua, skala.satu, skala.nol))


def full_editions(index: Index) -> tuple[str, ...]:
    """Return the editions of which every butir in force was published, newest first.

    An edition that adds to another counts only when the other was published too.
    """
    return tuple(
        name
        for name in reversed(tuple(index.edisi))
        for chain in [index.edisi_lengkap(name)]
        if chain[0].menambah is None and all(part.pilar for part in chain)
    )


def newest_full(index: Index) -> str | None:
    """Return the newest edition of which every butir in force was published; None where there is none."""
    return next(iter(full_editions(index)), None)

"""The self-assessment form: filled on the screen, kept in the reader's browser, sent nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.index import Index
from generator.model.kriteria import Butir
from generator.model.praktik import Praktik
from generator.model.types import BUKTI, Teks
from generator.pages.lembar_periksa import (
    FORM,
    SHEET,
    by_pillar,
    edition_addresses,
    edition_title,
    is_sensitive,
    others,
)
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

MOST_PRACTICES = 3
"""Write-ups that one question links; the criterion's own page has them all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One butir as the form asks it."""

    butir: Butir
    peka: bool
    """Whether a shared link leaves its answer out."""
    choices: tuple[tuple[int, Teks | None], ...]
    """Each group of scores (see `Scale.group`) with what earns it, where that was published."""
    practices: tuple[Praktik, ...]


def pages(situs: Situs) -> Iterator[Page]:
    """Yield a form for each edition of which every butir was published, the newest first."""
    found = edition_addresses(situs.index, FORM)
    for edisi, address in found.items():
        yield form(situs, edisi, address)
    if not found:
        yield form(situs, None, f"kriteria/{FORM}/")


def form(situs: Situs, edisi: str | None, address: str) -> Page:
    """Return the form of one edition; a page without questions where none was published in full."""
    index = situs.index
    groups = by_pillar(index.butir_of(edisi).values())
    asked = {pilar: [question(situs, butir) for butir in members] for pilar, members in groups.items()}
    title = edition_title(situs, situs.t("Periksa RT sendiri"), edisi)
    return situs.page(
        "kriteria_periksa.html.j2",
        address=address,
        bagian="kriteria",
        title=title,
        description=situs.t("Jawab semua kriteria di layar. Jawaban tetap di peramban Anda. Bukan penilaian resmi."),
        values={
            "edisi": index.edisi[edisi] if edisi else None,
            "groups": asked,
            "total": sum(len(items) for items in asked.values()),
            "peka": sum(item.peka for items in asked.values() for item in items),
            "others": others(index, FORM, edisi),
            "sheet": edition_addresses(index, SHEET).get(edisi or "", f"kriteria/{SHEET}/"),
        },
        search=SearchEntry(title=title, text=situs.t("Jawab kriteria di layar, tidak dikirim ke mana pun")),
    )


def question(situs: Situs, butir: Butir) -> Question:
    """Return one butir as the form asks it."""
    skala = butir.skala
    texts = (skala.dua, skala.satu, skala.nol) if skala else (None, None, None)
    return Question(
        butir=butir,
        peka=is_sensitive(situs, butir),
        choices=tuple((group, text) for group, text in zip((2, 1, 0), texts, strict=True) if group in situs.groups),
        practices=best_practices(situs.index, butir.id),
    )


def best_practices(index: Index, butir: str) -> tuple[Praktik, ...]:
    """Return a few write-ups that serve a butir: best evidence first, then the ones seen last."""
    found = sorted(index.praktik_for.get(butir, ()), key=lambda item: item.diperiksa or "", reverse=True)
    return tuple(sorted(found, key=lambda item: BUKTI.index(item.bukti))[:MOST_PRACTICES])

"""The self-assessment sheets: every criterion of an edition on paper, filled by hand, sent nowhere."""

from collections.abc import Iterable, Iterator

from generator.facts.editions import full_editions
from generator.facts.index import Index
from generator.model.kriteria import Butir
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

SHEET = "lembar-periksa"
"""Last part of the address of the newest edition's sheet; older ones add their edition."""
FORM = "periksa-sendiri"
"""The same for the form that is filled on the screen."""
MOST_BOXES = 5
"""Scores of a scale for which the sheet has a box each."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield a sheet for each edition of which every butir was published, the newest first."""
    found = edition_addresses(situs.index, SHEET)
    for edisi, address in found.items():
        yield sheet(situs, edisi, address)
    if not found:
        yield sheet(situs, None, f"kriteria/{SHEET}/")


def edition_addresses(index: Index, name: str) -> dict[str, str]:
    """Return the address of each fully published edition's page, newest first.

    Args:
        index: The public data.
        name: `SHEET` or `FORM`; the newest edition has it alone, so that a printed address stays current.
    """
    newest, *older = full_editions(index) or ("",)
    found = {newest: f"kriteria/{name}/"} if newest else {}
    return found | {edisi: f"kriteria/{name}-{edisi}/" for edisi in older}


def boxes(situs: Situs) -> list[tuple[str, str]]:
    """Return the boxes of a criterion, number and name: one for each score, or a single one for a long scale."""
    scale = situs.index.scale
    if len(scale.values) > MOST_BOXES:
        return [(f"{scale.lowest}–{scale.highest}", "")]
    return [(str(nilai), situs.written[nilai].partition(" ")[2]) for nilai in scale.values]


def sheet(situs: Situs, edisi: str | None, address: str) -> Page:
    """Return the sheet of one edition; of none where no edition was published in full."""
    index = situs.index
    best = index.scale.highest
    groups = by_pillar(index.butir_of(edisi).values())
    title = edition_title(situs, situs.t("Lembar periksa sendiri"), edisi)
    return situs.page(
        "kriteria_lembar.html.j2",
        address=address,
        bagian="kriteria",
        title=title,
        description=situs.t("Lembar A4 untuk memeriksa sendiri semua kriteria bersama warga. Bukan formulir resmi."),
        values={
            "edisi": index.edisi[edisi] if edisi else None,
            "groups": [(pilar, butir, best * len(butir)) for pilar, butir in groups.items()],
            "boxes": boxes(situs),
            "most": best * sum(len(butir) for butir in groups.values()),
            "peka": any(is_sensitive(situs, butir) for rows in groups.values() for butir in rows),
            "others": others(index, SHEET, edisi),
            "form": edition_addresses(index, FORM).get(edisi or ""),
        },
        search=SearchEntry(title=title, text=situs.t("Lembar A4 untuk diisi dengan tangan")),
    )


def edition_title(situs: Situs, title: str, edisi: str | None) -> str:
    """Return a title, with the edition added where it is not the newest one."""
    if edisi is None or edisi == full_editions(situs.index)[0]:
        return title
    return situs.t("%(title)s, edisi %(edisi)s", title=title, edisi=edisi)


def others(index: Index, name: str, edisi: str | None) -> list[tuple[str, str]]:
    """Return the other editions with the addresses of their pages, newest first."""
    return [(other, address) for other, address in edition_addresses(index, name).items() if other != edisi]


def is_sensitive(situs: Situs, butir: Butir) -> bool:
    """Return whether the policy shows a butir for no RT."""
    return butir.id in situs.index.public.kebijakan.butir_peka


def by_pillar(butir: Iterable[Butir]) -> dict[str, list[Butir]]:
    """Return butir by pillar, in the order of the rules."""
    found: dict[str, list[Butir]] = {}
    for item in butir:
        found.setdefault(item.id.rpartition("-")[0], []).append(item)
    return found

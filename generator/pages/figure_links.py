"""From a number on any page to the section that says all of it."""

from generator.facts.citable import figure_id, figure_page
from generator.facts.counted import class_id
from generator.facts.scored import mean_id, undated_id
from generator.model.angka import Angka
from generator.pages.situs import Situs


def link_of(situs: Situs, name: str, *, scored: bool = False) -> str | None:
    """Return the address of a figure below its language's root; None where there is no such figure.

    Args:
        situs: The site in one language.
        name: Id of the figure.
        scored: Whether to look among those that draw on scores too.
    """
    figure = situs.facts.figures.get(name) or (situs.facts.scored.get(name) if scored else None)
    return None if figure is None else f"{figure_page(situs.index, figure.wilayah)}#{name}"


def counted_link(situs: Situs, kode: str, measure: str, tahun: int | None = None) -> str | None:
    """Return the address of a count of an area; see `generator.facts.measures`."""
    return link_of(situs, figure_id(situs.index, kode, measure, str(tahun) if tahun else None, "hitungan"))


def class_link(situs: Situs, kode: str, tahun: int, kategori: str | None) -> str | None:
    """Return the address of the awards of an area in a year in a size class; None for a class not told."""
    return link_of(situs, class_id(situs.index, kode, tahun, kategori))


def scored_link(situs: Situs, measure: str, tahun: int | None = None) -> str | None:
    """Return the address of a count of the kota that draws on scores; see `generator.facts.scored`."""
    name = figure_id(situs.index, situs.index.kota.kode, measure, str(tahun) if tahun else None, "hitungan")
    return link_of(situs, name, scored=True)


def lasting_link(situs: Situs, measure: str, tahun: int | None) -> str | None:
    """Return the address of a count over the awarded RTs of a year; None for those whose year no source tells."""
    if tahun is None:
        return link_of(situs, undated_id(situs.index, measure), scored=True)
    return scored_link(situs, measure, tahun)


def mean_link(situs: Situs, kode: str, butir: str, putaran: str) -> str:
    """Return the address of the mean of an area on a butir in a round, made from its names alone.

    Only where such a mean is shown: it is not looked up, since pages of areas stay as they are when a score of
    another area changes.
    """
    return f"{figure_page(situs.index, kode)}#{mean_id(situs.index, kode, butir, putaran)}"


def published_link(situs: Situs, row: Angka) -> str | None:
    """Return the address of the figure in which a published row stands."""
    return link_of(situs, figure_id(situs.index, row.wilayah, row.indikator, row.periode, "terbit"))

"""From a number on any page to the section that says all of it."""

from generator.facts.citable import figure_id, figure_page
from generator.model.angka import Angka
from generator.pages.page import Situs


def link_of(situs: Situs, name: str) -> str | None:
    """Return the address of a figure below its language's root; None where there is no such figure."""
    figure = situs.facts.figures.get(name)
    return None if figure is None else f"{figure_page(situs.index, figure.wilayah)}#{name}"


def counted_link(situs: Situs, kode: str, measure: str, tahun: int | None = None) -> str | None:
    """Return the address of a count of an area; see `generator.facts.measures`."""
    return link_of(situs, figure_id(situs.index, kode, measure, str(tahun) if tahun else None, "hitungan"))


def published_link(situs: Situs, row: Angka) -> str | None:
    """Return the address of the figure in which a published row stands."""
    return link_of(situs, figure_id(situs.index, row.wilayah, row.indikator, row.periode, "terbit"))

"""The key figures for the press: which ones, and what templates need to tell them."""

from collections.abc import Mapping

from generator.facts.counted import BY_STATUS
from generator.facts.index import Index
from generator.facts.years import all_tahun
from generator.pages.figure_links import (
    awarded_link,
    class_link,
    class_mean_link,
    counted_link,
    lasting_link,
    mean_link,
    means_link,
    published_link,
    retry_link,
    scored_link,
    share_link,
    status_links,
    together_link,
)
from generator.pages.figure_words import FigureText, figure_text
from generator.pages.kutipan import citation, citation_form, press_citation
from generator.pages.sematan import code_form, embed_code
from generator.pages.situs import Situs

KEY = ("rt_ditetapkan", "rt_disebut_meraih", "rt_dipantau", "rt_tercatat", "putaran_ber_sk")
"""Counts of how things are that the press asks for, in the order of the page."""


def key_figures(situs: Situs) -> list[FigureText]:
    """Return the city's counts as things are; those that are not known are left out."""
    known = {
        item.measure: item for item in situs.facts.figures_in.get(situs.index.kota.kode, ()) if item.periode is None
    }
    return [figure_text(situs, known[name]) for name in KEY if name in known]


def year_figures(situs: Situs) -> tuple[int | None, list[FigureText]]:
    """Return the newest year with a round, and the city's counts of it; the list is empty where none is known."""
    tahun = max(situs.index.putaran_in, default=None)
    found = [item for item in situs.facts.figures_in.get(situs.index.kota.kode, ()) if item.origin == "hitungan"]
    return tahun, [
        figure_text(situs, item) for item in found if tahun is not None and item.tahun == tahun and not item.bagian
    ]


def years_without_round(index: Index) -> list[int]:
    """Return the years of the programme of which no round is on record."""
    return [tahun for tahun in all_tahun(index) if tahun not in index.putaran_in] if index.putaran_in else []


PRESS_NAMES: Mapping[str, object] = {
    "BY_STATUS": BY_STATUS,
    "awarded_link": awarded_link,
    "citation": citation,
    "citation_form": citation_form,
    "class_link": class_link,
    "class_mean_link": class_mean_link,
    "code_form": code_form,
    "counted_link": counted_link,
    "embed_code": embed_code,
    "figure_text": figure_text,
    "key_figures": key_figures,
    "lasting_link": lasting_link,
    "mean_link": mean_link,
    "means_link": means_link,
    "press_citation": press_citation,
    "published_link": published_link,
    "retry_link": retry_link,
    "scored_link": scored_link,
    "share_link": share_link,
    "status_links": status_links,
    "together_link": together_link,
    "year_figures": year_figures,
    "years_without_round": years_without_round,
}
"""Names that every template may use."""

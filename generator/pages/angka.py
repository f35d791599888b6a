"""Every figure with its address: a page for each area that has any, a section for each figure."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.facts.citable import CitableFigure, figure_page
from generator.model.wilayah import Wilayah
from generator.pages.area_words import area_name
from generator.pages.figure_words import FigureText, figure_text
from generator.pages.page import Page, SearchEntry, Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of figures of every area that has any; the kota's names the others."""
    for kode, figures in situs.facts.figures_in.items():
        yield page_of(situs, situs.index.wilayah[kode], figures)
    if situs.index.kota.kode not in situs.facts.figures_in:
        yield page_of(situs, situs.index.kota, ())


def page_of(situs: Situs, area: Wilayah, figures: Iterable[CitableFigure]) -> Page:
    """Return the page of an area's figures."""
    index = situs.index
    texts = [figure_text(situs, item) for item in figures]
    nama = area_name(situs, area)
    title = situs.t("Angka %(nama)s", nama=nama)
    is_kota = area == index.kota
    others = [item for item in (*index.kecamatan, *index.kelurahan) if item.kode in situs.facts.figures_in]
    return situs.page(
        "angka.html.j2",
        address=figure_page(index, area.kode),
        bagian="data",
        title=title,
        description=situs.t(
            "Setiap angka %(nama)s dengan alamat tetap, definisi, pembagi, cakupan, bukti, dan sumbernya.", nama=nama
        ),
        values={
            "area": area,
            "groups": grouped_texts(situs, texts),
            "texts": {item.figure.id: item for item in texts},
            "others": [(item, figure_page(index, item.kode)) for item in others] if is_kota else [],
            "area_name": area_name,
        },
        search=SearchEntry(title=title, text=situs.t("angka, definisi, sumber, kutipan")) if is_kota else None,
    )


def grouped_texts(situs: Situs, texts: Iterable[FigureText]) -> list[tuple[str, str, list[FigureText]]]:
    """Return figures as (anchor, heading, figures): counts, years newest first, published ones."""
    known = list(texts)
    now = [item for item in known if item.figure.origin == "hitungan" and item.figure.tahun is None]
    years = [item for item in known if item.figure.origin == "hitungan" and item.figure.tahun is not None]
    told = [item for item in known if item.figure.origin == "terbit"]
    years.sort(key=lambda item: -(item.figure.tahun or 0))
    by_year = [
        (f"tahun-{tahun}", situs.t("Tahun %(tahun)s, menurut catatan di situs ini", tahun=tahun), list(items))
        for tahun, items in groupby(years, key=lambda item: item.figure.tahun)
    ]
    found = [
        ("kini", situs.t("Menurut catatan di situs ini"), now),
        *by_year,
        ("terbit", situs.t("Yang dipublikasikan sumber"), told),
    ]
    return [item for item in found if item[2]]

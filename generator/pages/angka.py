"""Every figure with its address: a page for each area that has any, a section for each figure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.facts.citable import BULAN, TANPA_TAHUN, CitableFigure, figure_page
from generator.facts.index import grouped
from generator.facts.measures import SETAHUN
from generator.facts.measures_scored import SCORED
from generator.facts.scores import KECAMATAN
from generator.model.types import BUKTI
from generator.model.wilayah import Wilayah
from generator.pages.area_words import area_name
from generator.pages.figure_words import FigureText, figure_text, own_name
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

LATER = frozenset(SCORED) - {"rt_disebut_sumber", "rt_bernilai", "sk_terpublikasi", "sumber_tercatat"}
"""What became of awarded RTs; a year there is that of their latest award."""

ALONE = (None, TANPA_TAHUN)
"""Parts whose figures have a section each, not a row of a table."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """Figures that differ in one thing only, a row each: criteria of a round, size classes of a year."""

    anchor: str
    judul: str
    items: tuple[FigureText, ...]
    sumber: tuple[str, ...]
    bukti: tuple[str, ...]

    @property
    def first(self) -> FigureText:
        """Return one that tells what all share."""
        return self.items[0]


def pages(situs: Situs, part: str) -> Iterator[Page]:
    """Yield the page of figures of every area of a part that has or had any, and of the kota, which names the others.

    Args:
        situs: The site in one language.
        part: Code of the kota, which is a part alone, or of a kecamatan.
    """
    areas = {kode: area for kode, area in situs.index.wilayah.items() if kode[:KECAMATAN] == part}
    for kode, area in areas.items():
        figures = situs.facts.all_figures_in.get(kode, ())
        address = "" if kode not in situs.index.slug and area != situs.index.kota else figure_page(situs.index, kode)
        if figures or address in situs.facts.former or area == situs.index.kota:
            yield page_of(situs, area, figures)


def depends(situs: Situs, part: str) -> Iterator[object]:
    """Yield what these pages show of scores: their figures, those no longer told, and which other areas have any."""
    yield situs.facts.figures_said[part]
    yield situs.facts.former
    if part == situs.index.kota.kode:
        yield list(situs.facts.all_figures_in)


def page_of(situs: Situs, area: Wilayah, figures: Iterable[CitableFigure]) -> Page:
    """Return the page of an area's figures."""
    index = situs.index
    known = list(figures)
    texts = [figure_text(situs, item) for item in known if item.bagian in ALONE]
    nama = area_name(situs, area)
    title = situs.t("Angka %(nama)s", nama=nama)
    is_kota = area == index.kota
    others = [item for item in (*index.kecamatan, *index.kelurahan) if item.kode in situs.facts.all_figures_in]
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
            "rows": grouped_rows(situs, [figure_text(situs, item) for item in known if item.bagian not in ALONE]),
            "former": situs.facts.former.get(figure_page(index, area.kode), ()),
            "texts": {item.figure.id: item for item in texts},
            "others": [(item, figure_page(index, item.kode)) for item in others] if is_kota else [],
            "area_name": area_name,
        },
        search=SearchEntry(title=title, text=situs.t("angka, definisi, sumber, kutipan")) if is_kota else None,
    )


def grouped_texts(situs: Situs, texts: Iterable[FigureText]) -> list[tuple[str, str, list[FigureText]]]:
    """Return figures as (anchor, heading, figures): counts, years newest first, published ones."""
    known = list(texts)
    counts = [item for item in known if item.figure.origin == "hitungan"]
    now = [item for item in counts if item.figure.tahun is None and item.figure.measure not in LATER]
    later = [item for item in counts if item.figure.measure in LATER]
    years = [item for item in counts if item.figure.tahun is not None and item.figure.measure not in LATER]
    told = [item for item in known if item.figure.origin == "terbit"]
    years.sort(key=lambda item: -(item.figure.tahun or 0))
    by_year = [
        (f"tahun-{tahun}", situs.t("Tahun %(tahun)s, menurut catatan di situs ini", tahun=tahun), list(items))
        for tahun, items in groupby(years, key=lambda item: item.figure.tahun)
    ]
    found = [
        ("kini", situs.t("Menurut catatan di situs ini"), now),
        ("sesudahnya", situs.t("Sesudah penghargaan, menurut tahun penghargaan terakhir"), later),
        *by_year,
        ("terbit", situs.t("Yang dipublikasikan sumber"), told),
    ]
    return [item for item in found if item[2]]


def grouped_rows(situs: Situs, texts: Iterable[FigureText]) -> list[Rows]:
    """Return figures of parts by measure, time and size class, the newest first."""
    found = grouped(texts, lambda item: " ".join((item.figure.measure, part_time(item), item.figure.kelas or "")))
    order = {name: place for place, name in enumerate(situs.index.butir)}
    return [
        Rows(
            anchor="-".join(
                filter(None, [items[0].figure.measure.removesuffix(SETAHUN), part_time(items[0]), kelas])
            ).replace("_", "-"),
            judul=": ".join(filter(None, [situs.counted_words[items[0].figure.measure][0], own_name(situs, kelas)]))
            + f", {items[0].waktu}",
            items=tuple(sorted(items, key=lambda item: part_order(order, item))),
            sumber=tuple(sorted({name for item in items for name in item.figure.sumber})),
            bukti=tuple(kode for kode in BUKTI if any(kode in item.figure.bukti for item in items)),
        )
        for _, items in sorted(found.items(), reverse=True)
        for kelas in [items[0].figure.kelas or ""]
    ]


def part_time(item: FigureText) -> str:
    """Return the round or year of a figure; empty for how things are."""
    return item.figure.putaran or str(item.figure.tahun or "")


def part_order(order: Mapping[str, int], item: FigureText) -> int:
    """Return the place of a row: butir in the order of the rules, months as they come, size classes as they are."""
    bagian = item.figure.bagian or ""
    return int(bagian.removeprefix(BULAN)) if bagian.startswith(BULAN) else order.get(bagian, 0)

"""One page for each kecamatan: its kelurahan with what is known of each."""

from collections.abc import Iterator

from generator.facts.area_history import awards_by_year, ranking_of
from generator.facts.area_map import area_map
from generator.facts.areas import area_of, practices_of, source_ids_of, splits_of
from generator.model.wilayah import Wilayah
from generator.pages import kelurahan
from generator.pages.area_words import AREA_NAMES, area_name, kecamatan_areas, lead, rt_rows, shade, size_figures
from generator.pages.bagan_wilayah import awards_chart
from generator.pages.lists import area_filters, rt_filters
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs


def pages(situs: Situs, kecamatan: Wilayah) -> Iterator[Page]:
    """Yield the page of a kecamatan."""
    yield page_of(situs, kecamatan)


def depends(situs: Situs, kecamatan: Wilayah) -> Iterator[object]:
    """Yield what the page shows of scores, as it shows it."""
    yield from kelurahan.depends(situs, kecamatan)
    yield from kelurahan.shown_of(situs, kecamatan.kode)


def page_of(situs: Situs, kecamatan: Wilayah) -> Page:
    """Return the page of one kecamatan."""
    index, kode = situs.index, kecamatan.kode
    area = area_of(index, situs.facts.status, kode)
    areas = kecamatan_areas(situs, kode)
    title = area_name(situs, kecamatan)
    answer = lead(situs, area)
    rows = rt_rows(situs, area)
    awards = awards_by_year(index, kode)
    alias = [item.alias for item in index.alias.get(kode, ())]
    return situs.page(
        "kecamatan.html.j2",
        address=f"kecamatan/{index.slug[kode]}/",
        bagian="wilayah",
        title=title,
        description=f"{title}: {answer}",
        values={
            **AREA_NAMES,
            "area": area,
            "areas": areas,
            "saring": area_filters(situs, areas),
            "rows": rows,
            "saring_rt": rt_filters(situs, rows),
            "lead": answer,
            "alias": alias,
            "arsiran": {item.wilayah.kode: shade(item) for item in areas},
            "peta": area_map(index, kode, [item.wilayah.kode for item in areas]),
            "figures": size_figures(situs, kode),
            "awards": awards,
            "ranking": ranking_of(index, situs.facts.scores, kode),
            "praktik": practices_of(index, kode),
            "splits": splits_of(index, kode),
            "sumber": source_ids_of(index, kode),
        },
        search=SearchEntry(title=title, text=", ".join([*alias, *(item.wilayah.nama for item in areas)])),
        charts=awards_chart(situs, kode, title, awards),
    )

"""The list of all areas: every kecamatan with its kelurahan, and one table of all kelurahan."""

from collections.abc import Iterator

from generator.facts.area_history import awards_by_year
from generator.facts.area_map import area_map
from generator.facts.areas import area_of, splits_of
from generator.pages.area_words import AREA_NAMES, kecamatan_areas, lead, shade, size_figures
from generator.pages.bagan_wilayah import awards_chart
from generator.pages.lists import area_filters
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the one page that lists all areas."""
    index = situs.index
    kota = area_of(index, situs.facts.status, index.kota.kode)
    by_kecamatan = [
        (area_of(index, situs.facts.status, item.kode), kecamatan_areas(situs, item.kode)) for item in index.kecamatan
    ]
    areas = sorted(
        (area for _, inside in by_kecamatan for area in inside), key=lambda area: (area.wilayah.nama, area.wilayah.kode)
    )
    title = situs.t("Wilayah")
    answer = lead(situs, kota)
    awards = awards_by_year(index, index.kota.kode)
    yield situs.page(
        "wilayah.html.j2",
        address="wilayah/",
        bagian="wilayah",
        title=title,
        description=situs.t("Semua kecamatan dan kelurahan di %(kota)s.", kota=index.public.program.kota)
        + f" {answer}",
        values={
            **AREA_NAMES,
            "area": kota,
            "areas": areas,
            "saring": area_filters(situs, areas),
            "by_kecamatan": by_kecamatan,
            "lead": answer,
            "with_data": sum(bool(area.rt or area.lama) for area in areas),
            "arsiran": {area.wilayah.kode: shade(area) for area, _ in by_kecamatan},
            "peta": area_map(index, index.kota.kode, [item.kode for item in index.kecamatan]),
            "awards": awards,
            "figures": size_figures(situs, index.kota.kode),
            "splits": splits_of(index, index.kota.kode),
        },
        search=SearchEntry(title=title, text=situs.t("Semua kecamatan dan kelurahan")),
        charts=awards_chart(situs, index.kota.kode, index.public.program.kota, awards),
    )

"""One page for each kelurahan: the answer, its RTs, and what is not known."""

from collections.abc import Iterator

from generator.facts.area_history import awards_by_year, ranking_of
from generator.facts.area_map import AreaMap, area_map
from generator.facts.areas import Area, practices_of, source_ids_of, splits_of
from generator.facts.status import JENIS, Jenis
from generator.model.wilayah import Wilayah
from generator.pages.area_words import AREA_NAMES, area_name, kecamatan_areas, lead, rt_rows, size_figures
from generator.pages.bagan_wilayah import awards_chart
from generator.pages.lists import rt_filters
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs
from generator.pages.words import mean_text


def pages(situs: Situs, kecamatan: Wilayah) -> Iterator[Page]:
    """Yield the page of every kelurahan of a kecamatan; they share its map."""
    areas = kecamatan_areas(situs, kecamatan.kode)
    letak = area_map(situs.index, kecamatan.kode, [area.wilayah.kode for area in areas])
    for area in areas:
        if f"kelurahan/{situs.index.slug[area.wilayah.kode]}/" not in situs.facts.replaced:
            yield page_of(situs, area, areas, letak)


def depends(situs: Situs, kecamatan: Wilayah) -> Iterator[object]:
    """Yield what the pages of a kecamatan's kelurahan show of scores, as they show it."""
    for kelurahan in situs.index.kelurahan_in.get(kecamatan.kode, ()):
        yield situs.facts.strongest_said.get(kelurahan.kode)
        yield from shown_of(situs, kelurahan.kode)


def shown_of(situs: Situs, kode: str) -> Iterator[object]:
    """Yield what the page of an area shows of how its RTs scored."""
    ranking = ranking_of(situs.index, situs.facts.scores, kode)
    if ranking is None:
        return
    yield (kode, ranking.putaran.id, ranking.rt)
    yield [row.butir.id for row in (*ranking.hardest, *ranking.easiest)]
    for row in ranking.rows:
        kota = mean_text(situs, row.kota) if row.kota and row.kota.total else None
        yield (row.butir.id, mean_text(situs, row.spread), row.spread.total, kota)


def page_of(situs: Situs, area: Area, siblings: list[Area], letak: AreaMap | None) -> Page:
    """Return the page of one kelurahan.

    Args:
        situs: The site in one language.
        area: The kelurahan.
        siblings: The kelurahan of its kecamatan, itself among them.
        letak: Map of its kecamatan; None where that has no shape.
    """
    index = situs.index
    kelurahan = area.wilayah
    kecamatan = index.wilayah[kelurahan.kode[:6]]
    title = area_name(situs, kelurahan)
    answer = lead(situs, area)
    alias = [item.alias for item in index.alias.get(kelurahan.kode, ())]
    others = [item.wilayah.kode for item in siblings if item is not area]
    rows = rt_rows(situs, area)
    awards = awards_by_year(index, kelurahan.kode)
    drawn = area_map(index, kelurahan.kode, [*others, kelurahan.kode], area.rt)
    peta = drawn if drawn and drawn.points else None
    return situs.page(
        "kelurahan.html.j2",
        address=f"kelurahan/{index.slug[kelurahan.kode]}/",
        bagian="wilayah",
        title=title,
        description=f"{title}, {area_name(situs, kecamatan)}: {answer}",
        values={
            **AREA_NAMES,
            "area": area,
            "kecamatan": kecamatan,
            "lead": answer,
            "alias": alias,
            "rows": rows,
            "saring": rt_filters(situs, rows),
            "siblings": siblings,
            "letak": letak if kelurahan.kode in index.poligon else None,
            "peta": peta,
            "peta_jenis": marks(situs, peta) if peta else [],
            "figures": size_figures(situs, kelurahan.kode),
            "awards": awards,
            "ranking": ranking_of(index, situs.facts.scores, kelurahan.kode),
            "praktik": practices_of(index, kelurahan.kode),
            "splits": splits_of(index, kelurahan.kode),
            "sumber": source_ids_of(index, kelurahan.kode),
        },
        search=SearchEntry(title=title, text=". ".join([area_name(situs, kecamatan), *alias])),
        charts=awards_chart(situs, kelurahan.kode, title, awards),
    )


def marks(situs: Situs, peta: AreaMap) -> list[Jenis]:
    """Return the statuses that a map's marks show, for its key."""
    found = {situs.facts.status[point.rt.id].jenis for point in peta.points}
    return [jenis for jenis in JENIS if jenis in found]

"""The home page: find your RT, then the state of the programme in a few sourced figures."""

from collections.abc import Iterator

from generator.facts.extent import extent
from generator.facts.headline import headlines
from generator.model.program import Kejadian
from generator.pages.page import Page, SearchEntry
from generator.pages.peta import city_map
from generator.pages.situs import Situs

NEWEST = 3
"""How many decisions and practices the home page shows."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the home page."""
    index = situs.index
    program = index.public.program
    title = situs.t("Cari RT Anda")
    yield situs.page(
        "beranda.html.j2",
        address="",
        bagian="beranda",
        title=title,
        description=situs.t(
            "Apakah RT Anda Kampung Bantar? Lihat status, sumber, dan tanggalnya untuk RT di %(kota)s.",
            kota=program.kota,
        ),
        values={
            "program": program,
            "headlines": headlines(index),
            "extent": extent(index, dict(situs.facts.status)),
            "kota": city_map(situs),
            "decisions": decisions(situs),
            "praktik": newest_praktik(situs),
        },
        search=SearchEntry(title=situs.t("Beranda"), text=situs.teks(program.ringkasan)),
    )


def decisions(situs: Situs) -> list[Kejadian]:
    """Return the newest decisions of the timeline that have happened by the day of the build."""
    today = situs.index.today.isoformat()
    past = [item for item in situs.index.public.program.linimasa if item.penting and item.tanggal <= today]
    return sorted(past, key=lambda item: item.tanggal, reverse=True)[:NEWEST]


def newest_praktik(situs: Situs) -> list[tuple[str, str, str]]:
    """Return slug, title and summary of the newest practices; those without a date come last."""
    rows = sorted(situs.index.praktik.values(), key=lambda item: item.diperiksa or item.mulai or "", reverse=True)
    english = situs.index.praktik_en if situs.bahasa.kode == "en" else {}
    return [(row.slug, english.get(row.slug, row).judul, english.get(row.slug, row).ringkasan) for row in rows[:NEWEST]]

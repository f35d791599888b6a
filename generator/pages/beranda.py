"""The home page: find your RT, then the state of the programme in a few sourced figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.extent import extent
from generator.facts.headline import headlines
from generator.model.putaran import Putaran
from generator.model.types import SumberIds
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """A decree, or an event of the timeline, as the home page shows it."""

    tanggal: str
    judul: str
    uraian: str = ""
    putaran: Putaran | None = None
    """The round that a decree belongs to."""
    sumber: SumberIds


def decisions(situs: Situs) -> list[Decision]:
    """Return the newest decrees and events of the timeline that have happened by the day of the build."""
    today = situs.index.today.isoformat()
    told = [
        Decision(
            tanggal=item.tanggal,
            judul=situs.teks(item.judul),
            uraian=situs.teks(item.uraian) if item.uraian else "",
            sumber=item.sumber,
        )
        for item in situs.index.public.program.linimasa
        if item.penting
    ]
    decrees = [
        Decision(
            tanggal=sk.tanggal,
            judul=situs.t("Keputusan Wali Kota nomor %(nomor)s", nomor=sk.nomor),
            putaran=putaran,
            sumber=sk.sumber,
        )
        for putaran in situs.index.putaran.values()
        for sk in putaran.sk
    ]
    past = [item for item in (*decrees, *told) if item.tanggal <= today]
    return sorted(past, key=lambda item: item.tanggal, reverse=True)[:NEWEST]


def newest_praktik(situs: Situs) -> list[tuple[str, str, str]]:
    """Return slug, title and summary of the newest practices; those without a date come last."""
    rows = sorted(situs.index.praktik.values(), key=lambda item: item.diperiksa or item.mulai or "", reverse=True)
    english = situs.index.praktik_en if situs.bahasa.kode == "en" else {}
    return [(row.slug, english.get(row.slug, row).judul, english.get(row.slug, row).ringkasan) for row in rows[:NEWEST]]

"""The page for an RT that wants to begin: how a round goes, what it costs, whom to ask and learn from."""

from collections.abc import Iterator

from generator.facts.starting import STEPS, RoundCalendar, best_told, calendar, costs, newest_team, teachers
from generator.pages.lembar_periksa import FORM, SHEET
from generator.pages.page import Page, SearchEntry
from generator.pages.praktik import BIAYA, SUMBER_DANA
from generator.pages.situs import Situs

CHEAPEST = 3
"""Write-ups that stand as examples of a small cost."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the one page."""
    index = situs.index
    title = situs.t("Mulai dari RT Anda")
    rounds = calendar(index)
    yield situs.page(
        "mulai.html.j2",
        address="mulai/",
        bagian="tentang",
        title=title,
        description=situs.t(
            "Untuk RT di %(kota)s yang ingin ikut %(program)s: tahap, biaya, jadwal yang lalu, dan tempat bertanya.",
            kota=index.public.program.kota,
            program=index.public.program.nama,
        ),
        values={
            "rounds": [(item, {step: span(situs, item, step) for step in STEPS}) for item in rounds],
            "newest": rounds[0].putaran if rounds else None,
            "told": best_told(index),
            "team": newest_team(index),
            "roles": [item for item in index.public.program.pelaksana if item.peran],
            "costs": costs(index),
            "cheapest": CHEAPEST,
            "teachers": teachers(index),
            "form": f"kriteria/{FORM}/",
            "sheet": f"kriteria/{SHEET}/",
            "BIAYA": BIAYA,
            "SUMBER_DANA": SUMBER_DANA,
        },
        search=SearchEntry(
            title=title, text=situs.t("Untuk RT yang ingin ikut: tahap, biaya, jadwal, tempat bertanya")
        ),
    )


def span(situs: Situs, item: RoundCalendar, step: str) -> str:
    """Return the months of a step in words, `Februari 2022` or `Februari 2022–April 2022`; empty where unknown."""
    found = item.bulan.get(step, ())
    return "–".join(situs.bahasa.tanggal(month) for month in dict.fromkeys((*found[:1], *found[-1:])))

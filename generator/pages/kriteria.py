"""The page of all criteria: by pillar, what the scores mean, and the editions side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.editions import newest_full, own_butir, wordings
from generator.model.kriteria import Butir, Edisi, Pilar
from generator.model.putaran import Putaran
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

ADDRESS = "kriteria/"

KABAR: dict[str, str] = {
    "awal": "teks pertama yang terbit",
    "sama": "teks sama",
    "beda": "berubah",
    "tetap": "tetap berlaku",
    "tak_terbit": "teks belum dipublikasikan",
    "tak_ada": "tidak ada di edisi ini",
}
"""What is known of a butir in an edition."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionRow:
    """One edition and what is known of it."""

    edisi: Edisi
    butir: int
    """How many butir it lists itself; 0 where its text was never published."""
    putaran: tuple[Putaran, ...]
    """Published rounds that a source says were judged by it."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of all criteria."""
    index = situs.index
    full = newest_full(index)
    jumlah = len(index.butir_of(full))
    yield situs.page(
        "kriteria.html.j2",
        address=ADDRESS,
        bagian="kriteria",
        title=situs.t("Kriteria"),
        description=situs.t(
            "Kriteria %(program)s dengan kata sehari-hari, arti nilainya, dan edisi aturannya.",
            program=index.public.program.nama,
        ),
        values={
            "pillars": pillars(situs),
            "edisi_lengkap": index.edisi[full] if full else None,
            "jumlah": jumlah,
            "tambahan": len(index.butir) - jumlah,
            "editions": editions(situs),
            "matrix": [(butir, wordings(index, butir.id)) for butir in index.butir.values()],
            "peka": [butir for butir in index.butir.values() if butir.id in index.public.kebijakan.butir_peka],
            "KABAR": KABAR,
        },
        search=SearchEntry(title=situs.t("Kriteria"), text=situs.t("Apa yang dinilai, dan arti nilai %(skala)s")),
    )


def pillars(situs: Situs) -> list[tuple[Pilar, list[Butir]]]:
    """Return every pillar of any edition with its butir, each in its newest wording."""
    found: dict[str, tuple[Pilar, list[Butir]]] = {}
    for edisi in situs.index.edisi.values():
        for pilar in edisi.pilar:
            members = found[pilar.id][1] if pilar.id in found else []
            found[pilar.id] = (pilar, members)
    for butir in situs.index.butir.values():
        found[butir.id.rpartition("-")[0]][1].append(butir)
    return list(found.values())


def editions(situs: Situs) -> list[EditionRow]:
    """Return every edition with what is known of it, oldest first."""
    rounds = situs.index.putaran.values()
    return [
        EditionRow(
            edisi=edisi,
            butir=len(own_butir(edisi)),
            putaran=tuple(item for item in rounds if item.edisi == edisi.edisi),
        )
        for edisi in situs.index.edisi.values()
    ]

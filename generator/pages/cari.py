"""The page on which readers find their RT: a form, and for readers without JavaScript a list of areas."""

from collections.abc import Iterator

from generator.pages.area_words import AREA_NAMES, kecamatan_areas
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the one page of the search."""
    title = situs.t("Cari RT Anda")
    areas = [(item, kecamatan_areas(situs, item.kode)) for item in situs.index.kecamatan]
    yield situs.page(
        "cari.html.j2",
        address="cari/",
        bagian="cari",
        title=title,
        description=situs.t(
            "Ketik kelurahan dan nomor RT, atau pilih dari daftar kecamatan dan kelurahan di %(kota)s.",
            kota=situs.index.public.program.kota,
        ),
        values={**AREA_NAMES, "by_kecamatan": areas},
        search=SearchEntry(title=title),
    )

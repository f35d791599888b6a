"""Where to follow changes: every feed, and what it tells."""

from collections.abc import Iterator

from generator.pages.feeds import all_feeds
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

TELLS = {
    "rilis/": "Setiap terbitan data dan apa yang berubah.",
    "koreksi/": "Yang keliru dan sudah diperbaiki.",
    "tahun/": "RT yang meraih penghargaan, per putaran dan kelurahan.",
    "praktik-baik/": "Cara yang dipakai RT lain, supaya bisa ditiru.",
    "sumber/": "Dokumen dan berita yang menjadi dasar data.",
}
"""What each feed of the whole city tells."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page that lists the feeds."""
    title = situs.t("Ikuti perubahan")
    found = list(all_feeds(situs))
    yield situs.page(
        "ikuti.html.j2",
        address="ikuti/",
        bagian="data",
        title=title,
        description=situs.t(
            "Alamat untuk pembaca berita: rilis, koreksi, penghargaan baru, praktik, dan kecamatan Anda."
        ),
        values={
            "kota": [(item, situs.t(TELLS[item.address])) for item in found if item.address in TELLS],
            "kecamatan": [item for item in found if item.address not in TELLS],
        },
        search=SearchEntry(title=title, text="Atom RSS"),
    )

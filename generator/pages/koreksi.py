"""Corrections: what was wrong, what it is now, why and since when."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.corrections import addresses, anchor
from generator.facts.meanings import MEANING
from generator.model.angka import Koreksi
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs
from generator.pages.words import rt_name


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One correction as it is shown."""

    anchor: str
    item: Koreksi
    tentang: str
    """What it is about in words, as far as the data knows it: an RT, a kelurahan, a criterion."""
    hal: str
    """Which fact about it was wrong, as the data dictionary calls it; empty for a score, which `tentang` names."""
    halaman: list[str]


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the log of corrections."""
    title = situs.t("Koreksi")
    yield situs.page(
        "koreksi.html.j2",
        address="koreksi/",
        bagian="data",
        title=title,
        description=situs.t("Yang pernah keliru di situs ini, isi lama dan barunya, dan cara meminta koreksi."),
        values={
            "items": [
                Entry(
                    anchor=anchor(item),
                    item=item,
                    tentang=about(situs, item),
                    hal=MEANING.get(item.kolom, ("", ""))[1 if situs.bahasa.kode == "en" else 0],
                    halaman=addresses(item),
                )
                for item in situs.index.koreksi
            ],
        },
        search=SearchEntry(title=title),
    )


def about(situs: Situs, item: Koreksi) -> str:
    """Return what a correction is about, in words; its bare key where the data knows no name for it."""
    index = situs.index
    if item.kunci in index.rt:
        rt = index.rt[item.kunci]
        name = f"{rt_name(situs, rt)} {index.wilayah[rt.kode_kelurahan].nama}"
    else:
        name = index.wilayah[item.kunci].nama if item.kunci in index.wilayah else item.kunci
    if item.kolom in index.butir:
        return f"{name}, {situs.teks(index.butir[item.kolom].nama)}"
    return name

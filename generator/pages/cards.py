"""What a card for link previews shows: nothing that is not on its page.

Cards are Indonesian for both languages. A picture per language would double the time that they take, and
most links are passed on in Indonesian; the preview's title and sentence, which are text, are in the page's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.areas import area_of
from generator.facts.status import Jenis
from generator.model.praktik import Praktik
from generator.model.wilayah import Rt, Wilayah
from generator.pages.area_words import area_name, lead
from generator.pages.praktik import card_of
from generator.pages.situs import Situs
from generator.pages.words import rt_name, status_text


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewCard:
    """One card, in words."""

    address: str
    """Of its page below the site's root; the card lies beside the page. Empty for the one of all other pages."""
    top: str
    """Name of the programme and its city, at the top."""
    sample: str
    """Says that everything is made up; empty for a real city."""
    big: str
    """What is large: `RT 07`, the name of an area, the title of a practice."""
    place: str
    """Where it is."""
    jenis: Jenis | None
    """Status of an RT, drawn as on its page; None for what has no status."""
    sentence: str
    """The sentence that the page begins with."""
    host: str
    """Host of the site."""


def cards(situs: Situs) -> Iterator[PreviewCard]:
    """Yield the card of every RT, area and practice, and the one that all other pages share.

    Args:
        situs: The Indonesian site.
    """
    program = situs.index.public.program
    yield card(situs, "", big=program.nama, place=program.kota, sentence=situs.teks(program.ringkasan))
    for area in (*situs.index.kecamatan, *situs.index.kelurahan):
        yield area_card(situs, area)
    for praktik in situs.index.praktik.values():
        yield practice_card(situs, praktik)
    for rt in situs.index.rt.values():
        yield rt_card(situs, rt)


def card(situs: Situs, address: str, *, big: str, place: str, sentence: str, jenis: Jenis | None = None) -> PreviewCard:
    """Return a card with what is the same on all of them."""
    program = situs.index.public.program
    return PreviewCard(
        address=address,
        top=f"{program.nama} {program.kota}",
        sample=situs.t("DATA CONTOH") if program.fiktif else "",
        big=big,
        place=place,
        jenis=jenis,
        sentence=sentence,
        host=situs.facts.site_url.partition("//")[2].rstrip("/"),
    )


def rt_card(situs: Situs, rt: Rt) -> PreviewCard:
    """Return the card of an RT: its status, as the page says it."""
    index = situs.index
    status = situs.facts.status[rt.id]
    kecamatan = index.wilayah[rt.kode_kelurahan[:6]]
    return card(
        situs,
        index.alamat_rt[rt.id],
        big=rt_name(situs, rt),
        place=f"{area_name(situs, index.wilayah[rt.kode_kelurahan])}, {situs.t('Kec.')} {kecamatan.nama}",
        sentence=status_text(situs, status).kata,
        jenis=status.jenis,
    )


def area_card(situs: Situs, wilayah: Wilayah) -> PreviewCard:
    """Return the card of a kecamatan or kelurahan."""
    index = situs.index
    around = index.wilayah[wilayah.kode_induk] if wilayah.kode_induk else index.kota
    return card(
        situs,
        f"{wilayah.tingkat}/{index.slug[wilayah.kode]}/",
        big=area_name(situs, wilayah),
        place=area_name(situs, around),
        sentence=lead(situs, area_of(index, situs.facts.status, wilayah.kode)),
    )


def practice_card(situs: Situs, praktik: Praktik) -> PreviewCard:
    """Return the card of a practice."""
    return card(
        situs,
        f"praktik-baik/{praktik.slug}/",
        big=praktik.judul,
        place=card_of(situs, praktik).tempat,
        sentence=praktik.ringkasan,
    )

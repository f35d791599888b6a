"""The library of practices, and one page for each write-up."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.practice import (
    PITA_BIAYA,
    PITA_DURASI,
    Arah,
    Lift,
    PitaBiaya,
    PitaDurasi,
    cost_band,
    duration_band,
    kecamatan_of,
    lifts,
    size_class,
)
from generator.model.kriteria import Butir
from generator.model.praktik import Praktik, PraktikEn
from generator.model.types import BUKTI
from generator.model.wilayah import Rt, Wilayah
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs
from generator.pages.words import rt_name
from generator.wording import YEAR, months_between

BIAYA: Mapping[PitaBiaya, str] = {
    "nol": "tanpa biaya",
    "s1": "di bawah Rp1 juta",
    "s5": "Rp1 juta sampai di bawah Rp5 juta",
    "s20": "Rp5 juta sampai di bawah Rp20 juta",
    "lebih": "Rp20 juta ke atas",
    "tak_tahu": "biaya tidak disebut",
}
"""Words for the cost bands."""

DURASI: Mapping[PitaDurasi, str] = {
    "d1": "sampai 1 bulan",
    "d3": "2 sampai 3 bulan",
    "d6": "4 sampai 6 bulan",
    "d12": "7 sampai 12 bulan",
    "lebih": "lebih dari setahun",
    "tak_tahu": "waktu tidak disebut",
}
"""Words for the bands of time."""

SUMBER_DANA: Mapping[str, str] = {
    "swadaya": "iuran dan tenaga warga (swadaya)",
    "csr": "bantuan perusahaan (CSR)",
    "apbd": "anggaran kota (APBD)",
    "hadiah": "uang hadiah",
    "lain": "sumber lain",
}
"""Words for where the money came from."""

ARAH: Mapping[str, str] = {"naik": "naik", "tetap": "tetap", "turun": "turun"}

LINGKUP: Mapping[str, str] = {
    "kelurahan": "Kelurahan %(nama)s",
    "kecamatan": "Kecamatan %(nama)s",
    "kota": "%(nama)s",
}
"""How an area of each level is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One write-up as lists show it."""

    praktik: Praktik
    text: Praktik | PraktikEn
    """The text in the page's language; the Indonesian one where there is no English twin."""
    asing: bool
    """Whether the text is Indonesian on an English page."""
    tempat: str
    kecamatan: str | None
    """Code of its kecamatan; None where it is told for the whole city."""
    kelas: str | None
    """Size class of its RT; None where it is not known."""
    pita: PitaBiaya
    lama: PitaDurasi


@dataclass(frozen=True, kw_only=True, slots=True)
class Adopter:
    """An RT that took a practice over."""

    rt: Rt
    tempat: str


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the library and the page of every write-up."""
    cards = [card_of(situs, item) for item in situs.index.praktik.values()]
    yield library(situs, cards)
    for card in cards:
        yield page_of(situs, card)


def depends(situs: Situs) -> Iterator[object]:
    """Yield what the pages show of scores: those of each write-up's RT on what it serves."""
    for item in situs.index.praktik.values():
        for lift in lifts(situs.index, item):
            marks = [(mark.putaran.id, mark.skor, mark.saat) for mark in lift.marks]
            yield item.slug, lift.butir, lift.sebanding, marks


def untold(situs: Situs, praktik: Praktik) -> str:
    """Return which of the plain facts no source tells of a practice, as a list in words."""
    facts = (
        (praktik.biaya is None, situs.t("biaya")),
        (not praktik.sumber_dana, situs.t("sumber dana")),
        (praktik.durasi_bulan is None, situs.t("lama sampai jalan")),
        (not praktik.mitra, situs.t("siapa yang membantu")),
        (praktik.mulai is None, situs.t("kapan mulai")),
    )
    return ", ".join(word for missing, word in facts if missing)


def library(situs: Situs, cards: list[Card]) -> Page:
    """Return the page of all write-ups."""
    title = situs.t("Praktik baik")
    index = situs.index
    return situs.page(
        "praktik.html.j2",
        address="praktik-baik/",
        bagian="praktik",
        title=title,
        description=situs.t("Cara yang dipakai RT lain: apa yang dilakukan, biayanya, dan kriteria mana yang dituju."),
        values={
            "cards": cards,
            "terukur": sum(any(item.arah for item in lifts(index, card.praktik)) for card in cards),
            "grades": grades(cards),
            "by_pilar": by_pilar(situs, cards),
            "by_butir": by_butir(situs, cards),
            "areas": [item for item in index.kecamatan if any(card.kecamatan == item.kode for card in cards)],
            "kelas": [item for item in index.public.program.kategori if any(card.kelas == item.id for card in cards)],
            "pita": [name for name in PITA_BIAYA if any(card.pita == name for card in cards)],
            "lama": [name for name in PITA_DURASI if any(card.lama == name for card in cards)],
            "BIAYA": BIAYA,
            "DURASI": DURASI,
        },
        search=SearchEntry(title=title, text=situs.t("Cara yang dipakai RT lain")),
    )


def page_of(situs: Situs, card: Card) -> Page:
    """Return the page of one write-up."""
    praktik, index = card.praktik, situs.index
    scores = lifts(index, praktik)
    return situs.page(
        "praktik_satu.html.j2",
        address=f"praktik-baik/{praktik.slug}/",
        bagian="praktik",
        title=card.text.judul,
        description=card.text.ringkasan,
        values={
            "card": card,
            "praktik": praktik,
            "rt": index.rt[praktik.rt] if praktik.rt else None,
            "wilayah": area_of(situs, praktik),
            "scores": scores,
            "verdict": verdict(situs, scores),
            "unproven": unproven(scores),
            "adopters": [
                Adopter(rt=index.rt[name], tempat=rt_place(situs, index.rt[name])) for name in praktik.diadopsi
            ],
            "untold": untold(situs, praktik),
            "diperiksa": age(situs, praktik.diperiksa) if praktik.diperiksa else None,
            "BIAYA": BIAYA,
            "SUMBER_DANA": SUMBER_DANA,
            "ARAH": ARAH,
        },
        search=SearchEntry(title=card.text.judul, text=card.text.ringkasan),
    )


def card_of(situs: Situs, praktik: Praktik) -> Card:
    """Return how lists show a write-up in the page's language."""
    english = situs.bahasa.kode == "en"
    twin = situs.index.praktik_en.get(praktik.slug) if english else None
    rt = situs.index.rt[praktik.rt] if praktik.rt else None
    return Card(
        praktik=praktik,
        text=twin or praktik,
        asing=english and twin is None,
        tempat=rt_place(situs, rt) if rt else area_name(situs, area_of(situs, praktik)),
        kecamatan=kecamatan_of(praktik),
        kelas=size_class(situs.index, rt) if rt else None,
        pita=cost_band(praktik.biaya),
        lama=duration_band(praktik.durasi_bulan),
    )


def rt_place(situs: Situs, rt: Rt) -> str:
    """Return an RT with its kelurahan, as one says it."""
    kelurahan = situs.index.wilayah[rt.kode_kelurahan].nama
    return situs.t("%(rt)s, Kelurahan %(kelurahan)s", rt=rt_name(situs, rt), kelurahan=kelurahan)


def area_of(situs: Situs, praktik: Praktik) -> Wilayah | None:
    """Return the area that a write-up tells of; None where only its RT, or nothing, is told."""
    return situs.index.wilayah[praktik.wilayah] if praktik.wilayah else None


def area_name(situs: Situs, area: Wilayah | None) -> str:
    """Return an area with its level, as one says it."""
    return situs.t(LINGKUP[area.tingkat], nama=area.nama) if area else situs.t("tempat tidak disebut")


def grades(cards: list[Card]) -> list[tuple[str, int]]:
    """Return how many write-ups rest on each kind of evidence, the strongest first."""
    counted = Counter(card.praktik.bukti for card in cards)
    return [(name, counted[name]) for name in BUKTI if name in counted]


def by_pilar(situs: Situs, cards: list[Card]) -> list[tuple[str, list[Card]]]:
    """Return the write-ups of each pillar, in the order of the rules."""
    order = dict.fromkeys(pilar.id for edisi in situs.index.edisi.values() for pilar in edisi.pilar)
    found = [(pilar, [card for card in cards if card.praktik.pilar == pilar]) for pilar in order]
    return [(pilar, members) for pilar, members in found if members]


def by_butir(situs: Situs, cards: list[Card]) -> list[tuple[Butir, list[Card]]]:
    """Return the write-ups that serve each butir, in the order of the rules."""
    found = [
        (butir, [card for card in cards if name in card.praktik.butir]) for name, butir in situs.index.butir.items()
    ]
    return [(butir, members) for butir, members in found if members]


def verdict(situs: Situs, scores: tuple[Lift, ...]) -> str:
    """Return what the scores before and after say, and what they do not; empty where there are none."""
    if not any(item.marks for item in scores):
        return ""
    found = {item.arah for item in scores if item.arah}
    if not found:
        return situs.t("Nilai sebelum dan sesudahnya tidak bisa dibandingkan.")
    if found == {"naik"}:
        return situs.t("Nilai naik pada masa yang sama. Tidak berarti hanya karena praktik ini.")
    if "naik" in found:
        return situs.t(
            "Sebagian nilai naik pada masa yang sama, sebagian tidak. Tidak berarti hanya karena praktik ini."
        )
    return situs.t(not_risen(scores, found, situs.index.scale.highest))


def not_risen(scores: tuple[Lift, ...], found: set[Arah], best: int) -> str:
    """Return how it is said that no score rose, untranslated.

    Args:
        scores: The scores on each butir.
        found: Where they went, where that can be told.
        best: The highest score of the scale.
    """
    if any(item.marks and item.arah is None for item in scores):
        return "Nilai yang bisa dibandingkan tidak naik pada masa yang sama."
    if found == {"tetap"} and all(item.before and item.before.skor == best for item in scores if item.marks):
        return "Nilainya sudah %(puncak)s sebelum praktik ini mulai, jadi tidak bisa naik lagi."
    return "Nilai tidak naik pada masa yang sama."


def unproven(scores: tuple[Lift, ...]) -> bool:
    """Return whether scores can be compared, and none of them rose."""
    found = {item.arah for item in scores if item.arah}
    return bool(found) and "naik" not in found


def age(situs: Situs, since: str) -> str:
    """Return how long ago a date was, no more precise than the date itself."""
    today = situs.index.today
    if months_between(since, today):
        return situs.t("%(usia)s lalu", usia=situs.bahasa.usia(since, today))
    return situs.t("tahun ini") if len(since) == YEAR else situs.t("kurang dari sebulan lalu")

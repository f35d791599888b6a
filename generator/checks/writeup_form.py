"""The fixed form of a write-up: its sections in both languages, and an empty one to fill in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "en"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One section of a write-up."""

    heading: Mapping[Language, str]
    prompt: Mapping[Language, str]
    """What to write there."""


SECTIONS: tuple[Section, ...] = (
    Section(
        heading={"id": "Masalah", "en": "The problem"},
        prompt={"id": "apa yang dulu tidak beres", "en": "what was wrong before"},
    ),
    Section(
        heading={"id": "Yang dilakukan", "en": "What was done"},
        prompt={
            "id": "apa yang dikerjakan warga, dua atau tiga kalimat",
            "en": "what residents did, in two or three sentences",
        },
    ),
    Section(
        heading={"id": "Langkah", "en": "Steps"},
        prompt={
            "id": "satu langkah satu baris, diawali angka dan titik",
            "en": "one step a line, each begun by a number and a dot",
        },
    ),
    Section(
        heading={"id": "Biaya", "en": "Cost"},
        prompt={"id": "berapa, untuk apa, dan dari mana uangnya", "en": "how much, for what, and who paid"},
    ),
    Section(
        heading={"id": "Hasil", "en": "Result"},
        prompt={
            "id": "apa yang berubah, dan menurut siapa; yang belum berubah juga ditulis",
            "en": "what changed, and who says so; also what did not",
        },
    ),
    Section(
        heading={"id": "Supaya tetap jalan", "en": "How it keeps going"},
        prompt={"id": "siapa atau kelompok apa yang merawat, dan kapan", "en": "which group looks after it, and when"},
    ),
    Section(
        heading={"id": "Yang perlu diwaspadai", "en": "What to watch out for"},
        prompt={"id": "apa yang sempat gagal, dan apa yang bisa gagal", "en": "what failed, and what may fail"},
    ),
)
"""The sections of a whole write-up, in their order."""

PLACEHOLDER = re.compile(r"\[(?:ISI|FILL IN):[^\]\n]*\]?")
"""What an empty write-up asks for; none may be left when it is published."""

HEADING = re.compile(r"^##[ \t]+(.+?)[ \t#]*$", re.MULTILINE)

FRONT = """---
judul: "[ISI: judul pendek, tanpa nama orang]"
ringkasan: "[ISI: satu atau dua kalimat untuk daftar]"
{tempat}
pilar: isi-pilar # salah satu pilar, misalnya bersih
butir: [] # kriteria yang dituju, misalnya [bersih-2, bersih-3]
# biaya: 1500000 # rupiah seluruhnya, angka saja; hapus tanda pagar di depan kalau diketahui
sumber_dana: [] # swadaya, csr, apbd, hadiah, lain
# durasi_bulan: 3 # berapa bulan sampai jalan
mitra: [] # lembaga yang membantu, bukan orang
# mulai: 2026-01 # tahun, atau tahun-bulan
# diperiksa: 2026-06 # terakhir kali dilihat masih jalan
diadopsi: [] # id RT yang menirunya
bukti: resmi # sk, resmi, akademik, pers, wawancara
sumber: [isi-sumber] # id dari sumber.yaml
---
"""

FRONT_EN = """---
judul: "[FILL IN: short title, without a person's name]"
ringkasan: "[FILL IN: one or two sentences for lists]"
---
"""


def sections_of(body: str) -> dict[str, str]:
    """Return the text under each heading of the second level, by heading in small letters."""
    _, *parts = HEADING.split(body)
    return {heading.casefold(): text.strip() for heading, text in zip(parts[::2], parts[1::2], strict=True)}


def draft(rt: str | None) -> str:
    """Return an empty Indonesian write-up.

    Args:
        rt: Id of the RT that did it; None leaves its place to be filled in.
    """
    place = (
        f"rt: {rt}" if rt else "# rt: 9901011001-05 # id RT; atau wilayah: kode kelurahan, kalau RT-nya tidak diketahui"
    )
    return FRONT.format(tempat=place) + empty_body("id")


def draft_en() -> str:
    """Return the English twin of an empty write-up."""
    return FRONT_EN + empty_body("en")


def empty_body(language: Language) -> str:
    """Return the sections with what is to be written in each."""
    word = "ISI" if language == "id" else "FILL IN"
    return "".join(f"\n## {one.heading[language]}\n\n[{word}: {one.prompt[language]}]\n" for one in SECTIONS)

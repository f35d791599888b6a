"""Invents place names: kinds of story and other words that no city uses, so that nobody mistakes them."""

from random import Random

KOTA = "Kota Contoh Lentera"
"""The invented city."""

HEADS = (
    "Lembah", "Bukit", "Muara", "Teluk", "Ladang", "Rimba", "Lubuk", "Sungai", "Taman", "Padang",
    "Tebing", "Hulu", "Hilir", "Dermaga", "Gerbang", "Rawa", "Kebun", "Payung",
)  # fmt: skip
TAILS = (
    "Pantun", "Syair", "Dongeng", "Hikayat", "Gurindam", "Seloka", "Kisah", "Lentera", "Embun", "Senja",
    "Pelangi", "Angan", "Layang", "Teduh", "Rindang", "Kejora", "Gema", "Kelana",
)  # fmt: skip
SIDES = ("Raya", "Utara", "Selatan", "Timur", "Barat")
ROMAN = {"II": "2", "III": "3", "IV": "4"}


def invent_kelurahan(count: int, rng: Random) -> list[str]:
    """Return different names of kelurahan; the first three end in a Roman numeral."""
    pairs = [f"{head} {tail}" for head in HEADS for tail in TAILS]
    chosen = rng.sample(pairs, count)
    numbered = [f"Simpang {tail} {roman}" for tail, roman in zip(rng.sample(TAILS, 3), ROMAN, strict=True)]
    return (numbered + chosen)[:count]


def invent_kecamatan(count: int, rng: Random) -> list[str]:
    """Return different names of kecamatan."""
    return rng.sample([f"{tail} {side}" for tail in TAILS for side in SIDES], count)


def spellings(nama: str) -> list[str]:
    """Return other ways in which people write a name: `Simpang Kisah 2`, `Lubukembun`."""
    head, _, last = nama.rpartition(" ")
    if last in ROMAN:
        return [f"{head} {ROMAN[last]}", f"Sp. {head.split()[-1]} {ROMAN[last]}"]
    return [head + last.lower()]

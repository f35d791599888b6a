"""How names of places are compared: one way for the search of the site and for what officers write."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
"""Number words below ten, in order."""

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

NUMERALS: Mapping[str, str] = {
    **{word: str(place) for place, word in enumerate(ROMAN, start=1)},
    **{word: str(place) for place, word in enumerate(ONES, start=1)},
    "sepuluh": "10",
    "sebelas": "11",
}
"""Roman numerals and number words that stand in names, as digits."""

SHORT: Mapping[str, str] = {"tj": "tanjung", "tjg": "tanjung"}
"""Words of names as they are shortened on envelopes."""

DOUBLE = re.compile(r"([a-z])\1+")
"""Letters that some write twice: Paal, Pall, Pal."""


def normal(text: str) -> str:
    """Return a name as it is compared: `Simpang III Sipin` and `simpang  3 SIPIN` are the same.

    Lower case without accents, words parted by one blank, numerals as digits without leading zeros,
    shortened words in full, repeated letters once. Whether words are joined or split is left to the comparison,
    which also compares without blanks. `assets/js/cari.js` does the same to what the reader types, and a test in
    a browser holds the two together.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return " ".join(numbered(re.findall(r"[a-z]+|\d+", plain)))


def numbered(words: Iterable[str]) -> list[str]:
    """Return words as they are compared, with `dua belas` as `12` and `dua puluh tiga` as `23`."""
    found: list[str] = []
    tens = False
    for word in words:
        last = found[-1] if found else ""
        is_one = len(last) == 1 and last in "123456789"
        if word == "belas" and is_one:
            found[-1] = f"1{last}"
        elif word == "puluh" and is_one:
            found[-1] = f"{last}0"
        elif tens and word in ONES:
            found[-1] = f"{last[0]}{normal_word(word)}"
        else:
            found.append(normal_word(word))
        tens = word == "puluh" and is_one
    return found


def normal_word(word: str) -> str:
    """Return one word as it is compared."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    return NUMERALS.get(word) or SHORT.get(word) or DOUBLE.sub(r"\1", word)

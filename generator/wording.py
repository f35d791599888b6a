"""Numbers, money, dates, ages and names as people write them, in Indonesian and English."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

KodeBahasa = Literal["id", "en"]
BAHASA: tuple[KodeBahasa, ...] = ("id", "en")

YEAR, MONTH, DAY = 4, 7, 10
"""Lengths of `2022`, `2022-09` and `2022-09-20`."""


@dataclass(frozen=True, slots=True)
class Bahasa:
    """One language of the site: its catalogue, and its way with numbers and dates."""

    kode: KodeBahasa
    katalog: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict, repr=False)
    """Indonesian text to its translation, or to its plural forms; empty for Indonesian itself."""

    @property
    def prefix(self) -> str:
        """Return what stands before an address of this language: nothing, or `en/`."""
        return "" if self.kode == "id" else f"{self.kode}/"

    def gettext(self, text: str) -> str:
        """Return the translation of an interface text; the text itself where there is none."""
        found = self.katalog.get(text, text)
        return found if isinstance(found, str) else found[0]

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Return the text that fits a count; Indonesian has one form."""
        found = self.katalog.get(one)
        if isinstance(found, tuple):
            return found[0] if count == 1 else found[-1]
        return one if count == 1 else many

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number with this language's separators and at most `digits` decimals."""
        return number(self.kode, value, digits)

    def rupiah(self, value: int) -> str:
        """Return an amount of rupiah as people say it: `Rp7,5 juta`, `IDR 7.5 million`; never rounded.

        An amount that takes more than three decimals of a million stands in full: `Rp1.234.567`.
        """
        sign = "Rp" if self.kode == "id" else "IDR "
        for unit, word in ((10**9, "miliar"), (10**6, "juta")):
            if value >= unit and not value * 1000 % unit:
                return f"{sign}{number(self.kode, value / unit, 3)} {self.gettext(word)}"
        return sign + number(self.kode, value, 0)

    def tanggal(self, value: str | date) -> str:
        """Return a date as precise as it is known: `20 September 2022`, `September 2022`, `2022`."""
        return tanggal(self.kode, value if isinstance(value, str) else value.isoformat())

    def periode(self, value: str) -> str:
        """Return a period: `2015–2020`, or a date."""
        return "–".join(tanggal(self.kode, part) for part in value.split("/"))

    def usia(self, since: str, until: date) -> str:
        """Return an age in words, no more precise than the date that it counts from."""
        months = months_between(since, until)
        if not months:
            return self.gettext("kurang dari setahun" if len(since) == YEAR else "kurang dari sebulan")
        years, rest = divmod(months, 12)
        parts = []
        if years:
            parts.append(self.ngettext("%(n)s tahun", "%(n)s tahun", years) % {"n": years})
        if rest:
            parts.append(self.ngettext("%(n)s bulan", "%(n)s bulan", rest) % {"n": rest})
        return " ".join(parts)


@lru_cache(maxsize=16384)
def number(kode: KodeBahasa, value: float, digits: int) -> str:
    """Return a number with a language's separators and at most `digits` decimals."""
    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=kode))


@lru_cache(maxsize=4096)
def tanggal(kode: KodeBahasa, value: str) -> str:
    """Return a `Tanggal` in words."""
    if len(value) == YEAR:
        return value
    if len(value) == MONTH:
        return str(format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=kode))
    return str(format_date(date.fromisoformat(value), format="d MMMM y", locale=kode))


def months_between(since: str, until: date) -> int:
    """Return whole months from a `Tanggal` to a date, 0 if it lies ahead; a bare year counts whole years."""
    year = int(since[:YEAR])
    if len(since) == YEAR:
        return max(0, (until.year - year) * 12)
    months = (until.year - year) * 12 + until.month - int(since[5:MONTH])
    if len(since) == DAY and until.day < int(since[8:DAY]):
        months -= 1
    return max(0, months)


def slugify(text: str) -> str:
    """Return a name as part of an address: lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def unique_slugs(names: Mapping[str, str]) -> dict[str, str]:
    """Return a slug for each key; names that clash get their key's last digits added.

    Where four digits do not tell them apart either, all are added: a kelurahan that went to another kecamatan
    keeps its name and often its number there.

    Args:
        names: Key (an area's code) to name.
    """
    plain = {key: slugify(name) or key for key, name in names.items()}
    shared = Counter(plain.values())
    short = {key: slug if shared[slug] == 1 else f"{slug}-{key[-4:]}" for key, slug in plain.items()}
    clashing = Counter(short.values())
    return {key: slug if clashing[slug] == 1 else f"{plain[key]}-{key}" for key, slug in short.items()}


Translate = Callable[[str], str]
"""Turns an Indonesian interface text into the reader's language."""

"""One cell to one value of the contract, however an officer wrote it."""

import difflib
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from generator.names import normal
from generator.sources.grid import Value

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
SHORT = {
    **{name[:3]: number for number, name in enumerate(MONTHS, start=1)},
    "peb": 2,
    "pebruari": 2,
    "may": 5,
    "ags": 8,
    "agt": 8,
    "aug": 8,
    "august": 8,
    "sept": 9,
    "oct": 10,
    "october": 10,
    "nop": 11,
    "nopember": 11,
    "dec": 12,
    "december": 12,
    "march": 3,
    "june": 6,
    "july": 7,
    "january": 1,
    "february": 2,
    **{name: number for number, name in enumerate(MONTHS, start=1)},
}
ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?: 00:00(?::00)?)?")
SLASHED = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})")
MONTHLY = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{4})")
WORDED = re.compile(r"(?:[a-z’']+, ?)?(?:(\d{1,2})[ -])?([a-z]+)[ .-]{1,2}(\d{4}|\d{2})")
DAY_ZERO = date(1899, 12, 30)
"""Day before the first that a spreadsheet counts; right from March 1900 on."""
SERIALS = range(30_000, 70_000)
YEARS = range(1990, 2101)
THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}")


class UnfitError(ValueError):
    """A cell that cannot be taken."""

    def __init__(self, what: str, mend: str) -> None:
        """Keep what is wrong, and how to mend it."""
        super().__init__(what)
        self.what, self.mend = what, mend


def as_tanggal(value: Value, tahun: int) -> str:
    """Return a date as precise as it was written: `2022-09-20`, `2022-09`, `2022`; day before month.

    Args:
        value: A date, a text, a year, or the number by which a spreadsheet counts days.
        tahun: Year of the round. A bare count of days is believed within a year of it only.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        return counted(value, tahun)
    text = value.lower()
    if text.isdecimal() and int(text) in SERIALS:
        return counted(int(text), tahun)
    parts = parts_of(text)
    if parts is None:
        raise UnfitError(f"«{value}» bukan tanggal.", "Tulis seperti 20 September 2022, 20/9/2022, atau 2022-09-20.")
    year, month, day = parts
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise UnfitError(
            f"«{value}» bukan tanggal yang ada.", "Tulis hari dulu, lalu bulan, lalu tahun: 20/9/2022."
        ) from None
    return "-".join([str(year), *(f"{part:02d}" for part in (month, day) if part)])


def counted(value: float, tahun: int) -> str:
    """Return a bare number in a column of dates: a year, or days as a spreadsheet counts them."""
    if value in YEARS:
        return str(int(value))
    if int(value) in SERIALS:
        found = DAY_ZERO + timedelta(days=int(value))
        if abs(found.year - tahun) <= 1:
            return found.isoformat()
    raise UnfitError(f"«{value}» angka, bukan tanggal.", "Ubah bentuk selnya menjadi tanggal, atau tulis 20/9/2022.")


def parts_of(text: str) -> tuple[int, int | None, int | None] | None:
    """Return year, month and day of a text; None where it is no date."""
    iso = ISO.fullmatch(text)
    if iso:
        return int(iso[1]), *(int(part) if part else None for part in (iso[2], iso[3]))  # type: ignore[return-value]
    slashed = SLASHED.fullmatch(text)
    if slashed:
        return full_year(slashed[3]), int(slashed[2]), int(slashed[1])
    monthly = MONTHLY.fullmatch(text)
    if monthly:
        return int(monthly[2]), int(monthly[1]), None
    worded = WORDED.fullmatch(text)
    if worded is None:
        return None
    month = SHORT.get(worded[2])
    if month is None:
        near = difflib.get_close_matches(worded[2], MONTHS, n=1, cutoff=0.7)
        guess = f" Maksud Anda {near[0].capitalize()}?" if near else ""
        raise UnfitError(f"«{worded[2]}» bukan nama bulan.{guess}", "Perbaiki ejaannya.")
    return full_year(worded[3]), month, int(worded[1]) if worded[1] else None


def full_year(text: str) -> int:
    """Return `22` as 2022."""
    return int(text) + (2000 if len(text) == len("22") else 0)


def as_whole(value: Value) -> int:
    """Return a whole number: `72`, `72 KK`, `Rp7.500.000,-`, 72.0."""
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        text = re.sub(r"^rp\.? ?|,(?:-|0+)$| ?(?:kk|rt|orang)\.?$", "", value.strip(), flags=re.IGNORECASE)
        if THOUSANDS.fullmatch(text):
            return int(re.sub(r"[.,]", "", text))
        text = re.sub(r"\.0{1,2}$", "", text)
        if re.fullmatch(r"-?\d{1,15}", text):
            return int(text)
    raise UnfitError(
        f"«{value}» bukan angka bulat.", "Tulis angkanya saja, misalnya 72; kosongkan kalau tidak diketahui."
    )


def as_choice(value: Value, options: Mapping[str, str]) -> str:
    """Return the option that a cell names.

    Args:
        value: The cell.
        options: What it may say, as `normal` writes it, to what the contract says.
    """
    key = normal(str(value))
    if key in options and "?" not in str(value):
        return options[key]
    near = difflib.get_close_matches(key, options, n=1, cutoff=0.6)
    guess = f" Maksud Anda «{options[near[0]]}»?" if near else ""
    raise UnfitError(f"«{value}» bukan pilihan.{guess}", f"Pilih: {', '.join(dict.fromkeys(options.values()))}.")


def as_score(value: Value, options: Mapping[str, str]) -> str:
    """Return a score that a cell names by its number or by its name; what has a digit must be the number alone."""
    text = re.sub(r"[.,]0+$", "", str(value))
    if re.search(r"\d", text) and text not in options:
        raise UnfitError(f"«{value}» bukan pilihan.", f"Pilih: {', '.join(dict.fromkeys(options.values()))}.")
    return as_choice(text, options)


def as_sumber(value: Value, known: Iterable[str]) -> str:
    """Return the ids of sources, joined by `;`; a comma or a line between them will do."""
    options = {name.casefold(): name for name in known}
    found = []
    for part in re.split(r"[;,\n]+", str(value)):
        name = part.strip()
        if name and name.casefold() not in options:
            near = difflib.get_close_matches(name.casefold(), options, n=1, cutoff=0.6)
            guess = f" Maksud Anda «{options[near[0]]}»?" if near else ""
            raise UnfitError(
                f"Sumber «{name}» tidak ada.{guess}", "Pakai id dari lembar Daftar, atau tambahkan di lembar Putaran."
            )
        if name:
            found.append(options[name.casefold()])
    return ";".join(dict.fromkeys(found))


def options_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return options for `as_choice`: ids, their names, and their first letters where these differ.

    Args:
        pairs: Id and Indonesian name of each.
    """
    known = list(pairs)
    initials = [name[:1].lower() for _, name in known]
    found = {}
    for (ident, name), initial in zip(known, initials, strict=True):
        found[normal(ident)] = found[normal(name)] = ident
        if initials.count(initial) == 1:
            found.setdefault(normal(initial), ident)
    return found

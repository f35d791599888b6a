"""Dates that are known to the year, the month or the day, compared without guessing.

All are ISO 8601 text, which sorts as time. A date that is known to the year only stands for every
day of it, so it contradicts another one only when no day of it agrees.
"""

from datetime import date
from functools import cache

YEAR = 4
"""Characters of a date that is known to the year."""
MONTH = 7
"""Characters of a date that is known to the month."""


def first_day(tanggal: str) -> str:
    """Return the earliest day that a date may mean."""
    return tanggal + "-01-01"[len(tanggal) - YEAR :]


def last_day(tanggal: str) -> str:
    """Return a day no earlier than the latest one that a date may mean."""
    if len(tanggal) == YEAR:
        return f"{tanggal}-12-31"
    return f"{tanggal}-31" if len(tanggal) == MONTH else tanggal


def is_outside(tanggal: str, mulai: str | None, sampai: str | None) -> bool:
    """Return whether a date certainly lies before `mulai` or after `sampai`; None has no bound."""
    if mulai is not None and last_day(tanggal) < first_day(mulai):
        return True
    return sampai is not None and first_day(tanggal) > last_day(sampai)


def overlap(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> bool:
    """Return whether two spans of (start, end) may share a day other than the one of a change."""
    return not (ends_by(a[1], b[0]) or ends_by(b[1], a[0]))


def ends_by(sampai: str | None, mulai: str | None) -> bool:
    """Return whether one span has ended when the other begins, as far as the dates tell."""
    return sampai is not None and mulai is not None and first_day(sampai) <= last_day(mulai)


def span(mulai: str | None, sampai: str | None) -> str:
    """Return a validity in words."""
    return f"{mulai or 'tidak diketahui'} sampai {sampai or 'sekarang'}"


@cache
def is_real(tanggal: str) -> bool:
    """Return whether a full date is in the calendar (31 February is not)."""
    if len(tanggal) <= MONTH:
        return True
    try:
        date.fromisoformat(tanggal)
    except ValueError:
        return False
    return True

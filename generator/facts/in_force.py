"""Whether a number or an area is in force on the day of the site: one rule for pages, map and files.

A date that is known to the year or month only may mean each of its days, so it ends nothing before they are over.
"""

from generator.facts.index import Index
from generator.model.wilayah import Rt, Wilayah


def is_over(index: Index, item: Rt | Wilayah) -> bool:
    """Return whether something is no longer in force."""
    until = item.berlaku_sampai
    return until is not None and index.today.isoformat()[: len(until)] > until


def is_in_force(index: Index, item: Rt | Wilayah) -> bool:
    """Return whether something has begun and is not over."""
    since = item.berlaku_mulai or ""
    return not is_over(index, item) and since <= index.today.isoformat()[: len(since)]

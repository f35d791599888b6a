"""How many RTs of each area have each status: one count for pages, files and the API."""

from collections import Counter

from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.scores import KECAMATAN, KOTA
from generator.facts.status import JENIS, statuses

CENSUS = ("rt_tercatat", *(f"rt_{jenis}" for jenis in JENIS), "rt_lama")
"""What is counted: RTs in force, those of each status among them, and RTs whose number is no longer in force."""

Census = Counter[tuple[str, str]]
"""Number by area and name of `CENSUS`; none is 0."""


def census(index: Index) -> Census:
    """Return the counts of every area."""
    found: Counter[tuple[str, str]] = Counter()
    for name, item in statuses(index).items():
        rt = index.rt[name]
        counted = ("rt_lama",) if is_over(index, rt) else ("rt_tercatat", f"rt_{item.jenis}")
        kode = rt.kode_kelurahan
        for area in (kode, kode[:KECAMATAN], kode[:KOTA]):
            found.update((area, what) for what in counted)
    return found

"""Published figures against each other and against the records."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.checks.dates import YEAR, first_day, is_outside, last_day
from generator.checks.index import Index
from generator.model.angka import Angka
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.wilayah import Rt

COUNTED = {"rt_diusulkan": "diusulkan", "rt_dihargai": "ditetapkan"}
"""Indicators that count RTs of a year, and the event that each counts."""
WHOLE = frozenset({"RT", "KK", "jiwa", "orang", "kelurahan", "kecamatan"})
"""Units of which there is no part."""
RT_TOTAL = "jumlah_rt"
"""Indicator that counts the RTs of an area."""
LEVELS = (4, 6, 10)
"""Lengths of the codes of the areas that an RT lies in; its id begins with each."""


def check_satuan_match(index: Index) -> Iterator[Problem]:
    """Find figures in another unit than their indicator's (`indikator.yaml`, `satuan`)."""
    for row in index.data.angka:
        indikator = index.indikator.get(row.indikator)
        if indikator is not None and row.satuan != indikator.satuan:
            args = {"satuan": row.satuan, "indikator": row.indikator, "perlu": indikator.satuan}
            yield problem("A703", row.at("satuan"), **args)


def check_periods_run_forward(index: Index) -> Iterator[Problem]:
    """Find periods that end before they begin (`periode`: a date, or two joined by `/`, ISO 8601)."""
    for row in index.data.angka:
        start, _, end = row.periode.partition("/")
        if end and last_day(end) < first_day(start):
            yield problem("A704", row.at("periode"), periode=row.periode)


def check_counts_are_whole(index: Index) -> Iterator[Problem]:
    """Find counts with a part: 1.650 is a thousand to an Indonesian, and between one and two to a program."""
    for row in index.data.angka:
        if row.satuan in WHOLE and not row.nilai.is_integer():
            yield problem("A705", row.at("nilai"), nilai=f"{row.nilai:g}", satuan=row.satuan)


def recorded(index: Index) -> Counter[tuple[str, str, str]]:
    """Return how many RTs the published rounds record, by indicator, area and year.

    Drafts are left out: a figure that is public cannot be asked to know them.
    """
    year = {one.id: str(one.tahun) for one in index.data.putaran if one.status == "terbit"}
    indikator = {peristiwa: name for name, peristiwa in COUNTED.items()}
    found = {
        (indikator[row.peristiwa], row.rt, year[row.putaran])
        for row in index.data.peristiwa
        if row.peristiwa in indikator and row.putaran in year
    }
    return Counter((name, rt[:length], tahun) for name, rt, tahun in found for length in LEVELS)


def check_totals_match_records(index: Index) -> Iterator[Problem]:
    """Find totals that are smaller than what the records alone show (data contract: a warning with both).

    Records are incomplete, so a larger total contradicts nothing.
    """
    counted = recorded(index)
    for row in index.data.angka:
        tercatat = counted.get((row.indikator, row.wilayah, row.periode), 0)
        if tercatat > row.nilai:
            yield problem("A701", row.at("nilai"), **both(row, tercatat, index))


def check_rt_totals_match_register(index: Index) -> Iterator[Problem]:
    """Find totals of RTs that are smaller than the RTs of `rt.csv` that certainly existed then."""
    register: defaultdict[str, list[Rt]] = defaultdict(list)
    for rt in index.rt.values():
        for length in LEVELS:
            register[rt.id[:length]].append(rt)
    for row in index.data.angka:
        if row.indikator != RT_TOTAL:
            continue
        known = register.get(row.wilayah, ())
        tercatat = sum(existed(rt.berlaku_mulai, rt.berlaku_sampai, row.periode) for rt in known)
        if tercatat > row.nilai:
            yield problem("A702", row.at("nilai"), **both(row, tercatat, index))


def existed(mulai: str | None, sampai: str | None, periode: str) -> bool:
    """Return whether something certainly existed on every day of a period; None has no bound."""
    start, _, end = periode.partition("/")
    days = (first_day(start), last_day(end or start))
    whole = (last_day(mulai) if mulai else None, first_day(sampai) if sampai else None)
    return not any(is_outside(day, *whole) for day in days)


def both(row: Angka, tercatat: int, index: Index) -> dict[str, object]:
    """Return the words of a warning that shows a figure and what is recorded."""
    indikator = index.indikator.get(row.indikator)
    wilayah = index.wilayah.get(row.wilayah)
    return {
        "nilai": f"{row.nilai:g}",
        "tercatat": tercatat,
        "indikator": indikator.nama.id if indikator else row.indikator,
        "wilayah": wilayah.nama if wilayah else row.wilayah,
        "periode": row.periode if len(row.periode) > YEAR else f"tahun {row.periode}",
    }

"""What the records say of an RT: its status, how fresh that is, and by whom.

The site never decides: an RT has a status because a record says so, never because of its scores.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.facts.index import Index
from generator.model.putaran import BarisPeristiwa, Pemantauan
from generator.model.types import BUKTI

Jenis = Literal["sk", "sebut", "usul", "ikut", "belum", "kosong"]
"""`sk` awarded by a decree that was seen; `sebut` a source says that it was awarded; `usul` nominated
or assessed; `ikut` took part; `belum` a source says not yet; `kosong` nothing published."""

JENIS: tuple[Jenis, ...] = ("sk", "sebut", "usul", "ikut", "belum", "kosong")

EVENT_TO_JENIS: Mapping[str, Jenis] = {
    "dinilai": "usul",
    "diusulkan": "usul",
    "mengikuti": "ikut",
    "belum": "belum",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Status:
    """The status of one RT."""

    jenis: Jenis
    peristiwa: BarisPeristiwa | None = None
    """The record that the status rests on; None for `kosong`."""
    gelar: tuple[BarisPeristiwa, ...] = ()
    """Every award, oldest first."""
    kencana: BarisPeristiwa | None = None
    """The latest award of the level above."""
    dipantau: Pemantauan | None = None
    """The latest visit after the award."""
    terakhir: str | None = None
    """Date of the latest assessment, award or visit; None when none is published."""


def is_decreed(row: BarisPeristiwa) -> bool:
    """Return whether an award rests on a decree that was seen."""
    return row.bukti == "sk"


def status_of(index: Index, rt: str) -> Status:
    """Return what the records say of an RT."""
    rows = index.peristiwa.get(rt, ())
    visits = index.pemantauan.get(rt, ())
    gelar = tuple(row for row in rows if row.peristiwa == "ditetapkan")
    decreed = tuple(row for row in gelar if is_decreed(row))
    blank = Status(
        jenis="kosong",
        gelar=gelar,
        kencana=next((row for row in reversed(gelar) if row.tingkat == "kencana"), None),
        dipantau=visits[-1] if visits else None,
        terakhir=last_seen(index, rt),
    )
    if decreed:
        return replace(blank, jenis="sk", peristiwa=decreed[-1])
    if gelar:
        return replace(blank, jenis="sebut", peristiwa=gelar[-1])
    row = latest_word(index, rows)
    return blank if row is None else replace(blank, jenis=EVENT_TO_JENIS[row.peristiwa], peristiwa=row)


def latest_word(index: Index, rows: Iterable[BarisPeristiwa]) -> BarisPeristiwa | None:
    """Return the record of the newest year; within a year the one that tells most."""
    rank = {"dinilai": 3, "diusulkan": 2, "mengikuti": 1, "belum": 0}
    return max(rows, key=lambda row: (index.putaran[row.putaran].tahun, rank[row.peristiwa]), default=None)


def last_seen(index: Index, rt: str) -> str | None:
    """Return the newest date on which an RT was assessed, awarded by decree or visited, as records say."""
    dates = [visit.tanggal for visit in index.pemantauan.get(rt, ())]
    dates.extend(
        row.tanggal or str(index.putaran[row.putaran].tahun)
        for row in index.peristiwa.get(rt, ())
        if row.peristiwa == "dinilai" or (row.peristiwa == "ditetapkan" and is_decreed(row))
    )
    dates.extend(str(index.putaran[row.putaran].tahun) for row in index.nilai.get(rt, ()))
    return max(dates, default=None)


def statuses(index: Index) -> dict[str, Status]:
    """Return the status of every RT by id."""
    return {rt: status_of(index, rt) for rt in index.rt}


def count_jenis(found: Iterable[Status]) -> Counter[Jenis]:
    """Return how many RTs have each status."""
    return Counter(status.jenis for status in found)


def best_bukti(rows: Iterable[BarisPeristiwa]) -> str | None:
    """Return the strongest evidence among some records."""
    return min((row.bukti for row in rows), key=BUKTI.index, default=None)

"""Figures on sensitive butir as releases settled them: made once, kept as they were, or taken back for good.

A figure that is made anew after a score came in or was corrected can be held against the one before, and enough
of such pairs give a score away. Here no figure is ever made anew. What a release showed first stands in
`rilis/peka.csv` and is shown from there, so the scores behind it move nothing any more. Where no release has
settled a figure, there is none: a city without a record shows nothing on sensitive butir.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.gate.aggregate import Cell, Counts
from generator.gate.public import RekapPeka, SebabPeka
from generator.model.place import Place
from generator.model.rilis import Peka, by_number

KOTA = 4
"""Length of the code of the kota; the code of each kecamatan begins with it."""

PLACE = Place("rilis/peka.csv")


def newly_settled(rilis: str, drawn: Mapping[Cell, Counts | None], known: Iterable[Peka]) -> tuple[Peka, ...]:
    """Return what a release settles: figures that no release has made or taken back, and where too few were assessed.

    Args:
        rilis: Number of the release.
        drawn: Figures of today; see `drawn_totals`.
        known: What earlier releases settled.
    """
    before = {cell_of(row): row.keadaan for row in known}
    return tuple(
        peka_of(rilis, cell, counts)
        for cell, counts in drawn.items()
        if before.get(cell, "kurang") == "kurang" and (counts is not None or cell not in before)
    )


def peka_of(rilis: str, cell: Cell, counts: Counts | None) -> Peka:
    """Return a figure, or that too few were assessed for one, as a row of the record."""
    putaran, wilayah, butir = cell
    nol, satu, dua = counts or (None, None, None)
    return Peka(
        place=PLACE, rilis=rilis, putaran=putaran, wilayah=wilayah, butir=butir,
        keadaan="angka" if counts else "kurang", nol=nol, satu=satu, dua=dua,
    )  # fmt: skip


def cell_of(row: Peka) -> Cell:
    """Return the round, kecamatan and butir of a row."""
    return row.putaran, row.wilayah, row.butir


def merged(known: Iterable[Peka], fresh: Iterable[Peka]) -> tuple[Peka, ...]:
    """Return what is settled when a release has added its own, in the order of rounds, kecamatan and butir."""
    found = {cell_of(row): row for row in (*known, *fresh)}
    return tuple(row for _, row in sorted(found.items()))


def shown_totals(settled: Iterable[Peka], minimum: int) -> tuple[RekapPeka, ...]:
    """Return the settled figures and why others are hidden, with the sum of a round's figures as the kota's.

    Args:
        settled: What was settled of public rounds and butir that are sensitive.
        minimum: Fewest assessed RTs of a figure by the policy of today.
    """
    parts = [shown(row, minimum) for row in merged(settled, ())]
    return tuple(sorted((*parts, *sums(parts)), key=lambda item: (item.putaran, item.wilayah, item.butir)))


def shown(row: Peka, minimum: int) -> RekapPeka:
    """Return what is shown of a kecamatan."""
    counts = row.jumlah
    if counts is not None and sum(counts) < minimum:
        counts = None
    sebab: SebabPeka | None = None if counts else "ditarik" if row.keadaan == "ditarik" else "kurang"
    return RekapPeka(
        putaran=row.putaran, wilayah=row.wilayah, butir=row.butir, jumlah=counts, sebab=sebab, rilis=row.rilis
    )


def sums(parts: Iterable[RekapPeka]) -> Iterator[RekapPeka]:
    """Yield the kota's figures: the sums of those of its kecamatan, and the newest of their releases."""
    found: dict[Cell, RekapPeka] = {}
    for part in parts:
        if part.jumlah is None:
            continue
        cell = (part.putaran, part.wilayah[:KOTA], part.butir)
        before = found.get(cell)
        old = before.jumlah if before and before.jumlah else (0, 0, 0)
        found[cell] = RekapPeka(
            putaran=part.putaran,
            wilayah=cell[1],
            butir=part.butir,
            jumlah=(old[0] + part.jumlah[0], old[1] + part.jumlah[1], old[2] + part.jumlah[2]),
            sebab=None,
            rilis=max(part.rilis, before.rilis if before else part.rilis, key=by_number),
        )
    yield from found.values()

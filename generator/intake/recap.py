"""The yearly report in the form that the office signs: a row for every kelurahan.

The form is that of the report of winners: kecamatan, kelurahan, jumlah RT, RT yang diusul, winners by
size class, their sum, the totals of the kecamatan, and remarks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.intake.places import Gazetteer
from generator.model.dataset import Dataset
from generator.model.putaran import BarisPeristiwa

RT, USUL, MENANG = "Jumlah RT", "RT yang diusul", "Jumlah"
TOTAL_MENANG, TOTAL_USUL, KETERANGAN = "Total pemenang", "Total RT diusul", "Keterangan"
INDICATORS = {RT: "jumlah_rt", USUL: "rt_diusulkan", MENANG: "rt_dihargai"}
"""Columns that are figures of `angka.csv` too, and their indicators."""


@dataclass(kw_only=True, slots=True)
class RecapRow:
    """What the report says of a kelurahan; a figure that nobody knows is absent, which is not zero."""

    kode: str
    figures: dict[str, int] = field(default_factory=dict)
    """Column of the report to number of RTs."""
    keterangan: str = ""


def columns_of(data: Dataset) -> list[str]:
    """Return the columns of figures, in the order of the form: largest size class first."""
    return [RT, USUL, *reversed([one.nama.id for one in data.program.kategori]), MENANG]


def recap(data: Dataset, tahun: int) -> list[RecapRow]:
    """Return the report of a year as the records give it, drafts too, by kecamatan and kelurahan."""
    places = Gazetteer(data, tahun)
    rounds = {one.id for one in data.putaran if one.tahun == tahun}
    events: dict[str, list[BarisPeristiwa]] = defaultdict(list)
    for row in data.peristiwa:
        if row.putaran in rounds:
            events[row.rt.partition("-")[0]].append(row)
    names = {one.id: one.nama.id for one in data.program.kategori}
    found = []
    for area in places.areas.values():
        if area.tingkat == "kelurahan":
            known = [one for one in places.rt[area.kode] if places.holds(one)]
            figures = {RT: len(known)} if known else {}
            found.append(recap_row(area.kode, figures, events[area.kode], names))
    return sorted(found, key=lambda row: (places.areas[row.kode].kode_induk or "", places.areas[row.kode].nama))


def recap_row(kode: str, figures: dict[str, int], events: list[BarisPeristiwa], names: dict[str, str]) -> RecapRow:
    """Return the row of a kelurahan; an RT counts once, however many rows tell of it."""
    if not events:
        return RecapRow(kode=kode, figures=figures)
    awarded: dict[str, str | None] = {}
    for one in events:
        if one.peristiwa == "ditetapkan":
            awarded[one.rt] = one.kategori or awarded.get(one.rt)
    figures[USUL] = len({one.rt for one in events if one.peristiwa == "diusulkan"})
    for kategori, name in names.items():
        figures[name] = sum(found == kategori for found in awarded.values())
    figures[MENANG] = len(awarded)
    unknown = sum(found is None for found in awarded.values())
    return RecapRow(kode=kode, figures=figures, keterangan=f"{unknown} tanpa kategori" if unknown else "")


def totals(rows: Iterable[RecapRow], column: str) -> int | None:
    """Return the sum of a column; None where no row has a figure."""
    known = [row.figures[column] for row in rows if column in row.figures]
    return sum(known) if known else None


def differences(data: Dataset, ours: list[RecapRow], theirs: list[RecapRow], tahun: int) -> Iterator[str]:
    """Yield in words where a report differs from the records, kelurahan by kelurahan."""
    names = {one.kode: one.nama for one in data.wilayah}
    by_kode = {row.kode: row for row in theirs}
    for row in ours:
        other = by_kode.pop(row.kode, None)
        if other is None:
            if row.figures.get(USUL) or row.figures.get(MENANG):
                yield f"{names[row.kode]}: ada di data, tidak ada di laporan."
            continue
        for column in columns_of(data):
            said, known = other.figures.get(column), row.figures.get(column)
            if said is not None and said != known:
                yield f"{names[row.kode]}, {column}: laporan {said}, data {'tidak ada' if known is None else known}."
            elif said is None and known:
                yield f"{names[row.kode]}, {column}: laporan kosong, data {known}."
    yield from (f"{names.get(kode, kode)}: ada di laporan, tidak berlaku pada {tahun}." for kode in by_kode)

"""Nothing stands twice: ids, keys and rows."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from generator.checks.index import Index, told
from generator.model.angka import Angka
from generator.model.place import Place, Record
from generator.model.putaran import BarisPeristiwa
from generator.problems import Problem, problem

RecordT = TypeVar("RecordT", bound=Record)


def repeated(records: Iterable[RecordT], key: Callable[[RecordT], Hashable]) -> Iterator[tuple[RecordT, Place]]:
    """Yield every record whose key an earlier one has, with the earlier one's place."""
    first: dict[Hashable, Place] = {}
    for record in records:
        place = first.setdefault(key(record), record.place)
        if place is not record.place:
            yield record, place


def doubled(records: Iterable[RecordT], *columns: str) -> Iterator[Problem]:
    """Yield a problem for every record that repeats the values of these columns."""

    def key(record: RecordT) -> tuple[Hashable, ...]:
        return tuple(getattr(record, column) for column in columns)

    for record, place in repeated(records, key):
        kunci = " ".join(str(value) for value in key(record))
        yield problem("R301", record.at(columns[-1]), kunci=kunci, tempat=told(place))


def check_ids_are_unique(index: Index) -> Iterator[Problem]:
    """Find ids given twice (data contract: "duplicate keys"; an RT's id is "minted once, never reused")."""
    data = index.data
    return chain(
        doubled(data.sumber, "id"),
        doubled(data.indikator, "id"),
        doubled(data.rilis, "id"),
        doubled(data.peka, "putaran", "wilayah", "butir"),
        doubled(data.wilayah, "kode"),
        doubled(data.rt, "id"),
        doubled(data.edisi, "edisi"),
        doubled(data.poligon, "kode"),
        doubled(data.program.kategori, "id"),
    )


def check_butir_are_unique(index: Index) -> Iterator[Problem]:
    """Find butir and pilar given twice in one edition (data contract: additions continue the numbering)."""
    for edisi in index.data.edisi:
        yield from doubled(edisi.pilar, "id")
        yield from doubled((butir for pilar in edisi.pilar for butir in pilar.butir), "id")
        if edisi.menambah is None:
            continue
        older = index.butir.get(edisi.menambah, frozenset())
        for butir in (one for pilar in edisi.pilar for one in pilar.butir if one.id in older):
            yield problem("R301", butir.at("id"), kunci=butir.id, tempat=f"kriteria/{edisi.menambah}.yaml")


def check_rt_is_scored_once(index: Index) -> Iterator[Problem]:
    """Find RTs with two rows in `nilai.csv` of one round ("duplicate keys", data contract)."""
    return doubled(index.data.nilai, "putaran", "rt")


def check_visits_are_told_once(index: Index) -> Iterator[Problem]:
    """Find visits to an RT on the same day ("duplicate keys", data contract)."""
    return doubled(index.data.pemantauan, "tanggal", "rt")


def event_key(row: BarisPeristiwa) -> tuple[Hashable, ...]:
    """Return what makes an event the same: who, what, when and who says so."""
    return (row.putaran, row.rt, row.peristiwa, row.tanggal, row.tingkat, row.sumber)


def figure_key(row: Angka) -> tuple[Hashable, ...]:
    """Return what makes a figure the same; rows that disagree in value or source all stay."""
    return (row.wilayah, row.indikator, row.periode, row.nilai, row.sumber)


def check_rows_are_told_once(index: Index) -> Iterator[Problem]:
    """Find rows that say again what an earlier one says ("duplicate keys", data contract).

    Awards are left out: `check_rt_is_awarded_once` is stricter about them.
    """
    data = index.data
    events = (row for row in data.peristiwa if row.peristiwa != "ditetapkan")
    yield from told_again(events, event_key)
    yield from told_again(data.angka, figure_key)
    yield from told_again(data.alias, lambda row: (row.kode, row.alias))
    yield from told_again(data.pemekaran, lambda row: (row.tanggal, row.asal, row.menjadi))


def told_again(records: Iterable[RecordT], key: Callable[[RecordT], Hashable]) -> Iterator[Problem]:
    """Yield a problem for every row whose key an earlier one has."""
    for row, place in repeated(records, key):
        yield problem("R302", row.at(), tempat=told(place))

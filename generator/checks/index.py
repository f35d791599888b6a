"""What the rules look up, made once for all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.checks.walk import every_record
from generator.model.angka import Indikator, Sumber
from generator.model.dataset import Dataset
from generator.model.kriteria import Edisi
from generator.model.place import Place, Record
from generator.model.program import Kategori
from generator.model.putaran import Putaran
from generator.model.wilayah import Rt, Wilayah


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    """A dataset with its records by id; of ids that stand twice, the first."""

    data: Dataset
    records: tuple[Record, ...]
    """Every record, those inside other records too."""
    sumber: Mapping[str, Sumber]
    indikator: Mapping[str, Indikator]
    kategori: Mapping[str, Kategori]
    wilayah: Mapping[str, Wilayah]
    rt: Mapping[str, Rt]
    edisi: Mapping[str, Edisi]
    putaran: Mapping[str, Putaran]
    butir: Mapping[str, frozenset[str]]
    """Edition to the butir in force under it, with those of the editions that it adds to."""

    def any_butir(self) -> frozenset[str]:
        """Return the butir of all editions."""
        return frozenset().union(*self.butir.values())


def index_of(data: Dataset) -> Index:
    """Return the index of a dataset."""
    edisi = {one.edisi: one for one in reversed(data.edisi)}
    return Index(
        data=data,
        records=tuple(every_record(data)),
        sumber={one.id: one for one in reversed(data.sumber)},
        indikator={one.id: one for one in reversed(data.indikator)},
        kategori={one.id: one for one in reversed(data.program.kategori)},
        wilayah={one.kode: one for one in reversed(data.wilayah)},
        rt={one.id: one for one in reversed(data.rt)},
        edisi=edisi,
        putaran={one.id: one for one in data.putaran},
        butir={name: frozenset(butir_in_force(one, edisi)) for name, one in edisi.items()},
    )


def butir_in_force(edisi: Edisi, all_edisi: Mapping[str, Edisi]) -> Iterator[str]:
    """Yield the ids of the butir that an edition holds or keeps in force."""
    for one in chain_of(edisi, all_edisi):
        yield from (butir.id for pilar in one.pilar for butir in pilar.butir)


def chain_of(edisi: Edisi, all_edisi: Mapping[str, Edisi]) -> list[Edisi]:
    """Return an edition and those that it adds to, newest first, each once."""
    chain = [edisi]
    while (older := all_edisi.get(chain[-1].menambah or "")) is not None and older not in chain:
        chain.append(older)
    return chain


def told(place: Place) -> str:
    """Return a place as words for a sentence: `rt.csv baris 7`."""
    return f"{place.file} baris {place.line}" if place.line else f"{place.file} {place.column}".strip()

"""What each source supports: the records that cite it, by the page on which they stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.facts.figures import years_of
from generator.facts.index import Index

JenisPakai = Literal["rt", "putaran", "angka", "kriteria", "praktik", "pantau", "program", "wilayah"]
"""Kind of record that cites a source."""

JENIS_PAKAI: tuple[JenisPakai, ...] = (
    "rt", "putaran", "angka", "kriteria", "praktik", "pantau", "program", "wilayah",
)  # fmt: skip
"""Kinds of use in the order of a page."""


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Use:
    """One record, or several on the same page, that a source supports."""

    jenis: JenisPakai
    kunci: str
    """Id of the RT, round, butir, practice or area; indicator, area and period of a figure, with `|`."""


Found = Iterator[tuple[tuple[str, ...], Use]]


def citations(index: Index) -> Mapping[str, Mapping[JenisPakai, tuple[str, ...]]]:
    """Return the keys of what each source supports, by kind, each once and in order."""
    found: defaultdict[str, set[Use]] = defaultdict(set)
    for part in (uses_of_rt(index), uses_of_rules(index), uses_of_figures(index), uses_of_program(index)):
        for ids, use in part:
            for name in ids:
                found[name].add(use)
    return {name: by_jenis(uses) for name, uses in found.items()}


def by_jenis(uses: Iterable[Use]) -> dict[JenisPakai, tuple[str, ...]]:
    """Return the keys of uses by kind, in the order of kinds and keys."""
    ordered = sorted(uses)
    return {
        jenis: tuple(use.kunci for use in ordered if use.jenis == jenis)
        for jenis in JENIS_PAKAI
        if any(use.jenis == jenis for use in ordered)
    }


def uses_of_rt(index: Index) -> Found:
    """Yield the uses on the pages of RTs and of areas."""
    for rt in index.public.rt:
        yield rt.sumber, Use(jenis="rt", kunci=rt.id)
    for row in index.public.peristiwa:
        yield row.sumber, Use(jenis="rt", kunci=row.rt)
    for visit in index.public.pemantauan:
        yield visit.sumber, Use(jenis="pantau", kunci=visit.rt)
    for area in index.public.wilayah:
        yield area.sumber, Use(jenis="wilayah", kunci=area.kode)
    for split in index.public.pemekaran:
        yield split.sumber, Use(jenis="wilayah", kunci=split.menjadi)


def uses_of_rules(index: Index) -> Found:
    """Yield the uses in rounds and in editions of the rules."""
    for item in index.public.putaran:
        use = Use(jenis="putaran", kunci=item.id)
        yield item.sumber, use
        yield from ((sk.sumber, use) for sk in item.sk)
        yield from ((tim.sumber, use) for tim in item.tim_penilai)
        yield from ((tahap.sumber, use) for tahap in item.tahapan)
    for edisi in index.public.edisi:
        yield edisi.sumber, Use(jenis="kriteria", kunci=edisi.edisi)
        for pilar in edisi.pilar:
            for butir in pilar.butir:
                yield (*butir.sumber, *butir.rincian_sumber), Use(jenis="kriteria", kunci=butir.id)


def uses_of_figures(index: Index) -> Found:
    """Yield the uses in published figures and in write-ups."""
    for row in index.public.angka:
        yield (
            row.sumber,
            Use(jenis="angka", kunci=f"{years_of(row)[1]}|{row.indikator}|{row.wilayah}|{row.periode}"),
        )
    for praktik in index.public.praktik:
        yield praktik.sumber, Use(jenis="praktik", kunci=praktik.slug)


def uses_of_program(index: Index) -> Found:
    """Yield the uses in what is told of the programme itself; they all stand on one page."""
    program = index.public.program
    use = Use(jenis="program", kunci="")
    yield from ((item.sumber, use) for item in program.dasar_hukum)
    yield from ((item.sumber, use) for item in program.pelaksana)
    yield from ((item.sumber, use) for item in program.prinsip)
    yield from ((item.sumber, use) for item in program.linimasa)
    yield from ((item.sumber, use) for item in program.pengakuan)
    yield from ((item.sumber, use) for item in program.kategori)
    yield from ((hadiah.sumber, use) for item in program.kategori for hadiah in item.hadiah)
    yield from ((item.sumber, use) for item in (program.perawatan.catatan if program.perawatan else ()))
    if program.kencana:
        yield program.kencana.sumber, use
    yield program.sdg_sumber, use
    if program.kelurahan_bantar:
        yield program.kelurahan_bantar.sumber, use

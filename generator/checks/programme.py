"""The programme, its policy and its editions are whole."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.checks.dates import is_real
from generator.checks.index import Index
from generator.checks.walk import shape_of
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.kriteria import Butir
    from generator.model.program import Program

INVENTED = "DATA CONTOH"
"""Mark of a source that does not exist."""
GOALS = range(1, 18)
"""Goals of Agenda 2030."""


def check_invented_data_is_marked(index: Index) -> Iterator[Problem]:
    """Find sources of an invented city without the mark, and the mark in a real one (principle 9)."""
    fiktif = index.data.program.fiktif
    for sumber in index.data.sumber:
        if (INVENTED in sumber.judul.upper()) != fiktif:
            yield problem("K806" if fiktif else "K807", sumber.at("judul"))


def check_zone_is_known(index: Index) -> Iterator[Problem]:
    """Find a time zone that does not exist: an embargo would then end at no known hour (`zona_embargo`)."""
    kebijakan = index.data.kebijakan
    try:
        ZoneInfo(kebijakan.zona_embargo)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield problem("K808", kebijakan.at("zona_embargo"), zona=kebijakan.zona_embargo)


def check_scores_are_named(index: Index) -> Iterator[Problem]:
    """Find scores that are missing from the scale or stand in it twice (`program.yaml`, `skala`)."""
    program = index.data.program
    named = Counter(one.nilai for one in program.skala)
    for nilai in program.scale.values:
        if named[nilai] != 1:
            yield problem("K809", program.at("skala"), nilai=nilai, jumlah=named[nilai])


def check_butir_stand_under_their_pilar(index: Index) -> Iterator[Problem]:
    """Find butir whose id begins with another pilar's (data contract: `bersih-1` … in order)."""
    for edisi in index.data.edisi:
        for pilar in edisi.pilar:
            for butir in pilar.butir:
                if butir.id.rpartition("-")[0] != pilar.id:
                    yield problem("K811", butir.at("id"), butir=butir.id, pilar=pilar.id)


def check_edition_files_are_named(index: Index) -> Iterator[Problem]:
    """Find editions whose file has another name (`kriteria/{edisi}.yaml`)."""
    for edisi in index.data.edisi:
        if edisi.place.file != f"kriteria/{edisi.edisi}.yaml":
            yield problem("B116", edisi.at("edisi"), pola=f"kriteria/{edisi.edisi}.yaml")


def check_goals_exist(index: Index) -> Iterator[Problem]:
    """Find development goals other than 1 to 17 (United Nations, Agenda 2030)."""
    butir = (one for edisi in index.data.edisi for pilar in edisi.pilar for one in pilar.butir)
    records: Iterator[Program | Butir] = chain([index.data.program], butir)
    for record in records:
        for goal in record.sdg:
            if goal not in GOALS:
                yield problem("N205", record.at("sdg"), nilai=goal, batas="1 sampai 17")


def check_dates_exist(index: Index) -> Iterator[Problem]:
    """Find days that no calendar has, such as 31 February (data contract: dates are ISO 8601)."""
    for record in index.records:
        for name in shape_of(type(record)).dates:
            value = getattr(record, name)
            for tanggal in value.split("/") if value else ():
                if not is_real(tanggal):
                    yield problem("N206", record.at(name), nilai=tanggal)

"""Areas and RTs fit together: codes, levels, validity, successors."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations
from string import ascii_lowercase
from typing import TYPE_CHECKING

from generator.checks.dates import first_day, last_day, overlap
from generator.checks.index import Index
from generator.model.types import TingkatWilayah
from generator.model.wilayah import Rt, Wilayah
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.kriteria import Edisi

DIGITS: dict[TingkatWilayah, int] = {"kota": 4, "kecamatan": 6, "kelurahan": 10}
"""Length of a code of the interior ministry without dots."""
OUTER: dict[TingkatWilayah, int] = {"kecamatan": 4, "kelurahan": 6}
"""Length of the code of the area around it."""


def check_kode_fits_tingkat(index: Index) -> Iterator[Problem]:
    """Find areas whose code has the length of another level (data contract, `wilayah/wilayah.csv`)."""
    for wilayah in index.data.wilayah:
        perlu = DIGITS[wilayah.tingkat]
        if len(wilayah.kode) != perlu:
            yield problem(
                "W401",
                wilayah.at("kode"),
                kode=wilayah.kode,
                panjang=len(wilayah.kode),
                tingkat=wilayah.tingkat,
                perlu=perlu,
            )


def check_kode_induk_is_prefix(index: Index) -> Iterator[Problem]:
    """Find areas whose `kode_induk` is not the beginning of their code, and a kota that has one."""
    for wilayah in index.data.wilayah:
        length = OUTER.get(wilayah.tingkat)
        expected = wilayah.kode[:length] if length else None
        if wilayah.kode_induk != expected:
            induk = wilayah.kode_induk or ""
            yield problem("W402", wilayah.at("kode_induk"), induk=induk, kode=wilayah.kode)


def check_areas_lie_in_the_kota(index: Index) -> Iterator[Problem]:
    """Find areas outside of the programme's kota: pages, figures and addresses know one kota only."""
    kota = index.wilayah.get(index.data.program.kode_wilayah)
    if kota is None or kota.tingkat != "kota":
        return
    for wilayah in index.data.wilayah:
        if not wilayah.kode.startswith(kota.kode):
            args = {"nama": wilayah.nama, "kode": wilayah.kode, "kota": kota.nama, "induk": kota.kode}
            yield problem("W414", wilayah.at("kode"), **args)


def check_levels(index: Index) -> Iterator[Problem]:
    """Find RTs that are not in a kelurahan, and a programme that is not a kota's (data contract)."""
    program = index.data.program
    needed = chain(
        ((rt.kode_kelurahan, "kelurahan", rt.at("kode_kelurahan")) for rt in index.data.rt),
        [(program.kode_wilayah, "kota", program.at("kode_wilayah"))],
    )
    for kode, perlu, place in needed:
        wilayah = index.wilayah.get(kode)
        if wilayah is not None and wilayah.tingkat != perlu:
            yield problem("W408", place, kode=kode, tingkat=wilayah.tingkat, perlu=perlu)


def check_rt_id_fits(index: Index) -> Iterator[Problem]:
    """Find RTs whose id is not `{kode_kelurahan}-{nomor}`, with a suffix for a later one (data contract)."""
    for rt in index.data.rt:
        if rt.id.rstrip(ascii_lowercase) != f"{rt.kode_kelurahan}-{rt.nomor}":
            place = rt.at("id")
            yield problem("W407", place, id=rt.id, kelurahan=rt.kode_kelurahan, nomor=rt.nomor)


def check_penerus_ends(index: Index) -> Iterator[Problem]:
    """Find RTs whose successors lead back to them; an old address must redirect to a living RT."""
    for rt in index.data.rt:
        line = line_of(rt, index)
        if line[-1].penerus == rt.id:
            rantai = ", ".join(one.id for one in (*line, rt))
            yield problem("W409", rt.at("penerus"), rantai=rantai)


def line_of(rt: Rt, index: Index) -> list[Rt]:
    """Return an RT and its successors, each once."""
    line = [rt]
    seen = {rt.id}
    while (heir := index.rt.get(line[-1].penerus or "")) is not None and heir.id not in seen:
        line.append(heir)
        seen.add(heir.id)
    return line


def check_rt_numbers_are_unique(index: Index) -> Iterator[Problem]:
    """Find two RTs of one number in one kelurahan at one time: `05` and `005` ("a leading zero")."""
    same: dict[tuple[str, int], list[Rt]] = defaultdict(list)
    for rt in index.rt.values():
        same[rt.kode_kelurahan, int(rt.nomor)].append(rt)
    for group in same.values():
        for one, two in combinations(group, 2):
            if overlap((one.berlaku_mulai, one.berlaku_sampai), (two.berlaku_mulai, two.berlaku_sampai)):
                yield problem("W411", two.at("nomor"), satu=one.id, dua=two.id)


def check_validity_runs_forward(index: Index) -> Iterator[Problem]:
    """Find areas, RTs and editions that end before they begin (`berlaku_mulai`, `berlaku_sampai`)."""
    records: Iterator[Wilayah | Rt | Edisi]
    records = chain(index.data.wilayah, index.data.rt, index.data.edisi)
    for one in records:
        mulai, sampai = one.berlaku_mulai, one.berlaku_sampai
        if mulai is not None and sampai is not None and last_day(sampai) < first_day(mulai):
            yield problem("W412", one.at("berlaku_sampai"), mulai=mulai, sampai=sampai)

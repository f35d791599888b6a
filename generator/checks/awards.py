"""Awards stand on a decree, fall in their round, and happen once."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from generator.checks.dates import is_outside, last_day, span
from generator.checks.duplicates import repeated
from generator.checks.index import Index, told
from generator.checks.spelling import folded
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.angka import Angka

DECREES = frozenset({"sk", "perwali"})
"""Kinds of source in which a decree itself was seen."""


def awards(index: Index) -> Iterator[BarisPeristiwa]:
    """Yield the rows that award an RT; only `ditetapkan` makes it a Kampung Bantar (data contract)."""
    return (row for row in index.data.peristiwa if row.peristiwa == "ditetapkan")


def check_awards_alone_have_a_level(index: Index) -> Iterator[Problem]:
    """Find a level or a prize on a row that is no award (data contract: `tingkat`, `hadiah`)."""
    for row in index.data.peristiwa:
        if row.peristiwa == "ditetapkan" or (row.tingkat is None and row.hadiah is None):
            continue
        for column in ("tingkat", "hadiah"):
            if getattr(row, column) is not None:
                yield problem("P508", row.at(column), peristiwa=row.peristiwa)


def check_rt_is_awarded_once(index: Index) -> Iterator[Problem]:
    """Find RTs awarded twice at the same level in one round (data contract)."""
    for row, place in repeated(awards(index), lambda row: (row.putaran, row.rt, row.tingkat or "bantar")):
        tingkat = row.tingkat or "bantar"
        yield problem("P505", row.at("rt"), rt=row.rt, tingkat=tingkat, tempat=told(place))


def check_awards_fall_in_their_round(index: Index) -> Iterator[Problem]:
    """Find awards and decrees dated before the year of their round ("dated before its round")."""
    for row in awards(index):
        putaran = index.putaran.get(row.putaran)
        if putaran is not None and is_early(row.tanggal, putaran):
            yield problem("P504", row.at("tanggal"), tanggal=row.tanggal, tahun=putaran.tahun)
    for putaran in index.data.putaran:
        for sk in putaran.sk:
            if is_early(sk.tanggal, putaran):
                yield problem("P504", sk.at("tanggal"), tanggal=sk.tanggal, tahun=putaran.tahun)


def is_early(tanggal: str | None, putaran: Putaran) -> bool:
    """Return whether a date certainly lies before the year of a round."""
    return tanggal is not None and last_day(tanggal) < f"{putaran.tahun}-01-01"


def check_decrees_are_named(index: Index) -> Iterator[Problem]:
    """Find rows that claim a decree without its number ("an award without evidence", data contract)."""
    for row in index.data.peristiwa:
        if row.bukti == "sk" and row.nomor_sk is None:
            yield problem("P506", row.at("nomor_sk"))


def check_decrees_are_listed(index: Index) -> Iterator[Problem]:
    """Find numbers of decrees that the round does not list (`putaran.yaml`, `sk[]`)."""
    listed = {one.id: {sk.nomor for sk in one.sk} for one in index.data.putaran}
    for row in index.data.peristiwa:
        if row.nomor_sk is None or row.putaran not in listed or row.nomor_sk in listed[row.putaran]:
            continue
        near = [nomor for nomor in listed[row.putaran] if folded(nomor) == folded(row.nomor_sk)]
        saran = f" Maksudnya «{near[0]}»?" if near else ""
        place = row.at("nomor_sk")
        yield problem("P507", place, nomor=row.nomor_sk, putaran=row.putaran, saran=saran)


def check_decrees_are_cited(index: Index) -> Iterator[Problem]:
    """Find rows that claim a decree, but cite none (`bukti` grades the evidence: `sk` is a decree seen)."""
    seen = {one.id for one in index.data.sumber if one.jenis in DECREES}
    rows: Iterator[BarisPeristiwa | Angka] = chain(index.data.peristiwa, index.data.angka)
    for row in rows:
        known = [one for one in row.sumber if one in index.sumber]
        if row.bukti == "sk" and known and seen.isdisjoint(known):
            yield problem("P510", row.at("bukti"))


def check_rt_existed(index: Index) -> Iterator[Problem]:
    """Find events, scores and visits of an RT "outside its validity" (data contract)."""
    bounded = {
        rt.id: (rt.berlaku_mulai, rt.berlaku_sampai)
        for rt in index.data.rt
        if rt.berlaku_mulai is not None or rt.berlaku_sampai is not None
    }
    year = {one.id: str(one.tahun) for one in index.data.putaran}
    data = index.data
    rows: Iterator[BarisPeristiwa | Nilai | Pemantauan]
    rows = chain(data.peristiwa, data.nilai, data.pemantauan)
    for row in rows:
        validity = bounded.get(row.rt)
        if validity is None:
            continue
        tanggal = getattr(row, "tanggal", None) or year.get(getattr(row, "putaran", ""))
        if tanggal is not None and is_outside(tanggal, *validity):
            yield problem("P509", row.at("rt"), rt=row.rt, tanggal=tanggal, masa=span(*validity))

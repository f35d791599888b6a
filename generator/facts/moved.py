"""Addresses that lead elsewhere: renumbered RTs, areas that were split or renamed, and moves that people entered.

A page with a history of its own stays where it is, since that history was cited there; it names its successor.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.model.wilayah import Rt
from generator.wording import slugify

AREA_IN = re.compile(r"(kecamatan/|kelurahan/|rt/|angka/kecamatan-|angka/kelurahan-)([^/#]+)(?=/)")
"""How an address begins that holds the name of an area."""


class Move(NamedTuple):
    """An address that leads elsewhere; both below their language's root."""

    dari: str
    ke: str


def moves(index: Index) -> dict[str, str]:
    """Return every address that leads elsewhere to where it leads in the end."""
    found: dict[str, str] = {}
    for move in (*renamed(index), *split_areas(index), *renumbered(index), *entered(index)):
        found[move.dari] = move.ke
    return {dari: end_of(found, dari) for dari in sorted(found)}


def replaced(index: Index) -> frozenset[str]:
    """Return the addresses of RTs and kelurahan whose pages are not made: their successors' take their place."""
    return frozenset(move.dari for move in (*split_areas(index), *renumbered(index)))


def end_of(found: Mapping[str, str], dari: str) -> str:
    """Return where an address leads in the end; one that leads in a circle leads to itself."""
    seen = {dari}
    ke = found[dari]
    while ke in found and ke not in seen:
        seen.add(ke)
        ke = found[ke]
    return dari if ke in seen else ke


def entered(index: Index) -> Iterator[Move]:
    """Yield the moves of pages that stand in `pindah.csv`; those of figures stay on their page."""
    for item in (item for item in index.public.pindah if "#" not in item.dari):
        yield Move(item.dari.lstrip("/"), item.ke.lstrip("/"))


def renumbered(index: Index) -> Iterator[Move]:
    """Yield the RTs that another took the place of, and of which nothing else is known."""
    for rt in index.rt.values():
        if rt.penerus is not None and rt.penerus in index.alamat_rt and is_bare(index, rt):
            yield Move(index.alamat_rt[rt.id], index.alamat_rt[rt.penerus])


def is_bare(index: Index, rt: Rt) -> bool:
    """Return whether no record but `rt.csv` tells of an RT, so that its page would be empty."""
    told = (index.peristiwa, index.nilai, index.pemantauan, index.tanggapan, index.praktik_of_rt)
    return not any(rt.id in table for table in told) and index.alamat_rt[rt.id] not in index.koreksi_of


def split_areas(index: Index) -> Iterator[Move]:
    """Yield the kelurahan that ended by going into one other, and of which nothing else is known."""
    for area in index.kelurahan:
        after = {item.menjadi for item in index.public.pemekaran if item.asal == area.kode} - {area.kode}
        if len(after) == 1 and is_over(index, area) and area.kode not in index.rt_in and area.kode not in index.angka:
            (kode,) = after
            if kode in index.slug:
                for begins in ("kelurahan/", "angka/kelurahan-"):
                    yield Move(f"{begins}{index.slug[area.kode]}/", f"{begins}{index.slug[kode]}/")


def renamed(index: Index) -> Iterator[Move]:
    """Yield the released addresses that hold a former name of an area, as `alias.csv` knows it."""
    now = set(index.slug.values())
    former: dict[tuple[str, str], set[str]] = {}
    for item in index.public.alias:
        area = index.wilayah.get(item.kode)
        if area is not None and item.kode in index.slug and slugify(item.alias) not in now:
            former.setdefault((area.tingkat, slugify(item.alias)), set()).add(index.slug[item.kode])
    for line in index.public.alamat:
        address = line.lstrip("/").removeprefix("en/")
        found = AREA_IN.match(address)
        after = former.get(("kecamatan" if "kecamatan" in found[1] else "kelurahan", found[2]), ()) if found else ()
        if found and len(after) == 1 and "#" not in address:
            yield Move(address, f"{found[1]}{next(iter(after))}{address[found.end() :]}")

"""One thing has one spelling: names and codes do not differ by case, space or a leading zero only."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from generator.checks.dates import overlap
from generator.checks.index import Index, told
from generator.model.place import Place
from generator.model.wilayah import Alias, Wilayah
from generator.problems import Problem, problem

Spelled: TypeAlias = tuple[str, Place]
"""A spelling, and where it stands."""


def folded(text: str) -> str:
    """Return a spelling without case, blanks, punctuation and leading zeros.

    >>> folded("Simpang III  Sipin") == folded("simpang iii-sipin")
    True
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"(?<!\d)0+(?=\d)|[\W_]+", "", plain)


def check_names_are_distinct(index: Index) -> Iterator[Problem]:
    """Find areas of one level that share a spelling, as name or alias (`wilayah/alias.csv`).

    A reader's search and the addresses are made from names, so two areas may not share one unless
    the first ended before the second began.
    """
    owner: dict[tuple[str, str], tuple[Wilayah, str, Place]] = {}
    for wilayah, name, place in names_of(index):
        key = (wilayah.tingkat, folded(name))
        other, spelled, where = owner.setdefault(key, (wilayah, name, place))
        if other.kode != wilayah.kode and both_exist(wilayah, other):
            args = {"satu": name, "dua": spelled, "tempat": told(where), "tingkat": wilayah.tingkat}
            yield problem("W410", place, **args)


def names_of(index: Index) -> Iterator[tuple[Wilayah, str, Place]]:
    """Yield every name and alias of an area."""
    records: Iterable[Wilayah | Alias] = chain(index.wilayah.values(), index.data.alias)
    for one in records:
        wilayah = index.wilayah.get(one.kode)
        if wilayah is not None:
            column = "nama" if isinstance(one, Wilayah) else "alias"
            yield wilayah, getattr(one, column), one.at(column)


def both_exist(one: Wilayah, two: Wilayah) -> bool:
    """Return whether two areas may have existed at the same time."""
    return overlap((one.berlaku_mulai, one.berlaku_sampai), (two.berlaku_mulai, two.berlaku_sampai))


def check_spellings_agree(index: Index) -> Iterator[Problem]:
    """Find ids and institutions in two spellings ("differ only by case, space or a leading zero")."""
    data = index.data
    yield from two_spellings((one.id, one.at("id")) for one in data.sumber)
    yield from two_spellings((one.penerbit, one.at("penerbit")) for one in data.sumber)
    yield from two_spellings((one.id, one.at("id")) for one in data.indikator)
    yield from two_spellings((one.oleh, one.at("oleh")) for one in data.pemantauan)
    yield from two_spellings((mitra, one.at("mitra")) for one in data.praktik for mitra in one.mitra)
    for putaran in data.putaran:
        yield from two_spellings((sk.nomor, sk.at("nomor")) for sk in putaran.sk)


def two_spellings(found: Iterable[Spelled]) -> Iterator[Problem]:
    """Yield a problem for every spelling that an earlier one almost equals."""
    first: dict[str, Spelled] = {}
    for text, place in found:
        key = folded(text)
        spelled, where = first.setdefault(key, (text, place))
        if text != spelled:
            yield problem("R312", place, satu=text, dua=spelled, tempat=told(where))

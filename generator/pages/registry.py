"""Every kind of page, in the order in which they are made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import partial
from typing import NamedTuple

from generator.gate.public import PublicDataset
from generator.pages import (
    angka,
    api,
    beranda,
    bertahan,
    butir,
    cari,
    data,
    ikuti,
    kecamatan,
    kelurahan,
    koreksi,
    kriteria,
    lembar_periksa,
    mulai,
    periksa_sendiri,
    peta,
    praktik,
    rilis,
    rt,
    sumber,
    tahun,
    wilayah,
)
from generator.pages.page import Page
from generator.pages.situs import PageModule, Situs

EVERYTHING = frozenset(field.name for field in fields(PublicDataset))
"""Every table of the public data."""

UNSCORED = EVERYTHING - {"nilai"}
"""What pages draw on that show no score of any RT: they stay as they are when a score changes."""

TOLD_BY_RT = frozenset({"rt", "peristiwa", "nilai", "pemantauan", "rekap_peka"})
"""Tables that grow with the city; the pages of a kelurahan's RTs draw on their own rows of them only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Pages that are made together, and made anew together when something that they draw on changes."""

    name: str
    begins: str
    """How the addresses of its pages begin; empty for the home page alone."""
    pages: Callable[[], Iterator[Page]]
    tables: frozenset[str]
    """Tables of the public data that its pages draw on as a whole; the statuses of all RTs count with them."""
    depends: Callable[[], Iterable[object]] = tuple
    """Gives what its pages draw on beside that: rows of other tables, figures."""

    def holds(self, address: str) -> bool:
        """Return whether a page of this address would be in the group."""
        return address.startswith(self.begins) if self.begins else not address


def assessed(situs: Situs) -> tuple[str]:
    """Return what pages and files draw on that tell who was assessed, or which figures there are, and show no score."""
    return (situs.facts.assessed_said,)


class Kind(NamedTuple):
    """A kind of page that is made as one group."""

    begins: str
    """How its addresses begin."""
    pages: PageModule
    tables: frozenset[str]
    """See `Group`; a test watches which tables the pages touch."""
    depends: Callable[[Situs], Iterable[object]] | None = None
    """See `Group`."""


KINDS: tuple[Kind, ...] = (
    Kind("", beranda.pages, UNSCORED, assessed),
    Kind("cari/", cari.pages, UNSCORED),
    Kind("wilayah/", wilayah.pages, UNSCORED),
    Kind("kriteria/", kriteria.pages, UNSCORED),
    Kind("kriteria/", lembar_periksa.pages, UNSCORED),
    Kind("kriteria/", periksa_sendiri.pages, UNSCORED),
    Kind("praktik-baik/", praktik.pages, UNSCORED, praktik.depends),
    Kind("peta/", peta.pages, UNSCORED),
    Kind("tahun/", tahun.pages, UNSCORED, tahun.depends),
    Kind("mulai/", mulai.pages, UNSCORED, assessed),
    Kind("bertahan/", bertahan.pages, UNSCORED, assessed),
    Kind("data/", data.pages, EVERYTHING),
    Kind("data/api/", api.pages, EVERYTHING),
    Kind("sumber/", sumber.pages, UNSCORED),
    Kind("koreksi/", koreksi.pages, UNSCORED),
    Kind("rilis/", rilis.pages, UNSCORED),
    Kind("ikuti/", ikuti.pages, UNSCORED),
)


def groups_of(situs: Situs) -> Iterator[Group]:
    """Yield the groups of a language's pages: RTs by kelurahan, areas by kecamatan, the rest by kind or butir."""
    index = situs.index
    for kode in index.rt_in:
        begins = f"rt/{index.slug[kode]}/"
        yield Group(
            name=begins,
            begins=begins,
            pages=partial(rt.pages, situs, kode),
            tables=EVERYTHING - TOLD_BY_RT,
            depends=partial(rt.depends, situs, kode),
        )
    for area in index.kecamatan:
        for begins, module in (("kelurahan/", kelurahan), ("kecamatan/", kecamatan)):
            yield Group(
                name=f"{begins}{area.kode}",
                begins=begins,
                pages=partial(module.pages, situs, area),
                tables=UNSCORED,
                depends=partial(module.depends, situs, area),
            )
    for part in situs.facts.parts:
        yield Group(
            name=f"angka/{part}",
            begins="angka/",
            pages=partial(angka.pages, situs, part),
            tables=UNSCORED,
            depends=partial(angka.depends, situs, part),
        )
    for item in index.butir.values():
        begins = f"kriteria/{item.id}/"
        yield Group(
            name=begins,
            begins=begins,
            pages=partial(butir.pages, situs, item),
            tables=UNSCORED,
            depends=partial(butir.depends, situs, item),
        )
    for kind in KINDS:
        yield Group(
            name=kind.pages.__module__,
            begins=kind.begins,
            pages=partial(kind.pages, situs),
            tables=kind.tables,
            depends=partial(kind.depends, situs) if kind.depends else tuple,
        )


def pages_of(situs: Situs) -> Iterator[Page]:
    """Yield every data page of a language."""
    for group in groups_of(situs):
        yield from group.pages()

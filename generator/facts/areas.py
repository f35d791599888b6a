"""What is known of an area: its RTs by status, beside the published number of RTs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.figures import figure
from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.status import JENIS, Jenis, Status, count_jenis
from generator.model.angka import Angka
from generator.model.praktik import Praktik
from generator.model.wilayah import Pemekaran, Rt, Wilayah

JUMLAH_RT = "jumlah_rt"
"""Indicator of `angka.csv` that counts all RTs of an area, in the programme or not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Area:
    """The RTs of an area that the data knows, and how many there are by those who counted them."""

    wilayah: Wilayah
    rt: tuple[Rt, ...]
    """RTs whose number is in force."""
    lama: tuple[Rt, ...]
    """RTs whose number is no longer in force; they are never added to the others."""
    jumlah: tuple[tuple[Jenis, int], ...]
    """RTs in force by status, only statuses that occur, the strongest first."""
    dipantau: int
    """RTs awarded by decree, in force, with a visit after the award."""
    terbit: tuple[Angka, ...]
    """Newest published number of RTs; several rows where sources disagree."""
    pemekaran: str | None
    """Date of the newest split or merger that touched it."""
    mulai: int
    """Year in which the programme began."""

    @property
    def setelah_pemekaran(self) -> bool:
        """Return whether the published number was counted after the last split."""
        return self.pemekaran is None or self._since(self.pemekaran)

    @property
    def sebanding(self) -> bool:
        """Return whether the published number may stand beside what is known today."""
        return self.setelah_pemekaran and self._since(str(self.mulai))

    def _since(self, day: str) -> bool:
        """Return whether every published number is of that day or later, as precisely as both are known."""
        return all(last_day(row) >= day[: len(last_day(row))] for row in self.terbit)

    @property
    def tercakup(self) -> bool:
        """Return whether "so many of so many" can be said: a comparable number, no smaller than what is known."""
        return bool(self.terbit) and self.sebanding and all(row.nilai >= len(self.rt) for row in self.terbit)

    @property
    def semua(self) -> tuple[Rt, ...]:
        """Return the RTs in force, then those that are not."""
        return self.rt + self.lama

    def count(self, jenis: Jenis) -> int:
        """Return how many RTs in force have a status."""
        return dict(self.jumlah).get(jenis, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Split:
    """One area made from others."""

    tanggal: str
    menjadi: Wilayah
    asal: tuple[Wilayah, ...]
    sumber: tuple[str, ...]


def area_of(index: Index, status: Mapping[str, Status], kode: str) -> Area:
    """Return what is known of an area of any level.

    Args:
        index: The public data.
        status: Status of every RT by id.
        kode: Code of the area.
    """
    known = index.rt_within(kode)
    rt = tuple(item for item in known if not is_over(index, item))
    counted = count_jenis(status[item.id] for item in rt)
    return Area(
        wilayah=index.wilayah[kode],
        rt=rt,
        lama=tuple(item for item in known if is_over(index, item)),
        jumlah=tuple((jenis, counted[jenis]) for jenis in JENIS if counted[jenis]),
        dipantau=sum(status[item.id].jenis == "sk" and status[item.id].dipantau is not None for item in rt),
        terbit=newest_rows(figure(index, kode, JUMLAH_RT).rows),
        pemekaran=max((row.tanggal for row in splits_rows(index, kode)), default=None),
        mulai=index.public.program.mulai,
    )


def last_day(row: Angka) -> str:
    """Return the end of a figure's period."""
    return row.periode.rpartition("/")[2]


def newest_rows(rows: tuple[Angka, ...]) -> tuple[Angka, ...]:
    """Return the rows of the newest period, all of them, since none is better than its rivals."""
    newest = max((last_day(row) for row in rows), default="")
    return tuple(row for row in rows if last_day(row) == newest)


def splits_rows(index: Index, kode: str) -> Iterator[Pemekaran]:
    """Yield the splits and mergers that touched an area or what lies in it."""
    for row in index.public.pemekaran:
        if row.asal.startswith(kode) or row.menjadi.startswith(kode):
            yield row


def splits_of(index: Index, kode: str) -> tuple[Split, ...]:
    """Return the splits that touched an area, each new area once, oldest first.

    Every area that gave land to the new one is named, also where it lies outside of `kode`.
    """
    touched = sorted({(row.tanggal, row.menjadi) for row in splits_rows(index, kode)})
    found = []
    for tanggal, menjadi in touched:
        rows = [row for row in index.public.pemekaran if (row.tanggal, row.menjadi) == (tanggal, menjadi)]
        asal = sorted({row.asal for row in rows}, key=lambda item: (index.wilayah[item].nama, item))
        sumber = dict.fromkeys(name for row in sorted(rows, key=lambda row: row.asal) for name in row.sumber)
        found.append(
            Split(
                tanggal=tanggal,
                menjadi=index.wilayah[menjadi],
                asal=tuple(index.wilayah[item] for item in asal),
                sumber=tuple(sumber),
            )
        )
    return tuple(found)


def practices_of(index: Index, kode: str) -> tuple[Praktik, ...]:
    """Return the write-ups from an area or from an RT in it."""
    return tuple(item for item in index.praktik.values() if (item.rt or item.wilayah or "").startswith(kode))


def source_ids_of(index: Index, kode: str) -> tuple[str, ...]:
    """Return the sources behind an area's page, each once: figures, RTs, events, visits, splits."""
    found = [name for row in index.angka.get(kode, ()) for name in row.sumber]
    for rt in index.rt_within(kode):
        found += [name for row in index.peristiwa.get(rt.id, ()) for name in row.sumber]
        found += rt.sumber
        found += [name for row in index.pemantauan.get(rt.id, ()) for name in row.sumber]
    found += [name for item in splits_of(index, kode) for name in item.sumber]
    return tuple(dict.fromkeys([*found, *index.wilayah[kode].sumber]))

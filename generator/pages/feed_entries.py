"""What the feeds tell: one entry for each release, correction, source, award, reply and practice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.facts.corrections import addresses, anchor
from generator.facts.index import Index
from generator.facts.status import is_decreed
from generator.model.angka import Koreksi
from generator.model.putaran import BarisPeristiwa
from generator.model.wilayah import Wilayah
from generator.pages import rilis
from generator.pages.koreksi import about
from generator.pages.situs import Situs
from generator.pages.sumber import JENIS_SUMBER
from generator.pages.words import putaran_name, rt_name
from generator.wording import DAY, YEAR

FIRST_DAY = "-01-01"
"""What completes a date that is known to the year or month only, since a feed wants a day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of a feed."""

    name: str
    """What it is, below the feed's language; never changes, whatever becomes of title and address."""
    link: str
    """Address below the language's root, with an anchor where it stands on a longer page."""
    title: str
    summary: str
    day: date
    """Day on which readers were told, as the data says."""
    putaran: int = -1
    """Place of its round among all, of an award; a release may tell of many rounds on one day."""


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries by day; on one day awards come last, those of the newest round first."""
    by_name = sorted(entries, key=lambda entry: entry.name)
    return sorted(by_name, key=lambda entry: (entry.day, entry.putaran < 0, entry.putaran), reverse=True)


def first_day(index: Index) -> date:
    """Return the day of the first release: nothing was public before it."""
    return index.rilis[-1].tanggal if index.rilis else index.today


def whole_day(known: str) -> date:
    """Return a date known to the year, month or day as the first day that it may be."""
    return date.fromisoformat(known + FIRST_DAY[len(known) - YEAR :] if len(known) < DAY else known)


def koreksi_entries(situs: Situs, items: Iterable[Koreksi]) -> Iterator[Entry]:
    """Yield corrections."""
    for item in items:
        yield Entry(
            name=f"koreksi/{anchor(item)}",
            link=f"koreksi/#{anchor(item)}",
            title=situs.t(
                "Koreksi %(tanggal)s: %(kunci)s", tanggal=situs.bahasa.tanggal(item.tanggal), kunci=about(situs, item)
            ),
            summary=situs.t(
                "%(kolom)s: semula %(semula)s, menjadi %(menjadi)s. %(alasan)s",
                kolom=item.kolom,
                semula=item.semula or "–",
                menjadi=item.menjadi or "–",
                alasan=situs.teks(item.alasan),
            ),
            day=item.tanggal,
        )


def rilis_entries(situs: Situs) -> Iterator[Entry]:
    """Yield the releases."""
    for item in situs.index.rilis:
        yield Entry(
            name=f"rilis/{item.id}",
            link=rilis.address_of(item),
            title=situs.t("Rilis %(id)s", id=item.id),
            summary=situs.teks(item.ringkasan),
            day=item.tanggal,
        )


def sumber_entries(situs: Situs) -> Iterator[Entry]:
    """Yield the sources; one without a date stands at the day of the first release."""
    for item in situs.index.sumber.values():
        yield Entry(
            name=f"sumber/{item.id}",
            link=f"sumber/#{item.id}",
            title=item.judul,
            summary=f"{situs.t(JENIS_SUMBER[item.jenis])}. {item.penerbit}, "
            + (situs.bahasa.tanggal(item.tanggal) if item.tanggal else situs.t("tanpa tanggal")),
            day=whole_day(item.tanggal) if item.tanggal else first_day(situs.index),
        )


def gelar_entries(situs: Situs) -> Iterator[Entry]:
    """Yield the awards of the whole city, one entry for each round and kelurahan: a round awards hundreds."""
    index = situs.index
    for place, putaran in enumerate(index.putaran.values()):
        by_kelurahan: defaultdict[str, list[BarisPeristiwa]] = defaultdict(list)
        for row in index.peristiwa_in.get(putaran.id, ()):
            if row.peristiwa == "ditetapkan":
                by_kelurahan[index.rt[row.rt].kode_kelurahan].append(row)
        for kode, rows in sorted(by_kelurahan.items()):
            names = dict.fromkeys(rt_name(situs, index.rt[row.rt]) for row in rows)
            yield Entry(
                name=f"gelar/{putaran.id}/{kode}",
                link=f"kelurahan/{index.slug[kode]}/",
                title=situs.bahasa.ngettext(
                    "%(num)s RT Kelurahan %(nama)s meraih penghargaan, putaran %(putaran)s",
                    "%(num)s RT Kelurahan %(nama)s meraih penghargaan, putaran %(putaran)s",
                    len(names),
                )
                % {"num": len(names), "nama": index.wilayah[kode].nama, "putaran": putaran_name(situs, putaran)},
                summary=f"{', '.join(names)}. {grounds(situs, rows)}",
                day=told_on(index, putaran.terbit_pada),
                putaran=place,
            )


def grounds(situs: Situs, rows: Sequence[BarisPeristiwa]) -> str:
    """Return what some awards rest on."""
    decreed = sum(1 for row in rows if is_decreed(row))
    if decreed == len(rows):
        return situs.t("Ditetapkan Keputusan Wali Kota.")
    if not decreed:
        return situs.t("Disebut sumber; surat keputusannya belum kami lihat.")
    return situs.t("Sebagian ditetapkan Keputusan Wali Kota, sebagian baru disebut sumber.")


def told_on(index: Index, day: date) -> date:
    """Return when something that may be public from a day on was first told: with the release of that day or the next.

    A row that was entered after the release of its round shows with a later one; the data does not say with which.
    """
    return min((item.tanggal for item in index.rilis if item.tanggal >= day), default=max(day, first_day(index)))


def praktik_entries(situs: Situs) -> Iterator[Entry]:
    """Yield the practices; each stands at the first release after somebody last saw it, or began it."""
    index = situs.index
    english = index.praktik_en if situs.bahasa.kode == "en" else {}
    for praktik in index.praktik.values():
        text = english.get(praktik.slug, praktik)
        known = praktik.diperiksa or praktik.mulai
        yield Entry(
            name=f"praktik/{praktik.slug}",
            link=f"praktik-baik/{praktik.slug}/",
            title=text.judul,
            summary=text.ringkasan,
            day=told_on(index, whole_day(known)) if known else first_day(index),
        )


def kecamatan_entries(situs: Situs, kecamatan: Wilayah) -> Iterator[Entry]:
    """Yield what is told of a kecamatan: each award, correction, reply and practice."""
    index, kode = situs.index, kecamatan.kode
    place = {name: number for number, name in enumerate(index.putaran)}
    for rt in index.rt_within(kode):
        link, name = index.alamat_rt[rt.id], f"{rt_name(situs, rt)} {index.wilayah[rt.kode_kelurahan].nama}"
        for row in index.peristiwa.get(rt.id, ()):
            if row.peristiwa == "ditetapkan":
                putaran = putaran_name(situs, index.putaran[row.putaran])
                yield Entry(
                    name=f"gelar/{row.putaran}/{rt.id}/{row.tingkat or 'bantar'}",
                    link=link,
                    title=situs.t("%(rt)s meraih penghargaan, putaran %(putaran)s", rt=name, putaran=putaran),
                    summary=grounds(situs, [row]),
                    day=told_on(index, index.putaran[row.putaran].terbit_pada),
                    putaran=place[row.putaran],
                )
        for reply in index.tanggapan.get(rt.id, ()):
            yield Entry(
                name=f"tanggapan/{rt.id}/{reply.tanggal}",
                link=f"{link}#jawab",
                title=situs.t("Jawaban %(rt)s", rt=name),
                summary=situs.t("Kata-kata RT sendiri, disampaikan lewat %(lewat)s.", lewat=reply.lewat),
                day=reply.tanggal,
            )
    touched = [item for item in index.koreksi if concerns(index, item, kode)]
    yield from koreksi_entries(situs, touched)
    inside = {item.slug for item in index.praktik.values() if (item.rt or item.wilayah or "").startswith(kode)}
    yield from (entry for entry in praktik_entries(situs) if entry.name.removeprefix("praktik/") in inside)


def concerns(index: Index, item: Koreksi, kode: str) -> bool:
    """Return whether a correction touches a kecamatan: by its key, or by a page that it names."""
    pages = {address.split("/")[1] for address in addresses(item) if address.startswith(("rt/", "kelurahan/"))}
    slugs = {index.slug[area.kode] for area in index.kelurahan_in.get(kode, ())}
    own = f"kecamatan/{index.slug[kode]}/"
    return item.kunci.startswith(kode) or not pages.isdisjoint(slugs) or own in addresses(item)

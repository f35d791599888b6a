"""Atom feeds of corrections, releases and sources (RFC 4287); their dates come from the data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from generator.pages import koreksi, rilis
from generator.pages.page import Situs
from generator.pages.sumber import JENIS_SUMBER
from generator.wording import DAY, YEAR

FIRST_DAY = "-01-01"
"""What completes a date that is known to the year or month only, since a feed wants a day."""

CONTROL = dict.fromkeys(code for code in range(32) if chr(code) not in "\t\n\r")
"""Characters that XML cannot hold, not even escaped."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One entry of a feed."""

    anchor: str
    """Where it stands on the page."""
    title: str
    summary: str
    day: date


def feeds(situs: Situs) -> Mapping[str, str]:
    """Return the feeds of a language: address below its root to the whole file."""
    found = {
        "koreksi/": (situs.t("Koreksi"), koreksi_entries(situs)),
        "rilis/": (situs.t("Rilis"), rilis_entries(situs)),
        "sumber/": (situs.t("Sumber"), sumber_entries(situs)),
    }
    return {f"{address}feed.xml": feed(situs, address, title, entries) for address, (title, entries) in found.items()}


def koreksi_entries(situs: Situs) -> list[Entry]:
    """Return the corrections, newest first."""
    return [
        Entry(
            anchor=koreksi.anchor(item),
            title=situs.t(
                "Koreksi %(tanggal)s: %(kunci)s", tanggal=situs.bahasa.tanggal(item.tanggal), kunci=item.kunci
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
        for item in situs.index.koreksi
    ]


def rilis_entries(situs: Situs) -> list[Entry]:
    """Return the releases, newest first."""
    return [
        Entry(
            anchor=rilis.anchor(item),
            title=situs.t("Rilis %(id)s", id=item.id),
            summary=situs.teks(item.ringkasan),
            day=item.tanggal,
        )
        for item in situs.index.rilis
    ]


def sumber_entries(situs: Situs) -> list[Entry]:
    """Return the sources, newest first; one without a date stands at the day of the first release."""
    oldest = situs.index.rilis[-1].tanggal if situs.index.rilis else situs.index.today
    found = [
        Entry(
            anchor=item.id,
            title=item.judul,
            summary=f"{situs.t(JENIS_SUMBER[item.jenis])}. {item.penerbit}, "
            + (situs.bahasa.tanggal(item.tanggal) if item.tanggal else situs.t("tanpa tanggal")),
            day=whole_day(item.tanggal) if item.tanggal else oldest,
        )
        for item in situs.index.sumber.values()
    ]
    return sorted(found, key=lambda entry: entry.day, reverse=True)


def whole_day(known: str) -> date:
    """Return a date known to the year, month or day as the first day that it may be."""
    return date.fromisoformat(known + FIRST_DAY[len(known) - YEAR :] if len(known) < DAY else known)


def feed(situs: Situs, address: str, title: str, entries: Sequence[Entry]) -> str:
    """Return one feed as XML; the same bytes for the same data."""
    page = f"{situs.facts.site_url}{situs.bahasa.prefix}{address}"
    program = situs.index.public.program
    newest = situs.index.rilis[0].tanggal if situs.index.rilis else situs.index.today
    name = f"{program.nama} {program.kota}" + (" (DATA CONTOH)" if program.fiktif else "")
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{situs.bahasa.kode}">',
        f"<title>{text(f'{title}, {name}')}</title>",
        f"<id>{text(page)}</id>",
        f'<link rel="alternate" type="text/html" href="{text(page)}"/>',
        f'<link rel="self" type="application/atom+xml" href="{text(page)}feed.xml"/>',
        f"<updated>{moment(newest)}</updated>",
        f"<author><name>{text(name)}</name></author>",
        f"<rights>{text(program.lisensi.nama)}</rights>",
    ]
    return "\n".join([*head, *(element(page, entry) for entry in entries), "</feed>", ""])


def element(page: str, entry: Entry) -> str:
    """Return one entry as XML."""
    address = text(f"{page}#{entry.anchor}")
    return (
        f'<entry><title>{text(entry.title)}</title><id>{address}</id><link href="{address}"/>'
        f"<updated>{moment(entry.day)}</updated><summary>{text(entry.summary)}</summary></entry>"
    )


def moment(day: date) -> str:
    """Return a day as a feed writes time."""
    return f"{day.isoformat()}T00:00:00Z"


def text(value: str) -> str:
    """Return a text that is safe in XML, in elements and in attributes."""
    return escape(value.translate(CONTROL))

"""Atom feeds (RFC 4287): which there are, and their XML; all dates come from the data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import urlsplit

from generator.pages.feed_entries import (
    Entry,
    first_day,
    gelar_entries,
    kecamatan_entries,
    koreksi_entries,
    newest_first,
    praktik_entries,
    rilis_entries,
    sumber_entries,
)
from generator.pages.situs import Situs

CONTROL = dict.fromkeys(code for code in range(32) if chr(code) not in "\t\n\r")
"""Characters that XML cannot hold, not even escaped."""

LONGEST = 100
"""Most entries of a feed, the newest; readers fetch the whole file again and again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """One feed of a language."""

    address: str
    """Address of the page that it follows, below the language's root."""
    title: str
    entries: Sequence[Entry]

    @property
    def file(self) -> str:
        """Return the address of the feed itself."""
        return f"{self.address}feed.xml"


def all_feeds(situs: Situs) -> Iterator[Feed]:
    """Yield the feeds of a language, those of the whole city first."""
    index = situs.index
    yield Feed(address="rilis/", title=situs.t("Daftar rilis"), entries=newest_first(rilis_entries(situs)))
    yield Feed(
        address="koreksi/", title=situs.t("Koreksi"), entries=newest_first(koreksi_entries(situs, index.koreksi))
    )
    yield Feed(address="tahun/", title=situs.t("Penghargaan baru"), entries=newest_first(gelar_entries(situs)))
    yield Feed(address="praktik-baik/", title=situs.t("Praktik baik"), entries=newest_first(praktik_entries(situs)))
    yield Feed(address="sumber/", title=situs.t("Sumber data"), entries=newest_first(sumber_entries(situs)))
    for area in index.kecamatan:
        yield Feed(
            address=f"kecamatan/{index.slug[area.kode]}/",
            title=situs.t("Kecamatan %(nama)s", nama=area.nama),
            entries=newest_first(kecamatan_entries(situs, area)),
        )


def feeds(situs: Situs) -> Mapping[str, str]:
    """Return the feeds of a language: address below its root to the whole file."""
    return {item.file: feed(situs, item) for item in all_feeds(situs)}


def feed(situs: Situs, item: Feed) -> str:
    """Return one feed as XML; the same bytes for the same data."""
    root = f"{situs.facts.site_url}{situs.bahasa.prefix}"
    program = situs.index.public.program
    entries = item.entries[:LONGEST]
    newest = max((entry.day for entry in entries), default=first_day(situs.index))
    name = f"{program.nama} {program.kota}" + (" (DATA CONTOH)" if program.fiktif else "")
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{situs.bahasa.kode}">',
        f"<title>{text(f'{item.title}, {name}')}</title>",
        f"<id>{text(tag(situs, item.address.rstrip('/')))}</id>",
        f'<link rel="alternate" type="text/html" href="{text(root + item.address)}"/>',
        f'<link rel="self" type="application/atom+xml" href="{text(root + item.file)}"/>',
        f"<updated>{moment(newest)}</updated>",
        f"<author><name>{text(name)}</name></author>",
        f"<rights>{text(program.lisensi.nama)}</rights>",
    ]
    return "\n".join([*head, *(element(situs, root, entry) for entry in entries), "</feed>", ""])


def tag(situs: Situs, name: str) -> str:
    """Return the id of a feed or entry (RFC 4151): it stays when titles and addresses change.

    The day in it is that of the first release, on which the site's host was the programme's.
    """
    host = urlsplit(situs.facts.site_url).hostname or "localhost"
    return f"tag:{host},{first_day(situs.index).isoformat()}:{situs.bahasa.kode}/{name}"


def element(situs: Situs, root: str, entry: Entry) -> str:
    """Return one entry as XML."""
    return (
        f"<entry><title>{text(entry.title)}</title><id>{text(tag(situs, entry.name))}</id>"
        f'<link rel="alternate" type="text/html" href="{text(root + entry.link)}"/>'
        f"<updated>{moment(entry.day)}</updated><summary>{text(entry.summary)}</summary></entry>"
    )


def moment(day: date) -> str:
    """Return a day as a feed writes time."""
    return f"{day.isoformat()}T00:00:00Z"


def text(value: str) -> str:
    """Return a text that is safe in XML, in elements and in attributes."""
    return escape(value.translate(CONTROL))

"""Open data: the files, what their columns mean, how to check and cite them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.catalogue import BUNDLES, schema_org
from generator.facts.columns import TIPE
from generator.facts.downloads import Download
from generator.facts.table import Table
from generator.facts.titles import TITLE
from generator.pages.jsonld import jsonld
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

KILO = 1000
"""Bytes in a kilobyte, as phones and browsers count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One table with its files."""

    tabel: Table
    judul: str
    files: tuple[Download, ...]


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of the open data."""
    program = situs.index.public.program
    title = situs.t("Data terbuka")
    files = situs.facts.downloads
    kata = 1 if situs.bahasa.kode == "en" else 0
    yield situs.page(
        "data.html.j2",
        address="data/",
        bagian="data",
        title=title,
        description=situs.t(
            "Unduh data %(program)s %(kota)s: CSV, JSON, Excel, SQLite, dan peta GeoJSON, dengan lisensi dan kamusnya.",
            program=program.nama,
            kota=program.kota,
        ),
        values={
            "entries": [
                Entry(
                    tabel=item,
                    judul=situs.fit(TITLE[name][kata]),
                    files=tuple(file for file in files if file.tabel == name and not file.nama.endswith(".geojson")),
                )
                for name, item in situs.facts.tables.items()
            ],
            "peta": next(file for file in files if file.nama.endswith(".geojson")),
            "semua": [(name, situs.fit(title[kata])) for name, title in BUNDLES.items()],
            "jsonld": jsonld(
                schema_org(situs.index, [*(file.nama for file in files), *BUNDLES], situs.facts.site_url, kata)
            ),
            "ukuran": lambda count: size(situs, count),
            "tipe": TIPE,
            "kata": kata,
        },
        search=SearchEntry(title=title, text="CSV JSON GeoJSON XLSX SQLite API"),
    )


def size(situs: Situs, count: int) -> str:
    """Return the size of a file in words: `12,3 kB`."""
    if count < KILO:
        return f"{count} B"
    if count >= KILO * KILO:
        return f"{situs.bahasa.number(count / KILO / KILO, 1)} MB"
    return f"{situs.bahasa.number(count / KILO, 1)} kB"

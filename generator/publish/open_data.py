"""Writes the open data beside the page that describes it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from generator.facts.catalogue import dcat
from generator.facts.cff import citation_cff
from generator.facts.downloads import Download, about, compact, downloads
from generator.facts.index import Index
from generator.facts.package import data_package, datasette
from generator.facts.satu_data import satu_data
from generator.facts.table import Table
from generator.facts.tables import tables
from generator.publish.sqlite_file import database
from generator.publish.writing import written

FOLDER = "data/"
"""Where the open data lie below the root of the site."""


def write_open_data(
    site: Path,
    index: Index,
    made: tuple[Download, ...] | None = None,
    site_url: str = "/",
    known: Mapping[str, Table] | None = None,
) -> dict[str, str]:
    """Write every file of `data/`: the tables in each form, their descriptions, and `SHA256SUMS`.

    Args:
        site: Folder of the site.
        index: The public data.
        made: The files of single tables, where they have been made already.
        site_url: Address of the site with a final slash.
        known: The tables, where they have been made already.

    Returns:
        Path from the root of the site to SHA-256.
    """
    rows = tables(index) if known is None else known
    files = downloads(index, rows) if made is None else made
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    sums = {f"{FOLDER}{item.nama}": streamed(site / FOLDER, item) for item in files}
    whole = others(index, rows, files, site_url)
    sums |= written(site, ((f"{FOLDER}{name}", content) for name, content in whole))
    return sums | written(site, [(f"{FOLDER}SHA256SUMS", checksums(sums).encode())])


def streamed(folder: Path, item: Download) -> str:
    """Write a file as its text is made, and return its SHA-256."""
    with (folder / item.nama).open("w", encoding="utf-8", newline="") as file:
        file.writelines(item.parts())
    return item.sha256


def others(
    index: Index, rows: Mapping[str, Table], files: tuple[Download, ...], site_url: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the files that hold or describe all tables: name and content."""
    from generator.publish.workbook import workbook  # noqa: PLC0415 - loaded only when a workbook is made

    head = about(index)
    yield "bantar.xlsx", workbook(rows, head, datetime.fromisoformat(str(head["tanggal"])))
    yield "bantar.db", database(rows, head)
    yield "datapackage.json", compact(data_package(index, rows, files, site_url)).encode()
    yield "metadata.json", compact(datasette(index, rows, site_url)).encode()
    yield "dcat.jsonld", compact(dcat(index, files, site_url)).encode()
    yield "CITATION.cff", citation_cff(index, site_url).encode()
    yield "satu-data.json", compact(satu_data(index)).encode()


def checksums(sums: Mapping[str, str]) -> str:
    """Return the list of checksums as `sha256sum --check` reads it."""
    return "".join(f"{digest}  {path.removeprefix(FOLDER)}\n" for path, digest in sorted(sums.items()))

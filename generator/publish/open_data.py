"""Writes the open data beside the page that describes it."""

import hashlib
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
from generator.publish.sqlite_file import write_database
from generator.publish.writing import written, written_in_parts

FOLDER = "data/"
"""Where the open data lie below the root of the site."""


def write_open_data(
    site: Path,
    index: Index,
    made: tuple[Download, ...] | None = None,
    site_url: str = "/",
    known: Mapping[str, Table] | None = None,
    laid: frozenset[str] = frozenset(),
) -> dict[str, str]:
    """Write every file of `data/`: the tables in each form, their descriptions, and `SHA256SUMS`.

    Args:
        site: Folder of the site.
        index: The public data.
        made: The files of single tables, where they have been made already.
        site_url: Address of the site with a final slash.
        known: The tables, where they have been made already.
        laid: Paths of files of single tables that lie in the site already.

    Returns:
        Path from the root of the site to SHA-256.
    """
    rows = tables(index) if known is None else known
    files = downloads(index, rows) if made is None else made
    sums: dict[str, str] = {}
    for item in files:
        path = f"{FOLDER}{item.nama}"
        sums |= {path: item.sha256} if path in laid else written_in_parts(site, path, item.parts())
    sums |= {f"{FOLDER}{name}": digest for name, digest in bundles(site / FOLDER, index, rows)}
    described = descriptions(index, rows, files, site_url)
    sums |= written(site, ((f"{FOLDER}{name}", content.encode()) for name, content in described))
    return sums | written(site, [(f"{FOLDER}SHA256SUMS", checksums(sums).encode())])


def bundles(folder: Path, index: Index, rows: Mapping[str, Table]) -> Iterator[tuple[str, str]]:
    """Write the files that hold all tables, and yield name and SHA-256 of each; they are never in memory as a whole."""
    from generator.publish.workbook import write_workbook  # noqa: PLC0415 - loaded only when a workbook is made

    head = about(index)
    write_workbook(folder / "bantar.xlsx", rows, head, datetime.fromisoformat(str(head["tanggal"])))
    write_database(folder / "bantar.db", rows, head)
    for name in ("bantar.xlsx", "bantar.db"):
        with (folder / name).open("rb") as file:
            yield name, hashlib.file_digest(file, "sha256").hexdigest()


def descriptions(
    index: Index, rows: Mapping[str, Table], files: tuple[Download, ...], site_url: str
) -> Iterator[tuple[str, str]]:
    """Yield the files that describe all tables: name and content."""
    yield "datapackage.json", compact(data_package(index, rows, files, site_url))
    yield "metadata.json", compact(datasette(index, rows, site_url))
    yield "dcat.jsonld", compact(dcat(index, files, site_url))
    yield "CITATION.cff", citation_cff(index, site_url)
    yield "satu-data.json", compact(satu_data(index))


def checksums(sums: Mapping[str, str]) -> str:
    """Return the list of checksums as `sha256sum --check` reads it."""
    return "".join(f"{digest}  {path.removeprefix(FOLDER)}\n" for path, digest in sorted(sums.items()))

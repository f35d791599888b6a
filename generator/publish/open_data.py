"""Writes the open data beside the page that describes it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import sha256
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
        File name to SHA-256, without the list of checksums itself.
    """
    folder = site / "data"
    folder.mkdir(parents=True, exist_ok=True)
    rows = tables(index) if known is None else known
    files = downloads(index, rows) if made is None else made
    sums: dict[str, str] = {}
    for name, content in [*((item.nama, item.isi) for item in files), *others(index, rows, files, site_url)]:
        (folder / name).write_bytes(content)
        sums[name] = sha256(content).hexdigest()
    (folder / "SHA256SUMS").write_text(checksums(sums), encoding="utf-8", newline="\n")
    return sums


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
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))

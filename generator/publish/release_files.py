"""Writes what each release changed beside its page, for a spreadsheet."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.facts.changes import Change
from generator.facts.downloads import BOM, csv_cell
from generator.pages.situs import Situs
from generator.publish.writing import written
from generator.wording import KodeBahasa

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write_release_files(site: Path, situs: Mapping[KodeBahasa, Situs]) -> dict[str, str]:
    """Write `rilis/{id}/perubahan.csv` for each release whose changes are recorded.

    Args:
        site: Folder of the site.
        situs: Every language of the site.

    Returns:
        Path from the root of the site to SHA-256.
    """
    return written(site, release_files(situs["id"]))


def release_files(situs: Situs) -> Iterator[tuple[str, bytes]]:
    """Yield those files: path from the root of the site, content."""
    for rilis, changes in situs.index.perubahan.items():
        rows = [Change._fields, *([getattr(item, name) for name in Change._fields] for item in changes)]
        text = "".join(",".join(map(cell, row)) + "\n" for row in rows)
        yield f"rilis/{rilis}/perubahan.csv", (BOM + text).encode()


def cell(value: str | None) -> str:
    """Return a value as it stands in a cell: a number below zero, such as a latitude, is no formula."""
    return value if value and NUMBER.fullmatch(value) else csv_cell(value)

"""Writes what each release changed beside its page, for a spreadsheet."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.facts.changes import Change
from generator.facts.downloads import BOM, csv_cell
from generator.pages.situs import Situs
from generator.wording import KodeBahasa

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write_release_files(site: Path, situs: Mapping[KodeBahasa, Situs]) -> None:
    """Write `rilis/{id}/perubahan.csv` for each release whose changes are recorded.

    Args:
        site: Folder of the site.
        situs: Every language of the site.
    """
    for rilis, changes in situs["id"].index.perubahan.items():
        rows = [Change._fields, *([getattr(item, name) for name in Change._fields] for item in changes)]
        text = "".join(",".join(map(cell, row)) + "\n" for row in rows)
        folder = site / "rilis" / rilis
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "perubahan.csv").write_text(BOM + text, encoding="utf-8", newline="\n")


def cell(value: str | None) -> str:
    """Return a value as it stands in a cell: a number below zero, such as a latitude, is no formula."""
    return value if value and NUMBER.fullmatch(value) else csv_cell(value)

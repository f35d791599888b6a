"""Writes what each release changed beside its page, for a spreadsheet."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from generator.facts.changes import Change
from generator.pages.situs import Situs
from generator.wording import KodeBahasa


def write_release_files(site: Path, situs: Mapping[KodeBahasa, Situs]) -> None:
    """Write `rilis/{id}/perubahan.csv` for each release whose changes are recorded.

    Args:
        site: Folder of the site.
        situs: Every language of the site.
    """
    for rilis, changes in situs["id"].index.perubahan.items():
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(Change._fields)
        writer.writerows([getattr(item, name) or "" for name in Change._fields] for item in changes)
        folder = site / "rilis" / rilis
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "perubahan.csv").write_text(text.getvalue(), encoding="utf-8-sig", newline="\n")

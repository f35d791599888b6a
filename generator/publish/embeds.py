"""Writes the cards and badges that other sites may show."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.pages.sematan import FOLDER, all_embeds
from generator.pages.situs import Situs
from generator.wording import KodeBahasa


def write_embeds(site: Path, situs: Mapping[KodeBahasa, Situs]) -> None:
    """Write every embed of every language below one folder, so that one rule lets other sites frame them."""
    known: set[str] = set()
    for one in situs.values():
        for name, content in all_embeds(one):
            path = f"{site}/{FOLDER}{name}"
            folder = path.rpartition("/")[0]
            if folder not in known:
                os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - half the time of pathlib
                known.add(folder)
            with open(path, "wb") as file:  # noqa: PTH123 - as above, thousands of times
                file.write(content.encode())

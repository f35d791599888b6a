"""One address of each kind of page of a built site."""

from pathlib import Path

FOLDERS = ("kelurahan/*", "kecamatan/*", "kriteria/*-*", "praktik-baik/*", "tahun/*", "rt/*/*", "*")
"""Kinds that have several pages, then every page of which there is one."""


def one_of_each(site: Path, *, at_most: int = 2) -> list[str]:
    """Return the addresses of up to so many pages of each kind, English home page and unknown address included."""
    found = ["", "en/", "404.html"]
    for folder in FOLDERS:
        pages = sorted(path.parent for path in site.glob(f"{folder}/index.html"))
        chosen = pages if folder == "*" else pages[:at_most]
        found += [path.relative_to(site).as_posix() + "/" for path in chosen]
    return list(dict.fromkeys(found))

"""Writes the open data beside the page that describes it."""

from pathlib import Path

from generator.facts.downloads import Download, checksums, downloads
from generator.facts.index import Index


def write_open_data(site: Path, index: Index, made: tuple[Download, ...] | None = None) -> dict[str, str]:
    """Write `data/*.csv`, `data/*.json`, `data/wilayah.geojson` and `data/SHA256SUMS`.

    Args:
        site: Folder of the site.
        index: The public data.
        made: The files, where they have been made already.

    Returns:
        File name to SHA-256, without the list of checksums itself.
    """
    folder = site / "data"
    folder.mkdir(parents=True, exist_ok=True)
    files = downloads(index) if made is None else made
    for item in files:
        (folder / item.nama).write_bytes(item.isi)
    (folder / "SHA256SUMS").write_text(checksums(files), encoding="utf-8", newline="\n")
    return {item.nama: item.sha256 for item in files}

"""Remembers that a draft was looked at and compared before it is published, for exactly these data."""

import json
from pathlib import Path
from typing import Any

from generator.publish.digest import digest_of_folders

FILE = "pratinjau.json"
"""Below the cache folder; whoever deletes it has to look again, no more."""


def seen_of(cache: Path, data: Path) -> dict[str, Any]:
    """Return what was done for the data as they are now; nothing for any other state of them."""
    digest = digest_of_folders([data])
    try:
        found = json.loads((cache / FILE).read_text(encoding="utf-8"))
        kept = found if found["data"] == digest else {}
    except (OSError, ValueError, KeyError, TypeError):
        kept = {}
    return {"data": digest, "dilihat": bool(kept.get("dilihat")), "dibanding": list(kept.get("dibanding", []))}


def note_shown(cache: Path, data: Path, digest: str) -> None:
    """Note that a preview was shown, unless the data have changed since it was made.

    Args:
        cache: Folder of what may be deleted at any time.
        data: The data folder.
        digest: Of the data from which the preview was made.
    """
    found = seen_of(cache, data)
    if found["data"] == digest and not found["dilihat"]:
        keep(cache, {**found, "dilihat": True})


def note_compared(cache: Path, data: Path, rounds: frozenset[str]) -> None:
    """Note that somebody was told what would change with some drafts."""
    found = seen_of(cache, data)
    keep(cache, {**found, "dibanding": sorted({*found["dibanding"], *rounds})})


def keep(cache: Path, found: dict[str, Any]) -> None:
    """Write what was done."""
    cache.mkdir(parents=True, exist_ok=True)
    fresh = cache / f".{FILE}.baru"
    fresh.write_text(json.dumps(found), encoding="utf-8")
    fresh.replace(cache / FILE)


def missing(cache: Path, data: Path, putaran: str) -> list[str]:
    """Return the commands that are still to be run before a draft may be published."""
    found = seen_of(cache, data)
    commands = []
    if not found["dilihat"]:
        commands.append(f"bantar serve --draf --data {data.as_posix()}   (lalu buka salah satu halamannya)")
    if putaran not in found["dibanding"]:
        commands.append(f"bantar diff --putaran {putaran} --data {data.as_posix()}")
    return commands

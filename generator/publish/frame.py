"""The frame that MkDocs makes around every page, kept from one build to the next.

MkDocs sees the theme, the hand-written pages and the programme's name; it sees no RT. As long as those are
the same, so is all that it writes, and a build can take it from the cache: the copy is used only if its key
and the digest of every file in it still hold.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.digest import digest_of, digest_of_values, file_digest
from generator.pages.situs import Situs
from generator.publish.digest import digest_of_code, digest_of_folders
from generator.publish.shell import Shell, ShellKey
from generator.wording import KodeBahasa

KEPT = 4
"""How many frames are kept: the city's and the demo's, each before and after a change of the theme."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Handwritten:
    """A page that people wrote, as MkDocs rendered it; the parts that it takes from the data are still to fill."""

    bahasa: KodeBahasa
    address: str
    """Below the language's root."""
    html: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What MkDocs rendered: shells for the data pages, and the hand-written pages."""

    shells: Mapping[ShellKey, Shell]
    handwritten: tuple[Handwritten, ...]


def frame_key(config_file: Path, site_src: Path, situs: Mapping[KodeBahasa, Situs]) -> str:
    """Return the digest of all that MkDocs' output depends on."""
    index = situs["id"].index
    return digest_of(
        config_file.read_bytes(),
        situs["id"].facts.site_url.encode(),
        digest_of_folders([site_src / name for name in ("theme", "pages", "assets", "locale")]).encode(),
        digest_of_code().encode(),
        digest_of_values(index.public.program, index.rilis[:1]).encode(),
    )


def keep_frame(cache: Path, key: str, frame: Frame, site: Path) -> None:
    """Keep a frame and the files that MkDocs wrote for the next build; where the disk is full, keep nothing."""
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=cache))
    except OSError:
        return
    target = cache / key
    try:
        lay_down(frame, site, fresh)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    except OSError:  # no room, or another build has kept the same frame in the meantime
        shutil.rmtree(fresh, ignore_errors=True)
    for old in oldest_first(cache)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def lay_down(frame: Frame, site: Path, folder: Path) -> None:
    """Write a frame and the files of MkDocs into a folder, sealed by their digests."""
    shutil.copytree(site, folder / "files")
    content = {
        "shells": [[*name, [piece.decode() for piece in shell.pieces]] for name, shell in frame.shells.items()],
        "handwritten": [[page.bahasa, page.address, page.html] for page in frame.handwritten],
        "files": digests_below(folder / "files"),
    }
    text = json.dumps(content, ensure_ascii=False)
    (folder / "frame.json").write_text(f"{digest_of(text.encode())}\n{text}", encoding="utf-8")


def oldest_first(folder: Path) -> list[Path]:
    """Return what lies in a folder by age; what another build removes meanwhile is left out."""
    found: list[tuple[int, Path]] = []
    for path in folder.iterdir():
        with suppress(OSError):
            found.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found)]


def kept_frame(cache: Path, key: str, site: Path) -> Frame | None:
    """Return a kept frame after laying its files into `site`; None when there is none, or it is damaged."""
    folder = cache / key
    try:
        seal, _, text = (folder / "frame.json").read_text(encoding="utf-8").partition("\n")
        if seal != digest_of(text.encode()):
            return None
        content: dict[str, Any] = json.loads(text)
        if digests_below(folder / "files") != content["files"]:
            return None
        shutil.copytree(folder / "files", site, copy_function=shutil.copyfile, dirs_exist_ok=True)
    except (OSError, ValueError):
        return None
    return Frame(
        shells={
            (kode, bagian, depth): Shell(tuple(piece.encode() for piece in pieces))
            for kode, bagian, depth, pieces in content["shells"]
        },
        handwritten=tuple(
            Handwritten(bahasa=kode, address=address, html=html) for kode, address, html in content["handwritten"]
        ),
    )


def digests_below(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): file_digest(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

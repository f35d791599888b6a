"""Pictures that lie beside the pages: a card for link previews, and for each RT the QR code of its notice.

A card takes milliseconds, so they are kept from one build to the next, by what they show: an RT whose status
stays has the same card, whatever else changes. A kept picture is used only if its bytes are those that were written.
"""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from generator.digest import digest_of
from generator.pages.cards import PreviewCard, cards
from generator.pages.pengumuman import CODE
from generator.pages.situs import Situs
from generator.publish.digest import digest_of_folders
from generator.publish.writing import read

CARD = "kartu.png"
"""Name of a card beside its page."""

SHARED = "assets/"
"""Where the card lies that all other pages share."""

FEW = 40
"""So many cards are drawn sooner than other processes begin."""

KEPT = 40_000
"""How many pictures are kept: those of some cities and of some releases."""


class Picture(NamedTuple):
    """A picture of the site."""

    path: str
    """From the site's root."""
    shows: PreviewCard | str
    """A card's words, or the address in a QR code."""


def pictures(situs: Situs, *, with_cards: bool = True) -> Iterator[Picture]:
    """Yield every picture of a site; both languages share them.

    Args:
        situs: The Indonesian site.
        with_cards: Whether the site has cards.
    """
    for card in cards(situs) if with_cards else ():
        yield Picture((card.address or SHARED) + CARD, card)
    for address in situs.index.alamat_rt.values():
        yield Picture(address + CODE, situs.facts.site_url + address)


def draw(shows: PreviewCard | str) -> bytes:
    """Return a picture as a file; what draws it is loaded only here, since most builds draw nothing."""
    if isinstance(shows, str):
        from generator.publish.qr import draw_code  # noqa: PLC0415 - the reason stands above

        return draw_code(shows)
    from generator.publish.card import draw as draw_card  # noqa: PLC0415 - as above

    return draw_card(shows)


class Store:
    """Pictures that earlier builds drew, in files named by what they show and by their own digest."""

    def __init__(self, folder: Path) -> None:
        """Look at what is there."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.names = {name.partition("-")[0]: name for name in os.listdir(folder)}  # noqa: PTH208 - names are enough

    def lay(self, key: str, target: str) -> bool:
        """Link a picture into a site; return whether it was there and sound."""
        name = self.names.get(key)
        if name is None:
            return False
        path = f"{self.folder}/{name}"
        try:
            content = read(path)
            if digest_of(content) != name.partition("-")[2]:
                return False
            link(path, target, content)
        except OSError:
            return False
        return True

    def keep(self, key: str, content: bytes, target: str) -> None:
        """Keep a picture that was just drawn, and link it into a site."""
        name = f"{key}-{digest_of(content)}"
        fresh = self.folder / f".{key}.{os.getpid()}"
        fresh.write_bytes(content)
        os.replace(fresh, self.folder / name)  # noqa: PTH105 - the atomic one
        old = self.names.get(key)
        if old not in {None, name}:
            (self.folder / str(old)).unlink(missing_ok=True)
        self.names[key] = name
        link(f"{self.folder}/{name}", target, content)

    def forget(self, used: set[str]) -> None:
        """Remove the oldest pictures beyond those that are kept, none of them used by this build."""
        beyond = len(self.names) - KEPT
        if beyond > 0:
            spare = [self.folder / name for key, name in self.names.items() if key not in used]
            spare.sort(key=lambda path: (path.stat().st_mtime_ns, path.name))
            for path in spare[:beyond]:
                path.unlink(missing_ok=True)


def link(path: str, target: str, content: bytes) -> None:
    """Link a file into a site, or copy it where the cache lies on another disk."""
    try:
        os.link(path, target)
    except FileNotFoundError:
        os.makedirs(target.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - as above
        link(path, target, content)
    except OSError:
        Path(target).write_bytes(content)


@cache
def tools() -> bytes:
    """Return the digest of what draws: this package's own part, the fonts, and the libraries."""
    here = Path(__file__).parent
    own = [(here / name).read_bytes() for name in ("card.py", "card_icon.py", "pictures.py", "qr.py")]
    return digest_of(
        *own, digest_of_folders([here / "fonts"]).encode(), *(version(name).encode() for name in ("pillow", "segno"))
    ).encode()


def write_pictures(
    site: Path, situs: Situs, folder: Path | None = None, processes: int = 0, *, with_cards: bool = True
) -> int:
    """Write every picture of a site.

    Args:
        site: Folder of the site.
        situs: The Indonesian site.
        folder: Where pictures are kept from one build to the next; None to keep none.
        processes: How many draw cards; 0 for as many as the machine has cores.
        with_cards: Whether to write cards; the codes are written anyway, since the notices need them.

    Returns:
        How many had to be drawn.
    """
    store = None
    if folder is not None:
        with suppress(OSError):  # a cache that cannot be written costs time and nothing else
            store = Store(folder)
    wanted = [
        (picture, digest_of(tools(), repr(picture.shows).encode()))
        for picture in pictures(situs, with_cards=with_cards)
    ]
    missing = [item for item in wanted if store is None or not store.lay(item[1], f"{site}/{item[0].path}")]
    for (picture, key), content in zip(missing, drawn([item[0] for item in missing], processes), strict=True):
        target = f"{site}/{picture.path}"
        if store is None:
            os.makedirs(target.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - as above
            Path(target).write_bytes(content)
        else:
            store.keep(key, content, target)
    if store is not None:
        store.forget({key for _, key in wanted})
    return len(missing)


def drawn(wanted: Sequence[Picture], processes: int) -> Iterator[bytes]:
    """Yield pictures as files in their order; several processes draw the cards where that pays."""
    shown = [item.shows for item in wanted if not isinstance(item.shows, str)]
    several = min(processes or os.cpu_count() or 1, 1 + len(shown) // FEW)
    if several == 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield from (draw(item.shows) for item in wanted)
        return
    with ProcessPoolExecutor(several, multiprocessing.get_context("fork")) as pool:
        done = pool.map(draw, shown, chunksize=FEW)
        yield from (draw(item.shows) if isinstance(item.shows, str) else next(done) for item in wanted)


def write_picture(site: Path, situs: Situs, path: str) -> None:
    """Write one picture, for a site that is served while it is made; nothing where no picture has this path."""
    for picture in pictures(situs):
        if picture.path == path:
            content = draw(picture.shows)
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

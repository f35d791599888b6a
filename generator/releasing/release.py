"""Makes a planned release in one step that happens whole or not at all: the site, its record, its addresses."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.facts.snapshot import snapshot
from generator.pipeline import BuildOrder, build, opened, settled
from generator.problems import GeneratorError
from generator.publish.digest import digest_of_folders
from generator.releasing.files import addresses_text, read_snapshot, snapshot_text
from generator.releasing.installing import Installation
from generator.releasing.planning import Plan, settled_texts
from generator.sources.dataset import SNAPSHOT

ADDRESSES = "alamat.txt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Workshop:
    """Where a release builds its site."""

    config_file: Path
    out: Path
    cache: Path | None = None
    cards: bool = True
    """See `generator.pipeline.BuildOrder`."""


def carry_out(found: Plan, shop: Workshop, tell: Callable[[str], None] = lambda _: None) -> int:
    """Build the site of a release, and write its record into the data folder.

    The site is built from a copy of the data that has the release already. Only when it is whole are the files
    of the data folder replaced, and then the old site: whatever fails before leaves both as they were.

    Returns:
        How many pages the site has.

    Raises:
        DataError: The data with the release has errors.
        GeneratorError: The site could not be built, or the data changed meanwhile.
    """
    return write_release(found.data, found.tanggal, dict(found.texts), found.seen, shop, tell)


def record_last(data: Path, shop: Workshop, tell: Callable[[str], None] = lambda _: None) -> tuple[str, int]:
    """Record what the newest release made public, where no release has recorded it yet.

    Returns:
        Number of the release, and how many pages the site has.

    Raises:
        DataError: The data has errors.
        GeneratorError: It is recorded already, or there is no release.
    """
    seen = digest_of_folders([data])
    known = read_snapshot(data)
    if known is not None:
        raise GeneratorError(f"Rilis {known[0]} sudah tercatat; «--rekam» hanya untuk yang pertama kali.")
    state = opened(data)
    newest = max(state.public.rilis, key=lambda item: item.tanggal, default=None)
    if newest is None:
        raise GeneratorError("rilis.yaml kosong: belum ada rilis untuk dicatat. Buat dengan «bantar release».")
    state = settled(state, newest.id)
    texts = {SNAPSHOT: snapshot_text(newest.id, snapshot(state.public)), **settled_texts(state)}
    return newest.id, write_release(data, newest.tanggal, texts, seen, shop, tell)


def settle_first(data: Path) -> None:
    """Write what the newest release of a made-up city settles of figures on sensitive butir.

    Raises:
        DataError: The data has errors.
        GeneratorError: There is no release.
    """
    state = opened(data)
    newest = max(state.public.rilis, key=lambda item: item.tanggal)
    for name, text in settled_texts(settled(state, newest.id)).items():
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_bytes(text.encode())


def write_release(
    data: Path, tanggal: date, texts: dict[str, str], seen: str, shop: Workshop, tell: Callable[[str], None]
) -> int:
    """Build from a copy with some files changed, then change them in the data folder too; see `carry_out`."""
    installation = Installation(data)

    def install(site: Path) -> None:
        if digest_of_folders([data]) != seen:
            raise GeneratorError("Data berubah selagi rilis dibuat. Periksa lagi perubahannya, lalu ulangi.")
        known = (data / ADDRESSES).read_text(encoding="utf-8-sig").splitlines()
        tell("Menulis catatan rilis")
        installation.do({**texts, ADDRESSES: addresses_text(known, addresses_in(site))})

    with changed_copy(data, texts) as copy:
        order = BuildOrder(
            config_file=shop.config_file,
            data=copy,
            out=shop.out,
            day=tanggal,
            cache=shop.cache,
            cards=shop.cards,
            when_whole=install,
        )
        try:
            return build(order, tell)
        except BaseException:
            installation.undo()
            raise


@contextmanager
def changed_copy(data: Path, texts: dict[str, str]) -> Iterator[Path]:
    """Give a copy of a data folder with some files changed; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="bantar-rilis-") as folder:
        copy = Path(shutil.copytree(data, Path(folder) / data.resolve().name))
        for name, text in texts.items():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(text.encode())
        yield copy


def addresses_in(site: Path) -> Iterator[str]:
    """Yield the addresses that a release promises to keep: Indonesian pages, figures, feeds, files of open data.

    An Indonesian address stands for its English twin, since every page exists in both languages.
    """
    for path in site.rglob("index.html"):
        folder = path.parent.relative_to(site).as_posix()
        if folder != "en" and not folder.startswith("en/"):
            yield "/" if folder == "." else f"/{folder}/"
    for path in site.glob("api/v1/angka/*.json"):
        page = "/angka/" if path.stem == "kota" else f"/angka/{path.stem}/"
        for item in json.loads(path.read_text(encoding="utf-8"))["angka"]:
            yield f"{page}#{item['id']}"
    for path in [*site.glob("data/*"), *site.rglob("feed.xml"), *site.glob("rilis/*/perubahan.csv")]:
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith("en/") and path.name != "index.html":
            yield f"/{name}"

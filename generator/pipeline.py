"""The one place where the layers meet: checked data to public facts, these to pages."""

import os
import re
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from generator.collector import records_set_aside
from generator.digest import digest_of
from generator.examining import clean
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.istilah import fitting
from generator.gate.gate import is_released, open_gate, with_settled
from generator.gate.public import PublicDataset
from generator.model.dataset import Dataset
from generator.model.program import Program
from generator.pages.situs import Situs
from generator.problems import GeneratorError
from generator.publish.before import before_of
from generator.publish.compress import compress
from generator.publish.digest import digest_of_code, digest_of_code_now
from generator.publish.engine import configured, run
from generator.publish.frame import Frame, frame_key, keep_frame, kept_frame
from generator.publish.furnish import Order, base_digest
from generator.publish.ledger import Ledger
from generator.publish.offline import pack
from generator.publish.pictures import write_pictures
from generator.publish.swap import new_site, spare_of
from generator.publish.templates import read_bahasa, renderer
from generator.publish.whole import complete, furnished
from generator.publish.writing import Former
from generator.wording import KodeBahasa

SECONDS = re.compile(r"[0-9]{1,11}")
"""Seconds since 1970, up to the year 5138; some more digits, and there is no calendar for them."""


def build_date(dataset: Dataset, given: date | None) -> date:
    """Return the day for which the site is made; no clock is read.

    It is the day given, or that of `SOURCE_DATE_EPOCH` in the policy's time zone, or that of the
    newest release in the data.

    Raises:
        GeneratorError: There is no release, or the environment names no time.
    """
    if given is not None:
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if SECONDS.fullmatch(epoch):
        zone = ZoneInfo(dataset.kebijakan.zona_embargo)
        return datetime.fromtimestamp(int(epoch), tz=UTC).astimezone(zone).date()
    if epoch:
        raise GeneratorError(f"SOURCE_DATE_EPOCH harus angka detik sejak 1970, bukan «{epoch}».")
    if not dataset.rilis:
        raise GeneratorError("rilis.yaml kosong: tanggal situs tidak diketahui. Tulis satu rilis atau pakai --date.")
    return max(item.tanggal for item in dataset.rilis)


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A data folder that was checked, and what of it may be public on a day."""

    dataset: Dataset
    today: date
    public: PublicDataset


def opened(data: Path, given: date | None = None, also: frozenset[str] = frozenset()) -> Opened:
    """Return a data folder behind the gate.

    Args:
        data: The folder.
        given: Day for which it is seen; None for the default.
        also: Rounds to see as if they were published; see `generator.gate.gate.open_gate`.

    Raises:
        DataError: The data has errors.
        GeneratorError: The day is not known.
    """
    dataset = clean(data)
    return behind_gate(dataset, build_date(dataset, given), also)


def behind_gate(dataset: Dataset, today: date, also: frozenset[str] = frozenset()) -> Opened:
    """Return checked data behind the gate; see `opened`."""
    return Opened(dataset=dataset, today=today, public=open_gate(dataset, today, also))


def settled(state: Opened, rilis: str, also: frozenset[str] = frozenset()) -> Opened:
    """Return a state as a release leaves it: with the figures on sensitive butir that it settles.

    Args:
        state: The state before.
        rilis: Number of the release.
        also: Rounds that become public with it.
    """
    peka = with_settled(state.dataset, state.today, also, rilis)
    return behind_gate(replace(state.dataset, peka=peka), state.today, also)


def public_facts(data: Path, site_url: str, given: date | None = None, *, preview: bool = False) -> Facts:
    """Return the facts that may be public.

    Args:
        data: The folder.
        site_url: Absolute address with a final slash.
        given: Day for which it is seen; None for the default.
        preview: Whether drafts and rounds under embargo are in it too, for the publisher's own eyes.

    Raises:
        DataError: The data has errors.
    """
    dataset = clean(data)
    today = build_date(dataset, given)
    drafts = frozenset(item.id for item in dataset.putaran if not is_released(item, today))
    found = behind_gate(dataset, today, drafts if preview else frozenset())
    if preview:
        found = settled(found, f"{today.year}.{today.month}", drafts)
    return Facts(Index(found.public, found.today), site_url)


def public_situs(
    data: Path,
    site_src: Path,
    site_url: str,
    given: date | None = None,
    *,
    preview: bool = False,
    cache: Path | None = None,
) -> dict[KodeBahasa, Situs]:
    """Return the site of a data folder in every language, ready to make pages; see `public_facts` and `all_situs`.

    Raises:
        DataError: The data has errors.
    """
    return all_situs(public_facts(data, site_url, given, preview=preview), site_src, cache)


def all_situs(facts: Facts, site_src: Path, cache: Path | None = None) -> dict[KodeBahasa, Situs]:
    """Return every language of the site, ready to make pages.

    Args:
        facts: What may be public.
        site_src: Folder of templates and catalogues.
        cache: Where compiled templates are kept; None to keep none.
    """
    kept = cache / "templat" if cache else None
    found: dict[KodeBahasa, Situs] = {}
    for kode in languages(facts.index.public.program):
        bahasa = read_bahasa(site_src / "locale", kode, fitting(facts.index.public.program, kode))
        found[kode] = Situs(facts, bahasa, renderer(site_src / "templates", bahasa, facts.index.today, kept))
    return found


def languages(program: Program) -> tuple[KodeBahasa, ...]:
    """Return the languages of a programme's site, Indonesian first."""
    return ("id", *dict.fromkeys(program.bahasa_lain))


@dataclass(frozen=True, kw_only=True, slots=True)
class BuildOrder:
    """What to build, from where and to where."""

    config_file: Path
    """`mkdocs.yml`."""
    data: Path
    out: Path
    day: date | None = None
    """Day for which the site is made; None for the default."""
    processes: int = 0
    """Processes that write pages; 0 for one a language where the machine has the cores."""
    compress: bool = False
    """Whether to put a compressed copy beside each text file; see `generator.publish.compress`."""
    cards: bool = True
    """Whether to draw cards for link previews; the first time, they take more than all pages."""
    cache: Path | None = None
    """Where earlier builds left what may be used again; None for `.cache/bantar` beside `mkdocs.yml`."""
    when_whole: Callable[[Path], None] = lambda _: None
    """Called with the new site when it is whole and not yet in its place; what it raises keeps the old one."""

    @property
    def root(self) -> Path:
        """Return the folder of `mkdocs.yml`."""
        return self.config_file.resolve().parent

    @property
    def kept(self) -> Path:
        """Return the cache; see `cache`."""
        return self.cache or self.root / ".cache" / "bantar"

    @property
    def ledger(self) -> Path:
        """Return the file that tells what the last build of this site wrote."""
        return self.kept / f"{digest_of(str(self.out.resolve()).encode())}.ledger"


def offline_copy(order: BuildOrder) -> Path:
    """Pack a site that was just built as a zip file beside its folder, and return the file.

    Raises:
        GeneratorError: `mkdocs.yml` cannot be used.
    """
    plugin: Any = configured(order.config_file, order.out).plugins["bantar"]
    target = order.out.with_name(f"{order.out.name}-luring.zip")
    pack(order.out, target, order.root / plugin.config.site_src / "luring.js")
    return target


def framed(config: Any, kept: Path, fresh: Path, key_now: Callable[[], str]) -> Frame:  # noqa: ANN401 - MkDocs' configuration, which only publish knows
    """Return the frame of a site whose files now lie in `fresh`: the one that was kept, or a new one."""
    key = key_now()
    frame = kept_frame(kept, key, fresh)
    if frame is None:
        run(config)
        plugin: Any = config.plugins["bantar"]
        frame = plugin.house.frame()
        if key_now() == key:  # nobody changed the theme meanwhile
            keep_frame(kept, key, frame, fresh)
    return frame


def finish(order: BuildOrder, fresh: Path, tell: Callable[[str], None]) -> None:
    """Do what is left when a site is whole, before it takes the place of the old one."""
    order.when_whole(fresh)
    if order.compress:
        tell("Memampatkan berkas")
        compress(fresh, order.out)
    tell("Memasang hasilnya")


def build(order: BuildOrder, tell: Callable[[str], None] = lambda _: None) -> int:
    """Build the site; the old one stays until the new one is whole.

    What an earlier build made is used again where nothing that it depends on has changed. The cache may be
    deleted at any time.

    Args:
        order: What to build.
        tell: Told in a few words what is being done.

    Returns:
        How many pages the site has.

    Raises:
        DataError: The data has errors.
        GeneratorError: The site could not be built. The old one is untouched in either case.
    """
    cache = order.kept
    with ExitStack() as afterwards, new_site(order.out, tell) as fresh:
        config = configured(order.config_file, fresh)
        plugin: Any = config.plugins["bantar"]
        site_src, site_url = order.root / plugin.config.site_src, config.site_url or "/"
        tell("Memeriksa data")
        plugin.situs = situs = public_situs(order.data, site_src, site_url, order.day, cache=cache)
        afterwards.enter_context(records_set_aside())  # until the site is in its place
        tell("Membuat halaman")
        plugin.cards = order.cards
        kept = cache / ("frame" if order.cards else "frame-tanpa-kartu")
        frame = framed(config, kept, fresh, lambda: frame_key(order.config_file, site_src, situs))
        sources = site_src / "templates", site_src / "locale"
        former = Former(site=order.out, spare=spare_of(order.out))
        before = before_of(former, Ledger.read(order.ledger), base_digest(*sources), situs, frame)
        whole = Order(site=fresh, situs=situs, frame=frame, before=before)
        written = furnished(whole, order.processes)
        write_pictures(fresh, situs["id"], cache / "gambar", order.processes, with_cards=order.cards)
        pages = complete(whole, written, site_url)
        finish(order, fresh, tell)
    with suppress(OSError):  # the site is in place; without a ledger the next build takes longer, no more
        if base_digest(*sources) == before.base and digest_of_code_now() == digest_of_code():
            written.write(order.ledger)
    return pages

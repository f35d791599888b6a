"""Writes the files that stand beside the pages: open data, feeds, the map and the find index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator.digest import digest_of_values
from generator.facts.documents import API
from generator.facts.facts import Facts
from generator.pages.registry import EVERYTHING, TOLD_BY_RT, UNSCORED, assessed
from generator.pages.sematan import FOLDER, area_embeds, counted_embeds, rt_embeds, scored_embeds
from generator.pages.situs import Situs
from generator.publish.api import write_figures, write_rt, write_scored, write_unscored
from generator.publish.before import Before
from generator.publish.feeds import write_feeds
from generator.publish.find_index import write_find_index
from generator.publish.furnish import Job, Order, Planned, known, laid_again, planned
from generator.publish.ledger import Entry, Packed
from generator.publish.open_data import write_open_data
from generator.publish.release_files import write_release_files
from generator.publish.writing import written
from generator.wording import KodeBahasa

LOCATORS = "assets/letak.svg"
"""Shapes of every area; templates name the file too."""

AllSitus = Mapping[KodeBahasa, Situs]


DATA = "data/"
"""How the addresses of the open data begin."""


def write_map(order: Order) -> dict[str, str]:
    """Write the interactive map; folium, half a second to load, is loaded only when the map is made."""
    from generator.publish.folium_map import write_map as write  # noqa: PLC0415 - the reason stands above

    return write(order.site, order.situs)


def write_data(order: Order) -> dict[str, str]:
    """Write the open data, which is the same for every language; most tables stay as they are when one changes."""
    facts = order.situs["id"].facts
    laid = laid_again(order, DATA, {f"{DATA}{item.nama}": item.sha256 for item in facts.downloads})
    return write_open_data(order.site, facts.index, facts.downloads, facts.site_url, facts.tables, laid)


def write_locators(order: Order) -> dict[str, str]:
    """Write the shapes of the small maps."""
    return written(order.site, [(LOCATORS, order.situs["id"].facts.locators().encode())])


def write_find(order: Order) -> dict[str, str]:
    """Write what the search by kelurahan and number reads."""
    return write_find_index(order.site, order.situs)


def write_scattered(order: Order) -> dict[str, str]:
    """Write the files that lie in the folders of several pages."""
    return write_feeds(order.site, order.situs) | write_release_files(order.site, order.situs)


class Beside(NamedTuple):
    """Files that one writer writes."""

    job: str
    """Name of the job that they belong to."""
    begins: str
    """How their addresses begin; empty where they lie in several folders."""
    write: Callable[[Order], dict[str, str]]
    """Returns the digest of each file by its path from the site's root."""
    tables: frozenset[str]
    """Tables of the public data that they draw on; see `generator.pages.registry.Group`."""
    depends: Callable[[], Iterable[object]] = tuple
    """Gives what they draw on beside that; see there too."""
    part: str = ""
    """Tells writers apart whose addresses begin alike."""

    @property
    def name(self) -> str:
        """Return the name by which the ledger knows them."""
        return f"{self.begins} {self.part}".rstrip()


def citywide(situs: Situs) -> tuple[Beside, ...]:
    """Return the writers whose files tell of the whole city."""
    return (
        Beside("data", DATA, write_data, EVERYTHING),
        Beside("api", API, partial(write_documents, write=write_scored), EVERYTHING, part="skor"),
        Beside("api", API, partial(write_documents, write=write_unscored), UNSCORED, partial(assessed, situs)),
        Beside("lain", "assets/peta/", write_map, UNSCORED),
        Beside("lain", LOCATORS, write_locators, UNSCORED),
        Beside("lain", "cari.json", write_find, UNSCORED, partial(assessed, situs)),
        Beside("lain", "", write_scattered, UNSCORED, part="tersebar"),
    )


def besides(situs: AllSitus) -> Iterator[Beside]:
    """Yield every writer, those of a job after each other; what tells of RTs is parted by kelurahan."""
    facts = situs["id"].facts
    yield from citywide(situs["id"])
    for kode in facts.index.rt_in:
        yield Beside(
            "api rt",
            f"{API}rt/{kode}-",
            partial(write_documents, write=partial(write_rt, kelurahan=kode)),
            EVERYTHING - TOLD_BY_RT,
            partial(told, facts, kode),
        )
    for part in facts.parts:
        yield Beside(
            "api angka",
            f"{API}angka/",
            partial(write_documents, write=partial(write_figures, part=part)),
            UNSCORED,
            partial(figures_told, facts, part),
            part,
        )
    for one in situs.values():
        yield from embeds(one)


def write_documents(order: Order, write: Callable[[Path, Facts], dict[str, str]]) -> dict[str, str]:
    """Write some documents of the API, which are the same for every language."""
    return write(order.site, order.situs["id"].facts)


def told(facts: Facts, kelurahan: str) -> tuple[str]:
    """Return what the documents of a kelurahan's RTs draw on beside what the whole site shares."""
    return (facts.rt_said[kelurahan],)


def figures_told(facts: Facts, part: str) -> tuple[str]:
    """Return what the documents of some figures draw on beside what the whole site shares."""
    return (facts.figures_said[part],)


def embeds(situs: Situs) -> Iterator[Beside]:
    """Yield the writers of the cards and badges in a language; they share a folder, so a rule lets others frame it."""
    begins = f"{FOLDER}{situs.bahasa.prefix}"
    job = f"sematan {situs.bahasa.kode}"
    for kode, slug in ((kode, situs.index.slug[kode]) for kode in situs.index.rt_in):
        made = partial(rt_embeds, situs, kode)
        yield Beside(job, f"{begins}rt/{slug}/", partial(write_embeds, made=made), UNSCORED)
    for part, all_of, tables in (
        ("wilayah", area_embeds, UNSCORED),
        ("terhitung", counted_embeds, UNSCORED),
        ("skor", scored_embeds, EVERYTHING),
    ):
        yield Beside(job, begins, partial(write_embeds, made=partial(all_of, situs)), tables, part=part)


def write_embeds(order: Order, made: Callable[[], Iterator[tuple[str, str]]]) -> dict[str, str]:
    """Write some cards and badges."""
    return written(order.site, ((f"{FOLDER}{name}", content.encode()) for name, content in made()))


def file_jobs(order: Order) -> list[Job]:
    """Return the jobs that write every file that pages link to or fetch."""
    return [file_job(order, list(items)) for _, items in groupby(besides(order.situs), key=lambda item: item.job)]


def file_job(order: Order, items: Sequence[Beside]) -> Job:
    """Return the job that writes some files."""
    facts = order.situs["id"].facts

    def key(before: Before, item: Beside) -> str:
        said = facts.said(item.tables)
        return digest_of_values(before.base, facts.site_url, facts.index.today, *said, *item.depends())

    plans = [(item, planned(order, item.name, partial(key, item=item))) for item in items]
    return Job(run=partial(write_beside, order, plans), is_stale=any(plan.entry is None for _, plan in plans))


def write_beside(order: Order, plans: Sequence[tuple[Beside, Planned]]) -> dict[str, Entry]:
    """Write some files, or lay down those of an earlier build that are the same; return their groups by name."""
    found: dict[str, Entry] = {}
    for item, plan in plans:
        entry = known(order, plan)
        if entry is None:
            entry = Entry(key=plan.key, files=Packed.of(item.write(order)))
        found[plan.name] = entry
    return found

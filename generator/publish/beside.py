"""Writes the files that stand beside the pages: open data, feeds, the map and the find index."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.digest import digest_of_values
from generator.facts.documents import API
from generator.facts.facts import Facts
from generator.pages.registry import EVERYTHING, TOLD_BY_RT, UNSCORED
from generator.pages.situs import Situs
from generator.publish.api import write_api, write_rt
from generator.publish.embeds import write_embeds
from generator.publish.feeds import write_feeds
from generator.publish.find_index import write_find_index
from generator.publish.frame import digests_below
from generator.publish.furnish import Order, known
from generator.publish.ledger import Entry
from generator.publish.open_data import write_open_data
from generator.publish.release_files import write_release_files
from generator.wording import KodeBahasa

AllSitus = Mapping[KodeBahasa, Situs]


def write_map(site: Path, situs: AllSitus) -> None:
    """Write the interactive map; folium, half a second to load, is loaded only when the map is made."""
    from generator.publish.folium_map import write_map as write  # noqa: PLC0415 - the reason stands above

    write(site, situs)


def write_data(site: Path, situs: AllSitus) -> None:
    """Write the open data, which is the same for every language."""
    facts = situs["id"].facts
    write_open_data(site, facts.index, facts.downloads, facts.site_url, facts.tables)


def write_locators(site: Path, situs: AllSitus) -> None:
    """Write the shapes of the small maps."""
    path = site / "assets" / "letak.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(situs["id"].facts.locators(), encoding="utf-8")


def write_scattered(site: Path, situs: AllSitus) -> None:
    """Write the files that lie in the folders of several pages."""
    write_feeds(site, situs)
    write_release_files(site, situs)


def write_documents(site: Path, situs: AllSitus) -> None:
    """Write the documents of the API but those of RTs."""
    write_api(site, situs["id"].facts)


class Beside(NamedTuple):
    """Files that one writer writes."""

    begins: str
    """How their addresses begin; empty where they lie in several folders."""
    write: Callable[[Path, AllSitus], Mapping[str, str] | None]
    """Returns the digest of each file by its path; None where they are all that lies below `begins`."""
    tables: frozenset[str]
    """Tables of the public data that they draw on; see `generator.pages.registry.Group`."""
    depends: Callable[[], Iterable[object]] = tuple
    """Gives what they draw on beside that; see there too."""

    @property
    def kept(self) -> bool:
        """Return whether they can be used again."""
        return self.begins.endswith(("/", "-"))


BESIDE: tuple[Beside, ...] = (
    Beside("data/", write_data, EVERYTHING),
    Beside(API, write_documents, EVERYTHING),
    Beside("sematan/", write_embeds, EVERYTHING),
    Beside("assets/peta/", write_map, UNSCORED),
    Beside("assets/letak.svg", write_locators, UNSCORED),
    Beside("cari.json", write_find_index, EVERYTHING),
    Beside("", write_scattered, UNSCORED),
)


def besides(situs: AllSitus) -> Iterator[Beside]:
    """Yield every writer; the documents of RTs by kelurahan, after those that lie in the same folder."""
    yield from BESIDE
    facts = situs["id"].facts
    for kode in facts.index.rt_in:
        yield Beside(
            f"{API}rt/{kode}-",
            partial(write_rt_documents, kelurahan=kode),
            EVERYTHING - TOLD_BY_RT,
            partial(told, facts, kode),
        )


def told(facts: Facts, kelurahan: str) -> tuple[str]:
    """Return what the documents of a kelurahan's RTs draw on beside what the whole site shares."""
    return (facts.rt_said[kelurahan],)


def write_rt_documents(site: Path, situs: AllSitus, kelurahan: str) -> dict[str, str]:
    """Write the documents of a kelurahan's RTs."""
    return write_rt(site, situs["id"].facts, kelurahan)


def write_beside(order: Order) -> dict[str, Entry]:
    """Write every file that pages link to or fetch; those of a folder of their own are used again where they can.

    Returns:
        What the ledger keeps of them.
    """
    found: dict[str, Entry] = {}
    for item in besides(order.situs):
        if order.before is None or not item.kept:
            item.write(order.site, order.situs)
            continue
        facts = order.situs["id"].facts
        key = digest_of_values(
            order.before.base, facts.site_url, facts.index.today, *facts.said(item.tables), *item.depends()
        )
        entry = known(order, item.begins, key)
        if entry is None:
            files = item.write(order.site, order.situs)
            if files is None:
                below = digests_below(order.site / item.begins)
                files = {f"{item.begins}{name}": digest for name, digest in below.items()}
            entry = Entry(key=key, files=files, docs=(), anchors={}, targets=())
        found[item.begins] = entry
    return found

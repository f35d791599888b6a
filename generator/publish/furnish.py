"""Stamps the data pages into their shells and writes them, each language as a job of its own.

This is where a full-scale build spends its time, and it knows nothing of MkDocs. Pages are written as
they are made and not kept, so memory does not grow with the city.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.digest import digest_of, digest_of_values
from generator.pages.registry import Group, groups_of
from generator.pages.situs import Situs
from generator.publish.before import Before
from generator.publish.digest import digest_of_code, digest_of_folders
from generator.publish.frame import Frame
from generator.publish.ledger import Entry, Packed
from generator.publish.links import LinkReader
from generator.publish.shell import key_of
from generator.publish.writing import used_again, written
from generator.wording import KodeBahasa

PART = re.compile(r"<!--\s*bagian:\s*([a-z0-9-]+)\s*-->")
"""Where a hand-written page takes a part from the data: `<!-- bagian: angka-kota -->`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What to furnish."""

    site: Path
    situs: Mapping[KodeBahasa, Situs]
    frame: Frame
    before: Before | None = None
    """None for a build that neither uses nor leaves anything."""


def base_digest(templates: Path, locale: Path) -> str:
    """Return the digest of what makes pages from data: the generator, its templates and its texts."""
    return digest_of(digest_of_code().encode(), digest_of_folders([templates, locale]).encode())


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """A group of pages or files, and whether an earlier build's can be used again."""

    name: str
    key: str
    """Digest of all that it depends on; empty where nothing is kept."""
    entry: Entry | None
    """What an earlier build wrote of it, if it depended on the same."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A part of the site that one process writes."""

    run: Callable[[], dict[str, Entry]]
    """Returns its groups by name."""
    is_stale: bool
    """Whether something of it must be made anew."""


def planned(order: Order, name: str, key: Callable[[Before], str]) -> Planned:
    """Return what is known of a group by its name; `key` gives the digest of all that it depends on."""
    if order.before is None:
        return Planned(name=name, key="", entry=None)
    entry = order.before.ledger.groups.get(name)
    now = entry.key if entry is not None and order.before.all_the_same else key(order.before)
    return Planned(name=name, key=now, entry=entry if entry is not None and entry.key == now else None)


def page_jobs(order: Order) -> list[Job]:
    """Return the jobs that write the data pages: one for each language."""
    told: dict[str, str] = {}
    return [language_job(order, situs, told) for situs in order.situs.values()]


def language_job(order: Order, situs: Situs, told: dict[str, str]) -> Job:
    """Return the job that writes the pages of one language.

    Args:
        order: What to furnish.
        situs: The language.
        told: Digest of what a group draws on by its name, filled as it is asked for: it is the same in each language.
    """
    shared = shared_digest(order, situs)

    def key(_: Before, group: Group) -> str:
        if group.name not in told:
            told[group.name] = digest_of_values(*situs.facts.said(group.tables), *group.depends())
        return digest_of_values(shared, told[group.name])

    plans = [
        (group, planned(order, f"{situs.bahasa.kode}/{group.name}", partial(key, group=group)))
        for group in groups_of(situs)
    ]
    return Job(
        run=partial(furnish_language, order, situs, plans), is_stale=any(plan.entry is None for _, plan in plans)
    )


def furnish_language(order: Order, situs: Situs, plans: Sequence[tuple[Group, Planned]]) -> dict[str, Entry]:
    """Write the pages of one language, and return their groups by name."""
    found = {f"{situs.bahasa.kode}/": furnish_handwritten(order, situs)}
    for group, plan in plans:
        found[plan.name] = known(order, plan) or furnish_group(order, situs, group, plan.key)
    return found


def known(order: Order, plan: Planned) -> Entry | None:
    """Return what an earlier build wrote of a group, laid into the new site; None if it must be made anew."""
    if plan.entry is None or order.before is None:
        return None
    seen = used_again(order.site, order.before.former, plan.entry.files.value, plan.entry.seen)
    return None if seen is None else replace(plan.entry, seen=seen)


def laid_again(order: Order, name: str, files: Mapping[str, str]) -> frozenset[str]:
    """Lay those files into the new site that an earlier build wrote just so, though not the whole of their group.

    Args:
        order: What to furnish.
        name: Name of the group.
        files: Path from the site's root to the SHA-256 of the file as it will be.

    Returns:
        Paths of the files that lie there now.
    """
    entry = order.before.ledger.groups.get(name) if order.before else None
    if entry is None or order.before is None:
        return frozenset()
    same = dict(files.items() & entry.files.value.items())
    return frozenset() if used_again(order.site, order.before.former, same) is None else frozenset(same)


def filled(situs: Situs, address: str, found: re.Match[str]) -> str:
    """Return the part that a mark in a hand-written page asks for."""
    return situs.part(found[1], address)


def furnish_handwritten(order: Order, situs: Situs) -> Entry:
    """Fill and write the hand-written pages of one language."""
    prefix = situs.bahasa.prefix
    links = LinkReader()

    def files() -> Iterator[tuple[str, bytes]]:
        for page in order.frame.handwritten:
            if page.bahasa == situs.bahasa.kode:
                html = situs.marked(page.address, PART.sub(partial(filled, situs, page.address), page.html))
                html = situs.explained(page.address, html)
                links.see(prefix + page.address, html)
                yield f"{prefix}{page.address}index.html", html.encode()

    return entry_of("", written(order.site, files()), links, [])


def shared_digest(order: Order, situs: Situs) -> str:
    """Return the digest of what every group of a language depends on: code, templates, frame, address, day."""
    if order.before is None:
        return ""
    shells = [
        b"".join(shell.pieces) for name, shell in sorted(order.frame.shells.items()) if name[0] == situs.bahasa.kode
    ]
    facts = situs.facts
    return digest_of(order.before.base.encode(), facts.site_url.encode(), str(facts.index.today).encode(), *shells)


def furnish_group(order: Order, situs: Situs, group: Group, key: str = "") -> Entry:
    """Make and write the pages of a group.

    Returns:
        What the ledger keeps of it.
    """
    prefix = situs.bahasa.prefix
    links = LinkReader()
    docs: list[tuple[str, str, str]] = []

    def files() -> Iterator[tuple[str, bytes]]:
        for page in group.pages():
            links.see(prefix + page.address, page.body)
            if page.search is not None:
                docs.append((page.address, page.search.title, page.search.text))
            yield f"{prefix}{page.address}index.html", order.frame.shells[key_of(page)].stamp(page)
            for name, text in page.files:
                yield f"{prefix}{page.address}{name}", text.encode()

    return entry_of(key, written(order.site, files()), links, docs)


def entry_of(key: str, files: dict[str, str], links: LinkReader, docs: list[tuple[str, str, str]]) -> Entry:
    """Return what the ledger keeps of some pages; see `Entry`."""
    return Entry(
        key=key,
        files=Packed.of(files),
        docs=Packed.of(docs),
        anchors=Packed.of([(sorted(found), addresses) for found, addresses in links.pages.items()]),
        targets=Packed.of(links.leaving),
    )

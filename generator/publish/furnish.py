"""Stamps the data pages into their shells and writes them, each language as a job of its own.

This is where a full-scale build spends its time, and it knows nothing of MkDocs. Pages are written as
they are made and not kept, so memory does not grow with the city.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.digest import digest_of, digest_of_values, file_digest
from generator.pages.page import SearchEntry
from generator.pages.registry import Group, groups_of
from generator.pages.situs import Situs
from generator.publish.digest import digest_of_code, digest_of_folders
from generator.publish.frame import Frame
from generator.publish.ledger import Entry, Ledger
from generator.publish.links import LinkChecker
from generator.publish.search import SearchDoc
from generator.publish.shell import key_of
from generator.wording import Bahasa, KodeBahasa

PART = re.compile(r"<!--\s*bagian:\s*([a-z0-9-]+)\s*-->")
"""Where a hand-written page takes a part from the data: `<!-- bagian: angka-kota -->`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """What an earlier build left: where its pages lie, and what they depended on."""

    site: Path
    ledger: Ledger
    base: str
    """Digest of what every page depends on beside its own part of the data: code and templates."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What to furnish."""

    site: Path
    situs: Mapping[KodeBahasa, Situs]
    frame: Frame
    before: Before | None = None
    """None for a build that neither uses nor leaves anything."""


@dataclass(kw_only=True, slots=True)
class Furnished:
    """What is left of the pages of a language once they are written."""

    links: LinkChecker
    docs: list[SearchDoc] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    """Below the language's root."""
    groups: dict[str, Entry] = field(default_factory=dict)


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

    run: Callable[[], Furnished]
    is_stale: bool
    """Whether something of it must be made anew."""


def planned(order: Order, name: str, key: Callable[[Before], str]) -> Planned:
    """Return what is known of a group by its name; `key` gives the digest of all that it depends on."""
    if order.before is None:
        return Planned(name=name, key="", entry=None)
    now, entry = key(order.before), order.before.ledger.groups.get(name)
    return Planned(name=name, key=now, entry=entry if entry is not None and entry.key == now else None)


def page_jobs(order: Order) -> list[Job]:
    """Return the jobs that write the data pages: one for each language."""
    return [language_job(order, situs) for situs in order.situs.values()]


def language_job(order: Order, situs: Situs) -> Job:
    """Return the job that writes the pages of one language."""
    shared = shared_digest(order, situs)

    def key(_: Before, group: Group) -> str:
        return digest_of_values(shared, *situs.facts.said(group.tables), *group.depends())

    plans = [
        (group, planned(order, f"{situs.bahasa.kode}/{group.name}", partial(key, group=group)))
        for group in groups_of(situs)
    ]
    return Job(
        run=partial(furnish_language, order, situs, plans), is_stale=any(plan.entry is None for _, plan in plans)
    )


def furnish_language(order: Order, situs: Situs, plans: Sequence[tuple[Group, Planned]]) -> Furnished:
    """Write the pages of one language."""
    found = Furnished(links=LinkChecker(order.site))
    furnish_handwritten(order, situs, found)
    for group, plan in plans:
        entry = known(order, plan)
        if entry is None:
            entry = furnish_group(order, situs, group, found, plan.key)
        else:
            take(entry, situs.bahasa, found)
        found.groups[plan.name] = entry
    return found


def known(order: Order, plan: Planned) -> Entry | None:
    """Return what an earlier build wrote of a group, laid into the new site; None if it must be made anew."""
    if plan.entry is None or order.before is None:
        return None
    return plan.entry if used_again(order.site, order.before.site, plan.entry) else None


def filled(situs: Situs, address: str, found: re.Match[str]) -> str:
    """Return the part that a mark in a hand-written page asks for."""
    return situs.part(found[1], address)


def furnish_handwritten(order: Order, situs: Situs, found: Furnished) -> None:
    """Fill and write the hand-written pages of one language."""
    for page in order.frame.handwritten:
        if page.bahasa == situs.bahasa.kode:
            html = situs.marked(page.address, PART.sub(partial(filled, situs, page.address), page.html))
            html = situs.explained(page.address, html)
            write(order.site, situs.bahasa.prefix + page.address, html.encode())
            found.links.see(situs.bahasa.prefix + page.address, html)
            found.addresses.append(page.address)


def shared_digest(order: Order, situs: Situs) -> str:
    """Return the digest of what every group of a language depends on: code, templates, frame, address, day."""
    if order.before is None:
        return ""
    shells = [
        b"".join(shell.pieces) for name, shell in sorted(order.frame.shells.items()) if name[0] == situs.bahasa.kode
    ]
    facts = situs.facts
    return digest_of(order.before.base.encode(), facts.site_url.encode(), str(facts.index.today).encode(), *shells)


def furnish_group(order: Order, situs: Situs, group: Group, found: Furnished, key: str = "") -> Entry:
    """Make and write the pages of a group.

    Returns:
        What the ledger keeps of it.
    """
    prefix = situs.bahasa.prefix
    links = LinkChecker(order.site)
    files: dict[str, str] = {}
    docs: list[tuple[str, str, str]] = []
    for page in group.pages():
        html = order.frame.shells[key_of(page)].stamp(page)
        write(order.site, prefix + page.address, html)
        links.see(prefix + page.address, page.body)
        files[f"{prefix}{page.address}index.html"] = file_digest(html) if key else ""
        for name, text in page.files:
            content = text.encode()
            write(order.site, prefix + page.address, content, name)
            files[f"{prefix}{page.address}{name}"] = file_digest(content) if key else ""
        if page.search is not None:
            docs.append((page.address, page.search.title, page.search.text))
    entry = Entry(
        key=key,
        files=files,
        docs=docs,
        anchors={address: sorted(anchors) for address, anchors in links.anchors.items()} if key else {},
        targets=[(target, anchor, source) for (target, anchor), source in links.targets.items()] if key else (),
    )
    found.links.take(links)
    found.addresses.extend(addresses(entry, situs.bahasa))
    found.docs.extend(search_docs(situs.bahasa.kode, docs))
    return entry


def addresses(entry: Entry, bahasa: Bahasa) -> Iterator[str]:
    """Yield the addresses of a group's pages below their language's root."""
    pages = (path for path in entry.files if path.endswith("index.html"))
    return (path.removeprefix(bahasa.prefix).removesuffix("index.html") for path in pages)


def write(site: Path, address: str, html: bytes, name: str = "index.html") -> None:
    """Write a page, or a file beside it."""
    folder = f"{site}/{address}"
    os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - half the time of pathlib, once a page
    with open(f"{folder}{name}", "wb") as file:  # noqa: PTH123 - as above
        file.write(html)


def written(site: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Write files by their path from the root of the site, and return the digest of each."""
    found: dict[str, str] = {}
    made: set[str] = set()
    for path, content in files:
        folder = path.rpartition("/")[0]
        if folder not in made:
            made.add(folder)
            os.makedirs(f"{site}/{folder}", exist_ok=True)  # noqa: PTH103 - as in `write`
        with open(f"{site}/{path}", "wb") as file:  # noqa: PTH123 - as in `write`
            file.write(content)
        found[path] = file_digest(content)
    return found


def used_again(site: Path, former: Path, entry: Entry) -> bool:
    """Lay the files of an earlier build into the new site; return whether all of them are as they were written."""
    try:
        for path, digest in entry.files.items():
            with open(f"{former}/{path}", "rb") as file:  # noqa: PTH123 - as in `write`
                if file_digest(file.read()) != digest:
                    return False
        for path in entry.files:
            os.makedirs(f"{site}/{path.rpartition('/')[0]}", exist_ok=True)  # noqa: PTH103 - as in `write`
            os.link(f"{former}/{path}", f"{site}/{path}")
    except OSError:
        for path in entry.files:  # whoever writes these now must not write into the files of the old site
            Path(f"{site}/{path}").unlink(missing_ok=True)
        return False
    return True


def take(entry: Entry, bahasa: Bahasa, found: Furnished) -> None:
    """Take in what is known of a group whose pages are used again."""
    found.links.remember(entry.anchors, entry.targets)
    found.addresses.extend(addresses(entry, bahasa))
    found.docs.extend(search_docs(bahasa.kode, entry.docs))


def search_docs(kode: KodeBahasa, docs: Iterable[tuple[str, str, str]]) -> list[SearchDoc]:
    """Return search entries of a language."""
    return [
        SearchDoc(bahasa=kode, address=address, entry=SearchEntry(title=title, text=text))
        for address, title, text in docs
    ]


def merged(site: Path, parts: Iterable[Furnished]) -> LinkChecker:
    """Return one link checker of what several languages link to."""
    whole = LinkChecker(site)
    for part in parts:
        whole.take(part.links)
    return whole

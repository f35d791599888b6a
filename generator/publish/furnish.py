"""Stamps the data pages into their shells and writes them, one language after or beside the other.

This is where a full-scale build spends its time, and it knows nothing of MkDocs. Pages are written as
they are made and not kept, so memory does not grow with the city.
"""

import multiprocessing
import os
import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.digest import digest_of, digest_of_values, file_digest
from generator.pages.page import SearchEntry
from generator.pages.registry import Group, groups_of
from generator.pages.situs import Situs
from generator.problems import GeneratorError
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


def furnish(order: Order, processes: int = 0) -> list[Furnished]:
    """Write the data pages of every language.

    Args:
        order: Site, languages and shells.
        processes: How many to use; 0 for one a language where the machine has the cores. The bytes
            are the same for any number.

    Raises:
        GeneratorError: A process was stopped from outside.
    """
    wanted = processes or min(len(order.situs), os.cpu_count() or 1)
    if wanted < len(order.situs) or "fork" not in multiprocessing.get_all_start_methods():
        return [furnish_language(order, kode) for kode in order.situs]
    order.situs["id"].facts.prepare()
    inherited.append(order)
    try:
        with ProcessPoolExecutor(
            wanted, multiprocessing.get_context("fork"), initializer=follow, initargs=(os.getpid(),)
        ) as pool:
            return list(pool.map(furnish_inherited, order.situs))
    except BrokenProcessPool:
        raise GeneratorError(
            "Proses yang menulis halaman dihentikan dari luar; mungkin memori habis. Coba --proses 1."
        ) from None
    finally:
        inherited.pop()


def follow(parent: int) -> None:
    """End this process soon after its parent: else it would go on writing, and hold the lock of the site."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


inherited: list[Order] = []
"""The order that forked processes find in their memory: nothing of it has to be sent to them."""


def furnish_inherited(kode: KodeBahasa) -> Furnished:
    """Write the pages of one language in a forked process."""
    return furnish_language(inherited[-1], kode)


def furnish_language(order: Order, kode: KodeBahasa) -> Furnished:
    """Write the pages of one language."""
    situs = order.situs[kode]
    found = Furnished(links=LinkChecker(order.site))
    furnish_handwritten(order, kode, found)
    shared = shared_digest(order, situs)
    for group in groups_of(situs):
        name = f"{kode}/{group.name}"
        key = digest_of_values(shared, *situs.facts.said(group.tables), *group.depends()) if order.before else ""
        entry = known(order, name, key)
        if entry is None:
            entry = furnish_group(order, situs, group, found, key)
        else:
            take(entry, situs.bahasa, found)
        found.groups[name] = entry
    return found


def known(order: Order, name: str, key: str) -> Entry | None:
    """Return what an earlier build wrote of a group, laid into the new site; None if it must be made anew."""
    entry = order.before.ledger.groups.get(name) if order.before else None
    if entry is None or order.before is None or entry.key != key:
        return None
    return entry if used_again(order.site, order.before.site, entry) else None


def filled(situs: Situs, address: str, found: re.Match[str]) -> str:
    """Return the part that a mark in a hand-written page asks for."""
    return situs.part(found[1], address)


def furnish_handwritten(order: Order, kode: KodeBahasa, found: Furnished) -> None:
    """Fill and write the hand-written pages of one language."""
    situs = order.situs[kode]
    for page in order.frame.handwritten:
        if page.bahasa == kode:
            html = situs.marked(page.address, PART.sub(partial(filled, situs, page.address), page.html))
            html = html.replace("</article>", f"{situs.abbreviations(page.address, html)}</article>", 1)
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

"""Makes the whole site from a frame: pages, files beside them, search, sitemap; then looks for what is broken."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.pages.situs import Situs
from generator.problems import GeneratorError
from generator.publish.before import ALL
from generator.publish.beside import file_jobs
from generator.publish.furnish import Order, entry_of, page_jobs
from generator.publish.ledger import Ledger
from generator.publish.links import LinkReader, broken
from generator.publish.manifest import write_manifest
from generator.publish.processes import done
from generator.publish.redirects import faults, write_redirects
from generator.publish.search import write_search
from generator.publish.security import write_headers
from generator.publish.sitemap import write_sitemap
from generator.wording import KodeBahasa


def furnished(order: Order, processes: int = 0) -> Ledger:
    """Write the pages of a site and the files beside them, and return what was written.

    Args:
        order: What to furnish, and where.
        processes: See `generator.publish.processes`; the bytes are the same for any number.

    Raises:
        GeneratorError: The data hold a draft, or a process was stopped from outside.
    """
    if order.situs["id"].index.public.draf:
        raise GeneratorError("Data ini memuat putaran draf: hanya untuk dilihat dengan «bantar serve --draf».")
    jobs = page_jobs(order)
    if any(job.is_stale for job in jobs):
        order.situs["id"].facts.prepare()
    ledger = Ledger({ALL: order.before.entry_of_all} if order.before else {})
    for groups in done([job.run for job in (*jobs, *file_jobs(order))], processes):
        ledger.groups.update(groups)
    return ledger


def complete(order: Order, ledger: Ledger, site_url: str) -> int:
    """Write what tells of the whole of a site, and look for what is broken.

    Args:
        order: What was furnished, and where; all other files are there.
        ledger: What was written.
        site_url: Absolute address with a final slash.

    Returns:
        How many pages the site has.

    Raises:
        GeneratorError: A link leads nowhere, or a released address is gone; a sentence for each.
    """
    write_search(order.site, {kode: ledger.docs_of(kode) for kode in order.situs})
    anchors = ledger.anchors
    addresses = frozenset(address.removeprefix("en/") for address in anchors)
    situs = order.situs["id"]
    rilis = situs.index.rilis
    write_sitemap(order.site, site_url, order.situs, addresses, rilis[0].tanggal if rilis else None)
    links = LinkReader()
    for address, html in write_redirects(order.site, order.situs, addresses).items():
        links.see(address, html)
    ledger.groups["alihan"] = entry_of("", {}, links, [])
    anchors |= links.anchors
    shells = [b"".join(shell.pieces).decode() for shell in order.frame.shells.values()]
    write_headers(order.site, [*shells, *(page.html for page in order.frame.handwritten)], urlsplit(site_url).path)
    pages = write_manifest(order.site, situs.index, ledger.files)  # last of all; links to it are looked at below
    found = [
        *faults(situs, addresses),
        *broken(order.site, anchors, ledger.targets),
        *lost(order.site, situs, addresses),
        *silent(order.situs, anchors),
    ]
    if found:
        raise GeneratorError("\n".join(found))
    return pages


def lost(site: Path, situs: Situs, addresses: frozenset[str]) -> Iterator[str]:
    """Yield a sentence for each address that a release has published and this build does not make.

    Args:
        site: Folder of the site, for addresses of files.
        situs: Any language of the site.
        addresses: Pages below each language's root.
    """
    for address in (line.lstrip("/") for line in situs.index.public.alamat if "#" not in line):
        is_page = address.endswith("/") or not address
        is_made = address.removeprefix("en/") in addresses or (site / f"{address}index.html").is_file()
        if not (is_made if is_page else (site / address).is_file()):
            yield (
                f"Alamat /{address} pernah dirilis (alamat.txt), tetapi tidak lagi dibuat: tautan dan kutipan ke sana "
                "akan putus. Kembalikan datanya, atau tulis ke mana alamat itu pindah di pindah.csv."
            )


def silent(situs: Mapping[KodeBahasa, Situs], anchors: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Yield a sentence for each figure that a release has told and that has no anchor any more in some language.

    Args:
        situs: Every language of the site.
        anchors: Those of each page by its address.
    """
    for one in situs.values():
        moves = one.facts.moves
        for line in one.index.public.alamat:
            address, _, anchor = line.lstrip("/").partition("#")
            page = one.bahasa.prefix + moves.get(address, address)
            if anchor and anchor not in anchors.get(page, ()):
                yield (
                    f"Angka {line} pernah dirilis (alamat.txt), tetapi di /{page} tidak ada lagi penandanya: kutipan "
                    "ke sana akan putus. Kembalikan datanya, atau tulis ke mana angka itu pindah di pindah.csv."
                )

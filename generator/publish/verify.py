"""Checks a finished site from its files alone: links, anchors, requests to other hosts, and the manifest."""

import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator.problems import GeneratorError
from generator.publish.links import LinkReader, broken
from generator.publish.manifest import FOR_THE_HOST, NAME, Manifest, differences, read_manifest, sha256_below
from generator.publish.remote import Remote

PACKED = ".gz"
"""End of the copies that `generator.publish.compress` puts beside files; a manifest does not name them."""

REQUEST = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object|input)\b[^>]*\s(?:src|data)="(https?:)?//[^"]*"'
)
STYLE = re.compile(
    r'<link\b(?=[^>]*\brel="(?:stylesheet|preload|preconnect|icon|manifest)")[^>]*\shref="(?:https?:)?//'
)
"""A `<link>` that does the same, in whichever order its attributes stand."""


def verify(site: Path) -> Iterator[str]:
    """Yield a sentence for each fault of a site."""
    links = LinkReader()
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        name = path.relative_to(site).as_posix()
        if REQUEST.search(html) or STYLE.search(html):
            yield f"Halaman /{name} meminta sesuatu dari tempat lain."
        if "@@kb:" in html:
            yield f"Halaman /{name} masih berisi tempat kosong yang belum diisi."
        if name != "404.html":
            links.see(name.removesuffix("index.html"), html)
    yield from broken(site, links.anchors, links.leaving)


def verify_files(site: Path, manifest: Manifest) -> Iterator[str]:
    """Yield a sentence for each file of a site that is not as a manifest says."""
    found = dict(sha256_below(site))
    known = {**manifest.berkas, NAME: found.get(NAME)}
    packed = {name for name in found if name.endswith(PACKED) and name.removesuffix(PACKED) in known}
    yield from differences(manifest, found.get, found.keys() - packed)
    for name in sorted(packed):
        if unpacked(site / name) != known[name.removesuffix(PACKED)]:
            yield f"Berkas /{name} bukan salinan mampat dari /{name.removesuffix(PACKED)}."


def unpacked(path: Path) -> str | None:
    """Return the SHA-256 of what a compressed copy holds; None where it is none."""
    try:
        return sha256(gzip.decompress(path.read_bytes())).hexdigest()
    except (OSError, EOFError, zlib.error):
        return None


def verify_remote(remote: Remote, manifest: Manifest) -> Iterator[str]:
    """Yield a sentence for each file of a site on the web that is not as a manifest says.

    Raises:
        GeneratorError: The host does not answer.
    """
    served = {name: digest for name, digest in manifest.berkas.items() if not name.startswith(FOR_THE_HOST)}
    yield from differences(replace(manifest, berkas=served), remote.digest_of)


def manifest_of(site: Path) -> Manifest:
    """Return the manifest of a site in a folder.

    Raises:
        GeneratorError: There is none, or it is none.
    """
    path = site / NAME
    if not path.is_file():
        raise GeneratorError(f"«{site}» tidak punya {NAME}, jadi berkasnya tidak bisa dicocokkan.")
    return read_manifest(path.read_bytes())


def manifest_at(remote: Remote) -> Manifest:
    """Return the manifest of a site on the web.

    Raises:
        GeneratorError: There is none, or it is none.
    """
    content = remote.read(NAME)
    if content is None:
        raise GeneratorError(f"«{remote.url}» tidak punya {NAME}, jadi berkasnya tidak bisa dicocokkan.")
    return read_manifest(content)

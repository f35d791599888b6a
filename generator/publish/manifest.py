"""`manifest.json`: the SHA-256 of every file of a site, with its release, so that anybody can check a copy.

It has one line for each file, so that a person finds a file by searching the text.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator import __version__
from generator.digest import file_digest
from generator.facts.downloads import about
from generator.facts.index import Index
from generator.problems import GeneratorError
from generator.publish.folder import files_below

NAME = "manifest.json"

DIGEST = re.compile(r"[0-9a-f]{64}")
"""A SHA-256 as text."""

FOR_THE_HOST = ("_headers", "_redirects", "_nginx/", ".htaccess")
"""How the names of files begin that a host reads itself and may not hand out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What a site says of its own files."""

    rilis: str | None
    tanggal: str
    sidik_data: str
    """SHA-256 of the lines of `data/SHA256SUMS` that name a CSV: the same for the same public data."""
    berkas: Mapping[str, str]
    """Path from the root of the site to SHA-256."""


def write_manifest(site: Path, index: Index, known: Iterable[tuple[str, str]]) -> int:
    """Write the manifest of a site whose other files are all there.

    Args:
        site: Folder of the site.
        index: Look-ups over its data.
        known: Path and SHA-256 of files from when they were written, in the order of paths; the others are read.

    Returns:
        How many pages it names.
    """
    head = {
        **about(index),
        "pembuat": f"kampung-bantar-site {__version__}",
        "sidik": "SHA-256",
        "sidik_data": data_digest((site / "data" / "SHA256SUMS").read_text(encoding="utf-8")),
    }
    lines = ",\n".join(f"{as_json(name)}: {as_json(value)}" for name, value in head.items())
    pages = 0
    with (site / NAME).open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{\n{lines},\n"berkas": {{')
        before = "\n"
        for name, digest in with_digests(site, known):
            file.write(f"{before}{as_json(name)}: {as_json(digest)}")
            before = ",\n"
            pages += name.endswith("/index.html") or name == "index.html"
        file.write("\n}\n}\n")
    return pages


def with_digests(site: Path, known: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield path and SHA-256 of every file of a site but its manifest, in the order of paths.

    Both lists are in that order, so they are gone through side by side and neither is kept.
    """
    rest = iter(known)
    wanted, digest = next(rest, ("", ""))
    for name, path in files_below(site):
        while wanted and wanted < name:
            wanted, digest = next(rest, ("", ""))
        if name == wanted:
            yield name, digest
        elif name != NAME:
            yield name, sha256_of(path)


def as_json(value: object) -> str:
    """Return a plain value as JSON."""
    return json.dumps(value, ensure_ascii=False)


def sha256_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the path and SHA-256 of every file below a folder."""
    return ((name, sha256_of(path)) for name, path in files_below(folder))


def sha256_of(path: str) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:  # noqa: PTH123 - half the time of pathlib, once a file
        return file_digest(file.read())


def data_digest(sums: str) -> str:
    """Return the digest of the data: that of the lines of a list of checksums that name a CSV."""
    lines = (line for line in sums.splitlines(keepends=True) if line.endswith(".csv\n"))
    return sha256("".join(lines).encode()).hexdigest()


def read_manifest(text: bytes) -> Manifest:
    """Return the manifest that a text holds.

    Raises:
        GeneratorError: It is none, or names a file outside of its site.
    """
    try:
        content = json.loads(text)
        found = Manifest(
            rilis=content["rilis"],
            tanggal=content["tanggal"],
            sidik_data=content["sidik_data"],
            berkas=dict(content["berkas"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise GeneratorError(f"{NAME} rusak: isinya bukan daftar sidik dari program ini.") from None
    for name, digest in found.berkas.items():
        if name.startswith("/") or "\\" in name or ".." in name.split("/") or not DIGEST.fullmatch(str(digest)):
            raise GeneratorError(f"{NAME} rusak: baris «{name}» bukan berkas di dalam situs dengan sidik SHA-256.")
    return found


def differences(
    manifest: Manifest, digest_of: Callable[[str], str | None], present: Iterable[str] = ()
) -> Iterator[str]:
    """Yield a sentence for each file that is not as a manifest says.

    Args:
        manifest: What the files should be.
        digest_of: Gives the SHA-256 of a file by its path; None where there is none.
        present: Paths of all files, where they can be listed.
    """
    for name, digest in sorted(manifest.berkas.items()):
        found = digest_of(name)
        if found is None:
            yield f"Berkas /{name} ada di {NAME}, tetapi tidak ada di salinan ini."
        elif found != digest:
            yield f"Berkas /{name} tidak cocok dengan {NAME}: isinya berubah."
    for name in sorted(set(present) - set(manifest.berkas) - {NAME}):
        yield f"Berkas /{name} tidak ada di {NAME}: bukan bagian dari rilis ini."
    if "data/SHA256SUMS" not in manifest.berkas:
        yield f"{NAME} tidak memuat data/SHA256SUMS, jadi sidik datanya tidak bisa diperiksa."

"""Keeps compiled templates from one build to the next: to compile them takes as long as to read and check a city.

A kept template is used only if it was compiled by this very generator with these very texts, and if its bytes are
those that were written; Jinja2 itself compares the digest of its source.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.digest import digest_of, digest_of_values
from generator.publish.digest import digest_of_code
from generator.wording import Bahasa

KEPT = 8
"""How many sets are kept: a language each of some cities, each before and after a change of the generator."""


class KeptTemplates(BytecodeCache):
    """Templates of one language, each in a file that begins with its digest."""

    def __init__(self, folder: Path, bahasa: Bahasa) -> None:
        """Keep below a folder; what is compiled holds the texts of the language."""
        self.folder = folder / digest_of_values(digest_of_code(), bahasa.kode, sorted(bahasa.katalog.items()))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket; leave it empty where nothing is kept, or not as it was written."""
        try:
            seal, _, content = (self.folder / bucket.key).read_bytes().partition(b"\n")
        except OSError:
            return
        if seal == digest_of(content).encode():
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was just compiled, if there is room."""
        content = bucket.bytecode_to_string()
        fresh = self.folder / f".{bucket.key}.{os.getpid()}"
        with suppress(OSError):  # a cache that cannot be written costs time and nothing else
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True, exist_ok=True)
                self.forget()
            fresh.write_bytes(digest_of(content).encode() + b"\n" + content)
            os.replace(fresh, self.folder / bucket.key)  # noqa: PTH105 - the atomic one

    def forget(self) -> None:
        """Remove the sets that were made first."""
        sets = sorted((path.stat().st_mtime_ns, path) for path in self.folder.parent.iterdir() if path.is_dir())
        for _, path in sets[:-KEPT]:
            shutil.rmtree(path, ignore_errors=True)

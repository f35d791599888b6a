"""Reads a published site over http or https, file by file, to compare it with its manifest."""

from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import quote, urlsplit

from generator.problems import GeneratorError

SECONDS = 30
"""How long an answer may take."""

LARGEST = 64 * 1024 * 1024
"""Bytes that are read of one file at most; none of a site is as large."""

OK, MISSING = 200, (404, 410)


def is_url(text: str) -> bool:
    """Return whether a text is meant as an address on the web."""
    return text.startswith(("http://", "https://"))


class Remote:
    """A site on the web; one connection is used for all of its files."""

    def __init__(self, url: str) -> None:
        """Prepare to read a site.

        Raises:
            GeneratorError: The address names no host, or is none.
        """
        try:
            parts = urlsplit(url)
            kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
            self.connection = kind(parts.hostname or "", parts.port, timeout=SECONDS)
        except ValueError:
            raise GeneratorError(f"«{url}» bukan alamat situs.") from None
        if not parts.hostname:
            raise GeneratorError(f"«{url}» bukan alamat situs.")
        self.url = url
        self.root = parts.path.rstrip("/")

    def read(self, path: str) -> bytes | None:
        """Return a file; None where the site has none. Nothing else than the site itself is asked.

        Raises:
            GeneratorError: The host does not answer, or answers with something else than a file.
        """
        address = path.removesuffix("index.html") if path.endswith(("/index.html", "index.html")) else path
        try:
            self.connection.request("GET", f"{self.root}/{quote(address)}", headers={"Accept-Encoding": "identity"})
            answer = self.connection.getresponse()
            content = answer.read(LARGEST + 1)
        except (OSError, HTTPException, UnicodeError) as failure:
            self.connection.close()
            raise GeneratorError(f"«{self.url}» tidak bisa dibaca: {failure}.") from None
        if len(content) > LARGEST:
            raise GeneratorError(f"/{path} di «{self.url}» terlalu besar untuk berkas situs ini.")
        if answer.status in MISSING:
            return None
        if answer.status != OK:
            raise GeneratorError(f"«{self.url}» menjawab {answer.status} untuk /{path}, bukan isinya.")
        return content

    def digest_of(self, path: str) -> str | None:
        """Return the SHA-256 of a file; None where the site has none."""
        content = self.read(path)
        return None if content is None else sha256(content).hexdigest()

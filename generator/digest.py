"""Short digests of values, to tell whether something is still the same."""

import hashlib

from pydantic_core import to_json

SIZE = 16
"""Bytes of a digest; two different inputs share one once in 2**64 tries."""


def digest_of(*parts: bytes) -> str:
    """Return the digest of some bytes; where one part ends and the next begins counts too."""
    found = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def file_digest(content: bytes) -> str:
    """Return the SHA-256 of a file of the site, as its manifest tells it."""
    return hashlib.sha256(content).hexdigest()


def digest_of_values(*values: object) -> str:
    """Return the digest of records and plain values, by what they say and not by where they lie in memory."""
    return digest_of(to_json(values))

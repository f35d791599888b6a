"""Short digests of values, to tell whether something is still the same."""

import hashlib
from collections.abc import Sequence

from pydantic_core import to_json

SIZE = 16
"""Bytes of a digest; two different inputs share one once in 2**64 tries."""


PORTION = 500
"""Rows that are written out at a time to be digested."""


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
    found = hashlib.blake2b(digest_size=SIZE)
    for value in values:
        parts = portions(value)
        found.update(len(parts).to_bytes(8, "big"))
        for part in parts:
            text = to_json(part)
            found.update(len(text).to_bytes(8, "big"))
            found.update(text)
    return found.hexdigest()


def portions(value: object) -> Sequence[object]:
    """Return a value in portions whose texts are small: that of a large table would take more than its records."""
    if not isinstance(value, tuple | list | dict) or len(value) <= PORTION:
        return (value,)
    if isinstance(value, dict):
        value = list(value.items())
    return [value[start : start + PORTION] for start in range(0, len(value), PORTION)]

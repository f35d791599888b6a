"""QR codes as SVG: segno draws a few, and the others are put together from these.

A code is linear in the bits of its text, its error correction too (ISO/IEC 18004, 7.5), and its mask is laid over
all of it alike. So what a bit of a text turns over is the same in every code of a size, and a code is that of no
text with all of it turned over. That takes a tenth of the time of drawing each by itself; a test compares.
"""

import re
from functools import cache

import segno

BORDER = 4
"""Width of the quiet zone around a code in modules (ISO/IEC 18004, 6.3.8)."""

PARTS = re.compile(r"1+|[0\n]+")
"""Dashes of dark modules in rows of bits, and the gaps between them, over the ends of rows too."""


def draw_code(address: str) -> bytes:
    """Return the QR code of an address, with the quiet zone around it."""
    text = address.encode()
    version, side, modules = drawn(bytes(len(text)))
    for place, byte in enumerate(text):
        modules ^= turned(version, place, byte)
    whole = side + 2 * BORDER
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}">'
        f'<path fill="#fff" d="M0 0h{whole}v{whole}h-{whole}z"/>'
        f'<path stroke="#000" d="M{BORDER} {BORDER}.5{dashes(modules, side)}"/></svg>'
    ).encode()


@cache
def drawn(text: bytes, version: int | None = None) -> tuple[int, int, int]:
    """Return version, side and modules of a code that segno draws; the modules are bits of one number, row by row.

    The mask is fixed: to weigh all eight, as the standard advises, takes four times as long. A test reads the codes.
    """
    code = segno.make(text, version=version, mode="byte", error="m", micro=False, boost_error=False, mask=3)
    rows = b"".join(code.matrix)  # a byte for each module, 0 or 1
    return int(code.version), len(code.matrix), int(rows.hex()[1::2], 2)


@cache
def turned(version: int, place: int, byte: int) -> int:
    """Return the modules that a byte at a place of the text turns over."""
    lowest = byte & -byte
    if byte != lowest:
        return turned(version, place, lowest) ^ turned(version, place, byte ^ lowest)
    before = bytes(place)
    return drawn(before + bytes([byte]), version)[2] ^ drawn(before + b"\0", version)[2]


def dashes(modules: int, side: int) -> str:
    """Return modules as an SVG path that begins at the first of them, a corner that is always dark."""
    bits = f"{modules:b}"
    rows = "\n".join(bits[start : start + side] for start in range(0, side * side, side))
    return "".join([stroke(part, side) for part in PARTS.findall(rows.rstrip("0\n"))])


@cache
def stroke(part: str, side: int) -> str:
    """Return a dash of a path, or the move to the next one."""
    if part.startswith("1"):
        return f"h{len(part)}"
    down = part.count("\n")
    return f"m{len(part) - down - down * side} {down}"

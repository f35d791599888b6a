"""Draws the cards for link previews, 1200 by 630, as PNG with 16 colours.

What a card says comes from `generator.pages.cards`.
A card is drawn in grey levels that are the places of its colours in the palette; letters have two shades
between ink and ground. What all cards of a status share is drawn once.
"""

from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.facts.status import Jenis
from generator.pages.cards import PreviewCard
from generator.publish.card_icon import icon

SIZE = (1200, 630)
LEFT, RIGHT = 60, 1140
PANEL = (LEFT, 392, RIGHT, 566)
"""Corners of the box with the sentence."""
FONTS = Path(__file__).parent / "fonts"

RUNS = 3
"""zlib's strategy for runs of equal bytes: a tenth more bytes than its best, in less than half the time."""

PAPER, INK, INDIGO, LIGHT, GOLD, BRICK, TEAL, HATCH = 0, 3, 4, 7, 8, 9, 10, 11
COLORS = (
    (250, 247, 240), (176, 177, 178), (101, 106, 114), (27, 36, 51),
    (24, 48, 79), (100, 115, 134), (177, 183, 188), (253, 250, 243),
    (221, 169, 74), (151, 57, 30), (11, 89, 100), (185, 173, 151),
    (156, 125, 66), (92, 80, 59),
)  # fmt: skip
"""The palette: paper to ink, indigo to light, gold, brick, teal, hatch, gold to ink."""

ON_PAPER, ON_INDIGO, ON_GOLD = (0, 1, 2, 3), (4, 5, 6, 7), (8, 12, 13, 3)
"""Ground, two shades, ink."""

ICON = 112


def draw(card: PreviewCard) -> bytes:
    """Return a card as a PNG file; the same words give the same bytes under one release of Pillow."""
    image = ground(card.jenis, card.top, card.sample, card.host).copy()
    write_lines(image, card.big, (LEFT, 122), "serif", (160, 110, 84, 66, 54, 44), (RIGHT - LEFT, 194))
    write_lines(image, card.place, (LEFT, 318), "sans", (42, 36, 30), (RIGHT - LEFT, 56))
    dark = card.jenis == "sk"
    indent = 44 if card.jenis is None else ICON + 60
    write_lines(
        image,
        card.sentence,
        (LEFT + indent, PANEL[1] + 12),
        "sans" if card.jenis is None else "serif",
        (52, 44, 38, 32, 27),
        (RIGHT - LEFT - indent - 30, PANEL[3] - PANEL[1] - 24),
        ON_INDIGO if dark else ON_PAPER,
    )
    image.putpalette([part for color in COLORS for part in color])
    found = BytesIO()
    image.save(found, "PNG", bits=4, compress_type=RUNS)
    return found.getvalue()


@lru_cache(maxsize=32)
def ground(jenis: Jenis | None, top: str, sample: str, host: str) -> Image.Image:
    """Return what all cards of a status share."""
    image = Image.new("L", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 94), fill=INDIGO)
    pen.rectangle((0, 95, SIZE[0], 101), fill=GOLD)
    pen.rectangle((0, 102, SIZE[0], 105), fill=BRICK)
    room = RIGHT - LEFT - (280 if sample else 0)
    write_lines(image, top, (LEFT, 20), "serif", (42, 34, 28), (room, 60), ON_INDIGO)
    if sample:
        pen.rectangle((RIGHT - 240, 22, RIGHT, 74), fill=GOLD)
        write_lines(image, sample, (RIGHT - 218, 28), "sans", (33, 28, 22), (206, 40), ON_GOLD)
    panel(pen, jenis)
    if jenis is not None:
        mark = icon(jenis, ICON, partial(font, "serif")).point(steps(ON_INDIGO if jenis == "sk" else ON_PAPER))
        image.paste(mark, (PANEL[0] + 30, (PANEL[1] + PANEL[3] - ICON) // 2))
    write_lines(image, host, (LEFT, 578), "sans", (28, 24, 20), (RIGHT - LEFT, 40))
    return image


def panel(pen: ImageDraw.ImageDraw, jenis: Jenis | None) -> None:
    """Draw the box of a status; an award of either kind and «no data» each have an edge of their own."""
    if jenis == "sk":
        pen.rectangle(PANEL, fill=INDIGO)
    elif jenis == "sebut":
        dashed(pen, PANEL, TEAL)
    elif jenis == "kosong":
        pen.rectangle(PANEL, outline=HATCH, width=3)
        for y in range(PANEL[1] + 16, PANEL[3], 12):
            pen.line((PANEL[0] + 4, y, PANEL[0] + 16, y - 12), fill=HATCH, width=4)
    else:
        pen.rectangle(PANEL, outline=INK if jenis else GOLD, width=3)


def dashed(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], color: int) -> None:
    """Draw a box of dashes."""
    left, top, right, bottom = box
    for x in range(left, right, 30):
        for y in (top, bottom):
            pen.line((x, y, min(x + 18, right), y), fill=color, width=5)
    for y in range(top, bottom, 30):
        for x in (left, right):
            pen.line((x, y, x, min(y + 18, bottom)), fill=color, width=5)


@lru_cache(maxsize=8)
def steps(tones: tuple[int, int, int, int]) -> list[int]:
    """Return the table that turns 256 levels of grey into the four places of a palette."""
    return [tones[(level * 3 + 127) // 255] for level in range(256)]


@lru_cache(maxsize=32)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font of a size in pixels; the basic layout needs no library that a machine may lack."""
    return ImageFont.truetype(FONTS / f"{name}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


def write_lines(  # noqa: PLR0913 - a text, its place and its look
    image: Image.Image,
    text: str,
    place: tuple[int, int],
    name: str,
    sizes: tuple[int, ...],
    room: tuple[int, int],
    tones: tuple[int, int, int, int] = ON_PAPER,
) -> None:
    """Write a text in the largest size in which it fits a room, in the middle of its height."""
    letters, mask, down = lettering(text, name, sizes, room, tones)
    image.paste(letters, (place[0], place[1] + down), mask)


INKED = [0] * 32 + [255] * 224
"""Levels of grey that leave a mark."""


@lru_cache(maxsize=128)
def lettering(
    text: str, name: str, sizes: tuple[int, ...], room: tuple[int, int], tones: tuple[int, int, int, int]
) -> tuple[Image.Image, Image.Image, int]:
    """Return a text as it is pasted: its colours, where it leaves a mark, and how far down its room it begins.

    Many cards share a sentence, a place or a number, so each is drawn once.
    """
    face, lines, height = fitted(text, name, sizes, room)
    mask = Image.new("L", (room[0], height * len(lines) + height // 3), 0)
    pen = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        pen.text((0, number * height), line, fill=255, font=face)
    return mask.point(steps(tones)), mask.point(INKED), max(0, (room[1] - height * len(lines)) // 2)


def fitted(
    text: str, name: str, sizes: tuple[int, ...], room: tuple[int, int]
) -> tuple[ImageFont.FreeTypeFont, list[str], int]:
    """Return the largest font in which a text fits, its lines and their height; the end is cut off at the smallest."""
    for size in sizes:
        face, height = font(name, size), round(size * 1.2)
        lines = wrapped(text, face, room[0])
        if height * len(lines) <= room[1] and all(face.getlength(line) <= room[0] for line in lines):
            return face, lines, height
    face, height = font(name, sizes[-1]), round(sizes[-1] * 1.2)
    kept = wrapped(text, face, room[0])[: max(1, room[1] // height)]
    while face.getlength(kept[-1] + "…") > room[0]:
        kept[-1] = kept[-1][:-1]
    return face, [*kept[:-1], kept[-1].rstrip(" ,;.") + "…"], height


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Return a text in lines no wider than a width, where its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

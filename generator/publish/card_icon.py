"""The icons of the statuses as a card shows them; the site's own are in `site_src/assets/ikon.svg`."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from generator.facts.status import Jenis

FIELD = 40
"""Side of the field in which the shapes are told, as in the site's icons."""
FINE = 4
"""How much larger an icon is drawn before it is made smooth."""
INK = 255

Point = tuple[float, float]

SEAL: tuple[Point, ...] = (
    (20, 1), (24.7, 5.3), (30.9, 3.8), (32.4, 10), (37.5, 14), (35.5, 20), (37.5, 26), (32.4, 30), (30.9, 36.2),
    (24.7, 34.7), (20, 39), (15.3, 34.7), (9.1, 36.2), (7.6, 30), (2.5, 26), (4.5, 20), (2.5, 14), (7.6, 10),
    (9.1, 3.8), (15.3, 5.3),
)  # fmt: skip
TICK: tuple[Point, ...] = ((12.5, 17.8), (17.6, 22.9), (27.7, 11.8), (30.5, 14.3), (17.7, 28.4), (9.8, 20.5))
TRIANGLE: tuple[Point, ...] = ((20, 5), (36, 34), (4, 34))
SQUARE: tuple[Point, ...] = ((4, 4), (36, 4), (36, 36), (4, 36))


class Brush:
    """Draws shapes that are told in the field of an icon."""

    def __init__(self, side: int, serif: Callable[[int], ImageFont.FreeTypeFont]) -> None:
        """Begin an icon of a side in pixels, with a font for the question mark."""
        self.scale = side * FINE / FIELD
        self.image = Image.new("L", (side * FINE, side * FINE), 0)
        self.pen = ImageDraw.Draw(self.image)
        self.serif = serif

    def at(self, points: tuple[Point, ...]) -> list[Point]:
        """Return points as pixels."""
        return [(x * self.scale, y * self.scale) for x, y in points]

    def fill(self, points: tuple[Point, ...], ink: int = INK) -> None:
        """Fill a shape."""
        self.pen.polygon(self.at(points), fill=ink)

    def line(self, points: tuple[Point, ...], width: float) -> None:
        """Draw a line through points."""
        self.pen.line(self.at(points), fill=INK, width=round(width * self.scale), joint="curve")

    def dashes(self, points: tuple[Point, ...], width: float) -> None:
        """Draw a line through points with a gap at the end of each part, and one in its middle where it is long."""
        for (x1, y1), (x2, y2) in pairwise(points):
            self.line(((x1, y1), (x1 + (x2 - x1) * 0.68, y1 + (y2 - y1) * 0.68)), width)

    def ring(self, width: float) -> None:
        """Draw the ring of «not yet»."""
        self.pen.ellipse(self.at(((3.5, 3.5), (36.5, 36.5))), outline=INK, width=round(width * self.scale))


def decreed(brush: Brush) -> None:
    """Draw a seal with a tick cut out."""
    brush.fill(SEAL)
    brush.fill(TICK, 0)


def told(brush: Brush) -> None:
    """Draw a dashed seal with a question mark."""
    brush.dashes((*SEAL, SEAL[0]), 2.2)
    half = FIELD * brush.scale / 2
    brush.pen.text((half, half), "?", fill=INK, font=brush.serif(round(24 * brush.scale)), anchor="mm")


def nominated(brush: Brush) -> None:
    """Draw a triangle, half of it filled."""
    took_part(brush)
    brush.fill(((20, 5), (20, 34), (4, 34)))


def took_part(brush: Brush) -> None:
    """Draw an empty triangle."""
    brush.line((*TRIANGLE, TRIANGLE[0], TRIANGLE[1]), 3)


def not_yet(brush: Brush) -> None:
    """Draw a ring with a bar."""
    brush.ring(3)
    brush.line(((11, 20), (29, 20)), 3)


def unknown(brush: Brush) -> None:
    """Draw a hatched square of dashes."""
    for (x1, y1), (x2, y2) in pairwise((*SQUARE, SQUARE[0])):
        for part in range(4):
            start, end = part / 4, part / 4 + 0.14
            one = (x1 + (x2 - x1) * start, y1 + (y2 - y1) * start)
            brush.line((one, (x1 + (x2 - x1) * end, y1 + (y2 - y1) * end)), 2.5)
    for points in (((6, 24), (24, 6)), ((6, 34), (34, 6)), ((16, 34), (34, 16))):
        brush.line(points, 2)


SHAPES: Mapping[Jenis, Callable[[Brush], None]] = {
    "sk": decreed,
    "sebut": told,
    "usul": nominated,
    "ikut": took_part,
    "belum": not_yet,
    "kosong": unknown,
}


def icon(jenis: Jenis, side: int, serif: Callable[[int], ImageFont.FreeTypeFont]) -> Image.Image:
    """Return the icon of a status, white on black with smooth edges, of a side in pixels."""
    brush = Brush(side, serif)
    SHAPES[jenis](brush)
    return brush.image.resize((side, side), Image.Resampling.BOX)

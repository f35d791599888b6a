"""The lattice of hexagons under the invented city, and where it lies on the globe."""

import math
from collections.abc import Sequence

Hex = tuple[int, int]
"""Column and row of a hexagon."""

Corner = tuple[int, int]
"""A corner of the lattice, in half widths and half sides."""

Point = tuple[float, float]
"""Longitude and latitude in degrees, six decimals."""

CENTRE: Point = (108.4, -9.6)
"""In the open ocean, about 200 km south of the nearest coast."""

HEX_PER_KELURAHAN = 36
KM2_PER_KELURAHAN = 2.5
SIDE_KM = math.sqrt(KM2_PER_KELURAHAN / HEX_PER_KELURAHAN / (1.5 * math.sqrt(3)))
KM_PER_DEGREE = 111.32
CORNERS = ((0, 2), (-1, 1), (-1, -1), (0, -2), (1, -1), (1, 1))
"""Corners around the middle of a hexagon, counter-clockwise."""

ACROSS = ((-1, 1), (-1, 0), (0, -1), (1, -1), (1, 0), (0, 1))
"""The neighbour across the side that begins at the corner of the same place in `CORNERS`."""


def in_km(corner: Corner) -> tuple[float, float]:
    """Return a place of the lattice in km east and north of the city's centre."""
    return corner[0] * SIDE_KM * math.sqrt(3) / 2, corner[1] * SIDE_KM / 2


def middle(cell: Hex) -> tuple[float, float]:
    """Return the middle of a hexagon in km east and north of the city's centre."""
    return in_km((2 * cell[0] + cell[1], 3 * cell[1]))


def to_point(x: float, y: float) -> Point:
    """Return degrees for km east and north of the city's centre."""
    lon, lat = CENTRE
    return round(lon + x / KM_PER_DEGREE / math.cos(math.radians(lat)), 6), round(lat + y / KM_PER_DEGREE, 6)


def around(cell: Hex) -> list[Hex]:
    """Return the six neighbours of a hexagon."""
    return [(cell[0] + q, cell[1] + r) for q, r in ACROSS]


def neighbour(cell: Hex, side: int) -> Hex:
    """Return the hexagon across a side."""
    q, r = ACROSS[side]
    return cell[0] + q, cell[1] + r


def corners(cell: Hex) -> list[Corner]:
    """Return the corners of a hexagon, counter-clockwise."""
    return [(2 * cell[0] + cell[1] + x, 3 * cell[1] + y) for x, y in CORNERS]


def apart(one: Hex, other: Hex) -> float:
    """Return the squared distance of two hexagons."""
    (x1, y1), (x2, y2) = middle(one), middle(other)
    return (x1 - x2) ** 2 + (y1 - y2) ** 2


def central(cells: Sequence[Hex]) -> Hex:
    """Return the cell nearest to the centre of gravity of some cells."""
    spots = [middle(cell) for cell in cells]
    x, y = (sum(values) / len(cells) for values in zip(*spots, strict=True))
    return min(cells, key=lambda cell: math.hypot(middle(cell)[0] - x, middle(cell)[1] - y))


def connected(cells: Sequence[Hex]) -> list[Hex]:
    """Return the cells that can be reached from the middle of the lattice, in the given order."""
    wanted, found, waiting = set(cells), {(0, 0)}, [(0, 0)]
    while waiting:
        for other in around(waiting.pop()):
            if other in wanted and other not in found:
                found.add(other)
                waiting.append(other)
    return [cell for cell in cells if cell in found]

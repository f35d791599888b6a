"""Draws the invented city: a lattice of hexagons, grown into areas that share their borders.

Every corner of the lattice belongs to at most three hexagons, so the border of any group of them is
a set of simple rings and neighbours share each vertex to the last decimal. No geometry library is
needed, and the same seed gives the same coordinates everywhere.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from generator.demo.lattice import (
    CENTRE,
    HEX_PER_KELURAHAN,
    KM_PER_DEGREE,
    SIDE_KM,
    Corner,
    Hex,
    Point,
    apart,
    around,
    central,
    connected,
    corners,
    in_km,
    middle,
    neighbour,
    to_point,
)

JITTER = 0.15
"""How far a corner strays, in sides; small enough that every hexagon stays convex."""

POINT_RADIUS = 0.28
"""How far a point strays from the middle of its hexagon, in sides; borders stay farther away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """The outline of one area."""

    rings: tuple[tuple[Point, ...], ...]
    """Outer ring first, then holes; closed."""

    label: Point
    """A point inside."""

    luas_km2: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Layout:
    """The whole city as shapes."""

    kota: Shape
    kecamatan: tuple[Shape, ...]
    kelurahan: tuple[Shape, ...]
    kecamatan_of: tuple[int, ...]
    """For each kelurahan the index of its kecamatan."""

    neighbours: tuple[tuple[int, ...], ...]
    """For each kelurahan the kelurahan that it touches, ascending."""

    cells: tuple[tuple[Hex, ...], ...]
    """For each kelurahan its hexagons."""

    def point_in(self, kelurahan: int, rng: Random) -> Point:
        """Return a random point inside a kelurahan."""
        x, y = middle(rng.choice(self.cells[kelurahan]))
        angle, reach = rng.uniform(0, 2 * math.pi), SIDE_KM * POINT_RADIUS * math.sqrt(rng.random())
        return to_point(x + reach * math.cos(angle), y + reach * math.sin(angle))


def draw(kelurahan: int, kecamatan: int, rng: Random) -> Layout:
    """Return a city of so many kelurahan and kecamatan."""
    cells = outline(kelurahan * HEX_PER_KELURAHAN, rng)
    area = grow(cells, spread(cells, kelurahan, rng), rng)
    neighbours = touching(area, kelurahan)
    middles = [middle(cell) for cell in spread_middles(area, kelurahan)]
    kecamatan_of = gather(neighbours, middles, kecamatan, rng)
    corner_at = corner_points(area, rng)

    def shapes(count: int, group: Callable[[int], int]) -> tuple[Shape, ...]:
        return trace({cell: group(number) for cell, number in area.items()}, count, corner_at)

    return Layout(
        kota=shapes(1, lambda _: 0)[0],
        kecamatan=shapes(kecamatan, lambda number: kecamatan_of[number]),
        kelurahan=shapes(kelurahan, lambda number: number),
        kecamatan_of=kecamatan_of,
        neighbours=neighbours,
        cells=members(area, kelurahan),
    )


def outline(count: int, rng: Random) -> list[Hex]:
    """Return about `count` hexagons inside an irregular round outline, in a fixed order."""
    radius = SIDE_KM * math.sqrt(count * 1.5 * math.sqrt(3) / math.pi)
    waves = [(k, rng.uniform(0.03, 0.11), rng.uniform(0, 2 * math.pi)) for k in range(2, 7)]
    reach = math.ceil(2 * radius / SIDE_KM)

    def is_inside(cell: Hex) -> bool:
        x, y = middle(cell)
        angle = math.atan2(y, x)
        return math.hypot(x, y) <= radius * (1 + sum(size * math.cos(k * angle + turn) for k, size, turn in waves))

    lattice = ((q, r) for r in range(-reach, reach + 1) for q in range(-2 * reach, 2 * reach + 1))
    return connected([cell for cell in lattice if is_inside(cell)])


def spread(cells: Sequence[Hex], count: int, rng: Random) -> list[Hex]:
    """Choose cells far from one another: each is the loneliest of ten drawn at random."""
    chosen = [rng.choice(cells)]
    while len(chosen) < count:
        drawn = [cell for cell in (rng.choice(cells) for _ in range(10)) if cell not in chosen]
        chosen.extend(sorted(drawn, key=lambda cell: min(apart(cell, other) for other in chosen))[-1:])
    return chosen


def grow(cells: Sequence[Hex], seeds: Sequence[Hex], rng: Random) -> dict[Hex, int]:
    """Give every cell to the seed that reaches it first over ground of uneven difficulty."""
    effort = {cell: rng.uniform(1, 1.9) for cell in cells}
    area: dict[Hex, int] = {}
    waiting = [(0.0, number, seed) for number, seed in enumerate(seeds)]
    heapq.heapify(waiting)
    while waiting:
        spent, number, cell = heapq.heappop(waiting)
        if cell in area:
            continue
        area[cell] = number
        for other in around(cell):
            if other in effort and other not in area:
                heapq.heappush(waiting, (spent + effort[other], number, other))
    return {cell: area[cell] for cell in cells}


def members(area: dict[Hex, int], count: int) -> tuple[tuple[Hex, ...], ...]:
    """Return the cells of each area."""
    found: list[list[Hex]] = [[] for _ in range(count)]
    for cell, number in area.items():
        found[number].append(cell)
    return tuple(tuple(cells) for cells in found)


def spread_middles(area: dict[Hex, int], count: int) -> list[Hex]:
    """Return for each area the cell nearest to its centre of gravity."""
    return [central(cells) for cells in members(area, count)]


def touching(area: dict[Hex, int], count: int) -> tuple[tuple[int, ...], ...]:
    """Return for each area the areas that it touches, ascending."""
    found: list[set[int]] = [set() for _ in range(count)]
    for cell, number in area.items():
        found[number].update(area[other] for other in around(cell) if area.get(other, number) != number)
    return tuple(tuple(sorted(numbers)) for numbers in found)


def gather(
    neighbours: Sequence[Sequence[int]], middles: Sequence[tuple[float, float]], count: int, rng: Random
) -> tuple[int, ...]:
    """Join areas to `count` connected groups of similar size; return the group of each area."""
    group: dict[int, int] = {}
    starts = [rng.randrange(len(middles))]
    while len(starts) < count:
        free = (number for number in range(len(middles)) if number not in starts)
        starts.append(max(free, key=lambda number: min(math.dist(middles[number], middles[s]) for s in starts)))
    group.update({area: number for number, area in enumerate(starts)})
    while len(group) < len(middles):
        sizes = [sum(1 for found in group.values() if found == number) for number in range(count)]
        edge = [
            (sizes[number], math.dist(middles[other], middles[starts[number]]), other, number)
            for area, number in group.items()
            for other in neighbours[area]
            if other not in group
        ]
        _, _, other, number = min(edge)
        group[other] = number
    return tuple(group[area] for area in range(len(middles)))


def corner_points(area: dict[Hex, int], rng: Random) -> dict[Corner, Point]:
    """Return the corners that borders go through, with their jittered places.

    Along a border the two kinds of corner of a hexagonal lattice take turns. Only one kind is kept,
    which straightens the zigzag, besides every corner where three areas meet.
    """
    met: dict[Corner, set[int]] = {}
    for cell, number in area.items():
        for side, corner in enumerate(corners(cell)):
            others = {area.get(neighbour(cell, side), -1), area.get(neighbour(cell, side - 1), -1)}
            met.setdefault(corner, set()).update(others | {number})
    points: dict[Corner, Point] = {}
    for corner in sorted(met):
        x, y = in_km(corner)
        dx, dy = (rng.uniform(-JITTER, JITTER) * SIDE_KM / math.sqrt(2) for _ in range(2))
        if corner[1] % 3 == 2 or len(met[corner]) > 2:  # noqa: PLR2004 - three areas meet
            points[corner] = to_point(x + dx, y + dy)
    return points


def trace(group: dict[Hex, int], count: int, corner_at: dict[Corner, Point]) -> tuple[Shape, ...]:
    """Return the outline of each group of cells."""
    sides: list[dict[Corner, Corner]] = [{} for _ in range(count)]
    for cell, number in group.items():
        ends = corners(cell)
        for side in range(6):
            if group.get(neighbour(cell, side), -1) != number:
                sides[number][ends[side]] = ends[(side + 1) % 6]
    return tuple(
        outlined(rings_of(sides[number], corner_at), cells) for number, cells in enumerate(members(group, count))
    )


def rings_of(sides: dict[Corner, Corner], corner_at: dict[Corner, Point]) -> list[tuple[Point, ...]]:
    """Follow directed sides to closed rings; the area lies on the left."""
    left, rings = dict(sides), []
    for start in sides:
        ring, corner = [], start
        while corner in left:
            ring.append(corner)
            corner = left.pop(corner)
        kept = [corner_at[corner] for corner in ring if corner in corner_at]
        if kept:
            rings.append((*kept, kept[0]))
    return rings


def outlined(rings: Iterable[tuple[Point, ...]], cells: Sequence[Hex]) -> Shape:
    """Return a shape from its rings, the outer one first."""
    ordered = sorted(rings, key=area_km2, reverse=True)
    return Shape(
        rings=tuple(ordered),
        label=to_point(*middle(central(cells))),
        luas_km2=round(sum(area_km2(ring) for ring in ordered), 3),
    )


def area_km2(ring: Sequence[Point]) -> float:
    """Return the area inside a ring, negative for a hole."""
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    return doubled / 2 * KM_PER_DEGREE**2 * math.cos(math.radians(CENTRE[1]))

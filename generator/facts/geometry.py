"""Shapes of areas as SVG paths: projected, rounded to whole units, drawn at build time."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.wilayah import Poligon, Ring

WIDTH = 1000
"""Width of the drawing in SVG units; the height follows from the shape."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """A drawing's bounds and scale: equirectangular about its middle, good to a metre within a city."""

    west: float
    north: float
    scale: float
    """SVG units for one degree of longitude."""
    stretch: float
    """Degrees of longitude that are as long as one of latitude here, inverted: 1 / cos(latitude)."""
    height: int

    def point(self, lon: float, lat: float) -> tuple[int, int]:
        """Return a position in SVG units."""
        x = (lon - self.west) * self.scale
        y = (self.north - lat) * self.scale * self.stretch
        return round(x), round(y)


def frame_of(shapes: Iterable[Poligon], margin: int = 8) -> Frame:
    """Return the frame that holds some shapes with a margin in SVG units."""
    points = [point for shape in shapes for part in shape.bagian for point in part[0]]
    west, east = min(lon for lon, _ in points), max(lon for lon, _ in points)
    south, north = min(lat for _, lat in points), max(lat for _, lat in points)
    stretch = 1 / math.cos(math.radians((north + south) / 2))
    scale = (WIDTH - 2 * margin) / (east - west)
    height = round((north - south) * scale * stretch) + 2 * margin
    pad = margin / scale
    return Frame(west=west - pad, north=north + pad / stretch, scale=scale, stretch=stretch, height=height)


def path_of(shape: Poligon, frame: Frame, tolerance: float = 1.5) -> str:
    """Return a shape as the `d` of an SVG path, simplified to `tolerance` SVG units."""
    return "".join(ring_path(ring, frame, tolerance) for part in shape.bagian for ring in part)


def ring_path(ring: Ring, frame: Frame, tolerance: float) -> str:
    """Return a ring as relative line commands, the shortest way to write it."""
    points = simplified([frame.point(lon, lat) for lon, lat in ring], tolerance)
    (x, y), steps = points[0], []
    for next_x, next_y in points[1:-1]:
        if (next_x, next_y) != (x, y):
            steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z" if steps else ""


def simplified(points: Sequence[tuple[int, int]], tolerance: float) -> list[tuple[int, int]]:
    """Return the points that matter (Douglas and Peucker, 1973), without recursion."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, distance = 0, 0.0
        for place in range(first + 1, last):
            found = distance_to_line(points[place], points[first], points[last])
            if found > distance:
                far, distance = place, found
        if distance > tolerance:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[place] for place in sorted(keep)]


def distance_to_line(point: tuple[int, int], start: tuple[int, int], end: tuple[int, int]) -> float:
    """Return the distance of a point to a line, or to its start where the line has no length."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if not length:
        return math.hypot(point[0] - start[0], point[1] - start[1])
    return abs(dx * (start[1] - point[1]) - (start[0] - point[0]) * dy) / length

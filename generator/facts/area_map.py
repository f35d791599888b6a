"""Maps of one area: the shapes in it and the RTs whose place was published."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.geometry import Frame, frame_of, path_of
from generator.facts.index import Index
from generator.model.wilayah import Rt

MARGIN = 40
"""Empty edge around the area, in SVG units; shows where its neighbours begin."""


BELOW = 54
"""How far below its mark the middle of an RT's number stands, in SVG units."""

NUMBER, MARK = (52, 36), (56, 56)
"""Width and height of an RT's number and of its mark, in SVG units."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """One area on a map."""

    kode: str
    nomor: int
    """Its place among the areas that were asked for, as a list beside the map counts them."""
    path: str
    x: int
    y: int
    """Where its number or name stands, in SVG units."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One RT on a map."""

    rt: Rt
    x: int
    y: int
    named: bool
    """Whether its number stands below it: not where that would cover another mark or number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaMap:
    """A drawing of an area."""

    height: int
    """Height in SVG units where the width is 1000."""
    shapes: tuple[Shape, ...]
    points: tuple[Point, ...] = ()


def area_map(index: Index, frame: str, shapes: Iterable[str], rt: Iterable[Rt] = ()) -> AreaMap | None:
    """Return a map of some areas; None where the area that fills it has no shape, as one that is no more may have none.

    Args:
        index: The public data.
        frame: Code of the area that fills the map.
        shapes: Codes of the areas to draw, in drawing order; those without a shape are left out.
        rt: RTs to mark; those without a published place are left out.
    """
    if frame not in index.poligon:
        return None
    drawn = frame_of([index.poligon[frame]], MARGIN)
    return AreaMap(
        height=drawn.height,
        shapes=tuple(
            shape_of(index, kode, nomor, drawn) for nomor, kode in enumerate(shapes, start=1) if kode in index.poligon
        ),
        points=tuple(points_of(drawn, rt)),
    )


def shape_of(index: Index, kode: str, nomor: int, frame: Frame) -> Shape:
    """Return an area in a frame, its label where the data puts it or else at its first corner."""
    area, poligon = index.wilayah[kode], index.poligon[kode]
    lon, lat = poligon.bagian[0][0][0]
    if area.lon is not None and area.lat is not None:
        lon, lat = area.lon, area.lat
    x, y = frame.point(lon, lat)
    return Shape(kode=kode, nomor=nomor, path=path_of(poligon, frame), x=x, y=y)


def points_of(frame: Frame, rt: Iterable[Rt]) -> list[Point]:
    """Return the places of the RTs that have a published one."""
    places = [(item, frame.point(item.lon, item.lat)) for item in rt if item.lon is not None and item.lat is not None]
    marks = [place for _, place in places]
    found: list[Point] = []
    for number, (item, (x, y)) in enumerate(places):
        below = (x, y + BELOW)
        named = not any(covers(below, mark, MARK) for mark in marks[:number] + marks[number + 1 :]) and not any(
            covers(below, (other.x, other.y + BELOW), NUMBER) for other in found if other.named
        )
        found.append(Point(rt=item, x=x, y=y, named=named))
    return found


def covers(number: tuple[int, int], other: tuple[int, int], size: tuple[int, int]) -> bool:
    """Return whether a number would cover something else of some size; both by their middle."""
    return all(2 * abs(a - b) < mine + its for a, b, mine, its in zip(number, other, NUMBER, size, strict=True))

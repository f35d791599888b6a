"""Shapes and points: every area has a sound shape, every point lies in its area."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

import shapely

from generator.checks.index import Index
from generator.model.wilayah import Poligon, Rt, Wilayah
from generator.problems import Problem, problem

REASONS = {
    "Self-intersection": "garis batasnya memotong dirinya sendiri",
    "Ring Self-intersection": "garis batasnya menyentuh dirinya sendiri",
    "Hole lies outside shell": "lubangnya di luar batas",
    "Holes are nested": "lubangnya di dalam lubang lain",
    "Nested shells": "satu bagiannya di dalam bagian lain",
    "Interior is disconnected": "lubangnya membelah wilayah",
    "Too few points in geometry component": "titiknya terlalu sedikit",
    "Invalid Coordinate": "koordinatnya bukan angka",
}
"""What GEOS calls a fault, and how we say it."""

LEFT, BOTTOM, RIGHT, TOP = -180.0, -90.0, 180.0, 90.0
"""Bounds of longitude and latitude in degrees."""


def geometry_of(poligon: Poligon) -> shapely.MultiPolygon:
    """Return the geometry of a shape, sound or not."""
    return shapely.MultiPolygon([(rings[0], list(rings[1:])) for rings in poligon.bagian if rings])


def fault_of(poligon: Poligon) -> str | None:
    """Return what is wrong with a shape in words, or None."""
    geometry = geometry_of(poligon)
    if geometry.is_empty:
        return "tidak ada bagiannya"
    if not geometry.is_valid:
        name, _, where = shapely.is_valid_reason(geometry).rstrip("]").partition("[")
        return f"{REASONS.get(name, name)} di sekitar {where}"
    left, bottom, right, top = geometry.bounds
    if left < LEFT or bottom < BOTTOM or right > RIGHT or top > TOP:
        return "koordinatnya bukan derajat bujur dan lintang"
    return None


def check_shapes_are_sound(index: Index) -> Iterator[Problem]:
    """Find shapes that cross themselves or are not in degrees (OGC Simple Features 6.1.11; RFC 7946, 4)."""
    for poligon in index.data.poligon:
        sebab = fault_of(poligon)
        if sebab is not None:
            yield problem("W405", poligon.at(poligon.place.column), kode=poligon.kode, sebab=sebab)


def check_shapes_belong_to_areas(index: Index) -> Iterator[Problem]:
    """Find shapes of an unknown code, or in the file of another level (`wilayah/{tingkat}.geojson`)."""
    for poligon in index.data.poligon:
        tingkat = poligon.place.file.removeprefix("wilayah/").removesuffix(".geojson")
        wilayah = index.wilayah.get(poligon.kode)
        if wilayah is None or wilayah.tingkat != tingkat:
            place = poligon.at(poligon.place.column)
            yield problem("W404", place, kode=poligon.kode, tingkat=tingkat)


def check_areas_have_shapes(index: Index) -> Iterator[Problem]:
    """Find areas that still exist and have no shape ("a kelurahan without polygon", data contract).

    The kota needs one in any case: every map of the city is drawn in its frame.
    """
    drawn = {poligon.kode for poligon in index.data.poligon}
    for wilayah in index.data.wilayah:
        is_needed = wilayah.berlaku_sampai is None or wilayah.kode == index.data.program.kode_wilayah
        if wilayah.kode not in drawn and is_needed:
            berkas = f"wilayah/{wilayah.tingkat}.geojson"
            yield problem("W403", wilayah.at("kode"), nama=wilayah.nama, kode=wilayah.kode, berkas=berkas)


def check_points_are_whole(index: Index) -> Iterator[Problem]:
    """Find points with a latitude and no longitude, or the other way round (`lat`, `lon`)."""
    records: Iterator[Wilayah | Rt] = chain(index.data.wilayah, index.data.rt)
    for one in records:
        if (one.lat is None) != (one.lon is None):
            yield problem("W413", one.at("lat" if one.lat is None else "lon"))


def check_points_lie_inside(index: Index) -> Iterator[Problem]:
    """Find points of RTs and areas outside their area ("a point outside its kelurahan", data contract)."""
    geometry = {one.kode: geometry_of(one) for one in index.data.poligon if fault_of(one) is None}
    points: dict[str, list[Rt | Wilayah]] = defaultdict(list)
    for rt in index.data.rt:
        points[rt.kode_kelurahan].append(rt)
    for wilayah in index.data.wilayah:
        points[wilayah.kode].append(wilayah)
    for kode, group in points.items():
        if kode in geometry:
            yield from outside(group, geometry[kode], index.wilayah[kode].nama if kode in index.wilayah else kode)


def outside(group: list[Rt | Wilayah], geometry: shapely.MultiPolygon, nama: str) -> Iterator[Problem]:
    """Yield a problem for every record whose point the geometry does not cover."""
    shapely.prepare(geometry)
    for one in group:
        if one.lat is None or one.lon is None:
            continue
        if not shapely.covers(geometry, shapely.Point(one.lon, one.lat)):
            yield problem("W406", one.at("lat"), lat=one.lat, lon=one.lon, nama=nama)

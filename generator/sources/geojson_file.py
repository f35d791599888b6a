"""Reads the shapes of areas."""

import json
from pathlib import Path
from typing import Any

from generator.model.place import Place
from generator.model.wilayah import Poligon, Ring
from generator.problems import Problem, problem
from generator.sources.form import build
from generator.sources.sebab import sebab_of
from generator.sources.text_file import read_text

SMALLEST_RING = 4
"""Points of a triangle whose last point repeats the first (RFC 7946, 3.1.6)."""


class ShapeError(ValueError):
    """A geometry is not one that RFC 7946 allows for an area."""


def read_shapes(root: Path, file: str, problems: list[Problem]) -> tuple[Poligon, ...]:
    """Return the polygons of a GeoJSON file; features that cannot be read are told and left out."""
    text = read_text(root, file, problems)
    if text is None:
        return ()
    try:
        document = json.loads(text)
        features = document["features"]
        enumerated = list(enumerate(features, start=1))
    except json.JSONDecodeError as failure:
        problems.append(problem("B107", Place(file, failure.lineno), bentuk="GeoJSON", sebab=sebab_of(failure.msg)))
        return ()
    except (KeyError, TypeError, ValueError, RecursionError):
        problems.append(problem("B107", Place(file, 1), bentuk="GeoJSON", sebab="tidak ada daftar «features»"))
        return ()
    found = []
    for number, feature in enumerated:
        place = Place(file, 0, f"features[{number - 1}]")
        try:
            raw = {
                "place": place,
                "kode": str(feature["properties"]["kode"]),
                "bagian": polygons(feature["geometry"]),
            }
        except (LookupError, TypeError, ValueError, OverflowError) as failure:
            problems.append(problem("B112", place, nomor=number, sebab=reason(failure)))
            continue
        made = build(Poligon, raw, place, problems)
        if made is not None:
            found.append(made)
    return tuple(found)


def reason(failure: Exception) -> str:
    """Return why a feature could not be read, in words."""
    if isinstance(failure, ShapeError):
        return str(failure)
    if isinstance(failure, KeyError):
        return f"«{failure.args[0]}» tidak ada"
    return "koordinatnya bukan pasangan angka"


def polygons(geometry: dict[str, Any]) -> tuple[tuple[Ring, ...], ...]:
    """Return the polygons of a geometry, each an outer ring and its holes."""
    if geometry["type"] == "Polygon":
        return (tuple(ring(line) for line in geometry["coordinates"]),)
    if geometry["type"] == "MultiPolygon":
        return tuple(tuple(ring(line) for line in part) for part in geometry["coordinates"])
    message = f"jenisnya {geometry['type']}"
    raise ShapeError(message)


def ring(points: list[list[float]]) -> Ring:
    """Return a closed ring of (longitude, latitude)."""
    line = tuple((float(point[0]), float(point[1])) for point in points)
    if len(line) < SMALLEST_RING or line[0] != line[-1]:
        message = "garis batasnya tidak tertutup"
        raise ShapeError(message)
    return line

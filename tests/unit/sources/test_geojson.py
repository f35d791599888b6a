"""Shapes are read ring by ring; what is not a shape is told with its number."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.model.wilayah import Poligon
from generator.sources.geojson_file import read_shapes

if TYPE_CHECKING:
    from generator.problems import Problem

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 0]]


def read(folder: Path, text: str) -> tuple[tuple[Poligon, ...], list[str]]:
    (folder / "kota.geojson").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    found = read_shapes(folder, "kota.geojson", problems)
    return found, [one.code for one in problems]


def collection(geometry: object, kode: object = "9901") -> str:
    feature = {"type": "Feature", "properties": {"kode": kode}, "geometry": geometry}
    return json.dumps({"type": "FeatureCollection", "features": [feature]})


def test_polygons_and_multipolygons_are_read_alike(tmp_path: Path) -> None:
    one, _ = read(tmp_path, collection({"type": "Polygon", "coordinates": [SQUARE]}))
    many, _ = read(tmp_path, collection({"type": "MultiPolygon", "coordinates": [[SQUARE]]}))
    assert one[0].bagian == many[0].bagian
    assert one[0].bagian[0][0] == ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))


def test_heights_are_left_out(tmp_path: Path) -> None:
    found, codes = read(tmp_path, collection({"type": "Polygon", "coordinates": [[[*point, 7] for point in SQUARE]]}))
    assert found[0].bagian[0][0][0] == (0.0, 0.0)
    assert codes == []


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"type": "Point", "coordinates": [0, 0]},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": [SQUARE[:-1]]},
        {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]},
        {"type": "Polygon", "coordinates": [[["a", "b"]] * 4]},
        {"type": "Polygon", "coordinates": [[[0]] * 4]},
        {"type": "Polygon", "coordinates": 5},
        {"type": "Polygon", "coordinates": [[[10**400, 0]] * 4]},
        {"type": "Polygon", "coordinates": [[None] * 4]},
    ],
)
def test_what_is_no_shape_is_told(geometry: dict[str, Any] | None, tmp_path: Path) -> None:
    assert read(tmp_path, collection(geometry)) == ((), ["B112"])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "1", "null", '{"features": 3}', '{"type": "Feature"}', "[" * 9999, "9" * 9999]
)
def test_what_is_no_collection_is_told(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, text) == ((), ["B107"])


def test_a_feature_without_a_code_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, '{"features": [{"properties": {}, "geometry": null}]}') == ((), ["B112"])
    assert read(tmp_path, collection({"type": "Polygon", "coordinates": [SQUARE]}, kode="99.01")) == (
        (),
        ["N202"],
    )

"""The places on the interactive map as GeoJSON, with texts that are safe as HTML."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import islice

from jinja2.utils import htmlsafe_json_dumps

from generator.facts.map_layers import Member
from generator.model.wilayah import Poligon
from generator.pages.peta import AreaRow
from generator.pages.situs import Situs
from generator.pages.words import rt_name, status_text

DIGITS = 5
"""Decimals of a coordinate in degrees: one metre."""

TOGETHER = 1000
"""Points that are written at a time."""

ENCODER = json.JSONEncoder(sort_keys=True)
"""Writes JSON as folium does."""


def point_features(situs: Situs) -> Iterator[dict[str, object]]:
    """Yield the RTs whose position is published."""
    for item in situs.facts.layers.titik:
        name = rt_name(situs, item.rt)
        texts = {
            "nama": f"{name}, {situs.index.wilayah[item.rt.kode_kelurahan].nama}",
            "kabar": status_text(situs, item.status).kata,
            "jenis": item.status.jenis,
        }
        link = (situs.index.alamat_rt[item.rt.id], situs.t("Halaman %(nama)s", nama=name))
        place = {"type": "Point", "coordinates": [round(item.lon, DIGITS), round(item.lat, DIGITS)]}
        yield feature(item.rt.id, place, texts, link=link, members=[item.member])


def points_script(features: Iterator[Mapping[str, object]]) -> Iterator[str]:
    """Yield the points as a script, as folium writes data: it would hold a city of them a dozen times over."""
    before = 'bantarMap.points({"features": ['
    while some := list(islice(features, TOGETHER)):
        yield before + ", ".join([htmlsafe_json_dumps(item, ENCODER.encode) for item in some])
        before = ", "
    yield '], "type": "FeatureCollection"});\n'


def feature_of_area(situs: Situs, row: AreaRow) -> dict[str, object]:
    """Return a kelurahan as a feature."""
    wilayah = row.layer.wilayah
    slug = situs.index.slug[wilayah.kode]
    texts = {"nama": wilayah.nama, "kabar": row.kabar, "cakupan": row.cakupan, "slug": slug}
    classes = {"kelas": row.layer.kelas, "kelas_cakupan": row.layer.cakupan}
    link = (f"kelurahan/{slug}/", situs.t("Halaman Kelurahan %(nama)s", nama=wilayah.nama))
    shape = geometry(situs.index.poligon[wilayah.kode])
    return feature(wilayah.kode, shape, texts | classes, link=link, members=row.layer.members)


def feature(
    name: str,
    shape: Mapping[str, object],
    texts: Mapping[str, str],
    *,
    link: tuple[str, str] | None = None,
    members: Iterable[Member] = (),
) -> dict[str, object]:
    """Return a GeoJSON feature whose properties are safe as HTML.

    Folium's tooltips and popups put properties into `innerHTML`, so every text is escaped here, once.

    Args:
        name: Id of the feature.
        shape: Its geometry.
        texts: Plain texts.
        link: Address below the language's root and text of the link to the place's page.
        members: The RTs in the place; those that are alike stand together with their number.
    """
    properties: dict[str, object] = {key: harmless(text) for key, text in texts.items()}
    if link is not None:
        properties["tautan"] = f'<a href="../{harmless(link[0])}">{harmless(link[1])}</a>'
        properties["rt"] = [
            [n, one.jenis, [[award.tahun, award.kategori] for award in one.awards]]
            for one, n in Counter(members).items()
        ]
    return {"type": "Feature", "id": name, "geometry": dict(shape), "properties": properties}


def harmless(text: str) -> str:
    """Return a text as HTML that is no template either: branca takes folium's finished script for one, and fills it."""
    return escape(text).replace("{", "&#123;")


def collection(features: list[dict[str, object]]) -> dict[str, object]:
    """Return features as GeoJSON."""
    return {"type": "FeatureCollection", "features": features}


def geometry(shape: Poligon) -> dict[str, object]:
    """Return a shape as a GeoJSON geometry, rounded to a metre."""
    parts = [
        [[[round(lon, DIGITS), round(lat, DIGITS)] for lon, lat in ring] for ring in part] for part in shape.bagian
    ]
    return {"type": "MultiPolygon", "coordinates": parts}

"""Makes the interactive map with folium and takes it apart into files of the site.

Folium's own page is not used: its script and styles become files, so that the page needs no inline script
and no other host. What the map does beyond drawing (keys, touch, filters, the way to the street map) is in
`site_src/assets/js/peta.js`.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from pathlib import Path

import folium
from branca.element import Element, Figure
from jinja2.utils import htmlsafe_json_dumps

from generator.facts.map_layers import Member
from generator.model.wilayah import Poligon
from generator.pages.peta import AreaRow, CityMap, city_map
from generator.pages.situs import Situs
from generator.pages.words import rt_name, status_text
from generator.publish.writing import written
from generator.wording import KodeBahasa

FOLDER = "assets/peta"
"""Where the map's files lie, from the site's root."""

DIGITS = 5
"""Decimals of a coordinate in degrees: one metre."""

FIELDS = ("nama", "kabar", "tautan")
"""Properties of a point that tooltips and popups show, the link in popups only; each is HTML."""

AREA_FIELDS = ("nama", "kabar", "cakupan", "tautan")
"""The same of a kelurahan."""

POINTS = re.compile(r"^titik_add\(\{.*\}\);$\n", re.MULTILINE)
"""Where folium's script gives a point to their layer; a script of their own gives all of them."""

ENCODER = json.JSONEncoder(sort_keys=True)
"""Writes JSON as folium does."""

RANDOM = re.compile(r"_[0-9a-f]{32}\b")
"""How branca ends the names that it takes from `urandom`."""

VIEW = re.compile(r'^(?:center: .*|"zoom": .*),$\n', re.MULTILINE)
"""Where the map gets a view before its layers; `peta.js` sets it once they are there, so they are drawn once."""

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def write_map(site: Path, situs: Mapping[KodeBahasa, Situs]) -> dict[str, str]:
    """Write the map's script in every language and its styles.

    Args:
        site: Folder of the built site.
        situs: Every language of the site.

    Returns:
        Path from the root of the site to the digest of what was written.
    """
    files = (item for one in situs.values() for item in map_files(one).items())
    return written(site, ((f"{FOLDER}/{name}", text.encode()) for name, text in files))


def map_files(situs: Situs) -> dict[str, str]:
    """Return the files of the map in one language by name: its script, its points where there are any, its styles.

    The points are a script of their own, which `peta.js` fetches when a reader comes close enough to see them:
    a city of 1,650 RTs has as many, and to make them all would hold up a cheap phone for a second.
    """
    kota = city_map(situs)
    city = folium.Map(
        tiles=None,
        minZoom=9,
        maxZoom=19,
        zoomSnap=0.25,
        scrollWheelZoom=False,
    )
    named: dict[str, folium.Element | Element] = {"peta": city}
    named["kelurahan"] = kelurahan_layer(situs, kota)
    named["kecamatan"] = kecamatan_layer(situs)
    points = point_features(situs, kota)
    for first in islice(points, 1):
        named["titik"] = point_layer(situs, first)
    layers = [name for name in named if name != "peta"]
    for name in layers:
        named[name].add_to(city)
    named["lapisan"] = folium.LayerControl(collapsed=True).add_to(city)
    script = script_of(city, named, layers)
    kode = situs.bahasa.kode
    files = {f"peta.{kode}.js": POINTS.sub("", script), "peta.css": styles_of(city)}
    if "titik" in named:
        files[f"titik.{kode}.js"] = points_script(point_features(situs, kota))
    return files


def points_script(features: Iterable[Mapping[str, object]]) -> str:
    """Return the points as a script, as folium writes data: it would hold a city of them a dozen times over."""
    texts = ", ".join([htmlsafe_json_dumps(item, ENCODER.encode) for item in features])
    return f'bantarMap.points({{"features": [{texts}], "type": "FeatureCollection"}});\n'


def script_of(city: folium.Map, named: Mapping[str, Element], layers: Iterable[str]) -> str:
    """Return folium's script as one function that `peta.js` calls when the reader's browser can draw it.

    Raises:
        RuntimeError: Folium made an element that has no name of ours; two builds would differ.
    """
    figure = figure_of(city)
    script = VIEW.sub("", "\n".join(line.strip() for line in str(figure.script.render()).splitlines()))
    for name, element in named.items():
        script = script.replace(element.get_name(), name)
    if RANDOM.search(script):
        raise RuntimeError("folium gave an element a random name; folium_map must name it")
    lines = "\n".join(line.strip() for line in script.splitlines() if line.strip())
    parts = ", ".join(["peta", "lapisan", *layers, *(["titik_add"] if "titik" in layers else [])])
    return f'"use strict";\nbantarMap.start(() => {{\n{lines}\nreturn {{{parts}}};\n}});\n'


def styles_of(city: folium.Map) -> str:
    """Return folium's styles for tooltips and popups, each once; those for its own page are left out."""
    found = dict.fromkeys(STYLE.findall(str(figure_of(city).header.render())))
    blocks = [" ".join(block.split()) for block in found if ".folium" in block]
    return "\n".join(dict.fromkeys(blocks)) + "\n"


def figure_of(city: folium.Map) -> Figure:
    """Return the rendered page that folium would write; only its parts are used."""
    figure = city.get_root()
    if not isinstance(figure, Figure):
        raise TypeError("folium's map has no figure around it")
    figure.render()
    return figure


def kelurahan_layer(situs: Situs, kota: CityMap) -> folium.GeoJson:
    """Return the kelurahan: a class each, which the site's styles fill."""
    features = [feature_of_area(situs, row) for row in kota.rows if row.layer.wilayah.kode in situs.index.poligon]
    batas = f"{situs.t('Batas indikatif, bukan batas hukum.')} {situs.teks(situs.index.public.program.batas)}"
    return folium.GeoJson(
        collection(features),
        name=escape(situs.t("Kelurahan")),
        style_function=lambda feature: {"className": f"k {feature['properties']['kelas']}"},
        on_each_feature=folium.JsCode("bantarMap.feature"),
        tooltip=tooltip(AREA_FIELDS),
        popup=popup(AREA_FIELDS),
        smooth_factor=0.5,
        attribution=harmless(batas),
    )


def kecamatan_layer(situs: Situs) -> folium.GeoJson:
    """Return the outlines of the kecamatan; nothing of them can be pressed."""
    index = situs.index
    features = [
        feature(item.kode, geometry(index.poligon[item.kode]), {"nama": item.nama})
        for item in index.kecamatan
        if item.kode in index.poligon
    ]
    return folium.GeoJson(
        collection(features),
        name=escape(situs.t("Garis kecamatan")),
        style_function=lambda _: {"className": "kec", "interactive": False},
        smooth_factor=0.5,
    )


def point_features(situs: Situs, kota: CityMap) -> Iterator[dict[str, object]]:
    """Yield the RTs whose position is published."""
    names = {row.layer.wilayah.kode: row.layer.wilayah.nama for row in kota.rows}
    for item in kota.layers.titik:
        name = rt_name(situs, item.rt)
        texts = {
            "nama": f"{name}, {names[item.rt.kode_kelurahan]}",
            "kabar": status_text(situs, item.status).kata,
            "jenis": item.status.jenis,
        }
        link = (situs.index.alamat_rt[item.rt.id], situs.t("Halaman %(nama)s", nama=name))
        place = {"type": "Point", "coordinates": [round(item.lon, DIGITS), round(item.lat, DIGITS)]}
        yield feature(item.rt.id, place, texts, link=link, members=[item.member])


def point_layer(situs: Situs, first: dict[str, object]) -> folium.GeoJson:
    """Return the layer of the points, shown one of them for their properties; `peta.js` draws each status' shape."""
    return folium.GeoJson(
        collection([first]),
        name=escape(situs.t("Titik RT")),
        on_each_feature=folium.JsCode("bantarMap.feature"),
        tooltip=tooltip(FIELDS),
        popup=popup(FIELDS),
        point_to_layer=folium.JsCode("bantarMap.point"),
    )


def tooltip(fields: Sequence[str]) -> folium.GeoJsonTooltip:
    """Return what the pointer or the focus shows: the name and what is known."""
    return folium.GeoJsonTooltip(fields=list(fields[:-1]), labels=False)


def popup(fields: Sequence[str]) -> folium.GeoJsonPopup:
    """Return what a press shows: name, what is known, and the way to the page."""
    return folium.GeoJsonPopup(fields=list(fields), labels=False, max_width=260)


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

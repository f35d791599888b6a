"""Makes the interactive map with folium and takes it apart into files of the site.

Folium's own page is not used: its script and styles become files, so that the page needs no inline script
and no other host. What the map does beyond drawing (keys, touch, filters, the way to the street map) is in
`site_src/assets/js/peta.js`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

import folium
from branca.element import Element, Figure

from generator.pages.peta import CityMap, city_map
from generator.pages.situs import Situs
from generator.publish.map_features import (
    collection,
    feature,
    feature_of_area,
    geometry,
    harmless,
    point_features,
    points_script,
)
from generator.publish.writing import written_in_parts
from generator.wording import KodeBahasa

FOLDER = "assets/peta"
"""Where the map's files lie, from the site's root."""

FIELDS = ("nama", "kabar", "tautan")
"""Properties of a point that tooltips and popups show, the link in popups only; each is HTML."""

AREA_FIELDS = ("nama", "kabar", "cakupan", "tautan")
"""The same of a kelurahan."""

POINTS = re.compile(r"^titik_add\(\{.*\}\);$\n", re.MULTILINE)
"""Where folium's script gives a point to their layer; a script of their own gives all of them."""

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
    found: dict[str, str] = {}
    for one in situs.values():
        for name, parts in map_files(one):
            found |= written_in_parts(site, f"{FOLDER}/{name}", parts)
    return found


def map_files(situs: Situs) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the files of the map in one language: name, and the text in parts.

    These are its script, its styles, and its points where there are any. The points are a script of their own, which
    `peta.js` fetches when a reader comes close enough to see them: a city of 1,650 RTs has as many, and to make them
    all would hold up a cheap phone for a second.
    """
    kode = situs.bahasa.kode
    first = next(point_features(situs), None)
    script, styles = drawn(situs, first)
    yield f"peta.{kode}.js", (POINTS.sub("", script),)
    yield "peta.css", (styles,)
    if first is not None:
        yield f"titik.{kode}.js", points_script(point_features(situs))


def drawn(situs: Situs, point: dict[str, object] | None) -> tuple[str, str]:
    """Return folium's script and styles for the map; of the points it gets one at most."""
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
    if point is not None:
        named["titik"] = point_layer(situs, point)
    layers = [name for name in named if name != "peta"]
    for name in layers:
        named[name].add_to(city)
    named["lapisan"] = folium.LayerControl(collapsed=True).add_to(city)
    return script_of(city, named, layers), styles_of(city)


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

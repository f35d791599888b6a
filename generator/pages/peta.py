"""The map of the city: every kelurahan in words and as a drawing; the interactive map stands over it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.map_layers import KELAS, AreaLayer, Count, Kelas, MapLayers
from generator.pages.drawn_names import beside_discs
from generator.pages.lists import Filter, place_filter
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

MOST_NUMBERED = 12
"""Numbered discs that the small drawing still holds; with more kelurahan known, the table names them."""

MOST_SOURCES = 3
"""Sources that a row of the table names; the kelurahan's page names all."""

ARTI_KELAS: Mapping[Kelas, str] = {
    "q3": "75 persen ke atas dari RT-nya disebut meraih atau ditetapkan",
    "q2": "Separuh sampai kurang dari 75 persen",
    "q1": "Kurang dari separuh",
    "qs": "Ada RT yang meraih, tetapi bagiannya tidak bisa dihitung",
    "qd": "Ada kabar RT yang ikut, diusulkan, atau disebut belum; belum ada kabar yang meraih",
    "qn": "Belum ada data terpublikasi. Bukan berarti nol",
}
"""What a class means, for legends."""


ARTI_CAKUPAN: Mapping[Kelas, str] = {
    "q3": "Data per RT ada untuk 75 persen ke atas dari RT-nya",
    "q2": "Untuk separuh sampai kurang dari 75 persen",
    "q1": "Untuk kurang dari separuh",
    "qs": "Ada data per RT, tetapi bagiannya tidak bisa dihitung",
    "qn": "Belum ada data per RT. Bukan berarti nol",
}
"""What a class of coverage means, for legends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaRow:
    """One kelurahan in words."""

    layer: AreaLayer
    kabar: str
    """What is known of it, in one sentence without a full stop."""
    cakupan: str
    """Of how many of its RTs anything is known one by one, in one sentence without a full stop."""
    nomor: int | None
    """Number of its disc on the drawing; None where it has none."""
    titik: tuple[int, int] | None
    """Position of its disc in SVG units."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CityMap:
    """The city's map in one language: what the templates draw."""

    layers: MapLayers
    rows: tuple[AreaRow, ...]
    """Every kelurahan by name."""
    kecamatan: tuple[tuple[str, tuple[int, int]], ...]
    """Names of the kecamatan with their places in SVG units."""

    @property
    def legenda(self) -> tuple[tuple[Kelas, str, int], ...]:
        """Return each class that the legend names, its meaning and its number of kelurahan."""
        return tuple((kelas, ARTI_KELAS[kelas], self.layers.per_kelas[kelas]) for kelas in KELAS)

    @property
    def legenda_ada(self) -> tuple[tuple[Kelas, str, int], ...]:
        """Return the same for the classes that the drawing holds."""
        return tuple(item for item in self.legenda if item[2])

    @property
    def legenda_cakupan(self) -> tuple[tuple[Kelas, str, int], ...]:
        """Return the same for the coverage of the data."""
        counted = self.layers.per_cakupan
        return tuple((kelas, arti, counted[kelas]) for kelas, arti in ARTI_CAKUPAN.items())

    @property
    def bernomor(self) -> tuple[AreaRow, ...]:
        """Return the kelurahan that have a disc."""
        return tuple(row for row in self.rows if row.nomor is not None)


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of the map."""
    kota = city_map(situs)
    title = situs.t("Peta Kampung Bantar")
    program = situs.index.public.program
    yield situs.page(
        "peta.html.j2",
        address="peta/",
        bagian="peta",
        title=title,
        description=situs.t(
            "Peta %(kota)s per kelurahan: di mana ada data Kampung Bantar yang terpublikasi, dan apa isinya.",
            kota=program.kota,
        ),
        values={
            "peta": kota,
            "kategori": shown_categories(situs, kota.layers),
            "most_sources": MOST_SOURCES,
            "KELAS": KELAS,
            "saring": map_filters(situs, kota.layers),
        },
        search=SearchEntry(title=title, text=situs.t("Peta kelurahan dan titik RT")),
    )


def city_map(situs: Situs) -> CityMap:
    """Return the city's map in words, for the map page and every page that shows the drawing."""
    layers = situs.facts.layers
    known = [layer.wilayah.kode for layer in layers.kelurahan if layer.kelas != "qn"]
    numbers = {kode: place for place, kode in enumerate(known, 1)} if len(known) <= MOST_NUMBERED else {}
    frame = situs.facts.frame
    rows = tuple(
        AreaRow(
            layer=layer,
            kabar=kabar(situs, layer),
            cakupan=coverage(situs, layer),
            nomor=numbers.get(layer.wilayah.kode),
            titik=None
            if layer.wilayah.lon is None or layer.wilayah.lat is None
            else frame.point(layer.wilayah.lon, layer.wilayah.lat),
        )
        for layer in layers.kelurahan
    )
    names = [
        (item.nama, frame.point(item.lon, item.lat))
        for item in situs.index.kecamatan
        if item.lon is not None and item.lat is not None
    ]
    return CityMap(
        layers=layers, rows=rows, kecamatan=tuple(beside_discs(names, [row.titik for row in rows if row.nomor]))
    )


def shown_categories(situs: Situs, layers: MapLayers) -> list[tuple[str, str]]:
    """Return id and name of the size classes that some award has, in the order of the programme."""
    found = situs.index.public.program.kategori
    return [(item.id, situs.teks(item.nama)) for item in found if item.id in layers.kategori]


def map_filters(situs: Situs, layers: MapLayers) -> list[Filter]:
    """Return the filter of the table of kelurahan: kecamatan."""
    codes = [layer.wilayah.kode[:6] for layer in layers.kelurahan]
    return list(place_filter(situs, "kecamatan", situs.t("Kecamatan"), codes))


def either(situs: Situs, count: Count) -> str:
    """Return rival values side by side: `228 atau 242`."""
    return situs.t(" atau ").join(situs.bahasa.number(value) for value in count.values)


def kabar(situs: Situs, layer: AreaLayer) -> str:
    """Return what is known of a kelurahan, in one sentence without a full stop."""
    if layer.kelas == "qn":
        return situs.t("Belum ada data terpublikasi")
    if any(layer.gelar.values):
        return awarded_text(situs, layer)
    text = ", ".join(other_news(situs, layer))
    if layer.jumlah.dasar == "angka" and layer.jumlah.values:
        text += " " + situs.t("(jumlah RT: %(n)s)", n=either(situs, layer.jumlah))
    return text


def coverage(situs: Situs, layer: AreaLayer) -> str:
    """Return of how many RTs of a kelurahan anything is known one by one."""
    n = situs.bahasa.number(layer.dikabarkan)
    if not layer.dikabarkan:
        return situs.t("Belum ada data per RT")
    if not layer.jumlah.values:
        return situs.t("Data per RT: %(n)s RT; jumlah semua RT-nya belum dipublikasikan", n=n)
    return situs.t("Data per RT: %(n)s dari %(m)s RT", n=n, m=either(situs, layer.jumlah))


def other_news(situs: Situs, layer: AreaLayer) -> list[str]:
    """Return what is known beside awards, one phrase for each kind."""
    parts = [
        situs.t(text, n=either(situs, count))
        for text, count in (("%(n)s RT disebut ikut", layer.ikut), ("%(n)s RT diusulkan atau dinilai", layer.usul))
        if count.values
    ]
    if layer.jenis.get("belum"):
        parts.append(situs.t("%(n)s RT disebut belum", n=layer.jenis["belum"]))
    return parts


def awarded_text(situs: Situs, layer: AreaLayer) -> str:
    """Return how many RTs of a kelurahan are said to be awarded, of how many, and how that is counted."""
    n = either(situs, layer.gelar)
    if not layer.jumlah.values:
        text = situs.t("%(n)s RT disebut meraih atau ditetapkan; jumlah semua RT-nya belum dipublikasikan", n=n)
    elif layer.setidaknya and layer.kelas == "qs":
        m = either(situs, layer.jumlah)
        text = situs.t("Setidaknya %(n)s dari %(m)s RT disebut meraih atau ditetapkan", n=n, m=m)
    else:
        m = either(situs, layer.jumlah)
        text = situs.t("%(n)s dari %(m)s RT disebut meraih atau ditetapkan", n=n, m=m)
        if layer.jumlah.dasar == "data":
            text += situs.t("; semua RT dihitung dari data ini")
        if layer.kelas == "qs":
            text += situs.t("; sumbernya tidak sejalan")
    return "; ".join([text, *other_news(situs, layer)]) if layer.kelas == "qs" else text

"""From a number on any page to the section that says all of it."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from generator.facts.citable import TANPA_KATEGORI, figure_id, figure_page
from generator.facts.counted import BY_STATUS, TOGETHER, class_id
from generator.facts.lasted import share_id
from generator.facts.map_layers import AreaLayer
from generator.facts.scored import undated_id
from generator.facts.scored_parts import mean_id, retry_id
from generator.facts.status import Jenis
from generator.model.angka import Angka
from generator.pages.area_words import COUNTED
from generator.pages.situs import Situs


def link_of(situs: Situs, name: str, *, scored: bool = False) -> str | None:
    """Return the address of a figure below its language's root; None where there is no such figure.

    Args:
        situs: The site in one language.
        name: Id of the figure.
        scored: Whether to look among those that draw on scores too.
    """
    figure = situs.facts.figures.get(name) or (situs.facts.scored.get(name) if scored else None)
    return None if figure is None else f"{figure_page(situs.index, figure.wilayah)}#{name}"


def counted_link(situs: Situs, kode: str, measure: str, tahun: int | None = None) -> str | None:
    """Return the address of a count of an area; see `generator.facts.measures`."""
    return link_of(situs, figure_id(situs.index, kode, measure, str(tahun) if tahun else None, "hitungan"))


def class_link(situs: Situs, kode: str, tahun: int, kategori: str | None) -> str | None:
    """Return the address of the awards of an area in a year in a size class; None for a class not told."""
    return link_of(situs, class_id(situs.index, kode, tahun, kategori))


def status_links(situs: Situs, akar: str, kode: str, jumlah: Iterable[tuple[Jenis, int]]) -> Markup:
    """Return the RTs of an area by status as HTML, each count with its link: `1 disebut meraih, 17 disebut ikut`.

    Args:
        situs: The site in one language.
        akar: Relative address of the language's root.
        kode: Code of the area.
        jumlah: Number of RTs by status.
    """
    found = []
    for jenis, n in jumlah:
        text = escape(situs.t(COUNTED[jenis], n=situs.bahasa.number(n)))
        link = counted_link(situs, kode, BY_STATUS[jenis])
        found.append(f'<a class="rujuk" href="{akar}{link}">{text}</a>' if link else text)
    return Markup(", ".join(found))  # noqa: S704 - made of escaped text and addresses


def together_link(situs: Situs, kode: str, measure: str) -> str | None:
    """Return the address of a count over several statuses; where an area has only one of them, that of its count."""
    measures = (measure, *(BY_STATUS[jenis] for jenis in TOGETHER[measure]))
    return next(filter(None, (counted_link(situs, kode, name) for name in measures)), None)


def awarded_link(situs: Situs, layer: AreaLayer) -> str | None:
    """Return the address of what the map tells of a kelurahan: one count of this site, or else all that is told there.

    A published number, or one that others contradict, stands in several figures.
    """
    kode = layer.wilayah.kode
    if any(layer.gelar.values) and layer.gelar.dasar == layer.jumlah.dasar == "data" and layer.kelas != "qs":
        return together_link(situs, kode, "rt_meraih")
    return f"{figure_page(situs.index, kode)}#isi" if kode in situs.facts.figures_in else None


def scored_link(situs: Situs, measure: str, tahun: int | None = None) -> str | None:
    """Return the address of a count of the kota that draws on scores; see `generator.facts.scored`."""
    name = figure_id(situs.index, situs.index.kota.kode, measure, str(tahun) if tahun else None, "hitungan")
    return link_of(situs, name, scored=True)


def lasting_link(situs: Situs, measure: str, tahun: int | None) -> str | None:
    """Return the address of a count over the awarded RTs of a year; None for those whose year no source tells."""
    if tahun is None:
        return link_of(situs, undated_id(situs.index, measure), scored=True)
    return scored_link(situs, measure, tahun)


def share_link(situs: Situs, bulan: int) -> str | None:
    """Return the address of the share of awards that lasts beyond a month."""
    return link_of(situs, share_id(situs.index, bulan), scored=True)


def retry_link(situs: Situs, measure: str, butir: str) -> str | None:
    """Return the address of a count of what became of the lowest scores on a butir."""
    return link_of(situs, retry_id(situs.index, measure, butir), scored=True)


def mean_link(situs: Situs, kode: str, butir: str, putaran: str) -> str:
    """Return the address of the mean of an area on a butir in a round, made from its names alone.

    Only where such a mean is shown: it is not looked up, since pages of areas stay as they are when a score of
    another area changes.
    """
    return f"{figure_page(situs.index, kode)}#{mean_id(situs.index, kode, butir, putaran)}"


def class_mean_link(situs: Situs, butir: str, putaran: str, kelas: str | None) -> str | None:
    """Return the address of the mean of a size class of the kota on a butir; None for RTs of unknown size."""
    name = mean_id(situs.index, situs.index.kota.kode, butir, putaran, kelas or TANPA_KATEGORI)
    return link_of(situs, name, scored=True)


def means_link(situs: Situs, kode: str, putaran: str) -> str:
    """Return the address of the table with the means of an area in a round, where it has any."""
    return f"{figure_page(situs.index, kode)}#skor-rata-rata-{putaran}"


def published_link(situs: Situs, row: Angka) -> str | None:
    """Return the address of the figure in which a published row stands."""
    return link_of(situs, figure_id(situs.index, row.wilayah, row.indikator, row.periode, "terbit"))

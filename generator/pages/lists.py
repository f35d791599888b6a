"""Filters of the long lists: which values a list can be narrowed to, only where there is more than one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.facts.areas import Area
from generator.facts.status import JENIS
from generator.facts.years import Gelar
from generator.pages.area_words import RtRow
from generator.pages.situs import Situs
from generator.pages.words import CHIP, kategori_name


@dataclass(frozen=True, kw_only=True, slots=True)
class Filter:
    """One thing by which a list can be narrowed."""

    nama: str
    """Its name in the address and in `data-…` of the rows."""
    label: str
    pilihan: tuple[tuple[str, str, int], ...]
    """Value, its text, and how many rows have it."""
    arti: str = ""
    """What its values mean, where its label does not tell; stands below the list."""


def filter_of(nama: str, label: str, values: Iterable[str], texts: Mapping[str, str]) -> Iterable[Filter]:
    """Yield the filter of some values, or nothing where it would change nothing.

    Args:
        nama: Name of the filter.
        label: What readers see.
        values: Values of all rows, one for each row that has it; empty ones are left out.
        texts: Text of each value, in the order in which they are offered.
    """
    counted = Counter(value for value in values if value)
    if len(counted) > 1:
        chosen = tuple((value, text, counted[value]) for value, text in texts.items() if counted[value])
        yield Filter(nama=nama, label=label, pilihan=chosen)


def rt_filters(situs: Situs, rows: Sequence[RtRow]) -> list[Filter]:
    """Return the filters of a table of RTs: kelurahan, status, size class, year of an award."""
    years = [year for row in rows for year in row.gelar]
    return [
        *place_filter(situs, "kelurahan", situs.t("Kelurahan"), [row.rt.kode_kelurahan for row in rows]),
        *filter_of("status", situs.t("Status"), (row.status.jenis for row in rows), status_texts(situs)),
        *filter_of("kategori", situs.t("Kategori"), (row.kategori or "" for row in rows), kategori_texts(situs)),
        *filter_of("tahun", situs.t("Tahun meraih"), years, {year: year for year in sorted(set(years), reverse=True)}),
        *pillar_filter(situs, [row.pilar for row in rows]),
    ]


def area_filters(situs: Situs, areas: Sequence[Area]) -> list[Filter]:
    """Return the filters of a table of kelurahan: kecamatan, and whether RTs of it are known."""
    known = {"ada": situs.t("Ada data RT"), "kosong": situs.t("Belum ada data RT")}
    return [
        *place_filter(situs, "kecamatan", situs.t("Kecamatan"), [area.wilayah.kode[:6] for area in areas]),
        *filter_of("data", situs.t("Data RT"), ("ada" if area.semua else "kosong" for area in areas), known),
    ]


def gelar_filters(situs: Situs, gelar: Sequence[Gelar], pilar: Sequence[Sequence[str]]) -> list[Filter]:
    """Return the filters of the awarded RTs of a year: kecamatan, what the award rests on, size class, pillar.

    Args:
        situs: The site in one language.
        gelar: The awarded RTs.
        pilar: The strongest pillars of each of them in that year.
    """
    return [
        *place_filter(situs, "kecamatan", situs.t("Kecamatan"), [item.rt.id[:6] for item in gelar]),
        *filter_of("status", situs.t("Status"), (item.jenis for item in gelar), status_texts(situs)),
        *filter_of("kategori", situs.t("Kategori"), (item.kategori or "" for item in gelar), kategori_texts(situs)),
        *pillar_filter(situs, pilar),
    ]


def pillar_filter(situs: Situs, rows: Sequence[Sequence[str]]) -> Iterable[Filter]:
    """Yield the filter by strongest pillar, and what that means."""
    arti = situs.t(
        "Pilar terkuat: pilar tempat sebuah RT mencapai bagian terbesar dari nilai tertinggi, pada penilaian terakhir "
        "yang dipublikasikan. RT dibandingkan dengan dirinya sendiri, bukan dengan RT lain; bisa lebih dari satu pilar."
    )
    names = [pilar for row in rows for pilar in row]
    for found in filter_of("pilar", situs.t("Pilar terkuat"), names, pillar_texts(situs)):
        yield replace(found, arti=arti)


def place_filter(situs: Situs, nama: str, label: str, codes: Sequence[str]) -> Iterable[Filter]:
    """Yield the filter by area, areas by name; the address holds their slugs."""
    index = situs.index
    areas = sorted((index.wilayah[kode] for kode in set(codes)), key=lambda area: (area.nama, area.kode))
    yield from filter_of(
        nama, label, (index.slug[kode] for kode in codes), {index.slug[area.kode]: area.nama for area in areas}
    )


def status_texts(situs: Situs) -> dict[str, str]:
    """Return the text of each status, the strongest first."""
    return {jenis: situs.t(CHIP[jenis]) for jenis in JENIS}


def kategori_texts(situs: Situs) -> dict[str, str]:
    """Return the name of each size class, in the programme's order."""
    return {item.id: kategori_name(situs, item.id) or item.id for item in situs.index.public.program.kategori}


def pillar_texts(situs: Situs) -> dict[str, str]:
    """Return the name of each pillar of all editions, in the order of their rules."""
    return {pilar.id: situs.teks(pilar.nama) for edisi in situs.index.public.edisi for pilar in edisi.pilar}

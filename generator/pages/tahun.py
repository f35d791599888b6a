"""The years: a list of all of them, and one page for each year that has a round."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.facts.figures import years_of
from generator.facts.index import Index
from generator.facts.scores import strongest_of
from generator.facts.status import Jenis
from generator.facts.years import (
    Gelar,
    YearFacts,
    all_tahun,
    count_by_kecamatan,
    outside_rounds,
    prizes,
    spanning,
    year_facts,
)
from generator.model.angka import Angka
from generator.model.wilayah import Rt, Wilayah
from generator.pages.lists import gelar_filters
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

NAMED_WORDS: Mapping[Jenis, str] = {
    "usul": "Diusulkan atau dinilai, tanpa kabar penghargaan",
    "ikut": "Disebut mengikuti program",
    "belum": "Disebut belum Kampung Bantar",
}
"""What a year says of RTs that it does not award."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rivals:
    """What every source says of one indicator of one area."""

    indikator: str
    wilayah: Wilayah
    rows: tuple[Angka, ...]

    @property
    def disputed(self) -> bool:
        """Return whether the sources disagree."""
        return len({row.nilai for row in self.rows}) > 1


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the list of years and the page of every year with a round."""
    facts = year_facts(situs.index)
    yield list_page(situs, facts)
    years = list(facts)
    for place, tahun in enumerate(years):
        before = years[place - 1] if place else None
        after = years[place + 1] if place + 1 < len(years) else None
        yield year_page(situs, facts[tahun], before, after)


def depends(situs: Situs) -> Iterator[object]:
    """Yield what the pages show of scores: the strongest pillars of each awarded RT in its year."""
    yield situs.facts.strongest_by_year_said


def list_page(situs: Situs, facts: Mapping[int, YearFacts]) -> Page:
    """Return the page that lists every year of the programme."""
    kota = situs.index.public.program.kota
    years = all_tahun(situs.index)
    title = situs.t("Dari tahun ke tahun")
    return situs.page(
        "tahun-daftar.html.j2",
        address="tahun/",
        bagian="data",
        title=title,
        description=situs.t("Putaran penilaian Kampung Bantar di %(kota)s dari tahun ke tahun.", kota=kota),
        values={
            "years": [(tahun, facts.get(tahun)) for tahun in reversed(years)],
            "without": [tahun for tahun in years if tahun not in facts],
            "dihargai": {tahun: told_awards(situs.index, item) for tahun, item in facts.items()},
            "rentang": rivals(situs.index, spanning(situs.index)),
            "lain": rivals(situs.index, outside_rounds(situs.index)),
        },
        search=SearchEntry(title=title),
    )


def told_awards(index: Index, facts: YearFacts) -> tuple[Angka, ...]:
    """Return what sources say of how many RTs of the city were awarded in a year."""
    kode = index.kota.kode
    return tuple(row for row in facts.angka if row.indikator == "rt_dihargai" and row.wilayah == kode)


def year_page(situs: Situs, facts: YearFacts, before: int | None, after: int | None) -> Page:
    """Return the page of one year."""
    index = situs.index
    kota = index.public.program.kota
    title = situs.t("Kampung Bantar %(tahun)s", tahun=facts.tahun)
    figures = rivals(index, facts.angka)
    gelar = gelar_by_place(index, facts.gelar)
    pilar = {item.rt.id: strongest_of(index, item.rt.id, facts.tahun) for item in gelar}
    return situs.page(
        "tahun.html.j2",
        address=f"tahun/{facts.tahun}/",
        bagian="data",
        title=title,
        description=situs.t(
            "Putaran, keputusan, angka, dan RT peraih Kampung Bantar %(kota)s tahun %(tahun)s, dengan sumbernya.",
            kota=kota,
            tahun=facts.tahun,
        ),
        values={
            "facts": facts,
            "dihargai": told_awards(index, facts),
            "figures": [item for item in figures if item.wilayah == index.kota],
            "area_figures": [item for item in figures if item.wilayah != index.kota],
            "counts": count_by_kecamatan(index, facts),
            "kategori": (*(item.id for item in index.public.program.kategori), None),
            "gelar": gelar,
            "pilar": pilar,
            "saring": gelar_filters(situs, gelar, [pilar[item.rt.id] for item in gelar]),
            "named": {jenis: by_kelurahan(index, items) for jenis, items in facts.named.items()},
            "NAMED_WORDS": NAMED_WORDS,
            "prizes": prizes(facts),
            "sumber": source_ids(facts),
            "spanning": [row for row in spanning(index) if years_of(row)[0] <= facts.tahun <= years_of(row)[1]],
            "before": before,
            "after": after,
        },
        search=SearchEntry(title=title),
    )


def rivals(index: Index, rows: Iterable[Angka]) -> list[Rivals]:
    """Return published figures with their rivals, the city first, then areas by code."""
    order = {name: place for place, name in enumerate(index.indikator)}
    ordered = sorted(rows, key=lambda row: (len(row.wilayah), row.wilayah, order[row.indikator], row.nilai))
    return [
        Rivals(indikator=indikator, wilayah=index.wilayah[kode], rows=tuple(items))
        for (kode, indikator), items in groupby(ordered, key=lambda row: (row.wilayah, row.indikator))
    ]


def gelar_by_place(index: Index, gelar: Iterable[Gelar]) -> list[Gelar]:
    """Return awarded RTs by the names of kecamatan and kelurahan, then by number."""
    return sorted(gelar, key=lambda item: (*place_names(index, item.rt), item.rt.id))


def place_names(index: Index, rt: Rt) -> tuple[str, str]:
    """Return the names of an RT's kecamatan and kelurahan, to sort by."""
    return index.wilayah[rt.id[:6]].nama, index.wilayah[rt.kode_kelurahan].nama


def by_kelurahan(index: Index, items: Iterable[Rt]) -> list[tuple[Wilayah, list[Rt]]]:
    """Return RTs by kelurahan, by name."""
    named = sorted(items, key=lambda rt: (index.wilayah[rt.kode_kelurahan].nama, rt.id))
    return [(index.wilayah[kode], list(group)) for kode, group in groupby(named, key=lambda rt: rt.kode_kelurahan)]


def source_ids(facts: YearFacts) -> list[str]:
    """Return the sources of a year, those of its rounds first."""
    found = [name for item in facts.putaran for name in item.sumber]
    found += [name for item in facts.putaran for sk in item.sk for name in sk.sumber]
    found += [name for item in facts.gelar for row in item.rows for name in row.sumber]
    found += [name for row in facts.angka for name in row.sumber]
    return list(dict.fromkeys(found))

"""Figures that can be cited: each has an id that stays, and says by whom, of how many, as of when.

Two kinds: what a source has published (`angka.csv`, rivals of the same period together), and what this site
counts from its records. An id is made from the area's address, the measure and the time only, so it stays
the same while values, rows and their order change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.facts.figures import years_of
from generator.facts.index import Index
from generator.facts.meanings import Words
from generator.facts.measures import COUNTED, SETAHUN, definition_of, name_of
from generator.facts.scores import KOTA
from generator.model.angka import Angka
from generator.model.types import BUKTI, Bukti

Origin = Literal["terbit", "hitungan"]
"""`terbit`: published by a source; `hitungan`: counted here from the records of RTs."""

OUT_OF: Mapping[str, str] = {"rt_memenuhi": "rt_diusulkan"}
"""Indicator that a published figure is a part of, where the same source gives both for the same period."""

TOPICS: Mapping[str, str] = {
    "rt_tercatat": "jumlah_rt",
    f"rt_ditetapkan{SETAHUN}": "rt_dihargai",
    f"rt_disebut_meraih{SETAHUN}": "rt_dihargai",
    f"rt_meraih{SETAHUN}": "rt_dihargai",
    "rt_disebut_meraih_tanpa_tahun": "rt_kumulatif",
    "rt_ditetapkan": "rt_kumulatif",
    "rt_disebut_meraih": "rt_kumulatif",
    "rt_meraih": "rt_kumulatif",
    "rt_bantar": "rt_kumulatif",
}
"""Measures that a reader would take for one another, by what they share."""

TANPA_KATEGORI = "ukuran_tak_disebut"
"""Part of a count that holds the RTs whose size class no source tells."""

UNSIZED: Words = ("ukuran tidak disebut", "size not told")

TANPA_TAHUN = "tahun_tak_disebut"
"""Part of a count that holds the RTs whose year of award no source tells."""

UNDATED: Words = ("tahun penghargaan tidak disebut", "year of the award not told")

BULAN = "bulan_"
"""Begins the part of a count that tells of one month after an award."""

BY_BUTIR = frozenset({"nilai_terendah_dinilai_lagi", "nilai_terendah_naik"})
"""Counts of the kota by butir, told as rows of a table only."""

YEARLY = frozenset({"rt_dihargai", f"rt_meraih_kategori{SETAHUN}"})
"""What is compared within one year only."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """How much of the whole a count rests on."""

    known: int
    """RTs (or rounds) that the count could see."""
    whole: tuple[float, ...]
    """How many there are, smallest first, by those who counted; empty where no number may stand beside it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CitableFigure:
    """One figure of one area, with all that a citation needs."""

    id: str
    """`kota-rt-ditetapkan-2024`; unique on the site, and its anchor on the page of its area."""
    wilayah: str
    """Code of the area."""
    measure: str
    """Key of `COUNTED`, or an indicator of `indikator.yaml`."""
    origin: Origin
    bagian: str | None = None
    """Butir, size class, `TANPA_TAHUN` or month after an award of which it tells; None for all."""
    kelas: str | None = None
    """Size class, beside a butir; `TANPA_KATEGORI` for RTs of unknown size."""
    putaran: str | None = None
    """Round whose scores it tells of."""
    sebaran: tuple[int, int, int] | None = None
    """RTs with the lowest score, one between, and the highest; beside a mean only."""
    diamati: tuple[int, int] | None = None
    """Awards under watch just before that month, and those found lost in it; beside a share that lasts only."""
    jumlah: float | None = None
    """Sum of which a mean was made; None for everything that is no mean."""
    tahun: int | None = None
    """The one year that it stands for; None for more or for none."""
    periode: str | None = None
    """Time that it stands for; None for how things are at `as_of`."""
    satuan: str
    values: tuple[float, ...]
    """The different values, smallest first; more than one where sources disagree."""
    denominator: float | None = None
    """What the value is a part of; None where nothing says."""
    denominator_id: str | None = None
    """Id of that figure, where it is one of these."""
    as_of: str
    """Day, month or year to which it is known."""
    coverage: Coverage | None = None
    """None for what a source has published: it does not say."""
    bukti: tuple[Bukti, ...]
    """Grades of the evidence, strongest first."""
    sumber: tuple[str, ...]
    """Ids of the sources, in the order of ids."""
    rows: tuple[Angka, ...] = ()
    """What each source says; empty for a count."""
    beside: tuple[str, ...] = ()
    """Ids of figures of the same area to read beside it: other times, other ways of counting."""

    @property
    def numerator(self) -> float | None:
        """Return the part, where the whole is known."""
        if self.denominator is None:
            return None
        return self.values[0] if self.jumlah is None else self.jumlah

    @property
    def alone(self) -> bool:
        """Return whether it has a card and a document of its own; means of parts of the kota are too many."""
        if self.measure in BY_BUTIR:
            return False
        return self.jumlah is None or (len(self.wilayah) == KOTA and self.kelas is None)

    @property
    def disputed(self) -> bool:
        """Return whether sources disagree on it."""
        return len(self.values) > 1

    @property
    def topic(self) -> tuple[str, int | None]:
        """Return what it shares with the figures that stand beside it."""
        name = TOPICS.get(self.measure, self.measure)
        return f"{name}-{self.bagian or ''}-{self.kelas or ''}", self.tahun if name in YEARLY else None

    def name(self, index: Index) -> Words:
        """Return what it is called, without area and time."""
        name = name_of(index.indikator, self.measure, counted=self.origin == "hitungan")
        for part in (part_name(index, self.bagian), part_name(index, self.kelas)):
            if part is not None:
                name = (f"{name[0]}: {part[0]}", f"{name[1]}: {part[1]}")
        return name

    def definition(self, index: Index) -> Words:
        """Return what exactly is counted."""
        return definition_of(index.indikator, self.measure, counted=self.origin == "hitungan")


def part_name(index: Index, bagian: str | None) -> Words | None:
    """Return what a butir, a size class, the RTs of unknown year or a month is called; None for no part."""
    if bagian is None:
        return None
    if bagian in index.butir:
        return index.butir[bagian].nama.both
    if bagian == TANPA_TAHUN:
        return UNDATED
    if bagian.startswith(BULAN):
        month = bagian.removeprefix(BULAN)
        return f"{month} bulan sesudah penghargaan", f"{month} months after the award"
    names = {item.id: item.nama.both for item in index.public.program.kategori}
    return names.get(bagian, UNSIZED)


def area_key(index: Index, kode: str) -> str:
    """Return an area as part of ids and addresses: `kota`, `kecamatan-telanaipura`."""
    area = index.wilayah[kode]
    return "kota" if area.tingkat == "kota" else f"{area.tingkat}-{index.slug[kode]}"


def figure_id(index: Index, kode: str, measure: str, periode: str | None, origin: Origin) -> str:
    """Return the id of a figure; an indicator of the data that is named like a count gets a mark."""
    name = measure.removesuffix(SETAHUN) if origin == "hitungan" else measure
    clash = origin == "terbit" and (measure in COUNTED or measure + SETAHUN in COUNTED)
    parts = [area_key(index, kode), name, "menurut-sumber" if clash else "", (periode or "").replace("/", "-")]
    return "-".join(part for part in parts if part).replace("_", "-")


def figure_page(index: Index, kode: str) -> str:
    """Return the address of the page with an area's figures, below its language's root."""
    key = area_key(index, kode)
    return "angka/" if key == "kota" else f"angka/{key}/"


def published(index: Index) -> Iterator[CitableFigure]:
    """Yield what sources have published: one figure for each area, indicator and period."""
    for kode, rows in index.angka.items():
        groups: defaultdict[tuple[str, str], list[Angka]] = defaultdict(list)
        for row in rows:
            groups[row.indikator, row.periode].append(row)
        for (indikator, periode), rivals in groups.items():
            first, last = years_of(rivals[0])
            whole = whole_of(rivals, groups.get((OUT_OF.get(indikator, ""), periode), ()))
            yield CitableFigure(
                id=figure_id(index, kode, indikator, periode, "terbit"),
                wilayah=kode,
                measure=indikator,
                origin="terbit",
                tahun=first if first == last else None,
                periode=periode,
                satuan=rivals[0].satuan,
                values=tuple(sorted({row.nilai for row in rivals})),
                denominator=whole,
                denominator_id=None if whole is None else figure_id(index, kode, OUT_OF[indikator], periode, "terbit"),
                as_of=periode.rpartition("/")[2],
                bukti=grades(row.bukti for row in rivals),
                sumber=tuple(sorted({name for row in rivals for name in row.sumber})),
                rows=tuple(rivals),
            )


def whole_of(rows: list[Angka], wholes: Iterable[Angka]) -> float | None:
    """Return what a published figure is a part of, if it is undisputed and its own source says so."""
    if len(rows) != 1:
        return None
    found = {row.nilai for row in wholes if row.sumber == rows[0].sumber}
    return found.pop() if len(found) == 1 else None


def grades(found: Iterable[Bukti]) -> tuple[Bukti, ...]:
    """Return grades of evidence, each once, strongest first."""
    return tuple(sorted(set(found), key=BUKTI.index))


def with_others(figures: Iterable[CitableFigure]) -> Iterator[CitableFigure]:
    """Yield figures with the ids of those to read beside them."""
    known = tuple(figures)
    groups: defaultdict[tuple[str, tuple[str, int | None]], list[str]] = defaultdict(list)
    for item in known:
        groups[item.wilayah, item.topic].append(item.id)
    for item in known:
        beside = tuple(name for name in groups[item.wilayah, item.topic] if name != item.id)
        yield replace(item, beside=beside) if beside else item

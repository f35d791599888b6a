"""One page for each criterion: what it means, what earns 2, 1 or 0, and how the city scored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from generator.facts.criteria import Criteria
from generator.facts.editions import Wording, changes, wordings
from generator.facts.hidden import Hidden, why_hidden
from generator.facts.scores import Spread
from generator.model.angka import Sumber
from generator.model.kriteria import Butir, Skala
from generator.model.program import Kategori
from generator.model.putaran import Putaran
from generator.model.types import BUKTI, Teks
from generator.model.wilayah import Wilayah
from generator.pages.bagan_butir import spread_charts
from generator.pages.kriteria import KABAR
from generator.pages.page import Page, SearchEntry
from generator.pages.praktik import rt_place
from generator.pages.situs import Situs
from generator.pages.words import bukti_text, putaran_name

JENIS: Mapping[str, str] = {"perwali": "naskah peraturan", "dataset": "kumpulan data"}
"""Words for kinds of sources that are no grade of evidence."""

BERUBAH: Mapping[str, str] = {"asli": "bunyi aturan", "skala": "syarat nilai"}
"""What may differ between two editions."""

BANDING: Mapping[str, str] = {
    "sama": "bunyi kriteria ini sama dengan di atas",
    "beda": "bunyi kriteria ini berubah; jangan dibandingkan dengan di atas",
    "tak_tahu": "bunyi kriteria ini belum dipublikasikan; jangan dibandingkan dengan di atas",
    "tak_ada": "kriteria ini tidak ada di edisi ini",
}
"""What may be compared across two editions; nothing is said of the first (`awal`)."""

Sebab = Literal["ada", "bukan"] | Hidden
Banding = Literal["awal", "sama", "beda", "tak_tahu", "tak_ada"]


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundRow:
    """How the city's RTs scored on a butir in one round."""

    putaran: Putaran
    spread: Spread | None
    sebab: Sebab
    """`ada` there are figures; `bukan` the round's edition lacks the butir; else why there are none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionRounds:
    """Rounds that follow each other under one edition of the rules."""

    edisi: str | None
    """None where no source says which edition was in force."""
    banding: Banding
    """Whether the scores may stand beside those of the edition before."""
    rounds: tuple[RoundRow, ...]

    @property
    def kosong(self) -> bool:
        """Return whether no round of it has a figure."""
        return not any(row.spread for row in self.rounds)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """How a part of the city's RTs scored in a round."""

    nama: str
    """A size class, or a kecamatan."""
    rinci: str
    """What the size class holds; empty for a kecamatan."""
    alamat: str | None
    """Below the language's root; None where there is no page."""
    spread: Spread | None
    """None where nothing was assessed, published or may be shown."""
    kode: str | None = None
    """Code of the kecamatan; None for a size class."""
    kelas: str | None = None
    """Id of the size class; None for a kecamatan, and for RTs of unknown size."""
    sebab: Hidden = "kosong"
    """Why there is no spread."""


def pages(situs: Situs, butir: Butir) -> Iterator[Page]:
    """Yield the page of a butir of any edition."""
    order = list(situs.index.butir.values())
    place = order.index(butir)
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    yield page_of(situs, situs.facts.criteria, butir, {"before": before, "after": after})


def depends(situs: Situs, butir: Butir) -> Iterator[object]:
    """Yield what the page of a butir shows of scores: how the city and its parts scored, and who rose."""
    criteria = situs.facts.criteria
    rows = rounds(situs, butir)
    newest = parts(situs, criteria, butir, rows)
    yield [(row.putaran.id, row.spread, row.sebab) for row in rows]
    yield [(part.nama, part.spread, part.sebab) for part in (*newest["kelas"], *newest["kecamatan"])]
    if retries := criteria.retries.get(butir.id):
        yield retries.again, retries.risen
        yield [(item.rt, item.before.id, item.after.id) for item in retries.newest]


def page_of(situs: Situs, criteria: Criteria, butir: Butir, beside: Mapping[str, Butir | None]) -> Page:
    """Return the page of one butir.

    Args:
        situs: The site.
        criteria: What was counted for all butir.
        butir: The butir.
        beside: Its neighbours in the rules, `before` and `after`.
    """
    index = situs.index
    name = situs.teks(butir.nama)
    pilar, _, nomor = butir.id.rpartition("-")
    known = wordings(index, butir.id)
    rows = rounds(situs, butir)
    newest = parts(situs, criteria, butir, rows)
    penjelasan = situs.teks(butir.penjelasan)
    return situs.page(
        "kriteria_butir.html.j2",
        address=f"kriteria/{butir.id}/",
        bagian="kriteria",
        title=name,
        description=penjelasan,
        values={
            "butir": butir,
            "pilar": pilar,
            "nomor": nomor,
            "known": known,
            "tutup": butir.id in index.public.kebijakan.butir_peka,
            "thresholds": thresholds(butir.skala),
            "skala_edisi": older_thresholds(known),
            "by_edition": by_edition(situs, butir, rows),
            "scored": [row for row in rows if row.spread],
            "unscored": [row for row in rows if not row.spread and row.sebab != "bukan"],
            **newest,
            "retries": criteria.retries.get(butir.id),
            "practices": index.praktik_for.get(butir.id, ()),
            **beside,
            "cited": [(item, kind_of(situs, item)) for item in cited(situs, butir, known)],
            "KABAR": KABAR,
            "BERUBAH": BERUBAH,
            "BANDING": BANDING,
            "rt_place": rt_place,
        },
        search=SearchEntry(title=name, text=penjelasan),
        charts=spread_charts(
            situs,
            f"{name} ({situs.t('kira-kira')})" if butir.id in index.public.kebijakan.butir_peka else name,
            [(round_name(situs, row.putaran), row.spread, hidden_text(situs, row.sebab)) for row in rows],
            [(part.nama, part.spread, "") for part in newest["kelas"]],
            [(part.nama, part.spread, hidden_text(situs, part.sebab)) for part in newest["kecamatan"]],
        ),
    )


def hidden_text(situs: Situs, sebab: Sebab) -> str:
    """Return what a chart says of a figure that is hidden; empty where there is none to hide."""
    return situs.t("tidak ditampilkan") if sebab in {"kurang", "ditarik", "belum"} else ""


def round_name(situs: Situs, putaran: Putaran) -> str:
    """Return a round with the edition of its rules: scores under different rules may not be taken for one line."""
    name = putaran_name(situs, putaran)
    return f"{name}, {situs.t('edisi %(edisi)s', edisi=putaran.edisi)}" if putaran.edisi else name


def rounds(situs: Situs, butir: Butir) -> list[RoundRow]:
    """Return how the city scored in every round, oldest first."""
    index, spread = situs.index, situs.facts.scores.spread
    return [
        row_of(situs, butir, item, spread.get((item.id, index.kota.kode, butir.id))) for item in index.putaran.values()
    ]


def row_of(situs: Situs, butir: Butir, putaran: Putaran, spread: Spread | None) -> RoundRow:
    """Return one round's row, with the reason where there is no figure."""
    if spread is not None:
        return RoundRow(putaran=putaran, spread=spread, sebab="ada")
    in_force = situs.index.butir_of(putaran.edisi)
    if in_force and butir.id not in in_force:
        return RoundRow(putaran=putaran, spread=None, sebab="bukan")
    return RoundRow(putaran=putaran, spread=None, sebab=sebab_of(situs, butir, putaran, situs.index.kota.kode))


def sebab_of(situs: Situs, butir: Butir, putaran: Putaran, kode: str) -> Hidden:
    """Return why an area has no figure: not published, or, of a sensitive butir, the reason why it is hidden."""
    if butir.id not in situs.index.public.kebijakan.butir_peka:
        return "kosong"
    return why_hidden(situs.index, putaran.id, kode, butir.id)


def by_edition(situs: Situs, butir: Butir, rows: list[RoundRow]) -> list[EditionRounds]:
    """Return the rounds in groups of one edition, oldest first, with what may be compared."""
    found: list[EditionRounds] = []
    last: Butir | None = None
    for edisi, members in groupby(rows, key=lambda row: row.putaran.edisi):
        own = situs.index.butir_of(edisi).get(butir.id)
        banding = compared(situs, edisi, last, own) if found else "awal"
        found.append(EditionRounds(edisi=edisi, banding=banding, rounds=tuple(members)))
        last = own or last
    return found


def compared(situs: Situs, edisi: str | None, last: Butir | None, own: Butir | None) -> Banding:
    """Return how the wording of an edition stands to the one before it."""
    if own is not None and last is not None:
        return "beda" if changes(last, own) else "sama"
    if own is not None:
        return "awal"
    return "tak_ada" if situs.index.butir_of(edisi) else "tak_tahu"


def parts(situs: Situs, criteria: Criteria, butir: Butir, rows: list[RoundRow]) -> dict[str, Any]:
    """Return how each size class and each kecamatan scored in the newest round with figures."""
    newest = next((row.putaran for row in reversed(rows) if row.spread), None)
    if newest is None:
        return {"newest": None, "kelas": [], "kecamatan": []}
    return {
        "newest": newest,
        "kelas": kelas_parts(situs, criteria, butir, newest),
        "kecamatan": [kecamatan_part(situs, butir, newest, area) for area in situs.index.kecamatan],
    }


def kelas_parts(situs: Situs, criteria: Criteria, butir: Butir, putaran: Putaran) -> list[Part]:
    """Return how each size class scored in a round; empty for a sensitive butir."""
    found = criteria.by_kelas.get((putaran.id, butir.id), {})
    if not found:
        return []
    told = [
        Part(
            nama=situs.teks(item.nama), rinci=bounds(situs, item), alamat=None, spread=found.get(item.id), kelas=item.id
        )
        for item in situs.index.public.program.kategori
    ]
    if None in found:
        told.append(Part(nama=situs.t("Ukuran tidak disebut"), rinci="", alamat=None, spread=found[None]))
    return told


def bounds(situs: Situs, kategori: Kategori) -> str:
    """Return how many households a size class holds; empty where no bound is told."""
    if kategori.kk_min is not None and kategori.kk_maks is not None:
        return situs.t("%(min)s sampai %(maks)s KK", min=kategori.kk_min, maks=kategori.kk_maks)
    if kategori.kk_maks is not None:
        return situs.t("paling banyak %(n)s KK", n=kategori.kk_maks)
    return situs.t("paling sedikit %(n)s KK", n=kategori.kk_min) if kategori.kk_min is not None else ""


def kecamatan_part(situs: Situs, butir: Butir, putaran: Putaran, area: Wilayah) -> Part:
    """Return how a kecamatan scored in a round; of a sensitive butir only what the gate lets through."""
    return Part(
        nama=area.nama,
        rinci="",
        alamat=f"kecamatan/{situs.index.slug[area.kode]}/",
        spread=situs.facts.scores.spread.get((putaran.id, area.kode, butir.id)),
        kode=area.kode,
        sebab=sebab_of(situs, butir, putaran, area.kode),
    )


def thresholds(skala: Skala | None) -> list[tuple[int, Teks | None]]:
    """Return each group of scores with the text of what earns it, the best first; empty where none was published."""
    if skala is None:
        return []
    found = [(2, skala.dua), (1, skala.satu), (0, skala.nol)]
    return found if any(text for _, text in found) else []


def older_thresholds(known: tuple[Wording, ...]) -> dict[str, list[tuple[int, Teks | None]]]:
    """Return what earned each score by edition, where that changed; empty where it never did."""
    if not any("skala" in item.berubah for item in known):
        return {}
    return {item.edisi.edisi: thresholds(item.butir.skala) for item in known if item.butir is not None}


def cited(situs: Situs, butir: Butir, known: tuple[Wording, ...]) -> list[Sumber]:
    """Return the sources of a butir, those of its wording first, then those of its other editions."""
    names = [*butir.sumber, *butir.rincian_sumber]
    names += [name for item in known if item.butir is not None for name in item.butir.sumber]
    names += [name for item in known if item.kabar in {"tetap", "tak_terbit"} for name in item.edisi.sumber]
    return [situs.index.sumber[name] for name in dict.fromkeys(names)]


def kind_of(situs: Situs, sumber: Sumber) -> str:
    """Return what kind of source it is, with its grade where it has one."""
    return bukti_text(situs, sumber.jenis) if sumber.jenis in BUKTI else situs.t(JENIS[sumber.jenis])

"""Areas in words: the sentence that a page begins with, and what its lists need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.facts.areas import Area, area_of
from generator.facts.figures import Figure, figures_of
from generator.facts.scores import strongest_of
from generator.facts.status import JENIS, Jenis, Status
from generator.model.angka import Angka
from generator.model.wilayah import Rt, Wilayah
from generator.pages.jsonld import place
from generator.pages.situs import Situs
from generator.pages.words import BUKTI, awarded_year, year_of

COUNTED: Mapping[Jenis, str] = {
    "sk": "%(n)s ditetapkan",
    "sebut": "%(n)s disebut meraih",
    "usul": "%(n)s diusulkan atau dinilai",
    "ikut": "%(n)s disebut ikut",
    "belum": "%(n)s disebut belum",
    "kosong": "%(n)s belum ada datanya",
}
"""How many RTs have a status, inside a sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RtRow:
    """One RT in the table of its kelurahan."""

    rt: Rt
    status: Status
    tahun: str | None
    """Year of what the status rests on; None where no source tells it."""
    kategori: str | None
    """Id of the size class at the newest award that tells one."""
    gelar: tuple[str, ...]
    """Years of its awards, oldest first; an award whose year no source tells is left out."""
    lama: bool
    """Whether its number is no longer in force."""
    pilar: tuple[str, ...]
    """Its strongest pillars; see `generator.facts.scores.strongest_of`."""


def rt_rows(situs: Situs, area: Area) -> list[RtRow]:
    """Return the RTs of an area in the order of their ids, those no longer in force last."""
    return [rt_row(situs, rt, lama=rt in area.lama) for rt in area.semua]


def rt_row(situs: Situs, rt: Rt, *, lama: bool) -> RtRow:
    """Return an RT as its kelurahan lists it."""
    status = situs.facts.status[rt.id]
    rows = status.gelar or ((status.peristiwa,) if status.peristiwa else ())
    kategori = [row.kategori for row in rows if row.kategori]
    return RtRow(
        rt=rt,
        status=status,
        tahun=status_year(situs, status),
        kategori=kategori[-1] if kategori else None,
        gelar=tuple(dict.fromkeys(str(year) for row in status.gelar if (year := situs.index.award_year(row)))),
        lama=lama,
        pilar=strongest_of(situs.index, rt.id),
    )


def status_year(situs: Situs, status: Status) -> str | None:
    """Return the year that stands beside a status: of the first decree, of the award, or of the round."""
    if status.peristiwa is None:
        return None
    if status.jenis == "sk":
        first = next(row for row in status.gelar if row.bukti == "sk")
        return awarded_year(first) or str(year_of(situs, first))
    if status.jenis == "sebut":
        return awarded_year(status.peristiwa)
    return str(year_of(situs, status.peristiwa))


def counted_text(situs: Situs, jumlah: Iterable[tuple[Jenis, int]]) -> str:
    """Return counts by status: `1 disebut meraih, 17 disebut ikut`."""
    return ", ".join(situs.t(COUNTED[jenis], n=situs.bahasa.number(n)) for jenis, n in jumlah)


def published_text(situs: Situs, rows: Iterable[Angka]) -> str:
    """Return published numbers of RTs with what they rest on: `7 RT (berita, 2022) atau 8 RT (…)`."""
    told = []
    for row in sorted(rows, key=lambda row: row.nilai):
        kind = situs.t(BUKTI[row.bukti][1])
        told.append(f"{rt_count(situs, int(row.nilai))} ({kind}, {situs.bahasa.periode(row.periode)})")
    return situs.t(" atau ").join(told)


def rt_count(situs: Situs, n: int) -> str:
    """Return a number of RTs: `19 RT`."""
    return situs.bahasa.ngettext("%(n)s RT", "%(n)s RT", n) % {"n": situs.bahasa.number(n)}


def area_name(situs: Situs, wilayah: Wilayah) -> str:
    """Return `Kelurahan Buluran Kenali`; the kota's name already begins with its level."""
    if wilayah.tingkat == "kota":
        return situs.index.public.program.kota
    level = situs.t("Kelurahan %(nama)s") if wilayah.tingkat == "kelurahan" else situs.t("Kecamatan %(nama)s")
    return level % {"nama": wilayah.nama}


def lead(situs: Situs, area: Area) -> str:
    """Return the answer that an area's page begins with, unknown things said."""
    nama = area_name(situs, area.wilayah)
    if not area.rt:
        return " ".join(lead_without_rt(situs, area, nama))
    counts = counted_text(situs, area.jumlah)
    n = rt_count(situs, len(area.rt))
    if area.tercakup:
        dari = published_text(situs, area.terbit)
        number = situs.bahasa.number(len(area.rt))
        return situs.t("Dari %(dari)s, %(n)s ada di situs ini: %(rinci)s.", dari=dari, n=number, rinci=counts)
    first = situs.t("Situs ini memuat %(n)s di %(nama)s: %(rinci)s.", n=n, nama=nama, rinci=counts)
    return f"{first} {number_told(situs, area)}"


def lead_without_rt(situs: Situs, area: Area, nama: str) -> list[str]:
    """Return the sentences for an area of which no RT in force is known."""
    if area.lama:
        n = rt_count(situs, len(area.lama))
        first = situs.t("Situs ini hanya memuat %(n)s dengan nomor lama di %(nama)s.", n=n, nama=nama)
    else:
        first = situs.t("Belum ada data RT terpublikasi untuk %(nama)s.", nama=nama)
    second = situs.t("Ini bukan berarti belum ada RT yang meraih.")
    return [first, second, number_told(situs, area)]


def number_told(situs: Situs, area: Area) -> str:
    """Return what is published of the number of RTs, for areas where it is no denominator."""
    if not area.terbit:
        return situs.t("Jumlah seluruh RT-nya belum kami temukan.")
    dari = published_text(situs, area.terbit)
    if area.pemekaran and not area.setelah_pemekaran:
        tanggal = situs.bahasa.tanggal(area.pemekaran)
        return situs.t(
            "Sumber menyebut %(dari)s, tetapi itu sebelum pemekaran %(tanggal)s.", dari=dari, tanggal=tanggal
        )
    if not area.sebanding:
        return situs.t("Sumber menyebut %(dari)s, tetapi itu sebelum program ini dimulai.", dari=dari)
    return situs.t("Sumber menyebut %(dari)s.", dari=dari)


def kecamatan_areas(situs: Situs, kode: str) -> list[Area]:
    """Return the kelurahan of a kecamatan by name."""
    inside = situs.index.kelurahan_in.get(kode, ())
    return [area_of(situs.index, situs.facts.status, item.kode) for item in inside]


def size_figures(situs: Situs, kode: str) -> list[Figure]:
    """Return the figures that tell how large an area is; of the kota the programme's own stand elsewhere."""
    found = figures_of(situs.index, kode)
    if kode != situs.index.kota.kode:
        return list(found)
    return [item for item in found if item.indikator.startswith(("jumlah_", "luas_", "penduduk"))]


def shade(area: Area) -> str:
    """Return how an area is drawn on a map: by the strongest thing that is known of an RT in it."""
    if area.count("sk"):
        return "sk"
    if area.count("sebut"):
        return "sebut"
    return "ada" if area.rt or area.lama else "kosong"


AREA_NAMES: Mapping[str, object] = {
    "JENIS": JENIS,
    "area_name": area_name,
    "counted_text": counted_text,
    "place": place,
    "rt_count": rt_count,
}
"""Names that the templates of areas use."""

"""Writes down what happens to an RT, as rows of the data contract with their evidence."""

from dataclasses import dataclass, field
from random import Random

from generator.demo.calendar import Round
from generator.demo.places import NOWHERE
from generator.model.putaran import BarisPeristiwa, Nilai
from generator.model.types import Bukti, IdKategori, Peristiwa

SMALL_BELOW, LARGE_ABOVE = 50, 100
"""Bounds of the size classes in KK, as in the demo's `program.yaml`."""

PRIZES: tuple[tuple[int, dict[IdKategori, int]], ...] = (
    (2014, {"kecil": 5_000_000, "sedang": 7_000_000, "besar": 10_000_000}),
    (2017, {"kecil": 5_000_000, "sedang": 7_500_000, "besar": 10_000_000}),
)
"""Rupiah from each year on, newest last."""

THESIS_YEAR, THESIS_SHARE = 2022, 0.4
"""The thesis tells of rounds until this year, and of this share of those that merely took part."""

PRESS_ONLY = 0.03
"""Share of awards that only a newspaper tells of."""

SOURCES: dict[Peristiwa, tuple[Bukti, str]] = {
    "mengikuti": ("pers", "berita"),
    "diusulkan": ("resmi", "usulan"),
    "dinilai": ("resmi", "rekap"),
    "belum": ("pers", "berita"),
}
ORDER: tuple[Peristiwa, ...] = ("mengikuti", "diusulkan", "dinilai", "ditetapkan", "belum")


@dataclass(kw_only=True, slots=True)
class RoundRecords:
    """The rows of one round."""

    round: Round
    peristiwa: list[BarisPeristiwa] = field(default_factory=list)
    nilai: list[Nilai] = field(default_factory=list)

    def sorted_peristiwa(self) -> list[BarisPeristiwa]:
        """Return the events by RT and in the order in which they happen."""
        return sorted(self.peristiwa, key=lambda row: (row.rt, ORDER.index(row.peristiwa)))

    def awards(self) -> list[BarisPeristiwa]:
        """Return the awards by RT."""
        return [row for row in self.sorted_peristiwa() if row.peristiwa == "ditetapkan"]


def event(rt: str, peristiwa: Peristiwa, round_: Round, rng: Random) -> BarisPeristiwa:
    """Return the row of anything but an award."""
    bukti, kind = SOURCES[peristiwa]
    sumber = round_.source(kind)
    if peristiwa == "mengikuti" and round_.is_public and round_.tahun <= THESIS_YEAR and rng.random() < THESIS_SHARE:
        bukti, sumber = "akademik", "skripsi-contoh"
    days = {"diusulkan": round_.usulan, "dinilai": round_.penilaian}
    tanggal = days.get(peristiwa, round_.penetapan).isoformat()
    is_vague = peristiwa == "diusulkan" and rng.random() < 0.1  # noqa: PLR2004 - one list in ten has no day
    return BarisPeristiwa(
        place=NOWHERE,
        putaran=round_.id,
        rt=rt,
        peristiwa=peristiwa,
        tanggal=tanggal[:7] if is_vague else tanggal,
        bukti=bukti,
        sumber=(sumber,),
    )


def kategori_of(kk: int) -> IdKategori:
    """Return the size class of an RT with so many households."""
    if kk < SMALL_BELOW:
        return "kecil"
    return "besar" if kk > LARGE_ABOVE else "sedang"


def prize(kategori: IdKategori, tahun: int) -> int:
    """Return the prize in rupiah."""
    return [amounts for since, amounts in PRIZES if since <= tahun][-1][kategori]


def award(rt: str, round_: Round, kk: int, rng: Random, *, is_kencana: bool) -> BarisPeristiwa:
    """Return the row of an award; a few are known from a newspaper only, without decree and prize."""
    kategori = kategori_of(kk)
    is_press = rng.random() < PRESS_ONLY and not is_kencana
    return BarisPeristiwa(
        place=NOWHERE,
        putaran=round_.id,
        rt=rt,
        peristiwa="ditetapkan",
        tanggal=round_.penetapan.isoformat(),
        kategori=kategori,
        hadiah=None if is_press else prize(kategori, round_.tahun),
        nomor_sk=None if is_press else round_.nomor_sk,
        tingkat="kencana" if is_kencana else "bantar",
        bukti="pers" if is_press else "sk",
        sumber=(round_.source("berita" if is_press else "sk"),),
        catatan="Disebut koran; nomor keputusannya belum terbit." if is_press else None,
        catatan_en="Named by a newspaper; the decree's number has not been published." if is_press else None,
    )

"""The public dataset: all that anything behind the gate ever sees."""

from dataclasses import dataclass
from typing import Literal

from generator.model.angka import Angka, Indikator, Koreksi, Sumber
from generator.model.kriteria import Edisi
from generator.model.praktik import Praktik, PraktikEn, Tanggapan
from generator.model.program import Program
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.model.rilis import Perubahan, Pindah, Rilis
from generator.model.types import Teks
from generator.model.wilayah import Alias, Pemekaran, Poligon, Rt, Wilayah

SebabPeka = Literal["kurang", "ditarik"]
"""`kurang` too few RTs were assessed; `ditarik` the figure was taken back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RekapPeka:
    """How an area's RTs scored on a sensitive butir, as a release settled it, or why that is hidden."""

    putaran: str
    wilayah: str
    """Code of the kecamatan or kota."""
    butir: str
    jumlah: tuple[int, int, int] | None
    """About how many RTs have the lowest score, one between and the highest; None where it is hidden."""
    sebab: SebabPeka | None
    """Why it is hidden; None where it is not."""
    rilis: str
    """Release that settled it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicPolicy:
    """What readers are told of the publication policy."""

    butir_peka: frozenset[str]
    """Butir that are shown for no RT, good or bad."""
    alasan_peka: Teks
    sel_minimum: int


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicDataset:
    """What may be public. Drafts, embargoed rounds, withheld rows and hidden cells are not in it."""

    program: Program
    kebijakan: PublicPolicy
    sumber: tuple[Sumber, ...]
    """Only those that a public record cites."""
    indikator: tuple[Indikator, ...]
    rilis: tuple[Rilis, ...]
    perubahan: tuple[Perubahan, ...]
    """What each release changed for the public."""
    pindah: tuple[Pindah, ...]
    """Addresses that moved."""
    wilayah: tuple[Wilayah, ...]
    alias: tuple[Alias, ...]
    pemekaran: tuple[Pemekaran, ...]
    poligon: tuple[Poligon, ...]
    rt: tuple[Rt, ...]
    edisi: tuple[Edisi, ...]
    putaran: tuple[Putaran, ...]
    peristiwa: tuple[BarisPeristiwa, ...]
    nilai: tuple[Nilai, ...]
    """Without the sensitive butir."""
    rekap_peka: tuple[RekapPeka, ...]
    pemantauan: tuple[Pemantauan, ...]
    angka: tuple[Angka, ...]
    praktik: tuple[Praktik, ...]
    praktik_en: tuple[PraktikEn, ...]
    tanggapan: tuple[Tanggapan, ...]
    koreksi: tuple[Koreksi, ...]
    alamat: tuple[str, ...]
    draf: tuple[str, ...] = ()
    """Rounds that are in it though they are not public: in a preview only, which no build takes."""

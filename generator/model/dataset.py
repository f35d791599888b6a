"""Everything that was read from `data/`, public or not."""

from dataclasses import dataclass

from generator.model.angka import Angka, Indikator, Koreksi, Sumber
from generator.model.kriteria import Edisi
from generator.model.praktik import Praktik, PraktikEn, Tanggapan
from generator.model.program import Kebijakan, Program
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.model.rilis import Peka, Perubahan, Pindah, Rilis
from generator.model.wilayah import Alias, Pemekaran, Poligon, Rt, Wilayah


@dataclass(frozen=True, kw_only=True, slots=True)
class Dataset:
    """The whole of `data/`. Only `sources` makes one; only `checks` and `gate` may see it."""

    program: Program
    kebijakan: Kebijakan
    sumber: tuple[Sumber, ...]
    indikator: tuple[Indikator, ...]
    rilis: tuple[Rilis, ...]
    perubahan: tuple[Perubahan, ...]
    """What each release changed for the public."""
    peka: tuple[Peka, ...]
    """What releases settled of figures on sensitive butir."""
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
    pemantauan: tuple[Pemantauan, ...]
    angka: tuple[Angka, ...]
    praktik: tuple[Praktik, ...]
    praktik_en: tuple[PraktikEn, ...]
    tanggapan: tuple[Tanggapan, ...]
    koreksi: tuple[Koreksi, ...]
    alamat: tuple[str, ...]
    """Addresses that an earlier release has published."""

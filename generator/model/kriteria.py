"""Editions of the assessment rules, `kriteria/{edisi}.yaml`."""

from typing import Literal

from pydantic import Field

from generator.model.place import Record
from generator.model.types import IdButir, Slug, SumberIds, Tanggal, Teks

DimensiSmartCity = Literal[
    "smart-environment",
    "smart-living",
    "smart-people",
    "smart-governance",
    "smart-economy",
    "smart-mobility",
]


class Skala(Record):
    """What earns each score of a butir; a missing text means that it was never published."""

    dua: Teks | None = None
    satu: Teks | None = None
    nol: Teks | None = None


class Rincian(Record):
    """One thing that is looked at under a butir, as a source describes it."""

    dilihat: Teks
    skala: Skala


class Butir(Record):
    """One criterion of an edition."""

    id: IdButir
    nama: Teks
    """Short name in everyday words."""
    asli: str
    """The wording of the source."""
    penjelasan: Teks
    bukti: Teks | None = None
    """What a team looks at; None when no source says it."""
    skala: Skala | None = None
    """None when the thresholds were never published."""
    rincian: tuple[Rincian, ...] = ()
    """Details known from a source other than the rule itself."""
    rincian_sumber: SumberIds = ()
    sering_nol: Teks | None = None
    """Common reasons for a 0, as a source tells them."""
    sdg: tuple[int, ...] = ()
    """Goals of Agenda 2030, 1 to 17."""
    dimensi_smart_city: DimensiSmartCity | None = None
    sumber: SumberIds


class Pilar(Record):
    """A group of butir: bersih, aman, pintar."""

    id: Slug
    nama: Teks
    penjelasan: Teks
    butir: tuple[Butir, ...] = Field(min_length=1)


class Edisi(Record):
    """One edition of the rules."""

    edisi: str = Field(pattern=r"^[0-9]{4}[a-z]?$")
    nama: Teks
    dasar: Teks
    """Regulation it stands on."""
    keterangan: Teks
    """What is known of this edition, and what is not."""
    berlaku_mulai: Tanggal
    berlaku_sampai: Tanggal | None = None
    menambah: str | None = None
    """Edition whose butir stay in force beside the ones listed here; None when it stands alone."""
    pilar: tuple[Pilar, ...] = ()
    """Empty when the text of the edition was never published."""
    sumber: SumberIds

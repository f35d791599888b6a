"""Rounds of assessment: events, scores and later visits."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainSerializer

from generator.compact import CompactScores
from generator.model.place import Record
from generator.model.types import (
    DIGITS,
    Bukti,
    IdKategori,
    IdRt,
    Kk,
    Peristiwa,
    Rupiah,
    SumberIds,
    Tanggal,
    Teks,
    Tingkat,
)

Skor = Annotated[int, Field(ge=0, le=100)]
"""A value of the scale in `program.yaml`: 2 baik, 1 sedang, 0 kurang."""

SkorPerButir = Annotated[Mapping[str, Skor], AfterValidator(CompactScores), PlainSerializer(dict)]
"""Butir id to score."""


class Sk(Record):
    """A decree of the mayor that awards RTs."""

    nomor: str
    tanggal: Tanggal
    tentang: str | None = None
    sumber: SumberIds


class Tahap(Record):
    """A step of a round."""

    tanggal: Tanggal
    nama: Teks
    sumber: SumberIds


class TimPenilai(Record):
    """An institution that took part in the assessment."""

    nama: Teks
    sumber: SumberIds


class Putaran(Record):
    """`putaran/{id}/putaran.yaml`: one round."""

    id: str = Field(pattern=r"^[0-9]{4}(-[0-9])?$")
    """Name of its folder: `2019`, `2022-1`."""
    tahun: Annotated[int, Field(ge=2000, le=2100), DIGITS]
    periode: Annotated[int, Field(ge=1, le=9), DIGITS] | None = None
    """Ordinal in the year; None when the year had one round."""
    edisi: str | None = None
    """Edition of the rules in force; None when no source says which."""
    status: Literal["draf", "terbit"]
    terbit_pada: date
    """First day on which it may be public."""
    sk: tuple[Sk, ...] = ()
    tim_penilai: tuple[TimPenilai, ...] = ()
    tahapan: tuple[Tahap, ...] = ()
    catatan: Teks | None = None
    sumber: SumberIds


class BarisPeristiwa(Record):
    """One row of `putaran/{id}/peristiwa.csv`: what a source says happened to an RT."""

    putaran: str
    """Id of the round, from the folder; not a column."""
    rt: IdRt
    peristiwa: Peristiwa
    tanggal: Tanggal | None = None
    kategori: IdKategori | None = None
    hadiah: Rupiah | None = None
    """Prize in rupiah."""
    nomor_sk: str | None = None
    """Number of the decree; empty means that it has not been published."""
    tingkat: Tingkat | None = None
    """Level of an award; `bantar` where an award leaves it empty."""
    bukti: Bukti
    sumber: SumberIds
    disimpulkan: Literal["ya"] | None = None
    """`ya` when the source implies the RT without listing it ("all but RT 19")."""
    catatan: str | None = None
    catatan_en: str | None = None


class Nilai(Record):
    """One row of `putaran/{id}/nilai.csv`: the scores of an RT in a round."""

    putaran: str
    """Id of the round, from the folder; not a column."""
    rt: IdRt
    jumlah_kk: Kk | None = None
    """Households at the time of the assessment."""
    skor: SkorPerButir
    """Butir id to score; a butir that was not assessed is absent, which is not zero."""


class Pemantauan(Record):
    """One row of `pemantauan.csv`: a visit after the award."""

    rt: IdRt
    tanggal: Tanggal
    hasil: Literal["bertahan", "perlu_pembinaan", "tidak_bertahan"]
    oleh: str
    """Institution, never a person."""
    sumber: SumberIds
    catatan: str | None = None
    catatan_en: str | None = None

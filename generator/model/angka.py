"""Published figures, sources, corrections and releases."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.place import Record
from generator.model.types import DECIMAL, Bukti, KodeWilayah, Periode, Slug, SumberIds, Tanggal, Teks

JenisSumber = Literal["sk", "perwali", "resmi", "akademik", "pers", "wawancara", "dataset"]


class Sumber(Record):
    """One entry of `sumber.yaml`."""

    id: Slug
    judul: str
    jenis: JenisSumber
    penerbit: str
    tanggal: Tanggal | None = None
    """Date of publication; None when the source does not say."""
    url: Annotated[str, Field(pattern=r"^https?://[^\s\"'<>]+$")] | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Hash of the scan that the office keeps; the scan itself is never published."""
    catatan: Teks | None = None


class Indikator(Record):
    """One entry of `indikator.yaml`: what a published figure counts."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    nama: Teks
    definisi: Teks
    satuan: str


class Angka(Record):
    """One row of `angka.csv`: a published figure that is not per RT. Rows that disagree all stay."""

    wilayah: KodeWilayah
    indikator: str
    periode: Periode
    nilai: Annotated[float, Field(ge=-(10**15), le=10**15), DECIMAL]
    satuan: str
    bukti: Bukti
    sumber: SumberIds
    catatan: str | None = None
    catatan_en: str | None = None


class Koreksi(Record):
    """One entry of `koreksi.yaml`."""

    tanggal: date
    berkas: str
    kunci: str
    kolom: str
    semula: str
    menjadi: str
    alasan: Teks
    halaman: tuple[str, ...] = ()
    """Addresses of the pages that it touched."""

"""Write-ups of practices and replies of RTs: Markdown with front matter."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.place import Record
from generator.model.types import DIGITS, Bukti, IdButir, IdRt, KodeWilayah, Rupiah, Slug, SumberIds, Tanggal

SumberDana = Literal["swadaya", "csr", "apbd", "hadiah", "lain"]


class Praktik(Record):
    """`praktik/{slug}.md`; its English twin, where there is one, is `praktik/{slug}.en.md`."""

    slug: Slug
    """Name of the file; not a key."""
    judul: str
    ringkasan: str
    """One or two sentences for lists."""
    rt: IdRt | None = None
    """RT that did it; None when the source names none."""
    wilayah: KodeWilayah | None = None
    """Area when no RT is known."""
    pilar: Slug
    butir: tuple[IdButir, ...] = ()
    biaya: Rupiah | None = None
    """Rupiah in all; None when not told."""
    sumber_dana: tuple[SumberDana, ...] = ()
    durasi_bulan: Annotated[int, Field(ge=0, le=1200), DIGITS] | None = None
    mitra: tuple[str, ...] = ()
    """Institutions, never persons."""
    mulai: Tanggal | None = None
    diperiksa: Tanggal | None = None
    """Last time that somebody saw it still working."""
    diadopsi: tuple[IdRt, ...] = ()
    """RTs that took it over."""
    bukti: Bukti
    sumber: SumberIds
    isi: str
    """Markdown body."""


class PraktikEn(Record):
    """`praktik/{slug}.en.md`: the English text of a write-up."""

    slug: Slug
    judul: str
    ringkasan: str
    isi: str


class Tanggapan(Record):
    """`tanggapan/{rt id}-{tanggal}.md`: an RT's right of reply."""

    rt: IdRt
    tanggal: date
    lewat: str
    """Office through which it came."""
    isi: str

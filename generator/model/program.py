"""`program.yaml` and `kebijakan.yaml`: the programme and what of it may be public."""

from typing import Annotated

from pydantic import Field

from generator.model.place import Record
from generator.model.types import IdButir, IdKategori, KodeWilayah, SumberIds, Tanggal, Teks


class Dinas(Record):
    """The office that runs the programme."""

    nama: Teks
    singkatan: str
    tautan: str | None = None


class DasarHukum(Record):
    """A regulation that the programme stands on."""

    nama: Teks
    """`Perwali 47/2014`."""
    tentang: Teks
    tahun: int
    catatan: Teks | None = None
    sumber: SumberIds


class Pelaksana(Record):
    """An agency or group that takes part."""

    nama: Teks
    peran: Teks | None = None
    sumber: SumberIds


class Prinsip(Record):
    """A principle of the programme."""

    nama: Teks
    sumber: SumberIds


class Kejadian(Record):
    """An entry of the timeline."""

    tanggal: Tanggal
    judul: Teks
    uraian: Teks | None = None
    penting: bool = False
    """A decision or turn; drawn with its own mark."""
    sumber: SumberIds


class Pengakuan(Record):
    """An award that the programme itself received."""

    tanggal: Tanggal
    nama: Teks
    catatan: Teks | None = None
    sumber: SumberIds


class NamaSkor(Record):
    """What one value of the score scale is called."""

    nilai: Annotated[int, Field(ge=0, le=2)]
    nama: Teks


class Hadiah(Record):
    """A prize, with the years for which a source states it."""

    mulai: int
    sampai: int | None = None
    rupiah: int = Field(ge=0)
    sumber: SumberIds


class Kategori(Record):
    """A size class by households."""

    id: IdKategori
    nama: Teks
    kk_min: int | None = None
    """Smallest number of KK, inclusive; None for no bound."""
    kk_maks: int | None = None
    """Largest number of KK, inclusive; None for no bound."""
    hadiah: tuple[Hadiah, ...] = ()
    sumber: SumberIds


class Kencana(Record):
    """The level above: what it takes."""

    syarat: Teks
    gelar_berturut: int
    sumber: SumberIds


class KelurahanBantar(Record):
    """When a whole kelurahan is called Bantar."""

    persen: int = Field(ge=1, le=100)
    sumber: SumberIds


class Lisensi(Record):
    """Licence of the data."""

    nama: str
    url: str
    atribusi: Teks


class Program(Record):
    """`program.yaml`."""

    nama: str
    kepanjangan: Teks
    kota: str
    kode_wilayah: KodeWilayah
    fiktif: bool = False
    """True for an invented city: every page and file then says so."""
    ringkasan: Teks
    tujuan: Teks
    dinas: Dinas
    mulai: int
    """Year in which the programme began."""
    dasar_hukum: tuple[DasarHukum, ...] = ()
    pelaksana: tuple[Pelaksana, ...] = ()
    prinsip: tuple[Prinsip, ...] = ()
    linimasa: tuple[Kejadian, ...] = ()
    pengakuan: tuple[Pengakuan, ...] = ()
    sdg: tuple[int, ...] = ()
    sdg_sumber: SumberIds = ()
    skala: tuple[NamaSkor, ...]
    kategori: tuple[Kategori, ...]
    kencana: Kencana
    kelurahan_bantar: KelurahanBantar | None = None
    lisensi: Lisensi
    batas: Teks
    """Origin and licence of the boundaries, shown on every map."""


class Ditahan(Record):
    """Rows that are kept back, and why."""

    berkas: str
    """File below `data/`, e.g. `putaran/2022-1/peristiwa.csv`."""
    rt: str
    alasan: Teks


class Kebijakan(Record):
    """`kebijakan.yaml`: the publication policy."""

    butir_peka: tuple[IdButir, ...] = ()
    """Sensitive criteria: shown for no RT, good or bad."""
    alasan_peka: Teks
    sel_minimum: int = Field(ge=2)
    """Fewest assessed RTs for which an area's figure on a sensitive butir may be shown."""
    zona_embargo: str
    """IANA time zone in which `terbit_pada` is read."""
    ditahan: tuple[Ditahan, ...] = ()

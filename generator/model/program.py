"""`program.yaml` and `kebijakan.yaml`: the programme and what of it may be public."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from generator.model.place import Record
from generator.model.types import (
    DIGITS,
    Bilangan,
    Bukti,
    IdButir,
    IdKategori,
    KodeWilayah,
    Rupiah,
    SumberIds,
    Tahun,
    Tanggal,
    Teks,
)

TeksKata = Annotated[str, Field(pattern=r"^[^\W\d_][\w .’-]{0,39}$")]
"""A word or two without marks that a text could be broken by."""


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
    tahun: Tahun
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
    """One value of the score scale, and what it is called."""

    nilai: Annotated[int, Field(ge=0, le=100), DIGITS]
    nama: Teks | None = None
    """None for a value between others that has no name of its own."""


class Scale(NamedTuple):
    """The score scale of a programme: every whole number from the lowest to the highest."""

    lowest: int
    highest: int

    @property
    def values(self) -> tuple[int, ...]:
        """Return every score, the highest first."""
        return tuple(range(self.highest, self.lowest - 1, -1))

    def group(self, skor: int) -> int:
        """Return 2 for the highest score, 0 for the lowest, 1 for any between."""
        return 2 if skor == self.highest else int(skor != self.lowest)


class Hadiah(Record):
    """A prize, with the years for which a source states it."""

    mulai: Tahun
    sampai: Tahun | None = None
    rupiah: Rupiah
    sumber: SumberIds


class Kategori(Record):
    """A size class by households."""

    id: IdKategori
    nama: Teks
    kk_min: Bilangan | None = None
    """Smallest number of KK, inclusive; None for no bound."""
    kk_maks: Bilangan | None = None
    """Largest number of KK, inclusive; None for no bound."""
    hadiah: tuple[Hadiah, ...] = ()
    sumber: SumberIds


class Kata(Record):
    """A word of the programme, as it stands in the middle of a sentence."""

    id: TeksKata
    """Indonesian: `dusun`."""
    en: TeksKata | None = None
    """English: `hamlet`; the Indonesian word where it is missing."""
    en_jamak: TeksKata | None = None
    """English plural: `hamlets`; the same as `en` where it is missing."""
    singkat: TeksKata | None = None
    """Short form before a name: `Ds.`; the whole word where it is missing."""


class Istilah(Record):
    """What the programme calls what the interface texts call RT, kelurahan and so on; None for the same word.

    Files, columns and addresses keep their names whatever the words are.
    """

    rt: Kata | None = None
    """The unit that is assessed: RT."""
    kelurahan: Kata | None = None
    """The area around units: kelurahan."""
    kecamatan: Kata | None = None
    """The area around those: kecamatan."""
    kota: Kata | None = None
    """The whole area: kota."""
    kepala: Kata | None = None
    """Who signs the decrees: wali kota."""
    kepala_kelurahan: Kata | None = None
    """Who leads a kelurahan: lurah."""
    peraturan: Kata | None = None
    """Short name of a regulation of the head: Perwali."""
    kencana: Kata | None = None
    """The level above the award: Kencana."""


class Kencana(Record):
    """The level above: what it takes."""

    syarat: Teks
    gelar_berturut: Bilangan
    sumber: SumberIds


class KelurahanBantar(Record):
    """When a whole kelurahan is called Bantar."""

    persen: Annotated[int, Field(ge=1, le=100), DIGITS]
    sumber: SumberIds


class Lisensi(Record):
    """Licence of the data."""

    nama: str
    url: str
    atribusi: Teks


class CatatanPerawatan(Record):
    """What a source says of the upkeep after an award."""

    isi: Teks
    bukti: Bukti
    sumber: SumberIds


class Perawatan(Record):
    """What sources say of the upkeep after awards, apart from visits to single RTs."""

    pengantar: Teks
    catatan: tuple[CatatanPerawatan, ...] = Field(min_length=1)
    simpulan: Teks | None = None
    """What does, and does not, follow from it."""


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
    bahasa_lain: tuple[Literal["en"], ...] = ("en",)
    """Languages of the site beside Indonesian; empty for a site in Indonesian alone."""
    dinas: Dinas
    mulai: Tahun
    """Year in which the programme began."""
    dasar_hukum: tuple[DasarHukum, ...] = ()
    pelaksana: tuple[Pelaksana, ...] = ()
    prinsip: tuple[Prinsip, ...] = ()
    linimasa: tuple[Kejadian, ...] = ()
    pengakuan: tuple[Pengakuan, ...] = ()
    perawatan: Perawatan | None = None
    sdg: tuple[int, ...] = ()
    sdg_sumber: SumberIds = ()
    istilah: Istilah | None = None
    """The programme's own words; None where it has RT, kelurahan and kecamatan."""
    skala: tuple[NamaSkor, ...] = Field(min_length=2)
    """Every score from the lowest to the highest, each once."""
    kategori: tuple[Kategori, ...]
    kencana: Kencana | None = None
    """None where there is no level above the award."""
    kelurahan_bantar: KelurahanBantar | None = None
    lisensi: Lisensi
    batas: Teks
    """Origin and licence of the boundaries, shown on every map."""

    @property
    def scale(self) -> Scale:
        """Return the score scale."""
        values = [item.nilai for item in self.skala]
        return Scale(min(values), max(values))


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
    sel_minimum: Annotated[int, Field(ge=2), DIGITS]
    """Fewest assessed RTs for which an area's figure on a sensitive butir may be shown."""
    zona_embargo: str
    """IANA time zone in which `terbit_pada` is read."""
    ditahan: tuple[Ditahan, ...] = ()

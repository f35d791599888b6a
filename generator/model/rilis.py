"""Releases: what each changed for the public, and addresses that moved."""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field

from generator.model.place import Record
from generator.model.types import Banyak, IdButir, IdRt, Teks

STEP = 10
"""What a count on a sensitive butir is a multiple of, and the fewest RTs of which it is made."""

NUMBER = r"[0-9]{4}\.[0-9]{1,2}(\.[0-9]+)?"
"""Pattern of the number of a release."""

IdRilis = Annotated[str, Field(pattern=rf"^{NUMBER}$")]
"""Number of a release: year and month of its day, and a count where a month has several."""

Alamat = Annotated[str, Field(pattern=r"^/?([a-z0-9][a-z0-9-]*/)*([a-z0-9][a-z0-9-]*(\.[a-z0-9]+)*)?$", max_length=200)]
"""Address of a page or file below the root of the site; it never leads out of it."""

AlamatPenanda = Annotated[
    str, Field(pattern=r"^/?([a-z0-9][a-z0-9-]*/)*(#[a-z0-9-]+|[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)*)?$", max_length=300)
]
"""The same, or the address of a figure: a page and an anchor on it."""

JenisPerubahan = Literal["gelar_baru", "baru", "diubah", "ditarik"]
"""`gelar_baru` a new award; `baru` another new row; `diubah` another value in a row; `ditarik` a row is gone."""

TabelRilis = Literal[
    "rt", "wilayah", "pemekaran", "putaran", "peristiwa", "nilai", "pemantauan", "angka", "praktik", "tanggapan",
    "sumber", "kriteria", "indikator", "program", "kebijakan", "koreksi", "rekap_peka",
]  # fmt: skip
"""Tables whose changes are told, in the order in which they are told."""

TABEL_RILIS: tuple[TabelRilis, ...] = get_args(TabelRilis)


class Rilis(Record):
    """One entry of `rilis.yaml`, newest first."""

    id: IdRilis
    tanggal: date
    ringkasan: Teks
    putaran: tuple[str, ...] = ()
    """Rounds that this release made public."""
    oleh: str | None = None
    """Office or role that released it, never a person."""
    tidak_dirinci: Banyak = 0
    """Rows that left with this release because they are withheld; they are counted, not named."""


class Perubahan(Record):
    """One row of `rilis/{id}.csv`: what a release changed for the public."""

    rilis: IdRilis
    """Number of the release, from the file's name; not a column."""
    jenis: JenisPerubahan
    tabel: TabelRilis
    putaran: str | None = None
    """Round of the row, where it belongs to one."""
    rt: IdRt | None = None
    """RT of the row, where it tells of one."""
    kunci: str
    """What names the row within its table."""
    kolom: str | None = None
    """Column that changed; empty for whole rows."""
    semula: str | None = None
    """Value before; empty for none, and for free texts, which are not repeated."""
    menjadi: str | None = None
    """Value since; empty as above."""


Keadaan = Literal["angka", "kurang", "ditarik"]
"""`angka` a figure was made; `kurang` too few RTs were assessed; `ditarik` a figure was taken back for good."""


class Peka(Record):
    """One row of `rilis/peka.csv`: what a release settled of a kecamatan's figure on a sensitive butir."""

    rilis: IdRilis
    """Release that settled it."""
    putaran: str
    wilayah: Annotated[str, Field(pattern=r"^[0-9]{6}$")]
    """Code of the kecamatan."""
    butir: IdButir
    keadaan: Keadaan
    nol: Banyak | None = None
    """About how many RTs have the lowest score, as it was published; empty without a figure."""
    satu: Banyak | None = None
    """The same for the scores between."""
    dua: Banyak | None = None
    """The same for the highest score."""

    @property
    def jumlah(self) -> tuple[int, int, int] | None:
        """Return the three counts; None without a figure."""
        if self.keadaan != "angka" or self.nol is None or self.satu is None or self.dua is None:
            return None
        return self.nol, self.satu, self.dua


class Pindah(Record):
    """One row of `pindah.csv`: an address that moved, by hand."""

    dari: AlamatPenanda
    """Address that was released and is no longer made."""
    ke: AlamatPenanda
    """Address that takes its place."""
    tanggal: date
    alasan: str


def by_number(rilis: str) -> tuple[int, ...]:
    """Return the number of a release for comparing: `2026.9` comes before `2026.10`."""
    return tuple(int(part) for part in rilis.split("."))

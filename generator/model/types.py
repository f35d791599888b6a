"""Value types that several records share; each pattern is a rule of the data contract."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.place import Record

KodeWilayah = Annotated[str, Field(pattern=r"^[0-9]{4}([0-9]{2}([0-9]{4})?)?$")]
"""Administrative code of the interior ministry without dots: 4 digits kota, 6 kecamatan, 10 kelurahan."""

IdRt = Annotated[str, Field(pattern=r"^[0-9]{10}-[0-9]{2,3}[a-z]?$")]
"""`{10-digit kelurahan code}-{nomor}`; minted once and never used again."""

IdButir = Annotated[str, Field(pattern=r"^[a-z]+-[1-9][0-9]?$")]
"""`{pilar}-{number}`, numbered in the order of the regulation."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case ASCII words joined by hyphens; part of an address."""

DAY = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
"""Pattern of a year, a month or a day. Patterns say `[0-9]`, since `\\d` takes the digits of every script."""

Tanggal = Annotated[str, Field(pattern=rf"^{DAY}$")]
"""A date as precise as it is known: `2022`, `2022-09` or `2022-09-20`. Sorts as text."""

Periode = Annotated[str, Field(pattern=rf"^{DAY}(/{DAY})?$")]
"""A `Tanggal`, or two of them joined by `/` (ISO 8601 interval): `2015/2020`."""

Bukti = Literal["sk", "resmi", "akademik", "pers", "wawancara"]
"""Grade of evidence, strongest first: decree seen, city statement, research, press, interview."""

BUKTI: tuple[Bukti, ...] = ("sk", "resmi", "akademik", "pers", "wawancara")

Peristiwa = Literal["mengikuti", "diusulkan", "dinilai", "ditetapkan", "belum"]
"""What happened to an RT in a round. Only `ditetapkan` makes it a Kampung Bantar."""

Tingkat = Literal["bantar", "kencana"]
"""Level of an award; `kencana` follows several titles in a row."""

IdKategori = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
"""Size class by households (KK), such as `kecil`; the classes and their bounds stand in `program.yaml`."""

TingkatWilayah = Literal["kota", "kecamatan", "kelurahan"]

SumberIds = Annotated[tuple[str, ...], Field(min_length=1)]
"""Ids of `sumber.yaml`; at least one wherever a figure or event is told."""


class Teks(Record):
    """A text in the languages of the site."""

    id: str
    """Indonesian."""

    en: str | None = None
    """English; needed where the site has English pages (`bahasa_lain` of `program.yaml`)."""

    @property
    def both(self) -> tuple[str, str]:
        """Return the text in Indonesian and English; twice in Indonesian where there is no English."""
        return self.id, self.en or self.id

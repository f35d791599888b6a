"""Value types that several records share; each pattern is a rule of the data contract."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

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


def written_as(pattern: str, error: str) -> BeforeValidator:
    """Return what refuses a text that a program would take for a number, and a person may mean otherwise.

    `1.000` is a thousand to an Indonesian, and one to a parser; `1_000` and `1e3` nobody writes.
    """
    plain = re.compile(pattern)

    def taken(value: object) -> object:
        if isinstance(value, str) and not plain.fullmatch(value):
            raise PydanticCustomError(error, "no plain number")
        return value

    return BeforeValidator(taken)


DIGITS = written_as(r"-?[0-9]+", "int_parsing")
DECIMAL = written_as(r"-?[0-9]+(\.[0-9]+)?", "float_parsing")
"""Stand last among the bounds of a type, or pydantic's schema does not tell these."""

Bilangan = Annotated[int, DIGITS]
"""A whole number, in digits alone."""

Banyak = Annotated[int, Field(ge=0), DIGITS]
"""How many there are of something."""

Tahun = Annotated[int, Field(ge=1900, le=2100), DIGITS]
"""A year."""

Rupiah = Annotated[int, Field(ge=0, le=10**12), DIGITS]
"""An amount of money; more than a million million is a slip, and too long for files and drawings."""

Kk = Annotated[int, Field(gt=0, le=10**9), DIGITS]
"""Households; the bound is what every file can hold."""

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

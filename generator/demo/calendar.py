"""The rounds of the invented programme: when each took place and what of it is public."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

FIRST_YEAR = 2014
LAST_YEAR = 2025
SECOND = 2
"""The later period of a year with two rounds."""

NO_LIST = "arsip"
"""Suffix of the sources of a round that is not public; they must not give the round away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """One round and its days."""

    id: str
    periode: int | None
    edisi: str
    usulan: date
    """When kelurahan handed in their lists."""

    penilaian: date
    """When the teams began to visit."""

    penetapan: date
    """Day of the decree."""

    status: Literal["draf", "terbit"]
    terbit_pada: date
    share: float
    """How eagerly RTs took part, against an ordinary year."""

    @property
    def tahun(self) -> int:
        """Return the year."""
        return self.penetapan.year

    @property
    def is_public(self) -> bool:
        """Return whether the demo city has published it."""
        return self.status == "terbit" and self.terbit_pada.year <= LAST_YEAR

    @property
    def nomor_sk(self) -> str:
        """Return the number of its decree."""
        return f"CONTOH-{self.penetapan.month:02d}{self.penetapan.day:02d}/KEP/{self.tahun}"

    def source(self, kind: str) -> str:
        """Return the id of its source of a kind: `sk`, `usulan`, `rekap` or `berita`."""
        return f"{kind}-{self.id}" if self.is_public else f"{kind}-{NO_LIST}"


def one(
    tahun: int,
    *,
    edisi: str,
    share: float = 1.0,
    periode: int | None = None,
    hidden: Literal["draf", "embargo"] | None = None,
) -> Round:
    """Return a round; the second of a year begins in August, all others in February."""
    usulan = date(tahun, 8 if periode == SECOND else 2, 3 + tahun % 20)
    penetapan = usulan + timedelta(days=110 if periode == SECOND else 118 + tahun * 37 % 90)
    return Round(
        id=f"{tahun}-{periode}" if periode else str(tahun),
        periode=periode,
        edisi=edisi,
        usulan=usulan,
        penilaian=usulan + timedelta(days=60),
        penetapan=penetapan,
        status="draf" if hidden == "draf" else "terbit",
        terbit_pada=date(2099, 1, 1) if hidden == "embargo" else penetapan + timedelta(days=21),
        share=share,
    )


ROUNDS = (
    one(2014, edisi="2014", share=0.45),
    one(2015, edisi="2014", share=0.7),
    one(2016, edisi="2014", share=0.9),
    one(2017, edisi="2014"),
    one(2018, edisi="2014"),
    one(2019, edisi="2019"),
    one(2020, edisi="2020", share=0.8),
    one(2022, edisi="2020", periode=1, share=1.1),
    one(2022, edisi="2020", periode=SECOND, share=0.8),
    one(2023, edisi="2020"),
    one(2024, edisi="2020"),
    one(2025, edisi="2020", periode=1),
    one(2025, edisi="2020", periode=SECOND, hidden="draf"),
    one(2026, edisi="2020", hidden="embargo"),
)
"""No round in 2021; the last two are not public and must leave no trace in a build."""

"""Figures on practices: cost bands, where they are, and scores before and after they began.

A rise says that scores rose in the same time, never that the practice was the reason.
"""

from dataclasses import dataclass
from typing import Literal

from generator.facts.editions import changes
from generator.facts.index import Index
from generator.model.praktik import Praktik
from generator.model.putaran import Putaran
from generator.model.wilayah import Rt

PitaBiaya = Literal["nol", "s1", "s5", "s20", "lebih", "tak_tahu"]
"""Cost bands: nothing, under 1, under 5, under 20, 20 and more million rupiah, not told."""

PITA_BIAYA: tuple[PitaBiaya, ...] = ("nol", "s1", "s5", "s20", "lebih", "tak_tahu")

BATAS_PITA: tuple[tuple[int, PitaBiaya], ...] = (
    (1, "nol"),
    (1_000_000, "s1"),
    (5_000_000, "s5"),
    (20_000_000, "s20"),
)
"""First amount in rupiah above each band."""

PitaDurasi = Literal["d1", "d3", "d6", "d12", "lebih", "tak_tahu"]
"""Bands of the time until a practice works: up to 1, 3, 6, 12 and more months, not told."""

PITA_DURASI: tuple[PitaDurasi, ...] = ("d1", "d3", "d6", "d12", "lebih", "tak_tahu")

BATAS_DURASI: tuple[tuple[int, PitaDurasi], ...] = ((1, "d1"), (3, "d3"), (6, "d6"), (12, "d12"))
"""Last month of each band."""

Saat = Literal["sebelum", "sama", "sesudah", "tak_tahu"]
"""When an RT was assessed, seen from a practice's start; `sama` too close to tell before from after."""

Arah = Literal["naik", "tetap", "turun"]

KECAMATAN = 6
"""Length of a kecamatan's code; codes of kelurahan and ids of RTs begin with it."""

MONTH = 7
"""Length of `2022-09` at the head of a date; finer dates tell no more here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One score of an RT on a butir."""

    putaran: Putaran
    skor: int
    saat: Saat


@dataclass(frozen=True, kw_only=True, slots=True)
class Lift:
    """The scores of a practice's RT on one butir that the practice serves, oldest first."""

    butir: str
    marks: tuple[Mark, ...]
    tutup: bool = False
    """Whether the policy shows this butir for no RT; then there are no marks."""
    sebanding: bool = True
    """Whether `before` and `after` were given under the same wording of the butir."""

    @property
    def before(self) -> Mark | None:
        """Return the last score before the practice began."""
        return next((mark for mark in reversed(self.marks) if mark.saat == "sebelum"), None)

    @property
    def after(self) -> Mark | None:
        """Return the newest score since; a later fall counts as much as a rise."""
        return next((mark for mark in reversed(self.marks) if mark.saat == "sesudah"), None)

    @property
    def arah(self) -> Arah | None:
        """Return where the score went; None where that cannot be told.

        A score too close to the start may belong to either side. Where it would change the answer,
        there is none.
        """
        if self.before is None or self.after is None or not self.sebanding:
            return None
        near = [mark.skor for mark in self.marks if mark.saat == "sama"]
        found = {direction(skor, self.after.skor) for skor in (self.before.skor, *near)}
        return found.pop() if len(found) == 1 else None


def direction(before: int, after: int) -> Arah:
    """Return where a score went."""
    if after == before:
        return "tetap"
    return "naik" if after > before else "turun"


def cost_band(biaya: int | None) -> PitaBiaya:
    """Return the band of a cost in rupiah."""
    if biaya is None:
        return "tak_tahu"
    return next((pita for batas, pita in BATAS_PITA if biaya < batas), "lebih")


def duration_band(bulan: int | None) -> PitaDurasi:
    """Return the band of the months until a practice works."""
    if bulan is None:
        return "tak_tahu"
    return next((pita for batas, pita in BATAS_DURASI if bulan <= batas), "lebih")


def kecamatan_of(praktik: Praktik) -> str | None:
    """Return the code of the kecamatan in which a practice is; None where it is told for the whole city."""
    kode = praktik.rt or praktik.wilayah or ""
    return kode[:KECAMATAN] if len(kode) >= KECAMATAN else None


def size_class(index: Index, rt: Rt) -> str | None:
    """Return the newest known size class of an RT, from an award or from its households."""
    known: dict[str, str] = {}
    for nilai in index.nilai.get(rt.id, ()):
        found = class_of_kk(index, nilai.jumlah_kk)
        if found is not None:
            known[nilai.putaran] = found
    for row in index.peristiwa.get(rt.id, ()):
        if row.kategori is not None:
            known[row.putaran] = row.kategori
    return next((known[name] for name in reversed(tuple(index.putaran)) if name in known), None)


def class_of_kk(index: Index, kk: int | None) -> str | None:
    """Return the size class of a number of households, by the programme's bounds."""
    if kk is None:
        return None
    for kategori in index.public.program.kategori:
        above = kategori.kk_min is None or kk >= kategori.kk_min
        below = kategori.kk_maks is None or kk <= kategori.kk_maks
        if above and below:
            return kategori.id
    return None


def lifts(index: Index, praktik: Praktik) -> tuple[Lift, ...]:
    """Return the scores of a practice's RT on each butir that it serves; empty where no RT is known."""
    if praktik.rt is None:
        return ()
    return tuple(lift_of(index, praktik, praktik.rt, butir) for butir in praktik.butir)


def lift_of(index: Index, praktik: Praktik, rt: str, butir: str) -> Lift:
    """Return the scores of an RT on one butir, seen from a practice's start."""
    if butir in index.public.kebijakan.butir_peka:
        return Lift(butir=butir, marks=(), tutup=True)
    marks = tuple(
        Mark(
            putaran=index.putaran[row.putaran],
            skor=row.skor[butir],
            saat=saat_of(assessed_on(index, rt, index.putaran[row.putaran]), praktik.mulai),
        )
        for row in index.nilai.get(rt, ())
        if butir in row.skor
    )
    found = Lift(butir=butir, marks=marks)
    if found.before is None or found.after is None:
        return found
    sebanding = same_rule(index, butir, found.before.putaran, found.after.putaran)
    return Lift(butir=butir, marks=marks, sebanding=sebanding)


def assessed_on(index: Index, rt: str, putaran: Putaran) -> str:
    """Return when an RT was assessed in a round, as precisely as records tell: a date or the year."""
    rows = (row for row in index.peristiwa.get(rt, ()) if row.putaran == putaran.id)
    dates = (row.tanggal for row in rows if row.peristiwa == "dinilai" and row.tanggal)
    return max(dates, default=str(putaran.tahun))


def saat_of(dinilai: str, mulai: str | None) -> Saat:
    """Return when an assessment was, seen from a start, to the month where both are told."""
    if mulai is None:
        return "tak_tahu"
    shared = min(len(dinilai), len(mulai), MONTH)
    if dinilai[:shared] == mulai[:shared]:
        return "sama"
    return "sebelum" if dinilai < mulai else "sesudah"


def same_rule(index: Index, butir: str, first: Putaran, second: Putaran) -> bool:
    """Return whether two rounds judged a butir by the same wording."""
    one = index.butir_of(first.edisi).get(butir)
    other = index.butir_of(second.edisi).get(butir)
    return one is not None and other is not None and not changes(one, other)

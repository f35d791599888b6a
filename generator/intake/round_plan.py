"""The round that a workbook is for: its year, its edition of the rules, and what may stand in its cells."""

import re
from dataclasses import dataclass
from typing import get_args

from generator.intake.columns import EVENT, KK, PLACES, SUM
from generator.intake.values import options_of
from generator.model.dataset import Dataset
from generator.model.kriteria import Butir, Edisi
from generator.model.putaran import Putaran
from generator.model.types import BUKTI, Peristiwa, Tingkat
from generator.names import normal
from generator.problems import GeneratorError

ROUND_ID = re.compile(r"(20[0-9][0-9])(?:-([1-9]))?")

SCORES, AWARDS = "2 Penilaian", "3 Penetapan"
AWARD_ONLY = frozenset({"hadiah", "nomor_sk", "tingkat", "kategori"})
"""Columns of the sheet of awards alone."""

STAGES: dict[str, tuple[Peristiwa, ...]] = {
    "1 Usulan": ("mengikuti", "diusulkan"),
    SCORES: ("dinilai",),
    AWARDS: ("ditetapkan", "belum"),
}
"""The sheets of a workbook, in the order of the work, and the events that each is for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundPlan:
    """A round that is being prepared."""

    id: str
    tahun: int
    periode: int | None
    edisi: str | None
    butir: dict[str, Butir]
    """Butir in force under the edition, in the order of its pillars."""
    present: Putaran | None
    """The round as it stands in the data; None when it is new."""
    data: Dataset

    def fields(self, stage: str) -> list[str]:
        """Return the columns of the contract on the sheet of a stage, from the left."""
        is_scores = stage == SCORES
        events = [name for name in EVENT if stage == AWARDS or name not in AWARD_ONLY]
        return [*PLACES, *(KK if is_scores else ()), *events, *(self.butir if is_scores else ())]

    def totals(self) -> dict[str, tuple[str, str]]:
        """Return the totals at the right of the scores: heading to the first and last butir that it sums up."""
        pillars: dict[str, list[str]] = {}
        for name in self.butir:
            pillars.setdefault(name.rpartition("-")[0], []).append(name)
        names = list(self.butir)
        found = {f"{SUM}{one}": (butir[0], butir[-1]) for one, butir in pillars.items()}
        return {"Terisi": (names[0], names[-1]), **found, "Jumlah nilai": (names[0], names[-1])} if names else {}

    def label(self, rt: str) -> str:
        """Return an RT as a person names it: `RT 05 Rawa Sejoli`."""
        kode, _, nomor = rt.partition("-")
        return f"{self.word('rt', 'RT')} {nomor} {self.area_name(kode)}"

    def area_name(self, kode: str) -> str:
        """Return the name of an area; its code where it is not known."""
        return next((one.nama for one in self.data.wilayah if one.kode == kode), kode)

    def word(self, name: str, usual: str) -> str:
        """Return the programme's own word for a kind of place, as it stands at the head of a column."""
        kata = getattr(self.data.program.istilah, name, None)
        return usual if kata is None else kata.id[:1].upper() + kata.id[1:]

    def choices(self) -> dict[str, dict[str, str]]:
        """Return what the closed columns may say: `normal` spelling to the contract's."""
        program = self.data.program
        return {
            "peristiwa": {normal(one): one for one in get_args(Peristiwa)},
            "kategori": options_of((one.id, one.nama.id) for one in program.kategori),
            "tingkat": {normal(one): one for one in get_args(Tingkat)},
            "bukti": {normal(one): one for one in BUKTI},
            "disimpulkan": {"ya": "ya"},
        }

    def scores(self) -> dict[str, str]:
        """Return what a score may be: its number, or its name in the programme."""
        found = {}
        for one in self.data.program.skala:
            found[str(one.nilai)] = str(one.nilai)
            if one.nama is not None:
                found[normal(one.nama.id)] = str(one.nilai)
        return found | {str(score): str(score) for score in self.data.program.scale.values}


def plan_of(data: Dataset, ident: str, edisi: str | None = None) -> RoundPlan:
    """Return the plan of a round.

    Args:
        data: The data folder.
        ident: Id of the round.
        edisi: Edition for a new round; None for the newest one that held in its year.

    Raises:
        GeneratorError: The id is none, the round is public already, or the edition is unknown.
    """
    named = ROUND_ID.fullmatch(ident)
    if named is None:
        raise GeneratorError(f"«{ident}» bukan id putaran. Tulis tahunnya, misalnya 2027, atau 2027-1 untuk periode 1.")
    present = next((one for one in data.putaran if one.id == ident), None)
    known = {one.edisi: one for one in data.edisi}
    chosen = edisi or (present.edisi if present else newest(data, named[1]))
    if chosen is not None and chosen not in known:
        raise GeneratorError(f"Edisi «{chosen}» tidak ada di kriteria/. Yang ada: {', '.join(sorted(known))}.")
    return RoundPlan(
        id=ident,
        tahun=int(named[1]),
        periode=int(named[2]) if named[2] else None,
        edisi=chosen,
        butir=butir_of(known, chosen),
        present=present,
        data=data,
    )


def newest(data: Dataset, tahun: str) -> str | None:
    """Return the newest edition that held in a year."""
    held = [one.edisi for one in data.edisi if one.berlaku_mulai[:4] <= tahun <= (one.berlaku_sampai or "9999")[:4]]
    return max(held, default=None)


def butir_of(known: dict[str, Edisi], edisi: str | None) -> dict[str, Butir]:
    """Return the butir in force under an edition: first those of the edition that it adds to."""
    if edisi is None or edisi not in known:
        return {}
    one = known[edisi]
    older = {} if one.menambah == edisi else butir_of({k: v for k, v in known.items() if k != edisi}, one.menambah)
    return older | {butir.id: butir for pilar in one.pilar for butir in pilar.butir}

"""What an RT's page says on what to do next, as plain values: what lifts it, whom to learn from, whom to help."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from generator.facts.index import Index
from generator.facts.kencana import Rounds, Titles
from generator.facts.learning import SHOWN, Learning, Letak, Pair, Ukuran
from generator.facts.profile import Kabar
from generator.facts.reach import Reaches, Step
from generator.facts.rules import Rules
from generator.facts.status import Jenis

Cara = Literal["nilai", "nihil", "penuh", "gelar", "kosong"]
"""What the list of RTs to learn from rests on: scores; scores, but no RT fits; nothing is below 2; awards
alone, since no comparable score is published; nothing at all."""

NAMES = 3
"""How many butir are named beside an RT to learn from."""


class Line(NamedTuple):
    """One RT to learn from, or one to help: all that is said of it."""

    rt: str
    jenis: Jenis
    ukuran: Ukuran
    kelas: str | None
    letak: Letak
    km: float
    """Rounded as it is shown; 0 where the distance is not exact."""
    strong: int
    weak: int = 0
    from_zero: int = 0
    from_one: int = 0
    tahun: int | None = None
    kabar: Kabar | None = None
    kabar_tahun: int | None = None
    butir: Sequence[str] = ()
    """Where it is strong, those first that rose there, at most `NAMES`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StepLine:
    """One butir that could be lifted, with the practices named beside it."""

    step: Step
    proven: tuple[str, ...]
    tried: tuple[str, ...]
    """Only where there is none in `proven`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Advice:
    """All that this part says of one RT; nothing else reaches it."""

    cara: Cara
    tahun: int | None
    """Year of the scores that it rests on."""
    teachers: tuple[Line, ...]
    learners: tuple[Line, ...]
    helped: int
    """How many RTs have this one among those to learn from; `learners` are the first of them."""
    steps: tuple[StepLine, ...]
    titles: Titles | None
    """None where neither an award nor a score of the RT is published."""


@dataclass(frozen=True, kw_only=True)
class Advisor:
    """What advice is drawn from."""

    index: Index
    rules: Rules
    learning: Learning
    reaches: Reaches
    rounds: Rounds

    def advice(self, rt: str) -> Advice | None:
        """Return what is said of an RT; None where its number is not in force."""
        if rt not in self.learning.teachers:
            return None
        learners = self.learning.learners.get(rt, ())
        return Advice(
            cara=self.cara(rt),
            tahun=self.learning.profiles[rt].tahun,
            teachers=tuple(teacher_line(self.rules, pair) for pair in self.learning.teachers[rt]),
            learners=tuple(learner_line(pair) for pair in learners[:SHOWN]),
            helped=len(learners),
            steps=tuple(self.step_line(rt, step) for step in self.reaches.steps(rt)),
            titles=self.titles(rt),
        )

    def titles(self, rt: str) -> Titles | None:
        """Return the titles of an RT of which an award or a score is published."""
        awarded = any(row.peristiwa == "ditetapkan" for row in self.index.peristiwa.get(rt, ()))
        found = self.rounds.titles(rt) if awarded or rt in self.index.nilai else None
        return None if found is None else self.titled.setdefault(found, found)

    def cara(self, rt: str) -> Cara:
        """Return what the list of RTs to learn from rests on."""
        profile = self.learning.profiles[rt]
        found = self.learning.teachers[rt]
        if profile.tahun is None:
            return "gelar" if found else "kosong"
        if not profile.weak:
            return "penuh"
        return "nilai" if found else "nihil"

    def step_line(self, rt: str, step: Step) -> StepLine:
        """Return one butir that could be lifted, with practices from elsewhere; RTs without a practice share it."""
        own = rt if rt in self.index.praktik_of_rt else ""
        key = step.butir, step.skor, step.kelas, own
        if key not in self.said:
            proven = tuple(item.slug for item in self.reaches.practices(step.butir, own))
            tried = () if proven else tuple(item.slug for item in self.reaches.tried(step.butir, own))
            self.said[key] = StepLine(step=step, proven=proven, tried=tried)
        return self.said[key]

    @cached_property
    def titled(self) -> dict[Titles, Titles]:
        """Return the titles that were found so far; many RTs have the same."""
        return {}

    @cached_property
    def said(self) -> dict[tuple[str, int, str | None, str], StepLine]:
        """Return the lines that were asked for so far, by butir, score, size class and RT."""
        return {}


def teacher_line(rules: Rules, pair: Pair) -> Line:
    """Return what is said of an RT to learn from."""
    risen = pair.shared & (pair.teacher.from_zero | pair.teacher.from_one)
    teacher = pair.teacher
    return Line(
        rt=teacher.id,
        jenis=teacher.jenis,
        ukuran=pair.ukuran,
        kelas=teacher.kelas,
        letak=pair.letak,
        km=shown_km(pair),
        strong=pair.strong,
        weak=pair.weak,
        from_zero=pair.from_zero,
        from_one=pair.from_one,
        tahun=teacher.tahun if pair.shared else None,
        kabar=teacher.kabar,
        kabar_tahun=teacher.kabar_tahun,
        butir=(*rules.names(risen), *rules.names(pair.shared & ~risen))[:NAMES],
    )


def learner_line(pair: Pair) -> Line:
    """Return what is said of an RT that could be helped: never where it is weak by name."""
    return Line(
        rt=pair.learner.id,
        jenis=pair.learner.jenis,
        ukuran=pair.ukuran,
        kelas=pair.learner.kelas,
        letak=pair.letak,
        km=shown_km(pair),
        strong=pair.strong,
    )


def shown_km(pair: Pair) -> float:
    """Return the distance of a pair as it is shown, 0 where it is not exact."""
    return max(0.1, round(pair.km, 1)) if pair.letak == "km" else 0

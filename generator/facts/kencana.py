"""How many titles in a row an RT has, as far as decrees were seen; what the level above takes stands in `program.yaml`.

Only titles by decree count, and "in a row" means in rounds that follow each other. The site counts; whether
an RT becomes Kencana is decided by a decree alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.index import Index
from generator.facts.status import is_decreed
from generator.model.putaran import BarisPeristiwa


@dataclass(frozen=True, kw_only=True, slots=True)
class Titles:
    """An RT's titles in a row, counted back from the newest round whose decree was seen."""

    berturut: tuple[str, ...]
    """Rounds of the titles, oldest first."""
    perlu: int
    """How many in a row the programme asks for."""
    pernah: int
    """All titles by decree, in a row or not."""
    disebut: int
    """Titles that only other sources tell; they do not count."""
    terbuka: tuple[str, ...]
    """Rounds whose outcome is not known and that could make the row longer: the newer ones, and the one before it."""
    kencana: str | None
    """Round of the newest decree that made it Kencana."""
    akhir: str | None
    """Newest round whose decree was seen; None where there is none."""

    @property
    def kurang(self) -> int:
        """Return how many titles are missing."""
        return max(0, self.perlu - len(self.berturut))


@dataclass(frozen=True)
class Rounds:
    """What is known of the outcome of each round."""

    index: Index

    @cached_property
    def decided(self) -> Mapping[str, bool]:
        """Return for each round, newest first, whether its decree was seen."""
        index = self.index
        return {
            name: bool(putaran.sk)
            or any(row.peristiwa == "ditetapkan" and is_decreed(row) for row in index.peristiwa_in.get(name, ()))
            for name, putaran in reversed(tuple(index.putaran.items()))
        }

    def titles(self, rt: str) -> Titles | None:
        """Return the titles of an RT; None where the programme has no level above."""
        rule = self.index.public.program.kencana
        if rule is None:
            return None
        gelar = [row for row in self.index.peristiwa.get(rt, ()) if row.peristiwa == "ditetapkan"]
        decreed = {row.putaran for row in gelar if is_decreed(row)}
        told = {row.putaran for row in gelar} - decreed
        berturut, terbuka = self.in_a_row(decreed, told)
        return Titles(
            berturut=berturut,
            perlu=rule.gelar_berturut,
            pernah=len(decreed),
            disebut=len(told),
            terbuka=terbuka,
            kencana=newest_kencana(gelar),
            akhir=next((name for name, known in self.decided.items() if known), None),
        )

    def in_a_row(self, decreed: set[str], told: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the rounds of the newest titles in a row, and the rounds at either end whose outcome is not known."""
        berturut: list[str] = []
        terbuka: list[str] = []
        for name, known in self.decided.items():
            if name in decreed:
                berturut.append(name)
            elif not known or name in told:
                terbuka.append(name)
                if berturut:
                    break
            else:
                break
        return tuple(reversed(berturut)), tuple(reversed(terbuka))


def newest_kencana(gelar: list[BarisPeristiwa]) -> str | None:
    """Return the round of the newest decree that made an RT Kencana."""
    return next((row.putaran for row in reversed(gelar) if row.tingkat == "kencana" and is_decreed(row)), None)

"""Which scores may be compared: every wording of every butir has a number of its own.

Two editions may hold the same butir under the same words; then a score of one says the same as a score
of the other. Where the words differ, it does not, although the id is the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.editions import changes
from generator.facts.index import Index
from generator.model.kriteria import Butir
from generator.model.putaran import Nilai

Wordings = list[tuple[Butir, int]]
"""The different wordings of one butir with their numbers."""


@dataclass(frozen=True)
class Rules:
    """The wordings of the butir that may be shown per RT, numbered in the order of editions and rules.

    A set of wordings is kept as a whole number, one bit for each, so that two RTs are compared by one `&`.
    """

    index: Index

    @cached_property
    def number(self) -> Mapping[str, Mapping[str, int]]:
        """Return the number of the wording of each shown butir, by edition and butir."""
        hidden = self.index.public.kebijakan.butir_peka
        seen: defaultdict[str, Wordings] = defaultdict(list)
        found: dict[str, dict[str, int]] = {}
        count = 0
        for edisi in self.index.edisi:
            found[edisi] = {}
            for name, butir in self.index.butir_of(edisi).items():
                if name in hidden:
                    continue
                known = seen[name]
                number = number_of(butir, known)
                if number is None:
                    number, count = count, count + 1
                    known.append((butir, number))
                found[edisi][name] = number
        return found

    @cached_property
    def butir(self) -> tuple[str, ...]:
        """Return the butir of each wording, in the order of the wordings' numbers."""
        by_number = {number: name for rules in self.number.values() for name, number in rules.items()}
        return tuple(by_number[number] for number in range(len(by_number)))

    def scores(self, row: Nilai) -> Iterator[tuple[int, int]]:
        """Yield the wording's number and the score for each comparable score of a row."""
        known = self.number.get(self.index.putaran[row.putaran].edisi or "", {})
        for name, skor in row.skor.items():
            number = known.get(name)
            if number is not None:
                yield number, skor

    def names(self, bits: int) -> tuple[str, ...]:
        """Return the butir of a set of wordings, in their order."""
        found = []
        while bits:
            lowest = bits & -bits
            found.append(self.butir[lowest.bit_length() - 1])
            bits ^= lowest
        return tuple(found)


def number_of(butir: Butir, known: Wordings) -> int | None:
    """Return the number of a wording among known ones; None where it is new."""
    return next((number for other, number in known if not changes(other, butir)), None)

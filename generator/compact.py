"""The scores of an RT in a round, kept small: a large city has a million of them."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from functools import lru_cache


class CompactScores(Mapping[str, int]):
    """Butir id to score, as a dictionary that cannot be changed and takes a tenth of the memory.

    The rows of a file have the same butir, so they share one look-up of where each stands.
    """

    __slots__ = ("cells", "places")

    def __init__(self, scores: Mapping[str, int]) -> None:
        """Keep some scores in their order."""
        self.places = places_of(tuple(scores))
        self.cells = bytes(scores.values())

    def __getitem__(self, butir: str) -> int:
        """Return the score of a butir."""
        return self.cells[self.places[butir]]

    def __iter__(self) -> Iterator[str]:
        """Yield the butir that were scored."""
        return iter(self.places)

    def __len__(self) -> int:
        """Return how many were scored."""
        return len(self.cells)

    def __contains__(self, butir: object) -> bool:
        """Return whether a butir was scored."""
        return butir in self.places

    def __repr__(self) -> str:
        """Return it as a dictionary is written."""
        return repr(dict(self))

    def keys(self) -> KeysView[str]:
        """Return the butir that were scored."""
        return self.places.keys()

    def items(self) -> ItemsView[str, int]:
        """Return butir with score."""
        return Items(self)

    def values(self) -> ValuesView[int]:
        """Return the scores."""
        return Values(self)


class Items(ItemsView[str, int]):
    """Butir with score, gone through without a look-up for each."""

    _mapping: CompactScores

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """Yield butir and score."""
        return zip(self._mapping.places, self._mapping.cells, strict=True)


class Values(ValuesView[int]):
    """Scores, gone through as above."""

    _mapping: CompactScores

    def __iter__(self) -> Iterator[int]:
        """Yield the scores."""
        return iter(self._mapping.cells)


@lru_cache(maxsize=1024)
def places_of(butir: tuple[str, ...]) -> dict[str, int]:
    """Return where each butir stands; the same object for the same butir."""
    return {name: place for place, name in enumerate(butir)}

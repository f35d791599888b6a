"""Keeps the advice to a city's RTs: as objects it would take half as much memory as all records."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, starmap

from pydantic_core import from_json, to_json

from generator.digest import digest_of
from generator.facts.advice import Advice, Line, StepLine
from generator.facts.index import Index
from generator.facts.kencana import Titles

FAST = 1
"""Level of compression; a higher one takes twice as long and saves a tenth."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the RTs of a kelurahan are advised."""

    said: str
    """Digest of all of it."""
    packed: bytes
    """One item for each RT: all that is said of it alone."""
    steps: tuple[tuple[StepLine, ...], ...]
    """What each of them could lift; lines that many RTs of the city share."""
    titles: tuple[Titles | None, ...]
    """The titles of each, shared like those lines."""


class KeptAdvice(Mapping[str, Advice]):
    """The advice to each RT whose number is in force, by id and packed by kelurahan.

    Pages are made kelurahan by kelurahan, so that of the one asked for last is kept unpacked.
    """

    def __init__(self, index: Index, advice: Callable[[str], Advice | None]) -> None:
        """Make and pack the advice to every RT.

        Args:
            index: The public data.
            advice: Gives what is said of an RT; None where it is not in force.
        """
        self.index = index
        texts: dict[int, bytes] = {}
        self.kept = {
            kode: pack({rt.id: item for rt in all_rt if (item := advice(rt.id)) is not None}, texts)
            for kode, all_rt in index.rt_in.items()
        }
        self.unpacked = lru_cache(maxsize=1)(lambda kode: unpack(self.kept[kode]))

    def said(self, kelurahan: str) -> str:
        """Return a digest of what the RTs of a kelurahan are advised."""
        return self.kept[kelurahan].said

    def __getitem__(self, rt: str) -> Advice:
        """Return what is said of an RT."""
        return self.unpacked(self.index.rt[rt].kode_kelurahan)[rt]

    def __iter__(self) -> Iterator[str]:
        """Yield the RTs kelurahan by kelurahan."""
        for kode in self.kept:
            yield from self.unpacked(kode)

    def __len__(self) -> int:
        """Return how many RTs are advised."""
        return sum(len(item.steps) for item in self.kept.values())


def pack(advice: Mapping[str, Advice], texts: dict[int, bytes]) -> Kept:
    """Return the advice to the RTs of a kelurahan packed.

    Args:
        advice: By the RT's id.
        texts: Receives what is said in the parts that RTs share, by their place in memory.
    """
    rows = [
        (rt, item.cara, item.tahun, item.teachers, item.learners, item.helped, len(item.steps))
        for rt, item in advice.items()
    ]
    text = to_json(rows)
    steps, titles = tuple(item.steps for item in advice.values()), tuple(item.titles for item in advice.values())
    parts = [*chain.from_iterable(steps), *titles]
    for part in parts:
        if id(part) not in texts:
            texts[id(part)] = to_json(part)
    said = digest_of(text, *[texts[id(part)] for part in parts])
    return Kept(said, zlib.compress(text, FAST), steps, titles)


def unpack(kept: Kept) -> dict[str, Advice]:
    """Return the advice to the RTs of a kelurahan by their ids."""
    rows = from_json(zlib.decompress(kept.packed))
    return {
        rt: Advice(
            cara=cara,
            tahun=tahun,
            teachers=tuple(starmap(Line, teachers)),
            learners=tuple(starmap(Line, learners)),
            helped=helped,
            steps=steps,
            titles=titles,
        )
        for (rt, cara, tahun, teachers, learners, helped, _), steps, titles in zip(
            rows, kept.steps, kept.titles, strict=True
        )
    }

"""Where a record was read, and the base class of every record."""

from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, SkipValidation


class Place(NamedTuple):
    """A position in a file below `data/`, for messages that a person can follow."""

    file: str
    """Path below the data folder, with forward slashes: `putaran/2022-1/nilai.csv`."""

    line: int = 0
    """1-based line; 0 when the problem concerns the whole file."""

    column: str = ""
    """Name of the CSV column or YAML key; empty when it concerns the whole row."""


class Record(BaseModel):
    """One record of the data contract: frozen, without unknown fields, and it knows its place.

    Field names equal the contract's columns and keys, so there is no mapping layer; a test
    holds `docs/kamus-data.md` and these classes together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    place: SkipValidation[Place]
    """Where this record was read; never a column of its file."""

    def at(self, column: str = "") -> Place:
        """Return the place of one column of this record."""
        return self.place._replace(column=column)

    def sharing(self) -> Self:
        """Return a record that says the same and shares with others what many of them hold.

        Pydantic gives each record a dictionary and a set of its own for the names of its fields, which take several
        times the memory of what it says. Where fields are set one by one, Python keeps their names once for a class;
        the set, and lists of texts such as ids of sources, are kept once here. Records are frozen, so nobody changes
        what they share.
        """
        made, keep = object.__new__(type(self)), object.__setattr__
        for name, value in self.__dict__.items():
            keep(made, name, shared(value) if type(value) is tuple else value)
        given = self.__pydantic_fields_set__
        keep(made, "__pydantic_fields_set__", _given.setdefault(frozenset(given), given))
        keep(made, "__pydantic_extra__", None)
        keep(made, "__pydantic_private__", None)
        return made


def shared(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return a list of texts as the one that says the same, and any other as it is."""
    return _lists.setdefault(values, values) if values and type(values[0]) is str else values


_given: dict[frozenset[str], set[str]] = {}
"""The sets of given fields that records share."""

_lists: dict[tuple[object, ...], tuple[object, ...]] = {}
"""The lists of texts that records share."""

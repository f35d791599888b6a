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
        """Let this record share what says the same in many records, and return it.

        That is the set that names its given fields, of which pydantic keeps one for each record and which takes
        more memory than the record itself, and lists of texts such as ids of sources. Records are frozen, so
        nobody changes what they share.
        """
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _given.setdefault(frozenset(given), given))
        fields = self.__dict__
        for name, value in fields.items():
            if type(value) is tuple and value and type(value[0]) is str:
                fields[name] = _lists.setdefault(value, value)
        return self


_given: dict[frozenset[str], set[str]] = {}
"""The sets of given fields that records share."""

_lists: dict[tuple[str, ...], tuple[str, ...]] = {}
"""The lists of texts that records share."""

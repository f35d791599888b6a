"""What a column may hold, taken from the record that it comes from: so the dictionary cannot drift from the checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.facts.status import JENIS
from generator.model.place import Record

DERIVED: Mapping[str, tuple[str, ...]] = {
    "rt.status": JENIS,
    "rt.masih_berlaku": ("ya", "tidak"),
    "kriteria.peka": ("ya",),
    "butir.peka": ("ya",),
    "rekap_peka.sebab": ("kurang", "ditarik"),
    "rekap_wilayah.diketahui": ("ya", "tidak"),
    "kamus.wajib": ("ya",),
}
"""Values of columns that no file of the contract has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What a column may hold; nothing said means any value of its type."""

    wajib: bool = False
    """Whether it is never empty."""
    boleh: tuple[str, ...] = ()
    """The only values that occur, where there are few."""
    pola: str | None = None
    """Regular expression of the whole value."""
    terkecil: float | None = None
    terbesar: float | None = None


NONE = Limits()
"""Limits of a column of which nothing is said."""


@lru_cache(maxsize=64)
def limits_of(model: type[Record]) -> Mapping[str, Limits]:
    """Return the limits of every field of a record by name."""
    schema = model.model_json_schema()
    required = set(schema.get("required", ()))
    return {name: limits(said, required=name in required) for name, said in schema["properties"].items()}


def limits(said: Mapping[str, Any], *, required: bool) -> Limits:
    """Return the limits that the JSON schema of a field says."""
    for option in said.get("anyOf", ()):
        if option.get("type") != "null":
            said = option
    boleh = said.get("enum") or ([said["const"]] if "const" in said else [])
    return Limits(
        wajib=required,
        boleh=tuple(str(value) for value in boleh),
        pola=said.get("pattern"),
        terkecil=said.get("minimum"),
        terbesar=said.get("maximum"),
    )

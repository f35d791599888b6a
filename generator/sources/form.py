"""Turns raw mappings into records, and what pydantic refuses into located problems."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, Self, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.place import Place, Record
from generator.model.rilis import NUMBER
from generator.model.types import DAY
from generator.problems import Problem, problem

RecordT = TypeVar("RecordT", bound=Record)

BENTUK = {
    r"^[0-9]{4}([0-9]{2}([0-9]{4})?)?$": "4, 6, atau 10 angka tanpa titik, misalnya 9901011002",
    r"^[0-9]{6}$": "kode kecamatan, 6 angka tanpa titik, misalnya 990101",
    r"^[0-9]{10}-[0-9]{2,3}[a-z]?$": "kode kelurahan 10 angka, tanda hubung, nomor RT, misalnya 9901011002-05",
    r"^[a-z]+-[1-9][0-9]?$": "pilar, tanda hubung, nomor, misalnya aman-2",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "huruf kecil dan angka dengan tanda hubung, misalnya bank-sampah",
    rf"^{DAY}$": "tahun, tahun-bulan, atau tahun-bulan-hari",
    rf"^{DAY}(/{DAY})?$": "satu tanggal, atau dua dipisah garis miring",
    r"^[0-9]{2,3}$": "nomor dua atau tiga angka dengan nol di depan, misalnya 05",
    r"^[0-9]{4}(-[0-9])?$": "tahun, atau tahun dan periode, misalnya 2022-1",
    r"^[0-9]{4}[a-z]?$": "tahun edisi, misalnya 2014",
    rf"^{NUMBER}$": "tahun.bulan, misalnya 2026.11",
    r"^https?://[^\s\"'<>]+$": "alamat web yang diawali https://",
    r"^[0-9a-f]{64}$": "64 angka heksadesimal (SHA-256)",
    r"^[^\W\d_][\w .’-]{0,39}$": "paling banyak 40 huruf, diawali huruf, misalnya dusun",
    r"^/?([a-z0-9][a-z0-9-]*/)*(#[a-z0-9-]+|[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)*)?$": "alamat halaman, misalnya /peta/",
    r"^[a-z][a-z0-9_]*$": "huruf kecil, angka, dan garis bawah, misalnya jumlah_rt",
}
"""What each pattern of the model asks for, in words; a test holds it complete."""

NUMBER_ERRORS = frozenset(
    {
        "finite_number",
        "float_parsing",
        "float_type",
        "int_from_float",
        "int_parsing",
        "int_parsing_size",
        "int_type",
    }
)
RANGE_ERRORS = {
    "greater_than": "lebih dari %s",
    "greater_than_equal": "paling kecil %s",
    "less_than": "kurang dari %s",
    "less_than_equal": "paling besar %s",
}
OTHER_ERRORS = {
    "string_too_long": "lebih dari %(max_length)s huruf",
    "string_type": "harus satu teks",
    "bool_parsing": "tulis true atau false",
    "tuple_type": "harus sebuah daftar",
    "model_type": "harus pasangan nama dan nilai",
    "model_attributes_type": "harus pasangan nama dan nilai",
}
"""Further faults that a person may cause, in words."""


class MappingPlace(Place):
    """Place of a YAML mapping, where each column has a line of its own."""

    lines: Mapping[str, int]
    """1-based line of each key."""

    def _replace(self, **changes: Any) -> Self:  # noqa: ANN401 - as in the class that `NamedTuple` makes
        """Return the place with changes; a column that is named brings its line."""
        line = self.lines.get(changes.get("column", ""), self.line)
        changed = super()._replace(**{"line": line, **changes})
        changed.lines = self.lines
        return changed


class Located(dict[str, Any]):
    """A mapping that remembers the line of each of its keys."""

    def __init__(self, place: Place, lines: Mapping[str, int]) -> None:
        """Make an empty mapping at `place`; `lines` gives the 1-based line of each key."""
        known = MappingPlace(*place)
        known.lines = dict(lines)
        super().__init__(place=known)
        self.lines = known.lines


def add_fixed(raw: Located, fixed: Mapping[str, Any], known: Sequence[str], problems: list[Problem]) -> None:
    """Add fields that the file's name gives; a key of that name inside the file is unknown."""
    for name, value in fixed.items():
        if name in raw:
            problems.append(unknown_name(raw["place"]._replace(line=raw.lines[name], column=name), known))
        raw[name] = value


def build(record: type[RecordT], raw: dict[str, Any], place: Place, problems: list[Problem]) -> RecordT | None:
    """Return the record, or None after adding what is wrong with it to `problems`.

    Args:
        record: Class of the record.
        raw: Its fields as text, nested as in the file; holds `place` itself.
        place: Where the record stands.
        problems: Receives one problem for each fault.
    """
    try:
        return record.model_validate(raw).sharing()
    except ValidationError as failure:
        problems.extend(
            as_problem(record, raw, place, error) for error in failure.errors(include_url=False, include_context=True)
        )
        return None


def locate(raw: object, place: Place, path: Sequence[str | int]) -> Place:
    """Return the most precise place for a path into nested raw data."""
    current, column = raw, ""
    for step in path:
        if isinstance(current, Located) and isinstance(step, str):
            place = Place(place.file, current.lines.get(step, current["place"].line))
        if isinstance(step, str):
            column = step
        try:
            current = current[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
    return place._replace(column=column)


def as_problem(record: type[Record], raw: dict[str, Any], place: Place, error: ErrorDetails) -> Problem:
    """Translate one of pydantic's errors into a problem with a place and a code."""
    kind = error["type"]
    at = locate(raw, place, error["loc"])
    if kind == "missing":
        return missing(at, raw)
    if kind == "extra_forbidden":
        return unknown_name(at, sorted(known_names(record, raw, error["loc"])))
    if kind in {"too_short", "string_too_short"} or error["input"] is None:
        return problem("N201", at)
    return unfit(at, error)


def unfit(at: Place, error: ErrorDetails) -> Problem:
    """Translate an error about a value that is there but does not fit."""
    kind = error["type"]
    value = str(error["input"])[:60]
    context = error.get("ctx", {})
    if kind == "literal_error":
        return problem("N203", at, nilai=value, pilihan=str(context["expected"]).replace(" or ", " atau "))
    if kind == "string_pattern_mismatch":
        return problem("N202", at, nilai=value, bentuk=BENTUK.get(context["pattern"], context["pattern"]))
    if kind in RANGE_ERRORS:
        limit = next(iter(context.values()))
        return problem("N205", at, nilai=value, batas=RANGE_ERRORS[kind] % limit)
    if kind in NUMBER_ERRORS:
        return problem("N204", at, nilai=value)
    if kind.startswith("date_"):
        return problem("N206", at, nilai=value)
    sebab = OTHER_ERRORS[kind] % context if kind in OTHER_ERRORS else error["msg"]
    return problem("N207", at, nilai=value, sebab=sebab)


def missing(at: Place, raw: dict[str, Any]) -> Problem:
    """Return the problem of an empty CSV cell, or of a key that a YAML mapping lacks."""
    if isinstance(raw, Located):
        return problem("B109", at, nama=at.column)
    return problem("N201", at)


def unknown_name(at: Place, known: Sequence[str]) -> Problem:
    """Return the problem of a column or key that the contract does not have, with a guess."""
    near = difflib.get_close_matches(at.column, known, n=1, cutoff=0.6)
    saran = f" Maksudnya «{near[0]}»?" if near else ""
    return problem("B108", at, nama=at.column, saran=saran, dikenal=", ".join(known))


def known_names(record: type[Record], raw: dict[str, Any], path: Sequence[str | int]) -> set[str]:
    """Return the names allowed where the unknown one at the end of `path` stands."""
    model: Any = record
    for step in path[:-1]:
        if isinstance(step, str) and step in getattr(model, "model_fields", {}):
            model = record_in(model.model_fields[step].annotation)
    names = set(getattr(model, "model_fields", {}))
    return names - {"place"} - ({"id", "putaran"} - set(raw) if model is record else set())


def record_in(annotation: Any) -> Any:  # noqa: ANN401 - any annotation may come
    """Return the record class inside an annotation such as `tuple[Pilar, ...]` or `Teks | None`."""
    for part in getattr(annotation, "__args__", ()):
        found = record_in(part)
        if found is not None:
            return found
    return annotation if isinstance(annotation, type) and issubclass(annotation, Record) else None

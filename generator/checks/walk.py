"""Goes through every record and every free text, whatever its class.

Which fields hold further records and which hold free text is worked out once for each class from
its annotations, so a field that is added to the model is covered without a word here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.dataset import Dataset
from generator.model.place import Record

DATES = ("tanggal", "berlaku_mulai", "berlaku_sampai", "mulai", "diperiksa", "periode")
"""Names of fields that hold a date; those of which a pattern makes a text are looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """What the fields of a class hold."""

    records: tuple[str, ...]
    """Fields that hold a record or several."""
    texts: tuple[str, ...]
    """Fields that hold free text: not chosen from a list, not bound by a pattern, not ids of sources."""
    sumber: tuple[str, ...]
    """Fields that hold ids of sources."""
    dates: tuple[str, ...]
    """Fields that hold a date as text, or two joined by `/`."""


@cache
def shape_of(record: type[Record]) -> Shape:
    """Return what the fields of a class hold."""
    kinds = {name: kind_of(name, field) for name, field in record.model_fields.items() if name != "place"}
    return Shape(
        records=tuple(name for name, kind in kinds.items() if kind == "record"),
        texts=tuple(name for name, kind in kinds.items() if kind == "text"),
        sumber=tuple(name for name, kind in kinds.items() if kind == "sumber"),
        dates=tuple(name for name in DATES if kinds.get(name) == "bound"),
    )


def kind_of(name: str, field: FieldInfo) -> str:
    """Return `record`, `sumber`, `text`, `bound` (a text that a pattern or list binds) or `other`."""
    parts = list(leaves(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation))
    if any(isinstance(part, type) and issubclass(part, Record) for part in parts):
        return "record"
    if name.endswith("sumber") and get_origin(field.annotation) is tuple:
        return "sumber"
    if str in parts:
        return "text"
    return "other" if parts else "bound"


def leaves(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - annotations are of any type
    """Yield the types inside an annotation, without those that a pattern binds or a list gives."""
    if get_origin(annotation) in (Literal, Mapping):
        return
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        if not any(has_pattern(one) for one in metadata):
            yield from leaves(inner)
        return
    inside = get_args(annotation)
    if not inside and annotation not in (None, NoneType, ...):
        yield annotation
    for part in inside:
        yield from leaves(part)


def has_pattern(metadata: object) -> bool:
    """Return whether a constraint is a pattern, as pydantic keeps it in either of two places."""
    if isinstance(metadata, FieldInfo):
        return any(has_pattern(one) for one in metadata.metadata)
    return getattr(metadata, "pattern", None) is not None


def every_record(data: Dataset) -> Iterator[Record]:
    """Yield every record of a dataset, those inside other records too."""
    for field in fields(data):
        value = getattr(data, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield from with_inner(one)


def with_inner(record: Record) -> Iterator[Record]:
    """Yield a record and all records inside it."""
    yield record
    for name in shape_of(type(record)).records:
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                yield from with_inner(one)

"""What changed between two states of what is public, row by row."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from generator.facts.snapshot import DIGEST, Row, Snapshot
from generator.model.rilis import TABEL_RILIS, JenisPerubahan, TabelRilis

PLACES: dict[TabelRilis, tuple[int | None, int | None]] = {
    "rt": (None, 0),
    "putaran": (0, None),
    "peristiwa": (0, 1),
    "nilai": (0, 1),
    "pemantauan": (None, 0),
    "tanggapan": (None, 0),
    "rekap_peka": (0, None),
}
"""Where round and RT stand among the words that name a row."""

UNRECORDED: frozenset[TabelRilis] = frozenset({"koreksi", "rekap_peka"})
"""Tables whose changes no release records: corrections tell of themselves, and of rounded totals nothing is told
that would follow a single score."""


class Change(NamedTuple):
    """One row or cell that is not as it was."""

    jenis: JenisPerubahan
    tabel: TabelRilis
    putaran: str | None
    rt: str | None
    kunci: str
    kolom: str | None = None
    semula: str | None = None
    menjadi: str | None = None


def compare(before: Snapshot, after: Snapshot) -> list[Change]:
    """Return what changed, in the order of tables and rows.

    Args:
        before: What was public.
        after: What is, or will be.
    """
    found: list[Change] = []
    for tabel in TABEL_RILIS:
        old, new = before.get(tabel, {}), after.get(tabel, {})
        for kunci in sorted(old.keys() | new.keys()):
            found.extend(row_changes(tabel, kunci, old.get(kunci), new.get(kunci)))
    return found


def row_changes(tabel: TabelRilis, kunci: str, old: Row | None, new: Row | None) -> Iterator[Change]:
    """Yield what changed in one row; of a row that is gone, only that it is."""
    if old == new:
        return
    blank = Change("baru", tabel, *named(tabel, kunci), kunci)
    if old is None:
        is_award = tabel == "peristiwa" and "ditetapkan" in kunci.split(" ")
        yield blank._replace(jenis="gelar_baru") if is_award else blank
    elif new is None:
        yield blank._replace(jenis="ditarik")
    else:
        for kolom in (name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)):
            yield blank._replace(jenis="diubah", kolom=kolom, semula=told(old.get(kolom)), menjadi=told(new.get(kolom)))


def named(tabel: TabelRilis, kunci: str) -> tuple[str | None, str | None]:
    """Return round and RT of a row, as far as its name tells them."""
    words = kunci.split(" ")
    return cast("tuple[str | None, str | None]", tuple(
        None if place is None else words[place] for place in PLACES.get(tabel, (None, None))
    ))  # fmt: skip


def told(value: str | None) -> str | None:
    """Return a value as it may be told again; a free text is not."""
    return None if value is None or value.startswith(DIGEST) else value


def recorded(changes: Iterable[Change]) -> list[Change]:
    """Return the changes that a release writes down."""
    return [item for item in changes if item.tabel not in UNRECORDED]

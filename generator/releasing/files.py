"""The files that a release writes, as text: what was public, what changed, and the list of releases."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from generator.digest import digest_of
from generator.facts.changes import Change
from generator.facts.snapshot import Row, Snapshot
from generator.model.rilis import Peka
from generator.problems import GeneratorError
from generator.sources.dataset import SNAPSHOT
from generator.sources.yaml_edit import YamlEditError, prepended

COLUMNS = ("jenis", "tabel", "putaran", "rt", "kunci", "kolom", "semula", "menjadi")
"""Columns of `rilis/{id}.csv`."""

SETTLED_COLUMNS = ("rilis", "putaran", "wilayah", "butir", "keadaan", "nol", "satu", "dua")
"""Columns of `rilis/peka.csv`."""


def rows_text(rows: Iterable[Iterable[str]]) -> str:
    """Return rows as CSV with LF line ends."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def snapshot_text(rilis: str, content: Snapshot) -> str:
    """Return the file of what a release made public.

    Each table begins with a row of its columns, marked by `*`. The first row names the release and seals the
    rest: a file that was changed by hand would let a change pass unseen.
    """
    rows: list[list[str]] = []
    for tabel, table in content.items():
        columns = list(dict.fromkeys(name for row in table.values() for name in row))
        rows.append([f"*{tabel}", "kunci", *columns])
        rows.extend([tabel, kunci, *(row.get(name, "") for name in columns)] for kunci, row in table.items())
    text = rows_text(rows)
    return rows_text([["rilis", rilis, digest_of(text.encode())]]) + text


def read_snapshot(data: Path) -> tuple[str, Snapshot] | None:
    """Return the number of the newest recorded release and what it made public; None where there is no record.

    Raises:
        GeneratorError: The record is not as it was written.
    """
    path = data / SNAPSHOT
    if not path.is_file():
        return None
    head, _, raw = path.read_bytes().partition(b"\n")
    words = head.decode("utf-8", "replace").split(",")
    if len(words) != len(("rilis", "id", "segel")) or words[2] != digest_of(raw):
        raise GeneratorError(
            f"{path.as_posix()} tidak seperti yang ditulis rilis terakhir, jadi tidak bisa dipakai membandingkan. "
            "Ambil lagi berkas itu dari riwayat git; jangan mengubahnya dengan tangan."
        )
    found: dict[str, dict[str, Row]] = {}
    columns: list[str] = []
    for tabel, kunci, *cells in csv.reader(io.StringIO(raw.decode())):
        if tabel.startswith("*"):
            columns = cells
            found[tabel[1:]] = {}
        else:
            found[tabel][kunci] = {name: cell for name, cell in zip(columns, cells, strict=True) if cell}
    return words[1], found


def changes_text(changes: Iterable[Change]) -> str:
    """Return the file of what a release changed."""
    return rows_text([COLUMNS, *([value or "" for value in change_cells(item)] for item in changes)])


def settled_text(settled: Iterable[Peka]) -> str:
    """Return the file of what is settled of figures on sensitive butir."""
    cells = ([getattr(row, name) for name in SETTLED_COLUMNS] for row in settled)
    return rows_text([SETTLED_COLUMNS, *(["" if cell is None else str(cell) for cell in row] for row in cells)])


def change_cells(item: Change) -> list[str | None]:
    """Return a change as the cells of its row."""
    return [item.jenis, item.tabel, item.putaran, item.rt, item.kunci, item.kolom, item.semula, item.menjadi]


def entry_of(
    rilis: str, tanggal: date, ringkasan: tuple[str, str], rounds: tuple[str, ...], oleh: str | None, withheld: int
) -> dict[str, object]:
    """Return an entry of `rilis.yaml`; what there is nothing to say of is left out."""
    entry: dict[str, object] = {
        "id": rilis,
        "tanggal": tanggal.isoformat(),
        "ringkasan": {"id": ringkasan[0], "en": ringkasan[1]},
    }
    if rounds:
        entry["putaran"] = list(rounds)
    if oleh:
        entry["oleh"] = oleh
    if withheld:
        entry["tidak_dirinci"] = withheld
    return entry


def with_entry(text: str, entry: Mapping[str, object]) -> str:
    """Return `rilis.yaml` with a new entry on top; all else stays as it is, comments and layout too.

    Raises:
        GeneratorError: It is written in a way that cannot be changed safely.
    """
    try:
        return prepended(text, [dict(entry)])
    except YamlEditError:
        raise GeneratorError(
            "rilis.yaml ditulis dengan cara yang tidak bisa ditambah dengan aman. "
            "Tulis sebagai daftar, setiap rilis diawali tanda hubung, lalu ulangi."
        ) from None


def addresses_text(known: Iterable[str], made: Iterable[str]) -> str:
    """Return `alamat.txt` with new addresses added, sorted; an Indonesian address stands for both languages."""
    return "".join(f"{address}\n" for address in sorted({*known, *made}))

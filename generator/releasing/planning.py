"""Decides whether a release may be made, and what it would write."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.examining import clean
from generator.facts.changes import Change, compare, recorded
from generator.facts.index import Index
from generator.facts.snapshot import Snapshot, snapshot
from generator.gate.gate import split_told
from generator.pipeline import Opened, behind_gate, settled
from generator.problems import GeneratorError
from generator.publish.digest import digest_of_folders
from generator.releasing.comparing import Comparison, last_release
from generator.releasing.files import (
    changes_text,
    entry_of,
    read_snapshot,
    settled_text,
    snapshot_text,
    with_entry,
)
from generator.releasing.needs import need_day, need_drafts, need_number, need_office, need_settled
from generator.sources.dataset import SETTLED, SNAPSHOT
from generator.sources.yaml_edit import YamlEditError, changed

if TYPE_CHECKING:
    from generator.model.rilis import JenisPerubahan


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What an officer wants to release."""

    data: Path
    nomor: str | None = None
    """None for year and month of the day."""
    tanggal: date | None = None
    """None for today in the policy's time zone."""
    ringkasan: tuple[str, str] | None = None
    """In Indonesian and English; None for a sentence that counts the changes."""
    oleh: str | None = None
    """Office or role that releases it."""
    putaran: tuple[str, ...] = ()
    """Drafts that become public with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A release that nothing stands against; nothing of it is written yet."""

    data: Path
    nomor: str
    tanggal: date
    before: str | None
    """Number of the release that it is compared with; None for the very first."""
    comparison: Comparison
    """What readers will see change."""
    texts: dict[str, str]
    """What is to be written, by path below the data folder."""
    seen: str
    """Digest of the data as it was looked at."""

    @property
    def changes(self) -> list[Change]:
        """Return the changes that it brings."""
        return self.comparison.changes


def plan(wish: Wish) -> Plan:
    """Return what a release would write.

    Raises:
        DataError: The data has errors.
        GeneratorError: The release is refused; the message says why.
    """
    seen = digest_of_folders([wish.data])
    need_office(wish.oleh)
    dataset = clean(wish.data)
    today = datetime.now(tz=ZoneInfo(dataset.kebijakan.zona_embargo)).date()
    state = behind_gate(dataset, wish.tanggal or today, frozenset(wish.putaran))
    need_day(state, today)
    need_drafts(state, wish.putaran)
    nomor = need_number(state, wish.nomor)
    before = last_release(wish.data) if dataset.rilis else read_snapshot(wish.data)
    if before:
        need_settled(dataset.peka, *before)
    state = settled(state, nomor, frozenset(wish.putaran))
    content = snapshot(state.public)
    changes = compare(before[1], content) if before else []
    if before and not changes:
        raise GeneratorError(f"Tidak ada yang berubah bagi pembaca sejak rilis {before[0]}; tidak perlu dirilis.")
    return Plan(
        data=wish.data,
        nomor=nomor,
        tanggal=state.today,
        before=before[0] if before else None,
        comparison=Comparison(
            before=f"rilis {before[0]}" if before else "situs kosong",
            after=wish.data.as_posix(),
            changes=changes,
            index=Index(state.public, state.today),
        ),
        texts=texts_of(wish, state, nomor, recorded(changes), content),
        seen=seen,
    )


def texts_of(wish: Wish, state: Opened, nomor: str, changes: list[Change], content: Snapshot) -> dict[str, str]:
    """Return the files of a release by path below the data folder; `alamat.txt` follows from the build.

    The first release lists no changes: everything is new with it.
    """
    named, withheld = split_told(state.dataset, state.today, changes, frozenset(wish.putaran))
    ringkasan = wish.ringkasan or in_words(named, wish.putaran)
    entry = entry_of(nomor, state.today, ringkasan, wish.putaran, wish.oleh, withheld)
    return {
        **{name: as_published(wish.data / name) for name in map(file_of_round, wish.putaran)},
        "rilis.yaml": with_entry((wish.data / "rilis.yaml").read_bytes().decode("utf-8"), entry),
        **({f"rilis/{nomor}.csv": changes_text(named)} if changes else {}),
        SNAPSHOT: snapshot_text(nomor, content),
        **settled_texts(state),
    }


def settled_texts(state: Opened) -> dict[str, str]:
    """Return the file of what is settled of figures on sensitive butir; nothing where there is none."""
    return {SETTLED: settled_text(state.dataset.peka)} if state.dataset.peka else {}


def file_of_round(putaran: str) -> str:
    """Return the path of a round's file below the data folder."""
    return f"putaran/{putaran}/putaran.yaml"


def as_published(path: Path) -> str:
    """Return the text of a round's file with its status changed from draft to published, and nothing else.

    Raises:
        GeneratorError: The status stands in the file in a way that cannot be changed safely.
    """
    try:
        return changed(path.read_bytes().decode("utf-8"), {"status": "terbit"})
    except YamlEditError:
        raise GeneratorError(
            f"Baris «status: draf» di {path.as_posix()} tidak bisa diubah dengan aman. "
            "Tulis status pada baris sendiri tanpa menjorok, lalu ulangi."
        ) from None


def in_words(changes: Iterable[Change], rounds: Iterable[str]) -> tuple[str, str]:
    """Return what a release changed in one sentence, in Indonesian and English."""
    counts = Counter(item.jenis for item in changes)
    words: tuple[tuple[JenisPerubahan, str, str], ...] = (
        ("gelar_baru", "penghargaan baru", "new award"),
        ("baru", "baris baru", "new row"),
        ("diubah", "isi diubah", "changed value"),
        ("ditarik", "baris ditarik", "withdrawn row"),
    )
    parts = [
        (f"{counts[name]} {own}", f"{counts[name]} {other}{'s' if counts[name] > 1 else ''}")
        for name, own, other in words
        if counts[name]
    ]
    opening = [(f"Putaran {name} diterbitkan", f"Round {name} published") for name in rounds]
    told = [*opening, *parts] or [("Rilis data", "Data release")]
    return ", ".join(own for own, _ in told) + ".", ", ".join(other for _, other in told) + "."

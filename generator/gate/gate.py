"""Turns a `Dataset` into a `PublicDataset`: what is not public is gone, not flagged."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from pydantic import BaseModel

from generator.compact import CompactScores
from generator.gate.aggregate import drawn_totals
from generator.gate.public import PublicDataset, PublicPolicy
from generator.gate.settled import merged, newly_settled, shown_totals
from generator.model.angka import Koreksi, Sumber
from generator.model.dataset import Dataset
from generator.model.program import Kebijakan
from generator.model.putaran import Nilai, Putaran
from generator.model.rilis import STEP, Peka


class Limits(NamedTuple):
    """What of a dataset may be public on a day."""

    public_rounds: frozenset[str]
    withheld: frozenset[tuple[str, str]]
    """File and RT of each row that is kept back."""
    hidden: frozenset[str]
    """Sensitive butir."""
    cited: frozenset[str]
    """Sources that a public record cites."""


def limits_of(dataset: Dataset, today: date, also: frozenset[str] = frozenset()) -> Limits:
    """Return what may be public on a day; see `open_gate`."""
    rounds = {item.id for item in dataset.putaran if is_released(item, today)} | also
    withheld = {(item.berkas, item.rt) for item in dataset.kebijakan.ditahan}
    cited = ids_cited(
        dataset.program, dataset.wilayah, dataset.pemekaran, dataset.rt, dataset.edisi,
        tuple(item for item in dataset.putaran if item.id in rounds),
        tuple(row for row in dataset.peristiwa if row.putaran in rounds and (row.place.file, row.rt) not in withheld),
        tuple(row for row in dataset.pemantauan if (row.place.file, row.rt) not in withheld),
        dataset.angka, dataset.praktik,
    )  # fmt: skip
    return Limits(frozenset(rounds), frozenset(withheld), frozenset(dataset.kebijakan.butir_peka), frozenset(cited))


ToldT = TypeVar("ToldT", bound="Told")


def is_released(item: Putaran, today: date) -> bool:
    """Return whether a round may be public on a day."""
    return item.status == "terbit" and item.terbit_pada <= today


def open_gate(dataset: Dataset, today: date, also: frozenset[str] = frozenset()) -> PublicDataset:
    """Return what may be public on a day.

    Args:
        dataset: Everything that was read, already checked.
        today: The day of the build in the policy's time zone.
        also: Rounds to show as if they were published, for a preview on the publisher's own machine. The
            dataset then says which of them are not public, and no build takes it.
    """
    limits = limits_of(dataset, today, also)
    public_rounds, withheld, hidden, cited = limits
    rilis = tuple(
        item.model_copy(update={"putaran": tuple(name for name in item.putaran if name in public_rounds)})
        for item in dataset.rilis
        if item.tanggal <= today
    )
    released = {item.id for item in rilis}
    later = {item.id for item in dataset.rilis} - released
    peristiwa = tuple(
        row for row in dataset.peristiwa if row.putaran in public_rounds and (row.place.file, row.rt) not in withheld
    )
    nilai = [row for row in dataset.nilai if row.putaran in public_rounds and (row.place.file, row.rt) not in withheld]
    pemantauan = tuple(row for row in dataset.pemantauan if (row.place.file, row.rt) not in withheld)
    putaran = tuple(item for item in dataset.putaran if item.id in public_rounds)
    return PublicDataset(
        program=dataset.program,
        kebijakan=public_policy(dataset.kebijakan),
        sumber=tuple(keep_cited(dataset.sumber, cited)),
        indikator=dataset.indikator,
        rilis=rilis,
        perubahan=tuple(item for item in dataset.perubahan if item.rilis in released and may_tell(item, limits)),
        pindah=dataset.pindah,
        wilayah=dataset.wilayah,
        alias=dataset.alias,
        pemekaran=dataset.pemekaran,
        poligon=dataset.poligon,
        rt=dataset.rt,
        edisi=dataset.edisi,
        putaran=putaran,
        peristiwa=peristiwa,
        nilai=tuple(without_hidden(row, hidden) for row in nilai),
        rekap_peka=shown_totals(
            (
                row
                for row in dataset.peka
                if row.putaran in public_rounds and row.butir in hidden and row.rilis not in later
            ),
            public_policy(dataset.kebijakan).sel_minimum,
        ),
        pemantauan=pemantauan,
        angka=dataset.angka,
        praktik=dataset.praktik,
        praktik_en=dataset.praktik_en,
        tanggapan=dataset.tanggapan,
        koreksi=tuple(item for item in dataset.koreksi if is_public(item, limits)),
        alamat=tuple(line for line in dataset.alamat if may_be_told(line, dataset)),
        draf=tuple(item.id for item in dataset.putaran if item.id in also and not is_released(item, today)),
    )


def may_be_told(line: str, dataset: Dataset) -> bool:
    """Return whether a line of `alamat.txt` may be told.

    A figure that was released and is told no more keeps its anchor. Where rows are withheld, that would tell in
    which area one was; so then only figures of the kota keep theirs, wherever the withheld rows are.
    """
    return "#" not in line or line.startswith("/angka/#") or not dataset.kebijakan.ditahan


def with_settled(dataset: Dataset, today: date, also: frozenset[str], rilis: str) -> tuple[Peka, ...]:
    """Return what is settled of figures on sensitive butir once a release has made those that are still missing.

    Args:
        dataset: Everything that was read, already checked.
        today: The day of the release.
        also: Rounds that become public with it.
        rilis: Its number.
    """
    public_rounds, withheld, hidden, _ = limits_of(dataset, today, also)
    drawn = drawn_totals(
        [row for row in dataset.nilai if row.putaran in public_rounds and (row.place.file, row.rt) not in withheld],
        dataset.wilayah,
        hidden,
        dataset.kebijakan.sel_minimum,
        dataset.program.scale,
    )
    return merged(dataset.peka, newly_settled(rilis, drawn, dataset.peka))


def public_policy(kebijakan: Kebijakan) -> PublicPolicy:
    """Return the part of the policy that readers are told; which rows are withheld is not in it."""
    return PublicPolicy(
        butir_peka=frozenset(kebijakan.butir_peka),
        alasan_peka=kebijakan.alasan_peka,
        sel_minimum=max(kebijakan.sel_minimum, STEP),
    )


def without_hidden(row: Nilai, hidden: frozenset[str]) -> Nilai:
    """Return scores without the sensitive butir."""
    if hidden.isdisjoint(row.skor):
        return row
    skor = {butir: value for butir, value in row.skor.items() if butir not in hidden}
    return row.model_copy(update={"skor": CompactScores(skor)}).sharing()


def is_public(item: Koreksi, limits: Limits) -> bool:
    """Return whether a correction tells nothing of what is not public.

    That is an unpublished round, a withheld row, a hidden cell, which rows are withheld, and a source
    that no public record cites.
    """
    public_rounds, withheld, hidden, cited = limits
    folder, _, rest = item.berkas.partition("/")
    if folder == "putaran":
        return (
            rest.partition("/")[0] in public_rounds
            and (item.berkas, item.kunci) not in withheld
            and item.kolom not in hidden
        )
    if item.berkas == "sumber.yaml":
        return item.kunci in cited
    return item.berkas != "kebijakan.yaml" and (item.berkas, item.kunci) not in withheld


class Told(Protocol):
    """A change of one row, as it is told of a release."""

    @property
    def tabel(self) -> str:
        """Return the table of the row."""

    @property
    def putaran(self) -> str | None:
        """Return the round of the row."""

    @property
    def rt(self) -> str | None:
        """Return the RT of the row."""

    @property
    def kunci(self) -> str:
        """Return what names the row."""

    @property
    def kolom(self) -> str | None:
        """Return the column that changed."""


def may_tell(item: Told, limits: Limits) -> bool:
    """Return whether a change of a release tells nothing of what is not public any more.

    What was public when it was released may have been withheld since: then the record of the release is
    silent too.
    """
    if item.putaran is not None and item.putaran not in limits.public_rounds:
        return False
    if is_withheld(item, limits):
        return False
    if item.tabel == "sumber":
        return item.kunci in limits.cited
    return item.kolom not in limits.hidden


def is_withheld(item: Told, limits: Limits) -> bool:
    """Return whether a change is about a row that is kept back."""
    return item.rt is not None and (file_of(item), item.rt) in limits.withheld


def file_of(item: Told) -> str:
    """Return the file below `data/` that a change is about, as `kebijakan.yaml` names it."""
    if item.tabel in {"peristiwa", "nilai"}:
        return f"putaran/{item.putaran}/{item.tabel}.csv"
    return f"{item.tabel}.csv"


def keep_cited(sumber: Iterable[Sumber], cited: frozenset[str]) -> Iterator[Sumber]:
    """Yield the sources that a public record cites; the title of another may tell of a draft."""
    return (item for item in sumber if item.id in cited)


def ids_cited(*records: object) -> set[str]:
    """Return the ids of all sources that some records cite, at any depth."""
    found: set[str] = set()
    waiting: list[object] = list(records)
    while waiting:
        item = waiting.pop()
        if isinstance(item, BaseModel):
            for name in type(item).model_fields:
                if name == "sumber" or name.endswith("_sumber"):
                    found.update(getattr(item, name))
                elif name != "place":
                    value = getattr(item, name)
                    if isinstance(value, BaseModel | tuple):
                        waiting.append(value)
        elif isinstance(item, tuple):
            waiting.extend(item)
    return found


def split_told(
    dataset: Dataset, today: date, changes: Iterable[ToldT], also: frozenset[str] = frozenset()
) -> tuple[list[ToldT], int]:
    """Return the changes that a release may name, and how many rows left because they are withheld now."""
    limits = limits_of(dataset, today, also)
    named: list[ToldT] = []
    withheld = 0
    for item in changes:
        if may_tell(item, limits):
            named.append(item)
        elif is_withheld(item, limits) and (item.putaran is None or item.putaran in limits.public_rounds):
            withheld += 1
    return named, withheld

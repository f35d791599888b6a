"""Turns a `Dataset` into a `PublicDataset`: what is not public is gone, not flagged."""

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import BaseModel

from generator.gate.aggregate import STEP, sensitive_totals
from generator.gate.public import PublicDataset, PublicPolicy
from generator.model.angka import Koreksi, Sumber
from generator.model.dataset import Dataset
from generator.model.program import Kebijakan
from generator.model.putaran import Nilai


def open_gate(dataset: Dataset, today: date) -> PublicDataset:
    """Return what may be public on a day.

    Args:
        dataset: Everything that was read, already checked.
        today: The day of the build in the policy's time zone.
    """
    public_rounds = {item.id for item in dataset.putaran if item.status == "terbit" and item.terbit_pada <= today}
    withheld = {(item.berkas, item.rt) for item in dataset.kebijakan.ditahan}
    hidden = frozenset(dataset.kebijakan.butir_peka)
    peristiwa = tuple(
        row for row in dataset.peristiwa if row.putaran in public_rounds and (row.place.file, row.rt) not in withheld
    )
    nilai = [row for row in dataset.nilai if row.putaran in public_rounds and (row.place.file, row.rt) not in withheld]
    pemantauan = tuple(row for row in dataset.pemantauan if (row.place.file, row.rt) not in withheld)
    putaran = tuple(item for item in dataset.putaran if item.id in public_rounds)
    cited = ids_cited(
        dataset.program, dataset.wilayah, dataset.pemekaran, dataset.rt, dataset.edisi, putaran, peristiwa,
        pemantauan, dataset.angka, dataset.praktik,
    )  # fmt: skip
    return PublicDataset(
        program=dataset.program,
        kebijakan=public_policy(dataset.kebijakan),
        sumber=tuple(keep_cited(dataset.sumber, cited)),
        indikator=dataset.indikator,
        rilis=tuple(item for item in dataset.rilis if item.tanggal <= today),
        wilayah=dataset.wilayah,
        alias=dataset.alias,
        pemekaran=dataset.pemekaran,
        poligon=dataset.poligon,
        rt=dataset.rt,
        edisi=dataset.edisi,
        putaran=putaran,
        peristiwa=peristiwa,
        nilai=tuple(without_hidden(row, hidden) for row in nilai),
        rekap_peka=sensitive_totals(
            nilai, dataset.wilayah, hidden, dataset.kebijakan.sel_minimum, dataset.program.scale
        ),
        pemantauan=pemantauan,
        angka=dataset.angka,
        praktik=dataset.praktik,
        praktik_en=dataset.praktik_en,
        tanggapan=dataset.tanggapan,
        koreksi=tuple(
            item for item in dataset.koreksi if is_public(item, public_rounds, withheld, hidden, frozenset(cited))
        ),
        alamat=dataset.alamat,
    )


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
    return row.model_copy(update={"skor": {butir: skor for butir, skor in row.skor.items() if butir not in hidden}})


def is_public(
    item: Koreksi,
    public_rounds: set[str],
    withheld: set[tuple[str, str]],
    hidden: frozenset[str],
    cited: frozenset[str],
) -> bool:
    """Return whether a correction tells nothing of what is not public.

    That is an unpublished round, a withheld row, a hidden cell, which rows are withheld, and a source
    that no public record cites.
    """
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


def keep_cited(sumber: Iterable[Sumber], cited: set[str]) -> Iterator[Sumber]:
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

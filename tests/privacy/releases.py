"""Datasets of which a release is made: the demo city, and small cities made to be as easy to break as can be."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.facts.index import Index
from generator.gate.gate import open_gate, with_settled
from generator.gate.public import RekapPeka
from generator.model.dataset import Dataset
from generator.model.putaran import Nilai
from generator.publish.open_data import write_open_data
from generator.sources.dataset import read_dataset
from tests.conftest import KECIL
from tests.privacy.auditor import Release

TODAY = date(2026, 1, 1)
BUTIR = "aman-1"
"""A sensitive butir of the small city."""
ROUND = "2022-1"


def read(folder: Path) -> Dataset:
    """Return the dataset of a folder that has no problem in reading."""
    found, problems = read_dataset(folder)
    assert found is not None, problems
    return found


def release(dataset: Dataset, folder: Path) -> Release:
    """Publish a dataset's open data and return it as a reader has it."""
    write_open_data(folder, Index(open_gate(dataset, TODAY), TODAY))
    return Release(folder / "data")


def settled(dataset: Dataset, rilis: str = "2022.12") -> Dataset:
    """Return a dataset as a release leaves it."""
    return replace(dataset, peka=with_settled(dataset, TODAY, frozenset(), rilis))


def redrawn(dataset: Dataset, rilis: str) -> Dataset:
    """Return a dataset as a release without the rule leaves it: every figure is made anew."""
    return settled(replace(dataset, peka=()), rilis)


def city(scores: Mapping[str, Iterable[int]]) -> Dataset:
    """Return the small city with other RTs: by kelurahan, the score of each on the one sensitive butir."""
    dataset = read(KECIL)
    first, row = dataset.rt[0], dataset.nilai[0]
    all_rt, nilai = [], []
    for kelurahan, values in scores.items():
        for number, skor in enumerate(values, start=1):
            name = f"{kelurahan}-{number:02}"
            all_rt.append(first.model_copy(update={"id": name, "kode_kelurahan": kelurahan, "nomor": f"{number:02}"}))
            nilai.append(row.model_copy(update={"rt": name, "putaran": ROUND, "skor": {"bersih-1": 2, BUTIR: skor}}))
    return replace(
        dataset, rt=tuple(all_rt), nilai=tuple(nilai), peristiwa=(), pemantauan=(), praktik=(), praktik_en=(),
        tanggapan=(), koreksi=(), peka=(),
    )  # fmt: skip


def without(dataset: Dataset, row: Nilai) -> Dataset:
    """Return a dataset as it was before a row of scores came in."""
    return replace(dataset, nilai=tuple(other for other in dataset.nilai if other is not row))


def exactly(dataset: Dataset, folder: Path, rilis: str) -> Release:
    """Publish a dataset as a gate without any rule would: plain counts of every area with two assessed RTs."""
    public = open_gate(dataset, TODAY)
    counts: dict[tuple[str, str, str], list[int]] = {}
    for row in dataset.nilai:
        for item in dataset.wilayah if row.putaran in {one.id for one in public.putaran} else ():
            if row.rt.startswith(item.kode):
                for butir in public.kebijakan.butir_peka & row.skor.keys():
                    counts.setdefault((row.putaran, item.kode, butir), [0, 0, 0])[row.skor[butir]] += 1
    totals = tuple(
        RekapPeka(putaran=putaran, wilayah=kode, butir=butir, jumlah=(nol, satu, dua), sebab=None, rilis=rilis)
        for (putaran, kode, butir), (nol, satu, dua) in sorted(counts.items())
        if nol + satu + dua > 1
    )
    write_open_data(folder, Index(replace(public, rekap_peka=totals), TODAY))
    return Release(folder / "data")

"""Write-ups, corrections, releases and addresses."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.checks.index import Index
from generator.model.place import Place
from generator.model.types import Teks
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.angka import Koreksi
    from generator.model.program import Ditahan
    from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan

ADDRESS = re.compile(r"/?(?:[a-z0-9][a-z0-9._-]*/)*(?:#[a-z0-9-]+|[a-z0-9][a-z0-9._-]*)?", re.IGNORECASE)
"""A path below the site's root, without `..`, blanks or a query."""
WITHHELD = re.compile(r"putaran/[^/]+/(?:peristiwa|nilai)\.csv|pemantauan\.csv")
"""Files of which rows can be withheld; see `generator.gate.gate`."""


def check_translations_have_originals(index: Index) -> Iterator[Problem]:
    """Find English twins without the Indonesian text (`praktik/{slug}.en.md`; the same pages in both)."""
    originals = {one.slug for one in index.data.praktik}
    for twin in index.data.praktik_en:
        if twin.slug not in originals:
            yield problem("K801", twin.at(), berkas=f"praktik/{twin.slug}.md")


def check_texts_have_english(index: Index) -> Iterator[Problem]:
    """Find texts without English where the site has English pages (`bahasa_lain`)."""
    if "en" in index.data.program.bahasa_lain:
        for record in index.records:
            if isinstance(record, Teks) and not record.en:
                yield problem("B109", record.at("en"), nama="en")


def check_originals_have_translations(index: Index) -> Iterator[Problem]:
    """Find write-ups that cannot be read in English yet ("the same pages in both", languages)."""
    if "en" not in index.data.program.bahasa_lain:
        return
    twins = {one.slug for one in index.data.praktik_en}
    for praktik in index.data.praktik:
        if praktik.slug not in twins:
            yield problem("K802", praktik.at(), berkas=f"praktik/{praktik.slug}.en.md")


def check_praktik_rt_lies_in_wilayah(index: Index) -> Iterator[Problem]:
    """Find write-ups whose RT lies in another area than the one they name (`rt`, `wilayah`)."""
    for praktik in index.data.praktik:
        if praktik.rt and praktik.wilayah and not praktik.rt.startswith(praktik.wilayah):
            yield problem("K810", praktik.at("wilayah"), rt=praktik.rt, wilayah=praktik.wilayah)


def check_files_named_were_read(index: Index) -> Iterator[Problem]:
    """Find corrections and withheld rows of a file that holds no data (`koreksi.yaml`, `kebijakan.yaml`).

    A misspelt file name would withhold nothing, in silence.
    """
    files = {record.place.file for record in index.records} | {"alamat.txt"}
    records: Iterator[Koreksi | Ditahan] = chain(index.data.koreksi, index.data.kebijakan.ditahan)
    for one in records:
        if one.berkas not in files:
            yield problem("K803", one.at("berkas"), berkas=one.berkas)


def check_withheld_rows_are_there(index: Index) -> Iterator[Problem]:
    """Find rows to be withheld in a file of which the gate withholds none, or that no file has (`kebijakan.yaml`).

    Either would leave public, in silence, what somebody wanted to keep back. A row that was withheld and is
    deleted since still keeps back the corrections of it, so that it is gone is no error.
    """
    data = index.data
    rows: Iterator[BarisPeristiwa | Nilai | Pemantauan] = chain(data.peristiwa, data.nilai, data.pemantauan)
    there = {(row.place.file, row.rt) for row in rows}
    for one in data.kebijakan.ditahan:
        if not WITHHELD.fullmatch(one.berkas):
            yield problem("K815", one.at("berkas"), berkas=one.berkas)
        elif (one.berkas, one.rt) not in there:
            yield problem("K816", one.at("rt"), berkas=one.berkas, rt=one.rt)


def check_addresses(index: Index) -> Iterator[Problem]:
    """Find lines of `alamat.txt`, and pages of corrections, that are no address (addresses live for ever)."""
    lines = ((text, Place("alamat.txt", line)) for line, text in enumerate(index.data.alamat, start=1))
    pages = ((text, one.at("halaman")) for one in index.data.koreksi for text in one.halaman)
    moves = ((getattr(one, side), one.at(side)) for one in index.data.pindah for side in ("dari", "ke"))
    for text, place in chain(lines, pages, moves):
        if not text or not ADDRESS.fullmatch(text):
            yield problem("K804", place, alamat=text[:80])


def check_releases_are_newest_first(index: Index) -> Iterator[Problem]:
    """Find releases out of order (`rilis.yaml`, newest first)."""
    for newer, older in pairwise(index.data.rilis):
        if older.tanggal > newer.tanggal:
            yield problem("K805", older.at("tanggal"), id=older.id, lain=newer.id)

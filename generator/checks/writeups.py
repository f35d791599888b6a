"""Write-ups of practices are whole, filled in, and name no person."""

from collections.abc import Iterable, Iterator

from generator.checks.index import Index
from generator.checks.persons import person_in
from generator.checks.texts import place_words
from generator.checks.walk import shape_of
from generator.checks.writeup_form import PLACEHOLDER, SECTIONS, Language, sections_of
from generator.model.place import Record
from generator.model.praktik import Praktik, PraktikEn
from generator.problems import Problem, problem

OFFICIAL = frozenset({"sk", "resmi"})
"""Evidence of write-ups that come through an office."""
RETOLD = frozenset({"akademik", "pers"})
"""Evidence of short notes that say no more than their source."""


def check_sections_are_written(index: Index) -> Iterator[Problem]:
    """Find write-ups that lack a section of the fixed form (the shape of a write-up: problem to pitfalls)."""
    twins = {one.slug: one for one in index.data.praktik_en}
    for praktik in index.data.praktik:
        if is_whole(praktik):
            yield from missing_sections(praktik, "id")
            if praktik.slug in twins:
                yield from missing_sections(twins[praktik.slug], "en")


def is_whole(praktik: Praktik) -> bool:
    """Return whether a write-up is more than a note of what a source says.

    A note from the press or research needs no more than its source tells, and so an interview that
    tells neither cost nor time.
    """
    if praktik.bukti in RETOLD:
        return False
    measured = praktik.biaya is not None or praktik.durasi_bulan is not None
    return measured or (praktik.rt is not None and praktik.bukti in OFFICIAL)


def missing_sections(text: Praktik | PraktikEn, language: Language) -> Iterator[Problem]:
    """Yield a problem for each section that is absent or empty."""
    found = sections_of(text.isi)
    for section in SECTIONS:
        heading = section.heading[language]
        if not found.get(heading.casefold()):
            yield problem("K812", text.at("isi"), bagian=heading)


def check_drafts_are_filled_in(index: Index) -> Iterator[Problem]:
    """Find records in which the form that a write-up or a programme begins with still asks for something."""
    for record in index.records:
        for column in shape_of(type(record)).texts:
            value = getattr(record, column)
            for text in (value,) if isinstance(value, str) else value or ():
                for found in PLACEHOLDER.finditer(text):
                    yield problem("K813", record.at(column), potongan=found[0][:80])


def check_no_person_is_named(index: Index) -> Iterator[Problem]:
    """Find persons where institutions belong, and in write-ups (principle 6: no resident is named)."""
    places = place_words(index)
    for praktik in index.data.praktik:
        yield from persons(praktik, (*texts_of(praktik), *(("mitra", one) for one in praktik.mitra)), places)
    for twin in index.data.praktik_en:
        yield from persons(twin, texts_of(twin), places)
    for visit in index.data.pemantauan:
        yield from persons(visit, (("oleh", visit.oleh),), places)
    for reply in index.data.tanggapan:
        yield from persons(reply, (("lewat", reply.lewat),), places)


LONGEST_REPLY = 1500
"""Most characters of a reply: room for a fair answer, not for a second page."""


def check_replies_are_short(index: Index) -> Iterator[Problem]:
    """Find replies that are too long to stand whole beside a score (right of reply)."""
    for reply in index.data.tanggapan:
        if len(reply.isi) > LONGEST_REPLY:
            yield problem("K820", reply.at("isi"), panjang=len(reply.isi), batas=str(LONGEST_REPLY))


def texts_of(text: Praktik | PraktikEn) -> tuple[tuple[str, str], ...]:
    """Return the free texts of a write-up with their columns."""
    return (("judul", text.judul), ("ringkasan", text.ringkasan), ("isi", text.isi))


def persons(record: Record, texts: Iterable[tuple[str, str]], places: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each text of a record that names a person."""
    for column, text in texts:
        found = person_in(text, places)
        if found:
            yield problem("K814", record.at(column), potongan=found)

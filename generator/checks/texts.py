"""Free texts hold no personal data, no code and nothing that cannot be seen."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.checks.index import Index
from generator.checks.walk import every_record, shape_of
from generator.model.angka import Sumber
from generator.model.place import Record
from generator.problems import Problem, problem

BODY = "isi"
"""Field of a Markdown body: its lists begin with a hyphen, its quotes with `>`."""
LINKS = frozenset({"tautan", "url"})
"""Fields of web addresses that no pattern of the model binds."""

NOTABLE = re.compile(
    r"\d{4}|[@＠<]|^\s*[=+@＝＋－＠-]|[^\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u0600]|:"
    r"|\b(?:Jl|Jln|Jalan|Gg|Gang|Lorong|Lr|Blok|Bapak|Ibu|Pak|Bu|Sdri?|Hj)\b",
    re.MULTILINE,
)
"""A text without any of these needs no closer look; most texts have none."""
NIK = re.compile(r"(?<!\d)(?:\d{16,}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4})(?!\d)")
"""NIK and KK number have 16 digits, NIP has 18; written in one, or in groups."""
PHONE = re.compile(
    r"""(?<![\d/.,])(?:\+?62[\s.-]?|0)8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{2,5}(?!\d)  # mobile
    |\(0\d{2,3}\)\s?\d{5,8}(?!\d)                                          # (0741) 123456
    |(?<![\d/.,])0\d{2,3}[\s-]\d{5,8}(?!\d)                                  # 0741-123456
    |\+62[\s.-]?\d{2,3}[\s.-]?\d{5,8}(?!\d)                                # +62 741 123456
    """,
    re.VERBOSE,
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TAG = re.compile(r"<(?:/?[A-Za-z][^\s>]{0,20}|!--|!\[|\?)")
AUTOLINK = re.compile(r"<https?://[^\s<>]+>")
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffd\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e007f]"
)
"""Control, bidirectional, zero-width, private and replacement characters."""
FORMULA = re.compile(r"\s*([=+@＝＋－＠-])")
NUMBER = re.compile(r"-\d+(?:\.\d+)?")
"""A negative number is no formula: corrections quote latitudes."""
SCHEME = re.compile(r"\b(?:javascript:|vbscript:|data:\w+/|file://)\S+", re.IGNORECASE)
STREET = r"(?:Jl\.|Jln\.|Jalan|Gg\.|Gang|Lorong|Lr\.)"
HOUSE = re.compile(
    rf"\b{STREET}\s?(?!RT\b)[A-Z][\w.'-]*(?:\s[A-Z0-9][\w.'-]*){{0,4}},?\s(?:[Nn]o\.?|[Nn]omor)\s?\d+"
    r"|\bBlok\s[A-Z]{1,2}\d{0,3},?\s?(?:[Nn]o\.?|[Nn]omor)\s?\d+"
)
"""A street or a block with the number of a house; a street alone is no address."""
INSTITUTIONS = (
    r"(?:Yayasan|RS|RSIA|Rumah Sakit|Klinik|SD|SMP|SMA|SMK|TK|PAUD|Universitas|Masjid|Musala|Gedung|Jalan|Gang)"
)
ROLES = (
    r"(?:Lurah|Camat|Wali|Walikota|Bupati|Gubernur|Ketua|Kepala|Kapolsek|Babinsa|Bhabinkamtibmas|Dosen|Guru|Imam|"
    r"Dasawisma|Posyandu|Rumah|Kota|Pertiwi|Hamil|Menyusui|Muda|Bapak|Ibu|Warga|Dan)"
)
TITLES = r"(?:Bapak|Ibu|Pak|Bu|Sdr\.|Sdri\.|Hj\.)"
PERSON = re.compile(rf"(?P<lembaga>\b{INSTITUTIONS} )?\b(?P<orang>{TITLES} (?!{ROLES}\b)[A-Z][a-z]+)")
"""A form of address before a name. `Ibu RT` and `Pak Lurah` are no names, nor is `Yayasan Ibu Kartini`."""
NAMED_ELSEWHERE = frozenset(
    {("Pemantauan", "oleh"), ("Tanggapan", "lewat")}
    | {(record, name) for record in ("Praktik", "PraktikEn") for name in ("judul", "ringkasan", "isi", "mitra")}
)
"""Texts of which `writeups` tells the same by a code of its own."""
WEB = re.compile(r"https?://[^\s\"'<>]+")


class Fault(NamedTuple):
    """One thing that is wrong with a text."""

    code: str
    args: dict[str, object]


Reader = Callable[[str], Iterator[Fault]]


def identity_numbers(text: str) -> Iterator[Fault]:
    """Find numbers like those of a person's identity (principle 6: they stop the build)."""
    if NIK.search(unicodedata.normalize("NFKC", text)):
        yield Fault("T601", {})


def phone_numbers(text: str) -> Iterator[Fault]:
    """Find Indonesian phone numbers, mobile or not (principle 6)."""
    if PHONE.search(NIK.sub("", unicodedata.normalize("NFKC", text))):
        yield Fault("T602", {})


def emails(text: str) -> Iterator[Fault]:
    """Find e-mail addresses (data contract: text that holds an e-mail address)."""
    if EMAIL.search(unicodedata.normalize("NFKC", text)):
        yield Fault("T603", {})


def tags(text: str) -> Iterator[Fault]:
    """Find HTML; a web address between `<` and `>` is Markdown (data contract: text that holds HTML)."""
    found = TAG.search(AUTOLINK.sub("", text))
    if found:
        yield Fault("T604", {"potongan": found[0]})


def unseen(text: str) -> Iterator[Fault]:
    """Find characters that cannot be seen, or that a wrong encoding left behind."""
    found = UNSEEN.search(text)
    if found:
        name = unicodedata.name(found[0], "tanpa nama")
        yield Fault("T605", {"huruf": f"U+{ord(found[0]):04X} {name}"})


def formulas(text: str) -> Iterator[Fault]:
    """Find what a spreadsheet would run (data contract: `=`, `+`, `-`, `@` at the start of a cell)."""
    found = FORMULA.match(text)
    if found and not NUMBER.fullmatch(text.strip()):
        yield Fault("T606", {"tanda": found[1]})


def schemes(text: str) -> Iterator[Fault]:
    """Find links that would run code or open a local file."""
    found = SCHEME.search(text)
    if found:
        yield Fault("T607", {"potongan": found[0][:40]})


def houses(text: str) -> Iterator[Fault]:
    """Find addresses of houses (principle 6); an office is named, not numbered."""
    found = HOUSE.search(text)
    if found:
        yield Fault("T608", {"potongan": found[0]})


def person_in(text: str) -> str | None:
    """Return the first person whom a text names with a form of address."""
    return next((found["orang"] for found in PERSON.finditer(text) if found["lembaga"] is None), None)


def persons(text: str) -> Iterator[Fault]:
    """Find persons named with a form of address (principle 6: no resident is named)."""
    found = person_in(text)
    if found:
        yield Fault("T609", {"potongan": found})


def may_name(record: Record, name: str) -> bool:
    """Return whether names in a text are not for this check: titles of the press may hold those of officials."""
    if isinstance(record, Sumber):
        return name == "judul" and record.jenis != "wawancara"
    return (type(record).__name__, name) in NAMED_ELSEWHERE


EVERYWHERE: tuple[Reader, ...] = (
    identity_numbers, phone_numbers, emails, tags, unseen, schemes, houses, persons,
)  # fmt: skip
"""What no text may hold."""
IN_CELLS: tuple[Reader, ...] = (*EVERYWHERE, formulas)
"""What no text but a Markdown body may hold."""


@lru_cache(maxsize=100_000)
def faults(text: str, name: str) -> tuple[Fault, ...]:
    """Return what is wrong with the text of a field; the same texts come again and again."""
    if name in LINKS:
        return () if WEB.fullmatch(text) else (Fault("T607", {"potongan": text[:40]}),)
    if not NOTABLE.search(text):
        return ()
    readers = EVERYWHERE if name == BODY else IN_CELLS
    return tuple(fault for reader in readers for fault in reader(text))


def check_texts(index: Index) -> Iterator[Problem]:
    """Find texts with personal data, HTML, formulas or unseen characters, in whatever record they stand."""
    for record in every_record(index.data):
        for name in shape_of(type(record)).texts:
            value = getattr(record, name)
            for text in (value,) if isinstance(value, str) else value or ():
                for code, args in faults(text, name):
                    if code != "T609" or not may_name(record, name):
                        yield problem(code, record.at(name), **args)

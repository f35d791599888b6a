"""Free texts hold no personal data, no code and nothing that cannot be seen."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.checks.index import Index
from generator.checks.letters import HEAPED, forged_word, too_long
from generator.checks.persons import POSTS, TITLES, person_in
from generator.checks.walk import shape_of
from generator.model.angka import Sumber
from generator.model.place import Record
from generator.problems import Problem, problem

BODY = "isi"
"""Field of a Markdown body: its lists begin with a hyphen, its quotes with `>`."""
LINKS = frozenset({"tautan", "url"})
"""Fields of web addresses that no pattern of the model binds."""

NOTABLE = re.compile(
    r"\d{4}|[@＠<]|^\s*[=+@＝＋－＠-]|[^\n\t\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2013-\u2026]|:|!\["
    r"|\b(?:Jl|Jln|Jalan|Gg|Gang|Lorong|Lr|Blok)\b|[(\[]at[)\]]|\b\d(?: \d){7}"
    rf"|\b(?:{TITLES}|{POSTS}|bernama|atas nama|a\.n\.|an\.|named|called)(?!\w)"
    r"|\b(?:[Nn]arasumber|[Ii]nforman|[Ii]nterviewee)\b"
    r"|[Rr]umah,? [Nn]o|NIK|NIP|KTP|KK|wa\.me|whatsapp|t\.me",
    re.MULTILINE,
)
"""A text without any of these needs no closer look; most texts have none."""
SAID = re.compile(r"\b(?:NIK|KTP|NIP|(?:[Nn]o\.?|[Nn]omor) KK)\b\D{0,12}\d(?:[ .-]?\d){14,17}(?!\d)")
"""A number that is said to be one of these, however it is written."""
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
EMAIL = re.compile(r"[\w.+-]+(?:@| ?[(\[]at[)\]] ?)[\w-]+(?:\.[\w-]+)+")
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
    r"|\bBlok\s[A-Z]{1,2}(?:\d{0,3},?\s?(?:[Nn]o\.?|[Nn]omor)\s?|\s?[/-]\s?)\d+"
    r"|\b[Rr]umah,?\s(?:[Nn]o\.?|[Nn]omor)\s?\d+"
)
"""A street or a block with the number of a house; a street alone is no address."""
NAMED_ELSEWHERE = frozenset(
    {("Pemantauan", "oleh"), ("Tanggapan", "lewat")}
    | {(record, name) for record in ("Praktik", "PraktikEn") for name in ("judul", "ringkasan", "isi", "mitra")}
)
"""Texts of which `writeups` tells the same by a code of its own."""
WEB = re.compile(r"https?://(?P<host>[^\s\"'<>/?#]+)[^\s\"'<>]*")
CHAT = re.compile(r"\b(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|t\.me)/", re.IGNORECASE)
"""Addresses that open a conversation with somebody, most of them by a phone number."""
PICTURE = re.compile(r"!\[[^\]]*\]\s?[(\[]?\S*")


class Fault(NamedTuple):
    """One thing that is wrong with a text."""

    code: str
    args: dict[str, object]


Reader = Callable[[str], Iterator[Fault]]


def identity_numbers(text: str) -> Iterator[Fault]:
    """Find numbers like those of a person's identity (principle 6: they stop the build)."""
    plain = unicodedata.normalize("NFKC", text)
    if NIK.search(plain) or SAID.search(plain):
        yield Fault("T601", {})


def phone_numbers(text: str) -> Iterator[Fault]:
    """Find Indonesian phone numbers, mobile or not (principle 6)."""
    plain = NIK.sub("", unicodedata.normalize("NFKC", text))
    if PHONE.search(plain) or CHAT.search(plain):
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


def forged(text: str) -> Iterator[Fault]:
    """Find words whose letters only look like others, and heaps of marks."""
    heap = HEAPED.search(text)
    word = forged_word(text) or (text[: heap.start()][-10:] if heap else None)
    if word is not None:
        yield Fault("T610", {"kata": word})


def pictures(text: str) -> Iterator[Fault]:
    """Find pictures in Markdown: they show faces and houses, and carry place and time inside."""
    found = PICTURE.search(text)
    if found:
        yield Fault("T612", {"potongan": found[0][:40]})


def may_name(record: Record, name: str) -> bool:
    """Return whether names in a text are not for this check: titles of the press may hold those of officials."""
    if isinstance(record, Sumber):
        return name == "judul" and record.jenis != "wawancara"
    return (type(record).__name__, name) in NAMED_ELSEWHERE


EVERYWHERE: tuple[Reader, ...] = (
    identity_numbers, phone_numbers, emails, tags, unseen, schemes, houses, forged, pictures,
)  # fmt: skip
"""What no text may hold."""
IN_CELLS: tuple[Reader, ...] = (*EVERYWHERE, formulas)
"""What no text but a Markdown body may hold."""


@lru_cache(maxsize=100_000)
def faults(text: str, name: str, places: frozenset[str] = frozenset()) -> tuple[Fault, ...]:
    """Return what is wrong with the text of a field; the same texts come again and again.

    Args:
        text: The text.
        name: The field.
        places: Words of the names of areas, which are no persons.
    """
    limit = too_long(text, is_body=name == BODY)
    if limit is not None:
        return (Fault("T611", {"panjang": len(text), "terbanyak": limit}),)
    if name in LINKS:
        return tuple(of_link(text))
    if not NOTABLE.search(text):
        return ()
    readers = EVERYWHERE if name == BODY else IN_CELLS
    found = [fault for reader in readers for fault in reader(text)]
    person = person_in(text, places)
    return (*found, Fault("T609", {"potongan": person})) if person else tuple(found)


def of_link(text: str) -> Iterator[Fault]:
    """Find what is wrong with a web address: another scheme, a user's name, a phone number to write to."""
    host = WEB.fullmatch(text)
    if host is None or "@" in host["host"] or not host["host"].isascii():
        yield Fault("T607", {"potongan": text[:40]})
    elif CHAT.search(text):
        yield Fault("T602", {})


def place_words(index: Index) -> frozenset[str]:
    """Return the words of the names of areas, in small letters."""
    names = [
        *(one.nama for one in index.data.wilayah),
        *(one.alias for one in index.data.alias),
        index.data.program.kota,
    ]
    return frozenset(word for name in names for word in name.casefold().split())


def check_texts(index: Index) -> Iterator[Problem]:
    """Find texts with personal data, HTML, formulas or unseen characters, in whatever record they stand."""
    places = place_words(index)
    for record in index.records:
        for name in shape_of(type(record)).texts:
            value = getattr(record, name)
            for text in (value,) if isinstance(value, str) else value or ():
                for code, args in faults(text, name, places):
                    if code != "T609" or not may_name(record, name):
                        yield problem(code, record.at(name), **args)

"""Abbreviations of a page: what each means is told where it stands first, or in a line at the end of the page."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import NamedTuple

ABBREVIATIONS = (
    "RT: rukun tetangga, lingkungan warga terkecil",
    "RW: rukun warga, kumpulan beberapa RT",
    "SK: surat keputusan",
    "KK: keluarga, dihitung menurut kepala keluarga",
    "Perwali: peraturan wali kota",
    "Perda: peraturan daerah",
    "UU: undang-undang",
    "SDG: Tujuan Pembangunan Berkelanjutan",
    "APBD: anggaran pendapatan dan belanja daerah",
    "CSR: bantuan perusahaan untuk masyarakat",
    "DPRD: Dewan Perwakilan Rakyat Daerah",
    "Bappeda: badan perencanaan pembangunan daerah",
    "BPS: Badan Pusat Statistik",
    "DLH: Dinas Lingkungan Hidup",
    "TNI: Tentara Nasional Indonesia",
    "Polri: Kepolisian Negara Republik Indonesia",
    "Satpol PP: Satuan Polisi Pamong Praja, penegak peraturan daerah",
    "Babinsa: bintara pembina desa, anggota TNI pendamping warga",
    "Bhabinkamtibmas: bhayangkara pembina keamanan dan ketertiban masyarakat, polisi pendamping warga",
    "PKK: Pemberdayaan dan Kesejahteraan Keluarga",
    "PAUD: pendidikan anak usia dini",
    "UMKM: usaha mikro, kecil, dan menengah",
    "TOGA: tanaman obat keluarga",
    "TPS: tempat penampungan sampah sementara",
    "NAPZA: narkotika, psikotropika, dan zat adiktif",
    "KDRT: kekerasan dalam rumah tangga",
    "PPKM: pembatasan kegiatan masyarakat semasa COVID-19",
    "CCTV: kamera pengawas",
    "NIK: nomor induk kependudukan",
)
"""Each with what it means. Those of data formats are told beside the links; names of bodies stand as they publish."""

TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
NAMES = (
    *("a ", "h1", "h2", "h3", "h4", "title", "caption", "thead", "abbr", "blockquote"),
    *("button", "summary", "option", "label", "code", "pre", "svg", "script"),
)
WHOLE = (*((f"<{name}", f"</{name.strip()}>") for name in NAMES), ('<p class="besar', "</p"))
"""Elements whose words stay as they are: names, figures, quotations, controls, drawings; how they begin and end."""

BEFORE = re.compile(r"[^\w./&-]")
AFTER = re.compile(r"s?\b(?![\w/-])")
"""What stands around an abbreviation that is a word of its own."""

TRIES = 40
"""Places that are looked at before an abbreviation goes to the line at the end."""

REACH = 5000
"""Characters before a place in which an element around it must begin; only drawings and scripts are longer."""


class Told(NamedTuple):
    """A page with what its abbreviations mean."""

    html: str
    rest: tuple[str, ...]
    """Abbreviations that stand in no sentence of the page, with their meaning, for the line at its end."""


def explained(html: str, t: Callable[[str], str], lang: str = "") -> Told:
    """Return a page with each abbreviation marked where it stands first in a sentence.

    Args:
        html: The page, or its body.
        t: Gives a text in the language of the page, and in the words of the programme.
        lang: Language of the meanings, where the words around a place may be in another: titles, notes of the data.
    """
    rest = []
    attributes = f' lang="{lang}" tabindex="0"' if lang else ' tabindex="0"'
    unit, *others = map(t, ABBREVIATIONS)
    texts = [unit, *others] if unit.startswith("RT:") else others  # a dusun is no abbreviation
    there = written(html, texts)
    for text in texts:
        short, _, meaning = text.partition(": ")
        if short not in there or f'<dt id="{short.lower()}"' in html or beside(html, short, meaning):
            continue
        place = next(first_places(html, short), None)
        if place is None:
            rest.append(text)
        else:
            end = place + len(short) + html.startswith("s", place + len(short))
            mark = f'<abbr title="{escape(meaning)}"{attributes}>{html[place:end]}</abbr>'
            html = html[:place] + mark + html[end:]
    return Told(html, tuple(text for text in rest if untold(html, text)))


def written(html: str, texts: Iterable[str]) -> set[str]:
    """Return those abbreviations that a page has anywhere, found in one pass; one within another does not count."""
    known = sorted((re.escape(text.partition(": ")[0]) for text in texts), reverse=True)  # a longer one goes first
    return set(re.findall("|".join(known), html))


def beside(html: str, short: str, meaning: str) -> bool:
    """Return whether a page says the meaning and the abbreviation in one breath: `jumlah keluarga (KK)`."""
    words = meaning.partition(",")[0].casefold()
    before = (
        html[max(found.start() - len(words) - 1, 0) : found.start()].strip()
        for found in re.finditer(rf"\({short}", html)
    )
    after = (html[found.end() : found.end() + len(words)] for found in re.finditer(rf"{short}s? \(", html))
    return any(text.casefold() == words for text in (*before, *after))


def first_places(html: str, short: str) -> Iterator[int]:
    """Yield where an abbreviation stands in the text of a page, outside of names and controls."""
    begin = max(html.find("</h1>"), 0)
    place = begin - 1
    for _ in range(TRIES):
        place = html.find(short, place + 1)
        if place < 0:
            return
        near = max(place - REACH, begin)
        inside_tag = html.rfind("<", near, place) > html.rfind(">", near, place)
        alone = BEFORE.match(html, place - 1) and AFTER.match(html, place + len(short))
        if (
            alone
            and not inside_tag
            and not any(html.rfind(a, near, place) > html.rfind(b, near, place) for a, b in WHOLE)
        ):
            yield place


def untold(html: str, text: str) -> bool:
    """Return whether a page has an abbreviation in its words, and nowhere what it means."""
    words = TAG.sub(" ", html).casefold()
    short, _, meaning = text.casefold().partition(": ")
    return re.search(rf"\b{short}s?\b", words) is not None and meaning.partition(",")[0] not in words

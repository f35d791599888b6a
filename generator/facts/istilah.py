"""The words of a programme: what it calls its units, its areas, its head, its award, and its scores.

Interface texts are written in the words that most programmes use. Where `program.yaml` has others, they
are put into each text once, when the catalogue is read, so that no page pays for them; see decision 0012.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.model.program import Kata, Program
from generator.wording import KodeBahasa

Fit = Callable[[str], str]
"""Puts the words of a programme into an interface text."""

KAMPUNG = "Kampung Bantar"
"""Name of the award in the interface texts; the programme's own name takes its place."""

PATTERNS: Mapping[KodeBahasa, Mapping[str, str]] = {
    "id": {
        "kepala": "[Ww]ali [Kk]ota",
        "kepala_kelurahan": "[Ll]urah",
        "peraturan": "Perwali",
        "penghargaan": KAMPUNG,
        "gelar": "Bantar",
        "kencana": "Kencana",
        "rt": "RT",
        "kelurahan": "[Kk]elurahan",
        "kelurahan_singkat": r"Kel\.",
        "kecamatan": "[Kk]ecamatan",
        "kecamatan_singkat": r"Kec\.",
        "kota": "[Kk]ota(?! cerdas)",
    },
    "en": {
        "kepala": "mayor",
        "kepala_kelurahan": "[Ll]urah",
        "peraturan": "Perwali",
        "penghargaan": KAMPUNG,
        "gelar": "Bantar",
        "kencana": "Kencana",
        "rt": "RT",
        "rt_jamak": "RTs",
        "kelurahan": "[Kk]elurahan",
        "kelurahan_singkat": r"Kel\.",
        "kecamatan": "[Kk]ecamatan",
        "kecamatan_singkat": r"Kec\.",
        "kota": "(?<![Ss]mart[ -])[Cc]ity",
    },
}
"""How each word stands in the interface texts; those that begin like another come before it."""

LISTED = 3
"""Scores of a scale that are listed one by one; of a longer scale its two ends are named."""
ARTICLE = re.compile(r"\b([Aa])n? $")
NUMBER = re.compile(r" (?:\d|\{nomor|%\(nomor)")
"""What follows a word that is part of a name, such as `RT 05`."""
SUFFIX = "-nya"
"""What follows an abbreviation as a possessive; a word takes it without the hyphen."""
START = re.compile(r"(?:^|[.!?] |[“>])$")
"""What stands before a word that begins a sentence."""
TAG = re.compile(r"(<[^>]*>)")
UNSAFE = re.compile(r"[^\w .,/’-]|_")
"""What no word may bring into a text: nothing that is markup, or that a placeholder is made of."""


def fitting(program: Program, kode: KodeBahasa) -> Fit:
    """Return what puts the words of a programme into interface texts of a language.

    A text gets the programme's words for its units and areas, and `%(puncak)s`, `%(dasar)s`, `%(skala)s`,
    `%(skala_atau)s` and `%(arti_skala)s` are filled with its scores, `%(kantor)s` and `%(kantor_nama)s` with the
    office that runs it; other placeholders stay.
    """
    filled = {**scores_in_words(program, kode), **office(program, kode)}
    words = own_words(program, kode)
    pattern = re.compile(
        r"(?<!%\()(?<![\w/.])(?:"
        + "|".join(f"(?P<{name}>{form})" for name, form in PATTERNS[kode].items() if name in words)
        + r")(?=nya\b|(?![\w/]|\.\w))"
    )

    def fit(text: str) -> str:
        for name, value in filled.items():
            text = text.replace(f"%({name})s", value)
        return replaced(pattern, words, text) if words else text

    return fit


def fit_html(fit: Fit, html: str) -> str:
    """Return HTML with the words of a programme in its text; what stands in tags stays."""
    return "".join(part if part.startswith("<") else fit(part) for part in TAG.split(html))


def own_words(program: Program, kode: KodeBahasa) -> dict[str, str]:
    """Return the words of a programme that differ from those of the interface texts, by their names in `PATTERNS`."""
    found: dict[str, str] = {}
    if program.nama != KAMPUNG:
        found = {"penghargaan": program.nama, "gelar": program.nama.removeprefix("Kampung ")}
    if program.kencana is None:
        found["kencana"] = "level above" if kode == "en" else "tingkat di atasnya"
    for name in type(program.istilah).model_fields if program.istilah else ():
        kata = getattr(program.istilah, name)
        if isinstance(kata, Kata):
            found.update(forms(name, kata, kode))
    return {name: UNSAFE.sub("", word) for name, word in found.items() if name in PATTERNS[kode]}


def forms(name: str, kata: Kata, kode: KodeBahasa) -> dict[str, str]:
    """Return the forms of a word: itself, its plural, its short form."""
    word = (kata.en or kata.id) if kode == "en" else kata.id
    return {
        name: word,
        f"{name}_jamak": kata.en_jamak or word,
        f"{name}_singkat": kata.singkat or capital(word),
    }


def replaced(pattern: re.Pattern[str], words: Mapping[str, str], text: str) -> str:
    """Return a text in which each word that the pattern finds is the programme's, with its article and its capital."""
    pieces: list[str] = []
    end = 0
    for match in pattern.finditer(text):
        before, name = text[end : match.start()], match.lastgroup or ""
        word = words[name]
        article = ARTICLE.search(before) if name in {"rt", "kelurahan", "kecamatan", "kota", "kepala"} else None
        if article:
            before = before[: article.start()] + article[1] + ("n " if word[0] in "aeiouAEIOU" else " ")
        is_capital = match[0][0].isupper() and (
            not name.startswith("rt")
            or NUMBER.match(text, match.end()) is not None
            or START.search(text[: match.start()]) is not None
        )
        pieces += [before, capital(word) if is_capital else word]
        end = match.end() + (text.startswith(SUFFIX, match.end()) and not word.isupper())
    return "".join([*pieces, text[end:]])


def capital(word: str) -> str:
    """Return a word with a capital letter at its beginning."""
    return word[:1].upper() + word[1:]


def scores_in_words(program: Program, kode: KodeBahasa) -> dict[str, str]:
    """Return what the placeholders for scores are filled with."""
    scale = program.scale
    between = scale.values[1:-1]
    upto = " to " if kode == "en" else " sampai "
    whole = f"{scale.lowest}{upto}{scale.highest}"
    listed = len(scale.values) <= LISTED
    return {
        "puncak": str(scale.highest),
        "tengah": upto.join(dict.fromkeys(map(str, (*between[-1:], *between[:1])))),
        "dasar": str(scale.lowest),
        "skala": joined(scale.values, " and " if kode == "en" else " dan ") if listed else whole,
        "skala_atau": joined(scale.values, " or " if kode == "en" else " atau ") if listed else whole,
        "skala_saja": ", ".join(map(str, scale.values)) if listed else whole,
        "arti_skala": meanings(program, kode),
    }


def office(program: Program, kode: KodeBahasa) -> dict[str, str]:
    """Return what the placeholders for the office that runs the programme are filled with."""
    nama = program.dinas.nama
    return {
        "kantor": UNSAFE.sub("", program.dinas.singkatan),
        "kantor_nama": UNSAFE.sub("", (nama.en if kode == "en" else None) or nama.id),
    }


def joined(values: Sequence[int], last: str) -> str:
    """Return numbers in a row, with a word before the last; Indonesian has a comma before it in a row of three."""
    comma = "," if len(values) == LISTED and last.strip() in {"dan", "atau"} else ""
    return f"{', '.join(map(str, values[:-1]))}{comma}{last}{values[-1]}"


def meanings(program: Program, kode: KodeBahasa) -> str:
    """Return what the scores mean, as far as they have names: `2 baik, 1 sedang, 0 kurang`."""
    found = [
        (item.nilai, (item.nama.en if kode == "en" else None) or item.nama.id)
        for item in sorted(program.skala, key=lambda item: -item.nilai)
        if item.nama
    ]
    words = [f"{nilai} {nama.lower()}" for nilai, nama in found]
    if kode == "en" and words:
        words[0] = words[0].replace(" ", " is ", 1)
    return UNSAFE.sub("", ", ".join(words))

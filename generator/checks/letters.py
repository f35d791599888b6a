"""Finds letters and lengths by which a text is not what it seems to be."""

import re
import unicodedata
from functools import cache

LONGEST_CELL = 20_000
"""Characters of a cell or a value; the longest one of the real data has some 1,500."""
LONGEST_BODY = 200_000
"""Characters of a write-up; a small book."""

WORDS = re.compile(r"[^\W\d_]+")
HEAPED = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3,}")
"""Marks that are put on top of each other until lines above and below cannot be read."""

TWINS = frozenset("асеорхуіјѕԁһԛԝѵӏӀкмтнвгпАВЕКМНОРСТУХІЈЅԌԚԜοανικρτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
"""Letters of Cyrillic and Greek that look like Latin ones; a word of nothing else is a forgery, not a language."""


@cache
def script_of(letter: str) -> str:
    """Return the script of a letter by the first word of its name: `LATIN`, `CYRILLIC`, `FULLWIDTH`."""
    return unicodedata.name(letter, "").partition(" ")[0]


def forged_word(text: str) -> str | None:
    """Return the first word in which letters of several scripts are mixed, or that only looks Latin.

    `Kenаnga` with a Cyrillic `а` is found by no search, and passes for another place.
    """
    if text.isascii():
        return None
    for word in WORDS.findall(text):
        if word.isascii():
            continue
        scripts = {script_of(letter) for letter in word if unicodedata.category(letter).startswith("L")}
        scripts -= {"MODIFIER", "FEMININE", "MASCULINE", "MICRO"}
        if len(scripts) > 1 or scripts & {"FULLWIDTH", "MATHEMATICAL"} or TWINS.issuperset(word):
            return str(word)
    return None


def too_long(text: str, *, is_body: bool) -> int | None:
    """Return how many characters a text may have, where it has more."""
    limit = LONGEST_BODY if is_body else LONGEST_CELL
    return limit if len(text) > limit else None

"""Abbreviations that a page uses, in its own texts or in those of the data, without saying what they mean."""

import re
from collections.abc import Callable, Iterator

ABBREVIATIONS = (
    "SK: surat keputusan",
    "KK: keluarga, dihitung menurut kepala keluarga",
    "Perwali: peraturan wali kota",
    "SDG: Tujuan Pembangunan Berkelanjutan",
)
"""Each with what it means; a page that has the words before the comma says so already."""

TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


def unexplained(html: str, t: Callable[[str], str]) -> Iterator[str]:
    """Yield the abbreviations of a page that it does not explain, each with its meaning.

    Args:
        html: The page.
        t: Gives a text in the language of the page, and in the words of the programme.
    """
    told = [t(item) for item in ABBREVIATIONS]
    found = [text for text in told if text.partition(":")[0] in html]
    if not found:
        return
    words = TAG.sub(" ", html).casefold()
    for text in found:
        short, _, meaning = text.casefold().partition(": ")
        if re.search(rf"\b{re.escape(short)}s?\b", words) and meaning.partition(",")[0] not in words:
            yield text

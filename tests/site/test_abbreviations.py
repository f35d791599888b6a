"""Every abbreviation of the glossary is explained on its page: in the sentence, or in a line at the end."""

import re
from typing import TYPE_CHECKING

import pytest

from generator.pages.abbreviations import ABBREVIATIONS, explained
from tests.pagetext import texts_of

if TYPE_CHECKING:
    from pathlib import Path

FULL = {
    "id": {"SK": "surat keputusan|keputusan wali kota", "KK": "keluarga", "Perwali": "peraturan wali kota",
           "SDG": "tujuan pembangunan berkelanjutan", "RT": "rukun tetangga", "PKK": "kesejahteraan keluarga",
           "TOGA": "tanaman obat keluarga", "TPS": "penampungan sampah", "APBD": "anggaran pendapatan",
           "CSR": "bantuan perusahaan|tanggung jawab sosial", "CCTV": "kamera pengawas"},
    "en": {"SK": "decree", "KK": "household|famil", "Perwali": "mayoral regulation|regulation of the mayor",
           "SDG": "sustainable development goals", "RT": "rukun tetangga", "PKK": "family welfare",
           "TOGA": "medicinal", "TPS": "waste collection", "APBD": "budget", "CSR": "company|corporate",
           "CCTV": "security cameras"},
}  # fmt: skip
"""What explains each abbreviation in each language."""

NAMES_ONLY = frozenset({"TPS", "TOGA"})
"""Abbreviations that pages of RTs have in titles of sources and write-ups only; these pages lead to the glossary."""


@pytest.mark.parametrize("site", ["kecil_site", "jambi_site"])
def test_an_abbreviation_is_explained_on_its_page(request: pytest.FixtureRequest, site: str) -> None:
    folder: Path = request.getfixturevalue(site)
    wrong, found = [], set()
    for path in sorted(folder.rglob("index.html")):
        address = path.relative_to(folder).as_posix()
        if address.endswith("glosarium/index.html") or address.startswith("sematan/"):
            continue  # the glossary explains each by an entry of its own; a card leads to its page
        page = path.read_text(encoding="utf-8")
        said = [said for said in texts_of(page) if said.kind in ("text", "title")]
        words = " ".join(item.text for item in said if "article" in item.inside)
        of_rt = re.match(r"(?:en/)?rt/", address)
        assert not of_rt or "glosarium/" in page
        for short, full in FULL["en" if address.startswith("en/") else "id"].items():
            if re.search(rf"\b{short}s?\b", words) and not (of_rt and short in NAMES_ONLY):
                found.add(short)
                if not re.search(full, words, re.IGNORECASE):
                    wrong.append(f"{address}: {short}")
    assert {"SK", "KK", "Perwali", "RT"} <= found
    assert wrong == []


def same(text: str) -> str:
    """Return a text in the language in which it is written."""
    return text


def test_the_first_place_in_a_sentence_tells_the_meaning() -> None:
    told = explained('<h1>TOGA</h1><p><a href="x">TOGA kami</a> Kebun TOGA, dekat TOGA lain.</p>', same)
    assert told.rest == ()
    assert told.html.endswith(
        'Kebun <abbr title="tanaman obat keluarga" tabindex="0">TOGA</abbr>, dekat TOGA lain.</p>'
    )


def test_a_plural_is_marked_whole() -> None:
    told = explained("<h1>x</h1><p>Two RTs, an RT.</p>", same)
    assert ">RTs</abbr>, an RT." in told.html


def test_what_stands_in_names_and_controls_only_is_told_at_the_end() -> None:
    html = '<h1>x</h1><h2>UMKM</h2><a href="UMKM">UMKM</a><option>UMKM</option><svg><text>UMKM</text></svg>'
    assert explained(html, same) == (html, ("UMKM: usaha mikro, kecil, dan menengah",))


@pytest.mark.parametrize(
    "text", ["dana perusahaan", "Tanaman obat keluarga (TOGA) tumbuh", "TOGA (tanaman obat keluarga)"]
)
def test_what_is_said_beside_it_or_is_not_there_is_left_alone(text: str) -> None:
    html = f"<h1>x</h1><p>{text}</p>"
    assert explained(html, same) == (html, ())


def test_a_word_that_is_no_abbreviation_is_left_alone() -> None:
    def dusun(text: str) -> str:
        return text.replace("RT", "Dusun")

    html = "<h1>x</h1><p>Dusun kami</p>"
    assert explained(html, dusun) == (html, ())


def test_no_abbreviation_is_told_twice() -> None:
    shorts = [text.partition(":")[0] for text in ABBREVIATIONS]
    assert len(shorts) == len(set(shorts)) > 25

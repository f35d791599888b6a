"""A card shows nothing that is not on its page."""

import html
import re
from pathlib import Path

import pytest

from generator.pages.cards import PreviewCard, cards
from generator.pages.registry import pages_of
from generator.pages.situs import Situs


def words(body: str) -> str:
    """Return the text of a page without tags and with single blanks."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", body)))


def test_every_rt_area_and_practice_has_a_card(kecil: Situs) -> None:
    index = kecil.index
    addresses = [card.address for card in cards(kecil)]
    assert len(addresses) == len(set(addresses))
    assert len(addresses) == 1 + len(index.kecamatan) + len(index.kelurahan) + len(index.praktik) + len(index.rt)


def test_what_a_card_says_stands_on_its_page(kecil: Situs) -> None:
    pages = {page.address: page for page in pages_of(kecil)}
    for card in cards(kecil):
        page = pages[card.address]
        text = words(page.body)
        assert card.sentence in text, card
        assert all(
            part.strip() in text or part.strip() == kecil.index.public.program.kota for part in place_parts(card)
        ), card
        assert card.big in text or not card.address, card


def place_parts(card: PreviewCard) -> list[str]:
    """Return the parts of where a card says that its page is, without the short word for kecamatan."""
    return [part.replace("Kec. ", "") for part in card.place.split(", ")]


@pytest.mark.parametrize("kode", ["id", "en"])
def test_the_frame_names_the_card_that_lies_beside_the_page(kecil_site: Path, kode: str) -> None:
    prefix = "" if kode == "id" else "en/"
    named = re.compile(r'<meta property="og:image" content="https://bantar\.example/([^"]+)">')
    for path in (kecil_site / prefix).rglob("index.html"):
        address = path.parent.relative_to(kecil_site).as_posix().removeprefix("en").strip("/") + "/"
        found = named.findall(path.read_text(encoding="utf-8"))
        assert len(found) == 1, path
        assert (kecil_site / found[0]).is_file(), path
        own = re.match(r"rt/.+|(?:kelurahan|kecamatan|praktik-baik)/.+", address)
        assert found[0] == (f"{address}kartu.png" if own else "assets/kartu.png")

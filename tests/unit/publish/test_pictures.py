"""Cards and QR codes: what they show, what they weigh, and that they are drawn once."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import segno
import zxingcpp
from PIL import Image

from generator.facts.status import JENIS, Jenis
from generator.pages.cards import PreviewCard, cards
from generator.pages.situs import Situs
from generator.publish.card import SIZE, draw, fitted
from generator.publish.pictures import pictures, write_pictures
from generator.publish.qr import draw_code

LONG = PreviewCard(
    address="rt/x/99/",
    top="Kampung Bantar Kabupaten Administrasi Kepulauan Tanjung Panjang Sekali",
    sample="DATA CONTOH",
    big="RT 99 (baru)",
    place="Kelurahan Simpang Tiga Sipin Ujung Kenali Besar Seberang, Kec. Danau Sipin Kenali Asam Bawah Timur",
    jenis="sebut",
    sentence="Disebut sebagai Kampung Bantar, tahun perolehan tidak disebut, kategori sangat besar " * 3,
    host="transparansi-kampung-bantar.contoh.example",
)


def chunks(content: bytes) -> list[bytes]:
    """Return the kinds of the chunks of a PNG file."""
    found, place = [], 8
    while place < len(content):
        found.append(content[place + 4 : place + 8])
        place += 12 + int.from_bytes(content[place : place + 4], "big")
    return found


def raster(svg: str) -> Image.Image:
    """Return the QR code that stands in an SVG as one line of dashes."""
    side = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0])
    image = Image.new("L", (side, side), 255)
    x, y = 0.0, 0.0
    for verb, numbers in re.findall(r"([Mmh])([^Mmhz]+)", re.findall(r'stroke="#000" d="([^"]+)"', svg)[0]):
        values = [float(part) for part in re.findall(r"-?[\d.]+", numbers)]
        if verb == "h":
            for place in range(int(x), int(x + values[0])):
                image.putpixel((place, int(y)), 0)
            x += values[0]
        else:
            x, y = (values[0], values[1]) if verb == "M" else (x + values[0], y + values[1])
    return image.resize((side * 6, side * 6), Image.Resampling.NEAREST)


@pytest.mark.parametrize("jenis", [None, *JENIS])
def test_a_card_is_small_and_carries_nothing_but_the_picture(jenis: Jenis | None) -> None:
    content = draw(replace(LONG, jenis=jenis))
    assert Image.open(BytesIO(content)).size == SIZE
    assert len(content) <= 25_000
    assert set(chunks(content)) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}


def test_the_same_words_give_the_same_bytes(kecil: Situs) -> None:
    first, second = ([draw(card) for card in cards(kecil)] for _ in range(2))
    assert first == second


def test_every_status_has_a_card_of_its_own_look() -> None:
    assert len({draw(replace(LONG, jenis=jenis)) for jenis in (None, *JENIS)}) == 7


def test_every_card_of_a_fictional_city_says_so(kecil: Situs) -> None:
    assert {card.sample for card in cards(kecil)} == {"DATA CONTOH"}


def test_a_text_shrinks_before_it_is_cut() -> None:
    short, lines, _ = fitted("Kampung Bantar sejak 2020", "serif", (52, 27), (850, 150))
    assert (short.size, lines) == (52, ["Kampung Bantar sejak 2020"])
    smaller, lines, _ = fitted("Kampung Bantar sejak 2020 " * 20, "serif", (52, 27), (850, 150))
    assert smaller.size == 27
    assert "".join(lines).endswith("…")
    assert all(smaller.getlength(line) <= 850 for line in lines)


def test_a_word_wider_than_the_card_is_cut(kecil: Situs) -> None:
    face, lines, _ = fitted("K" * 90, "serif", (44,), (1080, 194))
    assert face.getlength(lines[0]) <= 1080
    assert next(cards(kecil)).big == "Kampung Bantar"


@pytest.mark.parametrize(
    "host", ["https://b.id/", "https://bantar.example/", "https://data.kota-jambi.example/kampung-bantar/"]
)
def test_a_phone_reads_every_code(host: str) -> None:
    for number in range(1, 60):
        address = f"{host}rt/simpang-iii-sipin/{number:02d}/"
        found = zxingcpp.read_barcodes(raster(draw_code(address).decode()))
        assert [item.text for item in found] == [address]


@pytest.mark.parametrize("length", [1, 15, 26, 27, 42, 43, 62, 122, 123])
def test_codes_put_together_are_those_that_segno_draws(length: int) -> None:
    address = ("https://bantar.example/rt/simpang-iii-sipin/05/" * 3)[:length]
    whole = BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=3)
    code.save(whole, kind="svg", xmldecl=False, nl=False, light="#fff", svgclass=None, lineclass=None, omitsize=True)
    assert draw_code(address) == whole.getvalue()


def test_a_code_has_a_quiet_zone_of_four_modules() -> None:
    image = raster(draw_code("https://bantar.example/rt/kenali/05/").decode())
    dark = image.point(lambda level: 255 - level).getbbox()
    assert dark == (24, 24, image.width - 24, image.height - 24)


def test_pictures_are_drawn_once_and_used_again(kecil: Situs, tmp_path: Path) -> None:
    count = len(list(pictures(kecil)))
    assert write_pictures(tmp_path / "a", kecil, tmp_path / "kept") == count
    assert write_pictures(tmp_path / "b", kecil, tmp_path / "kept") == 0
    assert write_pictures(tmp_path / "c", kecil) == count
    for picture in pictures(kecil):
        assert len({(tmp_path / name / picture.path).read_bytes() for name in "abc"}) == 1


def test_several_processes_draw_the_same(kecil: Situs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.pictures.FEW", 4)
    write_pictures(tmp_path / "one", kecil, processes=1)
    write_pictures(tmp_path / "two", kecil, processes=2)
    for picture in pictures(kecil):
        assert (tmp_path / "one" / picture.path).read_bytes() == (tmp_path / "two" / picture.path).read_bytes()


def test_a_damaged_picture_is_drawn_anew(kecil: Situs, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    write_pictures(tmp_path / "a", kecil, kept)
    victim = next(kept.iterdir())
    sound = victim.read_bytes()
    victim.unlink()  # a new file, as the old one is the same as the site's
    victim.write_bytes(sound[:-5])
    assert write_pictures(tmp_path / "b", kecil, kept) == 1
    assert victim.read_bytes() == sound


def test_the_cache_does_not_grow_for_ever(kecil: Situs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, count = tmp_path / "kept", len(list(pictures(kecil)))
    kept.mkdir()
    for number in range(5):
        (kept / f"{number}-old").write_bytes(b"x")
    monkeypatch.setattr("generator.publish.pictures.KEPT", count + 2)
    write_pictures(tmp_path / "a", kecil, kept)
    assert len(list(kept.iterdir())) == count + 2
    assert write_pictures(tmp_path / "b", kecil, kept) == 0

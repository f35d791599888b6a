"""The parts that hand-written pages take from the data, on thin and on rich data."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from generator.facts.figures import figures_of
from generator.gate.public import PublicDataset
from generator.pages.situs import Situs
from generator.pages.words import ARTI, BUKTI
from generator.pipeline import all_situs, public_facts
from generator.publish.furnish import PART
from tests.conftest import ROOT, SITE_URL

PAGES = ("tentang", "metodologi", "privasi", "pers")
PARTS = sorted(
    path.name.removesuffix(".html.j2") for path in (ROOT / "site_src" / "templates" / "bagian").glob("[a-z]*.html.j2")
)
LANGUAGES = ("id", "en")


def source_of(page: str, language: str) -> Path:
    """Return the Markdown of a hand-written page."""
    return ROOT / "site_src" / "pages" / ("" if language == "id" else language) / f"{page}.md"


def words(html: str) -> str:
    """Return the text of some HTML on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module", params=["kecil", "jambi"])
def situs_of_both(request: pytest.FixtureRequest, kecil: Situs, kecil_en: Situs) -> dict[str, Situs]:
    """Return a city in both languages: the small one, and that of the repository's data."""
    if request.param == "kecil":
        return {"id": kecil, "en": kecil_en}
    made = all_situs(public_facts(ROOT / "data", SITE_URL), ROOT / "site_src")
    return {"id": made["id"], "en": made["en"]}


def public_of(situs: dict[str, Situs]) -> PublicDataset:
    """Return the public data of a city."""
    return situs["id"].index.public


def parts_of(situs: dict[str, Situs], page: str, language: str) -> str:
    """Return all parts of a page, rendered."""
    names = PART.findall(source_of(page, language).read_text(encoding="utf-8"))
    return "\n".join(situs[language].part(name, f"{page}/") for name in names)


def rival_values(situs: Situs) -> Iterator[float]:
    """Yield every value of an indicator of the city on which sources differ."""
    for figure in figures_of(situs.index, situs.index.kota.kode):
        if figure.disputed:
            yield from figure.values


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_renders(situs_of_both: dict[str, Situs], name: str, language: str) -> None:
    assert "@@" not in situs_of_both[language].part(name, "tentang/")


def test_every_part_is_used_and_every_used_part_exists() -> None:
    used = {
        name
        for page in PAGES
        for language in LANGUAGES
        for name in PART.findall(source_of(page, language).read_text(encoding="utf-8"))
    }
    assert used == set(PARTS)


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_take_the_same_parts_in_the_same_order(page: str) -> None:
    taken = [PART.findall(source_of(page, language).read_text(encoding="utf-8")) for language in LANGUAGES]
    assert taken[0] == taken[1]


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_have_the_same_anchors_and_links(page: str) -> None:
    found = [
        re.findall(r"\{#([a-z-]+)\}|\]\(([^)]+)\)", source_of(page, language).read_text(encoding="utf-8"))
        for language in LANGUAGES
    ]
    found[1] = [
        (anchor, link.replace("../../assets/", "../assets/")) for anchor, link in found[1]
    ]  # of the site's root
    assert sorted(found[0]) == sorted(found[1])


@pytest.mark.parametrize("page", PAGES)
def test_hand_written_text_names_no_city_and_no_programme(situs_of_both: dict[str, Situs], page: str) -> None:
    program = public_of(situs_of_both).program
    names = (program.nama, program.kota, program.kota.removeprefix("Kota "), program.dinas.singkatan)
    text = "\n".join(source_of(page, language).read_text(encoding="utf-8") for language in LANGUAGES)
    assert [name for name in names if name in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_methodology_shows_every_rival_value_of_the_city(situs_of_both: dict[str, Situs], language: str) -> None:
    text = words(parts_of(situs_of_both, "metodologi", language))
    bahasa = situs_of_both[language].bahasa
    values = list(rival_values(situs_of_both[language]))
    assert values
    ways = {value: (bahasa.number(value, 3), bahasa.rupiah(int(value))) for value in values}
    assert [value for value, told in ways.items() if not any(way in text for way in told)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_for_the_press_names_every_rival_value_and_its_publisher(
    situs_of_both: dict[str, Situs], language: str
) -> None:
    situs = situs_of_both[language]
    quotes = [
        words(item)
        for item in re.findall(r"<blockquote.*?</blockquote>", parts_of(situs_of_both, "pers", language), re.DOTALL)
    ]
    rows = [row for row in situs.index.angka[situs.index.kota.kode] if row.indikator == "rt_dihargai"]
    sentence = next(
        quote for quote in quotes if quote.startswith(situs.teks(situs.index.indikator["rt_dihargai"].nama))
    )
    assert len({row.nilai for row in rows}) > 1
    for row in rows:
        assert situs.bahasa.number(row.nilai) in sentence
        assert situs.index.sumber[row.sumber[0]].penerbit in sentence


def test_sources_that_differ_for_the_same_period_are_called_so(kecil: Situs) -> None:
    assert "Untuk 2022 sumbernya tidak sepakat." in words(kecil.part("kalimat", "pers/"))


def test_no_decree_is_never_told_as_a_count_of_zero(situs_of_both: dict[str, Situs]) -> None:
    text = words(situs_of_both["id"].part("kalimat", "pers/"))
    assert not re.search(r"(?<![\d.,])0 (RT|putaran)", text)


def test_the_methodology_explains_every_mark_and_every_grade(kecil: Situs) -> None:
    text = words(kecil.part("arti-status", "metodologi/") + kecil.part("arti-bukti", "metodologi/"))
    assert [meaning for meaning in ARTI.values() if meaning not in text] == []
    assert [grade for grade, word in BUKTI.values() if f"{grade}, {word}" not in text] == []


def test_the_legal_basis_shows_every_regulation_with_its_conflicts(situs_of_both: dict[str, Situs]) -> None:
    text = words(situs_of_both["id"].part("dasar-hukum", "tentang/"))
    for item in public_of(situs_of_both).program.dasar_hukum:
        assert item.nama.id in text
        assert item.catatan is None or item.catatan.id in text


def test_every_prize_stands_with_its_years(situs_of_both: dict[str, Situs]) -> None:
    situs = situs_of_both["id"]
    text = words(situs.part("kategori-hadiah", "tentang/"))
    for item in public_of(situs_of_both).program.kategori:
        for hadiah in item.hadiah:
            assert situs.bahasa.rupiah(hadiah.rupiah) in text
            assert str(hadiah.mulai) in text


def test_the_withheld_criteria_are_named_from_the_policy(situs_of_both: dict[str, Situs]) -> None:
    situs = situs_of_both["id"]
    html = situs.part("butir-peka", "privasi/")
    known = [name for name in public_of(situs_of_both).kebijakan.butir_peka if name in situs.index.butir]
    assert [name for name in known if f"kriteria/{name}/" not in html] == []
    assert f"{public_of(situs_of_both).kebijakan.sel_minimum} RT" in words(html)


def test_an_invented_city_says_so(kecil: Situs) -> None:
    assert "rekaan" in kecil.part("fiktif", "tentang/")


def test_many_sources_of_a_sentence_are_counted_in_words(situs_of_both: dict[str, Situs]) -> None:
    for language, situs in situs_of_both.items():
        text = words(situs.part("kalimat", "pers/"))
        assert not re.search(r"(?:Sumber|Source): \d+\.", text), language

"""Citations are read back by the parsers of the tools that people paste them into."""

import json
import re
from dataclasses import replace
from datetime import date

import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.cff import citation_cff
from generator.pages.kutipan import Cited, bibtex, citation, citation_form, csl, ris
from generator.pages.situs import Situs
from tests.conftest import SITE_URL

TITLE = 'RT 05 {baru} & "lama" 100% #1 a_b $ ~ ^ \\ <b>é'
ITEM = Cited(
    key="rt-telanaipura-05-2026-11",
    title=TITLE,
    name="Kampung Bantar Kota Telukandai & sekitarnya",
    url=f"{SITE_URL}rt/telanaipura/05/?rilis=2026.11",
    release="2026.11",
    day=date(2026, 11, 3),
    blank="2026-11-25",
    bahasa="id",
)
# What the checks let into a text of the data: no control characters, no line ends.
TEXTS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(str.strip)


def bib_of(item: Cited) -> dict[str, str]:
    library = parse_string(bibtex(item), append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    (entry,) = library.entries
    return {
        "type": entry.entry_type,
        "key": entry.key,
        **{name: field.value for name, field in entry.fields_dict.items()},
    }


def test_bibtex_gives_back_what_was_put_in() -> None:
    found = bib_of(ITEM)
    assert (found["type"], found["key"]) == ("misc", ITEM.key)
    assert found["title"].strip("{}").replace("\u02c6", "^") == TITLE  # LaTeX's own circumflex
    assert found["author"].strip("{}") == ITEM.name
    assert found["url"] == ITEM.url
    assert (found["year"], found["version"], found["urldate"]) == ("2026", "2026.11", "2026-11-25")


@given(TEXTS)
def test_any_title_leaves_bibtex_one_entry_with_all_its_fields(title: str) -> None:
    library = parse_string(bibtex(replace(ITEM, title=title)))
    assert not library.failed_blocks
    assert len(library.entries) == 1
    assert library.entries[0].fields_dict["urldate"].value == "2026-11-25"


def test_ris_gives_back_what_was_put_in() -> None:
    (found,) = rispy.loads(ris(ITEM))
    assert found["type_of_reference"] == "ELEC"
    assert found["title"] == TITLE
    assert [name.rstrip(",") for name in found["authors"]] == [ITEM.name]
    assert found["urls"] == [ITEM.url]
    assert (found["year"], found["date"], found["edition"]) == ("2026", "2026/11/03", "2026.11")


@given(TEXTS)
def test_any_title_leaves_ris_one_reference(title: str) -> None:
    (found,) = rispy.loads(ris(replace(ITEM, title=title)))
    assert found["edition"] == "2026.11"


def test_csl_gives_back_what_was_put_in() -> None:
    content = json.loads(csl(ITEM))
    assert content[0]["accessed"] == {"raw": "2026-11-25"}
    del content[0]["accessed"]  # the parser knows dates in parts only; what is raw is for others
    found = CiteProcJSON(content)[ITEM.key]
    assert str(found["title"]) == TITLE
    assert str(found["URL"]) == ITEM.url
    assert (found["issued"].year, found["issued"].month, found["issued"].day) == (2026, 11, 3)
    assert found.type == "webpage"


def test_every_form_of_a_page_names_the_release_and_leaves_a_blank_for_the_day(kecil: Situs, kecil_en: Situs) -> None:
    for situs, blank in ((kecil, "[tanggal akses]"), (kecil_en, "[date of access]")):
        found = citation(situs, "Judul", "tahun/2022/")
        address = f"{SITE_URL}{situs.bahasa.prefix}tahun/2022/?rilis=2022.12"
        for text in (found.pers, found.apa, found.bibtex, found.ris, found.csl):
            assert address in text
            assert blank in text
            assert "2022.12" in text
            assert situs.t("DATA CONTOH") in text


def test_the_release_stands_before_an_anchor(kecil: Situs) -> None:
    assert (
        f"{SITE_URL}angka/?rilis=2022.12#kota-rt-tercatat" in citation(kecil, "Judul", "angka/#kota-rt-tercatat").pers
    )


def test_the_forms_for_any_page_have_blanks_for_title_and_address(kecil: Situs) -> None:
    found = citation_form(kecil)
    for text in (found.apa, found.bibtex, found.ris, found.csl):
        assert text.count("[judul halaman]") == 1
        assert text.count("[alamat halaman]") == 1
    assert all("kunci-halaman" in text for text in (found.bibtex, found.csl))


def test_without_a_release_a_citation_names_none(kecil: Situs) -> None:
    index = replace(kecil.index, public=replace(kecil.index.public, rilis=()))
    found = citation(Situs(replace(kecil.facts, index=index), kecil.bahasa, kecil.render), "Judul", "tahun/")
    assert "rilis=" not in found.pers
    assert "version" not in found.bibtex
    assert "version" not in json.loads(found.csl)[0]


def test_the_citation_file_of_the_data_has_what_the_format_asks_for(kecil: Situs) -> None:
    found = yaml.safe_load(citation_cff(kecil.index, SITE_URL))
    assert found["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(found)
    assert found["type"] == "dataset"
    assert found["version"] == "2022.12"
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", found["date-released"])
    assert "DATA CONTOH" in found["title"]

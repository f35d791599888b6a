"""Charts: what is drawn is what the table says, and nothing hangs on colour."""

import csv
import re
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree as ET

import pytest

from generator.facts.area_history import awards_by_year, recorded_by_year
from generator.pages.bagan import Chart, ShareRow, Texts, YearBars, share_chart, shortened, year_chart
from generator.pages.bagan_wilayah import awards_chart
from generator.pages.page import Page
from generator.pages.registry import pages_of
from generator.pages.situs import Situs

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = Texts(
    title="Judul <b>&",
    key=(("penuh", "Satu"), ("garis", "Dua"), ("kosong", "Semua")),
    unknown="belum ada data",
    sample="",
)


def drawing(chart: Chart) -> ET.Element:
    """Return a chart's file as XML; it fails where the file is not well formed."""
    return ET.fromstring(chart.svg)  # noqa: S314 - made here


def boxes(chart: Chart, look: str) -> list[float]:
    """Return the heights of the boxes of a look, without that of the key."""
    found = [item for item in drawing(chart).iter(f"{SVG}rect") if item.get("class") == f"bagan__{look}"]
    return [float(item.attrib["height"]) for item in found][1:]


def by_year(*rows: YearBars) -> Chart:
    return year_chart("per-tahun", TEXTS, rows, ("tahun", "semua", "satu", "dua"))


def year(label: str, whole: int, parts: tuple[int, int], *, known: bool = True) -> YearBars:
    return YearBars(label=label, whole=whole, parts=parts, known=known)


def test_bars_stand_in_the_same_proportion_as_their_numbers() -> None:
    chart = by_year(year("2020", 40, (10, 5)), year("2021", 20, (20, 0)))
    full, hatched, whole = (boxes(chart, look) for look in ("penuh", "garis", "kosong"))
    assert full[1] == pytest.approx(2 * full[0], abs=0.2)
    assert hatched == [pytest.approx(full[0] / 2, abs=0.2)]
    assert whole == [pytest.approx(4 * full[0], abs=0.4), pytest.approx(2 * full[0], abs=0.4)]


def test_a_year_of_which_nothing_is_published_has_no_bar_and_no_nought() -> None:
    chart = by_year(year("2020", 4, (1, 0)), year("2021", 0, (0, 0), known=False))
    texts = [item.text for item in drawing(chart).iter(f"{SVG}text")]
    assert "?" in texts
    assert "0" not in texts
    assert chart.csv == "tahun,semua,satu,dua\n2020,4,1,0\n2021,,,\n"


def test_parts_differ_by_pattern_and_have_their_numbers() -> None:
    chart = share_chart("putaran", TEXTS, [ShareRow(label="2020", parts=(5, 3, 2))], ("putaran", "a", "b", "c"))
    fills = {item.get("class"): item.get("fill") for item in drawing(chart).iter(f"{SVG}rect")}
    assert len(set(fills.values())) == 3
    assert fills["bagan__garis"] == "url(#putaran-arsir)"
    texts = [item.text for item in drawing(chart).iter(f"{SVG}text")]
    assert {"5", "3", "2", "5 · 3 · 2"} <= set(texts)


def test_a_row_without_scores_says_so() -> None:
    chart = share_chart("putaran", TEXTS, [ShareRow(label="2020", parts=None)], ("putaran", "a", "b", "c"))
    assert "belum ada data" in chart.svg
    assert chart.csv.splitlines()[1] == "2020,,,"


def test_names_are_escaped_and_a_chart_has_one() -> None:
    chart = by_year(year('<script>"', 1, (1, 0)))
    assert "<script>" not in chart.svg
    assert drawing(chart).attrib["role"] == "img"
    title = drawing(chart).find(f"{SVG}title")
    assert title is not None
    assert title.text == TEXTS.title
    assert drawing(chart).attrib["aria-labelledby"] == title.attrib["id"]


def test_a_long_name_is_shortened_in_the_drawing_only() -> None:
    long = "Kecamatan Danau Sipin Kenali Asam Bawah"
    chart = share_chart("kecamatan", TEXTS, [ShareRow(label=long, parts=(1, 0, 0))], ("kecamatan", "a", "b", "c"))
    assert shortened(long) in chart.svg
    assert long not in chart.svg
    assert long in chart.csv


def test_cells_are_quoted_where_they_must_and_none_is_a_formula() -> None:
    labels = ["a,b", 'say "no"', "=1+1"]
    rows = [ShareRow(label=label, parts=(7, 0, 0)) for label in labels]
    chart = share_chart("kecamatan", TEXTS, rows, ("kecamatan", "a", "b", "c"))
    assert [row[:2] for row in csv.reader(StringIO(chart.csv))][1:] == [["a,b", "7"], ['say "no"', "7"], ["'=1+1", "7"]]


@pytest.fixture(scope="module")
def charted(kecil: Situs, kecil_en: Situs) -> list[Page]:
    """Return the pages with charts in both languages."""
    return [page for situs in (kecil, kecil_en) for page in pages_of(situs) if page.files]


def test_city_kecamatan_kelurahan_and_butir_have_charts(charted: list[Page]) -> None:
    kinds = {page.address.split("/")[0] for page in charted}
    assert kinds == {"wilayah", "kecamatan", "kelurahan", "kriteria"}
    assert {page.bahasa for page in charted} == {"id", "en"}


def test_every_chart_stands_in_its_page_with_its_files_and_its_table(charted: list[Page]) -> None:
    for page in charted:
        for name, content in page.files:
            assert f'href="{name}"' in page.body
            if name.endswith(".svg"):
                assert content in page.body
                assert "SAMPLE DATA" in content or "DATA CONTOH" in content
                after = page.body.partition(content)[2]
                assert re.search(r"<table", after.partition("<h2")[0]), (page.address, name)
            else:
                assert content.splitlines()[0].endswith(",catatan_data")


def test_a_chart_says_what_the_facts_say(kecil: Situs) -> None:
    index = kecil.index
    kode = index.kelurahan[-1].kode
    address = f"kelurahan/{index.slug[kode]}/"
    page = next(page for page in pages_of(kecil) if page.address == address)
    rows = {row["tahun"]: row for row in csv.DictReader(StringIO(dict(page.files)["per-tahun.csv"]))}
    recorded = recorded_by_year(index, kode)
    for awards in awards_by_year(index, kode):
        if awards.tahun and awards.diketahui:
            row = rows[str(awards.tahun)]
            told = (row["rt_ditetapkan"], row["rt_disebut_meraih"], row["rt_tercatat"])
            assert told == (str(awards.sk), str(awards.sebut), str(recorded.get(awards.tahun, 0)))
            assert int(row["rt_tercatat"]) >= awards.sk + awards.sebut


def test_no_chart_is_drawn_of_question_marks_alone(kecil: Situs) -> None:
    kode = kecil.index.kelurahan[-1].kode
    awards = awards_by_year(kecil.index, kode)
    assert any(row.diketahui for row in awards)
    assert len(awards_chart(kecil, kode, "X", awards)) == 1
    assert awards_chart(kecil, kode, "X", tuple(replace(row, diketahui=False) for row in awards)) == ()

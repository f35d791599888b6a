"""The open data: nothing hidden, every column explained, nothing that a spreadsheet would run."""

import csv
import io
import json
from dataclasses import replace
from hashlib import sha256

import pytest

from generator.facts.columns import column
from generator.facts.downloads import BOM, CONTOH, Download, as_csv, csv_text, downloads, quoted
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.meanings import MEANING
from generator.facts.table import Table
from generator.facts.tables import tables


def rows_of(item: Table) -> list[dict[str, object]]:
    names = [one.nama for one in item.kolom]
    return [dict(zip(names, row, strict=True)) for row in item.baris]


def test_no_table_of_scores_has_a_sensitive_butir(kecil_facts: Facts) -> None:
    hidden = kecil_facts.index.public.kebijakan.butir_peka
    names = {one.nama for one in tables(kecil_facts.index)["nilai"].kolom}
    assert hidden
    assert names.isdisjoint(hidden)


def test_totals_on_sensitive_butir_are_those_that_the_gate_let_pass(kecil_facts: Facts) -> None:
    rows = tables(kecil_facts.index)["rekap_peka"].baris
    assert len(rows) == len(kecil_facts.index.public.rekap_peka)


def test_no_file_tells_of_a_draft_round_or_a_withheld_row(kecil_facts: Facts) -> None:
    found = tables(kecil_facts.index)
    assert {row["putaran"] for row in rows_of(found["peristiwa"])} == {"2021", "2022-1"}
    told = {row["rt"] for row in rows_of(found["peristiwa"]) if row["putaran"] == "2022-1"}
    assert "9901011002-02" not in told


def test_every_column_is_explained_in_both_languages(kecil_facts: Facts) -> None:
    for item in tables(kecil_facts.index).values():
        for one in item.kolom:
            assert all(one.arti), f"{item.nama}.{one.nama}"


def test_every_explanation_is_used(kecil_facts: Facts) -> None:
    names = {(item.nama, one.nama) for item in tables(kecil_facts.index).values() for one in item.kolom}
    known = {f"{table}.{name}" for table, name in names} | {name for _, name in names}
    assert set(MEANING) <= known


def test_a_column_without_an_explanation_is_refused() -> None:
    with pytest.raises(KeyError):
        column("rt", "entah", "teks")


def test_every_row_is_as_wide_as_its_header(kecil_facts: Facts) -> None:
    for item in tables(kecil_facts.index).values():
        assert all(len(row) == len(item.kolom) for row in item.baris), item.nama


def test_an_rt_carries_the_status_of_its_page(kecil_facts: Facts) -> None:
    for row in rows_of(tables(kecil_facts.index)["rt"]):
        assert row["status"] == kecil_facts.status[str(row["id"])].jenis


@pytest.mark.parametrize("text", ["=1+1", "+62", "-a", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert csv_text(text) == "'" + text
    assert csv_text((text, "b")) == f"'{text};b"


def test_a_negative_number_stays_a_number() -> None:
    assert csv_text(-1.6) == "-1.6"
    assert csv_text(228.0) == "228"
    assert csv_text(0) == "0"
    assert not csv_text(None)


def test_cells_with_commas_quotes_and_line_breaks_are_quoted() -> None:
    assert quoted('a,"b"\nc') == '"a,""b""\nc"'
    assert quoted("a b") == "a b"


def text_of(item: Download) -> str:
    text = "".join(item.parts())
    assert (len(text.encode()), sha256(text.encode()).hexdigest()) == (item.ukuran, item.sha256)
    return text


def test_a_csv_reads_back_as_the_table(kecil_facts: Facts) -> None:
    for item in tables(kecil_facts.index).values():
        text = "".join(as_csv(item, fiktif=False))
        assert text.startswith(BOM)
        read = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline="")))
        assert read[0] == [one.nama for one in item.kolom]
        assert read[1:] == [[csv_text(value) for value in row] for row in item.baris]


def test_json_and_csv_hold_the_same_rows(kecil_facts: Facts) -> None:
    files = {item.nama: item for item in downloads(kecil_facts.index)}
    for name, item in tables(kecil_facts.index).items():
        content = json.loads(text_of(files[f"{name}.json"]))
        assert len(content["baris"]) == len(item.baris) == files[f"{name}.csv"].baris
        assert [one["nama"] for one in content["kolom"]] == [one.nama for one in item.kolom]


def test_every_file_of_an_invented_city_says_so(kecil_facts: Facts) -> None:
    for item in downloads(kecil_facts.index):
        assert "DATA CONTOH" in text_of(item), item.nama
        if item.nama.endswith(".csv"):
            lines = list(csv.reader(io.StringIO(text_of(item).removeprefix(BOM), newline="")))
            assert all(line[-1] == CONTOH for line in lines[1:])


def test_files_of_a_real_city_do_not_say_so(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    real = replace(public, program=public.program.model_copy(update={"fiktif": False}))
    files = downloads(Index(real, kecil_facts.index.today))
    assert all("catatan_data" not in text_of(item) for item in files)


def test_areas_carry_their_counts(kecil_facts: Facts) -> None:
    files = {item.nama: item for item in downloads(kecil_facts.index)}
    features = json.loads(text_of(files["wilayah.geojson"]))["features"]
    kota = next(item for item in features if item["properties"]["tingkat"] == "kota")
    assert kota["properties"]["rt_tercatat"] + kota["properties"]["rt_lama"] == len(kecil_facts.index.rt)
    assert all(item["geometry"]["type"] in {"Polygon", "MultiPolygon"} for item in features)


def test_the_order_of_rows_in_the_data_changes_no_byte(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    turned = replace(
        public,
        rt=public.rt[::-1],
        peristiwa=public.peristiwa[::-1],
        nilai=public.nilai[::-1],
        wilayah=public.wilayah[::-1],
        sumber=public.sumber[::-1],
        angka=public.angka[::-1],
        praktik=public.praktik[::-1],
    )
    assert downloads(Index(turned, kecil_facts.index.today)) == downloads(kecil_facts.index)

"""The open data in every form, read by the tools that others will read them with."""

import json
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
import xlsxwriter
from frictionless import Package
from openpyxl import load_workbook
from rdflib import DCTERMS, RDF, Graph, Namespace

from generator.facts.downloads import CONTOH, FORMULA, about
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.tables import tables
from generator.pipeline import public_facts
from generator.publish.open_data import write_open_data
from generator.publish.sqlite_file import write_database
from generator.publish.workbook import CUT, LONGEST, write_workbook
from tests.conftest import KECIL, ROOT, SITE_URL

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DAY = datetime(2022, 12, 20)  # noqa: DTZ001 - a day without a zone, as a workbook holds it


@pytest.fixture(scope="module", params=[KECIL, ROOT / "data"], ids=["kecil", "jambi"])
def facts(request: pytest.FixtureRequest) -> Facts:
    return public_facts(request.param, SITE_URL)


@pytest.fixture(scope="module")
def folder(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("data")
    write_open_data(site, facts.index, facts.downloads, SITE_URL, facts.tables)
    return site / "data"


def test_every_written_file_is_in_the_list_of_checksums(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
    del found["SHA256SUMS"]
    assert listed == found


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_frictionless_finds_the_package_and_all_its_tables_valid(folder: Path, facts: Facts) -> None:
    package = Package(str(folder / "datapackage.json"))
    assert set(package.resource_names) == set(facts.tables)
    report = package.validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []


def test_frictionless_sees_a_reference_to_nothing(folder: Path, tmp_path: Path) -> None:
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    lines = (tmp_path / "alias.csv").read_text(encoding="utf-8").split("\n")
    lines[1] = "99" + lines[1][2:] if not lines[1].startswith("99") else "88" + lines[1][2:]
    (tmp_path / "alias.csv").write_text("\n".join(lines), encoding="utf-8")
    for item in described["resources"]:
        item.pop("hash")
        item.pop("bytes")
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert ["foreign-key"] in report.flatten(["type"])


def test_the_database_holds_every_row_and_its_keys_hold(folder: Path, facts: Facts) -> None:
    with closing(sqlite3.connect(f"file:{folder / 'bantar.db'}?mode=ro", uri=True)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for name, item in facts.tables.items():
            columns = [row[1] for row in base.execute(f'PRAGMA table_info("{name}")')]
            assert columns == ["no", *item.names]
            assert base.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (len(item.baris),)  # noqa: S608 - ours
        cited = base.execute("SELECT count(*) FROM peristiwa_sumber").fetchone()[0]
    assert cited == sum(len(row.sumber) for rows in facts.index.peristiwa.values() for row in rows)


def test_the_database_refuses_a_row_that_names_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes((folder / "bantar.db").read_bytes())
    with closing(sqlite3.connect(tmp_path / "x.db")) as base:
        base.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            base.execute("INSERT INTO alias (kode, alias) VALUES ('0000', 'Entah')")


def test_scores_can_be_asked_one_by_one(kecil_facts: Facts, tmp_path: Path) -> None:
    write_database(tmp_path / "x.db", kecil_facts.tables, about(kecil_facts.index))
    with closing(sqlite3.connect(tmp_path / "x.db")) as base:
        found = base.execute("SELECT count(*), sum(skor) FROM nilai_panjang").fetchone()
    cells = [skor for rows in kecil_facts.index.nilai.values() for row in rows for skor in row.skor.values()]
    assert found == (len(cells), sum(cells))


def test_the_workbook_opens_and_holds_every_row(folder: Path, facts: Facts) -> None:
    book = load_workbook(folder / "bantar.xlsx", read_only=True)
    assert book.sheetnames[:2] == ["baca_dulu", "kamus"]
    assert set(book.sheetnames) == {"baca_dulu", *facts.tables}
    for name, item in facts.tables.items():
        rows = list(book[name].iter_rows(values_only=True))
        assert rows[0][: len(item.names)] == item.names
        assert len(rows) == len(item.baris) + 1
    book.close()


def test_a_text_that_a_spreadsheet_would_run_stays_text_in_the_workbook(kecil_facts: Facts, tmp_path: Path) -> None:
    public = kecil_facts.index.public
    hostile = tuple(item.model_copy(update={"alias": f"{mark}1+1"}) for item in public.alias[:1] for mark in FORMULA)
    index = Index(replace(public, alias=hostile), kecil_facts.index.today)
    write_workbook(tmp_path / "x.xlsx", tables(index), about(index), DAY)
    cells = [row[1] for row in load_workbook(tmp_path / "x.xlsx")["alias"].iter_rows(min_row=2)]
    assert len(cells) == len(FORMULA)
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_rows_stand_in_the_workbook_as_xlsxwriter_writes_them(kecil_facts: Facts, tmp_path: Path) -> None:
    odd = ("<b>&\"'", " a ", "b\nc\t", "\x01_x0001_", "\ufffe", "=1+1", "é\U0001f3d8", "", "x" * 40_000)
    values = (*odd, 0, 7, -1.5, 1e20, 1 / 3, 12.0, None, ("a", 1), ("-",))
    alias = replace(kecil_facts.tables["alias"], baris=tuple((value, "y") for value in values))
    found = {"kamus": kecil_facts.tables["kamus"], "alias": alias}
    write_workbook(tmp_path / "ours.xlsx", found, about(kecil_facts.index), DAY)
    with xlsxwriter.Workbook(tmp_path / "theirs.xlsx", {"constant_memory": True}) as other:
        sheet, quoted = other.add_worksheet(), other.add_format({"quote_prefix": True})
        for place, value in enumerate(values):
            text = ";".join(map(str, value)) if isinstance(value, tuple) else value
            if isinstance(text, str):
                cut = text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
                sheet.write_string(place + 1, 0, cut, quoted if text.startswith(FORMULA) else None)
            elif text is not None:
                sheet.write_number(place + 1, 0, text)
    theirs = zipfile.ZipFile(tmp_path / "theirs.xlsx").read("xl/worksheets/sheet1.xml").decode()
    ours = zipfile.ZipFile(tmp_path / "ours.xlsx").read("xl/worksheets/sheet3.xml").decode()
    plain = [re.sub(' s="[0-9]+"', " s", found) for found in re.findall(r'<c r="A(?!1").*?</c>', ours, re.DOTALL)]
    assert plain == [re.sub(' s="[0-9]+"', " s", found) for found in re.findall(r"<c .*?</c>", theirs, re.DOTALL)]


def test_a_text_too_long_for_a_cell_says_where_the_rest_is(kecil_facts: Facts, tmp_path: Path) -> None:
    public = kecil_facts.index.public
    index = Index(replace(public, alias=(public.alias[0].model_copy(update={"alias": "x" * 40_000}),)), DAY.date())
    write_workbook(tmp_path / "x.xlsx", tables(index), about(index), DAY)
    cell = load_workbook(tmp_path / "x.xlsx")["alias"].cell(2, 2)
    assert str(cell.value).endswith("the rest is in CSV and JSON)")


def test_workbook_and_database_are_the_same_bytes_each_time(kecil_facts: Facts, tmp_path: Path) -> None:
    found, head = kecil_facts.tables, about(kecil_facts.index)
    for name in ("a", "b", "b"):
        write_workbook(tmp_path / f"{name}.xlsx", found, head, DAY)
        write_database(tmp_path / f"{name}.db", found, head)
    for kind in ("xlsx", "db"):
        assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


def test_an_invented_city_says_so_in_workbook_database_and_descriptions(tmp_path: Path, kecil_facts: Facts) -> None:
    write_open_data(tmp_path, kecil_facts.index, site_url=SITE_URL)
    sheet = load_workbook(tmp_path / "data" / "bantar.xlsx")["rt"]
    assert {row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)} == {CONTOH}
    with closing(sqlite3.connect(tmp_path / "data" / "bantar.db")) as base:
        assert base.execute("SELECT isi FROM tentang WHERE kunci = 'catatan_data'").fetchone() == (CONTOH,)
    for name in ("datapackage.json", "metadata.json", "dcat.jsonld", "satu-data.json"):
        assert CONTOH in (tmp_path / "data" / name).read_text(encoding="utf-8"), name


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_rdf_reader_finds_a_catalogue_with_every_file(folder: Path, facts: Facts) -> None:
    graph = Graph().parse(folder / "dcat.jsonld", format="json-ld")
    assert len(list(graph.subjects(RDF.type, DCAT.Catalog))) == 1
    datasets = list(graph.objects(None, DCAT.dataset))
    assert len(datasets) == len(facts.tables) + 1
    for item in datasets:
        assert len(list(graph.objects(item, DCTERMS.title))) == 2
        assert len(list(graph.objects(item, DCTERMS.description))) == 2
        assert list(graph.objects(item, DCAT.distribution))
    files = {str(url).removeprefix(f"{SITE_URL}data/") for url in graph.objects(None, DCAT.downloadURL)}
    described = {"CITATION.cff", "SHA256SUMS", "datapackage.json", "dcat.jsonld", "metadata.json", "satu-data.json"}
    assert files == {path.name for path in folder.iterdir()} - described


def test_every_figure_has_the_terms_of_satu_data(folder: Path, facts: Facts) -> None:
    content = json.loads((folder / "satu-data.json").read_text(encoding="utf-8"))["data"]
    terms = {"kode", "konsep", "definisi", "klasifikasi", "ukuran", "satuan", "interpretasi", "produsen"}
    assert all(set(item) == terms and all(item[name] for name in terms - {"produsen"}) for item in content)
    codes = {item["kode"] for item in content}
    assert {f"angka/{name}" for name in facts.index.indikator} <= codes
    assert not {f"nilai/{name}" for name in facts.index.public.kebijakan.butir_peka} & codes


def test_datasette_is_told_of_every_table_and_column(folder: Path, facts: Facts) -> None:
    told = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["databases"]["bantar"]["tables"]
    assert {name: list(item["columns"]) for name, item in told.items()} == {
        name: list(item.names) for name, item in facts.tables.items()
    }


def test_the_dictionary_tells_of_every_column_of_every_table(facts: Facts) -> None:
    told = {(row[0], row[1]) for row in facts.tables["kamus"].baris}
    assert told == {(name, one) for name, item in facts.tables.items() for one in item.names}

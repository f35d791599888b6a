"""The totals of every area and year agree, on the pages and in every file, with a count of our own."""

import csv
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.demo import write_demo
from generator.facts.census import CENSUS

Counts = dict[str, dict[str, int]]
SHORT = "2016"
"""The year of which an official total is larger than what is on record."""

BARE = "997102"
"""The kecamatan that has no award on record in that year."""

Years = dict[tuple[str, str], tuple[int, int]]
"""(area, year) to RTs awarded by decree and otherwise; years of which nothing is known are not in it."""


@pytest.fixture(scope="module")
def demo(built: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site of a demo city; of one year an official total says that rows are missing.

    They are those of one kecamatan, of which that year knows nominations only.
    """
    data = tmp_path_factory.mktemp("demo") / "data"
    write_demo(data, rt=300, seed=4)
    path = data / "angka.csv"
    text, found = re.subn(rf"(,rt_dihargai,{SHORT}),\d+,(RT,resmi)", r"\1,290,\2", path.read_text(encoding="utf-8"))
    assert found
    path.write_text(text, encoding="utf-8")
    events = data / "putaran" / SHORT / "peristiwa.csv"
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    left = [line for line in lines if not (line.startswith(BARE) and ",ditetapkan," in line)]
    assert len(left) < len(lines)
    events.write_text("".join(left), encoding="utf-8")
    return built(data)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def document(site: Path, path: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads((site / "api" / "v1" / f"{path}.json").read_text(encoding="utf-8"))


def areas(site: Path) -> list[dict[str, str]]:
    return rows(site / "data" / "wilayah.csv")


def numbers(found: Iterable[Any]) -> Counts:
    """Return the counts of each area from rows that name the area as `kode`."""
    return {row["kode"]: {name: int(row[name]) for name in CENSUS} for row in found}


def recount(site: Path) -> Counts:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(site / "data" / "rt.csv"):
        names = ["rt_tercatat", f"rt_{row['status']}"] if row["masih_berlaku"] == "ya" else ["rt_lama"]
        for length in (4, 6, 10):
            found[row["kode_kelurahan"][:length]].update(names)
    return {row["kode"]: {name: found[row["kode"]][name] for name in CENSUS} for row in areas(site)}


def recount_years(site: Path) -> Years:
    """Return who was awarded when, counted from the events alone."""
    tahun = {row["id"]: row["tahun"] for row in rows(site / "data" / "putaran.csv")}
    decreed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    told: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows(site / "data" / "peristiwa.csv"):
        if row["peristiwa"] == "ditetapkan":
            year = row["tanggal"][:4] or (tahun[row["putaran"]] if row["bukti"] == "sk" else "")
            for length in (4, 6, 10):
                (decreed if row["bukti"] == "sk" else told)[row["rt"][:length], year].add(row["rt"])
    return {key: (len(decreed[key]), len(told[key] - decreed[key])) for key in {*decreed, *told}}


def years(found: Iterable[Any]) -> Years:
    """Return the awards by area and year from rows of `rekap_wilayah`, without those of which nobody was awarded."""
    return {
        (row["wilayah"], str(row["tahun"] or "")): (int(row["sk"] or 0), int(row["sebut"] or 0))
        for row in found
        if row["diketahui"] == "ya" and (int(row["sk"] or 0) or int(row["sebut"] or 0))
    }


def sheet(site: Path, name: str) -> list[dict[str, Any]]:
    book = load_workbook(site / "data" / "bantar.xlsx", read_only=True)
    header, *found = book[name].iter_rows(values_only=True)
    book.close()
    return [dict(zip(map(str, header), row, strict=True)) for row in found]


def selected(site: Path, name: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(site / "data" / "bantar.db")) as base:
        base.row_factory = sqlite3.Row
        return base.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - a name from this file


def json_rows(site: Path, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data" / f"{name}.json").read_text(encoding="utf-8"))["baris"]
    return found


def test_the_counts_of_every_area_agree_in_every_file(demo: Path) -> None:
    own = recount(demo)
    features = json.loads((demo / "data" / "wilayah.geojson").read_text(encoding="utf-8"))["features"]
    told = {
        "csv": numbers(areas(demo)),
        "json": numbers(json_rows(demo, "wilayah")),
        "xlsx": numbers(sheet(demo, "wilayah")),
        "sqlite": numbers(selected(demo, "wilayah")),
        "geojson": numbers(feature["properties"] for feature in features),
        "api": {row["kode"]: document(demo, f"{row['tingkat']}/{row['kode']}")["jumlah"] for row in areas(demo)},
        "page csv": {
            row["kode"]: {
                line["rincian"]: int(line["nilai"])
                for line in rows(demo / "api" / "v1" / row["tingkat"] / f"{row['kode']}.csv")
                if line["perihal"] == "jumlah"
            }
            for row in areas(demo)
        },
    }
    assert sum(item["rt_tercatat"] for kode, item in own.items() if len(kode) == 10) == 300
    for name, found in told.items():
        assert found == own, name


def test_the_awards_of_every_area_and_year_agree_in_every_file(demo: Path) -> None:
    own = recount_years(demo)
    api = [
        {**item, "wilayah": row["kode"]}
        for row in areas(demo)
        for item in document(demo, f"{row['tingkat']}/{row['kode']}")["penghargaan"]
    ]
    assert len({year for _, year in own}) > 5
    told: dict[str, Iterable[Any]] = {
        "csv": rows(demo / "data" / "rekap_wilayah.csv"),
        "json": json_rows(demo, "rekap_wilayah"),
        "xlsx": sheet(demo, "rekap_wilayah"),
        "sqlite": selected(demo, "rekap_wilayah"),
        "api": api,
    }
    for name, found in told.items():
        assert years(found) == own, name


def test_the_pages_of_areas_show_the_same_counts_and_years(demo: Path) -> None:
    own, by_year = recount(demo), recount_years(demo)
    checked = 0
    for row in areas(demo):
        page = demo / document(demo, f"{row['tingkat']}/{row['kode']}")["tautan"]["halaman"]["id"].split("/", 3)[3]
        html = (page / "index.html").read_text(encoding="utf-8")
        shown = {
            (match[1], match[2]): int(match[3].replace(".", ""))
            for match in re.finditer(r'#[a-z0-9-]*-rt-(ditetapkan|disebut-meraih)-(\d{4})">([\d.]+)</a></td>', html)
        }
        for (kode, year), (sk, sebut) in by_year.items():
            if kode == row["kode"] and year:
                assert shown.get(("ditetapkan", year), 0) == sk, (kode, year)
                assert shown.get(("disebut-meraih", year), 0) == sebut, (kode, year)
                checked += 1
        now = re.search(r'#[a-z0-9-]*-rt-ditetapkan">([\d.]+)</a>', html)
        assert (int(now[1].replace(".", "")) if now else 0) == own[row["kode"]]["rt_sk"]
    assert checked > 50


def test_the_pages_and_documents_of_years_show_the_same_awards(demo: Path) -> None:
    own = recount_years(demo)
    kota = next(row["kode"] for row in areas(demo) if row["tingkat"] == "kota")
    told = {(row["wilayah"], row["tahun"]): (row["sk"], row["sebut"]) for row in rows(demo / "data/rekap_wilayah.csv")}
    unknown = set()
    for item in document(demo, "index")["tahun"]:
        year = str(item["tahun"])
        found = document(demo, f"tahun/{year}")
        sk, _ = own.get((kota, year), (0, 0))
        for row in ({"kode": kota, **found["jumlah"]}, *found["kecamatan"]):
            pair = (row["sk"], row["sebut"])
            assert tuple(number or 0 for number in pair) == own.get((row["kode"], year), (0, 0))
            cells = tuple("" if number is None else str(number) for number in pair)
            assert cells == told.get((row["kode"], year), ("", "")), "0 and unknown as in the file of all areas"
            unknown |= {(row["kode"], year)} if row["sk"] is None else set()
        html = (demo / "tahun" / year / "index.html").read_text(encoding="utf-8")
        shown = re.search(rf'#kota-rt-ditetapkan-{year}">([\d.]+)</a></span>', html)
        assert (int(shown[1].replace(".", "")) if shown else 0) == sk, year
    assert (BARE, SHORT) in unknown, "an area without an award, in a year whose list is not whole, is unknown"


def test_every_number_with_an_address_is_that_of_its_document(demo: Path) -> None:
    figures = {
        figure["id"]: figure
        for path in (demo / "api" / "v1" / "angka").glob("*.json")
        for figure in document(demo, f"angka/{path.stem}")["angka"]
    }
    checked = 0
    for folder in ("kelurahan", "kecamatan", "tahun"):
        for page in (demo / folder).rglob("index.html"):
            for name, text in re.findall(r'class="rujuk" href="[^"#]*#([^"]+)">([\d.,]+)</a>', page.read_text("utf-8")):
                shown = float(text.replace(".", "").replace(",", "."))
                places = 1 if figures[name]["satuan"] == "skor" else 3
                assert any(abs(shown - value) <= 0.51 * 10**-places for value in figures[name]["nilai"]), (page, name)
                checked += 1
    assert checked > 200


def test_a_year_whose_list_is_not_whole_is_empty_in_every_file_and_zero_in_none(demo: Path) -> None:
    told: list[Any] = [
        *rows(demo / "data" / "rekap_wilayah.csv"),
        *selected(demo, "rekap_wilayah"),
        *sheet(demo, "rekap_wilayah"),
    ]
    zeros = [row for row in told if str(row["sk"]) == "0"]
    assert zeros, "there must be years whose list is whole"
    assert SHORT not in {str(row["tahun"]) for row in zeros}
    assert SHORT in {str(row["tahun"]) for row in told if row["sk"] in {None, ""}}
    for area in areas(demo):
        document_of = document(demo, f"{area['tingkat']}/{area['kode']}")
        assert all(row["sk"] != 0 for row in document_of["penghargaan"] if str(row["tahun"]) == SHORT)
    html = "".join(page.read_text("utf-8") for page in (demo / "kelurahan").rglob("index.html"))
    assert "-rt-ditetapkan-2017" in html
    assert f'-rt-ditetapkan-{SHORT}">0</a>' not in html

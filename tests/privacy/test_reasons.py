"""Each figure that is hidden says its own reason, on pages and in the open data."""

import csv
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.facts.hidden import why_hidden
from generator.facts.index import Index
from generator.gate.gate import open_gate
from generator.model.dataset import Dataset
from generator.model.rilis import Peka
from generator.pages import butir, kecamatan, kelurahan
from generator.pages.situs import Situs
from generator.pipeline import all_situs
from tests.conftest import ROOT, SITE_URL
from tests.privacy.releases import BUTIR, ROUND, TODAY, city, release, settled

HULU, HILIR = "9901011001", "9901021001"

WORDS = {
    "kurang": "tidak ditampilkan: kurang dari 10 RT dinilai waktu dirilis",
    "ditarik": "tidak ditampilkan: angkanya pernah dirilis, lalu ditarik",
    "belum": "tidak ditampilkan: belum ada rilis yang menghitungnya",
    "kosong": "tidak ada yang dinilai, atau nilainya belum dipublikasikan",
    "kelurahan": "tidak dihitung per kelurahan, hanya per kecamatan dan se-kota",
}


def taken_back(rows: Iterable[Peka]) -> tuple[Peka, ...]:
    return tuple(row.model_copy(update={"keadaan": "ditarik", "nol": None, "satu": None, "dua": None}) for row in rows)


def cases() -> dict[str, Dataset]:
    """Return a city for each reason: one kecamatan has a figure, the other has that reason for none."""
    whole = settled(city({HULU: [0, 1, 2] * 4, HILIR: [0, 1, 2] * 4}))
    of_hilir = [row for row in whole.peka if row.wilayah == HILIR[:6]]
    of_hulu = tuple(row for row in whole.peka if row.wilayah == HULU[:6])
    return {
        "kurang": settled(city({HULU: [0, 1, 2] * 4, HILIR: [2]})),
        "ditarik": replace(whole, peka=of_hulu + taken_back(of_hilir)),
        "belum": replace(whole, peka=of_hulu),
        "kosong": settled(city({HULU: [0, 1, 2] * 4})),
    }


def site(dataset: Dataset) -> Situs:
    facts = Facts(Index(open_gate(dataset, TODAY), TODAY), SITE_URL)
    return all_situs(facts, ROOT / "site_src")["id"]


def cell(body: str, name: str) -> str:
    """Return the text beside a name in the only table with that name in a heading of its rows."""
    found = re.search(rf'<th scope="row">(?:<a [^>]*>)?{re.escape(name)}(?:</a>)?</th>(.*?)</tr>', body, re.DOTALL)
    assert found is not None, name
    return re.sub(r"<[^>]+>", "", found[1]).strip()


@pytest.mark.parametrize("why", ["kurang", "ditarik", "belum", "kosong"])
def test_a_hidden_kecamatan_says_its_reason_on_the_page_of_the_criterion(why: str) -> None:
    made = site(cases()[why])
    assert why_hidden(made.index, ROUND, HILIR[:6], BUTIR) == why
    (page,) = butir.pages(made, made.index.butir[BUTIR])
    names = {area.kode: area.nama for area in made.index.kecamatan}
    table = page.body[page.body.index('id="kecamatan"') :]
    assert cell(table, names[HILIR[:6]]) == WORDS[why]
    assert "±" in cell(table, names[HULU[:6]])
    chart = table[: table.index("<table")]
    assert ("tidak ditampilkan" in chart, "belum ada data" in chart) == (why != "kosong", why == "kosong")


@pytest.mark.parametrize("why", ["kurang", "ditarik", "belum"])
def test_a_hidden_criterion_says_its_reason_on_the_page_of_the_kecamatan(why: str) -> None:
    made = site(cases()[why])
    (page,) = kecamatan.pages(made, made.index.wilayah[HILIR[:6]])
    name = made.teks(made.index.butir[BUTIR].nama)
    assert cell(page.body[page.body.index("semua-butir") :], name) == WORDS[why]


def test_a_kelurahan_says_that_such_criteria_are_not_counted_for_it() -> None:
    made = site(cases()["kurang"])
    page = next(
        page
        for area in made.index.kecamatan
        for page in kelurahan.pages(made, area)
        if page.address.endswith(f"/{made.index.slug[HULU]}/")
    )
    name = made.teks(made.index.butir[BUTIR].nama)
    assert cell(page.body[page.body.index("semua-butir") :], name) == WORDS["kelurahan"]


def test_where_no_figure_is_shown_at_all_each_round_says_why() -> None:
    made = site(settled(city({HULU: [0, 1], HILIR: [2]})))
    (page,) = butir.pages(made, made.index.butir[BUTIR])
    assert "di setiap kecamatan kurang dari 10 RT dinilai waktu dirilis" in page.body


@pytest.mark.parametrize("why", ["kurang", "ditarik"])
def test_the_open_data_say_the_reason_beside_the_empty_cells(why: str, tmp_path: Path) -> None:
    release(cases()[why], tmp_path)
    with (tmp_path / "data" / "rekap_peka.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["wilayah"]: row for row in csv.DictReader(file)}
    hidden, shown = rows[HILIR[:6]], rows[HULU[:6]]
    assert (hidden["nol"], hidden["satu"], hidden["dua"], hidden["sebab"]) == ("", "", "", why)
    assert (shown["sebab"], shown["rilis"]) == ("", "2022.12")

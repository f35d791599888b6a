"""A programme with other words and another scale gets a workbook of its own, and takes it back."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.pipeline import examine
from tests.conftest import ROOT
from tests.unit.intake.officer import PENILAIAN, Book, change, column, fill, hand_in, own_table, workbook

EVENT = {"Peristiwa": "dinilai", "Tanggal": "3/11/2026", "Bukti": "resmi", "Sumber": "laporan-2025"}


@pytest.fixture
def lain(tmp_path: Path) -> Path:
    """Return a copy of the data of the second programme, to be changed."""
    return Path(shutil.copytree(ROOT / "tests" / "kota_lain" / "data", tmp_path / "data"))


def test_its_workbook_speaks_its_words_and_takes_its_scores(lain: Path) -> None:
    path = workbook(lain, "2026")
    sheet = load_workbook(path)[PENILAIAN]
    assert [sheet.cell(4, number).value for number in (1, 2, 3)] == ["Kecamatan", "Desa", "Dusun"]
    lists = {rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert '"10,9,8,7,6,5,4,3,2,1,0"' in lists
    guide = " ".join(str(cell.value) for cell in load_workbook(path)["Petunjuk"]["A"])
    assert "dusun yang diusulkan desanya" in guide

    def scored(book: Book) -> None:
        fill(book[PENILAIAN], 5, **EVENT, **{"air-1": 10, "air-2": 7, "tanah-1": "Separuh jalan"})

    result = hand_in(change(path, scored), lain, "--tulis", putaran="2026")
    assert result.exit_code == 0, result.output
    assert "jumlah nilai 22" in result.output
    assert examine(lain).problems == []
    assert ",10,7,,5," in (lain / "putaran/2026/nilai.csv").read_text(encoding="utf-8")


def test_what_is_wrong_is_told_in_its_words(lain: Path) -> None:
    path = own_table(lain.parent / "dusun.xlsx", ("Tidak Ada", "1", 11), head=("Desa", "Dusun", "air-1"))
    result = hand_in(path, lain, putaran="2026")
    assert "kolom A (Desa): Desa «Tidak Ada» tidak dikenal." in result.output
    assert "kolom C (air-1): «11» bukan pilihan." in result.output
    assert column(load_workbook(path).active, "Dusun", row=1) == 2

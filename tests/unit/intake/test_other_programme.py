"""A programme with other words and another scale gets a workbook of its own, and takes it back."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.examining import examine
from tests.command import run
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


def test_what_the_commands_say_is_in_its_words(lain: Path) -> None:
    path = lain.parent / "buku.xlsx"
    told = run("workbook", "--putaran", "2026", "--data", lain, "--out", path).output
    assert f" dusun. Isi, simpan, lalu: bantar import {path} --putaran 2026 --data {lain}\n" in told
    missing = own_table(lain.parent / "baru.xlsx", ("Tirta Bening", "77", 3), head=("Desa", "Dusun", "air-1"))
    told = hand_in(missing, lain, putaran="2026").output
    assert "kalau memang dusun baru, tambahkan --rt-baru." in told
    assert "belum ada di rt.csv" in told


def test_its_report_has_its_words_at_the_head_and_is_read_with_them(lain: Path) -> None:
    out = lain.parent / "laporan.csv"
    run("report", "--tahun", "2025", "--data", lain, "--out", out)
    head = out.read_text(encoding="utf-8-sig").splitlines()[0].split(";")
    assert head[:4] == ["Kecamatan", "Desa", "Jumlah dusun", "Dusun yang diusul"]
    result = run("report", "--tahun", "2025", "--data", lain, "--banding", out)
    assert (result.exit_code, " desa dibandingkan, 0 perbedaan." in result.output) == (0, True), result.output


def test_a_problem_of_its_data_is_told_in_its_words(lain: Path) -> None:
    angka = lain / "angka.csv"
    angka.write_text(
        angka.read_text(encoding="utf-8").replace("jumlah_rt,2025,16,", "jumlah_rt,2025,15,"), encoding="utf-8"
    )
    told = run("check", "--data", lain).output
    assert "Jumlah dusun" in told
    assert "padahal rt.csv memuat 16 dusun." in told

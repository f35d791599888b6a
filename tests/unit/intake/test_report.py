"""The yearly report is written from the records and read against them, in the form that the office signs."""

import csv
import io
from pathlib import Path

import pytest

from generator.examining import examine
from tests.command import run
from tests.unit.intake.officer import Book, Row, Sheet, own_table

HEAD = ("Kecamatan", "Kelurahan", "Jumlah RT", "RT yang diusul", "B", "S", "K", "Jumlah", "Total pemenang", "Ket")
SAID: tuple[Row, ...] = (
    ("Candra Hulu", "Pematang Randu", 2, 1, 0, 0, 0, 0, 2, None),
    (None, "Tanjung 3 Kenari", 3, 3, 1, 1, 0, 2, None, None),
    ("Candra Hilir", "Rawa Sejoli", 2, 2, 0, 0, 1, 1, 1, "lengkap"),
    ("Jumlah", None, 7, 6, 1, 1, 1, 3, 3, None),
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a report as the office hands it in: a title, headings in two lines, merged cells."""

    def dressed(_: Book, sheet: Sheet) -> None:
        for column in "EFG":
            sheet[f"{column}2"], sheet[f"{column}1"] = sheet[f"{column}1"].value, None
        sheet["E1"] = "Kategori"
        sheet.insert_rows(1)
        sheet["A1"] = "LAPORAN PEMENANG 2022"
        for block in ("A1:J1", "E2:G2", "A2:A3", "B2:B3", "A4:A5"):
            sheet.merge_cells(block)

    return own_table(tmp_path / "laporan.xlsx", (), *SAID, head=HEAD, how=dressed)


def test_a_report_written_from_the_records_agrees_with_them(kota: Path, tmp_path: Path) -> None:
    out = tmp_path / "rekap.csv"
    assert run("report", "--tahun", "2022", "--data", kota, "--out", out).exit_code == 0
    result = run("report", "--tahun", "2022", "--data", kota, "--banding", out)
    assert (result.exit_code, "3 kelurahan dibandingkan, 0 perbedaan." in result.output) == (0, True)
    lines = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig")), delimiter=";"))
    assert lines[0] == [
        "Kecamatan", "Kelurahan", "Jumlah RT", "RT yang diusul", "Besar", "Sedang", "Kecil", "Jumlah",
        "Total pemenang", "Total RT diusul", "Keterangan",
    ]  # fmt: skip
    assert lines[1][:4] == ["Candra Hulu", "Pematang Randu", "2", "1"]
    assert lines[-1][:4] == ["Jumlah", "", "7", "6"]


def test_a_year_without_records_is_empty_not_nought(kota: Path, tmp_path: Path) -> None:
    out = tmp_path / "rekap.csv"
    run("report", "--tahun", "2024", "--data", kota, "--out", out)
    lines = list(csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig")), delimiter=";"))
    assert lines[1][3:] == [""] * 8


def test_every_difference_is_told_by_kelurahan_and_column(kota: Path, report: Path) -> None:
    peristiwa = kota / "putaran/2022-1/peristiwa.csv"
    text = peristiwa.read_text(encoding="utf-8")
    peristiwa.write_text(text.replace("9901021001-01,diusulkan", "9901021001-01,mengikuti"), encoding="utf-8")
    result = run("report", "--tahun", "2022", "--data", kota, "--banding", report)
    assert result.exit_code == 1
    assert "Rawa Sejoli, RT yang diusul: laporan 2, data 1." in result.output
    assert "Pematang Randu" not in result.output


def test_a_report_that_does_not_add_up_is_told(kota: Path, tmp_path: Path) -> None:
    path = own_table(tmp_path / "laporan.xlsx", ("Candra Hilir", "Rawa Sejoli", 2, 2, 0, 0, 2, 1), head=HEAD[:8])
    result = run("report", "--tahun", "2022", "--data", kota, "--banding", path)
    assert "baris 2, kolom H (Jumlah): (peringatan) Jumlahnya 1, padahal kategorinya berjumlah 2." in result.output


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("Candra Hilir", "Rawa Sejolu", 2), "Maksud Anda Rawa Sejoli?"),
        (("Candra Hilir", "Rawa Sejoli", "dua"), "kolom C (Jumlah RT): «dua» bukan angka bulat."),
        (("Candra Hulu", "Rawa Sejoli", 2), "Rawa Sejoli bukan di kecamatan yang tertulis"),
    ],
)
def test_a_row_of_a_report_that_cannot_be_read_is_told(kota: Path, tmp_path: Path, row: Row, told: str) -> None:
    path = own_table(tmp_path / "laporan.xlsx", row, head=HEAD[:3])
    result = run("report", "--tahun", "2022", "--data", kota, "--banding", path)
    assert told in result.output
    assert result.exit_code == 1


def test_the_figures_of_a_report_become_rows_of_the_contract(kota: Path, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "angka-2022.csv"
    words = ("--angka", str(out), "--sumber", "laporan-2022")
    run("report", "--tahun", "2022", "--data", kota, "--banding", report, *words)
    rows = out.read_text(encoding="utf-8").splitlines()
    assert "9901021001,rt_diusulkan,2022,2,RT,resmi,laporan-2022" in rows
    with (kota / "angka.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{row},,\n" for row in rows[1:])
    assert examine(kota).errors == []


def test_figures_without_a_source_are_refused(kota: Path, report: Path, tmp_path: Path) -> None:
    words = ("report", "--tahun", "2022", "--data", kota, "--banding", report, "--angka", tmp_path / "a.csv")
    assert "--sumber" in run(*words).output
    assert "tidak ada di sumber.yaml" in run(*words, "--sumber", "tidak-ada").output
    assert run("report", "--tahun", "2022", "--data", kota).exit_code == 2


SUMMED = (*HEAD[:9], "Total RT yang diusul", "Ket")


def summed(*sums: tuple[int | None, int | None], last: tuple[int, ...] = (7, 6, 1, 1, 1, 3, 3, 6)) -> list[Row]:
    """Return the report with the sums of its kecamatan beside its three rows, and a row of sums."""
    rows = [(*row[:8], *own, row[9]) for row, own in zip(SAID, sums, strict=False)]
    return [*rows, ("Jumlah", None, *last, None)]


def test_a_report_whose_sums_are_those_of_its_rows_is_read_without_a_word(kota: Path, tmp_path: Path) -> None:
    for sums in (((2, 4), (None, None), (1, 2)), ((None, None), (2, 4), (1, 2)), ((2, 4), (2, 4), (None, None))):
        path = own_table(tmp_path / "laporan.xlsx", *summed(*sums), head=SUMMED)
        assert "Lembar" not in run("report", "--tahun", "2022", "--data", kota, "--banding", path).output


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            summed((3, 4), (None, None), (1, 2)),
            "baris 2, kolom I (Total pemenang): (peringatan) Total pemenang 3, padahal kolom Jumlah kecamatan ini "
            "berjumlah 2.",
        ),
        (
            summed((2, 4), (None, None), (1, 3)),
            "baris 4, kolom J (Total RT diusul): (peringatan) Total RT diusul 3, padahal kolom RT yang diusul "
            "kecamatan ini berjumlah 2.",
        ),
        (
            summed((2, 4), (None, None), (1, 2), last=(7, 6, 1, 1, 1, 4, 3, 6)),
            "baris 5, kolom H (Jumlah): (peringatan) Jumlahnya tertulis 4, padahal baris di atasnya berjumlah 3.",
        ),
        (
            summed((2, 4), (None, None), (1, 2), last=(7, 6, 1, 1, 1, 3, 3, 9)),
            "kolom J (Total RT diusul): (peringatan) Jumlahnya tertulis 9, padahal baris di atasnya berjumlah 6.",
        ),
    ],
)
def test_a_sum_that_is_not_that_of_its_rows_is_told(kota: Path, tmp_path: Path, rows: list[Row], told: str) -> None:
    path = own_table(tmp_path / "laporan.xlsx", *rows, head=SUMMED)
    assert told in run("report", "--tahun", "2022", "--data", kota, "--banding", path).output


def test_a_row_of_sums_may_be_that_of_one_kecamatan(kota: Path, tmp_path: Path) -> None:
    rows = summed((2, 4), (None, None), (1, 2))
    between = ("Jumlah", None, 5, 4, 1, 1, 0, 2, 2, 4, None)
    path = own_table(tmp_path / "laporan.xlsx", *rows[:2], between, *rows[2:], head=SUMMED)
    assert "Lembar" not in run("report", "--tahun", "2022", "--data", kota, "--banding", path).output

"""What spreadsheets do to a table is read as a person would read it, or told; never read wrongly in silence."""

import codecs
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from generator.intake.finding import as_text
from generator.intake.round_plan import RoundPlan, plan_of
from generator.intake.sheets import Intake, read_sheets
from generator.sources.dataset import read_dataset
from generator.sources.xlsx_file import read_table
from tests.conftest import KECIL
from tests.unit.intake.officer import HEAD, ROUND, ROW, Book, Row, Sheet, own_table, with_cell

Change: TypeAlias = Callable[[Book, Sheet], None]

KENARI = "9901011001-01"


@pytest.fixture(scope="module")
def plan() -> RoundPlan:
    data, _ = read_dataset(KECIL)
    assert data is not None
    return plan_of(data, ROUND)


@pytest.fixture
def read(tmp_path: Path, plan: RoundPlan) -> Callable[..., Intake]:
    """Return a function that saves rows as a workbook and reads it again."""

    def reader(*rows: Row, head: Row = HEAD, how: Change | None = None, chosen: str | None = None) -> Intake:
        path = own_table(tmp_path / "data.xlsx", *rows, head=head, how=how)
        return read_sheets(read_table(path), plan, chosen)

    return reader


@pytest.mark.parametrize(
    ("heading", "value", "expected"),
    [
        ("Tanggal", "20 September 2022", "2022-09-20"),
        ("Tanggal", "Selasa, 20 September 2022", "2022-09-20"),
        ("Tanggal", "20 Sept 2022", "2022-09-20"),
        ("Tanggal", "20/9/22", "2022-09-20"),
        ("Tanggal", "20-09-2022", "2022-09-20"),
        ("Tanggal", "3/4/2022", "2022-04-03"),
        ("Tanggal", "2022-09-20", "2022-09-20"),
        ("Tanggal", "September 2022", "2022-09"),
        ("Tanggal", "9/2022", "2022-09"),
        ("Tanggal", 2022, "2022"),
        ("Tanggal", 44824, "2022-09-20"),
        ("Tanggal", 44824.5, "2022-09-20"),
        ("Tanggal", date(2022, 9, 20), "2022-09-20"),
        ("Tanggal", datetime(2022, 9, 20, 7, 30), "2022-09-20"),  # noqa: DTZ001 - spreadsheets know no zones
        ("Peristiwa", " Diusulkan\u00a0", "diusulkan"),
        ("Bukti", "RESMI", "resmi"),
        ("Sumber", "laporan-2022, berita-2022", "laporan-2022;berita-2022"),
    ],
)
def test_a_cell_is_read_however_it_was_written(
    read: Callable[..., Intake], heading: str, value: object, expected: str
) -> None:
    intake = read(with_cell(heading, value))
    assert as_text(intake.findings) == ""
    assert intake.entries[0].event[heading.lower()] == expected


@pytest.mark.parametrize(
    ("heading", "value", "told"),
    [
        ("Tanggal", "9/20/2022", "baris 2, kolom E (Tanggal): «9/20/2022» bukan tanggal yang ada."),
        ("Tanggal", "13/2022", "baris 2, kolom E (Tanggal): «13/2022» bukan tanggal yang ada."),
        ("Tanggal", "20 Septmber 2022", "«septmber» bukan nama bulan. Maksud Anda September?"),
        ("Tanggal", "besok", "«besok» bukan tanggal."),
        ("Tanggal", "²", "«²» bukan tanggal."),
        ("Tanggal", 39000, "«39000» angka, bukan tanggal."),
        ("Peristiwa", "di usul kan", "Maksud Anda «diusulkan»?"),
        ("Peristiwa", None, "kolom D (Peristiwa): Peristiwanya kosong, padahal kolom lain terisi."),
        ("Peristiwa", "diusulkan?", "«diusulkan?» bukan pilihan."),
        ("Bukti", None, "kolom F (Bukti): Buktinya kosong."),
        ("Sumber", "laporan-2020", "Sumber «laporan-2020» tidak ada. Maksud Anda «laporan-2022»?"),
        ("RT", "5/RW 2", "kolom C (RT): «5/RW 2» bukan nomor RT."),
        ("RT", None, "kolom C (RT): Nomor RT-nya kosong."),
        ("RT", "=A1&B1", "rumusnya belum dihitung"),
        ("RT", "#REF!", "rumusnya galat (#REF!)"),
        ("Kelurahan", None, "Kelurahannya kosong."),
        ("Kelurahan", "Tanjng III Kenari", "«Tanjng III Kenari» tidak dikenal. Maksud Anda Tanjung III Kenari?"),
        ("Kelurahan", "Rawa Sejoli", "Rawa Sejoli bukan di kecamatan yang tertulis, tetapi di Candra Hilir."),
        ("Kecamatan", "Candra Hlu", "Kecamatan «Candra Hlu» tidak dikenal. Maksud Anda Candra Hulu"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_place(
    read: Callable[..., Intake], heading: str, value: object, told: str
) -> None:
    intake = read(with_cell(heading, value))
    assert told in as_text(intake.findings)
    assert [(entry.sheet, entry.row) for entry in intake.entries if (entry.sheet, entry.row) not in intake.bad] == []


@pytest.mark.parametrize(
    "name",
    [
        "Tanjung III Kenari",
        "tanjung 3 kenari",
        "TANJUNG TIGA KENARI",
        "TanjungIII Kenari",
        "Kel. Tanjung III\u00a0Kenari",
        "Kelurahan Tanjung  III  Kenari ",
        "99.01.01.1001",
        9901011001,
    ],
)
def test_a_place_is_known_by_all_its_spellings(read: Callable[..., Intake], name: object) -> None:
    assert [entry.rt for entry in read(with_cell("Kelurahan", name)).entries] == [KENARI]


@pytest.mark.parametrize("number", [1, 1.0, "1", "01", "001", "RT 01", "RT.1", " 01\u00a0", KENARI])
def test_an_rt_is_known_however_its_number_is_written(read: Callable[..., Intake], number: object) -> None:
    assert [entry.rt for entry in read(with_cell("RT", number)).entries] == [KENARI]


@pytest.mark.parametrize(
    ("value", "expected"), [(72, "72"), ("72", "72"), ("72 KK", "72"), ("1.072", "1072"), (72.0, "72")]
)
def test_households_are_read_as_numbers_and_as_texts(read: Callable[..., Intake], value: object, expected: str) -> None:
    intake = read(("Rawa Sejoli", "1", value), head=("Kelurahan", "RT", "Jumlah KK"))
    assert intake.entries[0].scores["jumlah_kk"] == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(2, "2"), ("1", "1"), ("0", "0"), ("Baik", "2"), (1.0, "1"), ("2,0", "2")]
)
def test_scores_are_read_as_numbers_and_as_names(read: Callable[..., Intake], value: object, expected: str) -> None:
    intake = read(("Rawa Sejoli", "1", value), head=("Kelurahan", "RT", "aman-2"))
    assert intake.entries[0].scores["aman-2"] == expected


@pytest.mark.parametrize("value", [3, 1.5, "-", "x", -1, "1/2", "2*", "baik?"])
def test_what_is_no_score_is_told(read: Callable[..., Intake], value: object) -> None:
    told = as_text(read(("Rawa Sejoli", "1", value), head=("Kelurahan", "RT", "aman-2")).findings)
    assert "baris 2, kolom C (aman-2)" in told
    assert "bukan pilihan" in told


def test_a_kelurahan_merged_over_its_rts_holds_for_each_of_them(read: Callable[..., Intake]) -> None:
    rows = [ROW, (None, None, "02", *ROW[3:]), (None, None, "03", *ROW[3:])]

    def merge(_: Book, sheet: Sheet) -> None:
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("B2:B4")

    intake = read(*rows, how=merge)
    assert as_text(intake.findings) == ""
    assert [entry.rt for entry in intake.entries] == [f"9901011001-0{number}" for number in (1, 2, 3)]


def test_a_result_merged_over_several_rts_is_told(read: Callable[..., Intake]) -> None:
    intake = read(ROW, with_cell("RT", "02"), how=lambda _, sheet: sheet.merge_cells("D2:D3"))
    assert "baris 2, kolom D (Peristiwa): Sel ini gabungan" in as_text(intake.findings)
    assert intake.entries == []


def test_a_kelurahan_left_empty_below_its_first_row_is_not_guessed(read: Callable[..., Intake]) -> None:
    told = as_text(read(ROW, (None, None, "02", *ROW[3:])).findings)
    assert "baris 3, kolom C (RT): Kelurahannya kosong." in told


def test_hidden_rows_and_columns_are_read_and_told(read: Callable[..., Intake]) -> None:
    def hide(_: Book, sheet: Sheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["E"].hidden = True

    intake = read(ROW, with_cell("RT", "02"), how=hide)
    assert len(intake.entries) == 2
    told = as_text(intake.findings)
    assert "baris 3: (peringatan) Baris ini tersembunyi, tetapi ikut dibaca." in told
    assert "kolom E: (peringatan) Kolom ini tersembunyi, tetapi ikut dibaca." in told


def test_titles_above_repeated_headings_and_totals_are_no_rts(read: Callable[..., Intake]) -> None:
    rows = [ROW, (), HEAD, with_cell("RT", "02"), ("Jumlah", None, None, 2)]

    def titled(_: Book, sheet: Sheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "DAFTAR USULAN TAHUN 2022"
        sheet.merge_cells("A1:G1")

    intake = read(*rows, how=titled)
    assert as_text(intake.findings) == ""
    assert [entry.row for entry in intake.entries] == [4, 7]


def test_headings_in_two_lines_are_read(read: Callable[..., Intake]) -> None:
    def pillars(_: Book, sheet: Sheet) -> None:
        sheet["A1"], sheet["B1"], sheet["C1"] = "Kelurahan", "RT", "BERSIH"
        sheet["C2"], sheet["D2"] = "bersih-1", "bersih-2"
        sheet.append(["Rawa Sejoli", "1", 2, 1])
        for block in ("A1:A2", "B1:B2", "C1:D1"):
            sheet.merge_cells(block)

    intake = read(head=("Kelurahan", "RT", "Jumlah KK"), how=pillars)
    assert dict(intake.entries[0].scores) == {"bersih-1": "2", "bersih-2": "1"}


def test_empty_rows_and_cells_of_blanks_say_nothing(read: Callable[..., Intake]) -> None:
    intake = read(ROW, (" ", "\u00a0"), (None, "Rawa Sejoli", "01", "  "))
    assert (len(intake.entries), as_text(intake.findings)) == (1, "")


def test_the_saved_result_of_a_formula_is_what_counts(tmp_path: Path, plan: RoundPlan) -> None:
    path = own_table(tmp_path / "data.xlsx", with_cell("RT", "=1+0"))
    rewrite(path, "xl/worksheets/sheet1.xml", lambda raw: re.sub(rb"<v></v>|<v ?/>", b"<v>1</v>", raw))
    intake = read_sheets(read_table(path), plan)
    assert [entry.rt for entry in intake.entries] == [KENARI]
    told = "baris 2, kolom C (RT): (peringatan) Isinya rumus; yang dipakai hasil yang tersimpan."
    assert told in as_text(intake.findings)


def test_a_hidden_sheet_is_not_read_in_silence(read: Callable[..., Intake]) -> None:
    def hide(book: Book, sheet: Sheet) -> None:
        book.create_sheet("Sampul")
        sheet.sheet_state = "hidden"

    intake = read(ROW, how=hide)
    assert "Lembar «Data»: (peringatan) Lembar ini tersembunyi, tetapi dibaca." in as_text(intake.findings)


def test_a_column_that_stands_twice_is_told(read: Callable[..., Intake]) -> None:
    told = as_text(read((*ROW, "2022"), head=(*HEAD, "Tanggal")).findings)
    assert "kolom H: Judul «Tanggal» ada dua kali, juga di kolom lain." in told


def test_a_slip_in_a_heading_is_told_and_a_strange_column_is_left_out(read: Callable[..., Intake]) -> None:
    intake = read((*ROW, 3, "Ketua"), head=(*HEAD, "Katagori", "Ketua RT"))
    told = as_text(intake.findings)
    assert "Judul kolom «Katagori» tidak dikenal, jadi isinya tidak dipakai. Maksud Anda «kategori»?" in told
    assert "(peringatan) Judul kolom «Ketua RT» tidak dikenal" in told
    assert len(intake.errors) == 1


def test_last_years_sheet_beside_this_years_is_not_read_in_silence(read: Callable[..., Intake]) -> None:
    def second(book: Book, _: Sheet) -> None:
        sheet = book.create_sheet("Data 2021")
        for row in (HEAD, with_cell("RT", "02")):
            sheet.append(list(row))

    intake = read(ROW, how=second)
    assert "Ada 2 lembar berisi daftar RT: Data, Data 2021." in as_text(intake.findings)
    assert intake.entries == []
    assert len(read(ROW, how=second, chosen="Data").entries) == 1


def test_a_title_of_another_year_is_told(read: Callable[..., Intake]) -> None:
    def titled(_: Book, sheet: Sheet) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "Usulan Kampung Bantar Tahun 2021"

    intake = read(ROW, how=titled)
    assert "Judulnya menyebut tahun 2021, padahal putarannya 2022-2." in as_text(intake.findings)
    assert len(read(ROW, how=titled, chosen="Data").entries) == 1


def test_a_sheet_without_known_headings_is_told(read: Callable[..., Intake]) -> None:
    assert "Tidak ada lembar dengan judul kolom yang dikenal" in as_text(read(head=("a", "b")).findings)
    assert "Lembar «Lain» tidak ada" in as_text(read(ROW, chosen="Lain").findings)


def test_the_same_fault_in_many_rows_is_told_once(read: Callable[..., Intake]) -> None:
    told = as_text(read(*(with_cell("Kelurahan", "Rawa Sejolu") for _ in range(12)), head=HEAD).findings)
    assert told.count("tidak dikenal") == 1
    assert "baris 2, 3, 4, 5, 6, 7, 8, 9 dan 4 baris lain, kolom B" in told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_is_read_in_the_ways_of_excel(tmp_path: Path, plan: RoundPlan, encoding: str, separator: str) -> None:
    rows = [(*HEAD, "Catatan"), (*ROW, "Café “Kenari”")]
    text = "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / "usulan.csv").write_bytes(codecs.encode(text, encoding))
    intake = read_sheets(read_table(tmp_path / "usulan.csv"), plan)
    assert intake.entries[0].event["catatan"] == "Café “Kenari”"
    assert ("Windows-1252" in as_text(intake.findings)) == (encoding == "cp1252")


def test_the_line_by_which_excel_names_the_separator_is_no_heading(tmp_path: Path, plan: RoundPlan) -> None:
    text = "sep=;\n" + "\n".join(";".join(row) for row in (HEAD, ROW))
    (tmp_path / "usulan.csv").write_text(text, encoding="utf-8")
    assert [entry.row for entry in read_sheets(read_table(tmp_path / "usulan.csv"), plan).entries] == [3]


def rewrite(path: Path, part: str, how: Callable[[bytes], bytes]) -> None:
    """Change one part of a workbook."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    assert how(parts[part]) != parts[part]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, raw in parts.items():
            new.writestr(name, how(raw) if name == part else raw)

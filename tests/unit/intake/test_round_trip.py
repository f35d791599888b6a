"""A round goes from the workbook into the data: once, whole, and never when something is wrong."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.examining import examine
from generator.intake.finding import letters
from tests.command import run
from tests.unit.intake.officer import (
    HEAD,
    PENETAPAN,
    PENILAIAN,
    ROW,
    USULAN,
    Book,
    Sheet,
    change,
    column,
    fill,
    hand_in,
    own_table,
    tree,
    with_cell,
    workbook,
)

DECREE = ("9/KEP/2023", "10 Oktober 2023", "Penetapan DATA CONTOH", "sk-2023")
SOURCE = ("sk-2023", "DATA CONTOH Keputusan Penetapan 2023", "sk", "Pemerintah Kota", "10/10/2023")


def filled_round(book: Book) -> None:
    """Fill in a whole small round: a nomination, scores, a decree and an award."""
    sheet = book["Putaran"]
    rows = {str(row[0].value): row[0].row for row in sheet.iter_rows() if row[0].value}
    for top, values in ((rows["Nomor SK"], DECREE), (rows["Id sumber baru"], SOURCE)):
        for number, value in enumerate(values, start=1):
            sheet.cell(top + 1, number, value)
    fill(book[USULAN], 5, Peristiwa="diusulkan", Tanggal="Mei 2023", Bukti="resmi", Sumber="laporan-2022")
    fill(book[PENILAIAN], 5, Jumlah_KK=72, Peristiwa="dinilai", Tanggal="20/9/23", Bukti="resmi", Sumber="laporan-2022")
    sheet = book[PENILAIAN]
    for cell in sheet[4]:
        if cell.value and "\n" in str(cell.value):
            sheet.cell(5, cell.column, 2)
    fill(
        book[PENETAPAN], 5,
        Peristiwa="ditetapkan", Tanggal="10 Oktober 2023", Kategori="Sedang", Nomor_SK="9/KEP/2023", Tingkat="bantar",
        Bukti="sk", Sumber="sk-2023", **{"Hadiah (Rp)": "Rp7.500.000"},
    )  # fmt: skip


def test_a_filled_workbook_becomes_a_draft_round_without_problems(kota: Path) -> None:
    path = change(workbook(kota, "2023"), filled_round)
    result = hand_in(path, kota, "--tulis", putaran="2023")
    assert result.exit_code == 0, result.output
    assert [one.what() for one in examine(kota).problems] == []
    folder = kota / "putaran" / "2023"
    events = (folder / "peristiwa.csv").read_text(encoding="utf-8").splitlines()
    award = "ditetapkan,2023-10-10,sedang,7500000,9/KEP/2023,bantar,sk,sk-2023,,,"
    rt = examine(kota).dataset.peristiwa[-1].rt  # type: ignore[union-attr]
    assert events[1:] == [
        f"{rt},diusulkan,2023-05,,,,,resmi,laporan-2022,,,",
        f"{rt},dinilai,2023-09-20,,,,,resmi,laporan-2022,,,",
        f"{rt},{award}",
    ]
    assert (folder / "nilai.csv").read_text(encoding="utf-8").splitlines()[1] == f"{rt},72" + ",2" * 23
    about = (folder / "putaran.yaml").read_text(encoding="utf-8")
    assert "status: draf\nterbit_pada: '2023-10-10'" in about


def test_without_the_option_to_write_nothing_is_written(kota: Path) -> None:
    path, before = change(workbook(kota, "2023"), filled_round), tree(kota)
    result = hand_in(path, kota, putaran="2023")
    assert (result.exit_code, tree(kota)) == (0, before)
    assert "4 ditambah." in result.output
    assert "belum ada yang ditulis" in result.output


def test_the_same_file_twice_changes_nothing(kota: Path) -> None:
    path = change(workbook(kota, "2023"), filled_round)
    hand_in(path, kota, "--tulis", putaran="2023")
    once = tree(kota)
    result = hand_in(path, kota, "--tulis", putaran="2023")
    assert tree(kota) == once
    assert "Tidak ada yang berubah." in result.output


def test_a_workbook_of_a_round_that_stands_in_the_data_repeats_it(kota: Path) -> None:
    before = tree(kota)
    result = hand_in(workbook(kota), kota, "--tulis", "--hapus")
    assert "Berkas yang berubah: tidak ada." in result.output
    assert tree(kota) == before


def test_the_same_data_give_the_same_workbook(kota: Path) -> None:
    first = workbook(kota).read_bytes()
    (kota.parent / "buku-2022-2.xlsx").unlink()
    assert workbook(kota).read_bytes() == first


def test_a_change_is_told_cell_by_cell(kota: Path) -> None:
    def mend(book: Book) -> None:
        sheet = book[PENILAIAN]
        wanted = ("Tanjung III Kenari", "03")
        row = next(row[0].row for row in sheet.iter_rows() if (row[1].value, row[2].value) == wanted)
        fill(sheet, row, **{"Jumlah KK": 49, "bersih-2": 2})

    path = change(workbook(kota), mend)
    result = hand_in(path, kota, "--tulis")
    assert "~ RT 03 Tanjung III Kenari nilai: jumlah_kk 46 → 49, bersih-2 1 → 2" in result.output
    assert "9901011001-03,49,2,2,2," in (kota / "putaran/2022-2/nilai.csv").read_text(encoding="utf-8")


def test_rows_that_no_sheet_has_stay_unless_the_officer_says_otherwise(kota: Path) -> None:
    path = own_table(kota.parent / "usulan.xlsx", ROW)
    result = hand_in(path, kota, "--tulis")
    assert "4 hanya ada di data, dibiarkan" in result.output
    assert "dinilai" in (kota / "putaran/2022-2/peristiwa.csv").read_text(encoding="utf-8")
    assert hand_in(path, kota, "--tulis", "--hapus").exit_code == 0
    assert "dinilai" not in (kota / "putaran/2022-2/peristiwa.csv").read_text(encoding="utf-8")


def test_what_a_sheet_has_no_column_for_stays(kota: Path) -> None:
    head = ("RT", "Kelurahan", "Jumlah KK")
    hand_in(own_table(kota.parent / "kk.xlsx", ("03", "Tanjung III Kenari", 48), head=head), kota, "--tulis")
    assert "9901011001-03,48,2,1,2,2," in (kota / "putaran/2022-2/nilai.csv").read_text(encoding="utf-8")


def test_nothing_is_written_while_a_row_is_wrong(kota: Path) -> None:
    path = own_table(kota.parent / "usulan.xlsx", ROW, with_cell("RT", "02x9"))
    before = tree(kota)
    result = hand_in(path, kota, "--tulis")
    assert (result.exit_code, tree(kota)) == (1, before)
    assert "--simpan-yang-bersih" in result.output


def test_wrong_rows_are_set_aside_and_the_others_taken(kota: Path) -> None:
    path = own_table(kota.parent / "usulan.xlsx", ROW, with_cell("RT", "77"))
    result = hand_in(path, kota, "--tulis", "--simpan-yang-bersih")
    assert result.exit_code == 0, result.output
    aside = kota.parent / "usulan-sisa.csv"
    text = aside.read_bytes().decode("utf-8-sig")
    assert text.splitlines()[1].startswith("Data;3;RT 77 Tanjung III Kenari belum ada di rt.csv.")
    assert examine(kota).problems == []
    again = hand_in(aside, kota, "--tulis", "--rt-baru")
    assert again.exit_code == 0, again.output
    assert "9901011001-77,9901011001,77,,,,,,laporan-2022" in (kota / "rt.csv").read_text(encoding="utf-8")
    assert examine(kota).errors == []


def test_rows_that_only_the_checks_refuse_are_set_aside_too(kota: Path) -> None:
    head = (*HEAD, "Hadiah")
    path = own_table(kota.parent / "usulan.xlsx", ROW, (*with_cell("RT", "02"), 5000000), head=head)
    result = hand_in(path, kota, "--tulis", "--simpan-yang-bersih")
    assert "Lembar «Data», baris 3, kolom H (Hadiah): P508" in result.output
    assert "1 baris disisihkan" in result.output
    assert examine(kota).problems == []


def test_removing_and_setting_aside_do_not_go_together(kota: Path) -> None:
    path = own_table(kota.parent / "usulan.xlsx", ROW)
    assert hand_in(path, kota, "--hapus", "--simpan-yang-bersih").exit_code == 2


def test_a_round_that_is_public_is_not_imported_into(kota: Path) -> None:
    path = own_table(kota.parent / "usulan.xlsx", ROW)
    result = hand_in(path, kota, putaran="2022-1")
    assert result.exit_code == 2
    assert "sudah terbit" in result.output


def test_a_workbook_of_another_round_is_refused(kota: Path) -> None:
    result = hand_in(workbook(kota), kota, putaran="2023")
    assert "dibuat untuk putaran 2022-2, bukan 2023" in result.output
    assert result.exit_code == 1


def test_a_file_inside_the_data_folder_is_refused(kota: Path) -> None:
    assert "Pindahkan" in hand_in(own_table(kota / "usulan.xlsx", ROW), kota).output


def test_a_workbook_that_is_there_is_not_overwritten(kota: Path) -> None:
    path = workbook(kota)
    result = run("workbook", "--putaran", "2022-2", "--data", kota, "--out", path)
    assert (result.exit_code, "sudah ada" in result.output) == (2, True)
    assert run("workbook", "--putaran", "2022-2", "--data", kota, "--out", path, "--timpa").exit_code == 0


def test_the_sums_to_compare_are_taken_from_the_columns_that_they_name(kota: Path) -> None:
    book = load_workbook(workbook(kota, "2023"))
    scores, sums = book[PENILAIAN], book["Ringkasan"]
    total, event = (letters(column(scores, text)) for text in ("Jumlah nilai", "Peristiwa"))
    assert f"!${total}$5:" in str(sums.cell(5, column(sums, "Jumlah nilai")).value)
    assert f"!${total}$5:" in str(sums.cell(5, column(sums, "RT bernilai")).value)
    assert f"!${event}$5:" in str(sums.cell(5, column(sums, "dinilai")).value)
    assert scores.cell(5, column(scores, "Jumlah aman")).value == '=IF(COUNT(L5:AH5)=0,"",SUM(S5:Y5))'


def test_the_workbook_helps_whoever_fills_it_in(kota: Path) -> None:
    book = load_workbook(workbook(kota, "2023"))
    assert book.sheetnames == ["Petunjuk", "Putaran", "1 Usulan", "2 Penilaian", "3 Penetapan", "Ringkasan", "Daftar"]
    assert all(sheet.protection.sheet for sheet in book)
    scores: Sheet = book[PENILAIAN]
    first = next(cell for cell in scores[4] if str(cell.value).startswith("bersih-1"))
    assert "2: Baik" in first.comment.text
    assert "Kosong bukan 0" in first.comment.text
    assert scores.cell(4, 1).protection.locked
    assert not scores.cell(5, first.column).protection.locked
    lists = {rule.formula1 for rule in scores.data_validations.dataValidation}
    assert {'"2,1,0"', '"dinilai"', '"sk,resmi,akademik,pers,wawancara"'} <= lists
    assert scores.conditional_formatting


def test_a_decree_that_is_added_to_a_draft_leaves_the_rest_of_its_files_as_they_were(kota: Path) -> None:
    about, sources = kota / "putaran" / "2022-2" / "putaran.yaml", kota / "sumber.yaml"
    for path in (about, sources):
        path.write_text(f"# kata petugas\n{path.read_text(encoding='utf-8')}# penutup\n", encoding="utf-8")
    before = {path: path.read_text(encoding="utf-8") for path in (about, sources)}

    def decreed(book: Book) -> None:
        sheet = book["Putaran"]
        rows = {str(row[0].value): row[0].row for row in sheet.iter_rows() if row[0].value}
        free = next(row for row in range(rows["Nomor SK"] + 1, rows["Id sumber baru"]) if not sheet.cell(row, 1).value)
        for row, values in ((free, DECREE), (rows["Id sumber baru"] + 1, SOURCE)):
            for number, value in enumerate(values, start=1):
                sheet.cell(row, number, value)

    result = hand_in(change(workbook(kota), decreed), kota, "--tulis")
    assert result.exit_code == 0, result.output
    for path, added in ((about, "9/KEP/2023"), (sources, "id: sk-2023")):
        after = path.read_text(encoding="utf-8")
        assert added in after
        rest = iter(after.splitlines())
        assert all(line in rest for line in before[path].splitlines()), after


def test_a_decree_that_is_not_listed_is_to_be_added_where_the_officer_works(kota: Path) -> None:
    def misread(book: Book) -> None:
        filled_round(book)
        fill(book[PENETAPAN], 5, Nomor_SK="8/KEP/2023")

    told = hand_in(change(workbook(kota, "2023"), misread), kota, putaran="2023").output
    assert "tambahkan surat keputusan itu ke lembar Putaran." in told


def test_the_folder_of_the_data_may_be_the_one_that_the_officer_is_in(
    kota: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = change(workbook(kota, "2023"), filled_round)
    monkeypatch.chdir(kota)
    result = hand_in(path, Path(), "--tulis", putaran="2023")
    assert result.exit_code == 0, result.output
    assert (kota / "putaran" / "2023" / "peristiwa.csv").is_file()


def test_no_text_of_the_data_is_a_formula_in_the_workbook(kota: Path) -> None:
    sumber = kota / "sumber.yaml"
    text = sumber.read_text(encoding="utf-8")
    sumber.write_text(text.replace("judul: ", 'judul: "=HYPERLINK(1)" #', 1), encoding="utf-8")
    book = load_workbook(workbook(kota))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if "HYPERLINK" in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s"]
    assert any(cell.data_type == "f" for row in book["Ringkasan"].iter_rows() for cell in row)

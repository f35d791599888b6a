"""CSV as people and their programs save it: read correctly, or refused with a place."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.angka import Angka
from generator.model.place import Place
from generator.model.program import Scale
from generator.model.putaran import Pemantauan
from generator.model.wilayah import Alias
from generator.problems import Problem
from generator.sources.csv_file import read_records, separator_of, split
from generator.sources.nilai_file import read_nilai
from tests.conftest import ROOT

PLAIN = "kode,alias\n9901011001,Tanjung 3\n9901021001,Rawa\n"


def read(folder: Path, content: bytes) -> tuple[list[str], list[Problem]]:
    (folder / "alias.csv").write_bytes(content)
    problems: list[Problem] = []
    return [one.alias for one in read_records(folder, "alias.csv", Alias, problems)], problems


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (PLAIN.encode(), []),
        (PLAIN.encode("utf-8-sig"), ["B103"]),
        (PLAIN.replace("\n", "\r\n").encode(), ["B104"]),
        (PLAIN.replace("\n", "\r").encode(), ["B104"]),
        (PLAIN.replace(",", ";").encode(), ["B106"]),
        (PLAIN.replace(",", ";").replace("\n", "\r\n").encode("utf-8-sig"), ["B103", "B104", "B106"]),
        (PLAIN.removesuffix("\n").encode(), []),
        (PLAIN.replace("\n", "\n\n").encode(), []),
        (PLAIN.replace(",", " , ").encode(), []),
        (PLAIN.replace("Rawa", '"Rawa"').encode(), []),
    ],
)
def test_rows_are_the_same_however_a_program_saved_them(content: bytes, codes: list[str], tmp_path: Path) -> None:
    found, problems = read(tmp_path, content)
    assert found == ["Tanjung 3", "Rawa"]
    assert [one.code for one in problems] == codes


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("kode,alias\n9901011001,Café\n".encode("cp1252"), "B102", 2),
        (PLAIN.encode("utf-16"), "B102", 1),
        (b'kode,alias\n9901011001,"Rawa\n9901021001,Sejoli\n', "B107", 3),
        (b'kode,alias\n9901011001,"Rawa" Sejoli\n', "B107", 2),
        (b"kode,alias\n9901011001,Rawa,Sejoli\n", "B105", 2),
        (b"kode,alias\n9901011001\n", "B105", 2),
        (b"kode,alias,kode\n9901011001,Rawa,1\n", "B110", 1),
        (b"kode,nama\n9901011001,Rawa\n", "B108", 1),
        (b"kode\n9901011001\n", "B109", 1),
        (b"", "B109", 1),
        (b"kode,alias\n99.01.01.1001,Rawa\n", "N202", 2),
        (b"kode,alias\n9901011001,\n", "N201", 2),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(content: bytes, code: str, line: int, tmp_path: Path) -> None:
    found, problems = read(tmp_path, content)
    assert found == []
    assert (code, line) in {(one.code, one.place.line) for one in problems}


def test_lines_are_counted_over_cells_of_several_lines(tmp_path: Path) -> None:
    head = "rt,tanggal,hasil,oleh,sumber,catatan\n"
    first = '9901011001-01,2022-01-01,bertahan,Dinas,a,"dua\nbaris"\n'
    (tmp_path / "p.csv").write_text(head + first + "9901011001-01,2022,bertahan,Dinas,a,\n", encoding="utf-8")
    problems: list[Problem] = []
    rows = read_records(tmp_path, "p.csv", Pemantauan, problems)
    assert [row.place for row in rows] == [Place("p.csv", 2), Place("p.csv", 4)]
    assert rows[0].catatan == "dua\nbaris"


def test_a_bad_row_does_not_hide_the_good_ones(tmp_path: Path) -> None:
    found, problems = read(tmp_path, b"kode,alias\nx,Satu\n9901011001,Dua\ny,Tiga\n")
    assert found == ["Dua"]
    assert [one.place for one in problems] == [Place("alias.csv", 2, "kode"), Place("alias.csv", 4, "kode")]


def test_several_values_of_a_cell_are_joined_by_semicolons() -> None:
    assert split("a; b ;;c") == ("a", "b", "c")
    assert split(";") == ()


def test_a_header_with_semicolons_inside_quotes_stays_comma_separated() -> None:
    assert separator_of("a,b,c;d\n") == ","


def scores(folder: Path, text: str, most: int = 2) -> tuple[list[Mapping[str, int]], list[Problem]]:
    (folder / "nilai.csv").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return [one.skor for one in read_nilai(folder, "nilai.csv", "2022", Scale(0, most), problems)], problems


def test_an_empty_score_is_absent_and_not_zero(tmp_path: Path) -> None:
    found, problems = scores(tmp_path, "rt,jumlah_kk,aman-1,aman-2\n9901011001-01,,0,\n")
    assert found == [{"aman-1": 0}]
    assert problems == []


@pytest.mark.parametrize("cell", ["3", "-1", "02", "2.0", "baik", "²", "２"])
def test_a_score_is_two_one_zero_or_nothing(cell: str, tmp_path: Path) -> None:
    found, problems = scores(tmp_path, f"rt,aman-1,aman-2\n9901011001-01,1,{cell}\n")
    assert found == []
    assert [(one.code, one.place) for one in problems] == [("N203", Place("nilai.csv", 2, "aman-2"))]


@pytest.mark.parametrize(("cell", "right"), [("10", True), ("7", True), ("0", True), ("11", False), ("07", False)])
def test_a_longer_scale_takes_every_whole_number_to_its_end(cell: str, right: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case of the table
    found, problems = scores(tmp_path, f"rt,aman-1\n9901011001-01,{cell}\n", most=10)
    assert found == ([{"aman-1": int(cell)}] if right else [])
    assert [one.what() for one in problems] == ([] if right else [f"«{cell}» bukan salah satu dari 0 sampai 10."])


def test_scores_that_are_kept_small_are_a_dictionary_in_every_other_way(tmp_path: Path) -> None:
    first, second = scores(tmp_path, "rt,bersih-1,aman-1\n9901011001-01,2,0\n9901011001-02,,1\n")[0]
    assert dict(first) == {"bersih-1": 2, "aman-1": 0}
    assert (list(first.items()), list(first.values())) == ([("bersih-1", 2), ("aman-1", 0)], [2, 0])
    assert (second, len(second), second.get("bersih-1")) == ({"aman-1": 1}, 1, None)
    assert ("bersih-1" in first, "bersih-1" in second) == (True, False)


@pytest.mark.parametrize(
    ("jumlah_kk", "code"),
    [("1.000", "N204"), ("4_5", "N204"), ("+45", "N204"), ("45.0", "N204"), ("٤٥", "N204"), ("9" * 30, "N205")],
)
def test_a_number_is_read_as_digits_or_not_at_all(jumlah_kk: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "nilai.csv").write_text(f"rt,jumlah_kk,aman-1\n9901011001-01,{jumlah_kk},2\n", encoding="utf-8")
    problems: list[Problem] = []
    assert read_nilai(tmp_path, "nilai.csv", "2022", Scale(0, 2), problems) == ()
    assert [(one.code, one.place.column) for one in problems] == [(code, "jumlah_kk")]


@pytest.mark.parametrize(("nilai", "code"), [("1e22", "N204"), ("1_5", "N204"), ("1.5.0", "N204"), ("9" * 30, "N205")])
def test_a_figure_is_a_number_that_every_file_can_hold(nilai: str, code: str, tmp_path: Path) -> None:
    head = "wilayah,indikator,periode,nilai,satuan,bukti,sumber,catatan,catatan_en\n"
    row = f"9901,jumlah_rt,2022,{nilai},RT,resmi,laporan-2022,,\n"
    (tmp_path / "angka.csv").write_text(head + row, encoding="utf-8")
    problems: list[Problem] = []
    assert read_records(tmp_path, "angka.csv", Angka, problems) == ()
    assert [one.code for one in problems] == [code]


def test_records_share_their_lists_and_the_set_of_their_given_fields(tmp_path: Path) -> None:
    row = "9901011001-05,2024-08-20,bertahan,Dinas,laporan;berita\n"
    (tmp_path / "pemantauan.csv").write_text(f"rt,tanggal,hasil,oleh,sumber\n{row * 2}", encoding="utf-8")
    problems: list[Problem] = []
    one, other = read_records(tmp_path, "pemantauan.csv", Pemantauan, problems)
    assert one.sumber is other.sumber
    assert one.model_fields_set is other.model_fields_set
    assert one == Pemantauan.model_validate(one.model_dump() | {"place": one.place})


SIZES = """
from pathlib import Path
from sys import argv, getsizeof

from generator.model.putaran import Pemantauan
from generator.sources.csv_file import read_records

one = vars(read_records(Path(argv[1]), "pemantauan.csv", Pemantauan, [])[-1])
print(getsizeof(one), getsizeof(dict(list(one.items()))))
"""


def test_records_of_a_class_keep_the_names_of_their_fields_once(tmp_path: Path) -> None:
    """Python keeps them so until somebody makes such a record another way, which other tests do."""
    row = "9901011001-05,2024-08-20,bertahan,Dinas,laporan;berita\n"
    (tmp_path / "pemantauan.csv").write_text(f"rt,tanggal,hasil,oleh,sumber\n{row * 40}", encoding="utf-8")
    command = [sys.executable, "-c", SIZES, str(tmp_path)]
    kept, alone = map(int, subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split())
    assert kept < alone

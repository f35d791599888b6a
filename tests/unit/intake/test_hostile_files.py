"""Files that may not be opened are refused with the reason, before they are unpacked."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.sources import grid, xlsx_file, xlsx_guard
from generator.sources.xlsx_file import read_table
from tests.unit.intake.officer import ROW, hand_in, own_table, tree

Parts = dict[str, bytes]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def usual(tmp_path: Path) -> Path:
    """Return a sound workbook of an officer."""
    return own_table(tmp_path / "usulan.xlsx", ROW)


@pytest.fixture(autouse=True)
def unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when the library is called: what is refused is refused before."""

    def never(*_: object, **__: object) -> None:
        pytest.fail("the file was opened")

    monkeypatch.setattr(xlsx_file, "opened", never)


def repacked(path: Path, how: Callable[[Parts], None]) -> Path:
    """Change the parts of a workbook."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    how(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, raw in parts.items():
            new.writestr(name, raw)
    return path


def refusal(path: Path) -> str:
    """Return why a file is refused."""
    with pytest.raises(GeneratorError) as refused:
        read_table(path)
    return str(refused.value)


def test_a_workbook_with_a_password_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.xlsx"
    path.write_bytes(xlsx_guard.OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    assert "dikunci dengan kata sandi" in refusal(path)


def test_a_workbook_of_old_excel_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lama.xls"
    path.write_bytes(xlsx_guard.OLE + bytes(600))
    assert "Excel lama (.xls)" in refusal(path)


@pytest.mark.parametrize("name", ["usulan.xlsx", "usulan.xlsm"])
def test_a_workbook_with_macros_is_refused_whatever_its_name(usual: Path, name: str) -> None:
    path = repacked(usual, lambda parts: parts.update({"xl/vbaProject.bin": b"\0" * 64})).rename(usual.with_name(name))
    assert "berisi makro" in refusal(path)


def test_a_workbook_that_says_it_has_macros_is_refused(usual: Path) -> None:
    types = "[Content_Types].xml"

    def say(parts: Parts) -> None:
        parts[types] = parts[types].replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")

    assert "berisi makro" in refusal(repacked(usual, say))


def test_a_zip_that_is_no_workbook_is_refused(usual: Path) -> None:
    assert "bukan buku kerja XLSX" in refusal(repacked(usual, lambda parts: parts.clear()))


@pytest.mark.parametrize("cut", [0.2, 0.6, 0.99])
def test_a_workbook_that_was_cut_off_is_refused(usual: Path, cut: float) -> None:
    raw = usual.read_bytes()
    usual.write_bytes(raw[: int(len(raw) * cut)])
    assert "rusak" in refusal(usual)


def test_a_workbook_with_spoiled_bytes_is_refused(usual: Path) -> None:
    raw = bytearray(usual.read_bytes())
    with zipfile.ZipFile(usual) as archive:
        start = archive.getinfo(SHEET).header_offset + 60
    raw[start : start + 40] = bytes(40)
    usual.write_bytes(raw)
    assert "rusak" in refusal(usual)


def test_a_text_with_the_name_of_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "usulan.xlsx"
    path.write_text("Kelurahan;RT\n", encoding="utf-8")
    assert "rusak" in refusal(path)


def test_a_file_of_another_kind_an_empty_one_and_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "usulan.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "kosong.xlsx").write_bytes(b"")
    (tmp_path / "biner.csv").write_bytes(b"a;b\0\n")
    assert "bukan XLSX atau CSV" in refusal(tmp_path / "usulan.pdf")
    assert "kosong" in refusal(tmp_path / "kosong.xlsx")
    assert "bukan berkas teks" in refusal(tmp_path / "biner.csv")
    assert "tidak ada" in refusal(tmp_path / "hilang.xlsx")


def test_a_large_file_is_refused_by_its_size(usual: Path) -> None:
    with usual.open("ab") as file:
        file.truncate(grid.LIMIT_MB * 1_000_000 + 1)
    assert "batasnya 20 MB" in refusal(usual)


def test_a_part_that_would_swell_is_refused_before_it_is_unpacked(usual: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = repacked(usual, lambda parts: parts.update({"xl/media/image1.png": bytes(80_000_000)}))
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("a part was unpacked"))
    assert path.stat().st_size < 200_000
    assert "akan mengembang menjadi 80 MB" in refusal(path)


def test_a_part_that_lies_about_its_size_is_refused(usual: Path) -> None:
    repacked(usual, lambda parts: parts.update({"xl/worksheets/sheet2.xml": bytes(3_000_000)}))
    raw = usual.read_bytes()
    honest = (3_000_000).to_bytes(4, "little")
    assert honest in raw
    usual.write_bytes(raw.replace(honest, (5_000).to_bytes(4, "little")))
    assert "rusak" in refusal(usual)


def test_entities_are_refused(usual: Path) -> None:
    def bomb(parts: Parts) -> None:
        parts[SHEET] = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + parts[SHEET]

    assert "XML yang tidak biasa" in refusal(repacked(usual, bomb))


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>', "lebih dari 20000 baris"),
        (b'<row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>', "lebih dari 500 kolom"),
        (b'</sheetData><mergeCells><mergeCell ref="A5:XFD20000"/></mergeCells>', "gabungan sel yang terlalu besar"),
    ],
)
def test_a_sheet_without_end_is_refused(usual: Path, tag: bytes, told: str) -> None:
    def widen(parts: Parts) -> None:
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", tag)

    assert told in refusal(repacked(usual, widen))


def test_a_csv_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "panjang.csv"
    path.write_text("Kelurahan;RT\n" + "a;1\n" * (grid.ROWS + 5), encoding="utf-8")
    assert "lebih dari 20000 baris" in refusal(path)


def test_a_refused_file_costs_nothing(kota: Path, usual: Path) -> None:
    usual.write_bytes(usual.read_bytes()[:300])
    before = tree(kota)
    result = hand_in(usual, kota, "--tulis")
    assert (result.exit_code, tree(kota)) == (2, before)
    assert "rusak" in result.output
    assert "Tidak ada yang ditulis." in result.output
    assert io.StringIO(result.output).readline().startswith("«usulan.xlsx»")

"""A data folder is read to its end, whatever is wrong with its files."""

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.model import angka, kriteria, praktik, program, putaran, rilis, types, wilayah
from generator.model.place import Record
from generator.sources.csv_file import read_records
from generator.sources.dataset import read_dataset
from generator.sources.form import BENTUK
from generator.sources.sebab import sebab_of

if TYPE_CHECKING:
    from generator.problems import Problem

DATA = Path(__file__).parents[2] / "kota_kecil" / "data"


def copy(folder: Path) -> Path:
    return Path(shutil.copytree(DATA, folder / "data"))


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "rt.csv").unlink()
    (root / "angka.csv").write_bytes("wilayah;indikator\r\nCafé".encode("cp1252"))
    (root / "sumber.yaml").write_text("- id: a\n  id: a\n", encoding="utf-8")
    (root / "wilayah" / "kota.geojson").write_text("{", encoding="utf-8")
    (root / "praktik" / "Salah Nama.md").write_text("---\n", encoding="utf-8")
    (root / "tanggapan" / "rt-5.md").write_text("---\nlewat: a\n---\n", encoding="utf-8")
    (root / "catatan.txt").write_text("x", encoding="utf-8")
    (root / "putaran" / "2022-2" / "putaran.yaml").unlink()
    data, problems = read_dataset(root)
    assert data is not None
    told = {(one.place.file, one.code) for one in problems}
    assert told >= {
        ("rt.csv", "B101"),
        ("angka.csv", "B102"),
        ("sumber.yaml", "B110"),
        ("sumber.yaml", "B109"),
        ("wilayah/kota.geojson", "B107"),
        ("praktik/Salah Nama.md", "B116"),
        ("tanggapan/rt-5.md", "B116"),
        ("catatan.txt", "B113"),
        ("putaran/2022-2/putaran.yaml", "B101"),
    }


def test_without_a_programme_there_is_no_dataset_but_all_problems(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "program.yaml").unlink()
    (root / "angka.csv").unlink()
    data, problems = read_dataset(root)
    assert data is None
    assert {one.place.file for one in problems} == {"program.yaml", "angka.csv"}


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    data, problems = read_dataset(tmp_path / "tidak-ada")
    assert data is None
    assert [one.code for one in problems] == ["B115"]


def test_ids_come_from_names_of_folders_and_files() -> None:
    data, _ = read_dataset(DATA)
    assert data is not None
    assert [one.id for one in data.putaran] == ["2021", "2022-1", "2022-2"]
    assert {one.putaran for one in data.nilai} == {"2021", "2022-1", "2022-2"}
    assert [one.slug for one in data.praktik] == [one.slug for one in data.praktik_en]
    assert (data.tanggapan[0].rt, str(data.tanggapan[0].tanggal)) == ("9901011002-01", "2022-10-03")


def test_a_key_that_the_name_gives_may_not_stand_inside(tmp_path: Path) -> None:
    root = copy(tmp_path)
    file = root / "putaran" / "2021" / "putaran.yaml"
    file.write_text("id: 2021\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    _, problems = read_dataset(root)
    assert [(one.code, tuple(one.place)) for one in problems] == [("B108", ("putaran/2021/putaran.yaml", 1, "id"))]


def test_addresses_keep_their_lines(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "alamat.txt").write_text("/\n\n/a b/\n", encoding="utf-8")
    data, _ = read_dataset(root)
    assert data is not None
    assert data.alamat == ("/", "", "/a b/")
    (root / "alamat.txt").write_text("", encoding="utf-8")
    data, _ = read_dataset(root)
    assert data is not None
    assert data.alamat == ()


def test_files_too_large_are_refused(tmp_path: Path) -> None:
    root = copy(tmp_path)
    with (root / "rt.csv").open("wb") as file:
        file.truncate(21_000_000)
    _, problems = read_dataset(root)
    assert ("B114", "rt.csv") in {(one.code, one.place.file) for one in problems}


def patterns(schema: Any) -> set[str]:  # noqa: ANN401 - a JSON schema holds anything
    if isinstance(schema, dict):
        inner = set().union(*(patterns(value) for value in schema.values()))
        return inner | ({schema["pattern"]} if isinstance(schema.get("pattern"), str) else set())
    if isinstance(schema, list):
        return set().union(*(patterns(value) for value in schema)) if schema else set()
    return set()


def test_every_pattern_of_the_model_is_told_in_words() -> None:
    modules = (angka, kriteria, praktik, program, putaran, rilis, types, wilayah)
    records = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Record) and one is not Record
    }
    used = {found for one in records for found in patterns(one.model_json_schema())}
    assert used == set(BENTUK)


def test_the_example_of_each_pattern_fits_it() -> None:
    for pattern, words in BENTUK.items():
        example = words.partition("misalnya ")[2]
        assert not example or re.fullmatch(pattern, example), words


def test_no_pattern_takes_the_digits_of_another_script() -> None:
    assert [pattern for pattern in BENTUK if r"\d" in pattern.replace(r"[^\W\d_]", "")] == []


@pytest.mark.parametrize("periode", ["2022-13", "2022-00", "2022-12-32", "2022/2022-13", "٢٠٢٢", "2022-1"])
def test_a_period_is_made_of_months_and_days_that_there_may_be(periode: str, tmp_path: Path) -> None:
    row = f"9901,jumlah_rt,{periode},7,RT,resmi,laporan-2022,,\n"
    head = "wilayah,indikator,periode,nilai,satuan,bukti,sumber,catatan,catatan_en\n"
    (tmp_path / "angka.csv").write_text(head + row, encoding="utf-8")
    problems: list[Problem] = []
    assert read_records(tmp_path, "angka.csv", angka.Angka, problems) == ()
    assert [one.code for one in problems] == ["N202"]


def test_complaints_of_parsers_are_told_in_indonesian(tmp_path: Path) -> None:
    problems: list[Problem] = []
    for text in (
        "{",
        '{"a" 1}',
        '{"a": }',
        "{a: 1}",
        "[1] x",
        '"x',
        '{"a": "\x01"}',
        '{"a": "\\q"}',
        "[1 2]",
    ):
        root = tmp_path / str(len(problems))
        (root / "wilayah").mkdir(parents=True)
        (root / "wilayah" / "kota.geojson").write_text(text, encoding="utf-8")
        problems += [one for one in read_dataset(root)[1] if one.code == "B107"]
    assert len(problems) == 9
    assert {str(one.args["sebab"]).split()[0] for one in problems} <= {
        "ada",
        "koma",
        "nama",
        "tanda",
        "titik",
    }
    assert sebab_of("something new") == "something new"

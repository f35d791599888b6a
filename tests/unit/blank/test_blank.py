"""`bantar init` begins a data folder that an officer can fill in, and never writes over another."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.examining import examine

AWAN = (
    "--nama", "Dusun Lestari", "--kota", "Kabupaten Awanbiru", "--kode", "9801", "--mulai", "2024",
)  # fmt: skip
OWN = (
    "--skala", "0-10", "--pilar", "air", "--pilar", "tanah", "--kategori", "kecil:-79", "--kategori", "raya:80-",
    "--istilah", "rt=dusun", "--istilah", "kelurahan=desa", "--satu-bahasa",
)  # fmt: skip


def init(out: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["init", "--out", str(out), *AWAN, *arguments])


@pytest.mark.parametrize("arguments", [(), OWN], ids=["usual", "own"])
def test_what_is_left_to_do_is_all_that_a_check_finds(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert init(tmp_path / "data", *arguments).exit_code == 0
    found = examine(tmp_path / "data").problems
    assert {one.code for one in found} == {"K813", "W403"}
    asked = sum(
        len(re.findall(r"\[ISI:", line))
        for path in (tmp_path / "data").rglob("*.yaml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    assert sum(one.code == "K813" for one in found) == asked > 20


@pytest.mark.parametrize("arguments", [(), OWN], ids=["usual", "own"])
def test_a_folder_that_is_filled_in_has_no_problem(arguments: tuple[str, ...], tmp_path: Path) -> None:
    data = tmp_path / "data"
    init(data, *arguments)
    for path in data.rglob("*.yaml"):
        path.write_text(re.sub(r"\[ISI:[^\]]*\]", "Keterangan", path.read_text(encoding="utf-8")), encoding="utf-8")
    square = "[[[95.0, -6.0], [95.03, -6.0], [95.03, -5.99], [95.0, -5.99], [95.0, -6.0]]]"
    (data / "wilayah" / "kota.geojson").write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kode": "9801"}, '
        f'"geometry": {{"type": "Polygon", "coordinates": {square}}}}}]}}\n',
        encoding="utf-8",
    )
    assert examine(data).problems == []


def test_names_that_yaml_would_misread_are_kept(tmp_path: Path) -> None:
    arguments = ["--nama", "Ya: 'Kita' #1", "--kota", 'Kota "Baru", Timur', "--kode", "9801", "--mulai", "2024"]
    assert CliRunner().invoke(main, ["init", "--out", str(tmp_path / "data"), *arguments]).exit_code == 0
    program = yaml.safe_load((tmp_path / "data" / "program.yaml").read_text(encoding="utf-8"))
    assert (program["nama"], program["kota"]) == ("Ya: 'Kita' #1", 'Kota "Baru", Timur')
    dataset = examine(tmp_path / "data").dataset
    assert dataset is not None
    assert [area.nama for area in dataset.wilayah] == ['Kota "Baru", Timur']


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "surat.txt").write_text("penting", encoding="utf-8")
    result = init(tmp_path / "data")
    assert result.exit_code == 2
    assert "tidak kosong" in result.output
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["surat.txt"]


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--skala", "2-0", "mulai dari nilai terendah"),
        ("--skala", "lima", "misalnya 0-2"),
        ("--kode", "98", "misalnya 3517"),
        ("--pilar", "Air Bersih", "misalnya bersih"),
        ("--kategori", "kecil", "misalnya kecil:-49"),
        ("--istilah", "rw=lingkungan", "misalnya rt=dusun"),
        ("--nama", " ", "perlu satu nama"),
    ],
)
def test_what_no_data_could_hold_is_refused(option: str, value: str, told: str, tmp_path: Path) -> None:
    result = init(tmp_path / "data", option, value)
    assert result.exit_code == 2
    assert told in result.output
    assert not (tmp_path / "data").exists()


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        init(tmp_path / name, *OWN)
    one, two = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("a", "b")
    )
    assert one == two

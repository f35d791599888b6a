"""YAML is read as people typed it, with the line of every key, and without surprises."""

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model.angka import Sumber
from generator.model.place import Place
from generator.model.program import Kebijakan
from generator.model.rilis import Rilis
from generator.sources.yaml_file import parse, read_list, read_record

if TYPE_CHECKING:
    from generator.problems import Problem

FILE = "rilis.yaml"
RELEASE = "- id: 2022.12\n"
DAY = "  tanggal: 2022-12-01\n"


def problems_of(text: str) -> list[tuple[str, int]]:
    problems: list[Problem] = []
    parse(text, "a.yaml", problems)
    return [(one.code, one.place.line) for one in problems]


def test_every_scalar_is_text() -> None:
    problems: list[Problem] = []
    found = parse("a: 2014\nb: 2022-09-20\nc: yes\nd: 1e3\ne: ~\nf: 'null'\n", "a.yaml", problems)
    assert {name: found[name] for name in "abcdef"} == {
        "a": "2014", "b": "2022-09-20", "c": "yes", "d": "1e3", "e": None, "f": "null",
    }  # fmt: skip
    assert problems == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "B110", 3),
        ("a: &x 1\nb: *x\n", "B107", 1),
        ("a: &x [*x]\n", "B107", 1),
        ("a: 'b\n", "B107", 2),
        ("a: b: c\n", "B107", 1),
        ("a:\n\t- b\n", "B107", 2),
        ("a: 1\n---\nb: 2\n", "B107", 2),
        ("a: \x00\n", "B107", 1),
        ("[" * 100_000, "B107", 1),
        ("{a: " * 10_000, "B107", 1),
        ("place: x\n", "B110", 1),
    ],
)
def test_what_is_refused_has_a_line(text: str, code: str, line: int) -> None:
    assert (code, line) in problems_of(text)


def test_tags_make_nothing() -> None:
    found = parse("a: !!python/object/apply:os.system [x]\n", "a.yaml", [])
    assert found["a"] == ["x"]


def test_front_matter_counts_lines_from_its_file() -> None:
    found = parse("judul: a\nrt: b\n", "a.md", [], first_line=2)
    assert found.lines == {"judul": 2, "rt": 3}


def test_a_record_knows_the_line_of_each_key(tmp_path: Path) -> None:
    text = "butir_peka: []\nalasan_peka: {id: a, en: b}\nsel_minimum: 3\n\nzona_embargo: Asia/Jakarta\n"
    (tmp_path / "kebijakan.yaml").write_text(text, encoding="utf-8")
    record = read_record(tmp_path, "kebijakan.yaml", Kebijakan, [])
    assert record is not None
    assert record.at("zona_embargo") == Place("kebijakan.yaml", 5, "zona_embargo")
    assert record.alasan_peka.at("en") == Place("kebijakan.yaml", 2, "en")
    copy = pickle.loads(pickle.dumps(record))  # noqa: S301 - our own bytes
    assert copy == record
    assert copy.at("sel_minimum").line == 3


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("- id: 2022.12\n  ringkasan: {id: a, en: b}\n", Place(FILE, 1, "tanggal"), "B109"),
        ("- id: x\n  tanggal: 2022-12-01\n  ringkasan: {id: a, en: b}\n", Place(FILE, 1, "id"), "N202"),
        (f"{RELEASE}  tanggal: besok\n  ringkasan: {{id: a, en: b}}\n", Place(FILE, 2, "tanggal"), "N206"),
        (f"{RELEASE}{DAY}  ringkasan: a\n", Place(FILE, 3, "ringkasan"), "N207"),
        (f"{RELEASE}{DAY}  ringkasan:\n    en: a\n", Place(FILE, 4, "id"), "B109"),
        (f"{RELEASE}{DAY}  ringkasan: {{c: d, id: a, en: b}}\n", Place(FILE, 3, "c"), "B108"),
        ("- apa saja\n", Place(FILE, 1), "B107"),
        ("id: 2022.12\n", Place(FILE, 1), "B107"),
    ],
)  # fmt: skip
def test_faults_inside_a_list_are_told_where_they_stand(text: str, place: Place, code: str, tmp_path: Path) -> None:
    (tmp_path / "rilis.yaml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    assert read_list(tmp_path, "rilis.yaml", Rilis, problems) == ()
    assert [(one.code, one.place) for one in problems] == [(code, place)]


def test_one_bad_entry_leaves_the_others(tmp_path: Path) -> None:
    good = "- {id: a, judul: A, jenis: pers, penerbit: P}\n"
    (tmp_path / "sumber.yaml").write_text(good + good.replace("pers", "koran"), encoding="utf-8")
    problems: list[Problem] = []
    found = read_list(tmp_path, "sumber.yaml", Sumber, problems)
    assert [one.id for one in found] == ["a"]
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [("N203", 2, "jenis")]


@pytest.mark.parametrize("text", ["", "# belum ada\n", "~\n", "- a\n", "apa saja\n"])
def test_a_file_that_holds_no_record_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "kebijakan.yaml").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    assert read_record(tmp_path, "kebijakan.yaml", Kebijakan, problems) is None
    assert [one.code for one in problems] == ["B107"]


def test_an_empty_list_file_is_an_empty_list(tmp_path: Path) -> None:
    (tmp_path / "koreksi.yaml").write_text("# belum ada\n", encoding="utf-8")
    problems: list[Problem] = []
    assert read_list(tmp_path, "koreksi.yaml", Rilis, problems) == ()
    assert problems == []

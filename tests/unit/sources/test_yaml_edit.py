"""A change of a YAML file touches what it changes, and nothing else."""

import pytest

from generator.sources.yaml_edit import YamlEditError, changed, extended, prepended

ROUND = """\
# Putaran rekaan
tahun: 2023
status: draf   # menunggu SK
sk:
  # yang pertama
  - nomor: 1/KEP
    sumber: [sk-1]  # lihat lampiran

# akhir tahun
terbit_pada: '2023-12-31'
sumber: [sk-1]
"""


def lines_that_differ(old: str, new: str) -> list[str]:
    return [line for line in new.splitlines(keepends=True) if line not in old.splitlines(keepends=True)]


def test_a_value_is_replaced_in_its_place_with_its_quotes_and_its_comment() -> None:
    new = changed(ROUND, {"status": "terbit", "terbit_pada": "2023-11-01"})
    assert lines_that_differ(ROUND, new) == ["status: terbit   # menunggu SK\n", "terbit_pada: '2023-11-01'\n"]


def test_entries_are_added_at_the_end_of_a_list_before_the_comment_that_follows_it() -> None:
    new = changed(ROUND, {"sk": [{"nomor": "2/KEP", "sumber": ["sk-2"]}], "sumber": ["sk-2"]})
    assert "# lihat lampiran\n  - nomor: 2/KEP\n    sumber:\n    - sk-2\n\n# akhir tahun\n" in new
    assert "\nsumber: [sk-1, sk-2]\n" in new
    assert new.startswith("# Putaran rekaan\ntahun: 2023\nstatus: draf   # menunggu SK\nsk:\n  # yang pertama\n")


def test_what_is_not_there_yet_comes_at_the_end() -> None:
    assert changed("tahun: 2023  # ya", {"sk": [{"nomor": "1"}]}) == "tahun: 2023  # ya\nsk:\n- nomor: '1'\n"
    assert extended("# kosong\n", [{"id": "a"}]) == "# kosong\n- id: a\n"
    assert extended("", [{"id": "a"}]) == "- id: a\n"


def test_a_list_keeps_its_indentation_and_the_file_its_line_ends() -> None:
    old = "  - id: a\r\n    judul: >\r\n      dua\r\n      baris\r\n# selesai\r\n"
    assert extended(old, [{"id": "b"}]) == old.replace("# selesai", "  - id: b\r\n# selesai")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# semua\n- id: a # satu\n", "# semua\n- id: b\n  n: 1\n- id: a # satu\n"),
        ("\ufeff- id: a\n", "\ufeff- id: b\n  n: 1\n- id: a\n"),
        ("---\n- id: a\n", "---\n- id: b\n  n: 1\n- id: a\n"),
        ("  - id: a\r\n    n: 2\r\n", "  - id: b\r\n    n: 1\r\n  - id: a\r\n    n: 2\r\n"),
        ("[{id: a}]\n", "[{id: b, n: 1}, {id: a}]\n"),
        ("# kosong\n[]\n", "# kosong\n- id: b\n  n: 1\n"),
        ("# kosong\n", "# kosong\n- id: b\n  n: 1\n"),
        ("", "- id: b\n  n: 1\n"),
    ],
)
def test_entries_are_added_at_the_beginning_of_a_list_however_it_is_written(old: str, new: str) -> None:
    assert prepended(old, [{"id": "b", "n": 1}]) == new


@pytest.mark.parametrize("text", ["id: a\n", "- id: a\n...\n- b\n", "[\n"])
def test_what_is_no_list_gets_no_entry(text: str) -> None:
    with pytest.raises(YamlEditError):
        prepended(text, [{"id": "b"}])


@pytest.mark.parametrize("text", ["status: {a: b}\n", "- status\n", "a: [\n", "status: x\nb: *c\n", "a: b\n...\n"])
def test_a_file_that_cannot_be_changed_safely_is_refused(text: str) -> None:
    with pytest.raises(YamlEditError):
        changed(text, {"status": "terbit"})

"""Problems as officers and tools read them, in both languages."""

import json
import re
from collections.abc import Iterator

import pytest

from generator.checks.shapes import REASONS
from generator.kode import KODE, UNGKAPAN
from generator.model.place import Place
from generator.problems import Problem, problem
from generator.publish.templates import read_bahasa
from generator.report import as_json, as_text
from generator.sources.form import BENTUK, OTHER_ERRORS, RANGE_ERRORS
from generator.sources.sebab import SEBAB
from tests.conftest import ROOT

ENGLISH = read_bahasa(ROOT / "site_src" / "locale", "en")
SEVENTH = Place("rt.csv", 7, "nomor")
NOT_A_NUMBER = problem("N202", Place("x.csv", 4, "nomor"), nilai="5a", bentuk=BENTUK[r"^[0-9]{2,3}$"])


def texts_of_problems() -> Iterator[str]:
    """Yield every text of ours that a problem may show as a whole."""
    for kode in KODE.values():
        yield from (kode.what, kode.mend)
    yield from UNGKAPAN
    yield from BENTUK.values()
    yield from (words for _, words in SEBAB)
    yield from REASONS.values()
    yield from (text for text in OTHER_ERRORS.values() if "%" not in text)
    yield from (text % "%(n)s" for text in RANGE_ERRORS.values())


def test_every_text_of_a_problem_has_its_english() -> None:
    assert sorted({text for text in texts_of_problems() if not ENGLISH.katalog.get(text)}) == []


def test_english_texts_have_the_placeholders_of_the_indonesian_ones() -> None:
    names = re.compile(r"%\(\w+\)s")
    wrong = [
        text for text in texts_of_problems() if set(names.findall(text)) != set(names.findall(ENGLISH.gettext(text)))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", KODE)
def test_every_code_can_be_told_in_both_languages(code: str) -> None:
    names = re.findall(r"%\((\w+)\)s", KODE[code].what + KODE[code].mend)
    found = problem(code, SEVENTH, **dict.fromkeys(names, "Z9"))
    for translate in (str, ENGLISH.gettext):
        told = found.what(translate) + found.mend(translate)
        assert "%" not in told
        assert told.count("Z9") >= len(set(names))


def test_a_problem_is_told_with_its_place_and_how_to_mend_it() -> None:
    assert as_text([NOT_A_NUMBER], "data") == (
        "data/x.csv:4:nomor: N202 «5a» tidak sesuai bentuk yang diminta:"
        " nomor dua atau tiga angka dengan nol di depan, misalnya 05.\n"
        "    → Tulis ulang sesuai bentuk itu."
    )


def test_a_problem_is_told_in_english() -> None:
    assert as_text([NOT_A_NUMBER], "data", ENGLISH.gettext) == (
        "data/x.csv:4:nomor: N202 “5a” does not have the form that is asked for:"
        " a number of two or three digits with a leading zero, for example 05.\n"
        "    → Write it again in that form."
    )


def test_what_is_not_known_of_a_place_is_left_out_and_a_warning_is_marked() -> None:
    found = problem("B113", Place("catatan.txt"))
    assert as_text([found], "data").startswith("data/catatan.txt: B113 (peringatan) Berkas ini")
    assert as_text([found], "data", ENGLISH.gettext).startswith("data/catatan.txt: B113 (warning) This file")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (problem("B108", SEVENTH, nama="nomer", saran=" Maksudnya «nomor»?", dikenal="x"), "Did you mean “nomor”?"),
        (problem("B107", SEVENTH, bentuk="CSV", sebab="tanda kutip tidak ditutup"), "as CSV: a quotation mark is not"),
        (
            problem("W405", SEVENTH, kode="1", sebab="titiknya terlalu sedikit di sekitar 1 2"),
            "too few points near 1 2",
        ),
        (problem("N203", SEVENTH, nilai="x", pilihan="'a', 'b' atau 'c'"), "one of 'a', 'b' or 'c'."),
        (problem("N205", SEVENTH, nilai="-1", batas="paling kecil 0"), "at least 0."),
        (problem("N205", SEVENTH, nilai="18", batas="1 sampai 17"), "1 to 17."),
        (problem("R302", SEVENTH, tempat="rt.csv baris 6"), "repeats rt.csv line 6."),
        (
            problem("P511", SEVENTH, edisi="x", tahun=1, masa="tidak diketahui sampai sekarang"),
            "an unknown date to now.",
        ),
        (problem("B107", SEVENTH, bentuk="CSV", sebab="new-line character seen"), "as CSV: new-line character seen."),
    ],
)
def test_our_own_words_inside_a_problem_are_translated(found: Problem, words: str) -> None:
    assert words in found.what(ENGLISH.gettext)


def test_values_from_the_data_are_not_translated() -> None:
    found = problem("N204", SEVENTH, nilai="sekarang")
    assert found.what(ENGLISH.gettext).startswith("“sekarang” is not a number")


def test_the_form_for_tools_has_the_place_the_code_and_the_texts() -> None:
    assert json.loads(as_json([NOT_A_NUMBER], ENGLISH.gettext)) == [
        {
            "file": "x.csv",
            "line": 4,
            "column": "nomor",
            "code": "N202",
            "severity": "error",
            "what": NOT_A_NUMBER.what(ENGLISH.gettext),
            "mend": "Write it again in that form.",
        }
    ]
    assert json.loads(as_json([NOT_A_NUMBER]))[0]["mend"] == "Tulis ulang sesuai bentuk itu."
    assert json.loads(as_json([])) == []

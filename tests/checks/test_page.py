"""The page of the codes is made from the catalogue and its cases."""

from generator.kode import KODE
from scripts.kode_masalah import GROUPS, PAGE, main, page


def test_the_page_is_up_to_date() -> None:
    assert main(["--check"]) == 0, "run python scripts/kode_masalah.py"
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_code_has_its_part() -> None:
    text = page()
    assert [code for code in KODE if f"\n### {code}\n" not in text] == []
    assert {code[:2] for code in KODE} == set(GROUPS)

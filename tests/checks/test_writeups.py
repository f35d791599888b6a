"""Write-ups: which must be whole, and what reads like a person's name."""

from pathlib import Path

import pytest

from generator.checks.persons import person_in
from generator.checks.writeup_form import PLACEHOLDER, SECTIONS, draft, draft_en, sections_of
from tests.checks.casefile import problems_of

NOTE = """---
judul: Ronda bergilir
ringkasan: Setiap rumah berjaga sebulan sekali.
pilar: aman
{front}
---

{body}
"""
TWIN = "---\njudul: Watch by turns\nringkasan: Every house keeps watch.\n---\n\n{body}\n"
ID_BODY = "\n\n".join(f"## {one.heading['id']}\n\nBelum diketahui." for one in SECTIONS)
EN_BODY = "\n\n".join(f"## {one.heading['en']}\n\nNot known." for one in SECTIONS)


def codes(folder: Path, front: str, body: str = "Ada jadwal di papan.", twin: str = "There is a rota.") -> list[str]:
    """Return the codes that are told of a write-up."""
    files = {
        "praktik/ronda.md": NOTE.format(front=front, body=body),
        "praktik/ronda.en.md": TWIN.format(body=twin),
    }
    return [one.code for one in problems_of({"write": files}, folder)]


@pytest.mark.parametrize(
    "front",
    [
        "rt: 9901011001-02\nbukti: pers\nsumber: [berita-2022]",
        "rt: 9901011001-02\nbiaya: 250000\nbukti: akademik\nsumber: [skripsi-2022]",
        "rt: 9901011001-02\nbukti: wawancara\nsumber: [wawancara-2022]",
        "wilayah: 9901011001\nbukti: resmi\nsumber: [laporan-2022]",
    ],
)
def test_a_short_note_says_no_more_than_its_source(tmp_path: Path, front: str) -> None:
    assert codes(tmp_path, front) == []


@pytest.mark.parametrize(
    "front",
    [
        "rt: 9901011001-02\nbukti: resmi\nsumber: [laporan-2022]",
        "wilayah: 9901011001\nbiaya: 0\nbukti: wawancara\nsumber: [wawancara-2022]",
        "wilayah: 9901011001\ndurasi_bulan: 3\nbukti: resmi\nsumber: [laporan-2022]",
    ],
)
def test_a_whole_write_up_needs_every_section_in_both_languages(tmp_path: Path, front: str) -> None:
    assert codes(tmp_path / "without", front) == ["K812"] * 2 * len(SECTIONS)
    assert codes(tmp_path / "with", front, ID_BODY, EN_BODY) == []


def test_an_empty_section_is_told(tmp_path: Path) -> None:
    body = ID_BODY.replace("## Biaya\n\nBelum diketahui.", "## Biaya")
    assert codes(tmp_path, "biaya: 1\nbukti: resmi\nsumber: [laporan-2022]", body, EN_BODY) == ["K812"]


def test_headings_are_found_in_any_letters() -> None:
    assert sections_of("Awal.\n\n## LANGKAH ##\n\n1. Satu.\n\n### Anak\n\nDua.\n") == {
        "langkah": "1. Satu.\n\n### Anak\n\nDua."
    }


@pytest.mark.parametrize("text", [draft(None), draft("9901011001-05"), draft_en()])
def test_an_empty_write_up_asks_for_every_section(text: str) -> None:
    body = text.partition("\n---\n")[2]
    assert len(sections_of(body)) == len(SECTIONS)
    assert all(PLACEHOLDER.fullmatch(found) for found in sections_of(body).values())


@pytest.mark.parametrize("text", ["Pak Kenanga", "dibantu Bu Mawar dan kader", "Ibu Seruni", "Sdr. Damar"])
def test_a_form_of_address_before_a_name_is_a_person(text: str) -> None:
    assert person_in(text) is not None


@pytest.mark.parametrize(
    "text", ["Ibu RT", "Pak Lurah", "kelas Ibu Hamil", "ibu rumah tangga", "Bapak dan Ibu", "Bukit Batu"]
)
def test_a_post_or_a_group_is_no_person(text: str) -> None:
    assert person_in(text) is None


def test_an_institution_may_bear_a_name(tmp_path: Path) -> None:
    front = "mitra: [Yayasan Ibu Kenanga]\nbukti: pers\nsumber: [berita-2022]"
    assert codes(tmp_path, front) == []

"""A programme as unlike the first as can be: dusun and desa, two pillars, scores 0 to 10, one language.

Its data stand in `tests/kota_lain`. The site is built whole, and nothing of the first programme may be left in it.
"""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.examining import examine
from generator.pipeline import BuildOrder, build
from generator.publish.verify import verify
from tests.conftest import ROOT

LAIN = ROOT / "tests" / "kota_lain" / "data"
FIRST = re.compile(
    r"(?<!-)\b(RT|[Kk]elurahan\w*(?!-)|Kampung|Bantar|Kencana|Wali|[Kk]ota\b(?! cerdas)|[Ll]urah|Perwali"
    r"|Jambi|DPMPPA|English)\b"
)
"""Words of the first programme, as they would stand in a sentence; parts of ids and addresses stay."""


@pytest.fixture(scope="module")
def site(built: Callable[[Path], Path]) -> Path:
    return built(LAIN)


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Yield what a reader sees and hears of each page: text, titles, labels."""
    for path in sorted(site.rglob("*.html")):
        page = re.sub(r"<(script|code)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        said = re.findall(r'(?:title|aria-label|placeholder|content|alt|data-[a-z-]+)="([^"]* [^"]*)"', page)
        text = html.unescape(" \n".join([re.sub(r"<[^>]+>", "\n", page), *said]))
        yield path.relative_to(site).as_posix(), re.sub(r"\S*(?:/|_)\S*", "", text)  # addresses and columns stay


def page(site: Path, address: str) -> str:
    return re.sub(r"\s+", " ", (site / address / "index.html").read_text(encoding="utf-8"))


def test_its_data_have_no_problem() -> None:
    assert examine(LAIN).problems == []


def test_the_site_is_whole(site: Path) -> None:
    assert list(verify(site)) == []


def test_no_word_of_the_first_programme_is_left(site: Path) -> None:
    found = {(name, match[0]) for name, text in texts(site) for match in FIRST.finditer(text)}
    assert found == set()


def test_units_and_areas_have_their_own_names(site: Path) -> None:
    text = page(site, "rt/tirta-bening/01")
    assert "<title>Dusun 01, Desa Tirta Bening · Dusun Lestari Kabupaten Awanbiru</title>" in text
    assert "Dusun Lestari sejak 2024" in text
    assert "Surat keputusannya nomor 9/2025." in text
    assert "Cari dusun" in text


def test_scores_go_to_ten(site: Path) -> None:
    text = page(site, "kriteria/air-1")
    assert "10 Tuntas" in text
    assert "1–9" in text
    assert "0 Belum ada" in text
    assert "Siapa yang naik dari 0 ke 10" in text
    assert "Dusun dinilai" in text


def test_sums_and_means_are_of_that_scale(site: Path) -> None:
    rows = (LAIN / "putaran/2025/nilai.csv").read_text(encoding="utf-8").splitlines()
    name, _, *cells = next(row for row in rows if row.startswith("9801012001-01")).split(",")
    shown = [int(cell) for cell in cells[:4] if cell]
    text = re.sub(r"<[^>]+>", "", page(site, f"rt/tirta-bening/{name[-2:]}"))
    assert f"{sum(shown)} dari {10 * len(shown)}" in text
    assert f"10 Tuntas: {shown.count(10)}" in text


def test_the_sensitive_butir_is_told_in_three_rounded_groups_alone(site: Path) -> None:
    rows = [line.split(",") for line in (site / "data/rekap_peka.csv").read_text("utf-8-sig").splitlines()[1:]]
    assert {row[2] for row in rows} == {"tanah-2"}
    assert {sum(map(int, row[3:6])) for row in rows if not row[7]} == {13}
    assert {row[1] for row in rows if row[7] == "kurang"} == {"980102"}
    assert "tanah-2" not in (site / "data/nilai.csv").read_text(encoding="utf-8-sig")


def test_a_criterion_without_a_mean_is_not_among_the_means(site: Path) -> None:
    table = re.search(r'<table class="tabel tumpuk semua-butir">.*?</table>', page(site, "kecamatan/lembah-kabut"))
    assert table is not None
    assert "Mata air dipagari" in table[0]
    assert "Batas kebun disepakati" not in table[0]


def test_size_classes_are_its_own(site: Path) -> None:
    assert re.search(r"<th scope=\"col\">kecil</th><th scope=\"col\">raya</th>", page(site, "tahun/2025"))


def test_it_has_one_language(site: Path) -> None:
    assert not (site / "en").exists()
    for path in site.rglob("*"):
        if path.suffix in {".html", ".xml"}:
            text = path.read_text(encoding="utf-8")
            assert "hreflang" not in text, path
            assert "kb-lang" not in text, path
            assert "/en/" not in text, path
    assert list(json.loads((site / "cari.json").read_text(encoding="utf-8"))["teks"]) == ["id"]


def test_a_rebuild_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    build(BuildOrder(config_file=ROOT / "mkdocs.yml", data=LAIN, out=again, cache=tmp_path / "cache"))
    names = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [name for name in names if (site / name).read_bytes() != (again / name).read_bytes()] == []

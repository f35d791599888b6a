"""Totals of an RT are of the butir that may be shown, and say so wherever they stand."""

import re
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.facts.scores import pillar_sums, total
from tests.conftest import KECIL
from tests.privacy.releases import read

SAID = {
    "": ("kriteria yang boleh ditampilkan", "kriteria yang ditampilkan", "hanya kriteria yang boleh ditampilkan"),
    "en/": ("criteria that may be shown", "criteria that are shown", "only criteria that may be shown"),
}
"""Beside the overall total, beside that of each pillar, and beside those of a year, by language."""


def test_no_total_counts_a_sensitive_score(kecil_facts: Facts) -> None:
    index = kecil_facts.index
    hidden, best = index.public.kebijakan.butir_peka, index.scale.highest
    rows = {(row.putaran, row.rt): row for row in read(KECIL).nilai}
    differs = 0
    for row in index.public.nilai:
        whole = rows[row.putaran, row.rt]
        open_scores = [skor for butir, skor in whole.skor.items() if butir not in hidden]
        assert total(pillar_sums(row, best)) == (sum(open_scores), best * len(open_scores), len(open_scores))
        differs += len(open_scores) != len(whole.skor)
    assert differs, "the city must have sensitive scores"


@pytest.mark.parametrize("language", ["", "en/"])
def test_each_total_says_of_which_criteria_it_is(language: str, kecil_site: Path) -> None:
    overall, pillar, year = SAID[language]
    scored = 0
    for path in kecil_site.glob(f"{language}rt/*/*/index.html"):
        html = path.read_text(encoding="utf-8")
        sums = re.findall(r'<span class="besar num">[^<]*</span>(<span class="kecil">[^<]*</span>)', html)
        if not sums:
            continue
        scored += 1
        text = re.sub(r"<[^>]+>", "", html)
        assert overall in text, path
        assert all(pillar in one for one in sums), path
        assert year in text, path
    assert scored >= 5


def test_no_embed_no_table_and_no_document_holds_a_total_of_an_rt(kecil_site: Path, kecil_facts: Facts) -> None:
    best = kecil_facts.index.scale.highest
    sums = {"{} dari {}".format(*total(pillar_sums(row, best))) for row in kecil_facts.index.public.nilai}
    cards = [path.read_text(encoding="utf-8") for path in (kecil_site / "sematan" / "rt").rglob("*.*")]
    assert cards
    assert [one for one in sums if any(one in card for card in cards)] == []
    header = (kecil_site / "data" / "nilai.csv").read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    hidden = kecil_facts.index.public.kebijakan.butir_peka
    others = {name for name in header if name not in kecil_facts.index.butir and not name.startswith("catatan")}
    assert others == {"putaran", "rt", "jumlah_kk"}, "no column of sums"
    assert hidden.isdisjoint(header)

"""The page of the API: its examples are run, not believed."""

import html
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from generator.facts.downloads import about
from generator.pages import api
from generator.pages.situs import Situs
from generator.publish.api import write_scored, write_unscored
from generator.publish.sqlite_file import write_database
from tests.conftest import SITE_URL


def blocks(situs: Situs) -> list[str]:
    body = next(iter(api.pages(situs))).body
    return [html.unescape(text) for text in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", body, re.DOTALL)]


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_example_program_prints_what_the_page_says(
    kecil: Situs, kecil_en: Situs, bahasa: str, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    situs = kecil if bahasa == "id" else kecil_en
    write_scored(tmp_path, situs.facts)
    program = blocks(situs)[1]
    assert SITE_URL in program
    program = program.replace(SITE_URL, serve(tmp_path).rstrip("/") + "/")
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    body = next(iter(api.pages(situs))).body
    assert f"<code>{run.stdout.strip()}</code>" in body


def test_the_example_address_and_the_excerpt_are_those_of_a_real_document(kecil: Situs, tmp_path: Path) -> None:
    write_scored(tmp_path, kecil.facts)
    write_unscored(tmp_path, kecil.facts)
    curl, _, _, excerpt = blocks(kecil)
    content = (tmp_path / curl.removeprefix(f"curl {SITE_URL}")).read_text(encoding="utf-8")
    assert re.sub(r"\s", "", excerpt)[1:-1] in content


def test_the_example_query_finds_what_the_table_of_rts_says(kecil: Situs, tmp_path: Path) -> None:
    write_database(tmp_path / "x.db", kecil.facts.tables, about(kecil.index))
    with closing(sqlite3.connect(tmp_path / "x.db")) as base:
        found = dict(base.execute(blocks(kecil)[2]).fetchall())
    counts = {kecil.index.wilayah[kode].nama: kecil.facts.api.area(kode) for kode in kecil.index.rt_in}
    assert found
    for name, number in found.items():
        jumlah = counts[name]["jumlah"]
        assert isinstance(jumlah, dict)
        assert jumlah["rt_sk"] == number


def test_every_kind_of_document_has_an_example(kecil: Situs) -> None:
    assert all(api.examples(kecil).values())

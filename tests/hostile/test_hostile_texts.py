"""Texts from the data are text on every page, even those that the checks would have refused."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from pydantic import TypeAdapter, ValidationError

from generator import examining
from generator.checks import check
from generator.checks.texts import faults
from generator.examining import Examined
from generator.facts.downloads import FORMULA
from generator.model.types import IdButir, IdRt, KodeWilayah, Slug
from generator.pipeline import BuildOrder, build
from generator.publish.verify import verify
from generator.sources.dataset import read_dataset
from tests.conftest import KECIL, ROOT
from tests.hostile.corpus import LONG, TEXTS, hostile
from tests.hostile.kinds import one_of_each
from tests.hostile.test_reach import LAIN
from tests.privacy.releases import read

STARTS = (0, 11, 22)
"""Places of the corpus from which texts are dealt, so that a field meets several kinds."""

FRAME = (
    "@@kb:body@@ <b data-zx>",
    "</title><script data-zx>window.__x=1</script>",
    '"><svg data-zx onload=window.__x=1>',
)
"""The programme's name and city stand in the frame around every page, so they get the worst in turn."""

FOUND = """() => [
  window.__x === undefined ? [] : ["a script ran"],
  [...document.querySelectorAll("[data-zx], base, iframe, object, embed, meta[http-equiv=refresh]")]
    .map(e => e.outerHTML),
  [...document.querySelectorAll("[href], [src], [action], [formaction]")]
    .filter(e => !e.closest("[data-md-component=search]"))
    .filter(e => !(e.hasAttribute("download") && /^data:text\\/plain;charset=utf-8,/.test(e.getAttribute("href"))))
    .flatMap(e => ["href", "src", "action", "formaction"].map(n => e.getAttribute(n)))
    .filter(v => v !== null && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data|file):/i.test(v)),
  [...document.querySelectorAll("*")].flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name)).map(a => a.name),
].flat()"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return sites of the small city with hostile texts, built past the checks."""
    made = []
    with pytest.MonkeyPatch.context() as patch:
        for start, name in zip(STARTS, FRAME, strict=True):
            data = LAIN if start == STARTS[1] else KECIL
            city = hostile(read(data), start)
            program = city.program.model_copy(update={"nama": name, "kota": name})
            examined = Examined(dataset=replace(city, program=program), problems=[])
            patch.setattr(examining, "examine", lambda _, examined=examined: examined)
            out = tmp_path_factory.mktemp(f"hostile-{start}") / "site"
            build(BuildOrder(config_file=ROOT / "mkdocs.yml", data=data, out=out))
            made.append(out)
    return made


def test_most_of_the_corpus_is_refused_by_the_checks() -> None:
    passed = [text for text in TEXTS if not faults(text, "catatan")]
    assert len(passed) < len(TEXTS) / 3
    assert {problem.code for problem in check(hostile(read(KECIL)))} >= {"T604", "T605", "T606", "T607"}


@pytest.mark.parametrize("bound", [Slug, IdRt, IdButir, KodeWilayah])
@pytest.mark.parametrize("text", ["../x", "..", "a/b", "a\\b", "a\x00", "rt\n", "%2e%2e", "x" * 200, "."])
def test_what_makes_an_address_holds_no_path(bound: Any, text: str) -> None:  # noqa: ANN401 - an annotation
    with pytest.raises(ValidationError):
        TypeAdapter(bound).validate_python(text)


@pytest.mark.browser
def test_no_hostile_text_does_anything_in_a_browser(
    sites: list[Path], browser: Browser, serve: Callable[[Path], str]
) -> None:
    found: dict[str, list[str]] = {}
    for site in sites:
        context = browser.new_context()
        page = context.new_page()
        base = serve(site)
        for address in one_of_each(site):
            page.goto(base + address, wait_until="load")
            page.wait_for_timeout(20)
            seen = page.evaluate(FOUND)
            if seen:
                found[f"{site.parent.name} {address}"] = [item[:200] for item in seen]
        context.close()
    assert found == {}


def test_no_placeholder_in_a_text_is_filled(sites: list[Path]) -> None:
    for site in sites:
        for path in site.rglob("*.html"):
            html = path.read_text(encoding="utf-8")
            headings = 0 if "sematan" in path.parts else 1  # a card to embed has none
            assert (html.count("<html"), html.count("</html>"), html.count('id="isi"')) == (1, 1, headings), path


def test_no_template_in_a_text_is_run(sites: list[Path]) -> None:
    html = [path.read_text(encoding="utf-8") for site in sites for path in site.rglob("*.html")]
    assert any("{{7*7}}" in text for text in html)
    assert not any("49 {% raw" in text for text in html)


def test_no_cell_of_the_open_data_is_a_formula(sites: list[Path]) -> None:
    csv.field_size_limit(10 * len(LONG))
    for site in sites:
        for path in site.glob("data/*.csv"):
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.reader(file):
                    assert [cell for cell in row if cell.startswith(FORMULA) and not is_number(cell)] == [], path


def is_number(cell: str) -> bool:
    """Return whether a cell is a number and no text."""
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_every_json_file_is_still_json_and_no_link_is_broken(sites: list[Path]) -> None:
    for site in sites:
        for path in (*site.rglob("*.json"), *site.rglob("*.geojson")):
            json.loads(path.read_text(encoding="utf-8"))
        assert [fault for fault in verify(site) if "tempat kosong" not in fault] == []


def test_every_file_stays_within_the_site(sites: list[Path]) -> None:
    for site in sites:
        assert sorted(path.name for path in site.parent.iterdir()) == ["site"]
        assert not [path for path in site.rglob("*") if path.is_symlink()]


def test_a_link_out_of_the_data_folder_is_not_followed(kota: Path, tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.md"
    secret.write_text((kota / "praktik" / "kebun-cabai-bersama.md").read_text(encoding="utf-8"), encoding="utf-8")
    (kota / "praktik" / "tautan.md").symlink_to(secret)
    dataset, problems = read_dataset(kota)
    assert problems or (dataset and "tautan" not in {item.slug for item in dataset.praktik})

"""No page holds words of the other language, outside what says that it is in that language."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.demo import write_demo
from generator.pipeline import public_facts
from tests.conftest import KECIL, ROOT, SITE_URL
from tests.pagetext import texts_of

INDONESIAN = frozenset(
    """ada adalah akan anda atau arti bagikan banyak belum berikutnya bisa buka bukan cari dan dari dengan hanya
    hapus ini itu juga keluarga kalau kami karena kembali kriteria lain lanjut lebih lihat menurut nilai oleh
    pada pilih praktik salin sampai sebelumnya seluruh semua setiap sudah sumber tahun tanpa tiap tidak tutup
    unduh untuk warga yang""".split()  # noqa: SIM905 - words read best as words
)
ENGLISH = frozenset(
    """all an and are at back by can close copy download each for from has have hide how is its may more must
    navigation next no not of only or page previous read score search see share show skip source than that the
    this to toggle was were what when where which who with year yes""".split()  # noqa: SIM905 - words read best as words
)
"""Everyday words of one language that are none of the other."""

NAMES = re.compile(r"https?://\S+|\S+\.\S*/\S*|\b[\w-]+/|\b[\w-]+\.(?:csv|json|html)\b|CC BY|\bNo\.|\b\w+(?= \()")
"""What is the same in both languages: addresses, files and folders, values with their meaning in brackets, the licence,
and the Indonesian for number."""

AS_STORED = frozenset({"kamus"})
"""Where the names of tables and the values in them stand as they are in the files."""

NAMED = frozenset(("Point", "Enter", "Escape", "Tab", "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"))
LITERAL = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`")
CODE = re.compile(r"\$\{[^{}]*\}|\[?[.#:]\w[^ ]*")
"""What is filled into a text, and parts of a selector."""
COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`\w])//[^\n]*", re.DOTALL)
SCRIPTS = sorted([*(ROOT / "site_src").glob("assets/js/*.js"), ROOT / "site_src" / "luring.js"])


def foreign(text: str, lang: str | None, names: re.Pattern[str]) -> list[str]:
    """Return the words of a text that belong to the other language."""
    words = re.findall(r"[A-Za-z]+", NAMES.sub(" ", names.sub(" ", text)))
    other = {"id": ENGLISH, "en": INDONESIAN}.get(lang or "", frozenset())
    return [word for word in words if word.lower() in other]


def names_in(data: Path) -> re.Pattern[str]:
    """Return what finds the proper names of a city: who published, and how areas are written."""
    public = public_facts(data, SITE_URL).index.public
    names = {row.penerbit for row in public.sumber} | {row.alias for row in public.alias}
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data of a small demo city."""
    folder = tmp_path_factory.mktemp("rekaan") / "data"
    write_demo(folder, rt=60)
    return folder


def literals(script: str) -> Iterator[str]:
    """Yield the texts in a script."""
    for found in LITERAL.finditer(COMMENT.sub(" ", script)):
        yield "".join(found.groups(""))


@pytest.mark.parametrize("city", ["kecil", "jambi", "demo"])
def test_no_page_holds_words_of_the_other_language(
    built: Callable[[Path], Path], request: pytest.FixtureRequest, city: str
) -> None:
    data: Path = request.getfixturevalue("demo") if city == "demo" else {"kecil": KECIL, "jambi": ROOT / "data"}[city]
    site, names = built(data), names_in(data)
    wrong: dict[str, str] = {}
    seen = set()
    for path in sorted(site.rglob("*.html")):
        for said in texts_of(path.read_text(encoding="utf-8")):
            seen.add(said.lang)
            found = [] if AS_STORED & set(said.inside) else foreign(said.text, said.lang, names)
            if found:
                wrong.setdefault(f"{said.kind}: {said.text[:120]}", f"{path.relative_to(site)} {found}")
    assert seen >= {"id", "en"}
    assert wrong == {}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_of_the_site_holds_no_words_of_any_language(path: Path) -> None:
    words = INDONESIAN | ENGLISH
    for text in literals(path.read_text(encoding="utf-8")):
        said = [word for word in re.findall(r"[A-Za-z]+", CODE.sub("", text)) if word.lower() in words]
        assert " " not in text.strip() or not said, text
        assert not re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*…?", text) or text in NAMED, text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_scripts_of_the_map_hold_no_words_of_the_other_language(jambi_site: Path, lang: str) -> None:
    names = names_in(ROOT / "data")
    script = (jambi_site / f"assets/peta/peta.{lang}.js").read_text(encoding="utf-8")
    said = [text for text in literals(script) if " " in text]
    assert len(said) > 50
    assert [text for text in said if foreign(re.sub(r"<[^>]*>", " ", text), lang, names)] == []

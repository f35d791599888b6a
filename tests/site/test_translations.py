"""Every interface text that an English page shows has its English, and the catalogue holds nothing else."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.plugin import BantarPlugin
from generator.wording import Bahasa
from tests.conftest import KECIL, ROOT

CATALOGUE = ROOT / "site_src" / "locale" / "en.po"


@pytest.mark.parametrize("data", [KECIL, ROOT / "data"], ids=["kecil", "jambi"])
def test_no_english_page_falls_back_to_indonesian(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing: set[str] = set()

    def gettext(self: Bahasa, text: str) -> str:
        if self.kode == "en" and text not in self.katalog:
            missing.add(text)
        found = self.katalog.get(text, text)
        return found if isinstance(found, str) else found[0]

    def ngettext(self: Bahasa, one: str, many: str, count: int) -> str:
        found = self.katalog.get(one)
        if isinstance(found, tuple):
            return found[0] if count == 1 else found[-1]
        if self.kode == "en":
            missing.add(one)
        return one if count == 1 else many

    monkeypatch.setattr(Bahasa, "gettext", gettext)
    monkeypatch.setattr(Bahasa, "ngettext", ngettext)
    monkeypatch.setenv("BANTAR_DATA", str(data))
    monkeypatch.setattr("generator.publish.whole.broken", lambda *_: iter(()))
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    plugin = config.plugins["bantar"]
    assert isinstance(plugin, BantarPlugin)
    plugin.config.processes = 1  # what other processes miss would not be told here
    mkdocs_build(config)
    assert sorted(missing) == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="en")
    names = re.compile(r"%\((\w+)\)s")
    wrong = []
    for message in catalogue:
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if message.id and set(names.findall(ids[-1])) != set(names.findall(texts[-1])):
            wrong.append(ids[0])
    assert wrong == []

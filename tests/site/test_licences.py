"""Whatever software a site carries is on its list of licences."""

import re
from pathlib import Path

CODE = frozenset({".js", ".css", ".woff", ".woff2", ".ttf", ".otf", ".wasm", ".map"})
"""Endings of files that somebody wrote as a program or a font."""


def test_every_folder_of_software_stands_on_the_list(kecil_site: Path) -> None:
    text = (kecil_site / "assets" / "lisensi.txt").read_text(encoding="utf-8")
    listed = [
        name.strip() for line in re.findall(r"^\S.*: (assets/.*)$", text, re.MULTILINE) for name in line.split(",")
    ]
    assert len(listed) >= 6
    found = [path.relative_to(kecil_site).as_posix() for path in kecil_site.rglob("*") if path.suffix in CODE]
    assert found
    assert [name for name in found if not any(name.startswith(f"{folder}/") for folder in listed)] == []
    assert [folder for folder in listed if not (kecil_site / folder).is_dir()] == []


def test_whoever_is_named_in_the_theme_is_named_on_the_list(kecil_site: Path) -> None:
    text = (kecil_site / "assets" / "lisensi.txt").read_text(encoding="utf-8")
    heads = " ".join(
        head
        for path in kecil_site.glob("assets/javascripts/**/*.js")
        for head in re.findall(r"/\*!.*?\*/", path.read_text(encoding="utf-8"), re.DOTALL)
    )
    for name in ("clipboard.js", "escape-html", "lunr"):
        assert name in heads
        assert name in text
    assert set(re.findall(r"\b(?:GPL|LGPL|MPL|AGPL)\b", heads)) == set()


def test_no_language_is_carried_that_no_search_asks_for(kecil_site: Path) -> None:
    assert not (kecil_site / "assets" / "javascripts" / "lunr").exists()


def test_every_library_that_is_carried_as_a_whole_brings_its_own_licence(kecil_site: Path) -> None:
    folders = [path for path in (kecil_site / "assets" / "vendor").iterdir() if path.is_dir()]
    assert folders
    for folder in folders:
        text = (folder / "LICENSE").read_text(encoding="utf-8")
        assert "Copyright" in text, folder
        assert re.search(r"Redistribution and use|Permission is hereby granted|Permission to use", text), folder
        assert "WARRANT" in text.upper(), folder

"""Links that lead nowhere are found, wherever they start from."""

import posixpath
from pathlib import Path

import pytest

from generator.publish.links import LinkReader, broken, resolve


def faults(tmp_path: Path, pages: dict[str, str]) -> list[str]:
    links = LinkReader()
    for address, html in pages.items():
        links.see(address, html)
    return list(broken(tmp_path, links.anchors, links.leaving))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("rt/a/05/", "../../../wilayah/"),
        ("rt/a/05/", "../06/"),
        ("en/rt/a/05/", "../../../wilayah/"),
        ("en/rt/a/05/", "../../../../wilayah/"),
        ("", "./"),
        ("cari/", "../"),
        ("cari/", "#isi"),
        ("cari/", "../wilayah/#isi"),
        ("peta/", "#rt=9901011001-05"),
        ("peta/", "https://contoh.example/"),
        ("peta/", "//contoh.example/"),
        ("peta/", "mailto:x"),
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(tmp_path: Path, address: str, link: str) -> None:
    known = dict.fromkeys(["", "rt/a/06/", "wilayah/", "en/", "en/wilayah/", "cari/", "peta/"], '<h1 id="isi">')
    assert faults(tmp_path, {**known, address: f'<h1 id="isi"><a href="{link}">'}) == []


@pytest.mark.parametrize(
    "link", ["../../../tidak/", "../07/", "#tidak", "../../../wilayah/#tidak", "tidak.css", "x?y=1"]
)
def test_a_link_that_leads_nowhere_is_told_with_the_page_that_has_it(tmp_path: Path, link: str) -> None:
    found = faults(tmp_path, {"rt/a/05/": f'<a href="{link}">', "wilayah/": ""})
    assert len(found) == 1
    assert "/rt/a/05/" in found[0]


def test_a_link_is_resolved_anew_where_it_leads_elsewhere(tmp_path: Path) -> None:
    pages = {
        "rt/a/05/": '<a href="../06/">',
        "rt/a/06/": "",
        "rt/b/05/": '<a href="../06/">',
        "en/rt/b/05/": '<a href="../../../x/">',
        "x/": "",
    }
    assert [line.split()[1] for line in faults(tmp_path, pages)] == ["/en/rt/b/05/", "/rt/b/05/"]


def test_a_file_that_exists_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rt.csv").write_text("x")
    assert faults(tmp_path, {"data/": '<a href="rt.csv">'}) == []


def test_addresses_are_resolved_as_a_browser_does() -> None:
    assert resolve("rt/a/05/", "../06/?x=1#y") == ("rt/a/06/", "y")
    assert resolve("rt/a/05/", "") == ("rt/a/05/", "")
    assert resolve("", "data/rt.csv") == (posixpath.join("data", "rt.csv"), "")

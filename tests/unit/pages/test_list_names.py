"""A list is called by what it holds, in the plural where the language has one."""

import re

import pytest

from generator.pages import feeds, registry
from generator.pages.page import Page
from generator.pages.situs import Situs

LISTS = {
    "angka/": "Figures",
    "koreksi/": "Corrections",
    "kriteria/": "Criteria",
    "praktik-baik/": "Best practices",
    "rilis/": "Releases",
    "sumber/": "Sources",
    "tahun/": "Year by year",
    "wilayah/": "Areas",
}
STEP = re.compile(r'<li>(?:<a href="([^"]*)">|<span aria-current="page">)([^<]*)</')


@pytest.fixture(scope="module")
def english(kecil_en: Situs) -> list[Page]:
    return [page for group in registry.groups_of(kecil_en) for page in group.pages()]


def steps(page: Page) -> list[tuple[str, str]]:
    """Return address and name of each step of a page's location, its own address for itself."""
    trail = re.search(r'<nav class="jejak".*?</nav>', page.body)
    found = STEP.findall(trail[0]) if trail else []
    root = "../" * page.address.count("/")
    return [(href.removeprefix(root) if href else page.address, name) for href, name in found]


def test_every_step_to_a_list_is_in_the_plural(english: list[Page]) -> None:
    named = {(address, name) for page in english for address, name in steps(page) if address in LISTS}
    assert named == set(LISTS.items())


def test_headings_and_titles_of_lists_are_in_the_plural(english: list[Page]) -> None:
    for page in english:
        if page.address in {"rilis/", "sumber/", "koreksi/"}:
            assert page.title == LISTS[page.address]
            assert f'<h1 id="isi">{page.title}</h1>' in page.body


def test_feeds_are_in_the_plural(kecil_en: Situs) -> None:
    assert {feed.title for feed in feeds.all_feeds(kecil_en)} >= {"Releases", "Corrections", "Sources"}


def test_a_number_of_rt_is_in_the_plural(english: list[Page]) -> None:
    plain = ((page.address, re.sub(r"<[^>]+>", "", page.body)) for page in english)
    assert [
        (address, found)
        for address, text in plain
        for found in re.findall(r"\b(?:[02-9]|1\d+|[2-9]\d+) RT\b(?! (?:\d|number))", text)
    ] == []

"""Bytes do not wobble as times do: what the full-scale city costs a reader, held to limits."""

import gzip
import posixpath
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.demo import write_demo

KB = 1000
CITY = 1650
LINKED = re.compile(r'(?:href|src)="([^"]+\.(?:css|js|svg))"')


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory, built: Callable[[Path], Path]) -> Path:
    data = tmp_path_factory.mktemp("kota") / "data"
    write_demo(data, rt=CITY, seed=1)
    return built(data)


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def rt_pages(site: Path, prefix: str = "") -> list[Path]:
    return sorted((site / prefix).glob("rt/*/*/index.html"), key=lambda path: path.stat().st_size)


def with_what_it_loads(site: Path, page: Path) -> int:
    """Return the compressed bytes of a page and of every file that it names in its head or loads at once."""
    folder = page.parent.relative_to(site).as_posix()
    names = {posixpath.normpath(posixpath.join(folder, name)) for name in LINKED.findall(page.read_text("utf-8"))}
    return packed(page) + sum(packed(site / name) for name in names if (site / name).is_file())


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_an_rt_page_is_at_most_9_kb(city: Path, prefix: str) -> None:
    pages = rt_pages(city, prefix)
    largest = {path.parent.name: packed(path) for path in [*pages[-40:], *pages[::100]]}
    assert max(largest.values()) <= 9 * KB, largest


def test_a_first_visit_to_an_rt_page_is_at_most_80_kb(city: Path) -> None:
    page = rt_pages(city)[-1]
    drawings = [packed(city / "assets" / name) for name in ("ikon.svg", "letak.svg")]
    assert with_what_it_loads(city, page) + sum(drawings) <= 80 * KB


def test_the_map_of_the_city_is_at_most_250_kb(city: Path) -> None:
    assert with_what_it_loads(city, city / "peta" / "index.html") <= 250 * KB


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_search_index_is_at_most_60_kb(city: Path, prefix: str) -> None:
    assert packed(city / prefix / "search" / "search_index.json") <= 60 * KB


def test_the_index_of_the_find_box_is_at_most_20_kb(city: Path) -> None:
    assert packed(city / "cari.json") <= 20 * KB


def test_every_page_of_the_city_holds_together(city: Path) -> None:
    assert len(list(city.rglob("index.html"))) > 3700

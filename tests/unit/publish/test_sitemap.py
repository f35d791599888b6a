"""The sitemap lists every page once in each language of the site."""

from datetime import date
from pathlib import Path

from generator.publish.sitemap import write_sitemap

URL = "https://example.test/"


def written(site: Path, *bahasa: str) -> str:
    write_sitemap(site, URL, [kode for kode in ("id", "en") if kode in bahasa], ["", "peta/", "peta/"])
    return (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_site_in_two_languages_names_the_twins_of_each_page(tmp_path: Path) -> None:
    text = written(tmp_path, "id", "en")
    assert text.count("<loc>") == 4
    assert text.count('hreflang="en" href="https://example.test/en/peta/"') == 2


def test_a_site_in_one_language_names_no_twin(tmp_path: Path) -> None:
    text = written(tmp_path, "id")
    assert text.count("<loc>") == 2
    assert "hreflang" not in text
    assert "/en/" not in text


def test_every_page_carries_the_day_of_the_newest_release(tmp_path: Path) -> None:
    write_sitemap(tmp_path, URL, ["id", "en"], ["", "peta/"], date(2026, 11, 21))
    text = (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    assert text.count("</loc><lastmod>2026-11-21</lastmod>") == 4
    assert "lastmod" not in written(tmp_path, "id")

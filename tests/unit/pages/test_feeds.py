"""The feeds, read by a parser that news readers use: what they tell, and that their ids stay."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.types import Teks
from generator.pages.feed_entries import told_on, whole_day
from generator.pages.feeds import LONGEST, all_feeds, feed, feeds, text
from generator.pages.ikuti import pages as follow_pages
from generator.pages.koreksi import about
from generator.pages.situs import Situs
from generator.publish.feeds import write_feeds
from tests.unit.pages.test_data import with_public

FEEDS = [
    "rilis/feed.xml",
    "koreksi/feed.xml",
    "tahun/feed.xml",
    "praktik-baik/feed.xml",
    "sumber/feed.xml",
    "kecamatan/candra-hilir/feed.xml",
    "kecamatan/candra-hulu/feed.xml",
]


def parsed(xml: str) -> Any:  # noqa: ANN401 - the parser has no types
    """Return a feed as a news reader sees it; anything that it stumbles over fails."""
    found = feedparser.parse(xml.encode())
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


@pytest.fixture(params=["id", "en"])
def situs(request: pytest.FixtureRequest, kecil: Situs, kecil_en: Situs) -> Situs:
    """Return the site of the small city in each language."""
    return kecil if request.param == "id" else kecil_en


def test_every_feed_has_what_the_standard_asks_for(situs: Situs) -> None:
    found = feeds(situs)
    assert list(found) == FEEDS
    for address, xml in found.items():
        news = parsed(xml)
        assert news.feed.language == situs.bahasa.kode
        assert "DATA CONTOH" in news.feed.title
        assert news.feed.author
        links = {link.rel: link.href for link in news.feed.links}
        assert links["self"] == f"{situs.facts.site_url}{situs.bahasa.prefix}{address}"
        assert links["alternate"] == links["self"].removesuffix("feed.xml")
        for entry in news.entries:
            assert entry.title
            assert entry.summary
            assert entry.link.startswith(f"{situs.facts.site_url}{situs.bahasa.prefix}")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.updated)
            assert entry.updated <= news.feed.updated


def test_ids_are_tag_uris_and_name_one_thing_each(kecil: Situs, kecil_en: Situs) -> None:
    seen: dict[str, str] = {}
    for situs in (kecil, kecil_en):
        for item in all_feeds(situs):
            news = parsed(feed(situs, item))
            ids = [news.feed.id, *(entry.id for entry in news.entries)]
            assert len(ids) == len(set(ids))
            for name, link in zip(ids, [item.address, *(entry.link for entry in news.entries)], strict=True):
                assert re.fullmatch(r"tag:contoh\.example,2022-02-01:(id|en)/[a-z0-9./-]+", name)
                assert seen.setdefault(name, link) == link


def test_an_id_stays_when_what_it_names_is_told_otherwise(kecil: Situs) -> None:
    said = Teks(place=kecil.index.rilis[0].place, id="Diceritakan lain.", en="Told otherwise.")
    changed = with_public(
        kecil, rilis=tuple(item.model_copy(update={"ringkasan": said}) for item in kecil.index.public.rilis)
    )
    before, after = (parsed(feeds(one)["rilis/feed.xml"]).entries for one in (kecil, changed))
    assert [entry.id for entry in before] == [entry.id for entry in after]
    assert [entry.summary for entry in before] != [entry.summary for entry in after]


def test_an_award_is_told_in_the_feed_of_the_years_and_of_its_kecamatan(kecil: Situs) -> None:
    city = parsed(feeds(kecil)["tahun/feed.xml"])
    titles = [entry.title for entry in city.entries]
    assert "1 RT Kelurahan Tanjung III Kenari meraih penghargaan, putaran 2021" in titles
    own = parsed(feeds(kecil)["kecamatan/candra-hulu/feed.xml"])
    assert any("RT 01 Tanjung III Kenari meraih penghargaan, putaran 2021" in entry.title for entry in own.entries)
    other = parsed(feeds(kecil)["kecamatan/candra-hilir/feed.xml"])
    assert not any("Tanjung III Kenari" in entry.title for entry in other.entries)


def test_the_feed_of_a_kecamatan_tells_of_corrections_replies_and_practices_in_it(kecil: Situs) -> None:
    names = [item.name.split("/")[0] for item in next(
        item.entries for item in all_feeds(kecil) if item.address == "kecamatan/candra-hulu/"
    )]  # fmt: skip
    assert {"gelar", "koreksi", "tanggapan", "praktik"} <= set(names)


def test_no_feed_tells_of_a_draft(kecil: Situs) -> None:
    assert not [address for address, xml in feeds(kecil).items() if "putaran 2022-2" in xml or "2022-2/" in xml]


def test_a_feed_without_entries_is_still_a_feed(kecil: Situs) -> None:
    empty = with_public(kecil, koreksi=(), rilis=(), peristiwa=(), tanggapan=(), praktik=(), praktik_en=())
    for xml in feeds(empty).values():
        assert parsed(xml).feed.updated


def test_a_feed_is_no_longer_than_a_reader_can_take(kecil: Situs) -> None:
    item = next(all_feeds(kecil))
    many = [replace(item.entries[0], name=f"rilis/{number}") for number in range(LONGEST + 50)]
    assert len(parsed(feed(kecil, replace(item, entries=many))).entries) == LONGEST


def test_an_award_stands_at_the_release_that_told_it(kecil: Situs) -> None:
    index = kecil.index
    assert told_on(index, date(2022, 1, 15)) == date(2022, 2, 1)
    assert told_on(index, date(2022, 2, 2)) == date(2022, 12, 20)
    assert told_on(index, date(2023, 1, 1)) == date(2023, 1, 1)
    bare = Index(replace(index.public, rilis=()), index.today)
    assert told_on(bare, date(2000, 1, 1)) == index.today


def test_the_host_of_an_id_is_that_of_the_site(kecil: Situs) -> None:
    moved = Situs(Facts(kecil.index, "/"), kecil.bahasa, kecil.render)
    assert "<id>tag:localhost,2022-02-01:id/rilis</id>" in feeds(moved)["rilis/feed.xml"]


def test_the_page_of_feeds_links_every_one(situs: Situs) -> None:
    html = next(follow_pages(situs)).body
    assert [address for address in FEEDS if f'href="../{address}"' not in html] == []


def test_pages_tell_a_reader_of_their_feed(kecil_site: Path) -> None:
    for prefix in ("", "en/"):
        for address in FEEDS:
            html = (kecil_site / prefix / address).with_name("index.html").read_text(encoding="utf-8")
            own = "../rilis/feed.xml" if address.startswith("rilis/") else "feed.xml"
            assert re.search(rf'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="{own}">', html)
            assert (kecil_site / prefix / address).is_file()
        home = (kecil_site / prefix / "index.html").read_text(encoding="utf-8")
        assert 'href="./rilis/feed.xml"' in home


def test_texts_in_feeds_are_escaped() -> None:
    assert text('<b> & "\x0b') == "&lt;b&gt; &amp; &quot;"


def test_dates_known_to_the_year_or_month_become_a_day() -> None:
    assert [whole_day(known).isoformat() for known in ("2022", "2022-09", "2022-09-20")] == [
        "2022-01-01",
        "2022-09-01",
        "2022-09-20",
    ]


def test_feeds_are_written_below_each_language(kecil: Situs, kecil_en: Situs, tmp_path: Path) -> None:
    written = write_feeds(tmp_path, {"id": kecil, "en": kecil_en})
    assert "en/koreksi/feed.xml" in written
    assert all((tmp_path / address).is_file() for address in written)


def test_the_newest_round_comes_first_so_that_a_long_feed_cuts_off_the_oldest(situs: Situs) -> None:
    found = [item for item in all_feeds(situs) if item.address in {"tahun/", "kecamatan/candra-hilir/"}]
    order = list(situs.index.putaran)
    for item in found:
        days = {entry.day for entry in item.entries}
        for day in days:
            rounds = [entry.name.split("/")[1] for entry in item.entries if entry.day == day and entry.putaran >= 0]
            assert rounds == sorted(rounds, key=order.index, reverse=True)
    assert max(len({entry.putaran for entry in item.entries}) for item in found) > 1


def test_a_correction_is_told_by_the_name_of_what_it_is_about(situs: Situs) -> None:
    item = next(item for item in all_feeds(situs) if item.address == "koreksi/")
    assert item.entries
    assert all(about(situs, known) in told.title for known, told in zip(situs.index.koreksi, item.entries, strict=True))
    assert not [entry.title for entry in item.entries if re.search(r"\d{10}-", entry.title)]

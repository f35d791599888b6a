"""A real Apache serves the built site by the `.htaccess` in it, and lets others frame the embeds alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish.security import FIXED, FRAMED
from tests.apache import apache
from tests.hostile.conftest import headers_of
from tests.server import Ask

__all__ = ["apache"]

pytestmark = pytest.mark.apache

EMBEDS = ("/sematan/kota.html", "/sematan/rt/tanjung-iii-kenari/01.svg")
OLD = "peta-lama"


@pytest.fixture(scope="module")
def site(kecil_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site at a place that a server without its keeper's rights may read."""
    copy = Path(shutil.copytree(kecil_site, tmp_path_factory.mktemp("apache-situs") / "site"))
    with (copy / ".htaccess").open("a", encoding="utf-8") as file:
        file.write(f'RedirectMatch 301 "^/{OLD}/$" "/peta/"\n')  # as the build writes a move
    for folder in (copy, *copy.parents):
        if folder.stat().st_uid == copy.stat().st_uid and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    return copy


@pytest.fixture(scope="module")
def ask(apache: Callable[[Path], Ask], site: Path) -> Ask:
    return apache(site)


def test_a_page_comes_with_every_header_and_may_not_be_framed_by_others(ask: Ask, site: Path) -> None:
    policy = headers_of(site)["Content-Security-Policy"]
    for address in ("/", "/rt/tanjung-iii-kenari/01/", "/en/peta/", "/data/nilai.csv"):
        answer = ask(address)
        assert answer.status == 200, address
        assert {name: answer.headers.get(name.lower()) for name in FIXED} == FIXED
        assert answer.headers["content-security-policy"] == f"{policy}, {FRAMED}", address


def test_embeds_come_with_the_same_but_may_be_framed(ask: Ask, site: Path) -> None:
    for address in EMBEDS:
        answer = ask(address)
        assert answer.status == 200
        assert answer.headers["content-security-policy"] == headers_of(site)["Content-Security-Policy"]


def test_an_unknown_address_has_its_page_its_status_and_its_headers(ask: Ask, site: Path) -> None:
    answer = ask("/tidak/ada/")
    assert (answer.status, answer.body) == (404, (site / "404.html").read_bytes())
    assert FRAMED in answer.headers["content-security-policy"]


@pytest.mark.parametrize("address", ["/_headers", "/_nginx/headers.conf", "/.htaccess", "/_redirects"])
def test_what_is_meant_for_servers_is_not_served(ask: Ask, address: str) -> None:
    assert ask(address).status in (403, 404)


def test_an_address_that_moved_is_led_on(ask: Ask) -> None:
    answer = ask(f"/{OLD}/")
    assert answer.status == 301
    assert answer.headers["location"].endswith("/peta/")


def test_types_and_what_browsers_may_keep(ask: Ask, site: Path) -> None:
    assert ask("/data/rt.csv").headers["content-type"] == "text/csv; charset=utf-8"
    assert ask("/data/wilayah.geojson").headers["content-type"].startswith("application/geo+json")
    assert ask("/").headers["cache-control"] == "no-cache"
    (hashed, *_) = (path for path in (site / "assets").rglob("bundle.*.min.js"))
    assert "immutable" in ask(f"/{hashed.relative_to(site).as_posix()}").headers["cache-control"]

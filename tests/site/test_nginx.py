"""A real nginx with the configuration of `docs/deploy/` serves the built site as a host should."""

import gzip
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import BuildOrder, build
from generator.publish.links import LINKS, resolve
from generator.publish.security import FRAMED
from generator.publish.verify import verify
from tests.conftest import KECIL, ROOT
from tests.hostile.conftest import headers_of
from tests.nginx import nginx
from tests.server import Ask

__all__ = ["nginx"]

pytestmark = pytest.mark.nginx

SUB_PATH = "/kampung-bantar/"
OLD = "peta-lama/"
"""An address that moved to the map's."""


def packed(folder: Path, url: str) -> Path:
    """Build the small city with compressed copies, for a site of some address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BANTAR_SITE_URL", url)
        shutil.copytree(KECIL, folder / "data", dirs_exist_ok=True)
        (folder / "data" / "pindah.csv").write_text(f"dari,ke,tanggal,alasan\n{OLD},peta/,2022-12-20,Nama baru.\n")
        order = BuildOrder(
            config_file=ROOT / "mkdocs.yml",
            data=folder / "data",
            out=folder / "site",
            cache=folder / "cache",
            compress=True,
            cards=False,
        )
        build(order)
    return folder / "site"


def links_of(html: str) -> list[str]:
    """Return where the links and files of a page lead."""
    return [link for attribute in LINKS for link in attribute.findall(html)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("akar"), "https://bantar.example/")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(tmp_path_factory.mktemp("anak"), f"https://kota.example{SUB_PATH}")


@pytest.fixture(scope="module")
def ask(nginx: Callable[[str, Path], Ask], site: Path) -> Ask:
    return nginx("nginx.conf", site)


@pytest.fixture(scope="module")
def ask_below(nginx: Callable[[str, Path], Ask], below: Path) -> Ask:
    return nginx("nginx-sub-path.conf", below)


def test_a_page_comes_with_the_headers_of_its_build(ask: Ask, site: Path) -> None:
    answer = ask("/rt/tanjung-iii-kenari/01/")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    expected = {name.lower(): value for name, value in headers_of(site).items()}
    expected["content-security-policy"] += f", {FRAMED}"
    assert {name: answer.headers.get(name) for name in expected} == expected


def test_a_card_comes_with_the_same_but_may_be_framed(ask: Ask, site: Path) -> None:
    for address in ("/sematan/kota.html", "/sematan/rt/tanjung-iii-kenari/01.svg"):
        answer = ask(address)
        assert answer.status == 200
        assert answer.headers["content-security-policy"] == headers_of(site)["Content-Security-Policy"]


def test_a_page_that_did_not_change_is_not_sent_again(ask: Ask) -> None:
    first = ask("/")
    assert ask("/", If_None_Match=first.headers["etag"]).status == 304


def test_files_of_the_theme_are_kept_for_a_year(ask: Ask, site: Path) -> None:
    hashed = [
        path.relative_to(site).as_posix()
        for path in (site / "assets").rglob("*")
        if re.search(r"\.[0-9a-f]{8}\.min\.(js|css)$", path.name)
    ]
    assert hashed
    assert {ask(f"/{name}").headers["cache-control"] for name in hashed} == {"public, max-age=31536000, immutable"}
    assert ask("/assets/css/situs.css").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/assets/css/situs.css", "text/css; charset=utf-8"),
        ("/assets/js/cari.js", "application/javascript; charset=utf-8"),
        ("/assets/ikon.svg", "image/svg+xml; charset=utf-8"),
        ("/cari.json", "application/json; charset=utf-8"),
        ("/data/rt.csv", "text/csv; charset=utf-8"),
        ("/data/wilayah.geojson", "application/geo+json; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_files_have_their_types_and_come_compressed(ask: Ask, site: Path, address: str, kind: str) -> None:
    plain, packed = ask(address), ask(address, Accept_Encoding="gzip")
    assert (plain.status, plain.headers["content-type"]) == (200, kind)
    assert plain.body == (site / address[1:]).read_bytes()
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert packed.body == (site / f"{address[1:]}.gz").read_bytes()
    assert gzip.decompress(packed.body) == plain.body


def test_pages_come_compressed(ask: Ask) -> None:
    plain, packed = ask("/peta/"), ask("/peta/", Accept_Encoding="gzip")
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) * 2 < len(plain.body)


def test_an_unknown_address_has_its_page_and_its_status(ask: Ask, site: Path) -> None:
    answer = ask("/tidak/ada/")
    assert (answer.status, answer.body) == (404, (site / "404.html").read_bytes())
    assert "content-security-policy" in answer.headers


def test_an_address_without_its_slash_is_led_on(ask: Ask) -> None:
    answer = ask("/rt/tanjung-iii-kenari/01")
    assert (answer.status, answer.headers["location"]) == (301, "/rt/tanjung-iii-kenari/01/")


def test_an_address_that_moved_is_led_on(ask: Ask, ask_below: Ask) -> None:
    for answer, root in ((ask(f"/{OLD}"), "/"), (ask_below(SUB_PATH + OLD), SUB_PATH)):
        assert (answer.status, answer.headers["location"]) == (301, f"{root}peta/")


@pytest.mark.parametrize("address", ["/_headers", "/_nginx/headers.conf", "/.htaccess", "/_redirects"])
def test_what_is_meant_for_servers_is_not_served(ask: Ask, address: str) -> None:
    assert ask(address).status == 404


def test_a_site_in_a_folder_is_whole(below: Path) -> None:
    assert list(verify(below)) == []


def test_a_site_in_a_folder_is_served_alike(ask_below: Ask, below: Path) -> None:
    page = ask_below(f"{SUB_PATH}rt/tanjung-iii-kenari/01/", Accept_Encoding="gzip")
    assert page.status == 200
    assert gzip.decompress(page.body) == (below / "rt/tanjung-iii-kenari/01/index.html").read_bytes()
    assert page.headers["cache-control"] == "no-cache"
    assert {name.lower() for name in headers_of(below)} <= set(page.headers)
    moved = ask_below(f"{SUB_PATH}rt/tanjung-iii-kenari/01")
    assert (moved.status, moved.headers["location"]) == (301, f"{SUB_PATH}rt/tanjung-iii-kenari/01/")
    assert ask_below(SUB_PATH.rstrip("/")).headers["location"] == SUB_PATH
    assert ask_below(f"{SUB_PATH}_nginx/headers.conf").status == 404


def test_every_link_of_a_site_in_a_folder_stays_in_it(ask_below: Ask) -> None:
    for address in ("", "rt/tanjung-iii-kenari/01/", "en/kriteria/", "peta/"):
        html = ask_below(SUB_PATH + address).body.decode()
        targets = {resolve(SUB_PATH[1:] + address, link) for link in links_of(html)}
        inside = {target[0] for target in targets if target}
        assert [target for target in inside if not f"/{target}".startswith(SUB_PATH)] == []
        for target in sorted(inside)[:20]:
            assert ask_below(f"/{target}").status == 200


def test_the_page_for_unknown_addresses_works_at_any_depth_of_a_folder(ask_below: Ask) -> None:
    answer = ask_below(f"{SUB_PATH}tidak/ada/di/sini/")
    assert answer.status == 404
    links = [link for link in links_of(answer.body.decode()) if not re.match(r"#|https?:|data:", link)]
    assert links
    assert [link for link in links if not link.startswith(SUB_PATH)] == []
    for link in links:
        assert ask_below(link.partition("#")[0].partition("?")[0]).status == 200


def test_the_address_of_the_site_stands_wherever_it_must_be_whole(below: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", "index.html"):
        text = (below / name).read_text(encoding="utf-8")
        assert f"https://kota.example{SUB_PATH}" in text
        assert "bantar.example" not in text
    assert "ErrorDocument 404 /kampung-bantar/404.html" in (below / ".htaccess").read_text(encoding="utf-8")


def test_a_rebuild_uses_compressed_copies_again(site: Path) -> None:
    before = {path: path.stat().st_ino for path in site.rglob("*.gz")}
    packed(site.parent, "https://bantar.example/")
    after = {path: path.stat().st_ino for path in site.rglob("*.gz")}
    assert after.keys() == before.keys()
    assert sum(before[path] == after[path] for path in before) > len(before) // 2


def test_compressed_copies_are_the_same_in_every_build(site: Path, tmp_path: Path) -> None:
    again = packed(tmp_path, "https://bantar.example/")
    names = [path.relative_to(site) for path in site.rglob("*.gz")]
    assert [name for name in names if (site / name).read_bytes() != (again / name).read_bytes()] == []

"""A page runs the site's own scripts and nothing else, and works under the policy that says so."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.pages.sematan import FOLDER
from generator.publish.security import FIXED, FRAMED, OTHER, SCRIPT, hashes, policy, write_headers
from tests.chromium import DESK
from tests.hostile.conftest import headers_for, headers_of
from tests.hostile.kinds import one_of_each

META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def all_html(site: Path) -> dict[str, str]:
    """Return every page of a site; embeds are no pages, and have a policy and a test of their own."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: path.read_text(encoding="utf-8") for name, path in pages.items() if not name.startswith(FOLDER)}


@pytest.fixture(scope="module")
def strict_site(kecil_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small city's site with headers made from the frames alone."""
    site = Path(shutil.copytree(kecil_site, tmp_path_factory.mktemp("strict") / "site"))
    write_headers(site, [(site / "index.html").read_text(encoding="utf-8")])
    return site


@pytest.mark.parametrize("name", ["kecil_site", "jambi_site"])
def test_no_page_has_an_inline_script(name: str, request: pytest.FixtureRequest) -> None:
    assert {page for page, html in all_html(request.getfixturevalue(name)).items() if hashes([html])} == set()


@pytest.mark.parametrize("name", ["kecil_site", "jambi_site"])
def test_no_page_needs_an_unsafe_policy(name: str, request: pytest.FixtureRequest) -> None:
    inline = re.compile(
        r"""<[a-z][^>]*\s(?:style|on[a-z]+)\s*=\s*["'][^>]*>|<style\b|href=["']?\s*data:""", re.IGNORECASE
    )
    faults = {
        page: found[0]
        for page, html in all_html(request.getfixturevalue(name)).items()
        if (found := inline.search(SCRIPT.sub("", html)))
    }
    assert faults == {}


def test_the_built_site_brings_its_headers(kecil_site: Path, strict_site: Path) -> None:
    assert headers_of(kecil_site) == headers_of(strict_site)


def test_the_headers_allow_nothing_unsafe(strict_site: Path) -> None:
    found = headers_of(strict_site)
    assert {name: found[name] for name in FIXED} == FIXED
    assert not re.search(r"unsafe|\*|http:", found["Content-Security-Policy"])
    assert found["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")


@pytest.mark.parametrize("name", ["kecil_site", "jambi_site"])
def test_every_page_carries_the_policy_of_the_header_before_anything_it_could_stop(
    name: str, request: pytest.FixtureRequest
) -> None:
    site = request.getfixturevalue(name)
    expected = headers_of(site)["Content-Security-Policy"]
    begin = f'<head> <meta charset="utf-8"> <meta http-equiv="Content-Security-Policy" content="{expected}">'
    assert [page for page, html in all_html(site).items() if begin not in " ".join(html.split())] == []


def test_apache_is_told_the_same_as_the_other_hosts(kecil_site: Path) -> None:
    lines = (kecil_site / ".htaccess").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "ErrorDocument 404 /404.html"
    assert lines.count("<IfModule mod_headers.c>") == lines.count("</IfModule>") == 2
    told = {
        name: value
        for line in lines[1:-1]
        for name, value in re.findall(r'^  Header always set (\S+) "([^"]+)"$', line)
    }
    assert told == headers_of(kecil_site)


@pytest.mark.parametrize(
    ("path", "others"),
    [("/", False), ("/rt/a/01/", False), ("/en/", False), ("/404.html", False), ("/sematan/kota.html", True)],
)
def test_embeds_alone_may_be_framed_by_others(kecil_site: Path, path: str, *, others: bool) -> None:
    policies = [value for name, value in headers_for(kecil_site, path) if name == "Content-Security-Policy"]
    assert (FRAMED in policies) is not others
    apache = (kecil_site / ".htaccess").read_text(encoding="utf-8")
    assert f'Header always add Content-Security-Policy "{FRAMED}" env=!sematan' in apache


def test_the_policy_names_no_other_host(kecil_site: Path) -> None:
    assert "//" not in headers_of(kecil_site)["Content-Security-Policy"]


def test_only_scripts_that_run_are_hashed() -> None:
    named = '<script src="a.js"></script><script type="application/json">{}</script>'
    page = f"{named}<script>\nx()</script><SCRIPT>y</SCRIPT>"
    assert [bool(OTHER.search(attributes)) for attributes, _ in SCRIPT.findall(page)] == [True, True, False, False]
    assert hashes([page]) == hashes(["<script>\nx()</script>", "<script>y</script>"])
    assert hashes(["<script>alert(1)</script>"]) == {"sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="}
    assert "script-src 'self' 'sha256-a' 'sha256-b';" in policy(["sha256-b", "sha256-a"])


@pytest.mark.browser
def test_every_kind_of_page_works_under_the_policy(
    browser: Browser, strict_site: Path, strictly: Callable[[Path], str]
) -> None:
    base = strictly(strict_site)
    context = browser.new_context(viewport=DESK)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
    for address in one_of_each(strict_site, at_most=1):
        page.goto(base + address, wait_until="load")
        page.wait_for_timeout(50)
    context.close()
    assert told == []


@pytest.mark.browser
def test_search_and_palette_work_under_the_policy(
    browser: Browser, strict_site: Path, strictly: Callable[[Path], str]
) -> None:
    context = browser.new_context(viewport=DESK, color_scheme="light")
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(strictly(strict_site), wait_until="load")
    page.locator("label.md-header__button[for=__palette_1]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("/")
    page.locator("input.md-search__input").fill("tanjung")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    context.close()
    assert told == []


@pytest.mark.browser
@pytest.mark.parametrize("by", ["header", "page"])
def test_a_script_from_the_data_would_be_stopped(
    by: str, browser: Browser, strict_site: Path, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(strict_site, tmp_path / "site"))
    hostile = (
        "<script>window.__x=1</script><img src=x onerror='window.__x=1'><iframe srcdoc='<script>top.__x=1</script>'>"
    )
    for name in ("index.html", "sumber/index.html"):
        path = site / name
        path.write_text(
            path.read_text(encoding="utf-8").replace("</article>", f"{hostile}</article>"), encoding="utf-8"
        )
    context = browser.new_context()
    page = context.new_page()
    start: Callable[[Path], str] = request.getfixturevalue({"header": "strictly", "page": "serve"}[by])
    base = start(site)
    if by == "header":
        for path in site.rglob("*.html"):
            path.write_text(META.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    for name in ("", "sumber/"):
        page.goto(base + name, wait_until="load")
        page.wait_for_timeout(50)
        assert page.evaluate("window.__x") is None
    context.close()

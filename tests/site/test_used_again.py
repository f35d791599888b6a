"""A rebuild is never wrong, whatever happened to what the last ones left."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.pipeline import build
from generator.publish import writing
from generator.publish.ledger import Ledger, Packed
from tests.conftest import KECIL
from tests.site.rebuilding import order
from tests.site.test_build import digests


def spoil(path: Path) -> None:
    """Change a byte in the middle and nothing else: neither size nor time tells of it."""
    stat = path.stat()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def spoil_ledger(_: Path, cache: Path) -> None:
    spoil(next(cache.glob("*.ledger")))


def spoil_title(_: Path, cache: Path) -> None:
    """Leave a whole ledger with right keys and digests: only the seal tells."""
    path = next(cache.glob("*.ledger"))
    seal, ledger = path.read_bytes().partition(b"\n")[0], Ledger.read(path)
    name, entry = next((name, entry) for name, entry in ledger.groups.items() if "/rt/" in name)
    docs = [(address, title.replace("RT 01 ", "RT 99 "), text) for address, title, text in entry.docs.value]
    assert docs != [tuple(doc) for doc in entry.docs.value]
    ledger.groups[name] = replace(entry, docs=Packed.of(docs))
    ledger.write(path)
    path.write_bytes(seal + b"\n" + path.read_bytes().partition(b"\n")[2])


def spoil_templates(_: Path, cache: Path) -> None:
    """Leave code that runs: only the seals tell."""
    next(cache.glob("*.ledger")).unlink()
    texts = [(path, path.read_bytes()) for path in cache.glob("templat/*/*")]
    assert sum(b"Kelurahan" in content for _, content in texts)
    for path, content in texts:
        path.write_bytes(content.replace(b"Kelurahan", b"Kelurohan"))


def halve_ledger(_: Path, cache: Path) -> None:
    ledger = next(cache.glob("*.ledger"))
    ledger.write_bytes(ledger.read_bytes()[:1000])


DAMAGE: dict[str, Callable[[Path, Path], object]] = {
    "page": lambda site, _: spoil(sorted(site.glob("rt/*/*/index.html"))[0]),
    "ledger": spoil_ledger,
    "a title in the ledger": spoil_title,
    "frame": lambda _, cache: spoil(next(path for path in sorted(cache.glob("frame/*/files/assets/css/*.css")))),
    "half a ledger": halve_ledger,
    "a text of the templates": spoil_templates,
    "no cache": lambda _, cache: shutil.rmtree(cache),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_damage_to_what_the_last_build_left_never_reaches_the_site(kecil_site: Path, tmp_path: Path, what: str) -> None:
    site, own = tmp_path / "site", tmp_path / "cache"
    build(order(KECIL, site, own))
    DAMAGE[what](site, own)
    build(order(KECIL, site, own))
    assert digests(site) == digests(kecil_site)


def test_a_generator_that_changed_while_it_built_leaves_nothing_to_use_again(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = order(KECIL, tmp_path / "site", cache)
    build(first)
    assert Ledger.read(first.ledger).groups
    first.ledger.unlink()
    monkeypatch.setattr("generator.pipeline.digest_of_code_now", lambda: "another")
    build(first)
    assert not first.ledger.exists()


@pytest.fixture
def known(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a site whose pages were read by a build, found right, and not touched since."""
    monkeypatch.setattr(writing, "SETTLED_NS", 0)
    for _ in range(3):
        build(order(KECIL, tmp_path / "site", cache))
    return tmp_path / "site"


def pages_read(site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the pages of RTs that a build reads."""
    found: list[str] = []

    def noted(path: str) -> bytes:
        found.append(path)
        return read(path)

    read = writing.read
    monkeypatch.setattr(writing, "read", noted)
    build(replace(order(KECIL, site, cache), processes=1))
    return [path for path in found if "/rt/" in path and path.endswith(".html") and "/sematan/" not in path]


def test_a_page_that_was_not_touched_since_it_was_read_is_not_read_again(
    known: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not pages_read(known, cache, monkeypatch)


def test_a_page_that_was_touched_so_lately_that_its_times_tell_nothing_is_read(
    known: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "SETTLED_NS", 10**18)
    assert pages_read(known, cache, monkeypatch)


@pytest.mark.parametrize("settled", [0, 10**18])
def test_no_time_that_is_set_back_hides_a_change(
    known: Path, kecil_site: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, settled: int
) -> None:
    monkeypatch.setattr(writing, "SETTLED_NS", settled)
    spoil(one_folder(known) / "index.html")
    assert digests(known) != digests(kecil_site)
    build(order(KECIL, known, cache))
    assert digests(known) == digests(kecil_site)


def one_folder(spare: Path) -> Path:
    """Return a folder of the spare site that the next build would move: that of an RT."""
    return sorted(spare.glob("rt/*/*/index.html"))[0].parent


def add_file(spare: Path) -> None:
    (one_folder(spare) / "asing.html").write_text("asing")


def add_folder(spare: Path) -> None:
    (one_folder(spare) / "asing").mkdir()


def change_file(spare: Path) -> None:
    path = one_folder(spare) / "index.html"
    path.unlink()
    path.write_text("asing")


def lay_link(spare: Path) -> None:
    folder = one_folder(spare)
    shutil.rmtree(folder)
    folder.symlink_to(spare.with_name("site") / folder.relative_to(spare))


def lay_link_above(spare: Path) -> None:
    """Let a folder above those of RTs be that of the site itself: what is moved from there would be missing."""
    shutil.rmtree(spare / "rt")
    (spare / "rt").symlink_to(spare.with_name("site") / "rt")


def put_file(spare: Path) -> None:
    shutil.rmtree(spare / "rt")
    (spare / "rt").write_text("asing")


SPARE_DAMAGE: dict[str, Callable[[Path], object]] = {
    "a file of somebody": add_file,
    "a folder of somebody": add_folder,
    "another file": change_file,
    "a byte of a file that the site has too": lambda spare: spoil(one_folder(spare) / "index.html"),
    "a link to the site": lay_link,
    "a link to a folder above": lay_link_above,
    "a file in place of a folder": put_file,
    "nothing": shutil.rmtree,
}


@pytest.mark.parametrize("what", SPARE_DAMAGE)
def test_whatever_lies_in_the_site_before_the_last_never_reaches_the_next(
    kecil_site: Path, tmp_path: Path, cache: Path, what: str
) -> None:
    site, spare = tmp_path / "site", tmp_path / ".site.cadangan"
    for _ in range(2):
        build(order(KECIL, site, cache))
    SPARE_DAMAGE[what](spare)

    def look(_: Path) -> None:
        assert digests(site).keys() == digests(kecil_site).keys(), "the old site lost a file while the new one was made"

    build(replace(order(KECIL, site, cache), when_whole=look))
    assert digests(site) == digests(kecil_site)
    assert not any(path.is_symlink() for path in site.rglob("*"))


def test_a_rebuild_moves_the_folders_of_the_site_before_the_last(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    for _ in range(2):
        build(order(KECIL, site, cache))
    linked: list[str] = []

    def noted(source: str, target: str) -> None:
        linked.append(target)
        link(source, target)

    link = os.link
    monkeypatch.setattr(os, "link", noted)
    build(replace(order(KECIL, site, cache), processes=1))
    assert not [path for path in linked if "/rt/" in path and path.endswith(".html")]


def test_a_link_that_fails_half_way_leaves_the_files_of_the_old_site_alone(
    kecil_site: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(order(KECIL, site, cache))
    before = {path.name: path.stat().st_mtime_ns for path in sorted(site.glob("data/*"))}
    kept = Path(shutil.copytree(site, tmp_path / "lama", copy_function=os.link))
    calls = iter(range(10**6))

    def failing(source: str, target: str) -> None:
        if source.startswith(str(site)) and next(calls) % 3 == 1:
            raise OSError
        link(source, target)

    link = os.link
    monkeypatch.setattr(os, "link", failing)
    build(replace(order(KECIL, site, cache), processes=1))
    assert digests(site) == digests(kecil_site)
    assert {path.name: path.stat().st_mtime_ns for path in sorted(kept.glob("data/*"))} == before

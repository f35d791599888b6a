"""A draft is shown to nobody but its publisher, and becomes public only after it was looked at."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from generator.cli.console import CANNOT_RUN, CLEAN, PROBLEMS
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pipeline import BuildOrder, all_situs, build, public_facts
from generator.problems import GeneratorError
from generator.publish.digest import digest_of_folders
from generator.publish.frame import Frame
from generator.publish.furnish import Order
from generator.publish.whole import furnished
from generator.releasing.preview import missing, note_compared, note_shown
from tests.command import CONFIG, run
from tests.conftest import KECIL, ROOT, SITE_URL
from tests.site.releasing import change, contents, data, old_site, recorded

__all__ = ["data", "recorded"]

DRAFT = "2022-2"
OFFICE = "DPMPPA Kota Telukandai"
DAY = "2023-02-01"
PATIENCE = 60
"""Seconds after which a served site is taken to be broken."""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the commands remember what was looked at."""
    folder = tmp_path / "cache"
    for module in ("publish", "release"):
        monkeypatch.setattr(f"generator.cli.{module}.cache_of", lambda _: folder)
    return folder


def look(cache: Path, data: Path) -> None:
    """Do what has to be done before a draft is published."""
    note_shown(cache, data, digest_of_folders([data]))
    assert run("diff", "--data", data, "--putaran", DRAFT, "--tanggal", DAY).exit_code == CLEAN
    assert missing(cache, data, DRAFT) == []


def publish(data: Path, out: Path, *words: str) -> object:
    return run(
        "publish", DRAFT, "--data", data, "--out", out, "--config", CONFIG, "--tanggal", DAY, "--tanpa-kartu", *words
    )


def told(result: object) -> str:
    return str(getattr(result, "output"))  # noqa: B009 - click's result


def code(result: object) -> int:
    return int(getattr(result, "exit_code"))  # noqa: B009 - click's result


def test_without_the_last_word_nothing_is_written_and_all_is_told(data: Path, cache: Path, tmp_path: Path) -> None:
    before = contents(data)
    result = publish(data, tmp_path / "site")
    assert code(result) == CLEAN
    assert "/rt/rawa-sejoli/01/   RT 01 Rawa Sejoli\n  + dinilai, putaran 2022-2" in told(result)
    assert "  putaran/2022-2/putaran.yaml\n" in told(result)
    assert "bantar serve --draf" in told(result)
    assert contents(data) == before
    assert not (tmp_path / "site").exists()
    assert not cache.exists()


def test_a_draft_that_was_looked_at_becomes_public_in_one_step(data: Path, cache: Path, tmp_path: Path) -> None:
    path = data / "putaran" / DRAFT / "putaran.yaml"
    change(data, f"putaran/{DRAFT}/putaran.yaml", "status: draf", "status:   draf   # menunggu SK")
    old = path.read_text(encoding="utf-8")
    look(cache, data)
    before = contents(data)
    result = publish(data, tmp_path / "site", "--terbitkan", "--oleh", OFFICE)
    assert code(result) == CLEAN, told(result)
    assert path.read_text(encoding="utf-8") == old.replace("draf ", "terbit ", 1)
    after = contents(data)
    assert {name for name in after if after[name] != before.get(name)} == {
        f"putaran/{DRAFT}/putaran.yaml", "rilis.yaml", "rilis/2023.2.csv", "rilis/terbit.csv", "rilis/peka.csv",
        "alamat.txt",
    }  # fmt: skip
    entry = (data / "rilis.yaml").read_text(encoding="utf-8").split("- id:")[1]
    assert all(word in entry for word in ("2023.2", "2023-02-01", DRAFT, OFFICE))
    assert "2022-2" in (tmp_path / "site" / "rilis/2023.2/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("step", ["nothing", "shown only", "compared only", "changed afterwards"])
def test_a_draft_that_was_not_looked_at_as_it_is_stays_a_draft(
    data: Path, cache: Path, tmp_path: Path, step: str
) -> None:
    if step == "shown only":
        note_shown(cache, data, digest_of_folders([data]))
    elif step == "compared only":
        note_compared(cache, data, frozenset({DRAFT}))
    elif step == "changed afterwards":
        look(cache, data)
        change(data, f"putaran/{DRAFT}/putaran.yaml", "2023-01-15", "2023-01-16")
    before = contents(data)
    result = publish(data, tmp_path / "site", "--terbitkan", "--oleh", OFFICE)
    assert code(result) == CANNOT_RUN
    assert "belum dilihat dan dibandingkan" in told(result)
    assert contents(data) == before


def test_a_preview_of_older_data_counts_for_nothing(data: Path, cache: Path) -> None:
    digest = digest_of_folders([data])
    change(data, f"putaran/{DRAFT}/putaran.yaml", "2023-01-15", "2023-01-16")
    note_shown(cache, data, digest)
    assert len(missing(cache, data, DRAFT)) == 2


def test_a_damaged_memory_only_asks_to_look_again(data: Path, cache: Path) -> None:
    look(cache, data)
    (cache / "pratinjau.json").write_text("[1", encoding="utf-8")
    assert len(missing(cache, data, DRAFT)) == 2


Spoil = Callable[[Path], None]


def nothing(data: Path) -> None:
    """Leave the data as they are."""


def embargo(data: Path) -> None:
    change(data, f"putaran/{DRAFT}/putaran.yaml", "2023-01-15", "2023-03-01")


def quoted(data: Path) -> None:
    change(data, f"putaran/{DRAFT}/putaran.yaml", "status: draf", "{status: draf}")


def drop_praktik(data: Path) -> None:
    for path in data.glob("praktik/kebun-cabai-bersama*.md"):
        path.unlink()


REFUSED: dict[str, tuple[Spoil, tuple[str, ...], int, str]] = {
    "no office": (nothing, (), CANNOT_RUN, "--oleh"),
    "a person": (nothing, ("--oleh", "Siti Aminah"), CANNOT_RUN, "bukan nama kantor"),
    "an embargo": (embargo, ("--oleh", OFFICE), CANNOT_RUN, "baru boleh terbit pada 2023-03-01"),
    "data with errors": (quoted, ("--oleh", OFFICE), PROBLEMS, "B1"),
    "an address that would vanish": (drop_praktik, ("--oleh", OFFICE), CANNOT_RUN, "kebun-cabai-bersama"),
    "a number that is taken": (nothing, ("--oleh", OFFICE, "--nomor", "2022.12"), CANNOT_RUN, "sudah dipakai"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_published_leaves_data_and_site_as_they_were(
    data: Path, cache: Path, tmp_path: Path, name: str
) -> None:
    spoil, words, wanted, said = REFUSED[name]
    spoil(data)
    site = old_site(tmp_path / "site")
    note_shown(cache, data, digest_of_folders([data]))
    note_compared(cache, data, frozenset({DRAFT}))
    before = contents(data), contents(site)
    result = publish(data, site, "--terbitkan", *words)
    assert (code(result), said in told(result)) == (wanted, True), told(result)
    assert (contents(data), contents(site)) == before


def test_a_round_that_is_public_or_unknown_is_refused(data: Path, cache: Path) -> None:
    for name, said in (("2021", "bukan draf lagi"), ("2099", "tidak ada")):
        result = run("publish", name, "--data", data, "--config", CONFIG, "--tanggal", DAY)
        assert result.exit_code == CANNOT_RUN
        assert said in result.output
    assert not cache.exists()


def test_no_build_takes_drafts(tmp_path: Path) -> None:
    facts = public_facts(KECIL, SITE_URL, preview=True)
    assert facts.index.public.draf == (DRAFT,)
    order = Order(site=tmp_path, situs=all_situs(facts, ROOT / "site_src"), frame=Frame(shells={}, handwritten=()))
    with pytest.raises(GeneratorError, match="serve --draf"):
        furnished(order)
    assert list(tmp_path.iterdir()) == []


def test_the_environment_cannot_make_a_build_show_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANTAR_DRAF", "ya")
    out = tmp_path / "site"
    build(BuildOrder(config_file=ROOT / "mkdocs.yml", data=KECIL, out=out, cards=False))
    assert "Periode 2" not in (out / "tahun/2022/index.html").read_text(encoding="utf-8")
    assert not [path for path in out.rglob("*.html") if 'class="draf"' in path.read_text(encoding="utf-8")]


def test_a_preview_differs_from_the_public_site_in_its_drafts_alone() -> None:
    shown = public_facts(KECIL, SITE_URL, preview=True).index.public
    plain = public_facts(KECIL, SITE_URL).index.public
    assert {item.id for item in shown.putaran} - {item.id for item in plain.putaran} == {DRAFT}
    assert {row.putaran for row in shown.peristiwa if row not in plain.peristiwa} == {DRAFT}
    assert Facts(Index(plain, plain.rilis[0].tanggal), SITE_URL).index.public.draf == ()


@contextmanager
def serving(data: Path, host: str, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "generator", "serve", "--data", str(data), "--alamat", host, *words]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, "CI": "1"}
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def fetched(process: subprocess.Popen[bytes], request: Request | str) -> str:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - an address of this machine
                return str(answer.read().decode())
        except HTTPError:
            raise
        except (URLError, ConnectionError):
            if time.monotonic() > until or process.poll() is not None:
                raise
            time.sleep(0.2)


def test_a_served_draft_is_marked_on_every_page_and_noted_as_seen(kota: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    cache, compared = ROOT / ".cache" / "bantar", f"bantar diff --putaran {DRAFT} --data {kota.as_posix()}"
    (cache / "pratinjau.json").unlink(missing_ok=True)
    with serving(kota, host, "--draf") as process:
        assert "DRAF" in fetched(process, f"http://{host}/peta/")
        assert missing(cache, kota, DRAFT) == [compared], "a page that is opened once, and made for it, was looked at"
        pages = ("", "en/", "rt/rawa-sejoli/01/", "en/rt/rawa-sejoli/01/", "tahun/2022/", "metodologi/", "peta/")
        for page in pages:
            html = fetched(process, f"http://{host}/{page}")
            word = "DRAFT, not published" if page.startswith("en/") else "DRAF, belum terbit"
            assert f'<strong class="draf">{word}' in html, page
        assert "Periode 2" in fetched(process, f"http://{host}/tahun/2022/")
        with pytest.raises(HTTPError, match="403"):
            fetched(process, Request(f"http://{host}/", headers={"Host": "rebound.example"}))
        process.terminate()
        assert process.stdout is not None
        assert f"Buka http://{host}/ " in process.stdout.read().decode()
    assert missing(cache, kota, DRAFT) == [compared]


@pytest.mark.parametrize("host", ["0.0.0.0:8000", "192.168.1.5:8000", "localhost:8000", "[::]:8000"])
def test_drafts_are_served_to_this_machine_only(kota: Path, host: str) -> None:
    result = run("serve", "--draf", "--data", kota, "--config", CONFIG, "--alamat", host)
    assert result.exit_code == CANNOT_RUN
    assert "hanya ditunjukkan di 127.0.0.1" in result.output

"""Real builds that are killed, starved and disturbed: the old site stays whole, and the next build mends everything.

`make test` kills a dozen times, `make soak` a hundred; the moments come from a seeded list.
"""

import ctypes
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import BuildOrder, build
from generator.publish.furnish import Order
from generator.publish.ledger import Ledger
from generator.publish.whole import furnished
from tests.conftest import KECIL, ROOT
from tests.site.test_build import digests

KILLS = int(os.environ.get("BANTAR_KILLS", "12"))
QUIET = subprocess.DEVNULL
UNTOUCHED = "Situs tidak dibuat; situs yang lama tidak diubah."
LIMIT = 60_000
"""Bytes of the largest file that a starved build may write; the search index is larger."""

DROP, OVERRIDE, SEARCH = 24, 1, 2
"""`PR_CAPBSET_DROP`, `CAP_DAC_OVERRIDE` and `CAP_DAC_READ_SEARCH` of Linux."""


def command(data: Path, out: Path, config: Path) -> list[str]:
    given = ["--data", str(data), "--config", str(config), "--out", str(out), "--proses", "2"]
    return [sys.executable, "-m", "generator", "build", *given]


def run(data: Path, out: Path, config: Path, before: Callable[[], None] | None = None) -> tuple[int, str]:
    """Build in a process of its own and return its exit code and everything that it said."""
    done = subprocess.run(
        command(data, out, config), check=False, capture_output=True, text=True, cwd=ROOT, preexec_fn=before
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project in which the small city has been built once."""
    folder = tmp_path_factory.mktemp("awal") / "proyek"
    shutil.copytree(ROOT / "site_src", folder / "site_src")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    code, told = run(KECIL, folder.parent / "site", folder / "mkdocs.yml")
    assert code == 0, told
    return folder


@pytest.fixture
def config(project: Path, tmp_path: Path) -> Path:
    """Return the configuration of a project of its own, whose cache may be harmed."""
    return Path(shutil.copytree(project, tmp_path / "proyek")) / "mkdocs.yml"


@pytest.fixture
def other(kota: Path) -> Path:
    """Return the small city with another score."""
    path = kota / "putaran" / "2021" / "nilai.csv"
    header, first, *rest = path.read_text(encoding="utf-8").splitlines()
    assert first.endswith(("0", "1", "2", ","))
    cells = first.split(",")
    cells[2] = "1" if cells[2] != "1" else "0"
    path.write_text("\n".join([header, ",".join(cells), *rest]) + "\n", encoding="utf-8")
    return kota


def test_a_build_killed_at_any_moment_leaves_a_whole_site(
    kecil_site: Path, other: Path, built: Callable[[Path], Path], config: Path, tmp_path: Path
) -> None:
    out = tmp_path / "keluar" / "site"
    cities = [(KECIL, digests(kecil_site)), (other, digests(built(other)))]
    start = time.monotonic()
    assert run(KECIL, out, config)[0] == 0
    longest = time.monotonic() - start
    chance = random.Random(11)  # noqa: S311 - moments, no secret
    killed = 0
    for number in range(KILLS):
        data, _ = cities[number % 2]
        if number % 5 == 4:  # without a cache a build takes other ways
            shutil.rmtree(config.parent / ".cache", ignore_errors=True)
        with subprocess.Popen(command(data, out, config), cwd=ROOT, stdout=QUIET, stderr=QUIET) as going:
            time.sleep(chance.uniform(0, longest * 0.8))
            killed += going.poll() is None
            going.kill()
        assert digests(out) in [expected for _, expected in cities], number
    assert killed > KILLS / 3
    for data, expected in cities:
        code, told = run(data, out, config)
        assert code == 0, told
        assert digests(out) == expected
        assert {path.name for path in out.parent.iterdir()} == {".site.cadangan", "site"}


def test_two_builds_at_once_both_succeed(kecil_site: Path, config: Path, tmp_path: Path) -> None:
    out = tmp_path / "keluar" / "site"
    pair = [subprocess.Popen(command(KECIL, out, config), cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in "ab"]
    told = [one.communicate(timeout=120)[1] for one in pair]
    assert [one.returncode for one in pair] == [0, 0], told
    assert any("Menunggu build lain" in text for text in told)
    assert digests(out) == digests(kecil_site)
    assert {path.name for path in out.parent.iterdir()} == {".site.cadangan", "site"}


def only_small_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def test_a_build_that_may_not_write_more_says_so_and_leaves_the_old_site(
    kecil_site: Path, other: Path, config: Path, tmp_path: Path
) -> None:
    out = Path(shutil.copytree(kecil_site, tmp_path / "keluar" / "site"))
    code, told = run(other, out, config, only_small_files)
    assert code == 2
    assert "melebihi batas ukuran" in told
    assert UNTOUCHED in told
    assert "Traceback" not in told
    assert digests(out) == digests(kecil_site)
    assert run(other, out, config)[0] == 0


PAGE = 4096
"""What a file takes on such a disk at least, in bytes."""

SMALL_DISK = 'mount -t tmpfs -o size="$SIZE" bantar "$1" && cp -a "$2" "$1/site" && shift 2 && "$@"; code=$?; (cd "$0/site" && find . -type f -exec sha256sum {} +); exit $code'  # noqa: E501


def test_a_full_disk_is_told_and_leaves_the_old_site(
    kecil_site: Path, other: Path, config: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    shutil.rmtree(config.parent / ".cache")
    can = subprocess.run(["unshare", "--mount", "--map-root-user", "true"], check=False, capture_output=True)
    if can.returncode != 0:  # no disk of our own on this machine: a limit of the system stands in for it
        code, told = run(other, Path(shutil.copytree(kecil_site, disk / "site")), config, only_small_files)
        assert (code, UNTOUCHED in told) == (2, True)
        return
    size = sum(-(-path.stat().st_size // PAGE) * PAGE for path in kecil_site.rglob("*") if path.is_file())
    inside = ["unshare", "--mount", "--map-root-user", "sh", "-c", SMALL_DISK, str(disk), str(disk), str(kecil_site)]
    done = subprocess.run(
        [*inside, *command(other, disk / "site", config)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "SIZE": str(size * 3 // 2)},
    )
    assert done.returncode == 2, done.stderr
    assert "penyimpanan penuh" in done.stderr
    assert UNTOUCHED in done.stderr
    assert "Traceback" not in done.stderr
    left = {line[66:].removeprefix("./"): line[:64] for line in done.stdout.splitlines()}
    assert left == digests(kecil_site)


def test_a_full_cache_costs_time_and_nothing_else(kecil_site: Path, config: Path, tmp_path: Path) -> None:
    shutil.rmtree(config.parent / ".cache")
    (config.parent / ".cache").write_text("bukan folder", encoding="utf-8")
    out = tmp_path / "keluar" / "site"
    code, told = run(KECIL, out, config)
    assert code == 0, told
    assert digests(out) == digests(kecil_site)


def bound_by_permissions() -> None:
    """Give up what lets the system's keeper pass every permission; others are bound anyway."""
    if os.getuid() == 0:
        for capability in (OVERRIDE, SEARCH):
            ctypes.CDLL(None).prctl(DROP, capability)


def test_what_may_not_be_written_or_read_is_named(kecil_site: Path, tmp_path: Path) -> None:
    out = Path(shutil.copytree(kecil_site, tmp_path / "keluar" / "site"))
    data = Path(shutil.copytree(KECIL, tmp_path / "data"))
    out.parent.chmod(0o555)
    code, told = run(data, out, ROOT / "mkdocs.yml", bound_by_permissions)
    out.parent.chmod(0o755)
    assert (code, "tidak ada izin" in told, UNTOUCHED in told) == (2, True, True), told
    (data / "rt.csv").chmod(0)
    out.parent.chmod(0o777)
    code, told = run(data, out, ROOT / "mkdocs.yml", bound_by_permissions)
    assert code == 2, told
    assert "rt.csv» tidak bisa dipakai: tidak ada izin." in told
    assert "Traceback" not in told
    assert digests(out) == digests(kecil_site)


CHANGER = """
import itertools, sys
from pathlib import Path
path = Path(sys.argv[1])
whole = path.read_bytes()
for number in itertools.count():
    path.write_bytes(whole if number % 2 else whole[: number * 7 % len(whole)])
"""


def test_files_that_change_while_they_are_read_are_told_or_read_whole(
    kecil_site: Path, kota: Path, config: Path, tmp_path: Path
) -> None:
    out = tmp_path / "keluar" / "site"
    whole = (kota / "rt.csv").read_bytes()
    assert run(kota, out, config)[0] == 0
    with subprocess.Popen([sys.executable, "-c", CHANGER, str(kota / "rt.csv")]) as changer:
        for _ in range(3):
            code, told = run(kota, out, config)
            assert code in (0, 1, 2), told
            assert "Traceback" not in told
            if code:
                assert "rt.csv" in told or "alamat.txt" in told
        changer.kill()
    (kota / "rt.csv").write_bytes(whole)
    assert run(kota, out, config)[0] == 0
    assert digests(out) == digests(kecil_site)


def test_a_template_that_changes_while_pages_are_made_spoils_no_later_build(
    kecil_site: Path, config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = config.parent / "site_src" / "templates" / "rilis.html.j2"
    whole, out = template.read_text(encoding="utf-8"), tmp_path / "keluar" / "site"

    def meddle(order: Order, processes: int) -> Ledger:
        template.write_text(whole + "<p>sebentar</p>", encoding="utf-8")
        return furnished(order, processes)

    order = BuildOrder(config_file=config, data=KECIL, out=out)
    with monkeypatch.context() as patch:
        patch.setattr("generator.pipeline.furnished", meddle)
        build(order)
    template.write_text(whole, encoding="utf-8")
    build(order)
    assert digests(out) == digests(kecil_site)

"""How long the full-scale city takes, as ratios measured in one run. `make bench` prints them."""

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

import pytest

from generator.demo import write_demo
from generator.pipeline import all_situs, public_facts
from tests.bench.measure import BANTAR, PYTHON, Cost, cost_of
from tests.bench.plain import write_plain
from tests.conftest import ROOT

RUNS = 3
ALONE = ("--tanpa-kartu", "--proses", "1")
"""CPU time is compared with one process: two wait for each other where a disk makes files one by one."""
SMALL, LARGE = 1650, 6600
HUGE = 26400


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """A finished site."""

    pages: int
    files: int
    bytes: int


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the city of `SMALL` RTs in `data`."""
    folder = tmp_path_factory.mktemp("bench")
    write_demo(folder / "data", rt=SMALL, seed=1)
    return folder


def build(data: Path, out: Path, *more: str) -> Cost:
    """Build without pictures, which are drawn once and kept: they are measured by themselves."""
    words = ["--data", str(data), "--config", str(ROOT / "mkdocs.yml"), "--out", str(out)]
    return cost_of([*BANTAR, "build", *words, *(more or ALONE)])


def set_aside(folder: Path) -> None:
    """Leave nothing at a place, and delete nothing: for half a minute ext4 looks at deleted files when it makes one.

    The folder of all of this is deleted later.
    """
    if folder.exists():
        folder.rename(Path(mkdtemp(dir=folder.parent)) / folder.name)


def full_builds(data: Path, out: Path, *more: str, runs: int = RUNS) -> list[Cost]:
    """Build a few times from nothing: no site, no cache."""
    found = []
    for _ in range(runs):
        set_aside(out)
        shutil.rmtree(ROOT / ".cache" / "bantar", ignore_errors=True)
        found.append(build(data, out, *more))
    return found


def middle(costs: list[Cost]) -> Cost:
    return Cost(
        cpu=median(one.cpu for one in costs),
        wall=median(one.wall for one in costs),
        memory=median(one.memory for one in costs),
    )


def site_of(folder: Path) -> Site:
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Site(pages=pages, files=len(files), bytes=sum(path.stat().st_size for path in files))


def tell(name: str, cost: Cost, site: Site | None = None) -> None:
    size = f", {site.pages} pages, {site.bytes / 1e6:.1f} MB" if site else ""
    print(f"{name}: CPU {cost.cpu:.2f} s, wall {cost.wall:.2f} s, memory {cost.memory:.0f} MB{size}")


def written_again(site: Path, out: Path) -> Cost:
    """Write the same bytes into the same folders, and nothing else."""
    files = [(path.relative_to(site), path.read_bytes()) for path in sorted(site.rglob("*")) if path.is_file()]
    costs = []
    for _ in range(RUNS):
        set_aside(out)
        cpu, wall = os.times(), time.perf_counter()
        for name, content in files:
            target = out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        spent = os.times()
        costs.append(
            Cost(
                cpu=spent.user + spent.system - cpu.user - cpu.system,
                wall=time.perf_counter() - wall,
                memory=0,
            )
        )
    return middle(costs)


def test_the_full_scale_city(work: Path) -> None:
    whole = middle(full_builds(work / "data", work / "site"))
    site = site_of(work / "site")
    tell(f"bantar build, {SMALL} RT, two languages", whole, site)

    limit = written_again(work / "site", work / "again")
    tell("the same bytes written into the same folders", limit)
    print(f"  ratio of wall time: {whole.wall / limit.wall:.1f}")

    facts = public_facts(work / "data", "https://contoh.example/")
    pages = write_plain(all_situs(facts, ROOT / "site_src")["id"], work / "plain")
    plain = cost_of([PYTHON, "-m", "mkdocs", "build", "-q", "-f", work / "plain" / "mkdocs.yml"])
    tell("plain MkDocs and Material, RT pages as Markdown, one language", plain, site_of(work / "plain" / "site"))
    print(f"  CPU per page: plain {1000 * plain.cpu / pages:.2f} ms, ours {1000 * whole.cpu / site.pages:.2f} ms")
    print(f"  ours is 1/{(plain.cpu / pages) / (whole.cpu / site.pages):.1f} of it")


def test_a_second_process(work: Path) -> None:
    one = middle(full_builds(work / "data", work / "site"))
    two = middle(full_builds(work / "data", work / "site", "--tanpa-kartu", "--proses", "2"))
    tell("one process", one)
    tell("two processes", two)
    print(f"  wall time: {two.wall / one.wall:.2f} of one process")


def test_growth(work: Path) -> None:
    write_demo(work / "large", rt=LARGE, seed=1)
    small = middle(full_builds(work / "data", work / "site"))
    large = middle(full_builds(work / "large", work / "large-site", runs=1))
    tell(f"{LARGE} RT", large, site_of(work / "large-site"))
    print(f"  four times the RTs: {large.cpu / small.cpu:.2f} times the CPU")


def test_pictures(work: Path) -> None:
    (first,) = full_builds(work / "data", work / "site", "--proses", "0", runs=1)
    again = build(work / "data", work / "site", "--proses", "0")
    tell("with the pictures, drawn for the first time", first, site_of(work / "site"))
    tell("nothing changed, pictures and all", again)


def test_memory(work: Path) -> None:
    write_demo(work / "huge", rt=HUGE, seed=1)
    tell(f"{HUGE} RT", build(work / "huge", work / "huge-site"), site_of(work / "huge-site"))


def change_a_score(data: Path) -> None:
    """Give the first RT of a round another score."""
    path = data / "putaran" / "2024" / "nilai.csv"
    head, line, rest = path.read_text(encoding="utf-8").split("\n", 2)
    cells = line.split(",")
    cells[2] = {"2": "1", "1": "0", "0": "2", "": "2"}[cells[2]]
    path.write_text("\n".join([head, ",".join(cells), rest]), encoding="utf-8")


def test_one_changed_score(work: Path) -> None:
    full = middle(full_builds(work / "data", work / "site"))
    change_a_score(work / "data")
    first = build(work / "data", work / "site")
    tell("one changed score, when there is no site before the last", first)
    print(f"  {first.cpu / full.cpu:.2f} of the CPU of a full build")
    again, before = [], {}
    for _ in range(RUNS):
        before = {path: path.stat().st_mtime_ns for path in (work / "site").rglob("*") if path.is_file()}
        change_a_score(work / "data")
        again.append(build(work / "data", work / "site"))
    after = {path: path.stat().st_mtime_ns for path in (work / "site").rglob("*") if path.is_file()}
    changed = sum(before.get(path) != after[path] for path in after)
    usual = middle(again)
    tell("one changed score, after that", usual)
    print(f"  {usual.cpu / full.cpu:.2f} of the CPU of a full build; {changed} of {len(after)} files written")
    same = build(work / "data", work / "site")
    tell("the same again, nothing changed", same)
    print(f"  {same.cpu / full.cpu:.2f} of the CPU of a full build")

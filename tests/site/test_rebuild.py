"""A rebuild writes only what changed, and is never wrong, whatever happened to what the last one left."""

import csv
import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.putaran import Nilai
from generator.pages.registry import KINDS, assessed, groups_of
from generator.pipeline import BuildOrder, all_situs, build
from generator.publish import writing
from generator.publish.beside import citywide
from generator.publish.frame import Frame
from generator.publish.furnish import Order
from generator.publish.ledger import Ledger, Packed
from tests.conftest import KECIL, ROOT
from tests.site.test_build import digests

CONFIG = ROOT / "mkdocs.yml"
Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def order(data: Path, out: Path, cache: Path) -> BuildOrder:
    return BuildOrder(config_file=CONFIG, data=data, out=out, cache=cache)


def times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def score_files(data: Path) -> list[Path]:
    drafts = {path.parent for path in data.glob("putaran/*/putaran.yaml") if "status: draf" in path.read_text("utf-8")}
    return [path for path in sorted(data.glob("putaran/*/nilai.csv")) if path.parent not in drafts]


def change_cell(path: Path, column: str, row: int, value: Callable[[str], str]) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    place = header.index(column)
    rows[row % len(rows)][place] = value(rows[row % len(rows)][place])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def change_score(chance: random.Random) -> Change:
    def change(data: Path) -> None:
        path = chance.choice(score_files(data))
        header = path.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
        change_cell(path, chance.choice(header[2:]), chance.randrange(99), lambda cell: "1" if cell != "1" else "0")

    return change


def swap_scores(data: Path) -> None:
    """Let two RTs of a kelurahan swap their scores: each has another strongest pillar, no mean changes."""
    path = data / "putaran" / "2022-1" / "nilai.csv"
    header, *rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows[0][0].partition("-")[0] == rows[1][0].partition("-")[0]
    for place, column in enumerate(header):
        if column.startswith("sehat-"):
            rows[0][place], rows[1][place] = rows[1][place], rows[0][place]
    path.write_text("".join(",".join(row) + "\n" for row in [header, *rows]), encoding="utf-8")


def change_text(file: str, old: str, new: str) -> Change:
    def change(data: Path) -> None:
        path = data / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def drop_last_event(data: Path) -> None:
    path = sorted(data.glob("putaran/*/peristiwa.csv"))[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")


def heading_only(file: str) -> Change:
    def change(data: Path) -> None:
        path = data / file
        path.write_text(path.read_text(encoding="utf-8").split("\n", 1)[0] + "\n", encoding="utf-8")

    return change


CHANCE = random.Random(7)  # noqa: S311 - picks cells, guards nothing
CHANGES: dict[str, Change] = {
    "two RTs swap their scores": swap_scores,
    **{f"a score {number}": change_score(CHANCE) for number in range(5)},
    "an event is gone": drop_last_event,
    "a source is renamed": change_text("sumber.yaml", "judul: ", "judul: Nama baru, "),
    "the programme is told otherwise": change_text("program.yaml", "ringkasan:\n  id: ", "ringkasan:\n  id: Baru. "),
    "an alias is gone": heading_only("wilayah/alias.csv"),
    "nobody was visited": heading_only("pemantauan.csv"),
}


def test_after_any_change_a_rebuild_is_the_same_as_a_full_build(kota: Path, tmp_path: Path, cache: Path) -> None:
    site = tmp_path / "site"
    build(order(kota, site, cache))
    for number, (name, change) in enumerate(CHANGES.items()):
        change(kota)
        build(order(kota, site, cache))
        build(order(kota, tmp_path / f"full{number}", cache))
        assert digests(site) == digests(tmp_path / f"full{number}"), name


def test_one_changed_score_leaves_the_other_files_as_they_are(kota: Path, tmp_path: Path, cache: Path) -> None:
    site = tmp_path / "site"
    build(order(kota, site, cache))
    before, old = times(site), digests(site)
    change_cell(score_files(kota)[0], "bersih-1", 0, lambda cell: "1" if cell != "1" else "0")
    build(order(kota, site, cache))
    after, new = times(site), digests(site)
    touched = {name for name in after if after[name] != before.get(name)}
    assert touched == {name for name in new if new[name] != old.get(name)}
    assert 0 < len(touched) < len(after) / 2


def test_a_rebuild_without_a_change_touches_no_file(kota: Path, tmp_path: Path, cache: Path) -> None:
    site = tmp_path / "site"
    build(order(kota, site, cache))
    before = times(site)
    build(order(kota, site, cache))
    assert times(site) == before


def test_a_rebuild_without_a_change_works_out_no_key(
    kota: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(order(kota, tmp_path / "site", cache))
    for name in ("advice", "scored", "strongest_said"):
        monkeypatch.setattr(Facts, name, property(lambda _: pytest.fail("was worked out")))
    build(order(kota, tmp_path / "site", cache))
    with pytest.raises(pytest.fail.Exception, match="worked out"):
        build(replace(order(kota, tmp_path / "site", cache), day=date(2027, 1, 1), processes=1))


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
    build(BuildOrder(config_file=CONFIG, data=KECIL, out=site, cache=cache, processes=1))
    assert digests(site) == digests(kecil_site)
    assert {path.name: path.stat().st_mtime_ns for path in sorted(kept.glob("data/*"))} == before


def test_any_number_of_processes_writes_the_same_bytes(kecil_site: Path, tmp_path: Path, cache: Path) -> None:
    for processes in (1, 2):
        out = tmp_path / str(processes)
        build(BuildOrder(config_file=CONFIG, data=KECIL, out=out, cache=cache, processes=processes))
        assert digests(out) == digests(kecil_site)


class Watched:
    """Public data that notes which of its tables are looked at."""

    def __init__(self, public: object) -> None:
        """Watch some data."""
        self.public = public
        self.touched: set[str] = set()

    def __getattr__(self, name: str) -> object:
        """Note the name and pass it on."""
        self.touched.add(name)
        return getattr(self.public, name)


def watched(facts: Facts) -> tuple[Watched, Facts]:
    public = Watched(facts.index.public)
    fresh = Facts(Index(public, facts.index.today), facts.site_url)  # type: ignore[arg-type]
    fresh.__dict__["status"] = facts.status  # statuses count with every group, so their tables do not
    return public, fresh


def test_no_page_touches_a_table_that_its_group_does_not_name(kecil_facts: Facts) -> None:
    kinds = [group.name for group in groups_of(all_situs(kecil_facts, ROOT / "site_src")["id"])]
    for number, name in enumerate(kinds):
        if name.startswith(("rt/", "kelurahan/", "kecamatan/", "angka/")):
            continue  # these draw on rows of the other tables; the changes above hold them
        public, facts = watched(kecil_facts)
        group = list(groups_of(all_situs(facts, ROOT / "site_src")["id"]))[number]
        public.touched.clear()
        assert list(group.pages())
        own = {"nilai"} if group.depends is not tuple else set()  # what it shows of them is in what it depends on
        assert public.touched <= group.tables | own, name


def test_no_file_beside_the_pages_touches_a_table_that_it_does_not_name(kecil_facts: Facts, tmp_path: Path) -> None:
    names = [item.name for item in citywide(furnishing(kecil_facts, tmp_path).situs["id"])]
    for number, name in enumerate(names):
        public, facts = watched(kecil_facts)  # the documents of RTs draw on rows; the changes above hold them
        order = furnishing(facts, tmp_path)
        item = citywide(order.situs["id"])[number]
        item.write(order)
        own = {"nilai"} if item.depends is not tuple else set()
        assert public.touched <= item.tables | own, name


def furnishing(facts: Facts, site: Path) -> Order:
    return Order(site=site, situs=all_situs(facts, ROOT / "site_src"), frame=Frame(shells={}, handwritten=()))


class Hidden:
    """A row of scores that tells everything but these."""

    def __init__(self, row: Nilai) -> None:
        """Hide the scores of a row."""
        self.row = row

    def __getattr__(self, name: str) -> object:
        """Pass everything on but the scores."""
        assert name != "skor", "looks at scores"
        return getattr(self.row, name)


def test_what_depends_on_who_was_assessed_looks_at_no_score(kecil_facts: Facts, tmp_path: Path) -> None:
    rows = tuple(map(Hidden, kecil_facts.index.public.nilai))
    public = replace(kecil_facts.index.public, nilai=rows)  # type: ignore[arg-type]
    facts = Facts(Index(public, kecil_facts.index.today), kecil_facts.site_url)
    for made in ("status", "scored", "tables"):  # these look, and are depended on by other ways
        facts.__dict__[made] = getattr(kecil_facts, made)
    facts.__dict__["scores"] = SimpleNamespace(spread=None)  # handed on, and of no use to anybody
    order = furnishing(facts, tmp_path)
    kinds = {kind.pages.__module__ for kind in KINDS if kind.depends is assessed}
    groups = [group for group in groups_of(order.situs["id"]) if group.name in kinds]
    assert len(groups) == len(kinds) > 2
    assert all(list(group.pages()) for group in groups)
    beside = [item for item in citywide(order.situs["id"]) if isinstance(item.depends, partial)]
    assert all(item.write(order) for item in beside)
    assert beside

"""A rebuild writes only what changed, and the same as a full build."""

import csv
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.pipeline import build
from tests.conftest import KECIL
from tests.site.rebuilding import order
from tests.site.test_build import digests

Change = Callable[[Path], None]


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


def test_any_number_of_processes_writes_the_same_bytes(kecil_site: Path, tmp_path: Path, cache: Path) -> None:
    for processes in (1, 2):
        out = tmp_path / str(processes)
        build(replace(order(KECIL, out, cache), processes=processes))
        assert digests(out) == digests(kecil_site)

"""What is not public leaves no trace: no word of it, and no byte that would differ without it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.checks.walk import shape_of, with_inner
from generator.demo import write_demo
from generator.examining import examine
from generator.gate.gate import open_gate
from generator.gate.public import PublicDataset
from generator.model.dataset import Dataset
from generator.model.place import Record
from generator.model.putaran import Nilai
from generator.pipeline import BuildOrder, build, build_date, offline_copy
from generator.releasing.release import settle_first
from tests.conftest import KECIL, ROOT
from tests.privacy.planting import LATER, Planted, change_rows, drop_rows, is_marked, load, plant, save, uproot
from tests.privacy.releases import read
from tests.privacy.unpacking import everything, found_in

if TYPE_CHECKING:
    from generator.model.putaran import BarisPeristiwa, Pemantauan

Build = Callable[[Path, date], Path]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    folder = tmp_path_factory.mktemp("demo") / "data"
    write_demo(folder, rt=120, seed=1)
    settle_first(folder)
    return plant(folder)


@pytest.fixture(scope="module")
def kecil_planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    return plant(Path(shutil.copytree(KECIL, tmp_path_factory.mktemp("kecil") / "data")))


@pytest.fixture(scope="module")
def dataset(demo: Planted) -> Dataset:
    return read(demo.data)


@pytest.fixture(scope="module")
def built_on(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that builds a data folder for a day; of a small city with everything that can be packed."""
    found: dict[Path, Path] = {}

    def make(data: Path, day: date) -> Path:
        if data not in found:
            out = tmp_path_factory.mktemp("situs") / "site"
            small = len((data / "rt.csv").read_bytes().splitlines()) < 50
            order = BuildOrder(config_file=ROOT / "mkdocs.yml", data=data, out=out, day=day, compress=small)
            build(order)
            if small:
                offline_copy(order)
            found[data] = out.parent
        return found[data]

    return make


def contents(site: Path) -> dict[str, bytes]:
    """Return every file of a site by name."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def public(dataset: Dataset) -> PublicDataset:
    """Return what is public on the day before the planted release."""
    return open_gate(dataset, day_of(dataset))


def day_of(dataset: Dataset) -> date:
    return max(item.tanggal for item in dataset.rilis if item.id != LATER)


def hidden_rounds(dataset: Dataset) -> set[str]:
    today = day_of(dataset)
    return {item.id for item in dataset.putaran if item.status == "draf" or item.terbit_pada > today}


@pytest.mark.parametrize("city", ["demo", "kecil_planted"])
def test_the_planted_data_is_sound_and_holds_every_kind_of_secret(city: str, request: pytest.FixtureRequest) -> None:
    planted: Planted = request.getfixturevalue(city)
    assert examine(planted.data).errors == []
    assert planted.hidden_rounds
    assert len(planted.withheld) >= 3
    assert planted.papers
    if city == "demo":
        hidden = [item for item in read(planted.data).putaran if item.id in planted.hidden_rounds]
        assert {item.status for item in hidden} == {"draf", "terbit"}, "a draft and an embargo"
    paths = list(planted.data.rglob("*"))
    text = "".join(path.name + (path.read_text(encoding="utf-8") if path.is_file() else "") for path in paths)
    assert [mark for mark in planted.marks if mark not in text] == []


@pytest.mark.parametrize("city", ["demo", "kecil_planted"])
def test_no_word_of_it_stands_anywhere_in_the_site(city: str, built_on: Build, request: pytest.FixtureRequest) -> None:
    planted: Planted = request.getfixturevalue(city)
    assert found_in(built_on(planted.data, planted.day), planted.marks) == []


@pytest.mark.parametrize("city", ["demo", "kecil_planted"])
def test_the_site_is_the_same_without_all_of_it(
    city: str, built_on: Build, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    planted: Planted = request.getfixturevalue(city)
    without = built_on(uproot(planted, tmp_path / "data"), planted.day)
    assert contents(without) == contents(built_on(planted.data, planted.day))


def unpublished(planted: Planted) -> Iterator[Record]:
    """Yield every record of a planted city that may not be public, those inside others too."""
    dataset = read(planted.data)
    withheld = set(planted.withheld[-3:])
    rows: list[BarisPeristiwa | Nilai | Pemantauan] = [*dataset.peristiwa, *dataset.nilai, *dataset.pemantauan]
    for row in rows:
        if getattr(row, "putaran", "") in planted.hidden_rounds or (row.place.file, row.rt) in withheld:
            yield row
    listed = {item.id for item in public(dataset).sumber}
    for record in (
        *(item for item in dataset.putaran if item.id in planted.hidden_rounds),
        *dataset.kebijakan.ditahan[-3:],
        *(item for item in dataset.sumber if item.id not in listed and item.id in planted.sources),
        *(item for item in dataset.rilis if item.id == LATER),
        *(item for item in dataset.perubahan if item.rilis == LATER),
    ):
        yield from with_inner(record)


POINTERS = {
    ("BarisPeristiwa", "nomor_sk"),  # of a round that is public: the decree is public, the row is not
    ("Putaran", "edisi"),
    ("Ditahan", "berkas"),
    ("Ditahan", "rt"),
    ("BarisPeristiwa", "putaran"),
    ("Nilai", "putaran"),
    ("Perubahan", "putaran"),
    ("Perubahan", "kolom"),
}
"""Texts by which records find each other; they hold no words of their own."""


@pytest.mark.parametrize("city", ["demo", "kecil_planted"])
def test_every_unpublished_text_and_number_is_marked(city: str, request: pytest.FixtureRequest) -> None:
    planted: Planted = request.getfixturevalue(city)
    bare = []
    for record in unpublished(planted):
        kind = type(record).__name__
        for name in shape_of(type(record)).texts:
            value = getattr(record, name)
            if (kind, name) not in POINTERS and value and not any(mark in str(value) for mark in planted.marks):
                bare.append((record.place, name, value))
        size = getattr(record, "jumlah_kk", None)
        if size is not None and getattr(record, "putaran", "") in planted.hidden_rounds:
            bare += [] if str(size) in planted.marks else [(record.place, "jumlah_kk", size)]
    assert bare == []


def drop_draft(planted: Planted, data: Path) -> None:
    name = planted.hidden_rounds[0]
    shutil.rmtree(data / "putaran" / name)
    rest = [entry for entry in load(data / "koreksi.yaml") if not entry["berkas"].startswith(f"putaran/{name}/")]
    save(data / "koreksi.yaml", rest)


def drop_withheld(planted: Planted, data: Path) -> None:
    drop_rows(data / planted.withheld[-1][0], planted.withheld[-1][1])


def drop_source(planted: Planted, data: Path) -> None:
    drop_draft(planted, data)
    rest = [entry for entry in load(data / "sumber.yaml") if entry["id"] != planted.sources[0]]
    save(data / "sumber.yaml", rest)
    save(data / "koreksi.yaml", [entry for entry in load(data / "koreksi.yaml") if not is_marked(entry)])


def drop_cells(_: Planted, data: Path) -> None:
    butir = load(data / "kebijakan.yaml")["butir_peka"][0]
    for path in sorted(data.glob("putaran/*/nilai.csv")):
        change_rows(path, lambda row: {**row, butir: ""})


@pytest.mark.parametrize("drop", [drop_draft, drop_withheld, drop_source, drop_cells])
def test_the_site_is_the_same_without_any_one_of_it(
    drop: Callable[[Planted, Path], None], kecil_planted: Planted, built_on: Build, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(kecil_planted.data, tmp_path / "data"))
    drop(kecil_planted, data)
    assert contents(built_on(data, kecil_planted.day)) == contents(built_on(kecil_planted.data, kecil_planted.day))


def each_in_turn(planted: Planted, data: Path) -> Iterator[str]:
    """Delete one kind of unpublished things after the other from a data folder; yield what is gone after each."""
    for name in planted.hidden_rounds:
        rest = [entry for entry in load(data / "koreksi.yaml") if not entry["berkas"].startswith(f"putaran/{name}/")]
        save(data / "koreksi.yaml", rest)
        shutil.rmtree(data / "putaran" / name)
        yield name
    save(data / "koreksi.yaml", [entry for entry in load(data / "koreksi.yaml") if not is_marked(entry)])
    yield "corrections"
    for berkas, rt in planted.withheld:
        drop_rows(data / berkas, rt)
    yield "withheld rows"
    policy = load(data / "kebijakan.yaml")
    policy["ditahan"] = []
    save(data / "kebijakan.yaml", policy)
    yield "the list of what is withheld"
    save(data / "rilis.yaml", [entry for entry in load(data / "rilis.yaml") if not is_marked(entry)])
    (data / "rilis" / f"{LATER}.csv").unlink()
    yield "the release of another day"
    save(data / "sumber.yaml", [entry for entry in load(data / "sumber.yaml") if not is_marked(entry)])
    yield "sources"


def test_no_file_of_the_demo_site_nor_its_time_changes_as_each_of_it_goes(demo: Planted, tmp_path: Path) -> None:
    data = Path(shutil.copytree(demo.data, tmp_path / "data"))
    order = BuildOrder(
        config_file=ROOT / "mkdocs.yml", data=data, out=tmp_path / "site", cache=tmp_path / "cache", day=demo.day
    )
    build(order)
    before, old = contents(order.out), times(order.out)
    gone = []
    for thing in each_in_turn(demo, data):
        build(order)
        assert contents(order.out) == before, thing
        assert times(order.out) == old, thing
        gone.append(thing)
    assert len(gone) > 5


def times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("city", ["demo", "kecil_planted"])
def test_no_picture_says_more_than_it_shows_and_no_packed_file_tells_the_time(
    city: str, built_on: Build, request: pytest.FixtureRequest
) -> None:
    planted: Planted = request.getfixturevalue(city)
    site = built_on(planted.data, planted.day)
    telling = [name for name, _ in everything(site) if ".png!" in name or ".jpg!" in name]
    assert telling == []
    years = {
        line.rpartition(", (")[2].partition(",")[0]
        for name, content in everything(site)
        if name.endswith("!list")
        for line in content.decode("utf-8", "replace").splitlines()
    }
    assert years <= {"1980"}


def test_each_hidden_round_each_withheld_row_and_each_source_of_theirs_is_gone(dataset: Dataset) -> None:
    expected = public(dataset)
    for name in hidden_rounds(dataset):
        assert public(without_round(dataset, name)) == expected, name
    withheld = {(item.berkas, item.rt) for item in dataset.kebijakan.ditahan}
    rows: list[BarisPeristiwa | Nilai | Pemantauan] = [*dataset.peristiwa, *dataset.nilai, *dataset.pemantauan]
    for row in rows:
        if (row.place.file, row.rt) in withheld:
            rest = replace(
                dataset,
                peristiwa=tuple(other for other in dataset.peristiwa if other is not row),
                nilai=tuple(other for other in dataset.nilai if other is not row),
                pemantauan=tuple(other for other in dataset.pemantauan if other is not row),
            )
            assert public(rest) == expected, row.place
    listed = {item.id for item in expected.sumber}
    for source in dataset.sumber:
        if source.id not in listed:
            others_listed = tuple(other for other in dataset.sumber if other is not source)
            assert public(replace(dataset, sumber=others_listed)) == expected, source.id


def without_round(dataset: Dataset, name: str) -> Dataset:
    return replace(
        dataset,
        putaran=tuple(item for item in dataset.putaran if item.id != name),
        peristiwa=tuple(row for row in dataset.peristiwa if row.putaran != name),
        nilai=tuple(row for row in dataset.nilai if row.putaran != name),
    )


def test_no_sensitive_cell_changes_anything(dataset: Dataset) -> None:
    expected = public(dataset)
    assert any(item.jumlah for item in expected.rekap_peka)
    hidden = expected.kebijakan.butir_peka
    cells = [butir for row in dataset.nilai for butir in hidden & row.skor.keys()]
    assert len(cells) > 400
    for changed in (lambda _: None, lambda _: 0, lambda _: 2, lambda skor: 2 - skor):
        rows = tuple(with_sensitive(row, hidden, changed) for row in dataset.nilai)
        assert public(replace(dataset, nilai=rows)) == expected


def with_sensitive(row: Nilai, hidden: frozenset[str], changed: Callable[[int], int | None]) -> Nilai:
    """Return a row with other scores on the sensitive butir; None takes a score out."""
    found = {name: changed(skor) if name in hidden else skor for name, skor in row.skor.items()}
    return row.model_copy(update={"skor": {name: skor for name, skor in found.items() if skor is not None}})


def test_a_row_withheld_after_a_build_is_gone_from_the_next_one(kota: Path, tmp_path: Path, built_on: Build) -> None:
    today = build_date(read(kota), None)
    order = BuildOrder(config_file=ROOT / "mkdocs.yml", data=kota, out=tmp_path / "site", day=today, compress=True)
    build(order)
    plant(kota)
    build(order)
    assert contents(order.out) == contents(built_on(kota, today) / "site")

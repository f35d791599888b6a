"""The gate lets through what may be public, and nothing else."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gate.aggregate import LIFTS, Cell, Counts, drawn_totals, rounded
from generator.gate.gate import open_gate
from generator.gate.settled import newly_settled, shown_totals
from generator.model.dataset import Dataset
from generator.model.place import Place
from generator.model.program import Ditahan
from generator.model.rilis import STEP, Peka
from generator.model.types import Teks
from generator.sources.dataset import read_dataset
from tests.conftest import KECIL, ROOT

TODAY = date(2026, 1, 1)
NOWHERE = Place("")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    found, problems = read_dataset(KECIL)
    assert found is not None, problems
    return found


def round_with_rows(dataset: Dataset) -> str:
    return dataset.peristiwa[0].putaran


def changed_round(dataset: Dataset, name: str, **changes: object) -> Dataset:
    putaran = tuple(item.model_copy(update=changes) if item.id == name else item for item in dataset.putaran)
    return replace(dataset, putaran=putaran)


@pytest.mark.parametrize("changes", [{"status": "draf"}, {"terbit_pada": date(2026, 1, 2)}])
def test_an_unpublished_round_leaves_no_trace(dataset: Dataset, changes: dict[str, object]) -> None:
    name = round_with_rows(dataset)
    hidden = open_gate(changed_round(dataset, name, **changes), TODAY)
    without = replace(
        dataset,
        putaran=tuple(item for item in dataset.putaran if item.id != name),
        peristiwa=tuple(row for row in dataset.peristiwa if row.putaran != name),
        nilai=tuple(row for row in dataset.nilai if row.putaran != name),
        koreksi=tuple(item for item in dataset.koreksi if not item.berkas.startswith(f"putaran/{name}/")),
    )
    assert hidden == open_gate(without, TODAY)


def test_kept_anchors_do_not_tell_in_which_area_a_row_is_withheld(dataset: Dataset) -> None:
    lines = ("/angka/", "/angka/#kota-rt-dulu", "/angka/kelurahan-satu/#kelurahan-satu-rt-dulu")
    alamat = replace(dataset, alamat=lines)
    rows = tuple(
        Ditahan(
            berkas=f"putaran/{row.putaran}/peristiwa.csv",
            rt=row.rt,
            alasan=Teks(id="Uji.", place=NOWHERE),
            place=NOWHERE,
        )
        for row in dataset.peristiwa[:1]
    )
    none = replace(alamat, kebijakan=dataset.kebijakan.model_copy(update={"ditahan": ()}))
    some = replace(alamat, kebijakan=dataset.kebijakan.model_copy(update={"ditahan": rows}))
    assert open_gate(none, TODAY).alamat == lines
    assert open_gate(some, TODAY).alamat == lines[:2]


def test_a_round_is_public_on_the_day_that_it_names(dataset: Dataset) -> None:
    name = round_with_rows(dataset)
    public = open_gate(changed_round(dataset, name, terbit_pada=TODAY), TODAY)
    assert name in {item.id for item in public.putaran}


def test_no_sensitive_score_of_an_rt_passes(dataset: Dataset) -> None:
    hidden = set(dataset.kebijakan.butir_peka)
    assert any(hidden & row.skor.keys() for row in dataset.nilai), "the small city must have sensitive scores"
    assert not any(hidden & row.skor.keys() for row in open_gate(dataset, TODAY).nilai)


def test_a_withheld_row_passes_in_no_form(dataset: Dataset) -> None:
    row = dataset.peristiwa[0]
    entry = Ditahan(place=NOWHERE, berkas=row.place.file, rt=row.rt, alasan=Teks(place=NOWHERE, id="a", en="a"))
    policy = dataset.kebijakan.model_copy(update={"ditahan": (entry,)})
    public = open_gate(replace(dataset, kebijakan=policy), TODAY)
    assert not any(found.rt == row.rt and found.putaran == row.putaran for found in public.peristiwa)
    assert not hasattr(public.kebijakan, "ditahan")


def test_a_source_that_only_a_draft_cites_is_not_listed(dataset: Dataset) -> None:
    extra = dataset.sumber[0].model_copy(update={"id": "sk-rahasia", "judul": "Keputusan yang belum terbit"})
    name = round_with_rows(dataset)
    rows = tuple(
        row.model_copy(update={"sumber": ("sk-rahasia",)}) if row.putaran == name else row for row in dataset.peristiwa
    )
    with_source = replace(dataset, sumber=(*dataset.sumber, extra), peristiwa=rows)
    assert "sk-rahasia" in {item.id for item in open_gate(with_source, TODAY).sumber}
    draft = changed_round(with_source, name, status="draf")
    assert "sk-rahasia" not in {item.id for item in open_gate(draft, TODAY).sumber}


def settled_rows() -> tuple[Peka, ...]:
    drawn: dict[Cell, Counts | None] = {
        ("2022-1", "990101", "aman-1"): (0, 20, 0),
        ("2022-1", "990102", "aman-1"): (10, 0, 0),
        ("2022-1", "990103", "aman-1"): None,
    }
    return newly_settled("2022.12", drawn, ())


def test_the_kota_is_the_sum_of_its_kecamatan_and_a_small_one_says_why_it_is_hidden() -> None:
    found = {item.wilayah: (item.jumlah, item.sebab) for item in shown_totals(settled_rows(), STEP)}
    assert found == {
        "990101": ((0, 20, 0), None),
        "990102": ((10, 0, 0), None),
        "990103": (None, "kurang"),
        "9901": ((10, 20, 0), None),
    }


def test_a_release_settles_what_is_missing_or_was_too_small_and_nothing_else() -> None:
    known = settled_rows()
    again: dict[Cell, Counts | None] = {(row.putaran, row.wilayah, row.butir): (0, 0, 30) for row in known}
    fresh = newly_settled("2023.1", again | {("2022-1", "990104", "aman-1"): None}, known)
    assert [(row.wilayah, row.keadaan) for row in fresh] == [("990103", "angka"), ("990104", "kurang")]


def test_a_kecamatan_with_fewer_than_ten_is_not_drawn(dataset: Dataset) -> None:
    row = dataset.nilai[0]
    rows = [row.model_copy(update={"rt": f"9901011001-{number:02}", "skor": {"aman-1": 2}}) for number in range(1, 11)]
    ask = dataset.wilayah, frozenset({"aman-1"}), 3, dataset.program.scale
    assert list(drawn_totals(rows[:9], *ask).values()) == [None]
    assert list(drawn_totals(rows, *ask).values()) == [(0, 0, 10)]


def test_the_newest_release_among_its_parts_is_that_of_the_kota() -> None:
    first, second, _ = settled_rows()
    later = second.model_copy(update={"rilis": "2022.12.10"})
    between = first.model_copy(update={"rilis": "2022.12.9"})
    assert [item.rilis for item in shown_totals((later, between), STEP) if item.wilayah == "9901"] == ["2022.12.10"]


@given(st.integers(10, 60).flatmap(lambda size: st.tuples(st.just(size), st.integers(0, size))), st.sampled_from(LIFTS))
def test_a_rounded_count_is_near_and_within_the_group(group: tuple[int, int], lift: int) -> None:
    size, count = group
    found = rounded(count, size, lift)
    assert abs(found - count) < STEP
    assert 0 <= found <= size
    assert found % STEP == 0 or found == size


def test_a_policy_below_the_step_is_told_as_the_step(dataset: Dataset) -> None:
    assert dataset.kebijakan.sel_minimum < STEP
    assert open_gate(dataset, TODAY).kebijakan.sel_minimum == STEP


@pytest.mark.parametrize(
    ("berkas", "kunci"),
    [
        ("putaran/2022-2/nilai.csv", "9901011001-03"),
        ("putaran/2022-1/peristiwa.csv", "9901011002-02"),
        ("kebijakan.yaml", "9901011002-02"),
        ("sumber.yaml", "sk-rahasia"),
    ],
)
def test_a_correction_of_what_is_not_public_is_not_public(dataset: Dataset, berkas: str, kunci: str) -> None:
    secret = dataset.koreksi[0].model_copy(update={"berkas": berkas, "kunci": kunci})
    assert open_gate(replace(dataset, koreksi=(*dataset.koreksi, secret)), TODAY).koreksi == dataset.koreksi


def test_a_release_of_another_day_is_not_told_yet(dataset: Dataset) -> None:
    later = dataset.rilis[0].model_copy(update={"id": "2030.1", "tanggal": date(2030, 1, 1)})
    assert open_gate(replace(dataset, rilis=(later, *dataset.rilis)), TODAY).rilis == dataset.rilis


def test_only_the_gate_makes_a_public_dataset() -> None:
    makers = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if re.search(r"\bPublicDataset\(", path.read_text(encoding="utf-8"))
    ]
    assert makers == ["generator/gate/gate.py"]

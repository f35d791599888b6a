"""What is kept of a release, and what is said to have changed since."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.facts.changes import Change, compare, recorded
from generator.facts.index import Index
from generator.facts.snapshot import snapshot
from generator.facts.touched import touched
from generator.gate.public import PublicDataset
from generator.model.place import Place
from generator.problems import GeneratorError
from generator.releasing.files import changes_text, read_snapshot, snapshot_text, with_entry
from generator.sources.dataset import SNAPSHOT


@pytest.fixture
def public(kecil_index: Index) -> PublicDataset:
    """Return the public data of the small city."""
    return kecil_index.public


@pytest.fixture
def kecil_index(kecil_facts: object) -> Index:
    """Return the look-ups of the small city."""
    index: Index = kecil_facts.index  # type: ignore[attr-defined]
    return index


def test_the_same_data_in_another_order_and_on_other_lines_is_no_change(public: PublicDataset) -> None:
    moved = replace(
        public,
        peristiwa=tuple(row.model_copy(update={"place": Place("lain.csv", 99)}) for row in reversed(public.peristiwa)),
        rt=tuple(reversed(public.rt)),
        sumber=tuple(row.model_copy(update={"place": Place("lain.yaml", 7)}) for row in reversed(public.sumber)),
    )
    assert compare(snapshot(public), snapshot(moved)) == []


def test_a_changed_score_is_told_with_its_old_and_new_value(public: PublicDataset, kecil_index: Index) -> None:
    first, *rest = public.nilai
    changed = first.model_copy(update={"skor": {**first.skor, "bersih-1": 0}})
    found = compare(snapshot(public), snapshot(replace(public, nilai=(changed, *rest))))
    assert found == [
        Change("diubah", "nilai", "2021", first.rt, f"2021 {first.rt}", "bersih-1", str(first.skor["bersih-1"]), "0")
    ]
    assert touched(kecil_index, found[0]) == (
        kecil_index.alamat_rt[first.rt],
        "kriteria/bersih-1/",
    )


def test_a_new_award_is_told_as_one(public: PublicDataset, kecil_index: Index) -> None:
    award = next(row for row in public.peristiwa if row.peristiwa == "ditetapkan")
    without = replace(public, peristiwa=tuple(row for row in public.peristiwa if row is not award))
    found = compare(snapshot(without), snapshot(public))
    assert [(item.jenis, item.rt, item.kunci) for item in found] == [
        ("gelar_baru", award.rt, f"{award.putaran} {award.rt} ditetapkan bantar")
    ]
    assert "tahun/2021/" in touched(kecil_index, found[0])


def test_a_row_that_is_gone_is_told_without_what_stood_in_it(public: PublicDataset) -> None:
    found = compare(snapshot(public), snapshot(replace(public, pemantauan=())))
    assert {item.jenis for item in found} == {"ditarik"}
    assert [(item.semula, item.menjadi) for item in found] == [(None, None)] * len(public.pemantauan)


def test_free_texts_are_seen_to_change_but_never_repeated(public: PublicDataset) -> None:
    secret = "Nama orang yang tidak boleh tersimpan"  # noqa: S105 - a text, no password
    reply = public.tanggapan[0].model_copy(update={"isi": secret})
    slipped = replace(public, tanggapan=(reply,))
    assert secret not in snapshot_text("2022.12", snapshot(slipped))
    found = compare(snapshot(slipped), snapshot(public))
    assert [(item.tabel, item.kolom, item.semula, item.menjadi) for item in found] == [
        ("tanggapan", "teks", None, None)
    ]
    assert secret not in changes_text(found)


def test_no_release_records_rounded_totals_or_corrections(public: PublicDataset) -> None:
    found = compare({}, snapshot(public))
    assert {item.tabel for item in found} - {item.tabel for item in recorded(found)} == {"koreksi"}
    assert recorded([Change("diubah", "rekap_peka", "2021", None, "2021 9901 aman-1")]) == []


def test_two_rows_of_the_same_name_are_both_kept(public: PublicDataset) -> None:
    award = next(row for row in public.peristiwa if row.peristiwa == "ditetapkan")
    twin = award.model_copy(update={"bukti": "pers"})
    names = snapshot(replace(public, peristiwa=(*public.peristiwa, twin)))["peristiwa"]
    name = f"{award.putaran} {award.rt} ditetapkan bantar"
    assert {name, f"{name} #2"} <= names.keys()


def test_the_record_is_read_as_it_was_written(public: PublicDataset, tmp_path: Path) -> None:
    (tmp_path / "rilis").mkdir()
    content = snapshot(public)
    (tmp_path / SNAPSHOT).write_text(snapshot_text("2022.12", content), encoding="utf-8")
    assert read_snapshot(tmp_path) == ("2022.12", content)
    assert read_snapshot(tmp_path / "lain") is None


@pytest.mark.parametrize("spoiled", ["9901011001-01,9901", "rilis,2022.12"])
def test_a_record_that_was_changed_by_hand_is_refused(public: PublicDataset, tmp_path: Path, spoiled: str) -> None:
    (tmp_path / "rilis").mkdir()
    text = snapshot_text("2022.12", snapshot(public)).replace(spoiled, spoiled[:-1] + "9,", 1)
    (tmp_path / SNAPSHOT).write_text(text, encoding="utf-8")
    with pytest.raises(GeneratorError, match="riwayat git"):
        read_snapshot(tmp_path)


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("# Catatan\n- id: '2022.1' # lama\n  tanggal: 2022-01-01\n", ["# Catatan", "- id: '2022.1' # lama"]),
        ("# Kosong\n[]\n", ["# Kosong"]),
        ("", []),
    ],
)
def test_a_new_release_stands_on_top_and_the_rest_as_it_was(before: str, kept: list[str]) -> None:
    after = with_entry(before, {"id": "2022.2", "tanggal": "2022-02-01"}).splitlines()
    assert after.index("- id: '2022.2'") == (1 if kept else 0)
    assert [line for line in kept if line not in after] == []
    assert "[]" not in after


def test_a_list_of_releases_that_cannot_be_added_to_safely_is_refused() -> None:
    with pytest.raises(GeneratorError, match="tidak bisa ditambah dengan aman"):
        with_entry("id: '2022.1'\n", {"id": "2022.2"})


def test_every_change_of_the_city_leads_to_a_page(kecil_index: Index) -> None:
    found = compare({}, snapshot(kecil_index.public))
    assert [item for item in found if not touched(kecil_index, item)] == []

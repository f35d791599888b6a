"""The demo city is whole, fictional, and the same for the same seed."""

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union

from generator.checks import check
from generator.demo import write_demo
from generator.demo.calendar import ROUNDS
from generator.demo.names import HEADS, SIDES, TAILS
from generator.model.dataset import Dataset
from generator.sources.dataset import read_dataset

ROOT = Path(__file__).parents[3]

REAL_NAMES = """
Kota Jambi;Telanaipura;Jambi Selatan;Jambi Timur;Pasar Jambi;Pelayangan;Danau Teluk;Kota Baru
Jelutung;Alam Barajo;Danau Sipin;Paal Merah;Simpang IV Sipin;Buluran Kenali;Teluk Kenali
Penyengat Rendah;Pematang Sulur;Aur Kenali;Pasir Putih;Tambak Sari;Thehok;Wijaya Pura;Pakuan Baru
Sijenjang;Kasang Jaya;Talang Banjar;Budiman;Sulanjana;Kasang;Tanjung Sari;Rajawali;Tanjung Pinang
Beringin;Orang Kayo Hitam;Sungai Asam;Arab Melayu;Mudung Laut;Jelmu;Tengah;Tahtul Yaman
Tanjung Johor;Pasir Panjang;Tanjung Raden;Olak Kemang;Tanjung Pasir;Ulu Gedong;Suka Karya
Simpang III Sipin;Paal Lima;Kenali Asam Bawah;Kenali Asam Atas;Talang Gulo;Kenali Asam;Talang Jauh
Cempaka Putih;Kebun Handil;Lebak Bandung;Payo Lebar;Handil Jaya;Kenali Besar;Rawa Sari
Mayang Mangurai;Bagan Pete;Beliung;Simpang Rimbo;Pinang Merah;Sungai Putri;Murni;Legok;Selamat
Solok Sipin;Talang Bakung;Payo Selincah;Eka Jaya;Lingkar Selatan;Bakung Jaya
"""
"""Kota Jambi and its kecamatan and kelurahan; four kelurahan share the name of a kecamatan."""

WELL_KNOWN = """
Aceh;Bali;Bandung;Banjarmasin;Banten;Batam;Bekasi;Bengkulu;Bogor;Bukittinggi;Cirebon;Denpasar;Depok;Gorontalo
Jakarta;Jayapura;Kendari;Kupang;Lampung;Lubuklinggau;Makassar;Malang;Mamuju;Manado;Mataram;Medan;Padang
Padang Panjang;Palangkaraya;Palembang;Palu;Pekanbaru;Pontianak;Riau;Samarinda;Semarang;Serang;Sungai Penuh
Surabaya;Surakarta;Tangerang;Ternate;Yogyakarta
"""


def split_names(text: str) -> set[str]:
    return {folded(name) for name in re.split(r"[;\n]", text) if name}


def folded(name: str) -> str:
    return re.sub(r"\W", "", name.casefold())


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder, rt=600, seed=1)
    return folder


@pytest.fixture(scope="module")
def dataset(demo: Path) -> Dataset:
    found, problems = read_dataset(demo)
    assert problems == []
    assert found is not None
    return found


def shapes(dataset: Dataset, digits: int) -> dict[str, Polygon]:
    return {
        one.kode: Polygon(one.bagian[0][0], one.bagian[0][1:]) for one in dataset.poligon if len(one.kode) == digits
    }


def title_rounds(dataset: Dataset) -> dict[str, list[tuple[int, str]]]:
    order = {one.id: number for number, one in enumerate(ROUNDS)}
    found: dict[str, list[tuple[int, str]]] = {}
    for row in dataset.peristiwa:
        if row.peristiwa == "ditetapkan":
            found.setdefault(row.rt, []).append((order[row.putaran], row.tingkat or ""))
    return {rt: sorted(titles) for rt, titles in found.items()}


def test_the_same_arguments_give_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    write_demo(tmp_path, rt=600, seed=1)
    assert digests(tmp_path) == digests(demo)


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_the_order_of_sets_does_not_matter(hash_seed: str, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    write_demo(here, rt=60, seed=3)
    script = "import sys, pathlib, generator.demo as d; d.write_demo(pathlib.Path(sys.argv[1]), rt=60, seed=3)"
    environment = {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", script, str(there)], check=True, env=environment)
    assert digests(here) == digests(there)


def test_another_seed_gives_another_city(demo: Path, tmp_path: Path) -> None:
    write_demo(tmp_path, rt=600, seed=2)
    one, other = digests(demo), digests(tmp_path)
    for file in ("rt.csv", "wilayah/wilayah.csv", "wilayah/kelurahan.geojson", "putaran/2019/nilai.csv"):
        assert one[file] != other[file]


@pytest.mark.parametrize("rt", [2, 3, 10, 60, 600])
def test_there_are_as_many_rt_today_as_asked_for(rt: int, tmp_path: Path) -> None:
    write_demo(tmp_path, rt=rt, seed=5)
    with (tmp_path / "rt.csv").open(encoding="utf-8") as file:
        assert sum(not row["berlaku_sampai"] for row in csv.DictReader(file)) == rt


@pytest.mark.parametrize(("rt", "seed"), [(2, 1), (25, 4), (60, 1), (60, 2), (600, 1)])
def test_a_demo_is_read_without_problems_and_passes_every_check(rt: int, seed: int, tmp_path: Path) -> None:
    write_demo(tmp_path, rt=rt, seed=seed)
    dataset, problems = read_dataset(tmp_path)
    assert dataset is not None
    found = problems + check(dataset)
    assert [one.what() for one in found if one.severity == "error"] == []
    assert {one.code for one in found} <= {"A701", "A702"}  # totals that disagree on purpose


def test_no_name_is_that_of_a_real_place() -> None:
    real = split_names(REAL_NAMES) | split_names(WELL_KNOWN)
    assert len(split_names(REAL_NAMES)) == 80 - 4
    heads = [*HEADS, "Simpang"]
    invented = [f"{head} {tail}{end}" for head in heads for tail in TAILS for end in ("", " II", " III", " IV")]
    invented += [f"{tail} {side}" for tail in TAILS for side in SIDES]
    assert [name for name in invented if folded(name) in real] == []


def test_everything_says_that_it_is_fictional(dataset: Dataset) -> None:
    assert dataset.program.fiktif
    assert all("DATA CONTOH" in sumber.judul for sumber in dataset.sumber)
    assert all("DATA CONTOH" in edisi.keterangan.id for edisi in dataset.edisi)
    assert {wilayah.kode[:4] for wilayah in dataset.wilayah} == {"9971"}


def test_kelurahan_divide_the_city_without_gap_or_overlap(dataset: Dataset) -> None:
    kota, kecamatan, kelurahan = (shapes(dataset, digits) for digits in (4, 6, 10))
    assert all(shape.is_valid for layer in (kota, kecamatan, kelurahan) for shape in layer.values())
    assert unary_union(list(kelurahan.values())).equals(kota["9971"])
    assert all(one.intersection(other).area == 0 for one, other in combinations(kelurahan.values(), 2))
    for kode, shape in kecamatan.items():
        assert unary_union([one for own, one in kelurahan.items() if own.startswith(kode)]).equals(shape)


def test_published_points_lie_in_their_kelurahan_and_some_are_missing(dataset: Dataset) -> None:
    kelurahan = shapes(dataset, 10)
    points = [
        (rt.kode_kelurahan, Point(rt.lon, rt.lat)) for rt in dataset.rt if rt.lon is not None and rt.lat is not None
    ]
    assert all(kelurahan[kode].contains(point) for kode, point in points)
    assert 0.6 < len(points) / len(dataset.rt) < 0.9


def test_kencana_follows_three_titles_in_a_row_and_ends_the_series(dataset: Dataset) -> None:
    kencana = 0
    for titles in title_rounds(dataset).values():
        for index, (place, tingkat) in enumerate(titles):
            if tingkat == "kencana":
                kencana += 1
                assert titles[index - 3 : index] == [(place - back, "bantar") for back in (3, 2, 1)]
                assert index == len(titles) - 1
    assert kencana > 0


def test_size_classes_change_as_an_rt_grows(dataset: Dataset) -> None:
    kategori: dict[str, set[str]] = {}
    for row in dataset.peristiwa:
        if row.kategori:
            kategori.setdefault(row.rt, set()).add(row.kategori)
    assert any(len(found) > 1 for found in kategori.values())


def test_awards_rest_on_a_decree_or_say_that_a_newspaper_told_of_them(dataset: Dataset) -> None:
    awards = [row for row in dataset.peristiwa if row.peristiwa == "ditetapkan"]
    press = [row for row in awards if row.bukti == "pers"]
    assert all((row.nomor_sk is None) == (row.bukti == "pers") for row in awards)
    assert 0 < len(press) < 0.08 * len(awards)


def test_of_about_a_fifth_of_rt_nothing_is_known(dataset: Dataset) -> None:
    known = {row.rt for row in dataset.peristiwa}
    assert 0.12 < 1 - len(known) / len(dataset.rt) < 0.35


def test_an_unpublished_round_leaves_no_trace_outside_its_folder(demo: Path) -> None:
    hidden = [one for one in ROUNDS if not one.is_public]
    assert {one.status for one in hidden} == {"draf", "terbit"}
    traces = [mark for one in hidden for mark in (one.nomor_sk, f"sk-{one.id}", f"putaran/{one.id}")]
    for path in demo.rglob("*"):
        if path.is_file() and path.parent.name not in {one.id for one in hidden}:
            text = path.read_text(encoding="utf-8")
            assert [mark for mark in traces if mark in text] == [], path.name


def test_every_rt_that_ended_has_a_successor_that_begins_the_next_day(dataset: Dataset) -> None:
    by_id = {rt.id: rt for rt in dataset.rt}
    ended = [rt for rt in dataset.rt if rt.berlaku_sampai]
    assert {rt.berlaku_sampai for rt in ended} >= {"2022-12-31"}
    for rt in ended:
        successor = by_id[rt.penerus or ""]
        assert (rt.berlaku_sampai or "") < (successor.berlaku_mulai or "")


def test_practices_tell_of_scores_that_rose_and_a_few_that_did_not(dataset: Dataset) -> None:
    slugs = {one.slug for one in dataset.praktik}
    assert slugs == {one.slug for one in dataset.praktik_en}
    risen = ["Kenaikan nilai" in one.isi for one in dataset.praktik]
    assert 0 < risen.count(False) < risen.count(True)
    for one in dataset.praktik:
        assert len(re.findall(r"^## ", one.isi, re.MULTILINE)) == 7
        assert one.rt not in one.diadopsi


def test_corrections_quote_what_the_file_says_now(dataset: Dataset) -> None:
    kk = {(f"putaran/{row.putaran}/nilai.csv", row.rt): row.jumlah_kk for row in dataset.nilai}
    assert dataset.koreksi
    for one in dataset.koreksi:
        assert str(kk[one.berkas, one.kunci]) == one.menjadi != one.semula


def test_releases_come_after_every_public_round(dataset: Dataset) -> None:
    assert all(newer.tanggal > older.tanggal for newer, older in pairwise(dataset.rilis))
    assert all(one.terbit_pada < dataset.rilis[0].tanggal for one in ROUNDS if one.is_public)


def lines_of(folder: Path) -> Iterator[bytes]:
    for path in folder.rglob("*.csv"):
        yield from path.read_bytes().splitlines(keepends=True)


def test_csv_files_have_plain_line_ends_and_no_byte_order_mark(demo: Path) -> None:
    assert all(line.endswith(b"\n") and b"\r" not in line for line in lines_of(demo))
    assert not any(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in demo.rglob("*.csv"))


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "rt.csv").write_text("id\n")
    with pytest.raises(FileExistsError):
        write_demo(tmp_path, rt=10)
    assert (tmp_path / "rt.csv").read_text() == "id\n"


def test_a_city_of_one_rt_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 2"):
        write_demo(tmp_path, rt=1)


def test_no_story_tells_the_score_of_an_rt_on_a_sensitive_butir_and_every_butir_has_one(tmp_path: Path) -> None:
    write_demo(tmp_path / "data", rt=1650)
    dataset, _ = read_dataset(tmp_path / "data")
    assert dataset is not None
    served = {name for item in dataset.praktik for name in item.butir}
    assert served >= {butir.id for edisi in dataset.edisi for pilar in edisi.pilar for butir in pilar.butir}
    texts = [item.isi for item in dataset.praktik] + [item.isi for item in dataset.praktik_en]
    assert not [name for name in dataset.kebijakan.butir_peka for text in texts if f" {name} " in text]

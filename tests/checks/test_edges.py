"""Further ways to break a rule, beside the one of its case file."""

from pathlib import Path

import pytest

from tests.checks.casefile import problems_of

SQUARE = "[[[95.02, -5.01], [95.03, -5.01], [95.03, -5.0], [95.02, -5.0], [95.02, -5.01]]]"
SCORES = "putaran/2021/nilai.csv"
EVENTS = "putaran/2022-1/peristiwa.csv"
SOURCE = "id: sk-2022-01\n  judul: A (DATA CONTOH)\n  jenis: sk\n  penerbit: B\n"
REPLY = "tanggapan/9901011002-01-2022-10-03.md"
NOMINATED = "9901021001-02,diusulkan,2022-02,,,"
KENCANA = "9901011001-01,ditetapkan,2022-06-20,,,7/KEP/2022,kencana"

EDGES = {
    "a decree is dated before its round": (
        "putaran/2021/putaran.yaml", "    tanggal: 2021-11-10", "    tanggal: 2020-11-10", "P504",
    ),
    "a figure is not a number": ("angka.csv", ",512,", ",nan,", "N204"),
    "a size has no end": ("wilayah/wilayah.csv", "95.015,3.67", "95.015,inf", "N204"),
    "an edition's file has another name": ("kriteria/2020.yaml", 'edisi: "2020"', 'edisi: "2019"', "B116"),
    "a goal does not exist": ("program.yaml", "sdg: [6, 11]", "sdg: [6, 18]", "N205"),
    "a text has no English": ("program.yaml", "{id: Baik, en: Good}", "{id: Baik}", "B109"),
    "a goal is not a number": ("program.yaml", "sdg: [6, 11]", "sdg: [enam, 11]", "N204"),
    "a shape has no part": (
        "wilayah/kelurahan.geojson", f'"Polygon", "coordinates": {SQUARE}', '"MultiPolygon", "coordinates": []', "W405",
    ),
    "a shape is in metres": (
        "wilayah/kelurahan.geojson", SQUARE, "[[[9502, -501], [9503, -501], [9503, -500], [9502, -501]]]", "W405",
    ),
    "a day is not in the calendar": ("putaran/2021/putaran.yaml", "2021-09\n", "2021-02-30\n", "N206"),
    "a later edition repeats a butir": ("kriteria/2020.yaml", "id: sehat-2", "id: aman-2", "R301"),
    "a butir stands twice in an edition": ("kriteria/2014.yaml", "id: aman-2", "id: aman-1", "R301"),
    "an id of a source stands twice": ("sumber.yaml", "id: skripsi-2022", "id: berita-2022", "R301"),
    "two sources differ by a leading zero": (
        "sumber.yaml", "id: peta-contoh", f"{SOURCE}- id: peta-contoh", "R312",
    ),
    "a nested source is unknown": (
        "program.yaml", "rupiah: 7500000, sumber: [laporan-2022]", "rupiah: 7500000, sumber: [laporan]", "R305",
    ),
    "a write-up names an unknown butir": ("praktik/kebun-cabai-bersama.md", "bersih-5", "bersih-9", "R304"),
    "a sensitive butir is unknown": ("kebijakan.yaml", "pintar-6", "pintar-66", "R304"),
    "an RT that took a practice over is unknown": (
        "praktik/bank-sampah-tanjung.md", "diadopsi: [9901011001-02]", "diadopsi: [9901011001-22]", "R303",
    ),
    "a successor is unknown": ("rt.csv", "2021-12-31,9901021001-02", "2021-12-31,9901021001-03", "R303"),
    "a withheld RT is unknown": ("kebijakan.yaml", "rt: 9901011002-02", "rt: 9901011002-20", "R303"),
    "an RT succeeds itself": ("rt.csv", "2021-12-31,9901021001-02", "2021-12-31,9901021001-04", "W409"),
    "scores are of an RT that had ended": (SCORES, "9901021001-04", "9901021001-02", "P509"),
    "a prize fits no class of that year": (EVENTS, "2022-06,kecil,,,bantar", "2022-06,,6000000,,bantar", "P503"),
    "a prize stands on a nomination": (EVENTS, NOMINATED, NOMINATED.replace(",,,", ",,5000000,"), "P508"),
    "a page of a correction is no address": ("koreksi.yaml", "/rt/tanjung-iii-kenari/02/", "../rt", "K804"),
    "an address is empty": ("alamat.txt", "/koreksi/\n", "\n", "K804"),
    "HTML stands in a body": ("praktik/kebun-cabai-bersama.md", "Warga menanam", "<iframe> Warga menanam", "T604"),
    "a phone number stands in a reply": (REPLY, "Kami", "Telepon 0812 3456 7890. Kami", "T602"),
    "a formula stands in a list": ("praktik/bank-sampah-tanjung.md", "[Universitas Telukandai]", '["=A1"]', "T606"),
}  # fmt: skip

HARMLESS = {
    "a prize of the higher level is not in the programme": (
        EVENTS, KENCANA, KENCANA.replace(",,,7", ",,25000000,7"),
    ),
    "a year without a stated prize contradicts none": (
        "program.yaml", "{mulai: 2021, rupiah: 10000000", "{mulai: 2023, rupiah: 10000000",
    ),
    "a class without scores cannot be compared": (SCORES, "9901011001-01,62", "9901011001-01,"),
    "two figures of one source disagree": ("angka.csv", "2022,8,RT,pers,berita-2022", "2022,8,RT,resmi,laporan-2022"),
    "a kecamatan shares the name of a kelurahan": ("wilayah/wilayah.csv", "Candra Hilir", "Rawa Sejoli"),
    "an alias says the name again": ("wilayah/alias.csv", "Rawasejoli", "RAWA SEJOLI"),
}  # fmt: skip


@pytest.mark.parametrize("edge", EDGES)
def test_it_is_told_when(edge: str, tmp_path: Path) -> None:
    file, old, new, code = EDGES[edge]
    found = problems_of({"replace": [{"file": file, "old": old, "new": new}]}, tmp_path)
    assert (code, file) in {(one.code, one.place.file) for one in found}


@pytest.mark.parametrize("edge", HARMLESS)
def test_it_is_no_problem_that(edge: str, tmp_path: Path) -> None:
    file, old, new = HARMLESS[edge]
    assert problems_of({"replace": [{"file": file, "old": old, "new": new}]}, tmp_path) == []


def test_a_site_in_indonesian_alone_asks_for_no_english(tmp_path: Path) -> None:
    change = {
        "replace": [
            {"file": "program.yaml", "old": "fiktif: true", "new": "fiktif: true\nbahasa_lain: []"},
            {"file": "program.yaml", "old": "{id: Baik, en: Good}", "new": "{id: Baik}"},
        ],
        "delete": ["praktik/bank-sampah-tanjung.en.md"],
    }
    assert problems_of(change, tmp_path) == []


def test_the_kota_needs_a_shape_even_where_it_has_an_end(tmp_path: Path) -> None:
    change = {
        "replace": [{"file": "wilayah/wilayah.csv", "old": "95.015,3.67,,,", "new": "95.015,3.67,,2099,"}],
        "write": {"wilayah/kota.geojson": '{"type": "FeatureCollection", "features": []}'},
    }
    assert [one.code for one in problems_of(change, tmp_path)] == ["W403"]

"""What the search reads: names as they are compared, and RTs with their status."""

import json
from pathlib import Path

import pytest

from generator.names import normal
from generator.pages import cari
from generator.pages.cari_index import cari_index
from generator.pages.situs import Situs
from generator.publish.find_index import write_find_index


@pytest.mark.parametrize("text", ["Simpang III Sipin", "simpang 3 sipin", "SIMPANG Tiga  Sipin", "simpang03sipin"])
def test_numerals_words_and_zeros_are_one(text: str) -> None:
    assert normal(text) == "simpang 3 sipin"


@pytest.mark.parametrize("text", ["Paal Merah", "Pal Merah", "Pall  Merah", "pál-merah"])
def test_doubled_letters_accents_and_marks_do_not_count(text: str) -> None:
    assert normal(text) == "pal merah"


@pytest.mark.parametrize(("joined", "split"), [("Ekajaya", "Eka Jaya"), ("Tambaksari", "Tambak Sari")])
def test_joined_and_split_names_differ_by_blanks_only(joined: str, split: str) -> None:
    assert normal(joined) == normal(split).replace(" ", "")


def test_numerals_inside_a_word_stay_letters() -> None:
    assert normal("Viola Dua") == "viola 2"


def test_zero_alone_stays() -> None:
    assert normal("rt 00") == "rt 0"


@pytest.mark.parametrize(
    ("words", "number"),
    [("sebelas", "11"), ("dua belas", "12"), ("dua puluh", "20"), ("dua puluh tiga", "23"), ("lima dua belas", "5 12")],
)
def test_number_words_of_two_and_three_words_are_one_number(words: str, number: str) -> None:
    assert normal(words) == number


def test_digits_typed_apart_stay_apart() -> None:
    assert normal("20 3") == "20 3"
    assert normal("dua puluh 3") == "20 3"


def test_each_kelurahan_has_its_keys_and_its_rt(kecil: Situs) -> None:
    found = cari_index(kecil.index)
    kecamatan = {item.nama: item.kode for item in kecil.index.kecamatan}
    assert found["kecamatan"] == [
        ["Candra Hilir", "candra-hilir", kecamatan["Candra Hilir"], [], ["candra hilir"]],
        ["Candra Hulu", "candra-hulu", kecamatan["Candra Hulu"], [], ["candra hulu"]],
    ]
    kode = next(item.kode for item in kecil.index.kelurahan if item.nama == "Tanjung III Kenari")
    rows = found["kelurahan"]
    assert isinstance(rows, list)
    assert [
        "Tanjung III Kenari",
        "tanjung-iii-kenari",
        kode,
        ["Tanjung 3 Kenari", "Tanjung Tiga Kenari"],
        ["tanjung 3 kenari"] * 3,
        "01s 02s 03u",
    ] in rows


def test_code_and_last_part_are_the_id_of_an_rt(kecil: Situs) -> None:
    rows = cari_index(kecil.index)["kelurahan"]
    assert isinstance(rows, list)
    ids = {f"{row[2]}-{word.removeprefix('-')[:-1]}" for row in rows for word in row[-1].split()}
    assert ids == set(kecil.index.rt)


def test_a_number_no_longer_in_force_is_marked(kecil: Situs) -> None:
    rows = cari_index(kecil.index)["kelurahan"]
    assert isinstance(rows, list)
    assert next(row[-1] for row in rows if row[1] == "rawa-sejoli") == "01u 02m -04u"


def test_the_file_is_compact_and_speaks_both_languages(kecil: Situs, kecil_en: Situs, tmp_path: Path) -> None:
    write_find_index(tmp_path, {"id": kecil, "en": kecil_en})
    text = (tmp_path / "cari.json").read_text(encoding="utf-8")
    found = json.loads(text)
    assert '", "' not in text
    assert found["teks"]["id"].keys() == found["teks"]["en"].keys()
    assert found["teks"]["en"]["sk"] != found["teks"]["id"]["sk"]
    assert {key: found[key] for key in ("kecamatan", "kelurahan")} == cari_index(kecil.index)


def test_without_javascript_every_kelurahan_is_two_steps_away(kecil: Situs) -> None:
    (page,) = cari.pages(kecil)
    assert page.body.count("<details") == 2
    for slug in ("tanjung-iii-kenari", "pematang-randu", "rawa-sejoli"):
        assert f'href="../kelurahan/{slug}/' in page.body
    assert "data-cari" in page.body

"""Filters stand where there is a choice, and count the rows that they leave."""

from collections import Counter
from dataclasses import replace

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.pages.area_words import kecamatan_areas, rt_rows
from generator.pages.lists import area_filters, filter_of, place_filter, rt_filters
from generator.pages.situs import Situs
from generator.pages.words import ARTI, CHIP


def test_one_value_is_no_choice() -> None:
    assert list(filter_of("status", "Status", ["sk", "sk", ""], {"sk": "Ditetapkan"})) == []


def test_values_stand_in_the_order_of_their_texts_with_their_number() -> None:
    (found,) = filter_of("status", "Status", ["usul", "sk", "sk"], {"sk": "Ditetapkan", "usul": "Diusulkan"})
    assert found.pilihan == (("sk", "Ditetapkan", 2), ("usul", "Diusulkan", 1))


def test_rt_of_several_kelurahan_can_be_narrowed_to_one_and_the_newest_year_stands_first(kecil: Situs) -> None:
    areas = [area for item in kecil.index.kecamatan for area in kecamatan_areas(kecil, item.kode)]
    rows = [row for area in areas for row in rt_rows(kecil, area)]
    found = {item.nama: item for item in rt_filters(kecil, rows)}
    assert {"kelurahan", "status", "tahun"} <= found.keys()
    years = [value for value, _, _ in found["tahun"].pilihan]
    assert years == sorted(years, reverse=True)
    assert sum(n for _, _, n in found["status"].pilihan) == len(rows)


def test_kelurahan_of_several_kecamatan_can_be_narrowed_to_one(kecil: Situs) -> None:
    areas = [area for item in kecil.index.kecamatan for area in kecamatan_areas(kecil, item.kode)]
    found = {item.nama: item for item in area_filters(kecil, areas)}
    assert [text for _, text, _ in found["kecamatan"].pilihan] == ["Candra Hilir", "Candra Hulu"]


def test_areas_of_one_name_stand_in_the_order_of_their_codes(kecil: Situs) -> None:
    areas = tuple(item.model_copy(update={"nama": "Rawa"}) for item in kecil.index.public.wilayah)
    index = Index(replace(kecil.index.public, wilayah=areas), kecil.index.today)
    situs = Situs(Facts(index, kecil.facts.site_url), kecil.bahasa, kecil.render)
    codes = [item.kode for item in index.kelurahan]
    (found,) = place_filter(situs, "kelurahan", "Kelurahan", codes[::-1])
    assert [slug for slug, _, _ in found.pilihan] == [index.slug[kode] for kode in sorted(codes)]


def test_rt_can_be_narrowed_to_a_strongest_pillar_and_the_list_says_what_that_is(kecil: Situs) -> None:
    rows = [
        row
        for item in kecil.index.kecamatan
        for area in kecamatan_areas(kecil, item.kode)
        for row in rt_rows(kecil, area)
    ]
    (found,) = [item for item in rt_filters(kecil, rows) if item.nama == "pilar"]
    assert {value: n for value, _, n in found.pilihan} == Counter(pilar for row in rows for pilar in row.pilar)
    assert "bukan dengan RT lain" in found.arti
    unscored = {row.rt.id for row in rows} - kecil.index.nilai.keys()
    assert unscored
    assert not any(row.pilar for row in rows if row.rt.id in unscored)


def test_an_rt_that_was_assessed_is_not_called_nominated_only() -> None:
    assert CHIP["usul"] == "Diusulkan atau dinilai"
    assert CHIP["usul"].lower() in ARTI["usul"]

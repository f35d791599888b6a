"""What the map of the city shows."""

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.areas import area_of
from generator.facts.facts import Facts
from generator.facts.in_force import is_in_force
from generator.facts.index import Index
from generator.facts.map_layers import Award, Kelas, MapLayers, holds_all, kelas_of, map_layers
from generator.facts.status import statuses
from generator.model.angka import Angka
from generator.model.place import Place
from generator.pages.situs import Situs

HULU, RANDU, HILIR = "9901011001", "9901011002", "9901021001"


def layers_of(index: Index) -> MapLayers:
    return map_layers(index, statuses(index))


def with_figures(index: Index, *rows: Angka) -> Index:
    return Index(replace(index.public, angka=(*index.public.angka, *rows)), index.today)


def figure(kode: str, indikator: str, nilai: int) -> Angka:
    return Angka(
        place=Place("angka.csv"),
        wilayah=kode,
        indikator=indikator,
        periode="2022",
        nilai=nilai,
        satuan="RT",
        bukti="pers",
        sumber=("berita-2022",),
    )


@pytest.mark.parametrize(
    ("gelar", "jumlah", "told", "least", "kelas"),
    [
        ((), (), False, False, "qn"),
        ((), (10,), False, False, "qn"),
        ((0,), (10,), False, False, "qn"),
        ((), (10,), True, False, "qd"),
        ((3,), (), False, False, "qs"),
        ((3,), (4,), False, False, "q3"),
        ((2,), (4,), False, False, "q2"),
        ((1,), (4,), False, False, "q1"),
        ((1,), (4,), False, True, "qs"),
        ((4,), (4,), False, True, "q3"),
        ((2,), (4, 5), False, False, "qs"),
        ((8, 9), (10,), False, False, "q3"),
        ((5,), (4,), False, False, "qs"),
    ],
)
def test_a_class_is_a_share_only_where_all_numbers_agree(
    gelar: tuple[int, ...],
    jumlah: tuple[int, ...],
    told: bool,  # noqa: FBT001 - a table
    least: bool,  # noqa: FBT001 - as above
    kelas: Kelas,
) -> None:
    assert kelas_of(gelar, jumlah, told=told, least=least) == kelas


def test_every_kelurahan_is_on_the_map_once_and_the_classes_add_up(kecil: Situs) -> None:
    layers = layers_of(kecil.index)
    assert [layer.wilayah.nama for layer in layers.kelurahan] == ["Pematang Randu", "Rawa Sejoli", "Tanjung III Kenari"]
    assert sum(layers.per_kelas.values()) == len(layers.kelurahan)
    assert layers.per_kelas["q2"] == 3


def test_an_rt_that_is_no_more_counts_in_no_layer(kecil: Situs) -> None:
    layers = layers_of(kecil.index)
    assert layers.rt == 7
    assert "9901021001-04" not in {point.rt.id for point in layers.titik}


def test_only_rts_with_a_published_point_are_points(kecil: Situs) -> None:
    points = layers_of(kecil.index).titik
    assert len(points) == 6
    assert "9901011001-03" not in {point.rt.id for point in points}


def test_a_published_number_of_rts_goes_before_the_rts_in_the_data(kecil: Situs) -> None:
    by_kode = {layer.wilayah.kode: layer for layer in layers_of(kecil.index).kelurahan}
    assert by_kode[HULU].jumlah.dasar == "angka"
    assert by_kode[RANDU].jumlah.dasar == "data"


def test_rts_named_in_thin_data_are_no_denominator_and_only_a_least_number(kecil: Situs) -> None:
    index = with_figures(kecil.index, figure("9901", "jumlah_rt", 1600))
    rows = tuple(row for row in index.public.angka if row.indikator != "jumlah_rt" or row.nilai in (1600, 3))
    thin = Index(replace(index.public, angka=rows), index.today)
    assert not holds_all(thin, 7)
    by_kode = {layer.wilayah.kode: layer for layer in layers_of(thin).kelurahan}
    assert by_kode[RANDU].kelas == "qs"
    assert by_kode[RANDU].jumlah.values == ()
    assert by_kode[HULU].kelas == "qs"
    assert by_kode[HULU].setidaknya


def test_sources_that_disagree_leave_no_share(kecil: Situs) -> None:
    index = with_figures(kecil.index, figure(HULU, "rt_bantar", 1), figure(HULU, "rt_bantar", 3))
    layer = next(item for item in layers_of(index).kelurahan if item.wilayah.kode == HULU)
    assert layer.gelar.values == (1, 3)
    assert layer.kelas == "qs"


def test_the_evidence_is_that_of_the_awards(kecil: Situs) -> None:
    by_kode = {layer.wilayah.kode: layer for layer in layers_of(kecil.index).kelurahan}
    assert (by_kode[HULU].bukti, by_kode[HILIR].bukti) == ("sk", "pers")


def test_a_kelurahan_without_any_word_has_no_class_of_the_scale(kecil: Situs) -> None:
    public = replace(kecil.index.public, peristiwa=(), angka=())
    layers = layers_of(Index(public, kecil.index.today))
    assert layers.per_kelas["qn"] == 3
    assert all(layer.sumber == () and layer.sampai is None for layer in layers.kelurahan)


def test_filters_offer_the_years_and_categories_that_awards_have(kecil: Situs) -> None:
    layers = layers_of(kecil.index)
    assert layers.tahun == (2022, 2021)
    assert layers.kategori == {"kecil", "sedang", "besar"}
    point = next(item for item in layers.titik if item.rt.id == "9901011001-02")
    assert point.member.awards == (Award(tahun=2022, kategori="besar"),)


def test_layers_do_not_depend_on_the_order_of_rows(kecil_facts: Facts) -> None:
    public = kecil_facts.index.public
    turned = replace(
        public,
        rt=public.rt[::-1],
        peristiwa=public.peristiwa[::-1],
        angka=public.angka[::-1],
        wilayah=public.wilayah[::-1],
    )
    one, two = layers_of(kecil_facts.index), layers_of(Index(turned, kecil_facts.index.today))
    assert [layer.kelas for layer in one.kelurahan] == [layer.kelas for layer in two.kelurahan]
    assert [point.rt.id for point in one.titik] == [point.rt.id for point in two.titik]
    assert [layer.sumber for layer in one.kelurahan] == [layer.sumber for layer in two.kelurahan]


def test_an_rt_exists_from_its_first_to_its_last_day(kecil: Situs) -> None:
    old, new = kecil.index.rt["9901021001-04"], kecil.index.rt["9901021001-02"]
    before, after = (Index(kecil.index.public, day) for day in (date(2021, 12, 31), date(2022, 1, 1)))
    assert [is_in_force(before, rt) for rt in (old, new)] == [True, False]
    assert [is_in_force(after, rt) for rt in (old, new)] == [False, True]


def test_the_map_and_the_areas_count_a_number_that_ends_some_day_this_year(kecil: Situs) -> None:
    public = kecil.index.public
    ended = tuple(
        rt.model_copy(update={"berlaku_sampai": "2022"}) if rt.id == "9901011001-01" else rt for rt in public.rt
    )
    index = Index(replace(public, rt=ended), kecil.index.today)
    counted = {
        layer.wilayah.kode: len(area_of(index, statuses(index), layer.wilayah.kode).rt)
        for layer in layers_of(index).kelurahan
    }
    assert {layer.wilayah.kode: len(layer.members) for layer in layers_of(index).kelurahan} == counted

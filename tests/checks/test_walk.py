"""Free texts and ids of sources are found in every class of the model by its annotations."""

from generator.checks.walk import every_record, shape_of
from generator.model.angka import Indikator, Sumber
from generator.model.kriteria import Butir, Edisi
from generator.model.praktik import Praktik
from generator.model.program import Program
from generator.model.putaran import BarisPeristiwa, Nilai
from generator.model.types import Teks
from tests.checks.test_rules import small_city


def test_texts_are_fields_that_nothing_else_binds() -> None:
    assert set(shape_of(BarisPeristiwa).texts) == {"putaran", "nomor_sk", "catatan", "catatan_en"}
    assert set(shape_of(Praktik).texts) == {"judul", "ringkasan", "mitra", "isi"}
    assert set(shape_of(Sumber).texts) == {"judul", "penerbit"}
    assert shape_of(Teks).texts == ("id", "en")
    assert shape_of(Nilai).texts == ("putaran",)


def test_ids_of_sources_are_told_from_other_lists() -> None:
    assert shape_of(Butir).sumber == ("rincian_sumber", "sumber")
    assert shape_of(Program).sumber == ("sdg_sumber",)
    assert shape_of(Praktik).sumber == ("sumber",)


def test_records_are_found_at_any_depth() -> None:
    assert "pilar" in shape_of(Edisi).records
    assert set(shape_of(Indikator).records) == {"nama", "definisi"}
    classes = {type(one).__name__ for one in every_record(small_city())}
    assert {"Hadiah", "Skala", "Rincian", "Teks", "Ditahan", "TimPenilai", "PraktikEn"} <= classes

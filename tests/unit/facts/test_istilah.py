"""The words of a programme stand in the interface texts, and the usual ones stay where it has none of its own."""

import pytest
from babel.messages.pofile import read_po

from generator.facts.facts import Facts
from generator.facts.istilah import Fit, fit_html, fitting
from generator.model.place import Place
from generator.model.program import Istilah, Kata, NamaSkor, Program
from generator.model.types import Teks
from generator.wording import BAHASA, KodeBahasa
from tests.conftest import ROOT

PLACE = Place("program.yaml")


def kata(id_: str, en: str | None = None, jamak: str | None = None, singkat: str | None = None) -> Kata:
    return Kata(place=PLACE, id=id_, en=en, en_jamak=jamak, singkat=singkat)


OWN = Istilah(
    place=PLACE,
    rt=kata("dusun", "hamlet", "hamlets"),
    kelurahan=kata("desa", singkat="Ds."),
    kota=kata("kabupaten", "island"),
    kepala=kata("bupati", "regent"),
    kencana=kata("Utama"),
)


@pytest.fixture(scope="module")
def program(kecil_facts: Facts) -> Program:
    return kecil_facts.index.public.program


def fit(program: Program, kode: KodeBahasa, **changes: object) -> Fit:
    return fitting(program.model_copy(update={"nama": "Dusun Lestari", "istilah": OWN, **changes}), kode)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RT ini dinilai. RT lain belum.", "Dusun ini dinilai. Dusun lain belum."),
        ("Cari RT", "Cari dusun"),
        ("semua RT-nya, RT-RT lain", "semua dusunnya, dusun-dusun lain"),
        ("RT {nomor} dan RT 05", "Dusun {nomor} dan Dusun 05"),
        ("%(rt)s, Kelurahan %(kelurahan)s", "%(rt)s, Desa %(kelurahan)s"),
        ("%(rt)s, Kel. %(kelurahan)s", "%(rt)s, Ds. %(kelurahan)s"),
        ("nama kelurahannya", "nama desanya"),
        ("Keputusan Wali Kota; wali kota", "Keputusan Bupati; bupati"),
        ("se-kota, kota cerdas, kecamatan", "se-kabupaten, kota cerdas, kecamatan"),
        ("Menuju Kencana di %(kota)s", "Menuju Utama di %(kota)s"),
        ("Disebut meraih Kampung Bantar %(year)s", "Disebut meraih Dusun Lestari %(year)s"),
        ("kelurahan Bantar", "desa Dusun Lestari"),
        ("rt.csv, kode_kelurahan, wilayah/kelurahan.geojson", "rt.csv, kode_kelurahan, wilayah/kelurahan.geojson"),
    ],
)
def test_indonesian_texts_take_the_words_of_the_programme(program: Program, text: str, expected: str) -> None:
    assert fit(program, "id")(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An RT is not the city.", "A hamlet is not the island."),
        ("Which RTs? An RT’s status.", "Which hamlets? A hamlet’s status."),
        ("a kelurahan of a city", "a desa of an island"),
        ("a decree of the mayor", "a decree of the regent"),
        ("RT {nomor}", "Hamlet {nomor}"),
        ("smart city, Smart-city dimension", "smart city, Smart-city dimension"),
    ],
)
def test_english_texts_take_them_with_article_and_plural(program: Program, text: str, expected: str) -> None:
    assert fit(program, "en")(text) == expected


@pytest.mark.parametrize("kode", BAHASA)
def test_every_text_stays_as_it_is_for_a_programme_with_the_usual_words(program: Program, kode: KodeBahasa) -> None:
    with (ROOT / "site_src" / "locale" / "en.po").open("rb") as file:
        texts = [str(item.id) for item in read_po(file, locale="en") if item.id and isinstance(item.id, str)]
    usual = fitting(program.model_copy(update={"nama": "Kampung Bantar"}), kode)
    fillable = ("puncak", "tengah", "dasar", "skala", "arti")
    assert [text for text in texts if not any(f"%({name}" in text for name in fillable) and usual(text) != text] == []


@pytest.mark.parametrize(
    ("kode", "most", "expected"),
    [
        ("id", 2, "2 1 0; 2, 1, dan 0; 2, 1, atau 0"),
        ("en", 2, "2 1 0; 2, 1 and 0; 2, 1 or 0"),
        ("id", 10, "10 1 sampai 9 0; 0 sampai 10; 0 sampai 10"),
        ("en", 10, "10 1 to 9 0; 0 to 10; 0 to 10"),
        ("id", 1, "1  0; 1 dan 0; 1 atau 0"),
    ],
)
def test_scores_are_those_of_the_scale(program: Program, kode: KodeBahasa, most: int, expected: str) -> None:
    skala = tuple(NamaSkor(place=PLACE, nilai=nilai) for nilai in range(most + 1))
    words = fit(program, kode, skala=skala)
    assert words("%(puncak)s %(tengah)s %(dasar)s; %(skala)s; %(skala_atau)s") == expected


def test_only_named_scores_are_explained(program: Program) -> None:
    names = {10: Teks(place=PLACE, id="Tuntas", en="Done"), 0: Teks(place=PLACE, id="Belum", en="Not yet")}
    skala = tuple(NamaSkor(place=PLACE, nilai=nilai, nama=names.get(nilai)) for nilai in range(11))
    assert fit(program, "id", skala=skala)("Nilai %(arti_skala)s.") == "Nilai 10 tuntas, 0 belum."
    assert fit(program, "en", skala=skala)("%(arti_skala)s.") == "10 is done, 0 not yet."


def test_what_stands_in_tags_stays(program: Program) -> None:
    html = '<a href="../kelurahan/" title="RT">kelurahan</a> <!-- bagian: kelurahan -->RT'
    assert (
        fit_html(fit(program, "id"), html)
        == '<a href="../kelurahan/" title="RT">desa</a> <!-- bagian: kelurahan -->Dusun'
    )


def test_a_name_of_a_programme_brings_no_markup_into_texts(program: Program) -> None:
    hostile = fit(program, "id", nama='Desa <b>"%(x)s"</b> Kita')
    assert hostile("Ditetapkan Kampung Bantar") == "Ditetapkan Desa bxs/b Kita"

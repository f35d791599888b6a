"""What a text may hold, and what it may not."""

import pytest

from generator.checks.texts import NOTABLE, faults

ALLOWED = [
    "Rp7.500.000 untuk 62 KK",
    "Perwali 47/2014, Pasal 3 ayat (2)",
    "Nomor 188.45/1234/2022",
    "1571011002-05 dan 1571011002-06",
    "Periode 2015-2020, lalu 2021/2022",
    "Naik dari 1.635 menjadi 1.651 RT",
    "Jam 08.00-10.00, setiap hari Minggu",
    "2 < 3 dan 5 > 4",
    "Iuran @ Rp5.000",
    "Data: 12 rumah; catatan: baik",
    "Data:12 rumah",
    "Rp1.085.000.000 dan Rp628.125.000",
    "Tahun 2008 2009 2010",
    "Jalan RT 08 No. 12-15",
    "-5.004",
    "Rawa–Sejoli “baru”, 30 °C, ½ hari",
    "Perwali 11/2019 (2019-08-15), 200.812 jiwa",
    "Taman di Jalan Kenanga, dekat Gang Melati 2",
    "Pak Lurah, Ibu RT, Ibu Hamil, dan Yayasan Ibu Kartini",
    "Blok A dan B selesai; Jalan Nomor 5 dipakai bersama",
]

REFUSED = [
    ("1571010101900001", "T601"),
    ("KK 1571-0101-0190-0001", "T601"),
    ("NIP 197605062005012001", "T601"),
    ("15.71 157101 010190 0001", "T601"),
    ("081234567890", "T602"),
    ("0812-3456-7890", "T602"),
    ("WA +62 812 3456 7890", "T602"),
    ("6281234567890", "T602"),
    ("(0741) 123456", "T602"),
    ("0741-123456", "T602"),
    ("+62 741 123456", "T602"),
    ("０８１２３４５６７８９０", "T602"),
    ("ketua.rt05@contoh.co.id", "T603"),
    ("<script>alert(1)</script>", "T604"),
    ("</p>", "T604"),
    ("<!-- diam -->", "T604"),
    ("<img src=x>", "T604"),
    ("a\u202eb", "T605"),
    ("a\u200bb", "T605"),
    ("a\x07b", "T605"),
    ("Taman \ufffdkering", "T605"),
    ("=1+1", "T606"),
    ("+1", "T606"),
    ("-2+3", "T606"),
    ("@SUM(A1)", "T606"),
    (" =1", "T606"),
    ("＝1", "T606"),
    ("[lihat](javascript:alert(1))", "T607"),
    ("DATA:text/html,x", "T607"),
    ("Jl. Kenanga No. 12", "T608"),
    ("Jalan Kenanga Indah II nomor 7", "T608"),
    ("Lorong Sejahtera, No 3", "T608"),
    ("Blok C2 No. 5", "T608"),
    ("Pak Kenanga yang merawat", "T609"),
    ("bersama Sdri. Kenanga", "T609"),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_everyday_text_is_allowed(text: str) -> None:
    assert list(faults(text, "catatan")) == []


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_text_that_must_not_be_published_is_refused(text: str, code: str) -> None:
    assert NOTABLE.search(text)
    assert code in {fault.code for fault in faults(text, "catatan")}


def test_a_body_may_hold_lists_quotes_and_web_addresses() -> None:
    body = "- satu\n- dua\n\n> kutipan\n\n<https://contoh.example/a> dan [b](https://contoh.example/b)\n\n+ tiga"
    assert list(faults(body, "isi")) == []


@pytest.mark.parametrize("text", ["javascript:alert(1)", "//contoh.example", "contoh.example", ""])
def test_a_link_must_be_a_web_address(text: str) -> None:
    assert [fault.code for fault in faults(text, "tautan")] == ["T607"]


def test_digits_in_a_web_address_are_no_phone_number() -> None:
    assert list(faults("https://contoh.example/081234567890", "tautan")) == []

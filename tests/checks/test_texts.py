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
    "Ketua RT 09 Pematang Randu juga hadir",
    "Ketua RT Serentak dipilih warga",
    "ketua RT dan Ketua RW, Lurah, Babinsa",
    "Masjid H. Abdullah dan Jl. H. Agus Salim",
    "RSUD Dr. Sutomo, Jalan Prof. Moh. Yamin",
    "Ketua PKK Kecamatan Candra Hilir",
    "Dinas Kesehatan Kota, Kelurahan Rawa Sejoli",
    "Emas Putih, Abangan, Hutan Kota Muhammad",
    "25 µm, 3ª, café, naïve, Ελλάδα, البيت",
    "Luar biasa! [baca](https://contoh.example/)",
]

PLACES = frozenset({"pematang", "randu"})
"""Words of areas in `ALLOWED`."""

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
    ("NIK: 15 71 01 01 01 90 0001", "T601"),
    ("wa.me/6281234567890", "T602"),
    ("warung(at)contoh.example", "T603"),
    ("Blok C/12", "T608"),
    ("di rumah no. 7", "T608"),
    ("Bpk. Kenanga", "T609"),
    ("Bapak Mawar", "T609"),
    ("H. Abdullah", "T609"),
    ("ustazah Ustazah Melati", "T609"),
    ("Dr. Kenanga", "T609"),
    ("Mrs. Kenanga", "T609"),
    ("Ketua RT 05 Damar Wulan", "T609"),
    ("Ketua RT 05, Damar Wulan", "T609"),
    ("ketua RT (Damar Wulan)", "T609"),
    ("sekretaris RT yaitu Damar Wulan Jaya", "T609"),
    ("warga bernama Damar", "T609"),
    ("atas nama Damar Wulan", "T609"),
    ("Narasumber: Damar Wulan", "T609"),
    ("head of RT 05 Damar Wulan", "T609"),
    ("Ken\u0430nga", "T610"),
    ("\u0430\u0441\u0435", "T610"),
    ("Ｋｅｎａｎｇａ", "T610"),
    ("K\u0336\u0337\u0338e", "T610"),
    ("kata " * 5000, "T611"),
    ("![pos ronda](pos.jpg)", "T612"),
]


@pytest.mark.parametrize("text", ALLOWED)
def test_everyday_text_is_allowed(text: str) -> None:
    assert list(faults(text, "catatan", PLACES)) == []


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_text_that_must_not_be_published_is_refused(text: str, code: str) -> None:
    assert NOTABLE.search(text) or code == "T611"
    assert code in {fault.code for fault in faults(text, "catatan")}


def test_a_body_may_hold_lists_quotes_and_web_addresses() -> None:
    body = "- satu\n- dua\n\n> kutipan\n\n<https://contoh.example/a> dan [b](https://contoh.example/b)\n\n+ tiga"
    assert list(faults(body, "isi")) == []


@pytest.mark.parametrize(
    "text",
    [
        "https://nama:sandi@contoh.example/",
        "https://c\u043entoh.example/",
        "javascript:alert(1)",
        "//contoh.example",
        "contoh.example",
        "",
    ],
)
def test_a_link_must_be_a_web_address(text: str) -> None:
    assert [fault.code for fault in faults(text, "tautan")] == ["T607"]


def test_digits_in_a_web_address_are_no_phone_number() -> None:
    assert list(faults("https://contoh.example/081234567890", "tautan")) == []


@pytest.mark.parametrize(
    "link", ["https://wa.me/6281234567890", "https://api.whatsapp.com/send?phone=62812", "https://t.me/nama"]
)
def test_a_link_that_writes_to_somebody_is_a_phone_number(link: str) -> None:
    assert [fault.code for fault in faults(link, "tautan")] == ["T602"]


def test_an_office_before_the_name_of_an_area_names_nobody() -> None:
    text = "Ketua RT 09 Pematang Randu juga hadir"
    assert [fault.code for fault in faults(text, "catatan")] == ["T609"]
    assert faults(text, "catatan", PLACES) == ()

"""What each table of the open data holds, in both languages."""

from collections.abc import Mapping

from generator.facts.meanings import Words

TITLE: Mapping[str, Words] = {
    "rt": ("RT yang disebut sumber, dengan statusnya", "RTs that a source names, with their status"),
    "wilayah": ("Kota, kecamatan, dan kelurahan", "Kota, kecamatan and kelurahan"),
    "alias": ("Ejaan lain nama wilayah", "Other spellings of the names of areas"),
    "pemekaran": ("Kelurahan yang dipecah", "Kelurahan that were split"),
    "putaran": ("Putaran penilaian", "Rounds of assessment"),
    "putaran_sk": ("Keputusan Wali Kota tiap putaran", "The mayor’s decrees in each round"),
    "putaran_tim": ("Lembaga yang menilai", "Institutions that assessed"),
    "putaran_tahap": ("Tahapan tiap putaran", "Steps of each round"),
    "peristiwa": (
        "Yang terjadi pada RT: diusulkan, dinilai, ditetapkan",
        "What happened to RTs: nominated, assessed, awarded",
    ),
    "nilai": (
        "Nilai RT per kriteria yang boleh ditampilkan",
        "Scores of RTs by criterion, as far as they may be shown",
    ),
    "rekap_peka": (
        "Jumlah nilai kriteria peka, hanya wilayah yang cukup besar",
        "Totals on sensitive criteria, only for areas that are large enough",
    ),
    "rekap_wilayah": ("Banyaknya RT peraih tiap wilayah, tahun demi tahun", "RTs awarded in each area, year by year"),
    "pemantauan": ("Kunjungan sesudah penghargaan", "Visits after the award"),
    "angka": ("Angka yang dipublikasikan, semua versi sumber", "Published figures, every source’s version"),
    "indikator": ("Arti tiap angka", "What each figure counts"),
    "edisi": ("Edisi aturan penilaian", "Editions of the rules"),
    "butir": ("Semua kriteria, bunyi terbaru", "All criteria in their newest wording"),
    "kriteria": ("Kriteria tiap edisi aturan", "Criteria of each edition of the rules"),
    "praktik": ("Praktik baik", "Best practices"),
    "tanggapan": ("Jawaban RT", "Replies of RTs"),
    "sumber": ("Daftar sumber", "List of sources"),
    "koreksi": ("Koreksi", "Corrections"),
    "rilis": ("Rilis", "Releases"),
    "kamus": ("Kamus data: arti tiap kolom", "Data dictionary: what each column means"),
}

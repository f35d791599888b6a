"""Words of the data dictionary, Indonesian and English; see `columns`."""

from collections.abc import Mapping

Words = tuple[str, str]
"""Indonesian and English."""

MEANING: Mapping[str, Words] = {
    # shared by several tables
    "rt": ("Nomor tetap RT, lihat tabel rt", "Permanent id of the RT, see table rt"),
    "putaran": ("Putaran penilaian, lihat tabel putaran", "Round of assessment, see table putaran"),
    "wilayah": ("Kode kota, kecamatan, atau kelurahan", "Code of the kota, kecamatan or kelurahan"),
    "kode": (
        "Kode wilayah Kementerian Dalam Negeri, tanpa titik",
        "Code of the interior ministry, without dots",
    ),
    "kode_kelurahan": ("Kode kelurahan, 10 angka", "Code of the kelurahan, 10 digits"),
    "kode_induk": ("Kode wilayah yang melingkupinya", "Code of the area around it"),
    "bukti": (
        "Kekuatan bukti: sk, resmi, akademik, pers, wawancara",
        "Grade of evidence: sk (decree), resmi (official), akademik, pers (press), wawancara (interview)",
    ),
    "sumber": ("Id sumber, lihat tabel sumber", "Ids of the sources, see table sumber"),
    "catatan": ("Catatan, bahasa Indonesia", "Note, in Indonesian"),
    "catatan_id": ("Catatan, bahasa Indonesia", "Note, in Indonesian"),
    "catatan_en": ("Catatan, bahasa Inggris", "Note, in English"),
    "tanggal": ("Tanggal, setepat yang diketahui", "Date, as precise as it is known"),
    "nama": ("Nama", "Name"),
    "nama_id": ("Nama, bahasa Indonesia", "Name, in Indonesian"),
    "nama_en": ("Nama, bahasa Inggris", "Name, in English"),
    "lat": ("Lintang", "Latitude"),
    "lon": ("Bujur", "Longitude"),
    "berlaku_mulai": ("Berlaku sejak; kosong bila tidak diketahui", "Valid from; empty if not known"),
    "berlaku_sampai": ("Berlaku sampai; kosong bila masih berlaku", "Valid until; empty if still valid"),
    "kategori": (
        "Kategori menurut jumlah KK: kecil, sedang, besar",
        "Size class: kecil (small), sedang, besar (large)",
    ),
    "jumlah_kk": ("Jumlah keluarga saat dinilai", "Households at the time of the assessment"),
    "butir": ("Id kriteria, lihat tabel kriteria", "Id of the criterion, see table kriteria"),
    "pilar": ("Kelompok kriteria", "Group of criteria"),
    "edisi": ("Edisi aturan penilaian", "Edition of the rules"),
    "satuan": ("Satuan angkanya", "Unit of the figure"),
    "sha256": ("Sidik SHA-256 dari naskah yang dipegang", "SHA-256 of the scan that is held"),
    "judul": ("Judul", "Title"),
    "isi": ("Isi lengkap, Markdown", "Full text, Markdown"),
    "oleh": ("Lembaga yang memeriksa", "Institution that looked"),
    # rt
    "rt.id": (
        "Nomor tetap RT: kode kelurahan dan nomor RT",
        "Permanent id: code of the kelurahan and RT number",
    ),
    "nomor": ("Nomor RT", "RT number"),
    "penerus": ("RT yang menggantikannya", "RT that took its place"),
    "kelurahan": ("Nama kelurahan", "Name of the kelurahan"),
    "kecamatan": ("Nama kecamatan", "Name of the kecamatan"),
    "rt.status": (
        "sk ditetapkan dengan SK; sebut disebut meraih; usul diusulkan atau dinilai; ikut disebut ikut; "
        "belum disebut belum; kosong belum ada data",
        "sk awarded by decree; sebut said to be awarded; usul nominated or assessed; ikut said to take part; "
        "belum said to be not yet; kosong no data",
    ),
    "tahun_gelar": (
        "Tahun setiap penghargaan; kosong bila tidak disebut",
        "Year of each award; empty if not told",
    ),
    "rt.bukti": ("Bukti terkuat untuk status itu", "Strongest evidence for that status"),
    "terakhir_diperiksa": (
        "Terakhir dinilai, ditetapkan, atau dikunjungi",
        "Last assessed, awarded or visited",
    ),
    "halaman": ("Alamat halaman di situs ini", "Address of the page on this site"),
    "masih_berlaku": (
        "ya bila nomornya masih berlaku; hanya RT ini yang dihitung di halaman wilayah",
        "ya if the number is in force; only these RTs are counted on the pages of areas",
    ),
    # wilayah
    "rt_tercatat": ("Banyaknya RT yang masih berlaku di situs ini", "RTs in force on this site"),
    "rt_sk": ("Di antaranya ditetapkan dengan SK", "Of these, awarded by a decree that was seen"),
    "rt_sebut": ("Di antaranya disebut meraih", "Of these, said to be awarded"),
    "rt_usul": ("Di antaranya diusulkan atau dinilai", "Of these, nominated or assessed"),
    "rt_ikut": ("Di antaranya disebut ikut", "Of these, said to take part"),
    "rt_belum": ("Di antaranya disebut belum", "Of these, said to be not yet"),
    "rt_kosong": ("Di antaranya tanpa data", "Of these, without data"),
    "rt_lama": ("Nomor RT yang tidak berlaku lagi, tidak ikut dihitung", "RT numbers no longer in force, not counted"),
    "tingkat": ("kota, kecamatan, atau kelurahan", "kota, kecamatan or kelurahan"),
    "luas_km2": ("Luas", "Area"),
    "alias": ("Ejaan lain dari nama wilayah", "Another spelling of the name"),
    "asal": ("Kode wilayah yang dipecah", "Code of the area that was split"),
    "menjadi": ("Kode wilayah baru", "Code of the new area"),
    # putaran
    "putaran.id": ("Id putaran: tahun, atau tahun dan periode", "Id of the round: year, or year and period"),
    "tahun": ("Tahun", "Year"),
    "periode": ("Waktu yang dicakup angka itu", "Time that the figure stands for"),
    "putaran.periode": (
        "Urutan dalam tahun; kosong bila hanya satu",
        "Ordinal in the year; empty if there was one",
    ),
    "putaran.edisi": (
        "Edisi aturan yang dipakai; kosong bila tidak ada sumbernya",
        "Edition of the rules in force; empty if no source says",
    ),
    "putaran.status": ("Selalu terbit", "Always terbit (published)"),
    "terbit_pada": ("Hari pertama boleh tampil di situs", "First day on which it may be public"),
    "putaran_sk.nomor": ("Nomor surat keputusan", "Number of the decree"),
    "tentang": ("Perihal surat keputusan", "What the decree is about"),
    # peristiwa
    "peristiwa": (
        "mengikuti, diusulkan, dinilai, ditetapkan, atau belum",
        "mengikuti took part; diusulkan nominated; dinilai assessed; ditetapkan awarded; belum not yet",
    ),
    "hadiah": ("Hadiah uang", "Prize money"),
    "nomor_sk": (
        "Nomor surat keputusan; kosong bila belum dipublikasikan",
        "Number of the decree; empty if unpublished",
    ),
    "peristiwa.tingkat": (
        "Tingkat penghargaan: bantar atau kencana",
        "Level of the award: bantar or kencana",
    ),
    "disimpulkan": (
        "ya bila sumbernya tidak menyebut RT itu sendiri",
        "ya if the source implies the RT without naming it",
    ),
    # rekap_peka
    "nol": ("Kira-kira berapa RT bernilai %(dasar)s", "About how many RTs scored %(dasar)s"),
    "satu": ("Kira-kira berapa RT bernilai %(tengah)s", "About how many RTs scored %(tengah)s"),
    "dua": ("Kira-kira berapa RT bernilai %(puncak)s", "About how many RTs scored %(puncak)s"),
    "rekap_peka.rilis": (
        "Rilis yang membuat angka ini; nilai yang datang atau dikoreksi sesudahnya tidak mengubahnya",
        "Release that made this figure; scores that came in or were corrected later do not change it",
    ),
    "rekap_peka.sebab": (
        "Mengapa angkanya tidak ditampilkan: kurang (terlalu sedikit RT dinilai waktu rilis itu) atau ditarik",
        "Why the figure is not shown: kurang (too few RTs were assessed at that release) or ditarik (taken back)",
    ),
    # rekap_wilayah
    "rekap_wilayah.tahun": (
        "Tahun penghargaan; kosong bila tidak disebut",
        "Year of the award; empty if not told",
    ),
    "rekap_wilayah.sk": (
        "Banyaknya RT yang ditetapkan dengan SK; kosong bila SK-nya tidak dilihat atau daftarnya tidak utuh",
        "RTs awarded by a decree that was seen; empty if none was seen or its list is not whole",
    ),
    "rekap_wilayah.sebut": ("Banyaknya RT lain yang disebut meraih", "Other RTs said to be awarded"),
    "diketahui": (
        "tidak bila belum ada yang dipublikasikan; jumlahnya lalu kosong, bukan nol",
        "tidak if nothing is published; the counts are then empty, not zero",
    ),
    # pemantauan, angka, indikator
    "hasil": (
        "bertahan, perlu_pembinaan, atau tidak_bertahan",
        "bertahan (lasts), perlu_pembinaan (needs support) or tidak_bertahan (does not last)",
    ),
    "indikator": ("Apa yang dihitung, lihat tabel indikator", "What is counted, see table indikator"),
    "nilai": ("Angkanya", "The figure"),
    "indikator.id": ("Id indikator", "Id of the indicator"),
    "definisi_id": ("Definisi, bahasa Indonesia", "Definition, in Indonesian"),
    "definisi_en": ("Definisi, bahasa Inggris", "Definition, in English"),
    # kriteria
    "kriteria.id": ("Id kriteria", "Id of the criterion"),
    "asli": ("Bunyi aslinya dalam sumber", "Wording of the source"),
    "penjelasan_id": ("Penjelasan, bahasa Indonesia", "Explanation, in Indonesian"),
    "penjelasan_en": ("Penjelasan, bahasa Inggris", "Explanation, in English"),
    "bukti_id": ("Yang dilihat tim, bahasa Indonesia", "What a team looks at, in Indonesian"),
    "bukti_en": ("Yang dilihat tim, bahasa Inggris", "What a team looks at, in English"),
    "sering_nol_id": (
        "Sebab yang sering membuat nilai 0, bahasa Indonesia",
        "Common reasons for a 0, in Indonesian",
    ),
    "sering_nol_en": (
        "Sebab yang sering membuat nilai 0, bahasa Inggris",
        "Common reasons for a 0, in English",
    ),
    "sdg": ("Nomor tujuan pembangunan berkelanjutan", "Sustainable Development Goals, numbers"),
    "dimensi_smart_city": ("Dimensi smart city", "Smart city dimension"),
    "rincian_sumber": ("Id sumber rincian", "Ids of the sources of details"),
    "peka": ("ya bila nilainya tidak ditampilkan per RT", "ya if its score is shown for no RT"),
    # edisi
    "dasar_id": ("Peraturan yang mendasarinya, bahasa Indonesia", "Regulation it stands on, in Indonesian"),
    "dasar_en": ("Peraturan yang mendasarinya, bahasa Inggris", "Regulation it stands on, in English"),
    "keterangan_id": ("Yang diketahui dan tidak, bahasa Indonesia", "What is known and what is not, in Indonesian"),
    "keterangan_en": ("Yang diketahui dan tidak, bahasa Inggris", "What is known and what is not, in English"),
    "menambah": (
        "Edisi yang kriterianya tetap berlaku di samping edisi ini",
        "Edition whose criteria stay in force beside this one",
    ),
    # praktik dan tanggapan
    "slug": ("Nama tulisan, bagian dari alamat", "Name of the write-up, part of its address"),
    "ringkasan": ("Ringkasan", "Summary"),
    "biaya": ("Biaya seluruhnya; kosong bila tidak disebut", "Cost in all; empty if not told"),
    "sumber_dana": (
        "Asal dana: swadaya, csr, apbd, hadiah, lain",
        "Funding: swadaya (residents), csr, apbd (city), hadiah (prize), lain (other)",
    ),
    "durasi_bulan": ("Lama pengerjaan", "Duration"),
    "mitra": ("Lembaga mitra", "Partner institutions"),
    "mulai": ("Mulai", "Start"),
    "diperiksa": ("Terakhir dilihat masih berjalan", "Last seen still working"),
    "diadopsi": ("RT yang menirunya", "RTs that took it over"),
    "judul_en": ("Judul, bahasa Inggris", "Title, in English"),
    "ringkasan_en": ("Ringkasan, bahasa Inggris", "Summary, in English"),
    "isi_en": ("Isi lengkap, bahasa Inggris", "Full text, in English"),
    "lewat": ("Kantor yang menyampaikan", "Office through which it came"),
    # sumber, koreksi, rilis
    "sumber.id": ("Id sumber", "Id of the source"),
    "jenis": (
        "sk, perwali, resmi, akademik, pers, wawancara, atau dataset",
        "sk (decree), perwali (regulation), resmi (official), akademik, pers (press), wawancara or dataset",
    ),
    "penerbit": ("Penerbit", "Publisher"),
    "url": ("Alamat di internet", "Address on the web"),
    "berkas": ("Berkas data yang diubah", "Data file that was changed"),
    "kunci": ("Baris yang diubah", "Row that was changed"),
    "kolom": ("Kolom yang diubah", "Column that was changed"),
    "semula": ("Isi lama", "Old value"),
    "koreksi.menjadi": ("Isi baru", "New value"),
    "alasan_id": ("Alasan, bahasa Indonesia", "Reason, in Indonesian"),
    "alasan_en": ("Alasan, bahasa Inggris", "Reason, in English"),
    "koreksi.halaman": ("Alamat halaman yang berubah", "Addresses of the pages that changed"),
    "rilis.putaran": ("Putaran yang terbit dengan rilis ini", "Rounds that became public with this release"),
    "rilis.oleh": ("Kantor atau jabatan yang menerbitkan", "Office or role that released it"),
    "rilis.tidak_dirinci": (
        "Baris yang keluar karena ditahan; dihitung, tidak disebut",
        "Rows that left because they are withheld; counted, not named",
    ),
    "rilis.id": ("Nomor rilis", "Number of the release"),
    "ringkasan_id": ("Ringkasan, bahasa Indonesia", "Summary, in Indonesian"),
    # kamus
    "tabel": ("Nama tabel", "Name of the table"),
    "kamus.kolom": ("Nama kolom", "Name of the column"),
    "kamus.jenis": (
        "teks, bilangan, desimal, tanggal, periode, atau daftar",
        "teks (text), bilangan (whole number), desimal (number), tanggal (date), periode (dates) or daftar (list)",
    ),
    "satuan_id": ("Satuannya, bahasa Indonesia", "Unit, in Indonesian"),
    "satuan_en": ("Satuannya, bahasa Inggris", "Unit, in English"),
    "arti_id": ("Artinya, bahasa Indonesia", "Meaning, in Indonesian"),
    "arti_en": ("Artinya, bahasa Inggris", "Meaning, in English"),
    "wajib": ("ya bila tidak pernah kosong", "ya if it is never empty"),
    "boleh": ("Isi yang mungkin, bila terbatas", "The only values, where there are few"),
    "pola": ("Bentuk isinya, ekspresi reguler", "Form of the value, a regular expression"),
    "terkecil": ("Angka terkecil yang mungkin", "Smallest number"),
    "terbesar": ("Angka terbesar yang mungkin", "Largest number"),
    "rujukan": ("Tabel dan kolom yang dirujuk", "Table and column that it names"),
    "kamus.asal": (
        "Berkas data asalnya; dihitung bila diolah dari berkas itu",
        "Data file that it comes from; dihitung if it is worked out",
    ),
    "sejak": ("Versi program saat kolom ini mulai ada", "Version of the program since which it exists"),
}
"""What a column means, by `column`, or by `table.column` where that table means something else."""

"""The catalogue of problem codes: what each says, and how it is mended.

Texts are Indonesian, the officer's language, with `%(name)s` placeholders; English stands in the
gettext catalogue. `docs/kode-masalah.md` is generated from here.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class Kode:
    """One kind of problem."""

    what: str
    """One sentence: what is wrong."""

    mend: str
    """One sentence: how to mend it."""

    severity: Literal["error", "warning"] = "error"


KODE: dict[str, Kode] = {
    # Codes B1 are about files and their form
    "B101": Kode(
        what="Berkas ini tidak ada.",
        mend="Buat berkasnya, atau periksa ejaan namanya; bentuknya ada di docs/kamus-data.md.",
    ),
    "B102": Kode(
        what="Isi berkas tidak bisa dibaca sebagai UTF-8 (byte ke-%(byte)s).",
        mend="Simpan ulang sebagai «CSV UTF-8» di Excel atau pilih UTF-8 di LibreOffice.",
    ),
    "B103": Kode(
        what="Berkas diawali tanda BOM.",
        mend="Tidak apa-apa, isinya terbaca; simpan tanpa BOM supaya peringatan ini hilang.",
        severity="warning",
    ),
    "B104": Kode(
        what="Berkas memakai akhir baris Windows.",
        mend="Tidak apa-apa, isinya terbaca; simpan dengan akhir baris LF supaya peringatan ini hilang.",
        severity="warning",
    ),
    "B105": Kode(
        what="Baris ini berisi %(ada)s sel, padahal judulnya %(perlu)s kolom.",
        mend="Periksa koma yang kurang atau lebih; teks yang berisi koma harus diapit tanda kutip ganda.",
    ),
    "B106": Kode(
        what="Kolom dipisah titik koma, bukan koma.",
        mend="Isinya terbaca; simpan ulang dengan pemisah koma supaya peringatan ini hilang.",
        severity="warning",
    ),
    "B107": Kode(
        what="Berkas tidak bisa dibaca sebagai %(bentuk)s: %(sebab)s.",
        mend="Perbaiki tempat yang ditunjuk; sering penyebabnya tanda kutip, titik dua, atau indentasi.",
    ),
    "B108": Kode(
        what="Nama «%(nama)s» tidak dikenal di sini.%(saran)s",
        mend="Perbaiki ejaannya atau hapus; nama yang dikenal: %(dikenal)s.",
    ),
    "B109": Kode(
        what="«%(nama)s» wajib ada, tetapi tidak ditemukan.",
        mend="Tambahkan «%(nama)s»; arti dan bentuknya ada di docs/kamus-data.md.",
    ),
    "B110": Kode(
        what="«%(nama)s» ditulis dua kali.",
        mend="Hapus salah satu, supaya jelas mana yang berlaku.",
    ),
    "B111": Kode(
        what="Berkas tidak diawali bagian keterangan di antara dua baris «---».",
        mend="Salin bagian keterangan dari tulisan lain, lalu sesuaikan isinya.",
    ),
    "B112": Kode(
        what="Bentuk wilayah ke-%(nomor)s tidak bisa dibaca: %(sebab)s.",
        mend="Ekspor ulang GeoJSON-nya sebagai Polygon atau MultiPolygon dengan properti «kode».",
    ),
    "B113": Kode(
        what="Berkas ini tidak dikenal, jadi isinya tidak dipakai.",
        mend="Periksa ejaan nama dan foldernya, atau pindahkan ke luar folder data.",
        severity="warning",
    ),
    "B114": Kode(
        what="Berkas ini terlalu besar: %(ukuran)s MB, paling besar %(batas)s MB.",
        mend="Bagi isinya atau periksa apakah berkas yang benar yang disimpan.",
    ),
    "B115": Kode(
        what="Folder data «%(folder)s» tidak ada.",
        mend="Periksa alamat foldernya; bawaan adalah «data» di samping mkdocs.yml.",
    ),
    "B116": Kode(
        what="Nama berkas atau folder tidak mengikuti pola %(pola)s.",
        mend="Ganti namanya; alamat halaman dibuat dari nama ini.",
    ),
    "B117": Kode(
        what="Berkas ini hanya tautan ke luar folder data.",
        mend="Ganti tautannya dengan berkas itu sendiri, kalau isinya memang boleh terbit.",
    ),
    "B118": Kode(
        what="Folder ini tidak dikenal, jadi apa pun isinya tidak dipakai.",
        mend="Periksa ejaan namanya, atau pindahkan ke luar folder data.",
        severity="warning",
    ),
    # Codes N2 are about single values
    "N201": Kode(
        what="Kolom ini wajib diisi.",
        mend="Isi nilainya; kalau memang tidak diketahui, baris ini belum bisa diterbitkan.",
    ),
    "N202": Kode(
        what="«%(nilai)s» tidak sesuai bentuk yang diminta: %(bentuk)s.",
        mend="Tulis ulang sesuai bentuk itu.",
    ),
    "N203": Kode(
        what="«%(nilai)s» bukan salah satu dari %(pilihan)s.",
        mend="Pakai salah satu pilihan itu, ditulis persis sama.",
    ),
    "N204": Kode(
        what="«%(nilai)s» bukan angka yang bisa dibaca.",
        mend="Tulis angka saja, tanpa titik ribuan; pecahan memakai titik.",
    ),
    "N205": Kode(
        what="«%(nilai)s» di luar batas yang mungkin: %(batas)s.",
        mend="Periksa angkanya pada dokumen sumber.",
    ),
    "N206": Kode(
        what="«%(nilai)s» bukan tanggal yang ada.",
        mend="Tulis tanggal sebagai tahun-bulan-hari, misalnya 2022-09-20.",
    ),
    "N207": Kode(
        what="Isi «%(nilai)s» tidak cocok: %(sebab)s.",
        mend="Lihat bentuk yang diminta di docs/kamus-data.md.",
    ),
    # Codes R3 are about what refers to what
    "R301": Kode(
        what="«%(kunci)s» sudah dipakai di %(tempat)s.",
        mend="Hapus salah satu, atau beri tanda pengenal lain; satu tanda pengenal hanya untuk satu hal.",
    ),
    "R302": Kode(
        what="Baris ini mengulang %(tempat)s.",
        mend="Hapus salah satu dari kedua baris itu.",
    ),
    "R303": Kode(
        what="RT «%(rt)s» tidak ada di rt.csv.",
        mend="Perbaiki nomornya, atau tambahkan RT itu ke rt.csv beserta sumbernya.",
    ),
    "R304": Kode(
        what="Butir «%(butir)s» tidak ada dalam %(daftar)s.",
        mend="Perbaiki ejaannya, atau tulis butir itu di berkas kriteria yang benar.",
    ),
    "R305": Kode(
        what="Sumber «%(sumber)s» tidak ada di sumber.yaml.%(saran)s",
        mend="Perbaiki ejaannya, atau tambahkan sumber itu ke sumber.yaml.",
    ),
    "R306": Kode(
        what="Edisi «%(edisi)s» tidak punya berkas di folder kriteria.",
        mend="Perbaiki tahunnya, atau tambahkan kriteria/%(edisi)s.yaml.",
    ),
    "R307": Kode(
        what="Wilayah «%(kode)s» tidak ada di wilayah.csv.",
        mend="Perbaiki kodenya, atau tambahkan wilayah itu ke wilayah.csv beserta sumbernya.",
    ),
    "R308": Kode(
        what="Indikator «%(indikator)s» tidak ada di indikator.yaml.%(saran)s",
        mend="Perbaiki ejaannya, atau tambahkan indikator itu beserta definisinya.",
    ),
    "R309": Kode(
        what="Kategori «%(kategori)s» tidak ada di program.yaml.",
        mend="Tambahkan kategori itu ke program.yaml, atau perbaiki isinya di sini.",
    ),
    "R310": Kode(
        what="Pilar «%(pilar)s» tidak ada dalam edisi mana pun.",
        mend="Pakai salah satu pilar yang ada: %(dikenal)s.",
    ),
    "R311": Kode(
        what="Putaran ini punya nilai.csv, tetapi edisi kriterianya tidak disebut.",
        mend="Isi «edisi» di putaran.yaml, supaya jelas butir mana yang dinilai.",
    ),
    "R312": Kode(
        what="«%(satu)s» hanya berbeda huruf besar, spasi, atau nol di depan dari «%(dua)s» (%(tempat)s).",
        mend="Samakan tulisannya kalau maksudnya sama; beri nama yang jelas berbeda kalau tidak.",
        severity="warning",
    ),
    "R313": Kode(
        what="Edisi ini menambah dirinya sendiri lewat %(rantai)s.",
        mend="Perbaiki «menambah», supaya rantainya berakhir pada edisi yang berdiri sendiri.",
    ),
    "R314": Kode(
        what="Catatan angka peka ini menyebut %(kolom)s «%(isi)s», yang tidak ada.",
        mend="Ambil lagi rilis/peka.csv dari riwayat git; berkas itu ditulis program.",
    ),
    "R315": Kode(
        what="Angka peka ini tidak seperti yang ditulis rilis: bukan kelipatan %(langkah)s, atau tidak lengkap.",
        mend="Ambil lagi rilis/peka.csv dari riwayat git; angka yang ingin ditarik diberi keadaan «ditarik».",
    ),
    # Codes W4 are about areas and RTs
    "W401": Kode(
        what="Kode «%(kode)s» punya %(panjang)s angka, padahal kode %(tingkat)s punya %(perlu)s angka.",
        mend="Periksa kode dan tingkatnya: kota 4 angka, kecamatan 6, kelurahan 10.",
    ),
    "W402": Kode(
        what="Kode induk «%(induk)s» bukan awal dari kode «%(kode)s».",
        mend="Isi kode kecamatan untuk kelurahan dan kode kota untuk kecamatan; kota tidak punya induk.",
    ),
    "W403": Kode(
        what="Wilayah %(nama)s (%(kode)s) tidak punya bentuk di %(berkas)s.",
        mend="Tambahkan bentuknya, atau isi «berlaku_sampai» kalau wilayah itu sudah tidak ada.",
    ),
    "W404": Kode(
        what="Bentuk ini memakai kode «%(kode)s», yang bukan %(tingkat)s di wilayah.csv.",
        mend="Perbaiki kodenya, pindahkan ke berkas yang benar, atau tambahkan wilayahnya.",
    ),
    "W405": Kode(
        what="Bentuk wilayah «%(kode)s» tidak sah: %(sebab)s.",
        mend="Perbaiki garis batasnya di QGIS («Fix geometries»), lalu ekspor ulang dalam derajat WGS84.",
    ),
    "W406": Kode(
        what="Titik %(lat)s, %(lon)s berada di luar wilayah %(nama)s.",
        mend="Periksa titiknya; sering lat dan lon tertukar atau tanda minusnya hilang.",
    ),
    "W407": Kode(
        what="Tanda pengenal «%(id)s» tidak cocok dengan kelurahan «%(kelurahan)s» dan nomor «%(nomor)s».",
        mend="Tanda pengenal RT adalah kode kelurahan, tanda hubung, lalu nomornya; samakan ketiganya.",
    ),
    "W408": Kode(
        what="«%(kode)s» adalah %(tingkat)s, padahal di sini perlu %(perlu)s.",
        mend="Pakai kode %(perlu)s dari wilayah.csv.",
    ),
    "W409": Kode(
        what="Penerus RT ini kembali ke dirinya sendiri: %(rantai)s.",
        mend="Perbaiki «penerus», supaya berakhir pada RT yang masih ada.",
    ),
    "W410": Kode(
        what="«%(satu)s» terlalu mirip dengan «%(dua)s» (%(tempat)s), padahal kodenya berbeda.",
        mend=(
            "Satu ejaan hanya untuk satu %(tingkat)s, tanpa melihat huruf besar dan spasi; perbaiki kode atau namanya."
        ),
    ),
    "W411": Kode(
        what="RT «%(satu)s» dan «%(dua)s» punya nomor yang sama di satu kelurahan pada waktu yang sama.",
        mend="Hapus salah satu kalau itu RT yang sama; kalau berganti, isi «berlaku_sampai» RT yang lama.",
    ),
    "W412": Kode(
        what="Masa berlaku berakhir (%(sampai)s) sebelum dimulai (%(mulai)s).",
        mend="Periksa kedua tanggal itu pada sumbernya.",
    ),
    "W413": Kode(
        what="Hanya salah satu dari lat dan lon yang diisi.",
        mend="Isi keduanya, atau kosongkan keduanya.",
    ),
    "W414": Kode(
        what="Wilayah %(nama)s (%(kode)s) bukan bagian dari %(kota)s (%(induk)s).",
        mend="Hapus wilayah itu, atau perbaiki kodenya; satu folder data hanya untuk satu kota.",
    ),
    # Codes P5 are about rounds
    "P501": Kode(
        what="Folder «%(id)s» tidak cocok dengan tahun %(tahun)s dan periode %(periode)s.",
        mend="Namai folder dengan tahunnya, lalu periodenya kalau ada: 2019 atau 2022-1.",
    ),
    "P502": Kode(
        what="Kategorinya «%(kategori)s», padahal %(jumlah_kk)s KK di %(tempat)s termasuk «%(cocok)s».",
        mend="Periksa jumlah KK dan kategorinya pada surat keputusan; batasnya ada di program.yaml.",
    ),
    "P503": Kode(
        what="Hadiah Rp%(hadiah)s tidak cocok dengan program.yaml untuk tahun %(tahun)s: %(perlu)s.",
        mend=("Periksa besarnya pada surat keputusan; kalau aturannya berubah, lengkapi hadiah di program.yaml."),
    ),
    "P504": Kode(
        what="Tanggal %(tanggal)s lebih awal daripada tahun putarannya, %(tahun)s.",
        mend="Periksa tanggalnya, atau pindahkan barisnya ke putaran yang benar.",
    ),
    "P505": Kode(
        what="RT «%(rt)s» sudah ditetapkan sebagai %(tingkat)s di %(tempat)s.",
        mend="Sisakan satu baris, dan tulis semua sumbernya di baris itu, dipisah titik koma.",
    ),
    "P506": Kode(
        what="Buktinya surat keputusan, tetapi «nomor_sk» kosong.",
        mend=("Isi nomor surat keputusannya; kalau belum pernah dilihat, pakai bukti lain, misalnya resmi atau pers."),
    ),
    "P507": Kode(
        what="Surat keputusan «%(nomor)s» tidak ada di daftar sk putaran %(putaran)s.%(saran)s",
        mend="Samakan nomornya, atau tambahkan surat keputusan itu ke putaran.yaml.",
    ),
    "P508": Kode(
        what="Kolom ini hanya untuk peristiwa «ditetapkan», bukan «%(peristiwa)s».",
        mend="Kosongkan kolom ini, atau perbaiki peristiwanya.",
    ),
    "P509": Kode(
        what="RT «%(rt)s» belum ada atau sudah tidak ada pada %(tanggal)s; masa berlakunya %(masa)s.",
        mend="Periksa tanggalnya, atau pakai RT yang berlaku waktu itu (lihat «penerus» di rt.csv).",
    ),
    "P510": Kode(
        what="Buktinya surat keputusan, tetapi tidak satu pun sumbernya berjenis sk.",
        mend="Tambahkan surat keputusannya sebagai sumber, atau pakai bukti yang lebih lemah.",
    ),
    "P511": Kode(
        what="Edisi %(edisi)s tidak berlaku pada tahun %(tahun)s; masa berlakunya %(masa)s.",
        mend="Periksa edisi yang dipakai putaran ini, atau masa berlaku edisinya.",
        severity="warning",
    ),
    "P512": Kode(
        what="Batas KK kategori «%(satu)s» dan «%(dua)s» tumpang tindih.",
        mend="Perbaiki kk_min dan kk_maks, supaya setiap jumlah KK hanya masuk satu kategori.",
    ),
    # Codes T6 are about texts
    "T601": Kode(
        what="Teks ini memuat deretan angka seperti NIK, nomor KK, atau NIP.",
        mend="Hapus nomor itu; data pribadi tidak pernah diterbitkan.",
    ),
    "T602": Kode(
        what="Teks ini memuat angka seperti nomor telepon.",
        mend="Hapus nomor itu; sebut kantornya, bukan nomor orang.",
    ),
    "T603": Kode(
        what="Teks ini memuat alamat surel.",
        mend="Hapus alamat itu; sebut kantornya, bukan alamat orang.",
    ),
    "T604": Kode(
        what="Teks ini memuat tag HTML «%(potongan)s».",
        mend="Tulis teks biasa atau Markdown; tanda < dan > tidak dipakai untuk mengatur bentuk.",
    ),
    "T605": Kode(
        what="Teks ini memuat huruf kendali atau huruf tak terlihat (%(huruf)s).",
        mend="Ketik ulang teksnya, atau tempel sebagai teks biasa tanpa format.",
    ),
    "T606": Kode(
        what="Teks ini diawali «%(tanda)s», sehingga Excel membacanya sebagai rumus.",
        mend="Awali dengan huruf atau angka; jangan mulai teks dengan = + - atau @.",
    ),
    "T607": Kode(
        what="Tautan «%(potongan)s» tidak diawali https:// atau http://.",
        mend="Tulis alamat web lengkap yang diawali https://.",
    ),
    "T608": Kode(
        what="Teks ini memuat alamat rumah, «%(potongan)s».",
        mend="Hapus nomor rumahnya; sebut nama tempat atau kantornya saja.",
    ),
    "T609": Kode(
        what="Teks ini memuat nama orang, «%(potongan)s».",
        mend="Sebut kantor, lembaga, atau jabatannya saja; nama orang tidak pernah diterbitkan.",
    ),
    "T610": Kode(
        what="Kata «%(kata)s» memuat huruf dari aksara lain yang hanya tampak sama, atau tanda yang bertumpuk.",
        mend="Ketik ulang katanya dengan papan ketik biasa.",
    ),
    "T611": Kode(
        what="Teks ini %(panjang)s huruf; paling banyak %(terbanyak)s.",
        mend="Periksa apakah isi berkas lain ikut tertempel; ringkas teksnya.",
    ),
    "T612": Kode(
        what="Teks ini memuat gambar, «%(potongan)s».",
        mend="Hapus gambarnya: foto bisa memperlihatkan orang, dan menyimpan tempat dan waktu di dalamnya.",
    ),
    # Codes A7 are about figures
    "A701": Kode(
        what=("%(indikator)s %(wilayah)s %(periode)s: tertulis %(nilai)s, padahal catatan per RT saja %(tercatat)s."),
        mend="Periksa keduanya pada sumbernya; kalau memang berbeda, biarkan, halaman menampilkan keduanya.",
        severity="warning",
    ),
    "A702": Kode(
        what=("%(indikator)s %(wilayah)s %(periode)s: tertulis %(nilai)s, padahal rt.csv memuat %(tercatat)s RT."),
        mend="Periksa masa berlaku RT di rt.csv dan angkanya pada sumber; kalau memang berbeda, biarkan.",
        severity="warning",
    ),
    "A703": Kode(
        what="Satuannya «%(satuan)s», padahal indikator «%(indikator)s» memakai «%(perlu)s».",
        mend="Samakan satuannya, atau buat indikator lain kalau yang dihitung berbeda.",
    ),
    "A704": Kode(
        what="Rentang waktu «%(periode)s» berakhir sebelum dimulai.",
        mend="Tulis tanggal yang lebih awal di depan garis miring.",
    ),
    "A705": Kode(
        what="«%(nilai)s» %(satuan)s bukan bilangan bulat.",
        mend="Tulis tanpa titik ribuan: 1650, bukan 1.650, yang terbaca sebagai satu koma enam lima.",
    ),
    # Codes K8 are about practices, corrections, releases, policy
    "K801": Kode(
        what="Terjemahan ini tidak punya tulisan asli %(berkas)s.",
        mend="Tambahkan tulisan aslinya, atau samakan nama berkasnya.",
    ),
    "K802": Kode(
        what="Tulisan ini belum punya terjemahan %(berkas)s.",
        mend="Tambahkan terjemahan bahasa Inggrisnya; sampai itu ada, halaman Inggris memuat teks Indonesia.",
        severity="warning",
    ),
    "K803": Kode(
        what="Berkas «%(berkas)s» tidak ada di antara berkas data yang terbaca.",
        mend="Tulis alamatnya dari folder data, misalnya putaran/2022-1/nilai.csv.",
    ),
    "K804": Kode(
        what="«%(alamat)s» bukan alamat halaman.",
        mend="Tulis alamat dari akar situs, diawali garis miring, misalnya /tahun/2022/.",
    ),
    "K805": Kode(
        what="Rilis %(id)s lebih baru daripada rilis di atasnya, %(lain)s.",
        mend="Urutkan dari yang terbaru.",
    ),
    "K806": Kode(
        what="Kota ini rekaan, tetapi judul sumber ini tidak memuat «DATA CONTOH».",
        mend="Tambahkan (DATA CONTOH) pada judulnya, supaya tidak ada yang mengira sumbernya nyata.",
    ),
    "K807": Kode(
        what="Sumber ini bertanda «DATA CONTOH», padahal kotanya bukan rekaan.",
        mend="Hapus sumber contoh beserta semua isinya, atau tulis «fiktif: true» di program.yaml.",
    ),
    "K808": Kode(
        what="Zona waktu «%(zona)s» tidak dikenal.",
        mend="Pakai nama IANA: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
    ),
    "K809": Kode(
        what="Nilai %(nilai)s tertulis %(jumlah)s kali di skala, padahal perlu tepat satu kali.",
        mend="Tulis setiap nilai dari yang terendah sampai yang tertinggi di skala, masing-masing sekali.",
    ),
    "K810": Kode(
        what="RT «%(rt)s» tidak berada di wilayah «%(wilayah)s».",
        mend="Hapus salah satu, atau samakan keduanya.",
    ),
    "K811": Kode(
        what="Butir «%(butir)s» ditulis di bawah pilar «%(pilar)s».",
        mend="Pindahkan ke pilarnya, atau perbaiki tanda pengenalnya.",
    ),
    "K812": Kode(
        what="Bagian «%(bagian)s» belum ditulis di praktik ini.",
        mend="Tulis di bawah judul «## %(bagian)s»; kalau memang tidak diketahui, katakan begitu di sana.",
    ),
    "K813": Kode(
        what="Isian templat «%(potongan)s» belum diganti.",
        mend="Ganti dengan keterangan yang benar, termasuk kurung sikunya.",
    ),
    "K814": Kode(
        what="Teks ini menyebut nama orang, «%(potongan)s».",
        mend="Sebut kantor, lembaga, atau jabatannya saja; nama orang tidak pernah diterbitkan.",
    ),
    "K815": Kode(
        what="Baris dari «%(berkas)s» tidak bisa ditahan; semuanya tetap terbit.",
        mend="Yang bisa ditahan hanya baris peristiwa.csv, nilai.csv, dan pemantauan.csv; isi lain perlu dihapus.",
    ),
    "K816": Kode(
        what="Di «%(berkas)s» tidak ada baris RT «%(rt)s», jadi tidak ada yang ditahan.",
        mend="Periksa RT dan berkasnya. Kalau barisnya memang sudah dihapus, biarkan: koreksinya tetap tidak terbit.",
        severity="warning",
    ),
    "K820": Kode(
        what="Jawaban RT ini %(panjang)s huruf; paling banyak %(batas)s.",
        mend="Minta RT meringkasnya; jawaban ditampilkan utuh di samping nilai, jadi tidak kami potong sendiri.",
    ),
}

UNGKAPAN: tuple[str, ...] = (
    " Maksudnya «%(nama)s»?",
    "%(berkas)s baris %(baris)s",
    "%(sebab)s di sekitar %(titik)s",
    "«%(nama)s» tidak ada",
    "jenisnya %(jenis)s",
    "lebih dari %(n)s huruf",
    "lebih dari %(n)s",
    "kurang dari %(n)s",
    "paling kecil %(n)s",
    "paling besar %(n)s",
    "edisi mana pun",
    "edisi %(edisi)s",
    "%(awal)s atau %(akhir)s",
    "%(awal)s sampai %(akhir)s",
    "tidak diketahui",
    "sekarang",
    "tidak satu pun",
    "(tidak ada)",
)
"""Phrases of ours that fill placeholders above, tried in this order when a problem is translated."""

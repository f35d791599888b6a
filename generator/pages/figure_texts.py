"""The texts that figures are told with; `figure_words` fills them."""

from collections.abc import Mapping

from generator.facts.measures import SETAHUN

HADIAH = f"hadiah_tercatat{SETAHUN}"

VISITED = "RT yang dikunjungi belum tentu mewakili yang lain."

SENTENCES: Mapping[str, str] = {
    "rt_tercatat": "%(n)s RT di %(tempat)s disebut paling sedikit satu sumber.",
    "rt_ditetapkan": (
        "%(n)s dari %(m)s RT yang tercatat di %(tempat)s ditetapkan dengan Keputusan Wali Kota yang sudah dilihat."
    ),
    "rt_disebut_meraih": (
        "%(n)s dari %(m)s RT yang tercatat di %(tempat)s disebut meraih penghargaan, tanpa surat keputusan "
        "yang terlihat."
    ),
    "rt_diusulkan_tanpa_kabar": (
        "%(n)s dari %(m)s RT yang tercatat di %(tempat)s diusulkan atau dinilai, tanpa kabar penghargaan."
    ),
    "rt_disebut_ikut": "%(n)s dari %(m)s RT yang tercatat di %(tempat)s disebut ikut program.",
    "rt_disebut_belum": "%(n)s dari %(m)s RT yang tercatat di %(tempat)s disebut belum meraih.",
    "rt_tanpa_data": (
        "tentang %(n)s dari %(m)s RT yang tercatat di %(tempat)s belum ada kabar usul, penilaian, atau penghargaan."
    ),
    "rt_meraih": "%(n)s dari %(m)s RT yang tercatat di %(tempat)s ditetapkan atau disebut meraih penghargaan.",
    "rt_tanpa_gelar": (
        "%(n)s dari %(m)s RT yang tercatat di %(tempat)s diusulkan, dinilai, ikut, atau disebut belum meraih."
    ),
    "rt_nomor_lama": "%(n)s nomor RT di %(tempat)s yang disebut sumber tidak berlaku lagi.",
    "rt_dipantau": ("%(n)s dari %(m)s RT di %(tempat)s yang ditetapkan dengan surat keputusan sudah dikunjungi lagi."),
    f"rt_ditetapkan{SETAHUN}": (
        "%(n)s dari %(m)s RT di %(tempat)s yang disebut catatan tahun %(tahun)s ditetapkan dengan surat "
        "keputusan pada tahun itu."
    ),
    f"rt_disebut_meraih{SETAHUN}": (
        "%(n)s dari %(m)s RT di %(tempat)s yang disebut catatan tahun %(tahun)s disebut meraih penghargaan "
        "pada tahun itu, tanpa surat keputusan yang terlihat."
    ),
    f"rt_meraih{SETAHUN}": (
        "%(n)s dari %(m)s RT di %(tempat)s yang disebut catatan tahun %(tahun)s ditetapkan atau disebut meraih pada "
        "tahun itu."
    ),
    "rt_disebut_meraih_tanpa_tahun": (
        "%(n)s dari %(m)s nomor RT yang tercatat di %(tempat)s disebut meraih penghargaan tanpa disebut tahunnya."
    ),
    f"rt_tercatat_tanpa_gelar{SETAHUN}": (
        "%(n)s dari %(m)s RT di %(tempat)s yang disebut catatan tahun %(tahun)s tidak disebut meraih penghargaan."
    ),
    HADIAH: (
        "hadiah uang yang tercatat untuk tahun %(tahun)s di %(tempat)s berjumlah %(n)s, untuk %(a)s dari "
        "%(b)s RT yang meraih."
    ),
    f"rt_meraih_kategori{SETAHUN}": (
        "%(n)s dari %(m)s RT di %(tempat)s yang pada tahun %(tahun)s ditetapkan atau disebut meraih: kategori %(apa)s."
    ),
    "skor_rata_rata": (
        "nilai rata-rata kriteria «%(apa)s» pada putaran %(putaran)s di %(tempat)s: %(n)s, dari %(m)s RT yang dinilai."
    ),
    "rt_disebut_sumber": "%(n)s nomor RT di %(tempat)s disebut paling sedikit satu sumber, berlaku atau tidak.",
    "kelurahan_disebut_sumber": "%(n)s dari %(m)s kelurahan di %(tempat)s punya nomor RT yang disebut sumber.",
    "sk_terpublikasi": "nomor %(n)s Keputusan Wali Kota tentang penghargaan di %(tempat)s sudah terpublikasi.",
    "sumber_tercatat": "%(n)s sumber tentang %(tempat)s terdaftar.",
    "nilai_terendah_dinilai_lagi": (
        "%(n)s nilai terendah pada kriteria «%(apa)s» di %(tempat)s diikuti penilaian berikutnya."
    ),
    "nilai_terendah_naik": (
        "%(n)s dari %(m)s nilai terendah pada kriteria «%(apa)s» di %(tempat)s yang dinilai lagi langsung menjadi "
        "nilai tertinggi."
    ),
    "penghargaan_dikunjungi": (
        "%(n)s penghargaan di %(tempat)s sesudahnya dikunjungi, dengan hasil yang dipublikasikan."
    ),
    "bagian_bertahan": (
        "%(apa)s, kira-kira %(n)s persen dari penghargaan di %(tempat)s yang dikunjungi belum ditemukan tidak "
        "bertahan (perkiraan Kaplan-Meier)."
    ),
    "rt_bernilai": "nilai kriteria dipublikasikan untuk %(n)s dari %(m)s RT di %(tempat)s yang disebut sumber.",
    "rt_pernah_meraih": "%(n)s RT di %(tempat)s pernah ditetapkan atau disebut meraih.",
    "rt_pernah_ditetapkan": "%(n)s dari %(m)s RT di %(tempat)s yang meraih ditetapkan dengan surat keputusan.",
    "rt_dikunjungi_ulang": "%(n)s dari %(m)s RT di %(tempat)s yang meraih dikunjungi lagi sesudahnya.",
    "rt_tanpa_kabar": "tentang %(n)s dari %(m)s RT di %(tempat)s yang meraih tidak ada kabar lagi sesudahnya.",
    "rt_hanya_dinilai_lagi": "%(n)s dari %(m)s RT di %(tempat)s yang meraih hanya dinilai lagi sesudahnya.",
    "kunjungan_bertahan": "%(n)s dari %(m)s RT di %(tempat)s yang dikunjungi lagi ditemukan bertahan.",
    "kunjungan_perlu_pembinaan": "%(n)s dari %(m)s RT di %(tempat)s yang dikunjungi lagi perlu pembinaan.",
    "kunjungan_tidak_bertahan": "%(n)s dari %(m)s RT di %(tempat)s yang dikunjungi lagi tidak bertahan.",
    "putaran_ber_sk": (
        "surat keputusan yang terpublikasi ada untuk %(n)s dari %(m)s putaran penilaian yang tercatat di %(tempat)s."
    ),
}
"""What a count says, after "according to …"."""

NONE: Mapping[str, str] = {
    "kelurahan_disebut_sumber": (
        "belum satu pun dari %(m)s kelurahan di %(tempat)s punya nomor RT yang disebut sumber."
    ),
    "nilai_terendah_naik": (
        "belum satu pun dari %(m)s nilai terendah pada kriteria «%(apa)s» di %(tempat)s yang dinilai lagi langsung "
        "menjadi nilai tertinggi."
    ),
    "bagian_bertahan": (
        "%(apa)s, semua penghargaan di %(tempat)s yang masih diamati sudah ditemukan tidak bertahan "
        "(perkiraan Kaplan-Meier)."
    ),
    "rt_dipantau": "belum ada kunjungan ulang yang terpublikasi ke RT yang ditetapkan di %(tempat)s (%(m)s RT).",
    f"rt_ditetapkan{SETAHUN}": (
        "catatan yang terpublikasi dari surat keputusan tahun %(tahun)s tidak menyebut satu RT pun di %(tempat)s."
    ),
    "kunjungan_bertahan": "tidak satu pun dari %(m)s RT di %(tempat)s yang dikunjungi lagi ditemukan bertahan.",
    "kunjungan_perlu_pembinaan": "tidak satu pun dari %(m)s RT di %(tempat)s yang dikunjungi lagi perlu pembinaan.",
    "kunjungan_tidak_bertahan": (
        "tidak satu pun dari %(m)s RT di %(tempat)s yang dikunjungi lagi ditemukan tidak bertahan."
    ),
    "skor_rata_rata": (
        "semua %(m)s RT yang dinilai di %(tempat)s pada putaran %(putaran)s mendapat nilai terendah pada «%(apa)s»."
    ),
    "putaran_ber_sk": (
        "belum satu pun surat keputusan terpublikasi untuk %(m)s putaran penilaian yang tercatat di %(tempat)s."
    ),
}
"""The same where the count is nothing."""

CAVEATS: Mapping[str, str] = {
    "rt_tercatat": "Ini bukan jumlah seluruh RT, dan bukan jumlah penerima penghargaan.",
    "rt_ditetapkan": (
        "Ini bukan jumlah seluruh penerima penghargaan. Yang belum ada datanya tidak dihitung sebagai belum."
    ),
    "rt_disebut_meraih": "Sumbernya menyebut, bukan menetapkan. Tulis «disebut meraih», bukan «ditetapkan».",
    "rt_diusulkan_tanpa_kabar": "Diusulkan atau dinilai belum tentu meraih, dan bukan berarti gagal.",
    "rt_disebut_ikut": "Ikut belum tentu meraih.",
    "rt_disebut_belum": "Keadaan sekarang bisa berbeda.",
    "rt_dipantau": (
        "Kunjungan yang tidak dipublikasikan tidak dihitung. Belum dikunjungi bukan berarti tidak bertahan."
    ),
    f"rt_ditetapkan{SETAHUN}": ("Menurut catatan di situs ini, bukan seluruh wilayah. Jangan dijumlahkan antartahun."),
    f"rt_disebut_meraih{SETAHUN}": "Sumbernya menyebut, bukan menetapkan. Jangan dijumlahkan antartahun.",
    "rt_tanpa_data": "Belum ada kabar bukan berarti belum meraih, dan bukan nol.",
    "rt_meraih": "Disebut meraih bukan ditetapkan. Yang belum ada datanya tidak dihitung sebagai belum.",
    "rt_tanpa_gelar": "Keadaan sekarang bisa berbeda. Ini bukan berarti gagal.",
    "rt_nomor_lama": "Nomor lama tidak ikut dalam hitungan RT lainnya.",
    f"rt_meraih{SETAHUN}": "Disebut meraih bukan ditetapkan. Jangan dijumlahkan antartahun.",
    "nilai_terendah_dinilai_lagi": "Satu RT bisa dihitung lebih dari sekali.",
    "nilai_terendah_naik": "Nilai yang naik tidak berarti hanya karena satu hal, dan bunyi kriterianya bisa berubah.",
    "penghargaan_dikunjungi": "Penghargaan yang tidak pernah dikunjungi bisa lebih baik atau lebih buruk.",
    "bagian_bertahan": (
        "Hanya dari penghargaan yang dikunjungi, jadi jangan dipakai untuk seluruh kota. Hari kunjungan bukan hari "
        "kejadian."
    ),
    "rt_disebut_meraih_tanpa_tahun": "Sumbernya menyebut, bukan menetapkan. Jangan ditambahkan ke suatu tahun.",
    f"rt_tercatat_tanpa_gelar{SETAHUN}": (
        "Tidak disebut meraih bukan berarti gagal: hasilnya bisa belum terpublikasi."
    ),
    HADIAH: "Hadiah yang tidak tercatat tidak ikut dijumlahkan.",
    f"rt_meraih_kategori{SETAHUN}": (
        "Menurut catatan di situs ini, bukan seluruh wilayah. Jangan dijumlahkan antartahun."
    ),
    "skor_rata_rata": (
        "Hanya dari RT yang dinilai dan nilainya dipublikasikan. Jangan dibandingkan dengan edisi kriteria lain."
    ),
    "rt_disebut_sumber": "Ini bukan jumlah seluruh RT, dan bukan jumlah penerima penghargaan.",
    "kelurahan_disebut_sumber": "Kelurahan yang tidak disebut belum ada datanya; itu bukan nol.",
    "sk_terpublikasi": "Belum terpublikasi tidak berarti suratnya tidak ada.",
    "sumber_tercatat": "Banyaknya sumber tidak menunjukkan lengkapnya data.",
    "rt_bernilai": "RT tanpa nilai belum tentu tidak dinilai.",
    "rt_pernah_meraih": "Menurut catatan di situs ini, bukan seluruh kota. Disebut meraih bukan ditetapkan.",
    "rt_pernah_ditetapkan": "Nomor RT yang tidak berlaku lagi ikut dihitung.",
    "rt_dikunjungi_ulang": "Kunjungan yang tidak dipublikasikan tidak dihitung.",
    "rt_tanpa_kabar": "Tanpa kabar tidak sama dengan tidak bertahan.",
    "rt_hanya_dinilai_lagi": "Dinilai lagi tidak sama dengan dikunjungi ulang.",
    "kunjungan_bertahan": VISITED,
    "kunjungan_perlu_pembinaan": VISITED,
    "kunjungan_tidak_bertahan": VISITED,
    "putaran_ber_sk": "Belum terpublikasi tidak berarti suratnya tidak ada.",
}
"""What belongs to a count wherever it is quoted."""

PARTS: Mapping[str, str] = {
    "rt_tercatat": "jumlah seluruh RT menurut sumber",
    "rt_dipantau": "RT yang ditetapkan",
    f"rt_meraih_kategori{SETAHUN}": "RT yang ditetapkan atau disebut meraih di sana pada tahun itu",
    "nilai_terendah_naik": "nilai terendah yang dinilai lagi",
    "rt_disebut_meraih_tanpa_tahun": "nomor RT yang tercatat, berlaku atau tidak",
    "rt_bernilai": "semua nomor RT yang disebut sumber",
    **dict.fromkeys(
        ("rt_pernah_ditetapkan", "rt_dikunjungi_ulang", "rt_tanpa_kabar", "rt_hanya_dinilai_lagi"),
        "RT yang ditetapkan atau disebut meraih",
    ),
    **dict.fromkeys(
        ("kunjungan_bertahan", "kunjungan_perlu_pembinaan", "kunjungan_tidak_bertahan"), "RT yang dikunjungi ulang"
    ),
    "putaran_ber_sk": "putaran yang tercatat",
    "kelurahan_disebut_sumber": "kelurahan yang ada di peta situs ini",
    "rt_memenuhi": "RT yang diusulkan, menurut sumber yang sama",
}
"""What the denominator of a figure counts; of the others it is the RTs on record."""

NO_WHOLE = "Tidak ada pembagi: sumbernya tidak menyebut dari berapa, atau sumbernya tidak sepakat."
ALL_OF_THEM = "Tidak ada pembagi: ini semua yang tercatat, bukan bagian dari jumlah lain."
"""Why a figure has no denominator."""

ALONE = frozenset(
    {
        "sk_terpublikasi",
        "sumber_tercatat",
        "rt_disebut_sumber",
        "rt_pernah_meraih",
        "rt_nomor_lama",
        HADIAH,
        "nilai_terendah_dinilai_lagi",
        "penghargaan_dikunjungi",
    }
)
"""Counts that are a part of nothing."""

LISTED: Mapping[str, str] = {
    "putaran_ber_sk": "Semua putaran yang tercatat di situs ini: %(n)s.",
    "sk_terpublikasi": "Semua putaran yang tercatat di situs ini: %(n)s.",
    "sumber_tercatat": "Semua sumber yang terdaftar di situs ini: %(n)s.",
    "penghargaan_dikunjungi": "Semua penghargaan yang dikunjungi dan bertanggal jelas: %(n)s.",
    "bagian_bertahan": "Semua penghargaan yang dikunjungi dan bertanggal jelas: %(n)s.",
    "kelurahan_disebut_sumber": "Semua kelurahan di peta situs ini: %(n)s.",
}
"""How far a count reaches that is not one of RTs."""

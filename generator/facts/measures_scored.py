"""What the counts count that draw on scores of RTs or on visits; they change when a score does."""

from collections.abc import Mapping

from generator.facts.meanings import Words

Measure = tuple[Words, Words, str]
"""Name, definition and unit."""

SCORED: Mapping[str, Measure] = {
    "skor_rata_rata": (
        ("Nilai rata-rata", "Mean score"),
        (
            "Jumlah nilai kriteria itu dibagi banyaknya RT yang dinilai pada putaran itu dan nilainya dipublikasikan. "
            "RT yang tidak dinilai tidak dihitung nol. Kriteria yang tidak ditampilkan per RT: dari hitungan yang "
            "dibulatkan ke puluhan.",
            "Sum of the scores on that criterion divided by the number of RTs that were assessed in that round and "
            "whose scores were published. RTs that were not assessed do not count as nought. Criteria that are not "
            "shown for single RTs: from counts rounded to tens.",
        ),
        "skor",
    ),
    "rt_disebut_sumber": (
        ("Semua nomor RT yang disebut sumber", "All RT numbers that a source names"),
        (
            "Nomor RT yang disebut paling sedikit satu sumber, juga yang tidak berlaku lagi.",
            "RT numbers that at least one source names, also those no longer in force.",
        ),
        "RT",
    ),
    "sk_terpublikasi": (
        ("Keputusan Wali Kota yang nomornya terpublikasi", "Decrees of the mayor with a published number"),
        (
            "Surat keputusan penetapan yang nomornya sudah dilihat, dari semua putaran yang tercatat.",
            "Decrees of award whose number was seen, of all rounds on record.",
        ),
        "keputusan",
    ),
    "sumber_tercatat": (
        ("Sumber yang terdaftar di situs ini", "Sources listed on this site"),
        (
            "Semua sumber dalam daftar sumber: surat, pernyataan resmi, berita, dan lainnya. "
            "Satu sumber dihitung sekali.",
            "Every source in the list of sources: decrees, official statements, news and others. A source counts once.",
        ),
        "sumber",
    ),
    "rt_pernah_meraih": (
        ("RT yang ditetapkan atau disebut meraih", "RTs awarded by decree or said to be awarded"),
        (
            "RT yang pernah ditetapkan dengan surat keputusan atau disebut meraih, juga yang nomornya tidak berlaku "
            "lagi. Satu RT dihitung sekali.",
            "RTs ever awarded by decree or said to be awarded, also those whose number is no longer in force. "
            "An RT counts once.",
        ),
        "RT",
    ),
    "rt_pernah_ditetapkan": (
        ("RT yang pernah ditetapkan, berlaku atau tidak nomornya", "RTs ever awarded by decree, in force or not"),
        (
            "RT yang pernah ditetapkan dengan Keputusan Wali Kota yang sudah dilihat, juga yang nomornya tidak "
            "berlaku lagi.",
            "RTs ever awarded by a decree of the mayor that was seen, also those whose number is no longer in force.",
        ),
        "RT",
    ),
    "rt_dikunjungi_ulang": (
        ("RT yang dikunjungi sejak penghargaan terakhirnya", "RTs visited since their latest award"),
        (
            "RT yang meraih dan sesudah penghargaan terakhirnya dikunjungi lagi, dengan hasil yang dipublikasikan.",
            "Awarded RTs that were visited again after their latest award, with a result that was published.",
        ),
        "RT",
    ),
    "rt_tanpa_kabar": (
        ("RT tanpa kabar lagi sesudah meraih", "RTs without word since their award"),
        (
            "RT yang meraih tanpa kunjungan ulang dan tanpa penilaian lagi yang dipublikasikan sesudahnya.",
            "Awarded RTs without a later visit or a later assessment that was published.",
        ),
        "RT",
    ),
    "rt_hanya_dinilai_lagi": (
        ("RT yang hanya dinilai lagi sesudah meraih", "RTs only assessed again since their award"),
        (
            "RT yang meraih, tanpa kunjungan ulang yang dipublikasikan, tetapi dinilai lagi pada putaran sesudahnya.",
            "Awarded RTs without a published visit that a later round assessed again.",
        ),
        "RT",
    ),
    "kunjungan_bertahan": (
        ("Kunjungan terakhir: bertahan", "Latest visit: lasts"),
        (
            "RT yang menurut kunjungan terakhir sejak penghargaan terakhirnya masih bertahan.",
            "RTs that by the latest visit since their latest award still hold.",
        ),
        "RT",
    ),
    "kunjungan_perlu_pembinaan": (
        ("Kunjungan terakhir: perlu pembinaan", "Latest visit: needs support"),
        (
            "RT yang menurut kunjungan terakhir sejak penghargaan terakhirnya perlu pembinaan.",
            "RTs that by the latest visit since their latest award need support.",
        ),
        "RT",
    ),
    "kunjungan_tidak_bertahan": (
        ("Kunjungan terakhir: tidak bertahan", "Latest visit: does not last"),
        (
            "RT yang menurut kunjungan terakhir sejak penghargaan terakhirnya tidak bertahan.",
            "RTs that by the latest visit since their latest award do not hold.",
        ),
        "RT",
    ),
    "nilai_terendah_dinilai_lagi": (
        ("Nilai terendah yang dinilai lagi", "Lowest scores that were assessed again"),
        (
            "Nilai terendah pada kriteria itu yang diikuti penilaian berikutnya pada RT yang sama. Satu RT bisa "
            "dihitung lebih dari sekali.",
            "Lowest scores on that criterion that were followed by another assessment of the same RT. An RT may "
            "count more than once.",
        ),
        "nilai",
    ),
    "nilai_terendah_naik": (
        ("Nilai terendah yang langsung naik ke nilai tertinggi", "Lowest scores that rose to the highest at once"),
        (
            "Nilai terendah pada kriteria itu yang pada penilaian berikutnya menjadi nilai tertinggi. Bunyi kriteria "
            "bisa berubah di antaranya.",
            "Lowest scores on that criterion that were followed by the highest in the next assessment. The wording "
            "of the criterion may have changed in between.",
        ),
        "nilai",
    ),
    "penghargaan_dikunjungi": (
        ("Penghargaan yang sesudahnya dikunjungi", "Awards that were visited afterwards"),
        (
            "Penghargaan yang sesudahnya, dan sebelum penghargaan berikutnya untuk RT yang sama, dikunjungi dengan "
            "hasil yang dipublikasikan, bila kedua tanggalnya diketahui sampai bulan.",
            "Awards that were visited afterwards, and before the RT's next award, with a result that was published, "
            "where both dates are known to the month.",
        ),
        "penghargaan",
    ),
    "bagian_bertahan": (
        ("Bagian penghargaan yang belum ditemukan tidak bertahan", "Share of awards not yet found to have lapsed"),
        (
            "Perkiraan Kaplan-Meier atas penghargaan yang sesudahnya dikunjungi: bagian yang sampai bulan itu belum "
            "ditemukan tidak bertahan. Penghargaan yang tidak pernah dikunjungi tidak dihitung.",
            "Kaplan-Meier estimate over awards that were visited afterwards: the share that by that month had not been "
            "found to have lapsed. Awards that were never visited do not count.",
        ),
        "persen",
    ),
    "rt_bernilai": (
        ("RT yang nilai kriterianya dipublikasikan", "RTs with published scores"),
        (
            "RT dengan nilai paling sedikit satu kriteria dari paling sedikit satu putaran.",
            "RTs with a score on at least one criterion of at least one round.",
        ),
        "RT",
    ),
}
"""Name, definition and unit of each count by its id."""

"""What the counts of this site count, in both languages; a published figure has its words in `indikator.yaml`."""

from collections.abc import Mapping

from generator.facts.meanings import Words
from generator.model.angka import Indikator

Measure = tuple[Words, Words, str]
"""Name, definition and unit."""

SETAHUN = "_setahun"
"""End of the id of a measure that counts one year; the year itself stands in the figure's id."""

COUNTED: Mapping[str, Measure] = {
    "rt_tercatat": (
        ("RT yang tercatat di situs ini", "RTs recorded on this site"),
        (
            "RT yang nomornya berlaku dan disebut paling sedikit satu sumber. Ini bukan jumlah seluruh RT.",
            "RTs whose number is in force and that at least one source names. This is not the number of all RTs.",
        ),
        "RT",
    ),
    "rt_ditetapkan": (
        ("RT yang ditetapkan dengan surat keputusan", "RTs awarded by decree"),
        (
            "RT yang nomornya berlaku dan pernah ditetapkan dengan Keputusan Wali Kota yang sudah dilihat. "
            "Satu RT dihitung sekali, berapa pun gelarnya.",
            "RTs whose number is in force and that a decree of the mayor, which was seen, has awarded. "
            "An RT counts once, however many titles it has.",
        ),
        "RT",
    ),
    "rt_disebut_meraih": (
        ("RT yang disebut meraih, tanpa surat keputusan", "RTs said to be awarded, without a decree"),
        (
            "RT yang menurut suatu sumber meraih penghargaan; surat keputusannya belum dilihat. "
            "RT yang sudah ditetapkan tidak dihitung lagi di sini.",
            "RTs that a source says were awarded; the decree has not been seen. RTs awarded by decree are not "
            "counted here again.",
        ),
        "RT",
    ),
    "rt_diusulkan_tanpa_kabar": (
        (
            "RT yang diusulkan atau dinilai, tanpa kabar penghargaan",
            "RTs nominated or assessed, without word of an award",
        ),
        (
            "RT yang menurut sumber terbarunya diusulkan atau dinilai, dan tidak disebut meraih.",
            "RTs that by their newest source were nominated or assessed, and that none says were awarded.",
        ),
        "RT",
    ),
    "rt_disebut_ikut": (
        ("RT yang disebut ikut program", "RTs said to take part"),
        (
            "RT yang menurut sumber terbarunya ikut program. Ikut belum tentu meraih.",
            "RTs that by their newest source take part. To take part is not to win.",
        ),
        "RT",
    ),
    "rt_disebut_belum": (
        ("RT yang disebut belum meraih", "RTs said to be not yet awarded"),
        (
            "RT yang menurut sumber terbarunya belum meraih. Keadaan sekarang bisa berbeda.",
            "RTs that by their newest source were not yet awarded. How things are now may differ.",
        ),
        "RT",
    ),
    "rt_dipantau": (
        ("RT yang ditetapkan dan sudah dikunjungi lagi", "Awarded RTs that were visited again"),
        (
            "RT yang ditetapkan dengan surat keputusan dan kunjungan sesudahnya dipublikasikan. "
            "Kunjungan yang tidak dipublikasikan tidak dihitung.",
            "RTs awarded by decree whose later visit was published. Visits that were not published do not count.",
        ),
        "RT",
    ),
    f"rt_ditetapkan{SETAHUN}": (
        ("RT yang ditetapkan dengan surat keputusan", "RTs awarded by decree"),
        (
            "RT yang ditetapkan pada tahun itu dengan Keputusan Wali Kota yang sudah dilihat. Satu RT dihitung sekali "
            "setahun; jumlah beberapa tahun bukan jumlah RT. Catatan yang ditahan tidak dihitung.",
            "RTs awarded in that year by a decree of the mayor that was seen. An RT counts once a year; years must not "
            "be added up. Records that are withheld do not count.",
        ),
        "RT",
    ),
    f"rt_disebut_meraih{SETAHUN}": (
        ("RT yang disebut meraih, tanpa surat keputusan", "RTs said to be awarded, without a decree"),
        (
            "RT yang menurut suatu sumber meraih penghargaan pada tahun itu; surat keputusannya belum dilihat.",
            "RTs that a source says were awarded in that year; the decree has not been seen.",
        ),
        "RT",
    ),
    f"rt_tercatat_tanpa_gelar{SETAHUN}": (
        ("RT lain yang tercatat", "Other RTs on record"),
        (
            "RT yang disebut dalam putaran tahun itu (diusulkan, dinilai, ikut, atau belum) tanpa penghargaan.",
            "RTs that the rounds of that year name (nominated, assessed, taking part, or not yet) without an award.",
        ),
        "RT",
    ),
    f"hadiah_tercatat{SETAHUN}": (
        ("Hadiah uang yang tercatat", "Prize money on record"),
        (
            "Jumlah hadiah yang disebut dalam catatan RT yang meraih pada tahun itu. RT tanpa catatan hadiah "
            "tidak ikut dijumlahkan.",
            "Sum of the prizes that the records of RTs awarded in that year state. RTs without a prize on record are "
            "not in it.",
        ),
        "rupiah",
    ),
    f"rt_meraih_kategori{SETAHUN}": (
        ("RT yang meraih, menurut ukurannya", "RTs awarded, by size"),
        (
            "RT yang pada tahun itu ditetapkan dengan surat keputusan atau disebut meraih, menurut kategori ukuran "
            "dalam catatannya. Satu RT dihitung sekali setahun.",
            "RTs that in that year were awarded by decree or said to be awarded, by the size class in their records. "
            "An RT counts once a year.",
        ),
        "RT",
    ),
    "putaran_ber_sk": (
        ("Putaran yang surat keputusannya terpublikasi", "Rounds whose decree has been published"),
        (
            "Putaran penilaian yang nomor surat keputusannya sudah dilihat. Belum terpublikasi tidak berarti "
            "suratnya tidak ada.",
            "Rounds of assessment whose decree number was seen. Unpublished does not mean that there is no decree.",
        ),
        "putaran",
    ),
}
"""Name, definition and unit of each count by its id."""

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
    "kelurahan_disebut_sumber": (
        ("Kelurahan yang RT-nya disebut sumber", "Kelurahan with RTs that a source names"),
        (
            "Kelurahan dengan paling sedikit satu nomor RT yang disebut sumber, berlaku atau tidak.",
            "Kelurahan with at least one RT number that a source names, in force or not.",
        ),
        "kelurahan",
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
    "rt_bernilai": (
        ("RT yang nilai kriterianya dipublikasikan", "RTs with published scores"),
        (
            "RT dengan nilai paling sedikit satu kriteria dari paling sedikit satu putaran.",
            "RTs with a score on at least one criterion of at least one round.",
        ),
        "RT",
    ),
}
"""The same of counts that draw on scores of RTs; they change when a score does."""

MEASURES: Mapping[str, Measure] = {**COUNTED, **SCORED}
"""Every count of this site."""


def name_of(indikator: Mapping[str, Indikator], name: str, *, counted: bool) -> Words:
    """Return what a measure is called: a count of this site, or an indicator of the data."""
    return MEASURES[name][0] if counted else indikator[name].nama.both


def definition_of(indikator: Mapping[str, Indikator], name: str, *, counted: bool) -> Words:
    """Return what exactly a measure counts."""
    return MEASURES[name][1] if counted else indikator[name].definisi.both

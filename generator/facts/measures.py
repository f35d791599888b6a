"""What the counts of this site count, in both languages; a published figure has its words in `indikator.yaml`."""

from collections.abc import Mapping

from generator.facts.meanings import Words
from generator.facts.measures_scored import SCORED, Measure
from generator.model.angka import Indikator

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
    "rt_tanpa_data": (
        ("RT yang tercatat tanpa data apa pun", "RTs on record without any data"),
        (
            "RT yang nomornya berlaku dan disebut sumber, tanpa kabar usul, penilaian, atau penghargaan yang "
            "dipublikasikan. Ini bukan nol dan bukan belum.",
            "RTs whose number is in force and that a source names, without published word of a nomination, an "
            "assessment or an award. That is not zero, and not a no.",
        ),
        "RT",
    ),
    "rt_meraih": (
        ("RT yang ditetapkan atau disebut meraih, nomornya berlaku", "RTs awarded or said to be awarded, in force"),
        (
            "RT yang nomornya berlaku dan pernah ditetapkan dengan surat keputusan, atau yang menurut suatu sumber "
            "meraih. Satu RT dihitung sekali.",
            "RTs whose number is in force and that a decree awarded, or that a source says were awarded. "
            "An RT counts once.",
        ),
        "RT",
    ),
    "rt_tanpa_gelar": (
        ("RT yang diusulkan, dinilai, ikut, atau disebut belum", "RTs nominated, assessed, taking part or not yet"),
        (
            "RT yang nomornya berlaku dan menurut sumber terbarunya diusulkan, dinilai, ikut program, atau belum "
            "meraih, dan tidak disebut meraih.",
            "RTs whose number is in force and that by their newest source were nominated, were assessed, take part or "
            "were not yet awarded, and that none says were awarded.",
        ),
        "RT",
    ),
    "rt_nomor_lama": (
        ("Nomor RT yang tidak berlaku lagi", "RT numbers no longer in force"),
        (
            "Nomor RT yang disebut paling sedikit satu sumber dan tidak berlaku lagi pada hari rilis. Nomor itu tidak "
            "ikut dalam hitungan RT lainnya.",
            "RT numbers that at least one source names and that were no longer in force on the day of the release. "
            "They are in no other count of RTs.",
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
    f"rt_meraih{SETAHUN}": (
        ("RT yang meraih pada tahun itu, ditetapkan atau disebut", "RTs awarded in that year, by decree or as is said"),
        (
            "RT yang pada tahun itu ditetapkan dengan surat keputusan atau disebut meraih. Satu RT dihitung sekali "
            "setahun.",
            "RTs that in that year were awarded by decree or said to be awarded. An RT counts once a year.",
        ),
        "RT",
    ),
    "rt_disebut_meraih_tanpa_tahun": (
        ("RT yang disebut meraih tanpa tahun", "RTs said to be awarded, year not told"),
        (
            "RT yang menurut suatu sumber pernah meraih penghargaan, padahal sumber itu tidak menyebut tahunnya. "
            "RT itu bisa juga ada di hitungan suatu tahun.",
            "RTs that a source says were once awarded, though it does not tell the year. Such an RT may "
            "be in the count of a year too.",
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

MEASURES: Mapping[str, Measure] = {**COUNTED, **SCORED}
"""Every count of this site."""


def name_of(indikator: Mapping[str, Indikator], name: str, *, counted: bool) -> Words:
    """Return what a measure is called: a count of this site, or an indicator of the data."""
    return MEASURES[name][0] if counted else indikator[name].nama.both


def definition_of(indikator: Mapping[str, Indikator], name: str, *, counted: bool) -> Words:
    """Return what exactly a measure counts."""
    return MEASURES[name][1] if counted else indikator[name].definisi.both

"""Figures in words: how much, of what, how far it reaches, and as a sentence that may be quoted whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.citable import TANPA_TAHUN, CitableFigure, part_name
from generator.facts.measures_scored import SCORED
from generator.model.angka import Angka
from generator.pages.area_words import area_name
from generator.pages.figure_texts import ALL_OF_THEM, ALONE, CAVEATS, LISTED, NO_WHOLE, NONE, PARTS, SENTENCES
from generator.pages.situs import Situs
from generator.pages.words import BUKTI, putaran_name, sources

UNITS: Mapping[str, str] = {"km2": "km²"}
"""Units whose sign is not their word."""

COUNTS: Mapping[str, str] = {
    "RT": "%(n)s RT",
    "kelurahan": "%(n)s kelurahan",
    "keputusan": "%(n)s keputusan",
    "sumber": "%(n)s sumber",
    "putaran": "%(n)s putaran",
    "nilai": "%(n)s nilai",
    "penghargaan": "%(n)s penghargaan",
}
"""Units that are counted, with a form for one in languages that have it."""

PLAIN = frozenset({"rupiah", "skor"})
"""Units whose values are told in sentences as everywhere else; of others the sentence names the unit."""

WEAK = 3
"""Place of the grades from which nothing official stands behind a figure: press and interviews."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureText:
    """One figure in the words of a language."""

    figure: CitableFigure
    nama: str
    """What it is called."""
    rincian: str
    """Name of the part of which it tells; empty for all."""
    tempat: str
    """Name of its area with its level."""
    waktu: str
    """Time that it stands for, or "as of" a day."""
    nilai: str
    """The value with its unit; all values where sources disagree."""
    definisi: str
    bagian: str
    """What it is a part of; that nothing is known of that, where it is not."""
    cakupan: str
    kalimat: str
    """A whole sentence to quote, with who says so."""
    peringatan: str
    """What must not be left out beside it."""

    @property
    def judul(self) -> str:
        """Return name, area and time in one line."""
        return f"{self.nama}, {self.tempat}, {self.waktu}"


def figure_text(situs: Situs, figure: CitableFigure) -> FigureText:
    """Return a figure in words."""
    words = situs.counted_words.get(figure.measure) if figure.origin == "hitungan" else None
    if words is None:
        indikator = situs.index.indikator[figure.measure]
        words = (situs.teks(indikator.nama), situs.teks(indikator.definisi))
    parts = [own_name(situs, part) for part in (figure.bagian, figure.kelas) if part is not None]
    name = ": ".join([words[0], *parts])
    return FigureText(
        figure=figure,
        nama=name,
        rincian=parts[0] if parts else "",
        tempat=area_name(situs, situs.index.wilayah[figure.wilayah]),
        waktu=time_text(situs, figure),
        nilai=value_text(situs, figure),
        definisi=words[1],
        bagian=part_text(situs, figure),
        cakupan=coverage_text(situs, figure),
        kalimat=sentence(situs, figure, name),
        peringatan=" ".join(filter(None, [caveat(situs, figure), others(situs, figure)])),
    )


def own_name(situs: Situs, part: str) -> str:
    """Return what a part is called in the language of the site; empty for none."""
    names = part_name(situs.index, part or None) or ("", "")
    return names[1 if situs.bahasa.kode == "en" else 0]


def time_text(situs: Situs, figure: CitableFigure) -> str:
    """Return the time that a figure stands for; a count of how things are has the day of its release."""
    if figure.putaran:
        return situs.t("putaran %(putaran)s", putaran=putaran_name(situs, situs.index.putaran[figure.putaran]))
    if figure.periode:
        return situs.bahasa.periode(figure.periode)
    return situs.t("per %(tanggal)s", tanggal=situs.bahasa.tanggal(figure.as_of))


def amount(situs: Situs, value: float, satuan: str) -> str:
    """Return a number with its unit: `228 RT`, `Rp7,5 juta`, `60 persen`."""
    if satuan == "rupiah":
        return situs.bahasa.rupiah(int(value))
    if satuan in COUNTS:
        text = COUNTS[satuan]
        return situs.bahasa.ngettext(text, text, int(value)) % {"n": situs.bahasa.number(value)}
    if satuan == "skor":
        return situs.bahasa.number(value, 2)
    return f"{situs.bahasa.number(value, 3)} {UNITS.get(satuan) or situs.t(satuan)}"


def value_text(situs: Situs, figure: CitableFigure) -> str:
    """Return the values of a figure with their unit, smallest first: `228 atau 242 RT`."""
    *others, last = figure.values
    plain = [
        amount(situs, value, "rupiah") if figure.satuan == "rupiah" else situs.bahasa.number(value, 3)
        for value in others
    ]
    return situs.t(" atau ").join([*plain, about(situs, figure, amount(situs, last, figure.satuan))])


def about(situs: Situs, figure: CitableFigure, text: str) -> str:
    """Return a number, marked where it follows from rounded counts: of criteria that are shown for no single RT."""
    rounded = figure.bagian in situs.index.public.kebijakan.butir_peka
    return f"{situs.t('kira-kira')} {text}" if rounded else text


def part_text(situs: Situs, figure: CitableFigure) -> str:
    """Return what a figure is a part of: `2 dari 6 (33 persen): RT yang disebut catatan tahun itu`."""
    if figure.diamati is not None:
        watched, lost = map(situs.bahasa.number, figure.diamati)
        return situs.t("Pada bulan itu %(n)s penghargaan masih diamati; %(k)s ditemukan hilang.", n=watched, k=lost)
    if figure.denominator is None or figure.numerator is None:
        return situs.t(ALL_OF_THEM if figure.measure in ALONE else NO_WHOLE)
    if figure.jumlah is not None:
        return situs.t(
            "Jumlah nilainya %(n)s, dibagi %(m)s RT yang dinilai.",
            n=about(situs, figure, situs.bahasa.number(figure.jumlah)),
            m=situs.bahasa.number(figure.denominator),
        )
    usual = "RT yang disebut catatan tahun itu" if figure.tahun else "RT yang tercatat di situs ini"
    percent = situs.bahasa.number(100 * figure.numerator / figure.denominator, 1) if figure.denominator else "–"
    return situs.t(
        "%(n)s dari %(m)s (%(persen)s persen): %(apa)s",
        n=situs.bahasa.number(figure.numerator),
        m=situs.bahasa.number(figure.denominator),
        persen=percent,
        apa=situs.t(PARTS.get(figure.measure, usual)),
    )


def coverage_text(situs: Situs, figure: CitableFigure) -> str:
    """Return how much of the whole a figure rests on."""
    coverage = figure.coverage
    if coverage is None:
        return situs.t("Sebagaimana disebut sumbernya; situs ini tidak menghitungnya sendiri.")
    known = situs.bahasa.number(coverage.known)
    if figure.measure in LISTED:
        return situs.t(LISTED[figure.measure], n=known)
    if figure.measure in SCORED:
        return situs.t("Menurut catatan tentang %(n)s RT. RT lain belum ada datanya; itu bukan nol.", n=known)
    whole = situs.t(" atau ").join(situs.bahasa.number(value) for value in coverage.whole)
    if figure.satuan == "rupiah":
        return situs.t("Hadiah tercatat untuk %(n)s dari %(m)s RT yang meraih.", n=known, m=whole)
    if not whole:
        return situs.t("%(n)s RT tercatat; jumlah seluruhnya untuk waktu itu tidak diketahui.", n=known)
    return situs.t("%(n)s RT tercatat dari %(m)s RT menurut sumber.", n=known, m=whole)


def according(situs: Situs) -> str:
    """Return who says so: the open data of the programme, with release and day."""
    program, rilis = situs.index.public.program, situs.index.rilis
    if not rilis:
        return situs.t("Menurut data terbuka %(program)s %(kota)s,", program=program.nama, kota=program.kota)
    return situs.t(
        "Menurut data terbuka %(program)s %(kota)s, rilis %(rilis)s (%(tanggal)s),",
        program=program.nama,
        kota=program.kota,
        rilis=rilis[0].id,
        tanggal=situs.bahasa.tanggal(rilis[0].tanggal),
    )


def sentence(situs: Situs, figure: CitableFigure, nama: str) -> str:
    """Return a figure as a sentence to quote; one of an invented city says so itself, wherever it is pasted."""
    said = said_of(situs, figure, nama)
    return f"[{situs.t('DATA CONTOH')}] {said}" if situs.index.public.program.fiktif else said


def said_of(situs: Situs, figure: CitableFigure, nama: str) -> str:
    """Return what a figure says as a sentence."""
    tempat = area_name(situs, situs.index.wilayah[figure.wilayah])
    if figure.origin == "terbit":
        told = situs.t(" atau ").join(told_by(situs, row) for row in sorted(figure.rows, key=lambda row: row.nilai))
        return situs.t(
            "%(nama)s, %(tempat)s, %(waktu)s: %(angka)s.",
            nama=nama,
            tempat=tempat,
            waktu=time_text(situs, figure),
            angka=told,
        )
    number = situs.bahasa.number
    coverage = figure.coverage
    values = {
        "apa": own_name(situs, figure.bagian or ""),
        "putaran": putaran_name(situs, situs.index.putaran[figure.putaran]) if figure.putaran else None,
        "tempat": tempat,
        "tahun": figure.tahun,
        "n": value_text(situs, figure) if figure.satuan in PLAIN else number(figure.values[0], 1),
        "m": number(figure.denominator or 0),
        "a": number(coverage.known) if coverage else "",
        "b": number(sum(coverage.whole)) if coverage else "",
    }
    if not figure.values[0] and figure.measure in NONE:
        said = situs.t(NONE[figure.measure], **values)
    else:
        text = SENTENCES[figure.measure]
        said = situs.bahasa.ngettext(text, text, int(figure.values[0])) % values
    if figure.kelas:
        kelas = own_name(situs, figure.kelas)
        said = situs.t("untuk RT menurut ukurannya (%(kelas)s): %(kata)s", kelas=kelas, kata=said)
    if figure.bagian == TANPA_TAHUN:
        said = situs.t("untuk RT yang tahun penghargaannya tidak disebut sumber: %(kata)s", kata=said)
    if figure.measure in SCORED and figure.tahun and not figure.putaran:
        said = situs.t("untuk RT dengan penghargaan terakhir tahun %(tahun)s: %(kata)s", tahun=figure.tahun, kata=said)
    return f"{according(situs)} {said}"


def told_by(situs: Situs, row: Angka) -> str:
    """Return what one source says: `228 RT menurut Pemerintah Kota (pernyataan resmi)`."""
    publishers = dict.fromkeys(item.penerbit for item in sources(situs, row.sumber))
    return situs.t(
        "%(angka)s menurut %(penerbit)s (%(bukti)s)",
        angka=amount(situs, row.nilai, row.satuan),
        penerbit=situs.t(" dan ").join(publishers),
        bukti=situs.t(BUKTI[row.bukti][1]),
    )


def told_rows(situs: Situs, figure: CitableFigure) -> list[str]:
    """Return what each source says of a figure on which they disagree, a sentence each."""
    return [f"{told_by(situs, row)}." for row in figure.rows] if figure.disputed else []


def others(situs: Situs, figure: CitableFigure) -> str:
    """Return that a published figure has others beside it, where it has."""
    if figure.origin == "hitungan" or not figure.beside:
        return ""
    return situs.t("Waktu atau cara hitung lain memberi angka lain; lihat «Bandingkan».")


def caveat(situs: Situs, figure: CitableFigure) -> str:
    """Return what must not be left out where a figure is quoted; empty where it speaks for itself."""
    if figure.origin == "hitungan":
        return situs.t(CAVEATS[figure.measure])
    found = []
    if figure.disputed:
        found.append(situs.t("Sumbernya tidak sepakat; sebut semua angkanya."))
    if list(BUKTI).index(figure.bukti[0]) >= WEAK:
        found.append(situs.t("Belum ada pernyataan resmi atau surat keputusan yang kami temukan untuk angka ini."))
    return " ".join(found)

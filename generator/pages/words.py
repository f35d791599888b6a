"""Words for statuses, evidence and sources that several kinds of pages use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.facts.corrections import anchor
from generator.facts.scores import Spread
from generator.facts.status import JENIS, Jenis, Status
from generator.model.angka import Angka, Sumber
from generator.model.putaran import BarisPeristiwa, Pemantauan, Putaran
from generator.model.wilayah import Rt
from generator.pages.jsonld import breadcrumbs
from generator.pages.situs import Situs

CHIP: Mapping[Jenis, str] = {
    "sk": "Ditetapkan",
    "sebut": "Disebut meraih",
    "usul": "Diusulkan atau dinilai",
    "ikut": "Disebut ikut",
    "belum": "Disebut belum",
    "kosong": "Belum ada data",
}
"""Short label of a status in lists."""

ARTI: Mapping[Jenis, str] = {
    "sk": "Ada Keputusan Wali Kota yang sudah kami lihat.",
    "sebut": "Ada sumber yang menyebut RT ini meraih Kampung Bantar; surat keputusannya belum kami lihat.",
    "usul": "RT ini diusulkan atau dinilai; belum ada penetapan yang kami lihat.",
    "ikut": "Ada sumber yang menyebut RT ini ikut program. Ikut belum tentu meraih.",
    "belum": "Ada sumber yang menyebut RT ini belum Kampung Bantar.",
    "kosong": "Kami belum menemukan data yang dipublikasikan. Ini bukan berarti belum, dan bukan nol.",
}
"""What a status means, for keys and legends."""

BUKTI: Mapping[str, tuple[str, str]] = {
    "sk": ("A", "surat keputusan"),
    "resmi": ("B", "pernyataan resmi"),
    "akademik": ("C", "penelitian"),
    "pers": ("D", "berita"),
    "wawancara": ("E", "wawancara"),
}
"""Grade and words for each kind of evidence, strongest first."""

PERISTIWA: Mapping[str, str] = {
    "mengikuti": "Disebut mengikuti program",
    "diusulkan": "Diusulkan kelurahan",
    "dinilai": "Dinilai",
    "ditetapkan": "Ditetapkan Kampung Bantar",
    "belum": "Disebut belum Kampung Bantar",
}

PANTAU: Mapping[str, str] = {
    "bertahan": "bertahan",
    "perlu_pembinaan": "perlu pembinaan",
    "tidak_bertahan": "tidak bertahan",
}
"""What a visit after the award found."""


SDG: Mapping[int, str] = {
    1: "Tanpa Kemiskinan",
    2: "Tanpa Kelaparan",
    3: "Kehidupan Sehat dan Sejahtera",
    4: "Pendidikan Berkualitas",
    5: "Kesetaraan Gender",
    6: "Air Bersih dan Sanitasi Layak",
    7: "Energi Bersih dan Terjangkau",
    8: "Pekerjaan Layak dan Pertumbuhan Ekonomi",
    9: "Industri, Inovasi, dan Infrastruktur",
    10: "Berkurangnya Kesenjangan",
    11: "Kota dan Permukiman yang Berkelanjutan",
    12: "Konsumsi dan Produksi yang Bertanggung Jawab",
    13: "Penanganan Perubahan Iklim",
    14: "Ekosistem Lautan",
    15: "Ekosistem Daratan",
    16: "Perdamaian, Keadilan, dan Kelembagaan yang Tangguh",
    17: "Kemitraan untuk Mencapai Tujuan",
}
"""Names of the goals of Agenda 2030."""

DIMENSI: Mapping[str, str] = {
    "smart-environment": "lingkungan cerdas",
    "smart-living": "kehidupan cerdas",
    "smart-people": "warga cerdas",
    "smart-governance": "pemerintahan cerdas",
    "smart-economy": "ekonomi cerdas",
    "smart-mobility": "mobilitas cerdas",
}
"""Names of the dimensions of a smart city."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusText:
    """A status in words: the sentence first, then what stands behind it."""

    kata: str
    """The sentence, such as `Kampung Bantar sejak 2020, kategori besar`."""
    rinci: str
    """One or two sentences: what that rests on and what is not known."""


SINGKATAN: Mapping[str, str] = {
    "RT": "rukun tetangga, lingkungan warga terkecil",
}
"""What an abbreviation means, in words that fit behind it."""


def dinas_name(situs: Situs) -> str:
    """Return the office that runs the programme, by its name and with its abbreviation."""
    dinas = situs.index.public.program.dinas
    return f"{situs.teks(dinas.nama)} ({dinas.singkatan})"


def rt_name(situs: Situs, rt: Rt) -> str:
    """Return `RT 05`, with a mark where a number was given out twice."""
    suffix = rt.id.partition("-")[2].removeprefix(rt.nomor)
    return situs.rt_begins + rt.nomor + (f" ({situs.t('baru')})" if suffix else "")


def putaran_name(situs: Situs, putaran: Putaran) -> str:
    """Return a round as a reader knows it: `2021`, and `2022 periode 1` where a year has two."""
    return f"{putaran.tahun}" + (f" {situs.t('periode %(n)s', n=putaran.periode)}" if putaran.periode else "")


def catatan(situs: Situs, row: BarisPeristiwa | Pemantauan | Angka) -> str:
    """Return a record's note in the site's language; the Indonesian one where English is missing."""
    return (row.catatan_en if situs.bahasa.kode == "en" and row.catatan_en else row.catatan) or ""


def mean_text(situs: Situs, spread: Spread) -> tuple[str, int]:
    """Return a mean as it is shown: the number, and the length of its bar in percent."""
    return situs.bahasa.number(spread.mean, 1), round(spread.mean * situs.bar)


def kategori_name(situs: Situs, kategori: str | None) -> str | None:
    """Return the name of a size class as it stands in a sentence; None where it is not known."""
    found = (item for item in situs.index.public.program.kategori if item.id == kategori)
    return next((situs.teks(item.nama).lower() for item in found), None)


def bukti_text(situs: Situs, bukti: str) -> str:
    """Return a grade of evidence with its word: `C, penelitian`."""
    grade, word = BUKTI[bukti]
    return f"{grade}, {situs.t(word)}"


def sources(situs: Situs, ids: Iterable[str]) -> list[Sumber]:
    """Return the sources of some ids, each once, in their order."""
    return [situs.index.sumber[name] for name in dict.fromkeys(ids)]


def year_of(situs: Situs, row: BarisPeristiwa) -> int:
    """Return the year of the round in which a record stands."""
    return situs.index.putaran[row.putaran].tahun


def awarded_year(row: BarisPeristiwa) -> str | None:
    """Return the year of an award; None where the source does not tell it."""
    return row.tanggal[:4] if row.tanggal else None


def with_kategori(situs: Situs, text: str, row: BarisPeristiwa) -> str:
    """Return a sentence with the size class added, where it is known."""
    kategori = kategori_name(situs, row.kategori)
    return text + situs.t(", kategori %(kategori)s", kategori=kategori) if kategori else text


def status_text(situs: Situs, status: Status) -> StatusText:
    """Return a status in words."""
    row = status.peristiwa
    if row is None:
        return StatusText(kata=situs.t("Belum ada data terpublikasi"), rinci=situs.t(ARTI["kosong"]))
    if status.jenis == "sk":
        return decreed_text(situs, status, row)
    if status.jenis == "sebut":
        return told_text(situs, row)
    year = year_of(situs, row)
    if status.jenis == "usul":
        return nominated_text(situs, row, year)
    undecreed = situs.t("Nomor Keputusan Wali Kota belum dipublikasikan.")
    if status.jenis == "ikut":
        kata = situs.t("Disebut mengikuti program (%(year)s)", year=year)
        return StatusText(kata=kata, rinci=situs.t("Mengikuti belum tentu meraih.") + " " + undecreed)
    kata = situs.t("Disebut belum Kampung Bantar (%(year)s)", year=year)
    later = situs.t("Keadaan sekarang bisa berbeda; belum ada kabar yang lebih baru.")
    return StatusText(kata=kata, rinci=later if situs.index.putaran[row.putaran].sk else f"{undecreed} {later}")


def decreed_text(situs: Situs, status: Status, row: BarisPeristiwa) -> StatusText:
    """Return the words for an RT that a decree awarded."""
    decreed = [item for item in status.gelar if item.bukti == "sk"]
    since = awarded_year(decreed[0]) or str(year_of(situs, decreed[0]))
    kata = with_kategori(situs, situs.t("Kampung Bantar sejak %(year)s", year=since), row)
    if status.kencana is not None and status.kencana.bukti == "sk":
        year = awarded_year(status.kencana) or str(year_of(situs, status.kencana))
        kata = situs.t("Kampung Bantar Kencana %(year)s, Kampung Bantar sejak %(since)s", year=year, since=since)
    rinci = situs.t("Surat keputusannya nomor %(sk)s.", sk=row.nomor_sk)
    if len(decreed) > 1:
        years = ", ".join(awarded_year(item) or str(year_of(situs, item)) for item in decreed)
        rinci += " " + situs.t("Ditetapkan %(n)s kali: %(years)s.", n=len(decreed), years=years)
    return StatusText(kata=kata, rinci=rinci)


def told_text(situs: Situs, row: BarisPeristiwa) -> StatusText:
    """Return the words for an RT of which only another source says that it was awarded."""
    year = awarded_year(row)
    if year is None:
        kata = situs.t("Disebut sebagai Kampung Bantar, tahun perolehan tidak disebut")
    else:
        kata = situs.t("Disebut meraih Kampung Bantar %(year)s", year=year)
    rinci = situs.t("Nomor Keputusan Wali Kota belum dipublikasikan, jadi kami belum menulis “ditetapkan”.")
    if row.disimpulkan:
        rinci += " " + situs.t("Sumbernya tidak menyebut nomor RT ini; ini disimpulkan dari kalimatnya.")
    return StatusText(kata=with_kategori(situs, kata, row), rinci=rinci)


def nominated_text(situs: Situs, row: BarisPeristiwa, year: int) -> StatusText:
    """Return the words for an RT that was nominated or assessed."""
    verb = (
        situs.t("Dinilai %(year)s", year=year)
        if row.peristiwa == "dinilai"
        else situs.t("Diusulkan %(year)s", year=year)
    )
    if situs.index.putaran[row.putaran].sk:
        kata = situs.t("%(verb)s, belum ditetapkan", verb=verb)
        return StatusText(kata=kata, rinci=situs.t("RT ini tidak ada dalam Keputusan Wali Kota putaran itu."))
    kata = situs.t("%(verb)s, hasilnya belum dipublikasikan", verb=verb)
    return StatusText(kata=kata, rinci=situs.t("Nomor Keputusan Wali Kota belum dipublikasikan."))


TEMPLATE_NAMES: Mapping[str, object] = {
    "ARTI": ARTI,
    "BUKTI": BUKTI,
    "CHIP": CHIP,
    "DIMENSI": DIMENSI,
    "JENIS": JENIS,
    "PANTAU": PANTAU,
    "PERISTIWA": PERISTIWA,
    "SDG": SDG,
    "SINGKATAN": SINGKATAN,
    "breadcrumbs": breadcrumbs,
    "bukti_text": bukti_text,
    "catatan": catatan,
    "dinas_name": dinas_name,
    "kategori_name": kategori_name,
    "koreksi_anchor": anchor,
    "putaran_name": putaran_name,
    "rt_name": rt_name,
    "sources": sources,
}
"""Names that every template may use."""

"""Writes the invented city's papers: rounds, sources, policy, published figures, corrections, releases."""

from random import Random

from generator.demo.calendar import ROUNDS, Round
from generator.demo.criteria import Yaml
from generator.demo.history import History
from generator.demo.ledger import RoundRecords
from generator.demo.places import NOWHERE, City
from generator.demo.texts import load
from generator.model.angka import Angka
from generator.model.types import Bukti, SumberIds
from generator.wording import slugify

LETTERS = (
    ("sk", "sk", "Keputusan"),
    ("usulan", "resmi", "Daftar usulan"),
    ("rekap", "resmi", "Rekap penilaian"),
    ("berita", "pers", "Berita penghargaan"),
)
"""For each kind of source of a round: prefix of its id, jenis, first words of its title."""

PUBLISHERS = {
    "sk": "Pemerintah Kota Contoh Lentera",
    "resmi": "Dinas Pemberdayaan Kota Contoh Lentera",
    "pers": "Warta Contoh",
}
PRESS_COUNTS = {2015: 4, 2017: 2, 2019: -3, 2022: 6, 2024: 5, 2025: 3}
"""Years in which a newspaper counted the awards, and how far it was off."""

STANDING_YEARS = frozenset({2019, 2022, 2025})
WITHHELD_ROUND = "2022-1"
SLIPS = (
    ("2019", "2020-01-14", 10),
    ("2020", "2020-11-02", -3),
    ("2022-2", "2023-03-05", 100),
    ("2023", "2024-02-20", 7),
    ("2024", "2024-11-11", -2),
)
"""Round of a slip, day of its correction, and how many KK it was off."""


def sources() -> list[Yaml]:
    """Return every source; rounds that are not public have none of their own."""
    found: list[Yaml] = load("sources")
    for round_ in ROUNDS:
        if round_.is_public:
            found.extend(letter(round_, *kind) for kind in LETTERS)
    return found


def letter(round_: Round, kind: str, jenis: str, title: str) -> Yaml:
    """Return one source of a round."""
    days = {"usulan": round_.usulan, "rekap": round_.penilaian}
    return {
        "id": round_.source(kind),
        "judul": f"DATA CONTOH: {title} {round_.id}",
        "jenis": jenis,
        "penerbit": PUBLISHERS[jenis],
        "tanggal": days.get(kind, round_.penetapan).isoformat(),
    }


def round_paper(round_: Round) -> Yaml:
    """Return `putaran.yaml` of a round."""
    sk = {
        "nomor": round_.nomor_sk,
        "tanggal": round_.penetapan.isoformat(),
        "tentang": f"Penetapan RT penerima penghargaan {round_.id} (DATA CONTOH)",
        "sumber": [round_.source("sk")],
    }
    period = {"periode": round_.periode} if round_.periode else {}
    return {
        "tahun": round_.tahun,
        **period,
        "edisi": round_.edisi,
        "status": round_.status,
        "terbit_pada": round_.terbit_pada.isoformat(),
        "sk": [sk],
        "tim_penilai": team(round_),
        "tahapan": stages(round_),
        "catatan": {"id": "DATA CONTOH: putaran rekaan.", "en": "SAMPLE DATA: an invented round."},
        "sumber": [round_.source("rekap")],
    }


def team(round_: Round) -> list[Yaml]:
    """Return the institutions that assessed."""
    names = [
        ("Dinas Pemberdayaan", "Empowerment office"),
        ("Dinas Lingkungan Hidup", "Environment office"),
        ("Universitas Contoh", "Sample university"),
    ]
    if round_.edisi == "2020":
        names.append(("Puskesmas Contoh", "Sample health centre"))
    return [{"nama": {"id": nama, "en": name}, "sumber": [round_.source("rekap")]} for nama, name in names]


def stages(round_: Round) -> list[Yaml]:
    """Return the steps of a round."""
    steps = [
        (round_.usulan, "Kelurahan mengusulkan RT", "Kelurahan nominate RTs", "usulan"),
        (round_.penilaian, "Tim mulai berkunjung", "Teams begin their visits", "rekap"),
        (round_.penetapan, "Keputusan wali kota", "The mayor's decree", "sk"),
    ]
    return [
        {"tanggal": day.isoformat(), "nama": {"id": nama, "en": name}, "sumber": [round_.source(kind)]}
        for day, nama, name, kind in steps
    ]


def policy(history: History) -> Yaml:
    """Return `kebijakan.yaml`; up to two nominations that led to no visit are kept back."""
    records = of_round(history, WITHHELD_ROUND)
    assessed = {row.rt for row in records.nilai}
    once = {row.rt for row in records.peristiwa if row.peristiwa == "diusulkan"} - assessed
    reasons = (
        ("Keberatan RT sedang diperiksa.", "An objection of the RT is being looked into."),
        ("Nama RT tertukar di daftar usulan.", "The RT was mixed up with another on the list."),
    )
    ditahan = [
        {
            "berkas": f"putaran/{WITHHELD_ROUND}/peristiwa.csv",
            "rt": rt,
            "alasan": {"id": alasan, "en": reason},
        }
        for rt, (alasan, reason) in zip(sorted(once), reasons, strict=False)
    ]
    return {**load("policy"), "ditahan": ditahan}


def of_round(history: History, name: str) -> RoundRecords:
    """Return the records of a round."""
    return next(found for found in history.records if found.round.id == name)


def figures(city: City, history: History, rng: Random) -> list[Angka]:
    """Return published totals; a newspaper rounds, miscounts or counts something else."""
    told = []
    ever: set[str] = set()
    public = [found for found in history.records if found.round.is_public]
    for tahun in sorted({found.round.tahun for found in public}):
        rows = [found for found in public if found.round.tahun == tahun]
        awarded = {row.rt for found in rows for row in found.awards()}
        ever.update(awarded)
        press = (rows[-1].round.source("berita"),)
        told.append(figure(city, "rt_dihargai", str(tahun), len(awarded)))
        if tahun in PRESS_COUNTS:
            told.append(figure(city, "rt_dihargai", str(tahun), max(0, len(awarded) + PRESS_COUNTS[tahun]), press))
        if tahun in STANDING_YEARS:
            told.extend(standing(city, tahun, len(ever), press, rng))
    return told


def standing(city: City, tahun: int, ever: int, press: SumberIds, rng: Random) -> list[Angka]:
    """Return how many RTs there were in a year, and how many were ever awarded."""
    day = f"{tahun}-06-01"
    count = sum((unit.rt.berlaku_mulai or "") <= day <= (unit.rt.berlaku_sampai or "9999") for unit in city.units)
    return [
        figure(city, "jumlah_rt", str(tahun), count),
        figure(city, "jumlah_rt", str(tahun), max(1, count + rng.choice((-3, 2, 4, 9))), press),
        figure(city, "rt_kumulatif", f"2014/{tahun}", ever),
        figure(city, "rt_kumulatif", f"2014/{tahun}", round(ever, -1), press),
    ]


def figure(city: City, indikator: str, periode: str, nilai: int, press: SumberIds | None = None) -> Angka:
    """Return one published figure, of the office or of a newspaper."""
    bukti: Bukti = "pers" if press else "resmi"
    return Angka(
        place=NOWHERE,
        wilayah=city.kota.kode,
        indikator=indikator,
        periode=periode,
        nilai=nilai,
        satuan="RT",
        bukti=bukti,
        sumber=press or ("laporan-dinas",),
        catatan="Hitungan koran." if press else None,
        catatan_en="A newspaper's count." if press else None,
    )


def corrections(city: City, history: History, rng: Random) -> list[Yaml]:
    """Return five mended cells; `menjadi` is what the file says now."""
    names = {area.kode: area.nama for area in city.kelurahan}
    found = []
    for name, day, slip in SLIPS:
        rows = [(row.rt, row.jumlah_kk) for row in of_round(history, name).nilai if row.jumlah_kk]
        for rt, now in rng.sample(rows, 1) if rows else ():
            kelurahan, _, nomor = rt.partition("-")
            found.append(
                {
                    "tanggal": day,
                    "berkas": f"putaran/{name}/nilai.csv",
                    "kunci": rt,
                    "kolom": "jumlah_kk",
                    "semula": str(now + slip),
                    "menjadi": str(now),
                    "alasan": {
                        "id": "Salah ketik saat menyalin rekap.",
                        "en": "A slip when the results were copied.",
                    },
                    "halaman": [f"rt/{slugify(names[kelurahan])}/{nomor}/"],
                }
            )
    return found


def releases() -> list[Yaml]:
    """Return two releases, newest first; both after the last public round."""
    return [
        {
            "id": "2025.12",
            "tanggal": "2025-12-01",
            "ringkasan": {
                "id": "Kunjungan pemantauan 2025 dan praktik baru.",
                "en": "Visits of 2025 and new practices.",
            },
        },
        {
            "id": "2025.8",
            "tanggal": "2025-08-20",
            "ringkasan": {"id": "Putaran 2025-1 diterbitkan.", "en": "Round 2025-1 is published."},
        },
    ]

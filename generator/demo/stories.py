"""Tells how RTs did it: write-ups with before and after, and replies of RTs."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from generator.demo.criteria import Yaml
from generator.demo.history import History
from generator.demo.places import City
from generator.demo.texts import load
from generator.model.putaran import Nilai
from generator.wording import slugify

MILLION = 1_000_000
MOST = 40
RT_PER_STORY = 40
CHECKED = 0.8
"""Share of practices that somebody has seen again."""

UNRISEN = 3
"""Write-ups of RTs whose score did not rise, so that success is not the only story."""

PEKA = frozenset(load("policy")["butir_peka"])
"""Butir whose scores are shown for no RT."""

CRITERIA = load("criteria")
NAMES = {
    one["id"]: one["nama"] for part in ("pilar", "tambah_2020") for pilar in CRITERIA[part] for one in pilar["butir"]
}
"""Names of the butir, since a reader does not know their ids."""

PERIOD = {"id": " periode ", "en": " period "}
LINE = {"id": "“{butir}” dinilai {awal} pada {tahun} dan {akhir} pada {nanti}.",
        "en": "“{butir}” scored {awal} in {tahun} and {akhir} in {nanti}."}  # fmt: skip
CAUTION = {
    "id": "Kenaikan nilai belum tentu hanya karena praktik ini.",
    "en": "A higher score need not be due to this practice alone.",
}
NOT_RISEN = {
    "id": "Nilainya belum naik. Warga tetap meneruskan kegiatan ini dan memeriksa lagi apa yang kurang.",
    "en": "The score has not risen. Residents carry on and look again at what is missing.",
}
HEADINGS = {
    "id": (
        "Masalah",
        "Yang dilakukan",
        "Langkah",
        "Biaya",
        "Hasil",
        "Supaya tetap jalan",
        "Yang perlu diwaspadai",
    ),
    "en": (
        "The problem",
        "What was done",
        "Steps",
        "Cost",
        "Result",
        "How it keeps going",
        "What to watch out for",
    ),
}
REPLIES = (
    "Terima kasih atas penilaiannya. Selokan sudah dibersihkan warga dua minggu sesudah kunjungan tim.",
    "Kami usul kunjungan berikutnya dilakukan pada hari libur, supaya lebih banyak warga bisa hadir.",
    "Taman baca kami sedang diperbaiki ketika tim datang. Sekarang sudah buka lagi tiap Sabtu sore.",
    "Jumlah rumah yang memilah sampah sudah bertambah. Catatannya bisa dilihat di pos ronda.",
    "Kami menerima hasil ini dan akan memperbaiki catatan rapat.",
)
REPLY_DAYS = ("2019-09-02", "2020-09-10", "2023-09-21", "2024-09-17", "2025-09-16")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rise:
    """Two assessments of one RT."""

    rt: str
    before: Nilai
    after: Nilai

    def change(self, butir: Sequence[str]) -> int | None:
        """Return how far the score on some butir rose together; None when a score is missing."""
        pairs = [(self.before.skor.get(name), self.after.skor.get(name)) for name in butir]
        if any(one is None or other is None for one, other in pairs):
            return None
        return sum((other or 0) - (one or 0) for one, other in pairs)


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One write-up in both languages."""

    slug: str
    front: Yaml
    body: str
    front_en: Yaml
    body_en: str


def tell(city: City, history: History, rng: Random) -> list[Story]:
    """Return the write-ups: about one for forty RTs, at least four, at most forty."""
    topics: list[Yaml] = load("practices")
    rises = find_rises(history)
    wanted = max(4, min(MOST, len(city.units) // RT_PER_STORY))
    stories, taken = [], set[str]()
    for number in range(wanted):
        topic = topics[number % len(topics)]
        is_risen = number % (MOST // UNRISEN) != MOST // UNRISEN - 1
        fitting = [rise for rise in rises if fits(rise, topic["butir"], is_risen=is_risen) and rise.rt not in taken]
        for rise in rng.sample(fitting, min(1, len(fitting))):
            taken.add(rise.rt)
            others = sorted({other.rt for other in fitting} - taken)
            adopters = rng.sample(others, min(number % 4, len(others)))
            stories.append(write(topic, rise, sorted(adopters), city, rng))
    return sorted(stories, key=lambda story: story.slug)


def find_rises(history: History) -> list[Rise]:
    """Return every two public assessments of one RT that follow each other."""
    last: dict[str, Nilai] = {}
    found = []
    for records in history.records:
        if records.round.is_public:
            for row in records.nilai:
                if row.rt in last:
                    found.append(Rise(rt=row.rt, before=last[row.rt], after=row))
                last[row.rt] = row
    return found


def fits(rise: Rise, butir: Sequence[str], *, is_risen: bool) -> bool:
    """Return whether the first butir rose, or for the other kind of story did not."""
    change = rise.change(butir[:1])
    return change is not None and (change > 0) == is_risen


def write(topic: Yaml, rise: Rise, adopters: list[str], city: City, rng: Random) -> Story:
    """Return the write-up of a topic by one RT."""
    kelurahan, _, nomor = rise.rt.partition("-")
    nama = next(area.nama for area in city.kelurahan if area.kode == kelurahan)
    low, high = topic["biaya"]
    biaya = rng.randrange(low, high + 1, 50_000)
    year = int(rise.before.putaran[:4])
    place = f"RT {nomor} {nama}"
    front = {
        "judul": f"{topic['judul']['id']}, {place}",
        "ringkasan": topic["ringkasan"]["id"],
        "rt": rise.rt,
        "pilar": topic["pilar"],
        "butir": topic["butir"],
        "biaya": biaya,
        "sumber_dana": topic["sumber_dana"],
        "durasi_bulan": topic["durasi_bulan"],
        "mitra": topic["mitra"],
        "mulai": f"{year}-{rng.randrange(9, 13):02d}",
        **({"diperiksa": f"2025-{rng.randrange(1, 10):02d}"} if rng.random() < CHECKED else {}),
        "diadopsi": adopters,
        "bukti": "resmi",
        "sumber": ["kumpulan-praktik"],
    }
    return Story(
        slug=f"{topic['slug']}-{slugify(nama)}-{nomor}",
        front=front,
        body=body(topic, rise, biaya, "id"),
        front_en={"judul": f"{topic['judul']['en']}, {place}", "ringkasan": topic["ringkasan"]["en"]},
        body_en=body(topic, rise, biaya, "en"),
    )


def body(topic: Yaml, rise: Rise, biaya: int, language: str) -> str:
    """Return the Markdown text under its seven headings."""
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(topic["langkah"][language], start=1))
    filled = {"kk": rise.before.jumlah_kk or rise.after.jumlah_kk or 60, "biaya": rupiah(biaya, language)}
    parts = (
        topic["masalah"][language],
        topic["dilakukan"][language].format(**filled),
        steps,
        topic["biaya_isi"][language].format(**filled),
        result(topic["butir"], rise, language),
        topic["tetap_jalan"][language],
        topic["waspada"][language],
    )
    sections = (f"## {heading}\n\n{part}\n" for heading, part in zip(HEADINGS[language], parts, strict=True))
    return "\n".join(sections)


def result(butir: Sequence[str], rise: Rise, language: str) -> str:
    """Return what the scores did; those on sensitive butir are no more told in a text than in a table."""
    lines = [
        LINE[language].format(
            butir=NAMES[name][language],
            awal=rise.before.skor[name],
            akhir=rise.after.skor[name],
            tahun=rise.before.putaran.replace("-", PERIOD[language]),
            nanti=rise.after.putaran.replace("-", PERIOD[language]),
        )
        for name in butir
        if name not in PEKA and name in rise.before.skor and name in rise.after.skor
    ]
    ending = CAUTION if fits(rise, butir, is_risen=True) else NOT_RISEN
    return " ".join([*lines, ending[language]])


def rupiah(amount: int, language: str) -> str:
    """Return an amount in words: `Rp1,8 juta`, `IDR 1.8 million`, `Rp900 ribu`."""
    if amount < MILLION:
        return f"Rp{amount // 1000} ribu" if language == "id" else f"IDR {amount // 1000} thousand"
    number = f"{amount / MILLION:.2f}".rstrip("0").rstrip(".")
    return f"Rp{number.replace('.', ',')} juta" if language == "id" else f"IDR {number} million"


def replies(history: History, rng: Random) -> list[tuple[str, str, str]]:
    """Return replies as RT, date and text; each to a public round of the same year."""
    found: list[tuple[str, str, str]] = []
    for day, text in zip(REPLY_DAYS, REPLIES, strict=True):
        assessed = [
            row.rt
            for records in history.records
            if records.round.is_public and str(records.round.tahun) == day[:4]
            for row in records.nilai
            if day <= (history.lives[row.rt].unit.rt.berlaku_sampai or "9999")
        ]
        found.extend((rt, day, text) for rt in rng.sample(sorted(assessed), min(1, len(assessed))))
    return found

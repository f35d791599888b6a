"""Sends somebody back to awarded RTs, to see what lasts."""

from datetime import date, timedelta
from random import Random
from typing import Literal

from generator.demo.history import History, Life
from generator.demo.places import NOWHERE
from generator.model.putaran import Pemantauan

VISITED = 0.33
LAST_DAY = date(2025, 11, 14)
SOURCE = ("laporan-pemantauan",)
VISITORS = ("Kelurahan setempat", "Dinas Pemberdayaan Kota Contoh Lentera", "Puskesmas Contoh")
REMARKED = 0.3
LASTS, FADES = -0.1, -0.7
"""Thresholds of the hidden scale above which a visit finds that it lasts, or that it needs help."""

Hasil = Literal["bertahan", "perlu_pembinaan", "tidak_bertahan"]
REMARKS: dict[Hasil, tuple[str, str]] = {
    "bertahan": (
        "Bank sampah dan jadwal kerja masih berjalan.",
        "The waste bank and the working days still run.",
    ),
    "perlu_pembinaan": (
        "Selokan mulai tersumbat; jadwal dibuat lagi.",
        "Drains begin to block; a new schedule is made.",
    ),
    "tidak_bertahan": (
        "Kegiatan berhenti sejak pengurus berganti.",
        "Activities stopped when the committee changed.",
    ),
}


def visit_all(history: History, rng: Random) -> list[Pemantauan]:
    """Return visits to about a third of the RTs that a public round awarded, by RT and date."""
    visits: dict[tuple[str, date], Pemantauan] = {}
    for records in history.records:
        if records.round.is_public:
            for row in records.awards():
                if rng.random() < VISITED:
                    life = history.lives[row.rt]
                    day = records.round.penetapan + timedelta(days=rng.randrange(150, 620))
                    if day <= LAST_DAY and day.isoformat() <= (life.unit.rt.berlaku_sampai or "9999"):
                        visits[row.rt, day] = visit(life, day, rng)
    return [visits[key] for key in sorted(visits)]


def visit(life: Life, day: date, rng: Random) -> Pemantauan:
    """Return what one visit found; the better the RT, the more likely it lasts."""
    level = sum(life.quality.values()) / len(life.quality) + rng.gauss(0, 0.5)
    hasil = outcome(level)
    remark = REMARKS[hasil] if rng.random() < REMARKED else (None, None)
    return Pemantauan(
        place=NOWHERE,
        rt=life.unit.rt.id,
        tanggal=day.isoformat(),
        hasil=hasil,
        oleh=rng.choice(VISITORS),
        sumber=SOURCE,
        catatan=remark[0],
        catatan_en=remark[1],
    )


def outcome(level: float) -> Hasil:
    """Return what a visit says of so much lasting quality."""
    if level > LASTS:
        return "bertahan"
    return "perlu_pembinaan" if level > FADES else "tidak_bertahan"

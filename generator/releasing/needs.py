"""What stands against a release: its day, its number, its drafts, and who is named for it."""

import re
from collections.abc import Iterable
from datetime import date

from generator.checks.persons import person_in
from generator.checks.texts import faults
from generator.facts.snapshot import Snapshot
from generator.gate.settled import KOTA, cell_of
from generator.model.rilis import NUMBER, Peka, by_number
from generator.pipeline import Opened
from generator.problems import GeneratorError
from generator.releasing.comparing import need_rounds
from generator.sources.dataset import SETTLED

LONGEST_OFFICE = 80
"""Most characters of the name of an office."""

OFFICE = re.compile(
    r"\b(?:Pemerintah|Dinas|Badan|Kantor|Sekretariat|Sekretaris|Bagian|Bidang|Seksi|Kepala|Kelurahan|Kecamatan|Lurah|Camat"
    r"|Tim|Panitia|Pengelola|Admin|Petugas|Wali ?[Kk]ota|Bupati|[A-Z]{3,})\b"
)
"""A word that an office or a role has, or an abbreviation; a bare name has none."""

DEGREE = re.compile(r",\s*[A-Z][A-Za-z]*\.|\b(?:Drs?|Ir|Prof)\.")
"""A degree, which follows or leads a person's name."""


def need_day(state: Opened, today: date) -> None:
    """Refuse a day that lies ahead, or before the newest release.

    Raises:
        GeneratorError: It does.
    """
    if state.today > today:
        raise GeneratorError(f"Tanggal rilis {state.today} belum tiba; rilis tidak bisa bertanggal di depan.")
    newest = max((item.tanggal for item in state.dataset.rilis), default=state.today)
    if state.today < newest:
        raise GeneratorError(f"Tanggal rilis {state.today} lebih lama daripada rilis terbaru, {newest}.")


def need_drafts(state: Opened, rounds: Iterable[str]) -> None:
    """Refuse rounds that are unknown, public already, or may not be public yet.

    Raises:
        GeneratorError: One of them is.
    """
    need_rounds(state, frozenset(rounds))
    for item in state.dataset.putaran:
        if item.id in rounds and item.status != "draf":
            raise GeneratorError(f"Putaran {item.id} bukan draf lagi; statusnya «{item.status}».")
        if item.id in rounds and item.terbit_pada > state.today:
            raise GeneratorError(
                f"Putaran {item.id} baru boleh terbit pada {item.terbit_pada} (terbit_pada), "
                f"padahal hari rilisnya {state.today}."
            )


def need_number(state: Opened, given: str | None) -> str:
    """Return the number of a release; refuse one that is taken, or older than the newest.

    Raises:
        GeneratorError: It is, or it is no number of a release.
    """
    taken = {item.id for item in state.dataset.rilis} | {item.rilis for item in state.dataset.perubahan}
    base = f"{state.today.year}.{state.today.month}"
    nomor = given or next(name for name in numbers(base) if name not in taken)
    if not re.fullmatch(NUMBER, nomor):
        raise GeneratorError(f"«{nomor}» bukan nomor rilis. Bentuknya tahun dan bulan: {base}, atau {base}.2.")
    if nomor in taken:
        raise GeneratorError(f"Nomor rilis {nomor} sudah dipakai. Nomor tidak dipakai dua kali; pilih yang lain.")
    newest = max(taken, key=by_number, default=nomor)
    if by_number(nomor) < by_number(newest):
        raise GeneratorError(f"Nomor rilis {nomor} lebih kecil daripada yang terbaru, {newest}.")
    return nomor


def numbers(base: str) -> Iterable[str]:
    """Yield a number and those after it: `2026.11`, `2026.11.2`, `2026.11.3` and so on."""
    yield base
    count = 2
    while True:
        yield f"{base}.{count}"
        count += 1


def need_settled(known: Iterable[Peka], rilis: str, content: Snapshot) -> None:
    """Refuse to make a figure on a sensitive butir anew: held against the one that was released, it could tell a score.

    Args:
        known: What is settled.
        rilis: Number of the last release.
        content: What it made public.

    Raises:
        GeneratorError: A figure that it showed of a kecamatan is no longer among what is settled.
    """
    names = {" ".join(cell_of(row)) for row in known}
    shown = (name for name in content.get("rekap_peka", {}) if len(name.split()[1]) > KOTA)
    if gone := [name for name in shown if name not in names]:
        raise GeneratorError(
            f"Baris {SETTLED} hilang, padahal angkanya terbit pada rilis {rilis}: {'; '.join(gone)}. Kembalikan dari "
            "salinan atau riwayat git: angka yang dibuat ulang bisa dibandingkan dengan yang lama. Untuk menarik "
            "satu angka, jangan hapus barisnya; ubah keadaannya menjadi «ditarik»."
        )


def need_office(oleh: str | None) -> None:
    """Refuse who releases when it is not an office or a role.

    Raises:
        GeneratorError: It is empty, too long, or could be a private person's name, number or address.
    """
    if oleh is None:
        return
    is_person = person_in(oleh) or DEGREE.search(oleh) or faults(oleh, "oleh")
    if not OFFICE.search(oleh) or is_person or len(oleh) > LONGEST_OFFICE:
        raise GeneratorError(
            f"«{oleh}» bukan nama kantor atau jabatan. Tulis misalnya «Dinas Pemberdayaan Masyarakat» atau "
            "«Sekretaris Dinas», tanpa nama orang, nomor, atau alamat surel."
        )

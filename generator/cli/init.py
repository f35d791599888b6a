"""`bantar init`."""

import re
from pathlib import Path

import click

from generator.blank import Blank, Ukuran, blank_files
from generator.cli.console import reason_of, refuse
from generator.publish.swap import new_folder

KODE = re.compile(r"[0-9]{4}")
RANGE = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")
PILAR = re.compile(r"[a-z]+")
KATEGORI = re.compile(r"([a-z][a-z0-9_]*):([0-9]*)-([0-9]*)")
ISTILAH = re.compile(
    r"(rt|kelurahan|kecamatan|kota|kepala|kepala_kelurahan|peraturan|kencana)=([^\W\d_][\w .’-]{0,39})"
)
MOST = 100
"""Highest score that a scale may have; as in `generator.model.program`."""


@click.command("init")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder data yang dibuat; harus kosong.")
@click.option("--nama", required=True, help="Nama program dan penghargaannya.")
@click.option("--kota", required=True, help="Nama kota atau kabupaten, misalnya «Kabupaten Awanbiru».")
@click.option("--kode", required=True, help="Kode wilayahnya, 4 angka tanpa titik.")
@click.option("--mulai", type=click.IntRange(1945, 2100), required=True, help="Tahun program dimulai.")
@click.option("--skala", default="0-2", show_default=True, help="Nilai terendah dan tertinggi tiap butir.")
@click.option("--pilar", multiple=True, help="Id pilar, huruf kecil tanpa spasi; ulangi untuk setiap pilar.")
@click.option("--kategori", multiple=True, help="Kategori ukuran menurut KK, misalnya kecil:-49; boleh diulang.")
@click.option(
    "--istilah", multiple=True, help="Sebutan setempat, misalnya rt=dusun atau kelurahan=desa; boleh diulang."
)
@click.option("--satu-bahasa", is_flag=True, help="Situs berbahasa Indonesia saja.")
def init_command(out: Path, **given: object) -> None:
    """Mulai folder data kosong untuk kota atau kabupaten mana pun, berisi petunjuk pengisian."""
    blank = blank_of(given)
    if out.exists() and not out.is_dir():
        refuse(f"«{out}» bukan folder.")
    if out.is_dir() and any(out.iterdir()):
        refuse(f"Folder «{out}» tidak kosong; pilih folder lain supaya tidak ada yang tertimpa.")
    try:
        with new_folder(out) as fresh:
            for name, text in blank_files(blank).items():
                path = fresh / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
    except OSError as failure:
        refuse(f"{reason_of(failure, str(out))}\nFolder data tidak dibuat.")
    click.echo(f"Folder data untuk {blank.kota} ada di {out}/")
    click.echo(f"Baca {out}/README.md, isi berkasnya, lalu jalankan: bantar check --data {out}")


def blank_of(given: dict[str, object]) -> Blank:
    """Return what the options say of the programme, or refuse what no data could hold."""
    pilar, kategori, istilah = (tuple(map(str, listed(given[name]))) for name in ("pilar", "kategori", "istilah"))
    skala = needed(RANGE, str(given["skala"]), "skala", "0-2 atau 0-10")
    lowest, highest = int(skala[1]), int(skala[2])
    if not lowest < highest <= MOST:
        refuse(f"Skala «{given['skala']}» tidak bisa dipakai: mulai dari nilai terendah, paling tinggi {MOST}.")
    words = [needed(ISTILAH, text, "istilah", "rt=dusun atau kelurahan=desa") for text in istilah]
    return Blank(
        nama=filled_in(str(given["nama"]), "nama"),
        kota=filled_in(str(given["kota"]), "kota"),
        kode=needed(KODE, str(given["kode"]), "kode", "3517")[0],
        mulai=int(str(given["mulai"])),
        lowest=lowest,
        highest=highest,
        pilar=tuple(dict.fromkeys(needed(PILAR, text, "pilar", "bersih")[0] for text in pilar)) or ("pilar",),
        kategori=tuple(ukuran(needed(KATEGORI, text, "kategori", "kecil:-49 atau besar:101-")) for text in kategori),
        istilah={found[1]: found[2] for found in words},
        english=not given["satu_bahasa"],
    )


def listed(value: object) -> tuple[object, ...]:
    """Return the values of an option that may be repeated."""
    return value if isinstance(value, tuple) else ()


def needed(pattern: re.Pattern[str], text: str, option: str, example: str) -> re.Match[str]:
    """Return how a text fits a pattern, or refuse it."""
    found = pattern.fullmatch(text)
    if found is None:
        refuse(f"--{option} «{text}» tidak bisa dibaca; tulis misalnya {example}.")
    return found


def filled_in(text: str, option: str) -> str:
    """Return a name, or refuse one that is empty or holds a line end."""
    if not text.strip() or not text.isprintable():
        refuse(f"--{option} perlu satu nama.")
    return text.strip()


def ukuran(found: re.Match[str]) -> Ukuran:
    """Return a size class."""
    return Ukuran(
        id=found[1],
        kk_min=int(found[2]) if found[2] else None,
        kk_maks=int(found[3]) if found[3] else None,
    )

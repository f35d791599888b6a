"""`bantar release` and `bantar diff`: what changes for readers, and the act that makes it public."""

from datetime import datetime
from pathlib import Path

import click

from generator.cli.console import (
    PROBLEMS,
    ConfigOption,
    DataOption,
    OutOption,
    day_of,
    need_config,
    need_data,
    need_own_out,
    progress,
    refuse,
    tell_problems,
)
from generator.examining import DataError
from generator.problems import GeneratorError
from generator.releasing.comparing import between, with_last_release
from generator.releasing.planning import Wish, plan
from generator.releasing.preview import note_compared
from generator.releasing.release import Workshop, carry_out, record_last
from generator.releasing.telling import as_json, as_lines, summary

DayOption = click.option(
    "--tanggal", type=click.DateTime(["%Y-%m-%d"]), help="Tanggal rilis; bawaan: hari ini di zona waktu kebijakan."
)
OfficeOption = click.option("--oleh", help="Kantor atau jabatan yang menerbitkan; bukan nama orang.")


@click.command("release")
@DataOption
@ConfigOption
@OutOption
@click.option("--nomor", help="Nomor rilis, seperti 2026.11; bawaan: tahun dan bulan tanggalnya.")
@DayOption
@click.option("--ringkasan", help="Satu kalimat tentang rilis ini; bawaan: hitungan perubahannya.")
@click.option("--ringkasan-en", help="Kalimat yang sama dalam bahasa Inggris.")
@OfficeOption
@click.option("--rekam", is_flag=True, help="Catat yang terbit pada rilis terakhir, tanpa membuat rilis baru.")
@click.option("--tanpa-kartu", is_flag=True, help="Jangan gambar kartu pratinjau tautan; untuk mencoba-coba.")
def release_command(  # noqa: PLR0913 - the options of the command
    *,
    data: Path,
    config: Path,
    out: Path,
    nomor: str | None,
    tanggal: datetime | None,
    ringkasan: str | None,
    ringkasan_en: str | None,
    oleh: str | None,
    rekam: bool,
    tanpa_kartu: bool,
) -> None:
    """Rilis: periksa data, bandingkan dengan rilis terakhir, buat situs, dan tulis catatannya ke data."""
    need_data(data)
    need_config(config)
    need_own_out(data)
    shop = Workshop(config_file=config, out=out, cards=not tanpa_kartu)
    wish = Wish(
        data=data, nomor=nomor, tanggal=day_of(tanggal), ringkasan=both(ringkasan, ringkasan_en), oleh=oleh
    )  # fmt: skip
    with progress() as tell:
        try:
            if rekam:
                rilis, pages = record_last(data, shop, tell)
                told = f"Rilis {rilis} tercatat: apa yang terbit dan alamatnya."
            else:
                found = plan(wish)
                pages = carry_out(found, shop, tell)
                told = f"Rilis {found.nomor} ({found.tanggal}): {summary(found.changes)}."
        except DataError as failure:
            tell_problems(failure.problems, data, str)
            refuse("Tidak dirilis: data masih salah. Data dan situs tidak diubah.", PROBLEMS)
        except GeneratorError as failure:
            refuse(f"{failure}\nTidak dirilis; data dan situs tidak diubah.")
    click.echo(f"{told}\n{pages} halaman di {out}/")


def cache_of(config: Path) -> Path:
    """Return where builds and previews of a project keep what may be deleted at any time."""
    return config.resolve().parent / ".cache" / "bantar"


def both(indonesian: str | None, english: str | None) -> tuple[str, str] | None:
    """Return a sentence in both languages; refuse one that is told in one only."""
    if indonesian and english:
        return indonesian, english
    if indonesian or english:
        refuse("Tulis ringkasan dalam dua bahasa: --ringkasan dan --ringkasan-en.")
    return None


@click.command("diff")
@click.argument("lama", required=False, type=click.Path(path_type=Path))
@click.argument("baru", required=False, type=click.Path(path_type=Path))
@DataOption
@ConfigOption
@click.option("--putaran", multiple=True, help="Putaran draf yang dilihat seolah sudah terbit; boleh diulang.")
@DayOption
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff_command(  # noqa: PLR0913 - the options of the command
    *,
    lama: Path | None,
    baru: Path | None,
    data: Path,
    config: Path,
    putaran: tuple[str, ...],
    tanggal: datetime | None,
    form: str,
) -> None:
    """Tunjukkan halaman demi halaman apa yang akan dilihat pembaca dan sekarang belum.

    Tanpa LAMA dan BARU: folder data dibanding rilis terakhirnya. Dengan satu folder: folder itu dibanding rilis
    terakhirnya. Dengan dua: BARU dibanding LAMA. Putaran draf tidak ikut, kecuali disebut dengan --putaran.
    """
    for folder in (lama, baru):
        if folder is not None:
            need_data(folder)
    target = lama or data
    need_data(target)
    day, rounds = day_of(tanggal), frozenset(putaran)
    try:
        found = between(target, baru, day, rounds) if baru else with_last_release(target, day, rounds)
    except DataError as failure:
        tell_problems(failure.problems, target, str)
        refuse("Tidak bisa dibandingkan: data masih salah.", PROBLEMS)
    except GeneratorError as failure:
        refuse(str(failure))
    if form == "json":
        click.echo(as_json(found))
    else:
        for line in as_lines(found):
            click.echo(line)
    if rounds and baru is None and config.is_file():
        note_compared(cache_of(config), target, rounds)

"""`bantar publish`: makes a draft round public."""

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
from generator.cli.release import DayOption, OfficeOption, both, cache_of
from generator.examining import DataError
from generator.problems import GeneratorError
from generator.releasing.planning import Wish, plan
from generator.releasing.preview import missing
from generator.releasing.release import Workshop, carry_out
from generator.releasing.telling import as_lines, planned, summary


@click.command("publish")
@click.argument("putaran")
@DataOption
@ConfigOption
@OutOption
@DayOption
@OfficeOption
@click.option("--nomor", help="Nomor rilis, seperti 2026.11; bawaan: tahun dan bulan tanggalnya.")
@click.option("--ringkasan", help="Satu kalimat tentang rilis ini; bawaan: hitungan perubahannya.")
@click.option("--ringkasan-en", help="Kalimat yang sama dalam bahasa Inggris.")
@click.option("--terbitkan", is_flag=True, help="Sungguh terbitkan; tanpa ini hanya ditunjukkan apa yang akan terbit.")
@click.option("--tanpa-kartu", is_flag=True, help="Jangan gambar kartu pratinjau tautan; untuk mencoba-coba.")
def publish_command(  # noqa: PLR0913 - the options of the command
    *,
    putaran: str,
    data: Path,
    config: Path,
    out: Path,
    tanggal: datetime | None,
    oleh: str | None,
    nomor: str | None,
    ringkasan: str | None,
    ringkasan_en: str | None,
    terbitkan: bool,
    tanpa_kartu: bool,
) -> None:
    """Terbitkan putaran draf PUTARAN: ubah statusnya, buat rilis, dan buat situsnya, semuanya atau tidak sama sekali.

    Harus dilihat dulu dengan «bantar serve --draf» dan dibandingkan dengan «bantar diff --putaran», pada data yang
    persis sama.
    """
    need_data(data)
    need_config(config)
    if terbitkan:
        need_own_out(data)
    wish = Wish(
        data=data,
        nomor=nomor,
        tanggal=day_of(tanggal),
        ringkasan=both(ringkasan, ringkasan_en),
        oleh=oleh,
        putaran=(putaran,),
    )
    try:
        found = plan(wish)
        left = missing(cache_of(config), data, putaran)
        if not terbitkan:
            for line in [*as_lines(found.comparison), "", *planned(found, left)]:
                click.echo(line)
            return
        need_leave(left, oleh)
        with progress() as tell:
            pages = carry_out(found, Workshop(config_file=config, out=out, cards=not tanpa_kartu), tell)
    except DataError as failure:
        tell_problems(failure.problems, data, str)
        refuse("Tidak diterbitkan: data masih salah. Data dan situs tidak diubah.", PROBLEMS)
    except GeneratorError as failure:
        refuse(f"{failure}\nTidak diterbitkan; data dan situs tidak diubah.")
    click.echo(f"Putaran {putaran} terbit dengan rilis {found.nomor} ({found.tanggal}): {summary(found.changes)}.")
    click.echo(f"{pages} halaman di {out}/")


def need_leave(left: list[str], oleh: str | None) -> None:
    """Refuse to publish what was not looked at, or without saying which office does.

    Raises:
        GeneratorError: Something is missing.
    """
    if left:
        raise GeneratorError("\n  ".join(["Data persis ini belum dilihat dan dibandingkan. Jalankan dulu:", *left]))
    if oleh is None:
        raise GeneratorError("Sebut kantor atau jabatan yang menerbitkan: --oleh «Dinas Pemberdayaan Masyarakat».")

"""Commands that make a site and show it."""

import os
import re
import socket
from datetime import datetime
from pathlib import Path

import click

from generator.cli.console import (
    PROBLEMS,
    BahasaOption,
    ConfigOption,
    DataOption,
    OutOption,
    day_of,
    need_config,
    need_data,
    progress,
    reason_of,
    refuse,
    tell_problems,
    translation,
)
from generator.examining import DataError
from generator.pipeline import BuildOrder, build, offline_copy
from generator.problems import GeneratorError
from generator.publish.engine import serve
from generator.wording import KodeBahasa

UNTOUCHED = "Situs tidak dibuat; situs yang lama tidak diubah."
"""Said of every build that fails."""


LOCAL = "127.0.0.1"
"""The only address at which a draft is shown: no other machine reaches it."""

PORTS = range(1, 65536)
HOST = re.compile(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*|\[[0-9a-f:.]+\]", re.IGNORECASE)
"""A name, or an address of either kind; that of IPv6 stands in brackets."""


@click.command("build")
@DataOption
@ConfigOption
@OutOption
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Tanggal situs; bawaan: tanggal rilis terbaru.")
@BahasaOption
@click.option("--proses", "processes", type=click.IntRange(0), default=0, help="Banyaknya proses; 0: otomatis.")
@click.option("--offline", is_flag=True, help="Kemas juga sebagai zip yang dibuka dari USB tanpa internet.")
@click.option("--mampat", is_flag=True, help="Taruh salinan .gz di samping setiap berkas teks, untuk server.")
@click.option("--tanpa-kartu", is_flag=True, help="Jangan gambar kartu pratinjau tautan; untuk mencoba-coba.")
def build_command(  # noqa: PLR0913 - one for each option
    *,
    data: Path,
    config: Path,
    out: Path,
    day: datetime | None,
    bahasa: KodeBahasa,
    processes: int,
    offline: bool,
    mampat: bool,
    tanpa_kartu: bool,
) -> None:
    """Periksa data lalu buat situs. Situs lama tetap utuh sampai yang baru selesai."""
    need_data(data)
    need_config(config)
    translate = translation(bahasa, config)
    order = BuildOrder(
        config_file=config,
        data=data,
        out=out,
        day=day_of(day),
        processes=processes,
        compress=mampat,
        cards=not tanpa_kartu,
    )
    with progress() as tell:
        try:
            pages = build(order, tell)
        except DataError as failure:
            tell_problems(failure.problems, data, translate)
            refuse(translate(UNTOUCHED), PROBLEMS)
        except GeneratorError as failure:
            refuse(f"{failure}\n{UNTOUCHED}")
        except OSError as failure:
            refuse(f"{reason_of(failure, str(out))}\n{UNTOUCHED}")
        except KeyboardInterrupt:
            refuse(f"Dihentikan. {UNTOUCHED}")
    click.echo(f"{pages} halaman di {out}/")
    if offline:
        click.echo(f"Salinan luring: {offline_copy(order)}")


@click.command("serve")
@DataOption
@ConfigOption
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta di komputer ini.")
@click.option("--draf", is_flag=True, help="Tunjukkan juga putaran draf, bertanda di tiap halaman; hanya di 127.0.0.1.")
def serve_command(*, data: Path, config: Path, alamat: str, draf: bool) -> None:
    """Lihat situs di komputer ini; berubah sendiri bila data atau templat berubah."""
    if draf and alamat.rpartition(":")[0] != LOCAL:
        refuse(f"Putaran draf hanya ditunjukkan di {LOCAL}, bukan di «{alamat}»: di sana orang lain bisa membacanya.")
    need_config(config)
    need_data(data)
    need_address(alamat)
    os.environ["BANTAR_DATA"] = str(data.resolve())
    os.environ["BANTAR_DRAF"] = "ya" if draf else ""
    click.echo("Menyiapkan situs …")
    try:
        serve(config, alamat)
    except GeneratorError as failure:
        refuse(str(failure))


def need_address(alamat: str) -> None:
    """Refuse an address that is none, or that is taken; MkDocs would find out after the first build."""
    host, _, port = alamat.rpartition(":")
    if not HOST.fullmatch(host) or not port.isdecimal() or int(port) not in PORTS:
        refuse(f"--alamat «{alamat}» tidak bisa dibaca; tulis misalnya {LOCAL}:8001.")
    try:
        family, _, _, _, where = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
        socket.create_server(where[:2], family=family).close()
    except OSError as failure:
        refuse(f"{reason_of(failure, alamat)}\nPilih yang lain, misalnya: bantar serve --alamat {LOCAL}:8001")

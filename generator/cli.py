"""The command `bantar`: what an officer or a pipeline calls."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console

from generator.checks.writeup_form import draft, draft_en
from generator.demo import write_demo
from generator.pipeline import BuildOrder, DataError, build, examine
from generator.problems import GeneratorError, Problem
from generator.publish.engine import serve
from generator.publish.templates import read_bahasa
from generator.publish.verify import verify
from generator.report import as_json, as_text
from generator.sources.new_file import write_new
from generator.wording import BAHASA, KodeBahasa, Translate

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LENGTH = 80
"""What may be the address of a write-up; as `generator.model.types.Slug`."""

CLEAN, PROBLEMS, CANNOT_RUN = 0, 1, 2
"""Exit codes, the same for every command."""

DataOption = click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=Path("data"),
    show_default=True,
    help="Folder data.",
)
ConfigOption = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="Berkas mkdocs.yml.",
)
BahasaOption = click.option(
    "--bahasa",
    type=click.Choice(BAHASA),
    default="id",
    show_default=True,
    help="Bahasa laporan masalah.",
)


class Commands(click.Group):
    """Commands that tell of a file or folder they cannot use in a sentence, not in a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # click ends quietly when the reader of a pipe has left
        except OSError as failure:
            refuse(f"«{failure.filename or ctx.invoked_subcommand}» tidak bisa dipakai: {failure.strerror or failure}.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="kampung-bantar-site")
def main() -> None:
    """Situs transparansi program penghargaan RT: periksa data, buat situs, lihat hasilnya."""


@main.command("check")
@DataOption
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Bentuk laporan.",
)
@BahasaOption
@ConfigOption
def check_command(data: Path, form: str, bahasa: KodeBahasa, config: Path) -> None:
    """Periksa data. Keluar dengan 0 bila bersih, 1 bila ada kesalahan, 2 bila tidak bisa dijalankan."""
    need_data(data)
    translate = translation(bahasa, config)
    found = examine(data)
    if form == "json":
        click.echo(as_json(found.problems, translate))
    else:
        tell_problems(found.problems, data, translate)
    sys.exit(PROBLEMS if found.errors else CLEAN)


@main.command("build")
@DataOption
@ConfigOption
@click.option("--out", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Folder hasil.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Tanggal situs; bawaan: tanggal rilis terbaru.")
@BahasaOption
@click.option("--proses", "processes", type=click.IntRange(0, 2), default=0, help="Banyaknya proses; 0: otomatis.")
def build_command(
    data: Path, config: Path, out: Path, day: datetime | None, bahasa: KodeBahasa, processes: int
) -> None:
    """Periksa data lalu buat situs. Situs lama tetap utuh sampai yang baru selesai."""
    need_data(data)
    need_config(config)
    translate = translation(bahasa, config)
    order = BuildOrder(config_file=config, data=data, out=out, day=day_of(day), processes=processes)
    with progress() as tell:
        try:
            pages = build(order, tell)
        except DataError as failure:
            tell_problems(failure.problems, data, translate)
            refuse(translate("Situs tidak dibuat; situs yang lama tidak diubah."), PROBLEMS)
        except GeneratorError as failure:
            refuse(f"{failure}\nSitus tidak dibuat; situs yang lama tidak diubah.")
    click.echo(f"{pages} halaman di {out}/")


@main.command("serve")
@DataOption
@ConfigOption
@click.option("--alamat", default="127.0.0.1:8000", show_default=True, help="Alamat dan porta di komputer ini.")
def serve_command(data: Path, config: Path, alamat: str) -> None:
    """Lihat situs di komputer ini; berubah sendiri bila data atau templat berubah."""
    need_config(config)
    need_data(data)
    os.environ["BANTAR_DATA"] = str(data.resolve())
    try:
        serve(config, alamat)
    except GeneratorError as failure:
        refuse(str(failure))


@main.command("demo")
@click.option("--rt", type=click.IntRange(2, 100_000), default=1650, show_default=True, help="Banyaknya RT.")
@click.option("--seed", type=int, default=1, show_default=True, help="Benih acak; benih sama, kota sama.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder data yang dibuat; harus kosong.")
def demo_command(rt: int, seed: int, out: Path) -> None:
    """Tulis data kota rekaan, untuk mencoba dan mengukur."""
    if out.is_dir() and any(out.iterdir()):
        refuse(f"Folder «{out}» tidak kosong; pilih folder lain supaya tidak ada yang tertimpa.")
    write_demo(out, rt=rt, seed=seed)
    click.echo(f"Kota rekaan dengan {rt} RT ada di {out}/")


@main.group("practice")
def practice_group() -> None:
    """Tulisan praktik baik."""


@practice_group.command("new")
@click.argument("slug")
@click.option("--rt", help="Id RT yang melakukannya, seperti di rt.csv.")
@DataOption
def practice_new_command(slug: str, rt: str | None, data: Path) -> None:
    """Buat tulisan praktik baik yang kosong, Indonesia dan Inggris, untuk diisi.

    SLUG menjadi nama berkas dan alamat halamannya: huruf kecil, angka, dan tanda hubung.
    """
    need_data(data)
    if not SLUG.fullmatch(slug) or len(slug) > SLUG_LENGTH:
        refuse(f"«{slug}» tidak bisa menjadi alamat. Pakai huruf kecil, angka, dan tanda hubung: bank-sampah-rt-05.")
    if rt is not None:
        need_rt(data, rt)
    files = {data / "praktik" / f"{slug}.md": draft(rt), data / "praktik" / f"{slug}.en.md": draft_en()}
    write_new(files)
    for path in files:
        click.echo(path)
    click.echo("Isi kedua berkas itu, lalu jalankan: bantar check")


@main.command("verify")
@click.argument("site", type=click.Path(path_type=Path))
def verify_command(site: Path) -> None:
    """Periksa situs jadi: tautan, penanda, dan permintaan ke tempat lain."""
    if not (site / "index.html").is_file():
        refuse(f"«{site}» bukan situs yang sudah dibuat.")
    faults = list(verify(site))
    for fault in faults:
        click.echo(fault)
    click.echo("Semua tautan dan berkas cocok." if not faults else f"{len(faults)} masalah.")
    sys.exit(PROBLEMS if faults else CLEAN)


def day_of(given: datetime | None) -> date | None:
    """Return the day of an option that may be absent."""
    return given.date() if given else None


def need_data(data: Path) -> None:
    """Refuse to go on without a data folder."""
    if not data.is_dir():
        refuse(f"Folder data «{data}» tidak ada.")


def need_rt(data: Path, rt: str) -> None:
    """Refuse to go on with an RT that the data does not know."""
    dataset = examine(data).dataset
    if dataset is None:
        refuse("Data belum bisa dibaca, jadi RT-nya tidak bisa dicari. Jalankan dulu: bantar check")
    if all(item.id != rt for item in dataset.rt):
        refuse(f"RT «{rt}» tidak ada di rt.csv.")


def need_config(config: Path) -> None:
    """Refuse to go on without `mkdocs.yml`."""
    if not config.is_file():
        refuse(f"«{config}» tidak ada. Jalankan perintah ini dari folder proyek, atau pakai --config.")


def translation(kode: KodeBahasa, config: Path) -> Translate:
    """Return what turns the texts of problems into a language; its catalogue lies beside `mkdocs.yml`."""
    if kode == "id":
        return str
    need_config(config)
    return read_bahasa(config.parent / "site_src" / "locale", kode).gettext


def tell_problems(problems: list[Problem], data: Path, translate: Translate) -> None:
    """Print problems and how many of each kind there are."""
    if problems:
        click.echo(as_text(problems, data.as_posix(), translate))
    errors = sum(item.severity == "error" for item in problems)
    counts = {"kesalahan": errors, "peringatan": len(problems) - errors}
    click.echo(translate("%(kesalahan)s kesalahan, %(peringatan)s peringatan.") % counts)


def refuse(message: str, code: int = CANNOT_RUN) -> NoReturn:
    """Print why the command cannot go on, and leave."""
    click.echo(message, err=True)
    sys.exit(code)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show what is being done: a moving line on a terminal, plain lines elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal or os.environ.get("CI"):
        yield lambda text: click.echo(f"{text} …", err=True)
        return
    with console.status("") as status:
        yield lambda text: status.update(f"{text} …")

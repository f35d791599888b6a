"""What the commands share: their options, how they refuse, and what they print."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import click
from click.core import ParameterSource

from generator.problems import Problem
from generator.report import as_text
from generator.wording import BAHASA, KodeBahasa, Translate

CLEAN, PROBLEMS, CANNOT_RUN = 0, 1, 2
"""Exit codes, the same for every command."""

USUAL = Path("data")
"""Where the data lie unless an option says otherwise."""
PROGRAM = "program.yaml"
"""File without which no folder is a data folder."""
CHOICES = 3
"""How many folders are named where each may be the one that was meant."""

DataOption = click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=USUAL,
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
OutOption = click.option(
    "--out", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Folder hasil."
)
BahasaOption = click.option(
    "--bahasa",
    type=click.Choice(BAHASA),
    default="id",
    show_default=True,
    help="Bahasa laporan masalah.",
)


def day_of(given: datetime | None) -> date | None:
    """Return the day of an option that may be absent."""
    return given.date() if given else None


def need_data(data: Path) -> None:
    """Refuse to go on without a data folder; of a folder one or two above some, tell where data seem to lie."""
    if not data.is_dir():
        refuse(f"Folder data «{data}» tidak ada.")
    if (data / PROGRAM).exists():
        return
    below = sorted(path.parent for way in (PROGRAM, f"*/{PROGRAM}") for path in data.glob(f"*/{way}"))
    if below:
        named = " atau ".join(f"«{path}»" for path in below[:CHOICES])
        refuse(f"«{data}» bukan folder data. Datanya tampaknya ada di {named}; sebut folder itu.")


def need_own_out(data: Path) -> None:
    """Refuse to put the site of other data where that of `data/` lies, unless `--out` says so.

    A release is for good: it writes into the data, and what it takes the place of may be the site of a city.
    """
    is_said = click.get_current_context().get_parameter_source("out") is ParameterSource.COMMANDLINE
    if not is_said and data.resolve() != USUAL.resolve():
        refuse(f"Sebut folder hasilnya dengan --out: tanpa itu situs dari «{data}» akan menggantikan site/ di sini.")


def need_config(config: Path) -> None:
    """Refuse to go on without `mkdocs.yml`."""
    if not config.is_file():
        refuse(f"«{config}» tidak ada. Jalankan perintah ini dari folder proyek, atau pakai --config.")


def translation(kode: KodeBahasa, config: Path) -> Translate:
    """Return what turns the texts of problems into a language; its catalogue lies beside `mkdocs.yml`."""
    if kode == "id":
        return str
    need_config(config)
    from generator.publish.templates import read_bahasa  # noqa: PLC0415 - half a second that few commands need

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


REASONS = {
    errno.ENOSPC: "penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EFBIG: "berkasnya melebihi batas ukuran",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "tempat ini hanya bisa dibaca",
    errno.ENOENT: "tidak ada",
    errno.EEXIST: "sudah ada",
    errno.ENOTDIR: "bukan folder",
    errno.EISDIR: "itu folder",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.EADDRINUSE: "sedang dipakai program lain",
    errno.EIO: "perangkat penyimpanan rusak atau terputus",
}
"""Why the system refused, by its number; for any other number the system's own words."""


def reason_of(failure: OSError, instead: str) -> str:
    """Return in a sentence what the system refused.

    Args:
        failure: The refusal.
        instead: What is named where the refusal names no file.
    """
    why = REASONS.get(failure.errno or 0, failure.strerror or str(failure))
    return f"«{failure.filename or instead}» tidak bisa dipakai: {why}."


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show what is being done: a moving line on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda text: click.echo(f"{text} …", err=True)
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only where a line can move

    with Console(stderr=True).status("") as status:
        yield lambda text: status.update(f"{text} …")

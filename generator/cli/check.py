"""`bantar check`."""

import sys
from pathlib import Path

import click

from generator.cli.console import (
    CLEAN,
    PROBLEMS,
    BahasaOption,
    ConfigOption,
    DataOption,
    need_data,
    tell_problems,
    translation,
)
from generator.examining import examine
from generator.facts.istilah import Fit, fitting
from generator.report import as_json
from generator.wording import KodeBahasa


@click.command("check")
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
    fit: Fit = fitting(found.dataset.program, bahasa) if found.dataset else str
    if form == "json":
        click.echo(as_json(found.problems, lambda text: fit(translate(text))))
    else:
        tell_problems(found.problems, data, lambda text: fit(translate(text)))
    sys.exit(PROBLEMS if found.errors else CLEAN)

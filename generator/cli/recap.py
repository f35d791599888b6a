"""`bantar report`: the yearly report, from the records and against them."""

import sys
from pathlib import Path

import click

from generator.cli.console import CLEAN, PROBLEMS, DataOption, need_data, reason_of, refuse
from generator.intake.finding import as_text
from generator.intake.recap_file import write_text
from generator.intake.reporting import Comparison, compare, write_report
from generator.model.types import BUKTI
from generator.problems import GeneratorError


@click.command("report")
@click.option("--tahun", type=click.IntRange(2000, 2100), required=True, help="Tahun laporan.")
@DataOption
@click.option("--out", type=click.Path(path_type=Path), help="Tulis laporan dari data ke berkas CSV ini.")
@click.option("--banding", type=click.Path(path_type=Path), help="Laporan (XLSX atau CSV) yang dibandingkan.")
@click.option("--angka", type=click.Path(path_type=Path), help="Tulis angka dari --banding sebagai baris angka.csv.")
@click.option("--sumber", help="Id sumber laporan itu, untuk --angka.")
@click.option("--bukti", type=click.Choice(BUKTI), default="resmi", show_default=True, help="Bukti untuk --angka.")
def report_command(  # noqa: PLR0913 - one for each option
    tahun: int,
    data: Path,
    out: Path | None,
    banding: Path | None,
    angka: Path | None,
    sumber: str | None,
    bukti: str,
) -> None:
    """Laporan tahunan per kelurahan: tulis dari data, atau bandingkan dengan data.

    Putaran draf ikut dihitung. Keluar dengan 1 bila laporan dan data berbeda.
    """
    need_data(data)
    if out is None and banding is None:
        refuse("Pilih --out untuk menulis laporan, atau --banding untuk membandingkan.")
    if angka is not None and (banding is None or sumber is None):
        refuse("--angka memerlukan --banding dan --sumber.")
    try:
        if out is not None:
            write_report(data, tahun, out)
            click.echo(f"Laporan {tahun} ada di {out}.")
        if banding is not None:
            sys.exit(tell(compare(data, banding, tahun, sumber, bukti), angka))
    except GeneratorError as failure:
        refuse(str(failure))
    except OSError as failure:
        refuse(reason_of(failure, str(out)))


def tell(found: Comparison, angka: Path | None) -> int:
    """Print where a report and the records differ, write its figures, and return the exit code."""
    if found.findings:
        click.echo(as_text(found.findings, found.fit))
    if any(one.is_error for one in found.findings):
        refuse("Laporan belum terbaca seluruhnya, jadi tidak dibandingkan.", PROBLEMS)
    if angka is not None:
        write_text(angka, found.angka)
        click.echo(f"Angka laporan ada di {angka}; periksa, lalu salin barisnya ke angka.csv.")
    for line in found.differences:
        click.echo(found.fit(line))
    click.echo(found.fit(f"{found.kelurahan} kelurahan dibandingkan, {len(found.differences)} perbedaan."))
    return PROBLEMS if found.differences else CLEAN

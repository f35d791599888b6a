"""`bantar practice`: write-ups of best practices."""

import re
from pathlib import Path

import click

from generator.checks.writeup_form import draft, draft_en
from generator.cli.console import DataOption, need_data, refuse
from generator.examining import examine
from generator.sources.new_file import write_new

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LENGTH = 80
"""What may be the address of a write-up; as `generator.model.types.Slug`."""


@click.group("practice")
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


def need_rt(data: Path, rt: str) -> None:
    """Refuse to go on with an RT that the data does not know."""
    dataset = examine(data).dataset
    if dataset is None:
        refuse("Data belum bisa dibaca, jadi RT-nya tidak bisa dicari. Jalankan dulu: bantar check")
    if all(item.id != rt for item in dataset.rt):
        refuse(f"RT «{rt}» tidak ada di rt.csv.")

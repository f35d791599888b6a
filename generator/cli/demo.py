"""`bantar demo`."""

from pathlib import Path

import click

from generator.cli.console import reason_of, refuse
from generator.demo import write_demo
from generator.publish.swap import new_folder
from generator.releasing.release import settle_first


@click.command("demo")
@click.option("--rt", type=click.IntRange(2, 100_000), default=1650, show_default=True, help="Banyaknya RT.")
@click.option("--seed", type=int, default=1, show_default=True, help="Benih acak; benih sama, kota sama.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder data yang dibuat; harus kosong.")
def demo_command(rt: int, seed: int, out: Path) -> None:
    """Tulis data kota rekaan, untuk mencoba dan mengukur."""
    if out.exists() and not out.is_dir():
        refuse(f"«{out}» bukan folder.")
    if out.is_dir() and any(out.iterdir()):
        refuse(f"Folder «{out}» tidak kosong; pilih folder lain supaya tidak ada yang tertimpa.")
    try:
        with new_folder(out) as fresh:
            write_demo(fresh, rt=rt, seed=seed)
            settle_first(fresh)
    except OSError as failure:
        refuse(f"{reason_of(failure, str(out))}\nKota rekaan tidak dibuat.")
    except KeyboardInterrupt:
        refuse("Dihentikan. Kota rekaan tidak dibuat.")
    click.echo(f"Kota rekaan dengan {rt} RT ada di {out}/")

"""`bantar workbook` and `bantar import`: a round out to the officer's spreadsheet, and back."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from generator.cli.console import CLEAN, PROBLEMS, USUAL, DataOption, need_data, reason_of, refuse
from generator.examining import examine
from generator.facts.istilah import fitting
from generator.intake.finding import as_text
from generator.intake.importing import ImportOrder, Prepared, carry_out, prepare
from generator.intake.round_plan import plan_of
from generator.problems import GeneratorError

LISTED = 20
"""Changes that are named one by one; `--rinci` names all."""
NOTHING = "Tidak ada yang ditulis."

PutaranOption = click.option("--putaran", required=True, help="Id putaran: 2027, atau 2027-1 untuk periode 1.")
EdisiOption = click.option("--edisi", help="Edisi kriteria untuk putaran baru; bawaan: yang terbaru berlaku.")


@click.command("workbook")
@PutaranOption
@DataOption
@click.option("--out", type=click.Path(path_type=Path), help="Berkas hasil; bawaan: putaran-ID.xlsx.")
@EdisiOption
@click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada.")
def workbook_command(putaran: str, data: Path, out: Path | None, edisi: str | None, timpa: bool) -> None:  # noqa: FBT001 - click's way
    """Tulis buku kerja XLSX untuk satu putaran: kelurahan dan RT sudah terisi, tinggal diisi hasilnya."""
    need_data(data)
    from generator.intake.workbook import write_workbook  # noqa: PLC0415 - heavy, and only this needs it

    target = out or Path(f"putaran-{putaran}.xlsx")
    if target.exists() and not timpa:
        refuse(f"«{target}» sudah ada. Pakai --out untuk nama lain, atau --timpa untuk menggantinya.")
    dataset = examine(data).dataset
    if dataset is None:
        refuse("Data belum bisa dibaca. Jalankan dulu: bantar check")
    try:
        count = write_workbook(target, plan_of(dataset, putaran, edisi))
    except GeneratorError as failure:
        refuse(str(failure))
    except OSError as failure:
        refuse(reason_of(failure, str(target)))
    told = fitting(dataset.program, "id")(f"{count} RT")
    folder = "" if data == USUAL else f" --data {data}"
    click.echo(f"{target}: {told}. Isi, simpan, lalu: bantar import {target} --putaran {putaran}{folder}")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@PutaranOption
@DataOption
@click.option("--tulis", is_flag=True, help="Tulis hasilnya. Tanpa ini hanya diperiksa dan diringkas.")
@click.option("--simpan-yang-bersih", "aside", is_flag=True, help="Sisihkan baris yang salah, ambil yang lain.")
@click.option("--rt-baru", "new_rt", is_flag=True, help="Tambahkan RT yang belum ada ke rt.csv.")
@click.option("--hapus", "remove", is_flag=True, help="Hapus baris putaran ini yang tidak ada di buku kerja.")
@click.option("--lembar", help="Nama satu-satunya lembar yang dibaca.")
@EdisiOption
@click.option("--terbit-pada", type=click.DateTime(["%Y-%m-%d"]), help="Hari pertama putaran baru boleh terbit.")
@click.option("--rinci", is_flag=True, help="Sebut setiap perubahan.")
def import_command(  # noqa: PLR0913 - one for each option
    file: Path,
    putaran: str,
    data: Path,
    *,
    tulis: bool,
    aside: bool,
    new_rt: bool,
    remove: bool,
    lembar: str | None,
    edisi: str | None,
    terbit_pada: datetime | None,
    rinci: bool,
) -> None:
    """Periksa buku kerja (XLSX atau CSV) dan jadikan putaran draf.

    Tanpa --tulis tidak ada yang diubah. Dengan --tulis semua ditulis, atau tidak sama sekali.
    """
    need_data(data)
    order = ImportOrder(
        file=file,
        data=data,
        putaran=putaran,
        lembar=lembar,
        edisi=edisi,
        terbit_pada=terbit_pada.date().isoformat() if terbit_pada else None,
        new_rt=new_rt,
        remove=remove,
        set_aside=aside,
    )
    try:
        prepared = prepare(order)
        tell(prepared, everything=rinci)
        if prepared.blocking:
            refuse(f"{len(prepared.blocking)} kesalahan. {NOTHING}{hint(prepared)}", PROBLEMS)
        if tulis:
            finish(prepared)
    except GeneratorError as failure:
        refuse(f"{failure}\n{NOTHING}")
    except OSError as failure:
        refuse(f"{reason_of(failure, str(data))}\n{NOTHING}")
    if not tulis:
        click.echo("Ini percobaan; belum ada yang ditulis. Kalau sudah benar, ulangi dengan --tulis.")
    sys.exit(CLEAN)


def hint(prepared: Prepared) -> str:
    """Return what else can be done when some rows are sound."""
    rows = {(one.sheet, one.row) for one in prepared.blocking}
    sound = {(one.sheet, one.row) for one in prepared.intake.entries} - prepared.intake.bad
    if rows <= prepared.intake.bad and sound:
        return " Perbaiki, atau ambil baris yang lain dengan --simpan-yang-bersih."
    return ""


def tell(prepared: Prepared, *, everything: bool) -> None:
    """Print what was found, and what would change."""
    fit = fitting(prepared.plan.data.program, "id")
    if prepared.intake.findings:
        click.echo(as_text(prepared.intake.findings, fit))
    if not prepared.blocking:
        click.echo("\n".join(fit(line) for line in summary(prepared, everything=everything)))


def summary(prepared: Prepared, *, everything: bool) -> Iterator[str]:
    """Yield the summary, a line each."""
    draft, intake = prepared.draft, prepared.intake
    yield f"Putaran {prepared.plan.id} (draf), dari lembar: {', '.join(intake.grids)}."
    left = "dihapus" if prepared.order.remove else "hanya ada di data, dibiarkan; --hapus untuk menghapusnya"
    groups = (("ditambah", "+", draft.added), ("diubah", "~", draft.changed), (left, "-", draft.left))
    for name, mark, lines in groups:
        yield f"{len(lines)} {name}."
        shown = lines if everything else lines[:LISTED]
        yield from (f"  {mark} {line}" for line in shown)
        if len(shown) < len(lines):
            yield f"  … dan {len(lines) - len(shown)} lagi (--rinci)"
    if draft.new_rt:
        yield f"{len(draft.new_rt)} RT baru di rt.csv: {', '.join(sorted(draft.new_rt))}."
    counts = Counter(line.cells["peristiwa"] for line in draft.peristiwa)
    told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "tidak ada peristiwa"
    total = sum(int(v) for line in draft.nilai for k, v in line.cells.items() if k not in {"rt", "jumlah_kk"} and v)
    yield f"Cocokkan dengan lembar Ringkasan: {told}; RT bernilai {len(draft.nilai)}, jumlah nilai {total}."
    yield f"Berkas yang berubah: {', '.join(sorted(prepared.files)) or 'tidak ada'}."


def finish(prepared: Prepared) -> None:
    """Write, and say what was written."""
    count = carry_out(prepared)
    if count:
        click.echo(f"{count} baris disisihkan ke {prepared.aside}.")
    click.echo("Ditulis. Lihat hasilnya, lalu jalankan: bantar check" if prepared.files else "Tidak ada yang berubah.")

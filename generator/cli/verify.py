"""The command that looks through a finished site, here or at its address."""

import sys
from pathlib import Path

import click

from generator.cli.console import CLEAN, PROBLEMS, refuse
from generator.problems import GeneratorError
from generator.publish.manifest import read_manifest
from generator.publish.remote import Remote, is_url
from generator.publish.verify import manifest_at, manifest_of, verify, verify_files, verify_remote


@click.command("verify")
@click.argument("site")
@click.option(
    "--manifest",
    "kept",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="manifest.json yang disimpan sendiri; bawaan: yang ada di situs itu.",
)
def verify_command(site: str, kept: Path | None) -> None:
    """Periksa SITE, folder atau alamat http(s): tiap berkas dicocokkan dengan manifest.json.

    Pada folder diperiksa juga tautan, penanda, dan permintaan ke tempat lain.
    """
    try:
        known = read_manifest(kept.read_bytes()) if kept else None
        if is_url(site):
            remote = Remote(site)
            known = known or manifest_at(remote)
            faults = list(verify_remote(remote, known))
        else:
            folder = Path(site)
            if not (folder / "index.html").is_file():
                refuse(f"«{site}» bukan situs yang sudah dibuat.")
            known = known or manifest_of(folder)
            faults = [*verify_files(folder, known), *verify(folder)]
    except GeneratorError as failure:
        refuse(str(failure))
    for fault in faults:
        click.echo(fault)
    said = f"rilis {known.rilis or '-'}, {known.tanggal}, sidik data {known.sidik_data}"
    click.echo(f"Semua tautan dan berkas cocok: {said}." if not faults else f"{len(faults)} masalah ({said}).")
    sys.exit(PROBLEMS if faults else CLEAN)

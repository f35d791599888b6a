"""Writes `docs/perintah.md`: every `bantar` command with its help, as the terminal shows it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli import main

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "perintah.md"
WIDTH = 96
"""Columns of the help texts."""

HEAD = """# Perintah

Berkas ini dibuat oleh `scripts/perintah.py` dari program; jangan diubah dengan tangan.

Semua perintah keluar dengan 0 bila bersih, 1 bila ada masalah pada data atau situs, dan 2 bila tidak bisa dijalankan.
`python -m generator` sama dengan `bantar`.
Sesudah `make site` sekali, perintahnya ada di `.venv/bin/bantar`.
"""


def sections(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[str]:
    """Yield the help of a command and of those below it, in the order of their names."""
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from sections(found, below, context)


def text() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *sections(main, "bantar")])


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}\n")

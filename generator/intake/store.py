"""Puts the files of an import into the data folder: all of them, or none."""

import csv
import io
import re
import shutil
from contextlib import suppress
from pathlib import Path

from generator.intake.columns import EVENT, KK, PLACES
from generator.intake.files import Files
from generator.intake.finding import Finding
from generator.intake.sheets import Intake
from generator.problems import GeneratorError
from generator.publish.swap import alone, clear, flush, swap

ASIDE = ("Lembar", "Baris", "Masalah")


def write_files(data: Path, files: Files, putaran: str, before: dict[str, bytes | None]) -> None:
    """Put files into the data folder.

    The folder of the round is exchanged in one step, after the lists that it cites: whatever ends the
    run, the data holds the old round or the new one. Lists that were changed are put back when a later
    step fails.

    Args:
        data: The data folder.
        files: What to write.
        putaran: Id of the round.
        before: Each file as it was when the import was worked out; None where there was none.

    Raises:
        GeneratorError: Somebody has changed a file meanwhile; nothing was written.
        OSError: The system refused; nothing was changed.
    """
    data = data.resolve()  # `.` has no name
    stage = data.with_name(f".{data.name}.impor")
    folder = f"putaran/{putaran}"
    lists = [name for name in files if not name.startswith(f"{folder}/")]
    with alone(stage, lambda _: None):
        for name, raw in before.items():
            if content(data / name) != raw:
                raise GeneratorError(f"«{name}» diubah orang lain sementara itu. Tidak ada yang ditulis; ulangi.")
        clear(stage)
        try:
            stage_files(data, stage, files, folder)
            put(data, stage, lists, before, folder if len(lists) < len(files) else "")
        finally:
            with suppress(OSError):
                clear(stage)


def content(path: Path) -> bytes | None:
    """Return the bytes of a file, or None where there is none."""
    return path.read_bytes() if path.is_file() else None


def stage_files(data: Path, stage: Path, files: Files, folder: str) -> None:
    """Write the new files beside the data folder, with what else the round's folder holds."""
    stage.mkdir()
    if (data / folder).is_dir():
        shutil.copytree(data / folder, stage / folder)
    for name, text in files.items():
        (stage / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).write_bytes(text.encode())
    flush(stage)


def put(data: Path, stage: Path, lists: list[str], before: dict[str, bytes | None], folder: str) -> None:
    """Move staged files to their places; undo it where one of them cannot be moved."""
    done: list[str] = []
    try:
        for name in lists:
            (stage / name).replace(data / name)
            done.append(name)
        if folder:
            (data / folder).parent.mkdir(exist_ok=True)
            swap(stage / folder, data / folder)
    except OSError:
        for name in done:
            raw = before[name]
            if raw is not None:
                (stage / name).write_bytes(raw)
                (stage / name).replace(data / name)
        raise


def write_aside(path: Path, intake: Intake) -> int:
    """Write the rows that were set aside into a file of their own, with what is wrong; return how many.

    It is a CSV file that an Indonesian Excel opens, and that can be imported after it was mended.
    """
    names = [*PLACES, *KK, *dict.fromkeys(name for entry in headers(intake) for name in entry if name not in PLACES)]
    names = list(dict.fromkeys(names))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([*ASIDE, *({**PLACES, **KK, **EVENT}.get(name, name) for name in names)])
    for sheet, row in sorted(intake.bad):
        fields = intake.headers[sheet].fields
        cells = (intake.grids[sheet].get(row, fields.get(name, 0)) for name in names)
        why = " ".join(one.what for one in intake.findings if is_about(one, sheet, row))
        writer.writerow([sheet, row, harmless(why), *(harmless(str(cell.value)) if cell else "" for cell in cells)])
    waiting = path.with_name(f".{path.name}.baru")
    waiting.write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
    waiting.replace(path)
    return len(intake.bad)


def headers(intake: Intake) -> list[list[str]]:
    """Return the columns of the contract that each sheet with a bad row has."""
    return [list(intake.headers[sheet].fields) for sheet in sorted({sheet for sheet, _ in intake.bad})]


def is_about(one: Finding, sheet: str, row: int) -> bool:
    """Return whether a finding tells of an error in a row."""
    return one.is_error and (one.sheet, one.row) == (sheet, row)


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if re.match(r"[=+@]|-(?!\d+$)", text) else text

"""Looks through a workbook before it is unpacked, and refuses what may not be opened, with the reason.

An XLSX is a zip of XML. What it would take to unpack stands in its directory and in a few tags, so
nothing is expanded, and no cell is made, before all of this has been seen.
"""

import re
import zipfile
import zlib
from pathlib import Path

from generator.problems import GeneratorError
from generator.sources.grid import LIMIT_MB, ROWS, too_long

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files begin that Excel wrote before 2007, and those that it encrypted since."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
UNPACKED_MB = 150
PARTS = 2_000
RATIO = 400
"""Most that a part may grow when it is unpacked; sheets of blanks reach about 100."""
CELLS = 1_500_000
COLUMNS = 500
MERGED_CELLS = 200_000
"""Cells in merged blocks: one block over a whole sheet would be 17 thousand million."""

ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br\s*=\s*["'](\d+)["']""")
CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]+)\d+["']""")
MERGE = re.compile(rb"""mergeCell\b[^>]*?\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']""")
VEILED = re.compile(rb"""\b(?:r|ref)\s*=\s*(?:"[^"&]*&|'[^'&]*&)""")
"""A place of a cell written by character references, which the patterns above would not see."""
SHEET = re.compile(rb"<(?:\w+:)?sheetData\b")
"""What makes a part a sheet; its name does not."""
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\x01\0\0\0", b"\xd7\xcd\xc6\x9a")
"""How parts begin that no parser of XML is given."""


def refuse_unsafe(path: Path) -> None:
    """Refuse a file that is no plain workbook of a sensible size.

    Raises:
        GeneratorError: Why it is not opened, and what to do.
    """
    size = path.stat().st_size
    if size > LIMIT_MB * 1_000_000:
        raise GeneratorError(
            f"«{path.name}» berukuran {size // 1_000_000} MB, batasnya {LIMIT_MB} MB. "
            "Hapus gambar dan lembar yang tidak perlu."
        )
    with path.open("rb") as file:
        begins = file.read(8)
        if begins == OLE:
            raise GeneratorError(old_or_locked(path.name, begins + file.read()))
    try:
        with zipfile.ZipFile(path) as archive:
            refuse_directory(archive, path.name)
            refuse_parts(archive, path.name)
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError, zlib.error) as failure:
        raise GeneratorError(damaged(path.name)) from failure


def damaged(name: str) -> str:
    """Return how a damaged file is refused."""
    return f"«{name}» rusak, tidak bisa dibuka. Buka di Excel, simpan sebagai XLSX baru, lalu ulangi."


def old_or_locked(name: str, raw: bytes) -> str:
    """Return how a file in Excel's older container is refused."""
    if ENCRYPTED in raw:
        return f"«{name}» dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu ulangi."
    return f"«{name}» berbentuk Excel lama (.xls). Buka di Excel, simpan sebagai «Buku Kerja Excel (.xlsx)»."


def refuse_directory(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse by the directory of the zip alone: kind, macros, number and size of the parts."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    lower = {part.lower() for part in names}
    if any(part.endswith(("vbaproject.bin", "vbadata.xml")) or "/macrosheets/" in part for part in lower):
        raise GeneratorError(f"«{name}» berisi makro. Simpan sebagai «Buku Kerja Excel (.xlsx)» tanpa makro.")
    if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
        raise GeneratorError(f"«{name}» bukan buku kerja XLSX. Simpan dari Excel atau LibreOffice sebagai XLSX.")
    if any(part.flag_bits & 1 for part in parts):
        raise GeneratorError(f"«{name}» dikunci dengan kata sandi. Hapus kata sandinya, simpan, lalu ulangi.")
    unpacked = sum(part.file_size for part in parts)
    swollen = any(part.file_size > RATIO * max(part.compress_size, 1_000) for part in parts)
    if len(parts) > PARTS or len(names) != len(parts) or swollen or unpacked > UNPACKED_MB * 1_000_000:
        raise GeneratorError(
            f"«{name}» akan mengembang menjadi {unpacked // 1_000_000} MB kalau dibuka, jadi tidak dibuka. "
            "Salin datanya ke buku kerja baru."
        )


def refuse_parts(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse by the tags of the parts: macros under another name, entities, sheets without end."""
    if b"macroenabled" in archive.read("[Content_Types].xml").lower():
        raise GeneratorError(f"«{name}» berisi makro. Simpan sebagai «Buku Kerja Excel (.xlsx)» tanpa makro.")
    cells = 0
    for part in archive.namelist():
        raw = archive.read(part)
        if raw.startswith(PICTURES):
            continue  # any other part may be given to the parser, whatever its name
        if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:8]:
            raise GeneratorError(f"«{name}» berisi XML yang tidak biasa, jadi tidak dibuka. Salin ke buku kerja baru.")
        if SHEET.search(raw):
            cells += refuse_sheet(raw, name)
    if cells > CELLS:
        raise GeneratorError(f"«{name}» berisi {cells} sel, batasnya {CELLS}. Bagi per kecamatan.")


def refuse_sheet(raw: bytes, name: str) -> int:
    """Refuse a sheet with rows, columns or merged blocks beyond all measure; return its number of cells."""
    if VEILED.search(raw):
        raise GeneratorError(f"«{name}» berisi XML yang tidak biasa, jadi tidak dibuka. Salin ke buku kerja baru.")
    if max((int(row) for row in ROW.findall(raw)), default=0) > ROWS:
        raise GeneratorError(too_long(name))
    columns = CELL.findall(raw)
    if max((number_of(column) for column in set(columns)), default=0) > COLUMNS:
        raise GeneratorError(f"«{name}» lebih dari {COLUMNS} kolom. Hapus kolom kosong di kanan datanya.")
    covered = sum(
        (int(bottom) - int(top) + 1) * (number_of(right) - number_of(left) + 1)
        for left, top, right, bottom in MERGE.findall(raw)
    )
    if covered > MERGED_CELLS:
        raise GeneratorError(f"«{name}» berisi gabungan sel yang terlalu besar. Pisahkan selnya, lalu ulangi.")
    return len(columns)


def number_of(letters: bytes) -> int:
    """Return the 1-based number of a column: `A` is 1, `AA` is 27."""
    found = 0
    for letter in letters:
        found = found * 26 + letter - 64
    return found

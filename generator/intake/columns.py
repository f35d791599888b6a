"""The columns of the sheets: what stands above them, and where they are in a sheet that comes back."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.intake.finding import Finding
from generator.model.kriteria import Butir
from generator.names import normal
from generator.sources.grid import Grid

PLACES = {"kecamatan": "Kecamatan", "kelurahan": "Kelurahan", "rt": "RT"}
EVENT = {
    "peristiwa": "Peristiwa",
    "tanggal": "Tanggal",
    "kategori": "Kategori",
    "hadiah": "Hadiah (Rp)",
    "nomor_sk": "Nomor SK",
    "tingkat": "Tingkat",
    "bukti": "Bukti",
    "sumber": "Sumber",
    "disimpulkan": "Disimpulkan",
    "catatan": "Catatan",
    "catatan_en": "Catatan (Inggris)",
}
"""Columns of `peristiwa.csv` after `rt`, in their order there, and what stands above them."""
KK = {"jumlah_kk": "Jumlah KK"}

ALSO = {
    "kec": "kecamatan", "nama kecamatan": "kecamatan", "desa": "kelurahan", "kel": "kelurahan",
    "nama kelurahan": "kelurahan", "no rt": "rt", "nomor rt": "rt", "id rt": "rt",
    "kk": "jumlah_kk", "jml kk": "jumlah_kk", "tgl": "tanggal", "sk": "nomor_sk", "no sk": "nomor_sk",
    "kategori rt": "kategori", "keterangan": "catatan", "ket": "catatan", "hasil": "peristiwa", "tahap": "peristiwa",
}  # fmt: skip
"""Other words for a column."""

UNUSED = frozenset(normal(word) for word in ("No", "No.", "Nomor urut", "Terisi", "Jumlah nilai"))
"""Columns that are known and not taken: numbers of rows, and totals that a sheet works out."""
SUM = "Jumlah "
"""How the totals of pillars begin."""

SEARCHED = 40
"""Rows among which the headings are looked for; above them stand titles."""
NEAR = 0.82
"""How much an unknown heading must look like a known one to be taken for a slip."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Header:
    """The headings of a sheet."""

    row: int
    """1-based row of the headings."""
    last: int
    """Last row of the headings: the next one where they stand in two."""
    fields: Mapping[str, int]
    """Column of the contract to column of the sheet."""
    headings: Mapping[int, str]
    """Column of the sheet to what stands above it."""


def known_headings(butir: Mapping[str, Butir]) -> dict[str, str]:
    """Return every heading that is known, as `normal` writes it, to the column of the contract."""
    named = {normal(text): field for field, text in (PLACES | EVENT | KK).items()}
    named |= {normal(field): field for field in PLACES | EVENT | KK}
    named |= {normal(text): field for text, field in ALSO.items()}
    for ident, one in butir.items():
        named[normal(one.nama.id)] = named[normal(ident)] = named[normal(butir_heading(one))] = ident
    return named


def butir_heading(butir: Butir) -> str:
    """Return what stands above the column of a butir."""
    return f"{butir.id}\n{butir.nama.id}"


def find_header(grid: Grid, known: Mapping[str, str], programme: Mapping[str, str]) -> Header | None:
    """Return the headings of a sheet, or None where it has no list of RTs.

    Args:
        grid: The sheet.
        known: From `known_headings`.
        programme: The programme's own words for kecamatan, kelurahan and RT, as `normal` writes them.
    """
    names = {**known, **programme}
    for row in sorted(grid.rows)[:SEARCHED]:
        found = fields_of(grid, row, row, names)
        if "rt" in found[0] and len(found[0]) > 1:
            last = row + 1 if is_second_line(grid, row, names) else row
            fields, headings = fields_of(grid, row, last, names)
            return Header(row=row, last=last, fields=fields, headings=headings)
    return None


def is_second_line(grid: Grid, row: int, names: Mapping[str, str]) -> bool:
    """Return whether the row below holds headings too, as under a merged title of a pillar."""
    below = grid.rows.get(row + 1, {})
    texts = [normal(str(cell.value)) for cell in below.values()]
    return len(texts) > 1 and sum(text in names or text in UNUSED for text in texts) * 2 > len(texts)


def fields_of(grid: Grid, row: int, last: int, names: Mapping[str, str]) -> tuple[dict[str, int], dict[int, str]]:
    """Return the columns that one or two rows of headings name, and the headings themselves."""
    fields: dict[str, int] = {}
    headings: dict[int, str] = {}
    for column in sorted({*grid.rows.get(row, {}), *grid.rows.get(last, {})}):
        cell = grid.get(last, column) or grid.get(row, column)
        if cell is None:
            continue
        headings[column] = str(cell.value)
        field = names.get(normal(str(cell.value)))
        if field is not None:
            fields.setdefault(field, column)
    return fields, headings


def heading_faults(grid: Grid, header: Header, names: Mapping[str, str]) -> list[Finding]:
    """Return what is wrong with the headings: doubled ones, slips, and columns that are not taken."""
    found = []
    for column, text in header.headings.items():
        field = names.get(normal(text))
        if field is not None and header.fields[field] != column:
            what = f"Judul «{text}» ada dua kali, juga di kolom lain."
            found.append(at(grid, header, column, what, "Hapus salah satu kolom, supaya jelas mana yang berlaku."))
        elif field is None and normal(text) not in UNUSED and not text.startswith(SUM):
            near = difflib.get_close_matches(normal(text), names, n=1, cutoff=NEAR)
            guess = f" Maksud Anda «{names[near[0]]}»?" if near else ""
            what = f"Judul kolom «{text}» tidak dikenal, jadi isinya tidak dipakai.{guess}"
            mend = "Perbaiki judulnya, atau hapus kolomnya." if near else ""
            found.append(at(grid, header, column, what, mend, is_error=bool(near)))
        if column in header.fields.values() and column in grid.hidden_columns:
            found.append(at(grid, header, column, "Kolom ini tersembunyi, tetapi ikut dibaca.", is_error=False))
    return found


def at(grid: Grid, header: Header, column: int, what: str, mend: str = "", *, is_error: bool = True) -> Finding:
    """Return a finding about a heading."""
    return Finding(what=what, mend=mend, sheet=grid.name, row=header.last, column=column, is_error=is_error)

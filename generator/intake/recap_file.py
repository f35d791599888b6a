"""The yearly report as a file: written from the records, and read as the office hands it in."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.facts.istilah import fitting
from generator.intake.finding import Finding
from generator.intake.places import Gazetteer
from generator.intake.recap import (
    INDICATORS,
    KETERANGAN,
    MENANG,
    RT,
    TOTAL_MENANG,
    TOTAL_USUL,
    USUL,
    RecapRow,
    columns_of,
    totals,
)  # fmt: skip
from generator.intake.recap_sums import SUMS, sums_of_all, sums_of_kecamatan
from generator.intake.rows import TOTAL
from generator.intake.values import UnfitError, as_whole, options_of
from generator.model.dataset import Dataset
from generator.names import normal
from generator.sources.grid import Cell, Grid

AREAS = ("Kecamatan", "Kelurahan")
SEARCHED = 30


def report_lines(data: Dataset, rows: list[RecapRow]) -> Iterator[list[str]]:
    """Yield the report as lines of cells: headings, a line for every kelurahan, and the sums of the city."""
    areas = {one.kode: one for one in data.wilayah}
    columns = columns_of(data)
    yield [*map(fitting(data.program, "id"), (*AREAS, *columns, TOTAL_MENANG, TOTAL_USUL)), KETERANGAN]
    before = ""
    for row in rows:
        around = areas[row.kode].kode_induk or ""
        same = [one for one in rows if areas[one.kode].kode_induk == around]
        sums = ["", ""] if around == before else [shown(totals(same, MENANG)), shown(totals(same, USUL))]
        before = around
        figures = [shown(row.figures.get(column)) for column in columns]
        yield [areas[around].nama if around else "", areas[row.kode].nama, *figures, *sums, row.keterangan]
    figures = [shown(totals(rows, column)) for column in columns]
    yield ["Jumlah", "", *figures, shown(totals(rows, MENANG)), shown(totals(rows, USUL)), ""]


def shown(value: int | None) -> str:
    """Return a figure as a cell; empty where it is not known."""
    return "" if value is None else str(value)


def report_csv(lines: Iterator[list[str]]) -> str:
    """Return the report as a CSV file that an Indonesian Excel opens."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
    return "\ufeff" + out.getvalue()


def read_report(grids: Sequence[Grid], data: Dataset, tahun: int) -> tuple[list[RecapRow], list[Finding]]:
    """Return the rows of a report, and what of it could not be read.

    The first sheet with its headings is read. A kecamatan that is merged over its kelurahan, or written
    in the first of its rows alone, does no harm: kelurahan are found by their own names, and by the
    kecamatan where it is there.
    """
    findings: list[Finding] = []
    for grid in grids:
        found = headings_of(grid, data)
        if found is not None:
            top, fields = found
            rows = dict(rows_of(grid, top, fields, Gazetteer(data, tahun), findings))
            if not any(one.is_error for one in findings):
                around = {one.kode: one.kode_induk or "" for one in data.wilayah}
                findings.extend(sums_of_kecamatan(grid, fields, rows, around))
                sums = [number for number in sorted(grid.rows) if number > top and is_sum(grid, number, fields)]
                findings.extend(
                    sums_of_all(grid, fields, rows, sums, [one for one in columns_of(data) if one in fields])
                )
            return list(rows.values()), findings
    what = "Tidak ada lembar dengan kolom Kelurahan, Jumlah RT, dan RT yang diusul."
    return [], [Finding(what=what, mend="Samakan judul kolomnya dengan bentuk laporan tahunan.")]


def headings_of(grid: Grid, data: Dataset) -> tuple[int, dict[str, int]] | None:
    """Return the last row of the headings, and the column of each; size classes may stand a row below."""
    known = {normal(text): text for text in (*AREAS, *columns_of(data), *SUMS, KETERANGAN)}
    known |= {normal("RT yang diusulkan"): USUL, normal("RT diusul"): USUL, normal("Jumlah pemenang"): MENANG}
    known[normal("Total RT yang diusul")] = known[normal("Total RT yang diusulkan")] = TOTAL_USUL
    fit = fitting(data.program, "id")
    known |= {normal(fit(text)): text for text in (*AREAS, RT, USUL, TOTAL_USUL)}
    names = {one.id: one.nama.id for one in data.program.kategori}
    known |= {key: names[one] for key, one in options_of(names.items()).items()}
    for row in sorted(grid.rows)[:SEARCHED]:
        fields: dict[str, int] = {}
        last = row
        for below in (row, row + 1):
            for column, cell in grid.rows.get(below, {}).items():
                text = known.get(normal(str(cell.value)))
                if text is not None and text not in fields:
                    fields[text] = column
                    last = below
        if AREAS[1] in fields and {RT, USUL} & fields.keys():
            return last, fields
    return None


def rows_of(
    grid: Grid, top: int, fields: Mapping[str, int], places: Gazetteer, findings: list[Finding]
) -> Iterator[tuple[int, RecapRow]]:
    """Yield the rows of a report by their number; a cell that is no number is told and left out."""
    seen: dict[str, int] = {}
    for number in sorted(one for one in grid.rows if one > top):
        if grid.get(number, fields[AREAS[1]]) is None or is_sum(grid, number, fields):
            continue
        heading = AREAS[1]
        try:
            row = RecapRow(kode=kelurahan_of(grid, number, fields, places))
            refuse_twice(row.kode, number, seen)
            for heading in (one for one in fields if one not in {*AREAS, *SUMS, KETERANGAN}):
                row.figures |= figure(heading, grid.get(number, fields[heading]))
        except UnfitError as fault:
            at = fields[heading]
            findings.append(
                Finding(what=fault.what, mend=fault.mend, sheet=grid.name, row=number, column=at, heading=heading)
            )
            continue
        findings.extend(own_sum(grid, number, row, fields))
        yield number, row


def is_sum(grid: Grid, number: int, fields: Mapping[str, int]) -> bool:
    """Return whether a row holds sums: its first cell, or its kelurahan, is such a word."""
    first, name = min(grid.rows[number].items())[1], grid.get(number, fields[AREAS[1]])
    return any(cell is not None and TOTAL.match(str(cell.value)) is not None for cell in (first, name))


def kelurahan_of(grid: Grid, number: int, fields: Mapping[str, int], places: Gazetteer) -> str:
    """Return the code of the kelurahan that a row of a report names."""
    around = grid.get(number, fields.get(AREAS[0], 0))
    within = places.area(around.value, "kecamatan").kode if around else ""
    name = grid.get(number, fields[AREAS[1]])
    return places.area(name.value if name else "", "kelurahan", within).kode


def refuse_twice(kode: str, number: int, seen: dict[str, int]) -> None:
    """Refuse a kelurahan that an earlier row has named."""
    if seen.setdefault(kode, number) != number:
        raise UnfitError(f"Kelurahan ini sudah ada di baris {seen[kode]}.", "Hapus salah satu.")


def figure(heading: str, cell: Cell | None) -> dict[str, int]:
    """Return the figure of a cell under its heading; nothing for an empty cell or a dash."""
    if cell is None or str(cell.value) in {"-", "–"}:
        return {}
    if cell.fault:
        raise UnfitError(f"Isi sel tidak bisa dipakai: {cell.fault}.", "Tulis angkanya.")
    return {heading: as_whole(cell.value)}


def own_sum(grid: Grid, number: int, row: RecapRow, fields: Mapping[str, int]) -> Iterator[Finding]:
    """Tell of a report whose size classes do not add up to its own sum."""
    classes = [value for name, value in row.figures.items() if name not in {RT, USUL, MENANG}]
    if MENANG in row.figures and classes and sum(classes) != row.figures[MENANG]:
        yield Finding(
            what=f"Jumlahnya {row.figures[MENANG]}, padahal kategorinya berjumlah {sum(classes)}.",
            mend="Periksa pada dokumen aslinya.",
            sheet=grid.name,
            row=number,
            column=fields[MENANG],
            heading=MENANG,
            is_error=False,
        )


def angka_csv(data: Dataset, rows: list[RecapRow], tahun: int, sumber: str, bukti: str) -> str:
    """Return the figures of a report as rows of `angka.csv`, to be added there by hand; without those there."""
    present = {(one.wilayah, one.indikator, one.periode, one.nilai) for one in data.angka if sumber in one.sumber}
    units = {one.id: one.satuan for one in data.indikator}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("wilayah", "indikator", "periode", "nilai", "satuan", "bukti", "sumber"))
    for row in rows:
        for column, indikator in INDICATORS.items():
            value = row.figures.get(column)
            key = (row.kode, indikator, str(tahun), value)
            if value is not None and indikator in units and key not in present:
                writer.writerow((row.kode, indikator, tahun, value, units[indikator], bukti, sumber))
    return out.getvalue()


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    waiting = path.with_name(f".{path.name}.baru")
    waiting.write_bytes(text.encode())
    waiting.replace(path)

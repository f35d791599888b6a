"""The rows of one sheet, each turned into what it says of an RT."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.intake.columns import EVENT, KK, PLACES, Header
from generator.intake.finding import Finding
from generator.intake.places import Gazetteer
from generator.intake.round_plan import RoundPlan
from generator.intake.values import UnfitError, as_choice, as_score, as_sumber, as_tanggal, as_whole
from generator.names import normal
from generator.sources.grid import Cell, Grid

TOTAL = re.compile(r"(jumlah|total|rata-rata|sub ?total)\b", re.IGNORECASE)
"""How a row of totals begins."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What one row says of one RT."""

    rt: str
    is_new: bool
    """Whether no row of `rt.csv` knows the RT."""
    kelurahan: str
    sheet: str
    row: int
    event: Mapping[str, str] = field(default_factory=dict)
    """Cells of `peristiwa.csv`; empty when the row tells of no event."""
    scores: Mapping[str, str] = field(default_factory=dict)
    """Cells of `nilai.csv` that the sheet has a column for; empty when the row gives none."""
    header: Header


class SheetReader:
    """Reads one sheet."""

    def __init__(self, grid: Grid, header: Header, plan: RoundPlan, places: Gazetteer, sumber: frozenset[str]) -> None:
        """Keep the sheet and what its cells are read by."""
        self.grid, self.header, self.plan, self.places, self.sumber = grid, header, plan, places, sumber
        self.choices, self.scores = plan.choices(), plan.scores()
        self.entries: list[Entry] = []
        self.findings: list[Finding] = []
        self.bad: set[int] = set()
        """Rows with an error."""

    def read(self) -> None:
        """Read all rows."""
        self.filled = dict(self.filled_down())
        self.findings.extend(self.merged_faults())
        for row in sorted(one for one in self.grid.rows if one > self.header.last):
            if self.is_heading(row) or self.is_total(row) or not self.says_something(row):
                continue
            if row in self.grid.hidden_rows:
                self.tell(row, "", "Baris ini tersembunyi, tetapi ikut dibaca.", "", is_error=False)
            entry = self.entry(row)
            if row not in self.bad and entry is not None:
                self.entries.append(entry)

    def tell(self, row: int, name: str, what: str, mend: str, *, is_error: bool = True) -> None:
        """Keep a finding about a cell of a row."""
        column = self.header.fields.get(name, 0)
        heading = self.header.headings.get(column, "")
        self.findings.append(
            Finding(
                what=what, mend=mend, sheet=self.grid.name, row=row, column=column, heading=heading, is_error=is_error
            )
        )
        if is_error:
            self.bad.add(row)

    def cell(self, row: int, name: str) -> Cell | None:
        """Return the cell of a row under a column of the contract; None where it is empty or there is none."""
        column = self.header.fields.get(name)
        if column is None:
            return None
        return self.filled.get((row, column)) or self.grid.get(row, column)

    def filled_down(self) -> Iterator[tuple[tuple[int, int], Cell]]:
        """Yield the cells below the first of a merged block that names a place for several rows."""
        columns = {self.header.fields[name] for name in ("kecamatan", "kelurahan") if name in self.header.fields}
        for top, left, bottom, right in self.grid.merged:
            cell = self.grid.get(top, left)
            if cell is not None and left == right and left in columns and top > self.header.last:
                for row in range(top + 1, bottom + 1):
                    yield (row, left), cell

    def merged_faults(self) -> Iterator[Finding]:
        """Yield the merged blocks among the rows of RTs that may mean one row or several."""
        taken = set(self.header.fields.values())
        places = {self.header.fields.get("kecamatan"), self.header.fields.get("kelurahan")}
        for top, left, bottom, right in self.grid.merged:
            columns = taken & set(range(left, right + 1))
            is_place = left == right and left in places
            cell = self.grid.get(top, left)
            if top <= self.header.last or not columns or is_place or cell is None or TOTAL.match(str(cell.value)):
                continue
            self.bad.update(range(top, bottom + 1))
            yield Finding(
                what="Sel ini gabungan, jadi tidak jelas untuk baris atau kolom mana.",
                mend="Pisahkan gabungannya, lalu isi setiap sel.",
                sheet=self.grid.name,
                row=top,
                column=left,
                heading=self.header.headings.get(left, ""),
            )

    def is_heading(self, row: int) -> bool:
        """Return whether a row repeats the headings, as on a new page."""
        taken = set(self.header.fields.values())
        texts = [normal(str(cell.value)) for column, cell in self.grid.rows[row].items() if column in taken]
        above = [normal(self.header.headings[column]) for column in self.grid.rows[row] if column in taken]
        return len(texts) > 1 and texts == above

    def is_total(self, row: int) -> bool:
        """Return whether a row holds totals: it begins with such a word and names no RT."""
        column = self.header.fields["rt"]
        texts = [str(cell.value) for place, cell in sorted(self.grid.rows[row].items()) if place <= column]
        return bool(texts) and (bool(TOTAL.match(texts[0])) or bool(TOTAL.match(texts[-1])))

    def says_something(self, row: int) -> bool:
        """Return whether a row says more than which RT it is for."""
        names = [name for name in self.header.fields if name not in PLACES]
        return any(self.cell(row, name) is not None for name in names)

    def entry(self, row: int) -> Entry | None:
        """Return what a row says, or None where its RT is not clear."""
        place = self.place(row)
        event = {name: self.value(row, name) for name in EVENT}
        names = [name for name in (*KK, *self.plan.butir) if name in self.header.fields]
        scores = {name: self.value(row, name) for name in names}
        if not event["peristiwa"] and any(event.values()):
            self.tell(row, "peristiwa", "Peristiwanya kosong, padahal kolom lain terisi.", "Pilih peristiwanya.")
        elif event["peristiwa"]:
            self.need(row, event)
        if place is None:
            return None
        kelurahan, rt, is_new = place
        return Entry(
            rt=rt,
            is_new=is_new,
            kelurahan=kelurahan,
            sheet=self.grid.name,
            row=row,
            event=event if event["peristiwa"] else {},
            scores=scores if any(scores.values()) else {},
            header=self.header,
        )

    def need(self, row: int, event: Mapping[str, str]) -> None:
        """Tell which cells an event cannot do without."""
        for name in ("bukti", "sumber"):
            if not event[name] and not any(one.row == row and one.heading == self.head(name) for one in self.findings):
                self.tell(row, name, f"{EVENT[name]}nya kosong.", "Isi untuk setiap peristiwa.")

    def head(self, name: str) -> str:
        """Return what stands above a column of the contract."""
        return self.header.headings.get(self.header.fields.get(name, 0), "")

    def place(self, row: int) -> tuple[str, str, bool] | None:
        """Return the kelurahan and the RT of a row, and whether the RT is new; None after telling why not."""
        name = "kecamatan"
        try:
            kecamatan, kelurahan, rt = (self.sound(row, one) for one in PLACES)
            within = self.places.area(kecamatan.value, name).kode if kecamatan else ""
            name = "kelurahan"
            area = self.places.area(kelurahan.value, name, within) if kelurahan else None
            name = "rt"
            ident, is_known = self.places.one_rt(rt.value if rt else "", area)
        except UnfitError as fault:
            self.tell(row, name, fault.what, fault.mend)
            return None
        if area is not None and not ident.startswith(area.kode):
            self.tell(row, "rt", f"RT «{ident}» bukan di {area.nama}.", "Perbaiki kelurahan atau RT-nya.")
        return ident.partition("-")[0], ident, not is_known

    def sound(self, row: int, name: str) -> Cell | None:
        """Return a cell that can be used, or None where it is empty.

        Raises:
            UnfitError: It is a formula without a result, or with an error.
        """
        cell = self.cell(row, name)
        if cell is not None and cell.fault:
            raise UnfitError(f"Isi sel tidak bisa dipakai: {cell.fault}.", "Tulis nilainya sebagai ganti rumus.")
        if cell is not None and cell.is_formula:
            self.tell(row, name, "Isinya rumus; yang dipakai hasil yang tersimpan.", "", is_error=False)
        return cell

    def value(self, row: int, name: str) -> str:
        """Return a cell as the contract writes it; empty after telling why it cannot be taken."""
        try:
            cell = self.sound(row, name)
            return "" if cell is None else self.taken(name, cell)
        except UnfitError as fault:
            self.tell(row, name, fault.what, fault.mend)
            return ""

    def taken(self, name: str, cell: Cell) -> str:
        """Return the value of a cell under a column.

        Raises:
            UnfitError: It does not fit there.
        """
        value = cell.value
        if name in self.choices:
            return as_choice(value, self.choices[name])
        if name == "tanggal":
            return as_tanggal(value, self.plan.tahun)
        if name in {"hadiah", *KK}:
            return str(as_whole(value))
        if name == "sumber":
            return as_sumber(value, self.sumber)
        if name in self.plan.butir:
            return as_score(value, self.scores)
        return str(value)

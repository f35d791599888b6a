"""Writes the workbook of a round, filled in as far as the data goes; the same data give the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.intake import paint
from generator.intake.columns import EVENT, KK, butir_heading
from generator.intake.draft import cells_of
from generator.intake.guide_sheets import explained, write_guide, write_lists, write_round, write_sums
from generator.intake.places import Gazetteer
from generator.intake.round_plan import SCORES, STAGES, RoundPlan
from generator.model.wilayah import Rt, Wilayah

HEAD_ROW = 4
SPARE = 30
"""Empty rows below the RTs: for new ones, and for second events."""
LONG_AGO = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed time, so that the bytes do not change
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
WIDTHS = {"tanggal": 18, "hadiah": 14, "nomor_sk": 22, "sumber": 30, "catatan": 34, "catatan_en": 34}
NEEDED = ("bukti", "sumber")
"""Columns without which no event is taken; coloured while they are empty."""


def write_workbook(path: Path, plan: RoundPlan) -> int:
    """Write the workbook of a round; return how many RTs it lists."""
    book = Workbook()
    guide: Any = book.active
    guide.title = "Petunjuk"
    write_guide(guide, plan)
    write_round(book.create_sheet("Putaran"), plan)
    rows = list(rows_of(plan))
    last = HEAD_ROW + len(rows) + SPARE
    for stage in STAGES:
        write_stage(book.create_sheet(stage), stage, plan, rows)
    write_sums(book.create_sheet("Ringkasan"), plan, HEAD_ROW + 1, last + len(plan.data.peristiwa))
    write_lists(book.create_sheet("Daftar"), plan)
    book.active = 0
    book.properties.creator, book.properties.created = "Situs transparansi", LONG_AGO
    out = io.BytesIO()
    book.save(out)
    waiting = path.with_name(f".{path.name}.baru")
    waiting.write_bytes(fixed(out.getvalue()))
    waiting.replace(path)
    return sum(one is not None for _, _, one in rows)


def fixed(raw: bytes) -> bytes:
    """Return a workbook without the moment at which it was saved."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in sorted(old.namelist()):
            content = old.read(part)
            if part == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", content)
            info = zipfile.ZipInfo(part, ZIP_TIME)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(info, content)
    return out.getvalue()


def rows_of(plan: RoundPlan) -> Iterator[tuple[Wilayah | None, Wilayah, Rt | None]]:
    """Yield kecamatan, kelurahan and RT of every row; a kelurahan whose RTs are not known has one without."""
    places = Gazetteer(plan.data, plan.tahun)
    areas = [area for area in places.areas.values() if area.tingkat == "kelurahan"]
    for area in sorted(areas, key=lambda area: (area.kode_induk or "", area.nama)):
        known = sorted((one for one in places.rt[area.kode] if places.holds(one)), key=lambda one: one.id)
        around = places.areas.get(area.kode_induk or "")
        yield from ((around, area, one) for one in known)
        if not known:
            yield around, area, None


def number_of(one: Rt | None) -> str:
    """Return what stands in the column of RTs: the number, with the letter of a second RT that bears it."""
    return one.id.partition("-")[2] if one else ""


def write_stage(sheet: Worksheet, stage: str, plan: RoundPlan, rows: list[Any]) -> None:
    """Write the sheet of one stage: a row for every RT, and one more for every further event of it."""
    fields = plan.fields(stage)
    paint.title(sheet, f"{stage} · {plan.data.program.nama} {plan.id}", "Isi sel putih saja. Kuning: masih kurang.")
    labels = {"kecamatan": plan.word("kecamatan", "Kecamatan"), "kelurahan": plan.word("kelurahan", "Kelurahan")}
    labels |= {"rt": plan.word("rt", "RT"), **KK, **EVENT}
    for column, name in enumerate(fields, start=1):
        text = labels.get(name) or butir_heading(plan.butir[name])
        paint.heading(sheet, HEAD_ROW, column, text, explained(plan, name))
    row = HEAD_ROW
    for place, cells in filled(stage, plan, rows):
        row += 1
        for column, name in enumerate(fields, start=1):
            if name in place:
                write = paint.locked if place[name] else paint.entry
                write(sheet, row, column, place[name])
            else:
                paint.entry(sheet, row, column, typed(name, cells.get(name, "")), form_of(name))
    for row_spare in range(row + 1, row + SPARE + 1):
        for column, name in enumerate(fields, start=1):
            paint.entry(sheet, row_spare, column, None, form_of(name))
    finish(sheet, stage, plan, fields, row + SPARE)


def filled(stage: str, plan: RoundPlan, rows: list[Any]) -> Iterator[tuple[Mapping[str, str], Mapping[str, str]]]:
    """Yield the place and the cells of every row, with what the data says already."""
    scores = {one.rt: one for one in plan.data.nilai if one.putaran == plan.id}
    for around, area, one in rows:
        place = {"kecamatan": around.nama if around else "", "kelurahan": area.nama, "rt": number_of(one)}
        ident = one.id if one else ""
        events = [
            cells_of(event, EVENT)
            for event in plan.data.peristiwa
            if event.putaran == plan.id and event.rt == ident and event.peristiwa in STAGES[stage]
        ]
        nilai = scores.get(ident) if stage == SCORES else None
        first = {name: str(skor) for name, skor in nilai.skor.items()} if nilai else {}
        if nilai is not None and nilai.jumlah_kk is not None:
            first["jumlah_kk"] = str(nilai.jumlah_kk)
        yield place, {**(events[0] if events else {}), **first}
        yield from ((place, event) for event in events[1:])


def typed(name: str, text: str) -> str | int | None:
    """Return a cell as a spreadsheet holds it: scores, households and rupiah as numbers."""
    if not text:
        return None
    return int(text) if name not in EVENT or name == "hadiah" else text


def form_of(name: str) -> str:
    """Return the number format of a column; texts stay texts, so that `05` keeps its nought."""
    if name == "hadiah":
        return "#,##0"
    return "General" if name not in EVENT and name != "rt" else paint.TEXT


def finish(sheet: Worksheet, stage: str, plan: RoundPlan, fields: list[str], last: int) -> None:
    """Add drop-downs, colours, totals and protection to the sheet of a stage."""
    first = HEAD_ROW + 1
    letter = {name: get_column_letter(column) for column, name in enumerate(fields, start=1)}
    for name in fields:
        offer(sheet, stage, plan, name, f"{letter[name]}{first}:{letter[name]}{last}")
    for name in (one for one in NEEDED if one in letter):
        missing = f'AND(${letter["peristiwa"]}{first}<>"",ISBLANK({letter[name]}{first}))'
        paint.mark_missing(sheet, f"{letter[name]}{first}:{letter[name]}{last}", missing)
    if stage == SCORES and plan.butir:
        left, right = letter[next(iter(plan.butir))], letter[fields[-1]]
        missing = f"AND(COUNTA(${left}{first}:${right}{first})>0,ISBLANK({left}{first}))"
        paint.mark_missing(sheet, f"{left}{first}:{right}{last}", missing)
        write_totals(sheet, plan, letter, len(fields) + 1, last)
    sheet.auto_filter.ref = f"A{HEAD_ROW}:{letter[fields[-1]]}{last}"
    sizes = {column: WIDTHS.get(name, 14.0) for column, name in enumerate(fields, start=1)}
    paint.widths(sheet, {**sizes, 1: 18, 2: 24, 3: 7})
    sheet.row_dimensions[HEAD_ROW].height = 90 if stage == SCORES else 32
    paint.protect(sheet, f"D{first}")


def offer(sheet: Worksheet, stage: str, plan: RoundPlan, name: str, cells: str) -> None:
    """Add the drop-down of a column, where it has one."""
    offered = plan.choices() | {"peristiwa": {one: one for one in STAGES[stage]}}
    if name in offered:
        values = list(dict.fromkeys(offered[name].values()))
        paint.drop_down(sheet, quoted(values), cells, strict=True, error=f"Pilih: {', '.join(values)}.")
    elif name in plan.butir:
        values = [str(score) for score in plan.data.program.scale.values]
        paint.drop_down(sheet, quoted(values), cells, strict=True, error=f"Isi {', '.join(values)}, atau kosong.")
    elif name == "sumber":
        paint.drop_down(sheet, "Daftar!$A$5:$A$300", cells, strict=False, error="Sumber ini belum ada di Daftar.")
    elif name == "kelurahan":
        paint.drop_down(sheet, "Daftar!$D$5:$D$1000", cells, strict=False, error="Nama ini belum ada di Daftar.")


def write_totals(sheet: Worksheet, plan: RoundPlan, letter: Mapping[str, str], column: int, last: int) -> None:
    """Write at the right of the scores how many are filled in, and their sums by pillar and in all."""
    names = list(plan.butir)
    for place, (text, (begins, ends)) in enumerate(plan.totals().items(), start=column):
        paint.heading(sheet, HEAD_ROW, place, text)
        counts = "COUNT" if text == "Terisi" else "SUM"
        for row in range(HEAD_ROW + 1, last + 1):
            block = f"{letter[begins]}{row}:{letter[ends]}{row}"
            whole = f"{letter[names[0]]}{row}:{letter[names[-1]]}{row}"
            paint.formula(sheet, row, place, f'=IF(COUNT({whole})=0,"",{counts}({block}))')


def quoted(values: list[str]) -> str:
    """Return choices as a drop-down holds them."""
    return f'"{",".join(values)}"'

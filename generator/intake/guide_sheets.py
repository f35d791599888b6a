"""The sheets around those that are filled in: instructions, the round, sums, and lists."""

from collections.abc import Iterator

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.facts.istilah import fitting
from generator.intake import paint
from generator.intake.papers import BARU, EDISI, ID, SK, SUMBER, TERBIT
from generator.intake.round_plan import SCORES, STAGES, RoundPlan
from generator.model.kriteria import Butir
from generator.model.types import BUKTI

TABLE_ROWS = 6
SOURCE_ROWS = 300
EVENTS = {
    "mengikuti": "ikut program",
    "diusulkan": "diusulkan oleh kelurahannya",
    "dinilai": "dinilai oleh tim",
    "ditetapkan": "ditetapkan dengan keputusan",
    "belum": "sebuah sumber mengatakan: belum",
}
GRADES = {
    "sk": "keputusannya sendiri sudah dilihat",
    "resmi": "pernyataan pemerintah",
    "akademik": "penelitian",
    "pers": "berita",
    "wawancara": "wawancara",
}
NOTES = {
    "jumlah_kk": "Banyaknya kepala keluarga waktu dinilai. Kosongkan kalau tidak diketahui.",
    "tanggal": "Seteliti yang diketahui: 20 September 2022, 20/9/2022, September 2022, atau 2022.",
    "hadiah": "Rupiah, angka saja. Hanya untuk RT yang ditetapkan.",
    "nomor_sk": "Sama persis seperti di lembar Putaran. Kosongkan kalau keputusannya belum terbit.",
    "tingkat": "Hanya untuk RT yang ditetapkan.",
    "sumber": "Id sumber dari lembar Daftar. Dua sumber dipisah titik koma.",
    "disimpulkan": "Isi ya kalau sumbernya tidak menyebut RT ini satu per satu.",
    "catatan": "Jangan menulis nama orang, nomor telepon, NIK, atau alamat rumah.",
    "catatan_en": "Catatan yang sama dalam bahasa Inggris.",
}


def explained(plan: RoundPlan, name: str) -> str:
    """Return the comment on a heading."""
    fit = fitting(plan.data.program, "id")
    if name == "peristiwa":
        return "\n".join(f"{one}: {fit(text)}" for one, text in EVENTS.items())
    if name == "bukti":
        return "\n".join(f"{one}: {GRADES[one]}" for one in BUKTI)
    if name == "kategori":
        return "\n".join(f"{one.id}: {bounds(one.kk_min, one.kk_maks)}" for one in plan.data.program.kategori)
    butir = plan.butir.get(name)
    return score_note(plan, butir) if butir else fit(NOTES.get(name, ""))


def bounds(least: int | None, most: int | None) -> str:
    """Return a size class in words."""
    if least is None:
        return f"paling banyak {most} KK"
    return f"mulai {least} KK" if most is None else f"{least} sampai {most} KK"


def score_note(plan: RoundPlan, butir: Butir) -> str:
    """Return what a butir is about, and what each score of it means."""
    lines = [butir.penjelasan.id]
    scale = plan.data.program.scale
    texts = {2: "dua", 1: "satu", 0: "nol"}
    for one in plan.data.program.skala:
        earned = getattr(butir.skala, texts[scale.group(one.nilai)], None) if butir.skala else None
        name = one.nama.id if one.nama else ""
        if name or earned:
            lines.append(f"{one.nilai}: {name}" + (f" – {earned.id}" if earned else ""))
    lines.append("Kosong: tidak dinilai. Kosong bukan 0.")
    return "\n".join(lines)


def write_guide(sheet: Worksheet, plan: RoundPlan) -> None:
    """Write the sheet of instructions."""
    paint.title(sheet, f"Buku kerja {plan.data.program.nama}, putaran {plan.id}")
    fit = fitting(plan.data.program, "id")
    for row, text in enumerate(instructions(plan), start=3):
        paint.put(sheet, row, 1, fit(text))
    paint.widths(sheet, {1: 110})
    paint.protect(sheet)


def instructions(plan: RoundPlan) -> Iterator[str]:
    """Yield the instructions, a line each."""
    if plan.data.program.fiktif:
        yield "Kota ini rekaan. Semua isi buku kerja ini contoh."
        yield ""
    yield "1. Lembar Putaran: tulis nomor keputusan (SK) dan sumbernya. Sumber baru juga ditulis di sana."
    yield "2. Lembar 1 Usulan: pilih «diusulkan» pada RT yang diusulkan kelurahannya, lalu isi tanggal, bukti, sumber."
    yield "3. Lembar 2 Penilaian: isi jumlah KK dan nilai tiap butir. Penjelasan muncul kalau judul kolomnya ditunjuk."
    yield "4. Lembar 3 Penetapan: pilih «ditetapkan» hanya kalau ada keputusan atau sumber yang mengatakannya."
    yield "5. Lembar Ringkasan: cocokkan jumlahnya dengan kertas yang dipegang."
    yield f"6. Simpan, lalu jalankan: bantar import BUKU.xlsx --putaran {plan.id}"
    yield ""
    yield "Isi sel putih saja. Sel abu-abu terkunci, tanpa kata sandi. Sel kuning berarti masih ada yang kurang."
    yield "Yang tidak diketahui dikosongkan. Jangan diisi 0, tanda hubung, atau kata «belum»."
    yield "Satu RT dengan dua peristiwa di lembar yang sama ditulis dua baris; pakai baris kosong di bawah."
    yield "RT yang belum ada di daftar ditulis di baris kosong di bawah: pilih kelurahannya, lalu tulis nomornya."
    yield "Jangan menulis nama orang, nomor telepon, NIK, atau alamat rumah di mana pun."
    yield "Jangan mengganti nama lembar dan judul kolom. Baris boleh diurutkan dan disaring."


def write_round(sheet: Worksheet, plan: RoundPlan) -> None:
    """Write the sheet about the round as a whole."""
    old = plan.present
    paint.title(sheet, "Keterangan putaran", "Tulis keputusan dan sumber yang dipakai di lembar lain.")
    singles = {
        ID: plan.id,
        EDISI: plan.edisi or "",
        TERBIT: old.terbit_pada.isoformat() if old else "",
        SUMBER: ";".join(old.sumber) if old else "",
    }
    for row, (label, value) in enumerate(singles.items(), start=4):
        paint.heading(sheet, row, 1, label)
        if label == ID:
            paint.locked(sheet, row, 2, value)
        else:
            paint.entry(sheet, row, 2, value or None, paint.TEXT)
    decrees = old.sk if old else ()
    rows = [[one.nomor, one.tanggal, one.tentang or "", ";".join(one.sumber)] for one in decrees]
    write_table(sheet, 10, list(SK.values()), rows)
    top = 10 + len(rows) + TABLE_ROWS + 3
    write_table(sheet, top, list(BARU.values()), [])
    kinds = "sk,perwali,resmi,akademik,pers,wawancara,dataset"
    cells = f"C{top + 1}:C{top + TABLE_ROWS}"
    paint.drop_down(sheet, f'"{kinds}"', cells, strict=True, error=f"Pilih: {kinds}.")
    paint.widths(sheet, {1: 26, 2: 44, 3: 26, 4: 30, 5: 18, 6: 36})
    paint.protect(sheet)


def write_table(sheet: Worksheet, top: int, headings: list[str], rows: list[list[str]]) -> None:
    """Write a table with some empty rows."""
    for column, text in enumerate(headings, start=1):
        paint.heading(sheet, top, column, text)
    for row in range(TABLE_ROWS + len(rows)):
        values = rows[row] if row < len(rows) else [""] * len(headings)
        for column, value in enumerate(values, start=1):
            paint.entry(sheet, top + 1 + row, column, value or None, paint.TEXT)


def write_sums(sheet: Worksheet, plan: RoundPlan, first: int, last: int) -> None:
    """Write for every kelurahan how many RTs stand in the sheets, by event, to be compared by eye."""
    paint.title(sheet, "Ringkasan", "Dihitung dari lembar lain; cocokkan dengan kertas dan dengan hasil bantar import.")
    events = [(stage, one) for stage, all_events in STAGES.items() for one in all_events]
    texts = [plan.word("kelurahan", "Kelurahan"), *(one for _, one in events), "RT bernilai", "Jumlah nilai"]
    for column, text in enumerate(texts, start=1):
        paint.heading(sheet, 4, column, text)
    names = sorted({one.nama for one in plan.data.wilayah if one.tingkat == "kelurahan"})
    offset = 5
    for row, name in enumerate(names, start=offset):
        paint.locked(sheet, row, 1, name)
        for column, (stage, one) in enumerate(events, start=2):
            kelurahan = f"'{stage}'!$B${first}:$B${last}"
            letter = get_column_letter(plan.fields(stage).index("peristiwa") + 1)
            happened = f"'{stage}'!${letter}${first}:${letter}${last}"
            paint.formula(sheet, row, column, f'=COUNTIFS({kelurahan},$A{row},{happened},"{one}")')
        scored(sheet, plan, row, len(events) + 2, (first, last))
    total = offset + len(names)
    paint.heading(sheet, total, 1, "Semua")
    for column in range(2, len(texts) + 1):
        letter = get_column_letter(column)
        paint.formula(sheet, total, column, f"=SUM({letter}{offset}:{letter}{total - 1})")
    paint.widths(sheet, {1: 28, **dict.fromkeys(range(2, len(texts) + 1), 13.0)})
    paint.protect(sheet, "B5")


def scored(sheet: Worksheet, plan: RoundPlan, row: int, column: int, rows: tuple[int, int]) -> None:
    """Write how many RTs of a kelurahan have scores, and the sum of these."""
    totals = len(plan.fields(SCORES)) + len(plan.totals())
    kelurahan = f"'{SCORES}'!$B${rows[0]}:$B${rows[1]}"
    letter = get_column_letter(totals)
    sums = f"'{SCORES}'!${letter}${rows[0]}:${letter}${rows[1]}"
    paint.formula(sheet, row, column, f'=COUNTIFS({kelurahan},$A{row},{sums},">=0")')
    paint.formula(sheet, row, column + 1, f"=SUMIF({kelurahan},$A{row},{sums})")


def write_lists(sheet: Worksheet, plan: RoundPlan) -> None:
    """Write what the drop-downs offer: the sources, those of the sheet «Putaran» too, and the kelurahan."""
    paint.title(sheet, "Daftar", "Sumber dan kelurahan yang dikenal. Sumber baru ditulis di lembar Putaran.")
    for column, text in enumerate(("Id sumber", "Judul", "Jenis", plan.word("kelurahan", "Kelurahan")), start=1):
        paint.heading(sheet, 4, column, text)
    row = 4
    for row, one in enumerate(sorted(plan.data.sumber, key=lambda one: one.id), start=5):
        for column, value in enumerate((one.id, one.judul, one.jenis), start=1):
            paint.locked(sheet, row, column, value)
    top = 10 + (len(plan.present.sk) if plan.present else 0) + TABLE_ROWS + 3
    for place in range(TABLE_ROWS):
        paint.formula(sheet, row + 1 + place, 1, f'=IF(Putaran!A{top + 1 + place}="","",Putaran!A{top + 1 + place})')
    names = sorted({one.nama for one in plan.data.wilayah if one.tingkat == "kelurahan"})
    for number, name in enumerate(names, start=5):
        paint.locked(sheet, number, 4, name)
    paint.widths(sheet, {1: 30, 2: 60, 3: 12, 4: 28})
    paint.protect(sheet, "A5")

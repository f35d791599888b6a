"""The data of one page as a small CSV: one form for RTs, areas and years, made from their documents in the API."""

from collections.abc import Callable, Iterator, Mapping

from generator.facts.documents import Document
from generator.facts.downloads import BOM, CONTOH, KOLOM_CONTOH, csv_cell, quoted
from generator.facts.meanings import Words

COLUMNS: Mapping[str, Words] = {
    "subjek": (
        "Id RT, kode wilayah, id angka, id kriteria, atau nama praktik",
        "Id of the RT, code of the area, id of the figure or criterion, or name of the practice",
    ),
    "perihal": (
        "Yang dikatakan: status, peristiwa, hadiah, skor, jumlah_kk, pemantauan, jumlah, penghargaan, angka, "
        "pembilang, penyebut, gelar, bunyi, syarat, sebaran, tulisan",
        "What is told: status, peristiwa (event), hadiah (prize), skor (score), jumlah_kk (households), "
        "pemantauan (visit), jumlah (count), penghargaan (awards), angka (figure), pembilang (numerator), "
        "penyebut (denominator), gelar (title), bunyi (wording), syarat (threshold), sebaran (spread), tulisan "
        "(write-up)",
    ),
    "rincian": (
        "Peristiwa, kriteria, indikator, atau yang dihitung",
        "Event, criterion, indicator, or what is counted",
    ),
    "putaran": ("Putaran penilaian", "Round of assessment"),
    "tanggal": ("Tanggal, tahun, atau periode", "Date, year or period"),
    "nilai": ("Isinya; kosong berarti tidak diketahui", "The value; empty means unknown"),
    "satuan": ("Satuannya", "Unit"),
    "bukti": ("Kekuatan bukti", "Grade of evidence"),
    "sumber": ("Id sumber", "Ids of the sources"),
}
"""Columns of the small CSVs."""

Line = tuple[object, object, object, object, object, object, object, object, object]
"""A line: plain values of a document, as they stand in its tables."""


def page_csv(document: Document) -> str | None:
    """Return the small CSV of a document; None for kinds that have none."""
    lines = LINES.get(str(document["jenis"]))
    if lines is None:
        return None
    fiktif = "catatan_data" in as_map(document["tentang"])
    end = f",{quoted(CONTOH)}\n" if fiktif else "\n"
    head = ",".join([*COLUMNS, *([KOLOM_CONTOH] if fiktif else [])])
    rows = [",".join(map(csv_cell, line)) + end for line in lines(document)]
    return f"{BOM}{head}\n{''.join(rows)}"


def as_map(value: object) -> dict[str, object]:
    """Return an object of a document."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[dict[str, object]]:
    """Return a list of objects of a document."""
    return value if isinstance(value, list) else []


def rt_lines(found: Document) -> Iterator[Line]:
    """Yield what is told of an RT."""
    name = found["id"]
    yield (
        name, "status", None, None, found["terakhir_diperiksa"], found["status"], None,
        found["bukti"], found["sumber"],
    )  # fmt: skip
    for row in as_list(found["peristiwa"]):
        when, bukti, sumber = row["tanggal"], row["bukti"], row["sumber"]
        putaran = row["putaran"]
        yield name, "peristiwa", row["peristiwa"], putaran, when, row["tingkat"], None, bukti, sumber
        if row["hadiah"] is not None:
            yield name, "hadiah", row["peristiwa"], putaran, when, row["hadiah"], "rupiah", bukti, sumber
    for row in as_list(found["nilai"]):
        putaran = row["putaran"]
        yield name, "jumlah_kk", None, putaran, None, row["jumlah_kk"], "KK", None, None
        for butir, skor in as_map(row["skor"]).items():
            yield name, "skor", butir, putaran, None, skor, "skor", None, None
    for row in as_list(found["pemantauan"]):
        yield (
            name,
            "pemantauan",
            None,
            None,
            row["tanggal"],
            row["hasil"],
            None,
            None,
            row["sumber"],
        )


def area_lines(found: Document) -> Iterator[Line]:
    """Yield what is told of an area: counts, awards by year, published figures, and the status of its RTs."""
    kode = found["kode"]
    for what, number in as_map(found["jumlah"]).items():
        yield kode, "jumlah", what, None, None, number, "RT", None, None
    for row in as_list(found["penghargaan"]):
        for what in ("sk", "sebut"):
            yield kode, "penghargaan", what, None, row["tahun"], row[what], "RT", None, None
    for row in as_list(found["angka"]):
        yield (
            kode, "angka", row["indikator"], None, row["periode"], row["nilai"],
            row["satuan"], row["bukti"], row["sumber"],
        )  # fmt: skip
    for row in as_list(found["rt"]):
        yield row["id"], "status", None, None, None, row["status"], None, None, None


def year_lines(found: Document) -> Iterator[Line]:
    """Yield what is told of a year: awards of the whole city and by kecamatan, and the RTs that were awarded."""
    tahun = found["tahun"]
    for what, number in as_map(found["jumlah"]).items():
        yield None, "penghargaan", what, None, tahun, number, "RT", None, None
    for row in as_list(found["kecamatan"]):
        for what in ("sk", "sebut", "lain"):
            yield row["kode"], "penghargaan", what, None, tahun, row[what], "RT", None, None
    for row in as_list(found["gelar"]):
        yield row["rt"], "gelar", row["kategori"], None, tahun, row["jenis"], None, None, None


def figures_lines(found: Document) -> Iterator[Line]:
    """Yield the citable figures of an area."""
    for item in as_list(found["angka"]):
        yield from figure_lines(item)


def figure_lines(item: Mapping[str, object]) -> Iterator[Line]:
    """Yield a figure: each value with who says it, then what it is a part of."""
    name, nama, putaran = item["id"], item["nama_id"], item["putaran"]
    when, satuan = item["periode"] or item["per"], item["satuan"]
    rows = as_list(item["menurut"])
    values = item["nilai"]
    for value in values if isinstance(values, list) and not rows else ():
        bukti, sumber = item["bukti"], item["sumber"]
        yield name, "angka", nama, putaran, when, value, satuan, bukti, sumber
    for row in rows:
        told = row["nilai"], satuan, row["bukti"], row["sumber"]
        yield name, "angka", nama, putaran, when, *told
    for part in ("pembilang", "penyebut"):
        if item[part] is not None:
            yield name, part, nama, putaran, when, item[part], None, None, None


def criterion_lines(found: Document) -> Iterator[Line]:
    """Yield a butir: its wording and thresholds in each edition, then how areas scored round by round."""
    name = found["id"]
    for row in as_list(found["bunyi"]):
        edisi, sumber = row["edisi"], row["sumber"]
        yield name, "bunyi", None, None, edisi, row["asli"], None, None, sumber
        for score, text in as_map(row["skala"]).items():
            yield name, "syarat", score, None, edisi, as_map(text).get("id"), None, None, sumber
    for row in as_list(found["skor"]):
        for score in ("tertinggi", "antara", "terendah"):
            area, putaran = row["wilayah"], row["putaran"]
            yield area, "sebaran", score, putaran, None, row[score], "RT", None, None


def practice_lines(found: Document) -> Iterator[Line]:
    """Yield a write-up, a line for each thing that is known of it."""
    name, bukti, sumber = found["slug"], found["bukti"], found["sumber"]
    for what, value in found.items():
        if what not in {"jenis", "tautan", "tentang", "slug", "bukti", "sumber"}:
            unit = {"biaya": "rupiah", "durasi_bulan": "bulan"}.get(what)
            yield name, "tulisan", what, None, None, value, unit, bukti, sumber


LINES: Mapping[str, Callable[[Document], Iterator[Line]]] = {
    "rt": rt_lines,
    "kelurahan": area_lines,
    "kecamatan": area_lines,
    "kota": area_lines,
    "tahun": year_lines,
    "angka": figures_lines,
    "butir": criterion_lines,
    "praktik": practice_lines,
}
"""What makes the lines of each kind of document that has a CSV."""

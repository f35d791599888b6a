"""The open data as tables: the public dataset, column by column, made of plain values."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from generator.facts.area_history import awards_by_year
from generator.facts.census import CENSUS, Census, census
from generator.facts.columns import Column, column, columns_of
from generator.facts.dictionary import dictionary
from generator.facts.in_force import is_over
from generator.facts.index import Index
from generator.facts.istilah import fitting
from generator.facts.limits import Limits
from generator.facts.status import Status, best_bukti, statuses
from generator.facts.table import Cell, Extra, Table, getter, nested, table
from generator.model.angka import Angka, Indikator, Koreksi, Sumber
from generator.model.kriteria import Butir, Edisi
from generator.model.praktik import Praktik, Tanggapan
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran, Sk, Tahap, TimPenilai
from generator.model.rilis import Rilis
from generator.model.wilayah import Alias, Pemekaran, Rt, Wilayah
from generator.wording import BAHASA


def tables(index: Index) -> Mapping[str, Table]:
    """Return every table by name, in the order of the page that lists them."""
    found = (
        rt_table(index), *place_tables(index), *round_tables(index), nilai_table(index), rekap_table(index),
        recap_table(index), *figure_tables(index), *rule_tables(index), *story_tables(index), *log_tables(index),
    )  # fmt: skip
    indonesian, english = (fitting(index.public.program, kode) for kode in BAHASA)
    said = [
        replace(
            item,
            kolom=tuple(
                replace(column, arti=(indonesian(column.arti[0]), english(column.arti[1]))) for column in item.kolom
            ),
        )
        for item in found
    ]
    return {item.nama: item for item in (*said, dictionary(said))}


def rt_table(index: Index) -> Table:
    """Return the RTs with the status that their pages show."""
    status = statuses(index)
    extra: tuple[Extra, ...] = (
        ("kelurahan", "teks", lambda rt: index.wilayah[rt.kode_kelurahan].nama),
        ("kecamatan", "teks", lambda rt: index.wilayah[rt.kode_kelurahan[:6]].nama),
        ("status", "teks", lambda rt: status[rt.id].jenis),
        ("tahun_gelar", "daftar", lambda rt: award_years(index, status[rt.id])),
        ("bukti", "teks", lambda rt: bukti_of(index, status[rt.id])),
        ("terakhir_diperiksa", "tanggal", lambda rt: status[rt.id].terakhir),
        ("halaman", "teks", lambda rt: index.alamat_rt[rt.id]),
        ("masih_berlaku", "teks", lambda rt: "tidak" if is_over(index, rt) else "ya"),
    )
    return table("rt", Rt, index.rt.values(), extra)


def award_years(index: Index, status: Status) -> tuple[int, ...]:
    """Return the years of an RT's awards, as far as they are told."""
    return tuple(sorted({year for row in status.gelar if (year := index.award_year(row)) is not None}))


def bukti_of(index: Index, status: Status) -> str | None:
    """Return the strongest evidence for an RT's status."""
    if status.peristiwa is None:
        return None
    rows = index.peristiwa[status.peristiwa.rt]
    return best_bukti(row for row in rows if row.peristiwa == status.peristiwa.peristiwa)


def place_tables(index: Index) -> tuple[Table, ...]:
    """Return the tables of areas."""
    alias = sorted(index.public.alias, key=lambda item: (item.kode, item.alias))
    splits = sorted(index.public.pemekaran, key=lambda item: (item.tanggal, item.asal, item.menjadi))
    counts = census(index)
    extra: tuple[Extra, ...] = tuple((name, "bilangan", partial(counted, counts, name)) for name in CENSUS)
    return (
        table("wilayah", Wilayah, index.wilayah.values(), extra),
        table("alias", Alias, alias),
        table("pemekaran", Pemekaran, splits),
    )


def counted(counts: Census, name: str, area: Wilayah) -> int:
    """Return one count of an area."""
    return counts[area.kode, name]


def round_tables(index: Index) -> tuple[Table, ...]:
    """Return the rounds, what belongs to them, and what happened to the RTs in them."""
    rounds = index.putaran.values()
    return (
        table("putaran", Putaran, rounds),
        nested("putaran_sk", Sk, {item.id: item.sk for item in rounds}),
        nested("putaran_tim", TimPenilai, {item.id: item.tim_penilai for item in rounds}),
        nested("putaran_tahap", Tahap, {item.id: item.tahapan for item in rounds}),
        table("peristiwa", BarisPeristiwa, (row for item in rounds for row in events_of(index, item.id))),
    )


def events_of(index: Index, putaran: str) -> list[BarisPeristiwa]:
    """Return what happened in a round in an order that does not depend on the order of rows."""
    return sorted(
        index.peristiwa_in.get(putaran, ()),
        key=lambda row: (row.rt, row.tanggal or "", row.peristiwa, row.tingkat or "", row.bukti, row.sumber),
    )


def nilai_table(index: Index) -> Table:
    """Return the scores: one column for each butir that may be shown, as in the officers' own files."""
    shown = [item for name, item in index.butir.items() if name not in index.public.kebijakan.butir_peka]
    own = tuple(item for item in columns_of("nilai", Nilai) if item.nama != "skor")
    scale = index.public.program.scale
    skor = Limits(terkecil=scale.lowest, terbesar=scale.highest)
    added = tuple(Column(nama=item.id, tipe="bilangan", arti=item.nama.both, batas=skor) for item in shown)
    rows = (row for item in index.putaran.values() for row in index.nilai_in.get(item.id, ()))
    getters, names = [getter(Nilai, item) for item in own], [item.id for item in shown]
    baris = tuple((*[get(row) for get in getters], *map(row.skor.get, names)) for row in rows)
    return Table(nama="nilai", kolom=own + added, baris=baris)


def rekap_table(index: Index) -> Table:
    """Return the totals on sensitive butir of areas that are large enough, and why others are empty."""
    nama = "rekap_peka"
    kolom = tuple(column(nama, name, "teks") for name in ("putaran", "wilayah", "butir"))
    kolom += tuple(column(nama, name, "bilangan") for name in ("nol", "satu", "dua"))
    kolom += tuple(column(nama, name, "teks") for name in ("rilis", "sebab"))
    rows = sorted(index.public.rekap_peka, key=lambda item: (item.putaran, item.wilayah, item.butir))
    baris = tuple(
        (item.putaran, item.wilayah, item.butir, *(item.jumlah or (None, None, None)), item.rilis, item.sebab)
        for item in rows
    )
    return Table(nama=nama, kolom=kolom, baris=baris)


def figure_tables(index: Index) -> tuple[Table, ...]:
    """Return visits, published figures and what these count."""
    visits = sorted(index.public.pemantauan, key=lambda row: (row.rt, row.tanggal, row.hasil, row.oleh))
    angka = (row for kode in sorted(index.angka) for row in index.angka[kode])
    return (
        table("pemantauan", Pemantauan, visits),
        table("angka", Angka, angka),
        table("indikator", Indikator, sorted(index.indikator.values(), key=lambda item: item.id)),
    )


def recap_table(index: Index) -> Table:
    """Return the awards of every area year by year, as their pages show them; unknown years are left empty."""
    nama = "rekap_wilayah"
    kolom = (
        column(nama, "wilayah", "teks"),
        *(column(nama, name, "bilangan") for name in ("tahun", "sk", "sebut")),
        column(nama, "diketahui", "teks"),
    )
    baris = tuple(
        (kode, row.tahun, *((row.decreed, row.sebut, "ya") if row.diketahui else (None, None, "tidak")))
        for kode in index.wilayah
        for row in awards_by_year(index, kode)
    )
    return Table(nama=nama, kolom=kolom, baris=baris)


def rule_tables(index: Index) -> tuple[Table, ...]:
    """Return the editions of the rules, every butir once in its newest wording, and the butir of each edition."""
    plain = kriteria_table(index)
    names = plain.names
    newest = {row[names.index("id")]: row for row in plain.baris}
    short = ("id", "edisi", "pilar", "nama_id", "nama_en", "peka")
    butir = Table(
        nama="butir",
        kolom=tuple(plain.kolom[names.index(name)] for name in short),
        baris=tuple(tuple(newest[name][names.index(part)] for part in short) for name in index.butir),
    )
    return table("edisi", Edisi, index.edisi.values()), butir, plain


def kriteria_table(index: Index) -> Table:
    """Return the butir of every edition with their thresholds, where these were published."""
    hidden = index.public.kebijakan.butir_peka
    edisi_of: list[str] = [item.edisi for item in index.edisi.values() for pilar in item.pilar for _ in pilar.butir]
    pilar_of = {butir: butir.rpartition("-")[0] for butir in index.butir}
    all_butir = [butir for item in index.edisi.values() for pilar in item.pilar for butir in pilar.butir]
    extra: tuple[Extra, ...] = (
        ("pilar", "teks", lambda butir: pilar_of[butir.id]),
        ("peka", "teks", lambda butir: "ya" if butir.id in hidden else None),
    )
    plain = table("kriteria", Butir, all_butir, extra)
    rows = tuple((edisi, *row) for edisi, row in zip(edisi_of, plain.baris, strict=True))
    first = column("kriteria", "edisi", "teks", Limits(wajib=True))
    return Table(nama="kriteria", kolom=(first, *plain.kolom), baris=rows)


def story_tables(index: Index) -> tuple[Table, ...]:
    """Return write-ups with their English twins, and the replies of RTs."""

    def english(name: str) -> Callable[[Praktik], Cell]:
        def get(item: Praktik) -> Cell:
            text: str | None = getattr(index.praktik_en.get(item.slug), name, None)
            return text

        return get

    extra: tuple[Extra, ...] = tuple((f"{name}_en", "teks", english(name)) for name in ("judul", "ringkasan", "isi"))
    replies = sorted(index.public.tanggapan, key=lambda item: (item.rt, item.tanggal))
    return table("praktik", Praktik, index.praktik.values(), extra), table("tanggapan", Tanggapan, replies)


def log_tables(index: Index) -> tuple[Table, ...]:
    """Return sources, corrections and releases."""
    return (
        table("sumber", Sumber, index.sumber.values()),
        table("koreksi", Koreksi, index.koreksi),
        table("rilis", Rilis, index.rilis),
    )

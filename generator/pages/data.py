"""Open data: the files, what their columns mean, how to check and cite them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.columns import TIPE
from generator.facts.downloads import Download
from generator.facts.tables import Table, tables
from generator.pages.page import Page, SearchEntry, Situs

JUDUL: Mapping[str, str] = {
    "rt": "RT yang disebut sumber, dengan statusnya",
    "wilayah": "Kota, kecamatan, dan kelurahan",
    "alias": "Ejaan lain nama wilayah",
    "pemekaran": "Kelurahan yang dipecah",
    "putaran": "Putaran penilaian",
    "putaran_sk": "Keputusan Wali Kota tiap putaran",
    "putaran_tim": "Lembaga yang menilai",
    "putaran_tahap": "Tahapan tiap putaran",
    "peristiwa": "Yang terjadi pada RT: diusulkan, dinilai, ditetapkan",
    "nilai": "Nilai RT per kriteria yang boleh ditampilkan",
    "rekap_peka": "Jumlah nilai kriteria peka, hanya wilayah yang cukup besar",
    "pemantauan": "Kunjungan sesudah penghargaan",
    "angka": "Angka yang dipublikasikan, semua versi sumber",
    "indikator": "Arti tiap angka",
    "kriteria": "Kriteria tiap edisi aturan",
    "praktik": "Praktik baik",
    "tanggapan": "Jawaban RT",
    "sumber": "Daftar sumber",
    "koreksi": "Koreksi",
    "rilis": "Rilis",
}
"""What each table holds."""

KILO = 1000
"""Bytes in a kilobyte, as phones and browsers count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One table with its files."""

    tabel: Table
    judul: str
    files: tuple[Download, ...]


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of the open data."""
    program = situs.index.public.program
    title = situs.t("Data terbuka")
    files = situs.facts.downloads
    yield situs.page(
        "data.html.j2",
        address="data/",
        bagian="data",
        title=title,
        description=situs.t(
            "Unduh data %(program)s %(kota)s: CSV, JSON, dan peta GeoJSON, dengan lisensi dan kamusnya.",
            program=program.nama,
            kota=program.kota,
        ),
        values={
            "entries": [
                Entry(
                    tabel=item,
                    judul=situs.t(JUDUL[name]),
                    files=tuple(file for file in files if file.tabel == name and not file.nama.endswith(".geojson")),
                )
                for name, item in tables(situs.index).items()
            ],
            "peta": next(file for file in files if file.nama.endswith(".geojson")),
            "ukuran": lambda count: size(situs, count),
            "tipe": TIPE,
            "kata": 1 if situs.bahasa.kode == "en" else 0,
        },
        search=SearchEntry(title=title, text="CSV JSON GeoJSON"),
    )


def size(situs: Situs, count: int) -> str:
    """Return the size of a file in words: `12,3 kB`."""
    if count < KILO:
        return f"{count} B"
    if count >= KILO * KILO:
        return f"{situs.bahasa.number(count / KILO / KILO, 1)} MB"
    return f"{situs.bahasa.number(count / KILO, 1)} kB"

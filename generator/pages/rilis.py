"""Releases: the list of them, and for each what it changed and what changed since."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.corrections import anchor as correction_anchor
from generator.model.angka import Koreksi
from generator.model.rilis import JenisPerubahan, Perubahan, Rilis, TabelRilis
from generator.model.wilayah import Rt, Wilayah
from generator.pages.koreksi import about
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs
from generator.pages.words import rt_name

MOST = 200
"""Most rows that a page lists; the file beside it has all."""

COUNTED: Mapping[JenisPerubahan, str] = {
    "gelar_baru": "penghargaan baru",
    "baru": "baris lain yang baru",
    "diubah": "isi diubah",
    "ditarik": "baris ditarik",
}
"""What the changes of each kind are called where they are counted."""

TABEL: Mapping[TabelRilis, str] = {
    "rt": "RT",
    "wilayah": "Wilayah",
    "pemekaran": "Pemekaran",
    "putaran": "Putaran",
    "peristiwa": "Peristiwa",
    "nilai": "Nilai",
    "pemantauan": "Pemantauan",
    "angka": "Angka yang dipublikasikan",
    "praktik": "Praktik baik",
    "tanggapan": "Jawaban RT",
    "sumber": "Sumber",
    "kriteria": "Kriteria",
    "indikator": "Arti angka",
    "program": "Program",
    "kebijakan": "Aturan publikasi",
    "koreksi": "Koreksi",
    "rekap_peka": "Angka gabungan",
}
"""What each table is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One change as a page lists it."""

    item: Perubahan
    nama: str
    """What it is about, in words."""
    alamat: str | None
    """Page of that, where there is one."""
    apa: str
    """Table, round and column, in words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Later:
    """A release after another, and how much it changed."""

    rilis: Rilis
    jumlah: Sequence[tuple[str, int]]


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the list of releases, and the page of each."""
    title = situs.t("Daftar rilis")
    items = situs.index.rilis
    yield situs.page(
        "rilis.html.j2",
        address="rilis/",
        bagian="data",
        title=title,
        description=situs.t("Setiap terbitan data situs ini dan apa yang berubah di dalamnya."),
        values={
            "items": [(anchor(item), item) for item in items],
            "jumlah": {item.id: counts(situs, item) for item in items},
            "koreksi": {item.id: len(corrections_of(situs, place)) for place, item in enumerate(items)},
        },
        search=SearchEntry(title=title),
    )
    for place in range(len(items)):
        yield release_page(situs, place)


def release_page(situs: Situs, place: int) -> Page:
    """Return the page of one release.

    Args:
        situs: The site.
        place: Place of the release in the list, newest first.
    """
    items = situs.index.rilis
    item = items[place]
    changes = situs.index.perubahan.get(item.id, ())
    title = situs.t("Rilis %(id)s", id=item.id)
    return situs.page(
        "rilis-satu.html.j2",
        address=address_of(item),
        bagian="data",
        title=title,
        description=f"{title}, {situs.bahasa.tanggal(item.tanggal)}. {situs.teks(item.ringkasan)}",
        values={
            "item": item,
            "jumlah": counts(situs, item),
            "tercatat": bool(changes),
            "gelar": awards(situs, changes),
            "diubah": rows(situs, changes, "diubah"),
            "ditarik": rows(situs, changes, "ditarik"),
            "baru": Counter(situs.t(TABEL[change.tabel]) for change in changes if change.jenis == "baru").items(),
            "banyak": Counter(change.jenis for change in changes),
            "batas": MOST,
            "koreksi": [(correction_anchor(one), one, about(situs, one)) for one in corrections_of(situs, place)],
            "sesudah": [Later(rilis=one, jumlah=counts(situs, one)) for one in items[:place]],
            "sebelum": items[place + 1] if place + 1 < len(items) else None,
            "alamat_rilis": address_of,
        },
        search=SearchEntry(title=title),
    )


def address_of(item: Rilis) -> str:
    """Return the address of a release's page: `rilis/2026.11/`."""
    return f"rilis/{item.id}/"


def anchor(item: Rilis) -> str:
    """Return a release's anchor in the list: `r-2026-11`."""
    return "r-" + item.id.replace(".", "-")


def counts(situs: Situs, item: Rilis) -> list[tuple[str, int]]:
    """Return how many changes of each kind a release made, in words and number."""
    found = Counter(change.jenis for change in situs.index.perubahan.get(item.id, ()))
    said = situs.bahasa.ngettext
    return [(said(words, words, found[jenis]), found[jenis]) for jenis, words in COUNTED.items() if found[jenis]]


def awards(situs: Situs, changes: Iterable[Perubahan]) -> list[tuple[Wilayah, list[Rt]]]:
    """Return the RTs with a new award by kelurahan, both in the order of their names."""
    index = situs.index
    found: defaultdict[str, dict[str, Rt]] = defaultdict(dict)
    for change in changes:
        rt = index.rt.get(change.rt or "") if change.jenis == "gelar_baru" else None
        if rt is not None:
            found[rt.kode_kelurahan][rt.id] = rt
    areas = sorted((index.wilayah[kode] for kode in found), key=lambda area: (area.nama, area.kode))
    return [(area, [found[area.kode][name] for name in sorted(found[area.kode])]) for area in areas]


def rows(situs: Situs, changes: Iterable[Perubahan], jenis: JenisPerubahan) -> list[Row]:
    """Return the first changes of a kind for a table."""
    wanted = [change for change in changes if change.jenis == jenis]
    return [row_of(situs, change) for change in wanted[:MOST]]


def row_of(situs: Situs, change: Perubahan) -> Row:
    """Return a change with what it is about in words."""
    index = situs.index
    rt = index.rt.get(change.rt or "")
    area = index.wilayah.get(change.kunci.split(" ")[0])
    nama, alamat = change.kunci, None
    if rt is not None:
        nama, alamat = f"{rt_name(situs, rt)} {index.wilayah[rt.kode_kelurahan].nama}", index.alamat_rt[rt.id]
    elif area is not None:
        nama = area.nama
    elif change.kunci in index.praktik:
        alamat = f"praktik-baik/{change.kunci}/"
    apa = [situs.t(TABEL[change.tabel])]
    if change.putaran:
        apa.append(situs.t("putaran %(putaran)s", putaran=change.putaran))
    if change.kolom:
        butir = index.butir.get(change.kolom)
        apa.append(situs.teks(butir.nama) if butir else change.kolom)
    return Row(item=change, nama=nama, alamat=alamat, apa=", ".join(apa))


def corrections_of(situs: Situs, place: int) -> list[Koreksi]:
    """Return the corrections that came with a release: those dated after the release before it.

    Args:
        situs: The site.
        place: Place of the release in the list, newest first.
    """
    items = situs.index.rilis
    before = items[place + 1].tanggal if place + 1 < len(items) else None
    return [
        item
        for item in situs.index.koreksi
        if item.tanggal <= items[place].tanggal and (before is None or item.tanggal > before)
    ]

"""The bibliography: every source, how strong it is, and what it supports."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.citations import JenisPakai, citations
from generator.facts.index import Index
from generator.model.angka import JenisSumber, Sumber
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs
from generator.pages.words import BUKTI, putaran_name, rt_name

JENIS_SUMBER: Mapping[JenisSumber, str] = {
    "sk": "Surat keputusan",
    "perwali": "Peraturan",
    "resmi": "Pernyataan resmi",
    "akademik": "Penelitian",
    "pers": "Berita dan tulisan",
    "wawancara": "Wawancara",
    "dataset": "Kumpulan data",
}
"""Kinds of sources in the order of the page."""

PAKAI: Mapping[JenisPakai, str] = {
    "rt": "RT",
    "putaran": "Putaran",
    "angka": "Angka yang dipublikasikan",
    "kriteria": "Kriteria",
    "praktik": "Praktik baik",
    "pantau": "Kunjungan ulang",
    "program": "Program",
    "wilayah": "Wilayah",
}
"""What a source may support."""

FIRST = 3
"""How many uses of a kind are named; the rest is counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Support:
    """What a source supports, of one kind."""

    nama: str
    links: tuple[tuple[str, str], ...]
    """The first few as text and address."""
    total: int


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the bibliography."""
    index = situs.index
    title = situs.t("Sumber data")
    yield situs.page(
        "sumber.html.j2",
        address="sumber/",
        bagian="data",
        title=title,
        description=situs.t(
            "Semua sumber tentang Kampung Bantar di %(kota)s dan apa yang didukungnya.",
            kota=index.public.program.kota,
        ),
        values={
            "groups": [
                (jenis, situs.t(nama), items)
                for jenis, nama in JENIS_SUMBER.items()
                if (items := of_jenis(index, jenis))
            ],
            "grade": {jenis: words[0] for jenis, words in BUKTI.items()},
            "supports": supports(situs),
        },
        search=SearchEntry(title=title),
    )


def of_jenis(index: Index, jenis: JenisSumber) -> list[Sumber]:
    """Return the sources of a kind, newest first, undated last."""
    found = [item for item in index.sumber.values() if item.jenis == jenis]
    return sorted(found, key=lambda item: item.tanggal or "", reverse=True)


def supports(situs: Situs) -> dict[str, list[Support]]:
    """Return what each source supports, by source id."""
    return {
        name: [
            Support(
                nama=situs.t(PAKAI[jenis]),
                links=tuple(dict.fromkeys(link_of(situs, jenis, kunci) for kunci in keys[:FIRST])),
                total=len(keys),
            )
            for jenis, keys in uses.items()
        ]
        for name, uses in citations(situs.index).items()
    }


def link_of(situs: Situs, jenis: JenisPakai, kunci: str) -> tuple[str, str]:
    """Return the text and address of one use."""
    index = situs.index
    if jenis in ("rt", "pantau"):
        rt = index.rt[kunci]
        return f"{rt_name(situs, rt)} {index.wilayah[rt.kode_kelurahan].nama}", index.alamat_rt[kunci]
    if jenis == "putaran":
        putaran = index.putaran[kunci]
        return putaran_name(situs, putaran), f"tahun/{putaran.tahun}/#putaran"
    if jenis == "angka":
        return figure_link(situs, kunci)
    if jenis == "program":
        return situs.t("Tentang program"), "tentang/"
    return area_link(index, kunci) if jenis == "wilayah" else rule_or_story_link(situs, jenis, kunci)


def rule_or_story_link(situs: Situs, jenis: JenisPakai, kunci: str) -> tuple[str, str]:
    """Return the words and address of a butir, an edition or a write-up."""
    index = situs.index
    if jenis == "praktik":
        twin = index.praktik_en.get(kunci) if situs.bahasa.kode == "en" else None
        return (twin or index.praktik[kunci]).judul, f"praktik-baik/{kunci}/"
    butir = index.butir.get(kunci)
    if butir is None:
        return situs.t("edisi %(edisi)s", edisi=kunci), "kriteria/"
    return situs.teks(butir.nama), f"kriteria/{kunci}/"


def area_link(index: Index, kode: str) -> tuple[str, str]:
    """Return the name and address of an area."""
    area = index.wilayah[kode]
    return area.nama, "wilayah/" if area.tingkat == "kota" else f"{area.tingkat}/{index.slug[kode]}/"


def figure_link(situs: Situs, kunci: str) -> tuple[str, str]:
    """Return the words and address of a published figure, where its rivals stand beside it."""
    index = situs.index
    year, indikator, kode, periode = kunci.split("|")
    name, address = area_link(index, kode)
    text = f"{situs.teks(index.indikator[indikator].nama)}, {name}, {situs.bahasa.periode(periode)}"
    spans = periode[:4] != year
    if int(year) in index.putaran_in and not spans:
        return text, f"tahun/{year}/#angka"
    if kode == index.kota.kode:
        return text, "tahun/#rentang" if spans else "tahun/#angka-lain"
    return text, address

"""What each figure means in the terms of Satu Data Indonesia (Presiden Republik Indonesia, Perpres 39/2019).

Its metadata standard asks of every statistical data: konsep, definisi, klasifikasi, ukuran, satuan,
interpretasi; and who produces it. What no source says is null.
"""

from collections.abc import Iterator, Mapping

from generator.facts.downloads import about
from generator.facts.index import Index
from generator.facts.meanings import Words
from generator.model.types import Teks

LEVELS: Words = ("Kota, kecamatan, kelurahan", "Kota, kecamatan, kelurahan")

KINDS: Mapping[str, Words] = {
    "persen": ("Persentase", "Percentage"),
    "rupiah": ("Nilai uang", "Amount of money"),
    "km2": ("Luas", "Area"),
}
"""What a figure measures, by its unit; a count for every other unit."""

COUNT: Words = ("Jumlah", "Count")

READING: Words = (
    "Angka menurut sumber dan waktu di barisnya. Sumber yang berbeda masing-masing satu baris; tidak dirata-ratakan.",
    "The figure as its source states it for the time in its row. "
    "Sources that disagree have a row each; none is averaged.",
)
"""How to read a published figure."""

DECREES: Words = (
    "Dihitung dari keputusan yang dilihat. Kosong berarti tidak diketahui, bukan nol. "
    "Dibanding dengan semua RT hanya bila jumlah RT pada waktu yang sama diketahui.",
    "Counted from decrees that were seen. Empty means unknown, not zero. "
    "Compared with all RTs only where their number at the same time is known.",
)
"""How to read the number of awarded RTs."""


def satu_data(index: Index) -> object:
    """Return the metadata of every figure and criterion."""
    return {**about(index), "acuan": "Perpres 39/2019", "data": [*figures(index), awards(index), *scores(index)]}


def figures(index: Index) -> Iterator[dict[str, object]]:
    """Yield the metadata of the published figures."""
    for item in sorted(index.indikator.values(), key=lambda item: item.id):
        cited = {
            name for rows in index.angka.values() for row in rows if row.indikator == item.id for name in row.sumber
        }
        makers = sorted({index.sumber[name].penerbit for name in cited})
        measure = said(KINDS.get(item.satuan, COUNT))
        yield entry(
            f"angka/{item.id}", teks(item.nama), teks(item.definisi), said(LEVELS), measure, item.satuan, said(READING),
            makers,
        )  # fmt: skip


def awards(index: Index) -> dict[str, object]:
    """Return the metadata of the number of awarded RTs that is counted from the records."""
    return entry(
        "rekap_wilayah/sk",
        said(("RT yang ditetapkan", "RTs awarded")),
        said(("RT dalam keputusan yang dilihat, dalam satu tahun", "RTs in decrees that were seen, in one year")),
        said(LEVELS), said(COUNT), "RT", said(DECREES), [index.public.program.dinas.nama.id],
    )  # fmt: skip


def scores(index: Index) -> Iterator[dict[str, object]]:
    """Yield the metadata of the scores on each criterion that may be shown."""
    scale = sorted(index.public.program.skala, key=lambda item: item.nilai)
    named = [(item.nilai, item.nama.both if item.nama else ("", "")) for item in scale]
    reading = tuple("; ".join(f"{nilai} {words[kata]}".rstrip() for nilai, words in named) for kata in (0, 1))
    span = f"{scale[0].nilai}-{scale[-1].nilai}"
    office = [index.public.program.dinas.nama.id]
    pilar = {item.id: item.nama for edisi in index.edisi.values() for item in edisi.pilar}
    for name, butir in index.butir.items():
        if name not in index.public.kebijakan.butir_peka:
            group = pilar[name.rpartition("-")[0]]
            yield entry(
                f"nilai/{name}", teks(butir.nama), teks(butir.penjelasan), teks(group),
                said(("Skor urutan", "Ordinal score")), span, said((reading[0], reading[1])), office,
            )  # fmt: skip


def entry(  # noqa: PLR0913 - the terms of the standard
    kode: str,
    konsep: dict[str, str],
    definisi: dict[str, str],
    klasifikasi: dict[str, str],
    ukuran: dict[str, str],
    satuan: str,
    interpretasi: dict[str, str],
    produsen: list[str],
) -> dict[str, object]:
    """Return the metadata of one figure in the standard's terms."""
    return {
        "kode": kode,
        "konsep": konsep,
        "definisi": definisi,
        "klasifikasi": klasifikasi,
        "ukuran": ukuran,
        "satuan": satuan,
        "interpretasi": interpretasi,
        "produsen": produsen,
    }


def teks(text: Teks) -> dict[str, str]:
    """Return a text of the data by language."""
    return said(text.both)


def said(both: Words) -> dict[str, str]:
    """Return words by language."""
    return {"id": both[0], "en": both[1]}

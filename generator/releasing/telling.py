"""Changes in Indonesian words and as JSON, for the officer."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.facts.changes import Change
from generator.facts.index import Index
from generator.facts.istilah import Fit, fitting
from generator.model.rilis import JenisPerubahan, TabelRilis
from generator.releasing.comparing import Comparison
from generator.releasing.planning import Plan

SIGN: Mapping[JenisPerubahan, str] = {"gelar_baru": "+", "baru": "+", "diubah": "~", "ditarik": "-"}

COUNTED: Mapping[JenisPerubahan, str] = {
    "gelar_baru": "gelar baru",
    "baru": "baris baru",
    "diubah": "isi diubah",
    "ditarik": "baris ditarik",
}
"""What the changes of each kind are called when they are counted."""

NAMED: Mapping[TabelRilis, str] = {
    "rt": "RT", "wilayah": "wilayah", "pemekaran": "pemekaran", "putaran": "putaran", "peristiwa": "peristiwa",
    "nilai": "nilai", "pemantauan": "pemantauan", "angka": "angka", "praktik": "praktik baik",
    "tanggapan": "jawaban RT", "sumber": "sumber", "kriteria": "kriteria", "indikator": "arti angka",
    "program": "program", "kebijakan": "kebijakan", "koreksi": "koreksi", "rekap_peka": "gabungan kriteria peka",
}  # fmt: skip
"""What a row of each table is called."""

MOST = 12
"""Most changes that a page lists one by one; of more, an officer wants the count."""

ELSEWHERE = "Hitungan gabungan di beranda, peta, data, dan daftar lain ikut berubah."


def summary(changes: Iterable[Change]) -> str:
    """Return how many changes of each kind there are."""
    counts = Counter(item.jenis for item in changes)
    return ", ".join(f"{counts[jenis]} {words}" for jenis, words in COUNTED.items() if counts[jenis]) or "tidak ada"


def as_lines(found: Comparison) -> Iterator[str]:
    """Yield a comparison as text: the sum first, then page by page."""
    if not found.changes:
        yield f"Tidak ada yang berubah bagi pembaca dibanding {found.before}."
        return
    pages, fit = found.by_page(), fitting(found.index.public.program, "id")
    yield f"Dibanding {found.before}: {summary(found.changes)}; terlihat di {len(pages)} halaman."
    for address, changes in pages.items():
        yield ""
        yield f"/{address}{fit(title(found, address))}"
        if len(changes) > MOST and not address.startswith("rt/"):
            yield from (f"  {fit(line)}" for line in counted(changes))
        else:
            yield from (f"  {line}" for line in grouped_lines(found.index, changes, address, fit))
    yield from figure_lines(found)
    yield ""
    yield ELSEWHERE


def figure_lines(found: Comparison) -> Iterator[str]:
    """Yield the citable figures that change, by their page; of more than an officer reads, the count."""
    figures = found.figures()
    if figures:
        yield ""
        yield f"Angka berpenanda yang berubah: {sum(map(len, figures.values()))}."
    for address, items in figures.items():
        yield f"/{address}"
        for item in items[:MOST]:
            name = item.alamat.partition("#")[2]
            yield f"  #{name}: {item.semula or '(belum ada)'} → {item.menjadi or '(tidak ada lagi)'}"
        if len(items) > MOST:
            yield f"  dan {len(items) - MOST} angka lagi"


def title(found: Comparison, address: str) -> str:
    """Return what an RT's page is called, behind its address."""
    if not address.startswith("rt/"):
        return ""
    _, slug, number, _ = address.split("/")
    index = found.index
    area = next((item for item in index.kelurahan if index.slug[item.kode] == slug), None)
    return f"   RT {number} {area.nama}" if area else ""


def counted(changes: Iterable[Change]) -> Iterator[str]:
    """Yield how many changes of each kind and table a page tells."""
    for (jenis, tabel), count in sorted(Counter((item.jenis, item.tabel) for item in changes).items()):
        yield f"{SIGN[jenis]} {count} {COUNTED[jenis]}: {NAMED[tabel]}"


def grouped_lines(index: Index, changes: Iterable[Change], address: str, fit: Fit) -> Iterator[str]:
    """Yield a line for each change of a page."""
    for item in changes:
        where = "" if address.startswith("rt/") else fit(who(index, item))
        yield f"{SIGN[item.jenis]} {sentence(item)}{where and f' ({where})'}"


def who(index: Index, item: Change) -> str:
    """Return what a row is about: an RT with its kelurahan, or what names the row."""
    rt = index.rt.get(item.rt or "")
    if rt is None:
        return item.rt or item.kunci
    return f"RT {rt.nomor} {index.wilayah[rt.kode_kelurahan].nama}"


def sentence(item: Change) -> str:
    """Return a change in words, without whom it is about."""
    kind = NAMED[item.tabel] + (f" putaran {item.putaran}" if item.putaran and item.tabel != "putaran" else "")
    if item.tabel == "peristiwa":
        kind = f"{' '.join(item.kunci.split(' ')[2:])}, putaran {item.putaran}"
    if item.jenis != "diubah":
        return f"{kind}: ditarik" if item.jenis == "ditarik" else kind
    if item.semula is None and item.menjadi is None:
        return f"{kind}, {item.kolom}: teksnya diubah"
    return f"{kind}, {item.kolom}: {item.semula or '(kosong)'} → {item.menjadi or '(kosong)'}"


def as_json(found: Comparison) -> str:
    """Return a comparison for tools."""
    return json.dumps(
        {
            "dibanding": found.before,
            "data": found.after,
            "jumlah": dict(Counter(item.jenis for item in found.changes)),
            "halaman": [
                {
                    "alamat": f"/{address}",
                    "perubahan": [{**item._asdict(), "kalimat": sentence(item)} for item in items],
                }
                for address, items in found.by_page().items()
            ],
            "angka": [
                {**item._asdict(), "alamat": f"/{item.alamat}"} for items in found.figures().values() for item in items
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def planned(found: Plan, left: Iterable[str]) -> Iterator[str]:
    """Yield what a release would write, and what is still to be done before it."""
    yield f"Belum ada yang ditulis. Rilis {found.nomor} ({found.tanggal}) akan menulis di {found.data.as_posix()}/:"
    yield from (f"  {name}" for name in sorted([*found.texts, "alamat.txt"]))
    missing = list(left)
    if missing:
        yield "Sebelum bisa diterbitkan, jalankan dulu pada data yang persis ini:"
        yield from (f"  {command}" for command in missing)
    else:
        yield "Sudah dilihat dan dibandingkan. Untuk menerbitkan, ulangi dengan --terbitkan dan --oleh."

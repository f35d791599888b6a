"""Which pages show a row: where readers will see that it changed."""

from collections.abc import Callable, Iterator, Mapping

from generator.facts.changes import Change
from generator.facts.corrections import addresses, anchor
from generator.facts.index import Index


def touched(index: Index, change: Change) -> tuple[str, ...]:
    """Return the addresses on which a change is told of itself, below the language's root, the closest first.

    Totals of the whole city, on the home page and its like, change too and are not named.

    Args:
        index: The data with the change, or before it for a row that is gone.
        change: What changed.
    """
    find = PAGES.get(change.tabel)
    return tuple(dict.fromkeys(find(index, change))) if find else ("",)


def own_page(index: Index, rt: str | None) -> Iterator[str]:
    """Yield the page of an RT, where it has one."""
    if rt is not None and rt in index.alamat_rt:
        yield index.alamat_rt[rt]


def rt_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield the page of an RT and those of the areas around it."""
    yield from own_page(index, change.rt)
    rt = index.rt.get(change.rt or "")
    if rt is not None:
        yield from area_pages(index, rt.kode_kelurahan)


def area_pages(index: Index, kode: str) -> Iterator[str]:
    """Yield the page of an area, and of the kecamatan around it."""
    if kode in index.wilayah and index.wilayah[kode].tingkat == "kelurahan":
        yield f"kelurahan/{index.slug[kode]}/"
        kode = kode[:6]
    if kode in index.slug:
        yield f"kecamatan/{index.slug[kode]}/"
    elif kode == index.kota.kode:
        yield "wilayah/"


def event_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where an event shows: at its RT, its areas, and in the years that count it."""
    yield from rt_pages(index, change)
    putaran = index.putaran.get(change.putaran or "")
    if putaran is not None:
        yield f"tahun/{putaran.tahun}/"
        for row in index.peristiwa.get(change.rt or "", ()):
            year = index.award_year(row) if row.putaran == putaran.id and row.peristiwa == "ditetapkan" else None
            if year in index.putaran_in:
                yield f"tahun/{year}/"


def score_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a score shows: at its RT and with its butir; areas show no single score."""
    yield from own_page(index, change.rt)
    if change.kolom in index.butir:
        yield f"kriteria/{change.kolom}/"


def visit_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a visit shows."""
    yield from rt_pages(index, change)
    yield "bertahan/"


def round_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a round shows."""
    putaran = index.putaran.get(change.putaran or "")
    if putaran is not None:
        yield f"tahun/{putaran.tahun}/"
    yield "tahun/"


def figure_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a published figure shows."""
    kode, _, periode, *_ = change.kunci.split(" ")
    yield from area_pages(index, kode)
    year = int(periode[:4])
    yield f"tahun/{year}/" if year in index.putaran_in and "/" not in periode else "tahun/"


def practice_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a practice shows."""
    praktik = index.praktik.get(change.kunci)
    if praktik is not None:
        yield f"praktik-baik/{praktik.slug}/"
        yield from own_page(index, praktik.rt)
    yield "praktik-baik/"


def correction_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield the log of corrections, and the pages that one marks."""
    yield "koreksi/"
    for item in index.koreksi:
        if anchor(item) == change.kunci:
            yield from addresses(item)


def area_row_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where an area shows."""
    yield from area_pages(index, change.kunci)
    yield "wilayah/"


def split_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a split shows."""
    for kode in change.kunci.split(" ")[1:3]:
        yield from area_pages(index, kode)


def rule_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a butir shows."""
    butir = change.kunci.split(" ")[-1]
    if butir in index.butir:
        yield f"kriteria/{butir}/"
    yield "kriteria/"


def total_pages(index: Index, change: Change) -> Iterator[str]:
    """Yield where a rounded total on a sensitive butir shows."""
    butir = change.kunci.split(" ")[-1]
    if butir in index.butir:
        yield f"kriteria/{butir}/"


PAGES: Mapping[str, Callable[[Index, Change], Iterator[str]]] = {
    "rt": rt_pages,
    "wilayah": area_row_pages,
    "pemekaran": split_pages,
    "putaran": round_pages,
    "peristiwa": event_pages,
    "nilai": score_pages,
    "pemantauan": visit_pages,
    "angka": figure_pages,
    "praktik": practice_pages,
    "tanggapan": lambda index, change: own_page(index, change.rt),
    "sumber": lambda _index, _change: iter(["sumber/"]),
    "kriteria": rule_pages,
    "indikator": lambda _index, _change: iter(["tahun/"]),
    "kebijakan": lambda _index, _change: iter(["privasi/"]),
    "koreksi": correction_pages,
    "rekap_peka": total_pages,
}
"""Where the rows of each table show; of those that are not here, on the home page."""

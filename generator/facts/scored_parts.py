"""Figures by butir for parts of the kota: means by size class, and what became of the lowest scores."""

from collections.abc import Iterator

from generator.facts.citable import TANPA_KATEGORI, CitableFigure, Coverage, figure_id, grades
from generator.facts.criteria import Criteria
from generator.facts.index import Index
from generator.facts.measures import MEASURES
from generator.facts.scores import Spread
from generator.model.putaran import Putaran
from generator.model.types import BUKTI, Bukti

MEAN = "skor_rata_rata"
AGAIN, ROSE = "nilai_terendah_dinilai_lagi", "nilai_terendah_naik"


def day_of(index: Index) -> str:
    """Return the day of the records: that of the newest release."""
    return (index.rilis[0].tanggal if index.rilis else index.today).isoformat()


def grades_of(index: Index, sumber: tuple[str, ...]) -> tuple[Bukti, ...]:
    """Return the grades of evidence of sources, strongest first; a text of a rule has none."""
    kinds = {index.sumber[name].jenis for name in sumber}
    return grades(kind for kind in BUKTI if kind in kinds)


def mean_id(index: Index, kode: str, butir: str, putaran: str, kelas: str | None = None) -> str:
    """Return the id of the mean of an area, or of a size class in it, on a butir in a round."""
    return figure_id(index, kode, "-".join(filter(None, [MEAN, butir, kelas])), putaran, "hitungan")


def mean(
    index: Index, kode: str, butir: str, putaran: Putaran, spread: Spread, kelas: str | None = None
) -> CitableFigure:
    """Return a mean as a figure; the spread must tell one.

    Args:
        index: The public data.
        kode: Code of the area.
        butir: The butir.
        putaran: The round.
        spread: How the RTs scored.
        kelas: Size class of the RTs; None for all.
    """
    sumber = tuple(sorted(putaran.sumber))
    return CitableFigure(
        id=mean_id(index, kode, butir, putaran.id, kelas),
        wilayah=kode,
        measure=MEAN,
        origin="hitungan",
        bagian=butir,
        kelas=kelas,
        putaran=putaran.id,
        sebaran=(spread.nol, spread.satu, spread.dua),
        jumlah=float(spread.jumlah or 0),
        tahun=putaran.tahun,
        periode=str(putaran.tahun),
        satuan="skor",
        values=(round(spread.mean, 4),),
        denominator=float(spread.total),
        as_of=day_of(index),
        coverage=Coverage(known=spread.total, whole=()),
        bukti=grades_of(index, sumber),
        sumber=sumber,
    )


def class_means(index: Index, criteria: Criteria) -> Iterator[CitableFigure]:
    """Yield the means of the size classes of the kota on each butir in its newest round with scores."""
    for butir in index.butir:
        rounds = [name for name in index.putaran if (name, butir) in criteria.by_kelas]
        for kelas, spread in criteria.by_kelas[rounds[-1], butir].items() if rounds else ():
            putaran = index.putaran[rounds[-1]]
            yield mean(index, index.kota.kode, butir, putaran, spread, kelas or TANPA_KATEGORI)


def retry_counts(index: Index, criteria: Criteria) -> Iterator[CitableFigure]:
    """Yield how many lowest scores on each butir were assessed again, and how many of these rose to the highest."""
    scored = [index.putaran[name] for name, rows in index.nilai_in.items() if rows]
    sumber = tuple(sorted({name for item in scored for name in item.sumber}))
    for butir, found in sorted(criteria.retries.items()):
        whole = retry_id(index, AGAIN, butir)
        for measure, value, of in ((AGAIN, found.again, None), (ROSE, found.risen, whole)):
            yield CitableFigure(
                id=retry_id(index, measure, butir),
                wilayah=index.kota.kode,
                measure=measure,
                origin="hitungan",
                bagian=butir,
                satuan=MEASURES[measure][2],
                values=(float(value),),
                denominator=float(found.again) if of else None,
                denominator_id=of,
                as_of=day_of(index),
                coverage=Coverage(known=len(index.nilai), whole=()),
                bukti=grades_of(index, sumber),
                sumber=sumber,
            )


def retry_id(index: Index, measure: str, butir: str) -> str:
    """Return the id of a count of what became of the lowest scores on a butir."""
    return figure_id(index, index.kota.kode, f"{measure}-{butir}", None, "hitungan")

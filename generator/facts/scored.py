"""Figures that can be cited and that draw on scores: means by criterion, and whether awards last.

They stand apart from the others, so that a page without scores stays as it is when a score changes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.facts.area_history import ranking_of
from generator.facts.areas import area_of
from generator.facts.citable import TANPA_TAHUN, CitableFigure, Coverage, figure_id, with_others
from generator.facts.counted import Tally
from generator.facts.criteria import Criteria
from generator.facts.index import Index
from generator.facts.lasted import lasted_counts
from generator.facts.lasting import HASIL, Lasting, all_lasting
from generator.facts.scored_parts import class_means, grades_of, mean, retry_counts
from generator.facts.scores import KECAMATAN, Scores
from generator.facts.status import Status


def scored_figures(
    index: Index, status: Mapping[str, Status], scores: Scores, criteria: Criteria
) -> tuple[CitableFigure, ...]:
    """Return every figure that draws on scores, area by area.

    Args:
        index: The public data.
        status: Status of every RT by id.
        scores: Spreads of the scores.
        criteria: What was counted by butir.
    """
    found = [*extent_counts(index, status), *lasting_counts(index, status), *means(index, scores)]
    return tuple(with_others([*found, *class_means(index, criteria), *retry_counts(index, criteria)]))


def means(index: Index, scores: Scores) -> Iterator[CitableFigure]:
    """Yield the means of the kota and each kecamatan in every round, and of each kelurahan in its newest.

    Of a sensitive butir there is what the gate lets through; where rounded counts tell no mean, there is none.
    """
    newest = {
        kode: ranking.putaran.id
        for kode in index.wilayah
        if len(kode) > KECAMATAN and (ranking := ranking_of(index, scores, kode))
    }
    for (name, kode, butir), spread in sorted(scores.spread.items()):
        told = spread.total and spread.jumlah is not None and newest.get(kode, name) == name
        if told and kode in index.wilayah:
            yield mean(index, kode, butir, index.putaran[name], spread)


def extent_counts(index: Index, status: Mapping[str, Status]) -> Iterator[CitableFigure]:
    """Yield how far the data goes, RTs that are no longer in force among them; nothing where no RT is known."""
    tally = Tally(index=index, area=area_of(index, status, index.kota.kode))
    if not index.rt:
        return
    yield from paper_counts(tally)
    events = [row for rows in index.peristiwa.values() for row in rows]
    named = tally.figure("rt_disebut_sumber", len(index.rt), events)
    sources = tuple(sorted({*named.sumber, *(name for rt in index.rt.values() for name in rt.sumber)}))
    coverage = Coverage(known=len(index.rt), whole=())
    yield replace(named, sumber=sources, coverage=coverage)
    whole = (float(len(index.rt)), named.id)
    if index.nilai:
        rounds = [index.putaran[name] for name, rows in index.nilai_in.items() if rows]
        told = tuple(sorted({name for item in rounds for name in item.sumber}))
        found = tally.figure("rt_bernilai", len(index.nilai), (), of=whole)
        yield replace(found, bukti=grades_of(index, told), sumber=told, coverage=coverage)


def paper_counts(tally: Tally) -> Iterator[CitableFigure]:
    """Yield how many decrees and sources there are; they are counted as the page of sources lists them."""
    index = tally.index
    decrees = [sk for item in index.putaran.values() for sk in item.sk]
    if decrees:
        told = tuple(sorted({name for sk in decrees for name in sk.sumber}))
        found = tally.figure("sk_terpublikasi", len(decrees), ())
        yield replace(found, bukti=("sk",), sumber=told, coverage=Coverage(known=len(index.putaran), whole=()))
    found = tally.figure("sumber_tercatat", len(index.sumber), ())
    coverage = Coverage(known=len(index.sumber), whole=())
    yield replace(
        found, bukti=grades_of(index, tuple(index.sumber)), sumber=tuple(sorted(index.sumber)), coverage=coverage
    )


def lasting_counts(index: Index, status: Mapping[str, Status]) -> Iterator[CitableFigure]:
    """Yield what is known of awarded RTs after their award: of all, by the year of their latest award, of no year."""
    found = all_lasting(index, status)
    tally = Tally(index=index, area=area_of(index, status, index.kota.kode))
    if not found:
        return
    decreed = [item for item in found if status[item.rt.id].jenis == "sk"]
    if decreed:
        of = (float(len(found)), tally.id("rt_pernah_meraih"))
        yield of_awarded(tally, status, "rt_pernah_ditetapkan", decreed, of=of)
    yield from lasted_counts(index, status, tally)
    for tahun in (None, *sorted({item.tahun for item in found if item.tahun is not None})):
        of_year = [item for item in found if tahun is None or item.tahun == tahun]
        yield from lasting_of(tally, status, of_year, tahun)
    if undated := [item for item in found if item.tahun is None]:
        known = tuple(lasting_of(tally, status, undated, None))
        names = {item.id: undated_id(index, item.measure) for item in known}
        for item in known:
            part_of = names[item.denominator_id] if item.denominator_id else None
            yield replace(item, id=names[item.id], bagian=TANPA_TAHUN, denominator_id=part_of)


def undated_id(index: Index, measure: str) -> str:
    """Return the id of a count over the RTs of the kota whose year of award no source tells."""
    return figure_id(index, index.kota.kode, f"{measure}-{TANPA_TAHUN}", None, "hitungan")


def lasting_of(
    tally: Tally, status: Mapping[str, Status], found: list[Lasting], tahun: int | None
) -> Iterator[CitableFigure]:
    """Yield the counts over some awarded RTs; 0 only beside another result of the same visits.

    Args:
        tally: Makes the figures.
        status: Status of every RT by id.
        found: The RTs.
        tahun: Year of their latest award; None for every year.
    """
    visited = [item for item in found if item.kunjungan]
    assessed = [item for item in found if item.dinilai and not item.kunjungan]
    unseen = [item for item in found if not item.dinilai and not item.kunjungan]
    whole = (float(len(found)), tally.id("rt_pernah_meraih", tahun))
    yield of_awarded(tally, status, "rt_pernah_meraih", found, tahun)
    for measure, items in (("rt_hanya_dinilai_lagi", assessed), ("rt_tanpa_kabar", unseen)):
        if items:
            yield of_awarded(tally, status, measure, items, tahun, whole)
    if visited:
        yield of_awarded(tally, status, "rt_dikunjungi_ulang", visited, tahun, whole)
        part = (float(len(visited)), tally.id("rt_dikunjungi_ulang", tahun))
        for hasil in HASIL:
            seen = [item for item in visited if item.kunjungan and item.kunjungan.hasil == hasil]
            yield of_awarded(tally, status, f"kunjungan_{hasil}", seen, tahun, part)


def of_awarded(
    tally: Tally,
    status: Mapping[str, Status],
    measure: str,
    items: list[Lasting],
    tahun: int | None = None,
    of: tuple[float, str] | None = None,
) -> CitableFigure:
    """Return how many awarded RTs there are of a kind, with the records of their awards and visits."""
    rows = [row for item in items for row in status[item.rt.id].gelar]
    found = tally.figure(measure, len(items), rows, of=of)
    visits = {name for item in items if item.kunjungan for name in item.kunjungan.sumber}
    return replace(
        found,
        id=tally.id(measure, tahun),
        tahun=tahun,
        periode=str(tahun) if tahun else None,
        coverage=Coverage(known=int(of[0]) if of else len(items), whole=()),
        sumber=tuple(sorted({*found.sumber, *visits})),
    )

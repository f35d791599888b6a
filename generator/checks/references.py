"""Whatever is named exists."""

import difflib
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from generator.checks.index import Index, chain_of
from generator.checks.walk import shape_of
from generator.model.place import Place, Record
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from generator.model.angka import Angka
    from generator.model.praktik import Praktik, Tanggapan
    from generator.model.program import Ditahan
    from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan


def suggestion(name: str, known: Mapping[str, object]) -> str:
    """Return a guess at what was meant, as a sentence, or nothing."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return f" Maksudnya «{near[0]}»?" if near else ""


def check_sumber_are_known(index: Index) -> Iterator[Problem]:
    """Find sources that `sumber.yaml` lacks ("unknown source"; "a row without `sumber` is an error")."""
    known = index.sumber.keys()
    for record in index.records:
        for name in shape_of(type(record)).sumber:
            ids = getattr(record, name)
            for one in ids if not known >= set(ids) else ():
                if one not in known:
                    saran = suggestion(one, index.sumber)
                    yield problem("R305", record.at(name), sumber=one, saran=saran)


def rt_named(index: Index) -> Iterator[tuple[str, Record, str]]:
    """Yield every RT that is named outside `rt.csv`, and `penerus` in it, with its record and column."""
    data = index.data
    rows: Iterator[BarisPeristiwa | Nilai | Pemantauan | Tanggapan | Ditahan]
    rows = chain(data.peristiwa, data.nilai, data.pemantauan, data.tanggapan, data.kebijakan.ditahan)
    for row in rows:
        yield row.rt, row, "rt"
    for rt in data.rt:
        if rt.penerus:
            yield rt.penerus, rt, "penerus"
    for praktik in data.praktik:
        if praktik.rt:
            yield praktik.rt, praktik, "rt"
        for one in praktik.diadopsi:
            yield one, praktik, "diadopsi"


def check_rt_are_known(index: Index) -> Iterator[Problem]:
    """Find RTs that `rt.csv` lacks ("unknown RT", data contract; one row per RT that any source knows)."""
    for rt, record, column in rt_named(index):
        if rt not in index.rt:
            yield problem("R303", record.at(column), rt=rt)


def wilayah_named(index: Index) -> Iterator[tuple[str | None, Record, str]]:
    """Yield every area that is named outside `wilayah.csv`, and `kode_induk` in it, with its record and column."""
    data = index.data
    yield data.program.kode_wilayah, data.program, "kode_wilayah"
    for rt in data.rt:
        yield rt.kode_kelurahan, rt, "kode_kelurahan"
    for wilayah in data.wilayah:
        yield wilayah.kode_induk, wilayah, "kode_induk"
    for alias in data.alias:
        yield alias.kode, alias, "kode"
    for split in data.pemekaran:
        yield split.asal, split, "asal"
        yield split.menjadi, split, "menjadi"
    rows: Iterator[Angka | Praktik] = chain(data.angka, data.praktik)
    for row in rows:
        yield row.wilayah, row, "wilayah"


def check_wilayah_are_known(index: Index) -> Iterator[Problem]:
    """Find codes of areas that `wilayah.csv` lacks (data contract, `wilayah/wilayah.csv`)."""
    for kode, record, column in wilayah_named(index):
        if kode is not None and kode not in index.wilayah:
            yield problem("R307", record.at(column), kode=kode)


def check_indikator_are_known(index: Index) -> Iterator[Problem]:
    """Find figures whose indicator is not defined: every figure has a definition (`indikator.yaml`)."""
    for row in index.data.angka:
        if row.indikator not in index.indikator:
            saran = suggestion(row.indikator, index.indikator)
            yield problem("R308", row.at("indikator"), indikator=row.indikator, saran=saran)


def check_kategori_are_known(index: Index) -> Iterator[Problem]:
    """Find size classes that `program.yaml` lacks; their bounds and prizes live there, never in code."""
    for row in index.data.peristiwa:
        if row.kategori is not None and row.kategori not in index.kategori:
            yield problem("R309", row.at("kategori"), kategori=row.kategori)


def check_edisi_are_known(index: Index) -> Iterator[Problem]:
    """Find editions without a file ("unknown edition", data contract, `kriteria/{edisi}.yaml`)."""
    rounds = ((one.edisi, one.at("edisi")) for one in index.data.putaran)
    editions = ((one.menambah, one.at("menambah")) for one in index.data.edisi)
    for edisi, place in chain(rounds, editions):
        if edisi is not None and edisi not in index.edisi:
            yield problem("R306", place, edisi=edisi)


def check_editions_do_not_circle(index: Index) -> Iterator[Problem]:
    """Find editions that add to themselves through others (`menambah`, data contract)."""
    for edisi in index.data.edisi:
        chain_ = chain_of(edisi, index.edisi)
        if chain_[-1].menambah == edisi.edisi:
            rantai = ", ".join(one.edisi for one in chain_)
            yield problem("R313", edisi.at("menambah"), rantai=rantai)


def check_butir_are_known(index: Index) -> Iterator[Problem]:
    """Find butir of no edition in write-ups and the policy ("unknown butir", data contract)."""
    known = index.any_butir()
    praktik = ((butir, one.at("butir")) for one in index.data.praktik for butir in one.butir)
    kebijakan = index.data.kebijakan
    peka = ((butir, kebijakan.at("butir_peka")) for butir in kebijakan.butir_peka)
    for butir, place in chain(praktik, peka):
        if butir not in known:
            yield problem("R304", place, butir=butir, daftar="edisi mana pun")


def check_pilar_are_known(index: Index) -> Iterator[Problem]:
    """Find write-ups under a pilar that no edition has (data contract, `praktik/{slug}.md`)."""
    known = {pilar.id for edisi in index.data.edisi for pilar in edisi.pilar}
    for praktik in index.data.praktik:
        if praktik.pilar not in known:
            dikenal = ", ".join(sorted(known))
            yield problem("R310", praktik.at("pilar"), pilar=praktik.pilar, dikenal=dikenal)


def check_score_columns_belong_to_edisi(index: Index) -> Iterator[Problem]:
    """Find score columns that the round's edition lacks ("one column per butir of the edition").

    A column is told once, at the header, not for each of its rows.
    """
    seen: set[tuple[str, str]] = set()
    for row in index.data.nilai:
        putaran = index.putaran.get(row.putaran)
        edisi = putaran.edisi if putaran else None
        known = index.butir.get(edisi) if edisi else None
        if known is None or row.skor.keys() <= known:
            continue
        for butir in row.skor.keys() - known:
            if (row.place.file, butir) not in seen:
                seen.add((row.place.file, butir))
                place = Place(row.place.file, 1, butir)
                yield problem("R304", place, butir=butir, daftar=f"edisi {edisi}")


def check_scored_rounds_name_their_edisi(index: Index) -> Iterator[Problem]:
    """Find rounds that have scores but no edition, so that nobody knows what was scored (data contract)."""
    scored = {row.putaran for row in index.data.nilai}
    for putaran in index.data.putaran:
        if putaran.edisi is None and putaran.id in scored:
            yield problem("R311", putaran.at("edisi"))

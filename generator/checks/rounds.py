"""Rounds agree with their folder, their edition and the programme's size classes and prizes."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.checks.dates import is_outside, span
from generator.checks.index import Index, told
from generator.model.program import Hadiah, Kategori
from generator.model.putaran import BarisPeristiwa
from generator.problems import Problem, problem


def check_folder_names_the_round(index: Index) -> Iterator[Problem]:
    """Find rounds whose folder is not their year and period (`putaran/{id}/`: 2019, 2022-1)."""
    for putaran in index.data.putaran:
        expected = f"{putaran.tahun}-{putaran.periode}" if putaran.periode else str(putaran.tahun)
        if putaran.id != expected:
            periode = putaran.periode or "(tidak ada)"
            place = putaran.at("tahun")
            yield problem("P501", place, id=putaran.id, tahun=putaran.tahun, periode=periode)


def check_edisi_was_in_force(index: Index) -> Iterator[Problem]:
    """Find rounds under an edition that was not in force in their year (`berlaku_mulai` of the edition)."""
    for putaran in index.data.putaran:
        edisi = index.edisi.get(putaran.edisi or "")
        if edisi is None or not is_outside(str(putaran.tahun), edisi.berlaku_mulai, edisi.berlaku_sampai):
            continue
        masa = span(edisi.berlaku_mulai, edisi.berlaku_sampai)
        place = putaran.at("edisi")
        yield problem("P511", place, edisi=edisi.edisi, tahun=putaran.tahun, masa=masa)


def holds(kategori: Kategori, jumlah_kk: int) -> bool:
    """Return whether a number of households falls in a size class; a missing bound is none."""
    return (kategori.kk_min or 0) <= jumlah_kk <= (jumlah_kk if kategori.kk_maks is None else kategori.kk_maks)


def check_kategori_do_not_overlap(index: Index) -> Iterator[Problem]:
    """Find size classes that share a number of households (`program.yaml`: under 50, 50 to 100, over 100)."""
    for one, two in combinations(index.kategori.values(), 2):
        if holds(one, two.kk_min or 0) or holds(two, one.kk_min or 0):
            yield problem("P512", two.at("kk_min"), satu=one.id, dua=two.id)


def check_kategori_matches_kk(index: Index) -> Iterator[Problem]:
    """Find size classes that contradict the households of `nilai.csv` in the same round (data contract)."""
    counted = {(row.putaran, row.rt): row for row in index.data.nilai if row.jumlah_kk is not None}
    for row in index.data.peristiwa:
        nilai = counted.get((row.putaran, row.rt)) if row.kategori else None
        kategori = index.kategori.get(row.kategori or "")
        if nilai is None or kategori is None or nilai.jumlah_kk is None or holds(kategori, nilai.jumlah_kk):
            continue
        fitting = [one.id for one in index.kategori.values() if holds(one, nilai.jumlah_kk)]
        yield problem(
            "P502",
            row.at("kategori"),
            kategori=row.kategori,
            jumlah_kk=nilai.jumlah_kk,
            tempat=told(nilai.at("jumlah_kk")),
            cocok=", ".join(fitting) or "tidak satu pun",
        )


def prizes(kategori: Mapping[str, Kategori], row: BarisPeristiwa, tahun: int) -> list[Hadiah]:
    """Return the prizes that `program.yaml` states for a row's size class, or for any if it has none."""
    own = kategori.get(row.kategori or "")
    classes = list(kategori.values()) if own is None else [own]
    stated = (hadiah for one in classes for hadiah in one.hadiah)
    return [one for one in stated if one.mulai <= tahun <= (tahun if one.sampai is None else one.sampai)]


def thousands(rupiah: int) -> str:
    """Return an amount as Indonesians write it: `7.500.000`."""
    return f"{rupiah:,}".replace(",", ".")


def check_hadiah_matches_program(index: Index) -> Iterator[Problem]:
    """Find prizes that contradict `program.yaml` for the year of the round (data contract).

    Where no source states a prize for that year nothing is contradicted; the prize of the higher
    level is not in `program.yaml`.
    """
    for row in index.data.peristiwa:
        putaran = index.putaran.get(row.putaran)
        if row.hadiah is None or putaran is None or row.tingkat == "kencana":
            continue
        stated = sorted({one.rupiah for one in prizes(index.kategori, row, putaran.tahun)})
        if stated and row.hadiah not in stated:
            perlu = " atau ".join(f"Rp{thousands(one)}" for one in stated)
            place = row.at("hadiah")
            yield problem("P503", place, hadiah=thousands(row.hadiah), tahun=putaran.tahun, perlu=perlu)

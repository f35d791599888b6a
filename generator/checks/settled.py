"""What releases settled of figures on sensitive butir is as they write it (`rilis/peka.csv`)."""

from collections.abc import Iterator

from generator.checks.index import Index
from generator.model.rilis import STEP, Peka
from generator.problems import Problem, problem


def check_settled_rows_name_what_exists(index: Index) -> Iterator[Problem]:
    """Find rows whose release, round, kecamatan or butir does not exist."""
    rilis = {item.id for item in index.data.rilis}
    known = {"rilis": rilis, "putaran": index.putaran, "wilayah": index.wilayah, "butir": index.any_butir()}
    for row in index.data.peka:
        for kolom, names in known.items():
            isi = getattr(row, kolom)
            if isi not in names:
                yield problem("R314", row.at(kolom), kolom=kolom, isi=isi)


def check_settled_figures_are_rounded(index: Index) -> Iterator[Problem]:
    """Find figures that no release writes: missing, exact, or of too few RTs."""
    for row in index.data.peka:
        if row.keadaan == "angka" and not is_rounded(row):
            yield problem("R315", row.at("nol"), langkah=STEP)


def is_rounded(row: Peka) -> bool:
    """Return whether the counts of a row are multiples of `STEP`, or the whole group."""
    if row.jumlah is None:
        return False
    size, best = sum(row.jumlah), row.jumlah[2]
    return size >= STEP and all(count % STEP == 0 or count == size for count in (row.jumlah[1] + best, best))

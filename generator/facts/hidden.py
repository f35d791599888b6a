"""Why an area has no figure on a sensitive butir."""

from typing import Literal

from generator.facts.index import Index

KOTA, KECAMATAN = 4, 6
"""Lengths of the codes of areas."""

Hidden = Literal["kelurahan", "kosong", "kurang", "ditarik", "belum"]
"""`kelurahan` no figure is made for areas that small; `kosong` no score of the area is published; `kurang` too few RTs
were assessed when it was released; `ditarik` the figure was taken back; `belum` no release has made one."""


def why_hidden(index: Index, putaran: str, kode: str, butir: str) -> Hidden:
    """Return why an area has no figure on a sensitive butir in a round.

    The reason follows from what releases settled and from which RTs have a public row, never from a score.

    Args:
        index: What is public.
        putaran: The round.
        kode: Code of the area. For the kota the reason is that of its kecamatan: that of taking back or of waiting
            where one of them has it, else that too few were assessed.
        butir: The sensitive butir.
    """
    if len(kode) > KECAMATAN:
        return "kelurahan"
    if not any(row.rt.startswith(kode) for row in index.nilai_in.get(putaran, ())):
        return "kosong"
    found = {
        sebab
        for (one, area, name), sebab in index.sebab_peka.items()
        if (one, name) == (putaran, butir) and area.startswith(kode)
    }
    return "ditarik" if "ditarik" in found else "kurang" if found else "belum"

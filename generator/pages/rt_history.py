"""The history of an RT: what happened to it year by year, over all rounds and editions of the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator.facts.scores import PillarSum
from generator.model.putaran import BarisPeristiwa, Pemantauan, Putaran
from generator.model.wilayah import Rt
from generator.pages.situs import Situs


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """One round, or one visit between rounds, in an RT's history."""

    tahun: int
    putaran: Putaran | None
    peristiwa: tuple[BarisPeristiwa, ...]
    sums: tuple[PillarSum, ...]
    pantau: tuple[Pemantauan, ...]

    @property
    def hari(self) -> str:
        """Return its last day that a record or visit names; the year where none does."""
        days = [row.tanggal for row in self.peristiwa] + [visit.tanggal for visit in self.pantau]
        return max((day for day in days if day), default=str(self.tahun))

    def when(self) -> tuple[int, str, str]:
        """Return by what years are put in order."""
        return self.tahun, self.hari, self.putaran.id if self.putaran else ""

    @property
    def penting(self) -> bool:
        """Return whether an award falls in it."""
        return any(row.peristiwa == "ditetapkan" for row in self.peristiwa)


def history(situs: Situs, rt: Rt) -> list[Year]:
    """Return what happened to an RT year by year, newest first; years without a word of it are left out."""
    index = situs.index
    rows: dict[str, list[BarisPeristiwa]] = {}
    for row in index.peristiwa.get(rt.id, ()):
        rows.setdefault(row.putaran, []).append(row)
    sums = {row.putaran: situs.facts.scores.sums(row) for row in index.nilai.get(rt.id, ())}
    found = [
        Year(
            tahun=index.putaran[name].tahun,
            putaran=index.putaran[name],
            peristiwa=tuple(rows.get(name, ())),
            sums=sums.get(name, ()),
            pantau=(),
        )
        for name in dict.fromkeys([*rows, *sums])
    ]
    found += [
        Year(tahun=int(visit.tanggal[:4]), putaran=None, peristiwa=(), sums=(), pantau=(visit,))
        for visit in index.pemantauan.get(rt.id, ())
    ]
    return sorted(found, key=Year.when, reverse=True)


def history_part(situs: Situs, address: str, years: Sequence[Year]) -> Markup:
    """Return a history as it stands on the page."""
    form = situs.form("rt/riwayat.html.j2", address, (not years,), lambda: {"years": years})
    return form.fill({"tahun": "".join([year_item(situs, address, year) for year in years])})


def year_item(situs: Situs, address: str, year: Year) -> str:
    """Return the list item of a year."""
    edisi = year.putaran.edisi if year.sums and year.putaran else None
    form = situs.form(
        "rt/tahun.html.j2",
        address,
        (year.tahun, year.penting, edisi),
        lambda: {"tahun": year.tahun, "penting": year.penting, "edisi": edisi},
    )
    told = [visit_text(situs, address, visit) for visit in year.pantau]
    told += [event_text(situs, address, row) for row in year.peristiwa]
    sums = [situs.fragment("rt/pilar.html.j2", address, (item,), partial(dict, item=item)) for item in year.sums]
    return form.fill({"isi": "".join(told), "pilar": "".join(sums)})


def event_text(situs: Situs, address: str, row: BarisPeristiwa) -> Markup:
    """Return the words for an event; most RTs share theirs with others of the same decree."""
    depends = (
        row.peristiwa, row.bukti, row.tingkat, row.kategori, row.nomor_sk, row.tanggal, row.hadiah, row.disimpulkan,
        row.catatan, row.catatan_en, row.sumber,
    )  # fmt: skip
    return situs.fragment("rt/peristiwa.html.j2", address, depends, lambda: {"row": row})


def visit_text(situs: Situs, address: str, visit: Pemantauan) -> Markup:
    """Return the words for a visit."""
    depends = (visit.hasil, visit.oleh, visit.catatan, visit.catatan_en)
    form = situs.form("rt/pantau.html.j2", address, depends, lambda: {"visit": visit})
    sources = sources_text(situs, address, visit.sumber, visit.tanggal)
    return form.fill({"tanggal": situs.bahasa.tanggal(visit.tanggal), "sumber": sources})


def sources_text(situs: Situs, address: str, ids: tuple[str, ...], day: str = "") -> Markup:
    """Return links to sources; the date of one that is dated `day` is not told again."""
    told = day if any(situs.index.sumber[name].tanggal == day for name in ids) else ""
    return situs.fragment("rt/menurut.html.j2", address, (ids, told), lambda: {"ids": ids, "hari": told})

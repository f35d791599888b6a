"""One page for each RT: status first, then how fresh that is, then everything behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from generator.facts.scores import PillarSum, Spread, joined, pillar_sums, spread_of, total
from generator.facts.status import JENIS, Jenis, Status, best_bukti
from generator.model.kriteria import Butir
from generator.model.putaran import BarisPeristiwa, Nilai, Pemantauan, Putaran
from generator.model.wilayah import Rt, Wilayah
from generator.pages.belajar import learning_part, next_part
from generator.pages.page import Page, SearchEntry, Situs
from generator.pages.pengumuman import notice
from generator.pages.slots import fill, slot
from generator.pages.words import CHIP, mean_text, rt_name, status_text


@dataclass(frozen=True, kw_only=True, slots=True)
class ScoreRow:
    """One butir on a scorecard."""

    butir: Butir
    tutup: bool
    """Whether the policy shows it for no RT."""
    kelurahan: Spread | None
    kota: Spread | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """One year of an RT's history."""

    tahun: int
    putaran: Putaran | None
    peristiwa: tuple[BarisPeristiwa, ...]
    nilai: Nilai | None
    sums: tuple[PillarSum, ...]
    pantau: tuple[Pemantauan, ...]

    @property
    def hari(self) -> str:
        """Return its last day that a record or visit names; the year where none does."""
        days = [row.tanggal for row in self.peristiwa] + [visit.tanggal for visit in self.pantau]
        return max((day for day in days if day), default=str(self.tahun))

    @property
    def penting(self) -> bool:
        """Return whether an award falls in it."""
        return any(row.peristiwa == "ditetapkan" for row in self.peristiwa)


def pages(situs: Situs, kelurahan: str) -> Iterator[Page]:
    """Yield the page of every RT of a kelurahan."""
    for rt in situs.index.rt_in[kelurahan]:
        yield page_of(situs, rt)


def depends(situs: Situs, kelurahan: str) -> Iterator[object]:
    """Yield all that the pages of a kelurahan's RTs depend on beside what the whole site shares.

    What is not here and not in the tables of its group must not reach an RT page: a rebuild would not see it
    change. A test changes the data at random and holds a rebuild against a full build.
    """
    index, spread, advice = situs.index, situs.facts.scores.spread, situs.facts.advice
    rounds: set[str] = set()
    for rt in index.rt_in[kelurahan]:
        scores = index.nilai.get(rt.id, ())
        yield (rt, index.peristiwa.get(rt.id, ()), scores, index.pemantauan.get(rt.id, ()), advice.get(rt.id))
        rounds.update(row.putaran for row in scores[-1:])
    for putaran in sorted(rounds):
        for butir in index.butir_of(index.putaran[putaran].edisi):
            city = spread.get((putaran, index.kota.kode, butir))
            yield (putaran, butir, city and mean_text(situs, city))
        yield (putaran, means(situs, kelurahan, putaran))


def page_of(situs: Situs, rt: Rt) -> Page:
    """Return the page of one RT."""
    index = situs.index
    status = situs.facts.status[rt.id]
    address = index.alamat_rt[rt.id]
    kelurahan = index.wilayah[rt.kode_kelurahan]
    kecamatan = index.wilayah[rt.kode_kelurahan[:6]]
    name = rt_name(situs, rt)
    text = status_text(situs, status)
    title = situs.t("%(rt)s, Kelurahan %(kelurahan)s", rt=name, kelurahan=kelurahan.nama)
    nilai = index.nilai[rt.id][-1] if rt.id in index.nilai else None
    sums = sums_of(situs, nilai) if nilai else ()
    ids = source_ids(situs, rt, status)
    found = situs.facts.advice.get(rt.id)
    return situs.page(
        "rt/halaman.html.j2",
        address=address,
        bagian="wilayah",
        title=title,
        description=f"{title}, {index.public.program.kota}: {text.kata}.",
        values={
            "rt": rt,
            "name": name,
            "kelurahan": kelurahan,
            "kecamatan": kecamatan,
            "status": status,
            "text": text,
            "bukti": best_bukti([row for row in index.peristiwa.get(rt.id, ()) if counts(row, status)]),
            "nilai": nilai,
            "total": total(sums),
            "kartu_nilai": scorecard(situs, rt, nilai, sums) if nilai else "",
            "pengumuman": notice(situs, rt),
            "lanjut": next_part(situs, address, found),
            "belajar": learning_part(situs, address, rt, found),
            "years": history(situs, rt),
            "peristiwa": partial(event, situs, address),
            "tetangga": neighbours(situs, rt, kelurahan),
            "langkah": situs.fragment(
                "rt/langkah.html.j2", address, (kelurahan.kode,), lambda: {"kelurahan": kelurahan}
            ),
            "letak": situs.fragment(
                "rt/letak.html.j2",
                address,
                (kelurahan.kode, rt.lat is None),
                lambda: {"kelurahan": kelurahan, "kecamatan": kecamatan, "has_point": rt.lat is not None},
            ),
            "sumber": situs.fragment("rt/sumber.html.j2", address, tuple(ids), lambda: {"sumber": ids}),
            "share": quote(f"{title}: {text.kata}. {situs.facts.site_url}{situs.bahasa.prefix}{address}"),
        },
        search=SearchEntry(title=f"{name} {kelurahan.nama}", text=f"{kecamatan.nama}. {situs.t(CHIP[status.jenis])}"),
    )


def sums_of(situs: Situs, nilai: Nilai) -> tuple[PillarSum, ...]:
    """Return the sums by pillar, pillars in the order of the edition's rules."""
    butir = situs.index.butir_of(situs.index.putaran[nilai.putaran].edisi)
    order = list(dict.fromkeys(name.rpartition("-")[0] for name in butir))
    return tuple(sorted(pillar_sums(nilai, situs.index.scale.highest), key=lambda item: order.index(item.pilar)))


def counts(row: BarisPeristiwa, status: Status) -> bool:
    """Return whether a record is among those that the status rests on."""
    if status.gelar:
        return row.peristiwa == "ditetapkan"
    return status.peristiwa is not None and row.peristiwa == status.peristiwa.peristiwa


def source_ids(situs: Situs, rt: Rt, status: Status) -> list[str]:
    """Return the sources of an RT's status and of its number; those of each event stand beside it in the history."""
    first = [name for row in situs.index.peristiwa.get(rt.id, ()) if counts(row, status) for name in row.sumber]
    return list(dict.fromkeys([*first, *rt.sumber]))


def scorecard(situs: Situs, rt: Rt, nilai: Nilai, sums: tuple[PillarSum, ...]) -> Markup:
    """Return the scorecard of an RT: that of its round and kelurahan with its own scores filled in."""
    address = situs.index.alamat_rt[rt.id]
    putaran = situs.index.putaran[nilai.putaran]
    card = situs.fragment(
        "rt/nilai.html.j2",
        address,
        (putaran.id, rt.kode_kelurahan),
        lambda: {
            "putaran": putaran,
            "pillars": score_rows(situs, rt.kode_kelurahan, putaran),
            "rata": means(situs, rt.kode_kelurahan, putaran.id),
            "slot": slot,
            "mean_text": mean_text,
        },
    )
    cell = {
        skor: situs.fragment("rt/skor.html.j2", address, (skor,), partial(dict, skor=skor))
        for skor in (None, *situs.index.scale.values)
    }
    values: dict[str, str] = {name: cell[nilai.skor.get(name)] for name in situs.index.butir_of(putaran.edisi)}
    own = spread_of(nilai, situs.index.scale)
    values |= {"n2": str(own.dua), "n1": str(own.satu), "n0": str(own.nol), "butir": str(own.total)}
    values["rata"] = situs.bahasa.number(own.mean, 1) if own.total else "–"
    values["jumlah"] = situs.fragment("rt/jumlah.html.j2", address, sums, lambda: {"sums": sums})
    return fill(card, values)


def means(situs: Situs, kelurahan: str, putaran: str) -> tuple[str, str] | None:
    """Return the mean of all shown butir in a kelurahan and in the city; None where either is not known."""
    hidden = situs.index.public.kebijakan.butir_peka
    butir = [name for name in situs.index.butir_of(situs.index.putaran[putaran].edisi) if name not in hidden]
    spread = situs.facts.scores.spread
    found = [
        joined(item for name in butir if (item := spread.get((putaran, area, name))))
        for area in (kelurahan, situs.index.kota.kode)
    ]
    if not all(item.total for item in found):
        return None
    return situs.bahasa.number(found[0].mean, 1), situs.bahasa.number(found[1].mean, 1)


def score_rows(situs: Situs, kelurahan: str, putaran: Putaran) -> list[tuple[str, list[ScoreRow]]]:
    """Return the rows of a scorecard by pillar, in the order of the edition's rules."""
    index, spread = situs.index, situs.facts.scores.spread
    hidden = index.public.kebijakan.butir_peka
    found: dict[str, list[ScoreRow]] = {}
    for butir in index.butir_of(putaran.edisi).values():
        tutup = butir.id in hidden
        row = ScoreRow(
            butir=butir,
            tutup=tutup,
            kelurahan=None if tutup else spread.get((putaran.id, kelurahan, butir.id)),
            kota=None if tutup else spread.get((putaran.id, index.kota.kode, butir.id)),
        )
        found.setdefault(butir.id.rpartition("-")[0], []).append(row)
    return list(found.items())


def event(situs: Situs, address: str, row: BarisPeristiwa) -> Markup:
    """Return the words for an event; most RTs share theirs with others of the same decree."""
    depends = (
        row.peristiwa, row.bukti, row.tingkat, row.kategori, row.nomor_sk, row.tanggal, row.hadiah, row.disimpulkan,
        row.catatan, row.catatan_en, row.sumber,
    )  # fmt: skip
    return situs.fragment("rt/peristiwa.html.j2", address, depends, lambda: {"row": row})


def neighbours(situs: Situs, rt: Rt, kelurahan: Wilayah) -> Markup:
    """Return the RTs of the kelurahan with this one marked."""
    address = situs.index.alamat_rt[rt.id]
    part = situs.fragment(
        "rt/tetangga.html.j2",
        address,
        (kelurahan.kode,),
        lambda: {"kelurahan": kelurahan, "others": others(situs, kelurahan)},
    )
    number = rt.id.partition("-")[2]
    plain, marked = (
        f'<li><a href="../{number}/"',
        f'<li class="ini"><a aria-current="page" href="../{number}/"',
    )
    return Markup(str(part).replace(plain, marked, 1))  # noqa: S704 - a rendered part with one attribute added


def history(situs: Situs, rt: Rt) -> list[Year]:
    """Return what happened to an RT year by year, newest first; rounds without a word of it are told too."""
    index = situs.index
    by_round = {row.putaran: row for row in index.nilai.get(rt.id, ())}
    visits = index.pemantauan.get(rt.id, ())
    found = []
    for putaran in index.putaran.values():
        rows = tuple(row for row in index.peristiwa.get(rt.id, ()) if row.putaran == putaran.id)
        nilai = by_round.get(putaran.id)
        if rows or nilai:
            sums = sums_of(situs, nilai) if nilai else ()
            found.append(Year(tahun=putaran.tahun, putaran=putaran, peristiwa=rows, nilai=nilai, sums=sums, pantau=()))
    found += [
        Year(tahun=int(visit.tanggal[:4]), putaran=None, peristiwa=(), nilai=None, sums=(), pantau=(visit,))
        for visit in visits
    ]
    return sorted(found, key=lambda year: (year.tahun, year.hari), reverse=True)


def others(situs: Situs, kelurahan: Wilayah) -> list[tuple[Jenis, list[Rt]]]:
    """Return the RTs of a kelurahan by status, those told most of first."""
    status = situs.facts.status
    found = [
        (jenis, [item for item in situs.index.rt_in[kelurahan.kode] if status[item.id].jenis == jenis])
        for jenis in JENIS
    ]
    return [(jenis, items) for jenis, items in found if items]

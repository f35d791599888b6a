"""One page for each RT: status first, then how fresh that is, then everything behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.facts.in_force import is_over
from generator.facts.scores import total
from generator.facts.status import JENIS, Jenis, Status, best_bukti
from generator.model.putaran import BarisPeristiwa
from generator.model.wilayah import Rt, Wilayah
from generator.pages.belajar import learning_part, next_part
from generator.pages.page import Page, SearchEntry
from generator.pages.pengumuman import notice
from generator.pages.rt_history import Year, history, history_part, sources_text
from generator.pages.scorecard import Scorecards, means
from generator.pages.situs import Situs
from generator.pages.slots import Form, slot
from generator.pages.words import CHIP, StatusText, mean_text, rt_name, status_text


def pages(situs: Situs, kelurahan: str) -> Iterator[Page]:
    """Yield the page of every RT of a kelurahan."""
    shared = Neighbourhood(situs, situs.index.wilayah[kelurahan])
    for rt in situs.index.rt_in[kelurahan]:
        if situs.index.alamat_rt[rt.id] not in situs.facts.replaced:
            yield page_of(shared, rt)


def depends(situs: Situs, kelurahan: str) -> Iterator[object]:
    """Yield all that the pages of a kelurahan's RTs depend on beside what the whole site shares.

    What is not here and not in the tables of its group must not reach an RT page: a rebuild would not see it
    change. A test changes the data at random and holds a rebuild against a full build.
    """
    index, spread = situs.index, situs.facts.scores.spread
    yield (situs.facts.rt_said[kelurahan], situs.facts.advice.said(kelurahan))
    for rt in index.rt_in[kelurahan]:
        before = index.pendahulu.get(rt.id, ())
        moved = [(old, index.alamat_rt[old.id] in situs.facts.replaced) for old in before]
        yield (index.rt.get(rt.penerus or ""), moved)
    rounds = {rows[-1].putaran for rt in index.rt_in[kelurahan] if (rows := index.nilai.get(rt.id))}
    for putaran in sorted(rounds):
        for butir in index.butir_of(index.putaran[putaran].edisi):
            city = spread.get((putaran, index.kota.kode, butir))
            yield (putaran, butir, city and mean_text(situs, city))
        yield (putaran, means(situs, kelurahan, putaran))


@dataclass(frozen=True)
class Neighbourhood:
    """What the pages of a kelurahan's RTs share; made once for all of them."""

    situs: Situs
    kelurahan: Wilayah
    locators: dict[bool, Markup] = field(default_factory=dict, repr=False, compare=False)
    """Made locators, by whether the RT has a published point."""

    @property
    def kecamatan(self) -> Wilayah:
        """Return the kecamatan around it."""
        return self.situs.index.wilayah[self.kelurahan.kode[:6]]

    @cached_property
    def address(self) -> str:
        """Return the address of one of its RTs: parts depend on its depth only."""
        return f"rt/{self.situs.index.slug[self.kelurahan.kode]}/00/"

    @cached_property
    def scorecards(self) -> Scorecards:
        """Return what makes the scorecards of its RTs."""
        return Scorecards(self.situs, self.kelurahan.kode)

    @cached_property
    def crumbs(self) -> Form:
        """Return the breadcrumb, with a slot for the RT."""
        return Form.of(self.part("rt/jejak.html.j2"))

    @cached_property
    def steps(self) -> Markup:
        """Return what a resident can do."""
        return self.part("rt/langkah.html.j2")

    def locator(self, rt: Rt) -> Markup:
        """Return where the kelurahan lies, and whether the RT's own point has been published."""
        has_point = rt.lat is not None
        if has_point not in self.locators:
            self.locators[has_point] = self.part("rt/letak.html.j2", has_point=has_point)
        return self.locators[has_point]

    @cached_property
    def neighbours(self) -> Markup:
        """Return its RTs by their status."""
        return self.part("rt/tetangga.html.j2", others=others(self.situs, self.kelurahan), is_over=is_over)

    def neighbours_of(self, rt: Rt) -> str:
        """Return its RTs by their status, with one marked as the page's own."""
        number = rt.id.partition("-")[2]
        plain, marked = (
            f'<li><a href="../{number}/"',
            f'<li class="ini"><a aria-current="page" href="../{number}/"',
        )
        return str(self.neighbours).replace(plain, marked, 1)

    def part(self, template: str, **values: object) -> Markup:
        """Return a part that stands on the page of every RT of the kelurahan."""
        shared = {"kelurahan": self.kelurahan, "kecamatan": self.kecamatan, "slot": slot}
        return self.situs.piece(template, self.address, {**shared, **values})


def page_of(shared: Neighbourhood, rt: Rt) -> Page:
    """Return the page of one RT."""
    situs, index, kelurahan = shared.situs, shared.situs.index, shared.kelurahan
    status = situs.facts.status[rt.id]
    address = index.alamat_rt[rt.id]
    name = rt_name(situs, rt)
    text = status_text(situs, status)
    title = situs.t("%(rt)s, Kelurahan %(kelurahan)s", rt=name, kelurahan=kelurahan.nama)
    description = f"{title}, {index.public.program.kota}: {text.kata}."
    return Page(
        address=address,
        bahasa=situs.bahasa.kode,
        bagian="wilayah",
        title=title,
        description=description,
        body=situs.marked(address, body(shared, rt, status, text, title)),
        search=SearchEntry(
            title=f"{name} {kelurahan.nama}", text=f"{shared.kecamatan.nama}. {situs.t(CHIP[status.jenis])}"
        ),
    )


def body(shared: Neighbourhood, rt: Rt, status: Status, text: StatusText, title: str) -> str:
    """Return the body of an RT's page."""
    situs, address = shared.situs, shared.situs.index.alamat_rt[rt.id]
    years = history(situs, rt)
    nilai = situs.index.nilai[rt.id][-1] if rt.id in situs.index.nilai else None
    sums = situs.facts.scores.sums(nilai) if nilai else ()
    reached, possible, butir = total(sums)
    advice = situs.facts.advice.get(rt.id)
    assessed = (situs.index.putaran[nilai.putaran].tahun, butir) if nilai else None
    share = f"{title}: {text.kata}. {situs.facts.site_url}{situs.bahasa.prefix}{address}"
    values = {
        "id": rt.id,
        "address": escape(address),
        "title": escape(title),
        "pengumuman": notice(situs, rt),
        "jejak": shared.crumbs.fill({"nama": named(situs, address, rt_name(situs, rt))}),
        "kata": escape(text.kata),
        "rinci": escape(text.rinci),
        "terakhir": situs.bahasa.tanggal(status.terakhir) if status.terakhir else "",
        "usia": situs.bahasa.usia(status.terakhir, situs.index.today) if status.terakhir else "",
        "reached": str(reached),
        "possible": str(possible),
        "share": quote(share),
        "nilai": shared.scorecards.card(address, nilai, sums) if nilai else known(shared, address, status, years),
        "lanjut": next_part(situs, address, advice),
        "belajar": learning_part(situs, address, rt, advice),
        "tetangga": shared.neighbours_of(rt),
        "riwayat": history_part(situs, address, years),
        "langkah": shared.steps,
        "letak": shared.locator(rt),
        **told_by_sources(situs, address, rt, status),
        **rare_parts(situs, address, rt),
    }
    return str(page_form(situs, address, rt, status, assessed, advised=advice is not None).fill(values))


def page_form(
    situs: Situs, address: str, rt: Rt, status: Status, assessed: tuple[int, int] | None, *, advised: bool
) -> Form:
    """Return the page of every RT whose status is of the same kind.

    Args:
        situs: Language.
        address: Address of the page.
        rt: The RT.
        status: Its status.
        assessed: Year of its newest scores, and how many of them there are; None without scores.
        advised: Whether it is told what it could do next, as every RT in force is.
    """
    bukti = best_bukti([row for row in situs.index.peristiwa.get(rt.id, ()) if counts(row, status)])
    visited = status.dipantau is not None and status.dipantau.tanggal == status.terakhir
    return situs.form(
        "rt/halaman.html.j2",
        address,
        (status.jenis, status.peristiwa is None, status.terakhir is None, visited, bukti, assessed, advised),
        lambda: {"status": status, "visited": visited, "bukti": bukti, "assessed": assessed, "advised": advised},
    )


def named(situs: Situs, address: str, name: str) -> Markup:
    """Return the name of an RT with its abbreviation explained."""
    return situs.fragment("rt/nama.html.j2", address, (name,), partial(dict, name=name))


def known(shared: Neighbourhood, address: str, status: Status, years: Sequence[Year]) -> Markup:
    """Return what is known of an RT without published scores, and what is not."""
    told = tuple((row.peristiwa, row.bukti, row.kategori, year.tahun) for year in years for row in year.peristiwa)
    name = None if told else shared.kelurahan.nama
    visited = status.dipantau is not None
    return shared.situs.fragment(
        "rt/diketahui.html.j2",
        address,
        (told, name, status.jenis, visited),
        lambda: {"told": told, "kelurahan": name, "jenis": status.jenis, "dipantau": visited},
    )


def told_by_sources(situs: Situs, address: str, rt: Rt, status: Status) -> dict[str, str]:
    """Return the sources that the status rests on, and all sources of the page."""
    first = status.peristiwa.sumber if status.peristiwa else ()
    ids = source_ids(situs, rt, status)
    return {
        "menurut": sources_text(situs, address, first),
        "sumber": situs.fragment("rt/sumber.html.j2", address, ids, partial(dict, sumber=ids)),
    }


def rare_parts(situs: Situs, address: str, rt: Rt) -> dict[str, str]:
    """Return what stands on the pages of few RTs: replies, write-ups, corrections, the end of a number."""
    index = situs.index
    tanggapan, praktik = index.tanggapan.get(rt.id, ()), index.praktik_of_rt.get(rt.id, ())
    return {
        "jawaban": situs.piece("rt/jawaban.html.j2", address, {"tanggapan": tanggapan}) if tanggapan else "",
        "praktik": situs.piece("rt/praktik.html.j2", address, {"praktik": praktik}) if praktik else "",
        "nomor-lama": numbers(situs, address, rt),
        "koreksi": situs.piece("rt/koreksi.html.j2", address, {}) if address in index.koreksi_of else "",
    }


def numbers(situs: Situs, address: str, rt: Rt) -> str:
    """Return until when the number of an RT holds, and which numbers it took the place of."""
    index = situs.index
    shared, parts = {"rt": rt, "rt_name": rt_name}, []
    if rt.berlaku_sampai:
        split = any(item.asal == rt.kode_kelurahan for item in index.public.pemekaran)
        ended = {**shared, "penerus": index.rt.get(rt.penerus or ""), "dipecah": split}
        parts.append(situs.piece("rt/berakhir.html.j2", address, ended))
    if rt.id in index.pendahulu:
        parts.append(situs.piece("rt/pendahulu.html.j2", address, {**shared, "pendahulu": index.pendahulu[rt.id]}))
    return "".join(parts)


def counts(row: BarisPeristiwa, status: Status) -> bool:
    """Return whether a record is among those that the status rests on."""
    if status.gelar:
        return row.peristiwa == "ditetapkan"
    return status.peristiwa is not None and row.peristiwa == status.peristiwa.peristiwa


def source_ids(situs: Situs, rt: Rt, status: Status) -> tuple[str, ...]:
    """Return the sources of an RT's status and of its number; those of each event stand beside it in the history."""
    first = [name for row in situs.index.peristiwa.get(rt.id, ()) if counts(row, status) for name in row.sumber]
    return tuple(dict.fromkeys([*first, *rt.sumber]))


def others(situs: Situs, kelurahan: Wilayah) -> list[tuple[Jenis, list[Rt]]]:
    """Return the RTs of a kelurahan that have a page by status, those told most of first."""
    index, status = situs.index, situs.facts.status
    shown = [item for item in index.rt_in[kelurahan.kode] if index.alamat_rt[item.id] not in situs.facts.replaced]
    found = [(jenis, [item for item in shown if status[item.id].jenis == jenis]) for jenis in JENIS]
    return [(jenis, items) for jenis, items in found if items]

"""Embeds: a card for a frame and a badge for an image, of every RT, area and figure.

They are small enough for a news page, ask no other host, and always say as of when and by whom. What they say
stands here, how they look in `sematan_look.py`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from generator.facts.citable import CitableFigure, area_key, figure_page
from generator.facts.former import Former
from generator.facts.status import Jenis
from generator.model.wilayah import Rt, Wilayah
from generator.pages.area_words import area_name
from generator.pages.figure_words import caveat, figure_text, told_rows
from generator.pages.sematan_look import Code, Embed, Look, code_of
from generator.pages.situs import Situs
from generator.pages.words import BUKTI, CHIP, rt_name, sources, status_text

FOLDER = "sematan/"
"""Everything below it may be framed by other sites, and nothing else."""

NAMED = 2
"""How many publishers a card names before it counts the rest."""

AWARDED: Mapping[str, Jenis] = {"rt_ditetapkan": "sk", "rt_disebut_meraih": "sebut"}
"""Counts that an area's card begins with, the strongest first, and the status that they count."""


@dataclass(frozen=True)
class Maker:
    """Makes the embeds of one language."""

    situs: Situs

    def publishers(self, ids: tuple[str, ...]) -> str:
        """Return who stands behind some sources; the first few, and how many more."""
        names = list(dict.fromkeys(item.penerbit for item in sources(self.situs, ids)))
        if not names:
            return self.situs.t("catatan di situs ini")
        more = len(names) - NAMED
        rest = self.situs.t(" dan %(n)s lagi", n=more) if more > 0 else ""
        return ", ".join(names[:NAMED]) + rest

    def rt(self, rt: Rt) -> Embed:
        """Return the embed of an RT."""
        status = self.situs.facts.status[rt.id]
        text = status_text(self.situs, status)
        row = status.peristiwa
        grade = f" ({self.situs.t(BUKTI[row.bukti][1])})" if row else ""
        page = self.situs.index.alamat_rt[rt.id]
        kelurahan = self.situs.index.wilayah[rt.kode_kelurahan].nama
        return Embed(
            name=page.rstrip("/"),
            title=self.situs.t("%(rt)s, Kelurahan %(kelurahan)s", rt=rt_name(self.situs, rt), kelurahan=kelurahan),
            kata=text.kata,
            rinci=text.rinci,
            sumber=(self.publishers(row.sumber) + grade) if row else self.situs.t("belum ada"),
            page=page,
            kind=status.jenis,
        )

    def area(self, area: Wilayah) -> Embed:
        """Return the embed of an area: the answer that its page begins with, and what is known of awards."""
        figures = {item.measure: item for item in self.situs.facts.figures_in.get(area.kode, ()) if not item.periode}
        known = [figures[name] for name in (*AWARDED, "rt_tercatat") if name in figures]
        kota = area == self.situs.index.kota
        name = area_key(self.situs.index, area.kode).replace("-", "/", 1)
        if known:
            first, last = known[0], known[-1]
            number = self.situs.bahasa.number
            kata = self.situs.t("%(n)s RT tercatat", n=number(last.values[0]))
            if first is not last:
                kata = self.situs.t("%(n)s dari %(m)s RT tercatat", n=number(first.values[0]), m=number(last.values[0]))
                kata = f"{self.situs.t(CHIP[AWARDED[first.measure]])}: {kata}"
            rinci = figure_text(self.situs, first).peringatan
        else:
            kata = self.situs.t("Belum ada data RT terpublikasi.")
            rinci = self.situs.t("Ini bukan berarti belum ada RT yang meraih.")
        return Embed(
            name=name,
            title=area_name(self.situs, area),
            kata=kata,
            rinci=rinci,
            sumber=self.publishers(known[0].sumber if known else ()),
            page="wilayah/" if kota else f"{name}/",
            kind="area",
        )

    def moved(self) -> Iterator[Embed]:
        """Yield what stands at the old address of each page of an RT or area that moved: what is at the new one.

        It is written again, since a picture can send nobody on.
        """
        index = self.situs.index
        rt_at = {address: name for name, address in index.alamat_rt.items()}
        area_at = {f"{index.wilayah[kode].tingkat}/{slug}/": kode for kode, slug in index.slug.items()}
        for dari, ke in self.situs.facts.moves.items():
            if dari != ke and dari.startswith(("rt/", "kelurahan/", "kecamatan/")) and ke in rt_at.keys() | area_at:
                found = self.rt(index.rt[rt_at[ke]]) if ke in rt_at else self.area(index.wilayah[area_at[ke]])
                yield replace(found, name=dari.rstrip("/"))

    def figure(self, figure: CitableFigure) -> Embed:
        """Return the embed of a figure."""
        text = figure_text(self.situs, figure)
        told = " ".join([*told_rows(self.situs, figure), caveat(self.situs, figure)])
        part = f" {text.bagian}." if figure.denominator is not None else ""
        return Embed(
            name=f"angka/{figure.id}",
            title=f"{text.nama}, {text.tempat}",
            kata=f"{text.nilai}, {text.waktu}",
            rinci=f"{told}{part}",
            sumber=self.publishers(figure.sumber),
            page=f"{figure_page(self.situs.index, figure.wilayah)}#{figure.id}",
            kind="angka",
            badge=False,
        )

    def former(self, item: Former, page: str) -> Embed:
        """Return the embed of a figure that is told no more: that of its successor, or that there is none."""
        t, facts = self.situs.t, self.situs.facts
        after = (item.ke or "").partition("#")[2]
        now = facts.figures.get(after) or facts.scored.get(after)
        if now is not None:
            return replace(self.figure(now), name=f"angka/{item.id}")
        return Embed(
            name=f"angka/{item.id}",
            title=t("Angka lama"),
            kata=t("Tidak ada lagi di rilis ini"),
            rinci=t("Itu bukan nol. Halamannya menjelaskan apa yang berubah."),
            sumber=self.publishers(()),
            page=item.ke or f"{page}#{item.id}",
            kind="angka",
            badge=False,
        )


def embed_code(situs: Situs, name: str, title: str, page: str, *, badge: bool = True) -> Code:
    """Return the HTML that shows an embed on another site.

    Args:
        situs: The site in one language.
        name: See `Embed`.
        title: What it is about.
        page: Address of the page that says all of it, below its language's root.
        badge: Whether there is one.
    """
    url = escape(f"{situs.facts.site_url}{FOLDER}{situs.bahasa.prefix}{name}")
    root = escape(situs.facts.site_url + situs.bahasa.prefix)
    return code_of(url, escape(title), f"{root}{escape(page)}", badge=badge)


def code_form(situs: Situs) -> Code:
    """Return the same for any page, with blanks for title and addresses."""
    title, page = situs.t("[judul halaman]"), situs.t("[alamat halaman]")
    return code_of(situs.t("[alamat kartu]"), title, page, badge=True)


Files = Iterator[tuple[str, str]]
"""Cards and badges: address below `sematan/`, and content."""


def rt_embeds(situs: Situs, kelurahan: str) -> Files:
    """Yield the cards and badges of the RTs of a kelurahan."""
    maker = Maker(situs)
    return shown(situs, map(maker.rt, situs.index.rt_in[kelurahan]))


def area_embeds(situs: Situs) -> Files:
    """Yield those of the areas, and those at the old addresses of RTs and areas that moved."""
    maker, index = Maker(situs), situs.index
    yield from shown(situs, map(maker.area, (index.kota, *index.kecamatan, *index.kelurahan)))
    yield from files_of(situs, maker.moved())


def counted_embeds(situs: Situs) -> Files:
    """Yield those of the figures that draw on no score."""
    maker = Maker(situs)
    return shown(situs, map(maker.figure, situs.facts.figures.values()))


def scored_embeds(situs: Situs) -> Files:
    """Yield those of the figures that draw on scores, as far as they stand alone, and of those told no more."""
    maker = Maker(situs)
    yield from shown(situs, (maker.figure(item) for item in situs.facts.scored.values() if item.alone))
    for page, items in situs.facts.former.items():
        yield from shown(situs, (maker.former(item, page) for item in items if had_card(item)))


def all_embeds(situs: Situs) -> Files:
    """Yield every card and badge of a language."""
    yield from area_embeds(situs)
    yield from counted_embeds(situs)
    yield from scored_embeds(situs)
    for kelurahan in situs.index.rt_in:
        yield from rt_embeds(situs, kelurahan)


def had_card(item: Former) -> bool:
    """Return whether a figure could have had a card; see `CitableFigure.alone`."""
    return item.id.startswith("kota-") or "-skor-rata-rata-" not in item.id


def shown(situs: Situs, items: Iterable[Embed]) -> Files:
    """Yield the files of embeds at their own addresses; where something moved away, `Maker.moved` tells what stands."""
    return files_of(situs, (item for item in items if f"{item.name}/" not in situs.facts.moves))


def files_of(situs: Situs, items: Iterable[Embed]) -> Files:
    """Yield the card of each embed and its badge, where it has one."""
    look, below = Look(situs), situs.bahasa.prefix
    for item in items:
        yield f"{below}{item.name}.html", look.card(item)
        if item.badge:
            yield f"{below}{item.name}.svg", look.badge(item)

"""Embeds: a card for a frame and a badge for an image, of every RT, area and figure.

They are small enough for a news page, ask no other host, and always say as of when and by whom. There are
thousands, so they are plain formatted text and no template is rendered for one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape

from generator.facts.citable import CitableFigure, area_key, figure_page
from generator.facts.former import Former
from generator.facts.status import Jenis
from generator.model.wilayah import Rt, Wilayah
from generator.pages.area_words import area_name
from generator.pages.figure_words import caveat, figure_text, told_rows
from generator.pages.situs import Situs
from generator.pages.words import BUKTI, CHIP, rt_name, sources, status_text

FOLDER = "sematan/"
"""Everything below it may be framed by other sites, and nothing else."""

NAMED = 2
"""How many publishers a card names before it counts the rest."""

WIDTH = 360
"""Width of a badge in pixels."""

CARD_HEIGHT = 340
"""Height of a card in pixels that fits on a phone."""

WIDE = 0.68
"""Width of a letter of the widest usual font, bold, as a part of its size."""

LETTERS = (46, 37, 55)
"""How many letters fit into the rows of a badge: name, status, small print."""


AWARDED: Mapping[str, Jenis] = {"rt_ditetapkan": "sk", "rt_disebut_meraih": "sebut"}
"""Counts that an area's card begins with, the strongest first, and the status that they count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Embed:
    """One thing that other sites may show."""

    name: str
    """Address below `sematan/` and its language, without suffix: `rt/telanaipura/05`."""
    title: str
    kata: str
    """What it says, in a line."""
    rinci: str
    """What belongs to that."""
    sumber: str
    """By whom."""
    page: str
    """Address of the page that says all of it, below its language's root."""
    kind: str
    """Status or kind, for the look of the card."""
    badge: bool = True
    """Whether there is a badge beside the card."""


@dataclass(frozen=True)
class Maker:
    """Makes the embeds of one language."""

    situs: Situs

    @cached_property
    def as_of(self) -> str:
        """Return the release and its day."""
        rilis = self.situs.index.rilis
        day = self.situs.bahasa.tanggal(rilis[0].tanggal if rilis else self.situs.index.today)
        return self.situs.t("Per %(tanggal)s, rilis %(rilis)s", tanggal=day, rilis=rilis[0].id if rilis else "–")

    @cached_property
    def root(self) -> str:
        """Return the absolute address of the language's root."""
        return escape(self.situs.facts.site_url + self.situs.bahasa.prefix)

    @cached_property
    def host(self) -> str:
        """Return what a badge calls the site."""
        return self.situs.facts.site_url.partition("//")[2].rstrip("/") or self.situs.facts.site_url

    @cached_property
    def sample(self) -> str:
        """Return the mark of an invented city; empty for a real one."""
        return escape(self.situs.t("DATA CONTOH")) if self.situs.index.public.program.fiktif else ""

    @cached_property
    def site_name(self) -> str:
        """Return the name of the site."""
        program = self.situs.index.public.program
        return escape(f"{program.nama} {program.kota}")

    def publishers(self, ids: tuple[str, ...]) -> str:
        """Return who stands behind some sources; the first few, and how many more."""
        names = list(dict.fromkeys(item.penerbit for item in sources(self.situs, ids)))
        if not names:
            return self.situs.t("catatan di situs ini")
        more = len(names) - NAMED
        rest = self.situs.t(" dan %(n)s lagi", n=more) if more > 0 else ""
        return ", ".join(names[:NAMED]) + rest

    def card(self, item: Embed) -> str:
        """Return a card as a whole HTML page."""
        up = "../" * (item.name.count("/") + (2 if self.situs.bahasa.kode != "id" else 1))
        sample = f'<p class="contoh">{self.sample}</p>' if self.sample else ""
        return (
            f'<!doctype html><html lang="{self.situs.bahasa.kode}"><head><meta charset="utf-8">'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; "
            "base-uri 'none'; form-action 'none'\">"
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">'
            f"<title>{escape(item.title)} · {self.site_name}</title>"
            f'<link rel="canonical" href="{self.root}{escape(item.page)}">'
            f'<link rel="stylesheet" href="{up}assets/css/sematan.css"></head>'
            f'<body><main class="kartu kartu--{item.kind}">{sample}<h1>{escape(item.title)}</h1>'
            f'<p class="kata">{escape(item.kata)}</p><p class="rinci">{escape(item.rinci)}</p>'
            f'<p class="asal">{escape(self.as_of)}. {escape(self.situs.t("Sumber"))}: {escape(item.sumber)}. '
            f'<a href="{self.root}{escape(item.page)}" target="_top">{escape(self.situs.t("Selengkapnya di"))} '
            f"{self.site_name}</a></p></main></body></html>\n"
        )

    def badge(self, item: Embed) -> str:
        """Return a badge as SVG; its colours are its own, so it reads the same on light and dark pages."""
        first = cut(item.title, LETTERS[0])
        dashed = ' stroke-dasharray="5 4"' if item.kind == "sebut" else ""
        filled = item.kind == "sk"
        fill, ink, soft = ("#18304f", "#fdfaf3", "#ccd6e2") if filled else ("#fffefb", "#1b2433", "#4c5362")
        last = f"{self.as_of} · {self.host}"
        rows = [
            (20, 13, 400, soft, first),
            (40, 15, 700, ink, cut(item.kata, LETTERS[1])),
            (58, 11, 400, soft, cut(last, LETTERS[2])),
        ]
        if item.sumber:
            rows.append((73, 11, 400, soft, cut(f"{self.situs.t('Sumber')}: {item.sumber}", LETTERS[2])))
        if self.sample:
            rows.append((88, 11, 700, ink, self.situs.t("DATA CONTOH")))
        height = rows[-1][0] + 10
        texts = "".join(
            f'<text x="12" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}"{held(text, size)}>'
            f"{escape(text)}</text>"
            for y, size, weight, colour, text in rows
        )
        told = escape(f"{item.title}: {item.kata}. {self.as_of}. {item.sumber}.")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
            f'viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{told}"><title>{told}</title>'
            f'<rect x="1" y="1" width="{WIDTH - 2}" height="{height - 2}" rx="6" fill="{fill}" stroke="#877c67" '
            f'stroke-width="1.5"{dashed}/><g font-family="system-ui,Segoe UI,Roboto,Noto Sans,sans-serif">{texts}</g>'
            "</svg>\n"
        )

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


def held(text: str, size: int) -> str:
    """Return what keeps a row that may be too long within its badge, whatever font the reader has."""
    return f' textLength="{WIDTH - 24}" lengthAdjust="spacingAndGlyphs"' if len(text) * size * WIDE > WIDTH - 24 else ""


def cut(text: str, letters: int) -> str:
    """Return a text that fits into a row of a badge."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """What others paste into their pages."""

    card: str
    badge: str
    """Empty where there is no badge."""


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


def code_of(url: str, title: str, page: str, *, badge: bool) -> Code:
    """Return the HTML for a card and its badge; every part is escaped already."""
    image = f'<a href="{page}"><img src="{url}.svg" alt="{title}" width="{WIDTH}"></a>\n'
    return Code(
        card=f'<iframe src="{url}.html" title="{title}" width="100%" height="{CARD_HEIGHT}" loading="lazy" '
        'style="border:0;max-width:30rem"></iframe>\n',
        badge=image if badge else "",
    )


Files = Iterator[tuple[str, str]]
"""Cards and badges: address below `sematan/`, and content."""


def rt_embeds(situs: Situs, kelurahan: str) -> Files:
    """Yield the cards and badges of the RTs of a kelurahan."""
    maker = Maker(situs)
    return shown(maker, map(maker.rt, situs.index.rt_in[kelurahan]))


def area_embeds(situs: Situs) -> Files:
    """Yield those of the areas, and those at the old addresses of RTs and areas that moved."""
    maker, index = Maker(situs), situs.index
    yield from shown(maker, map(maker.area, (index.kota, *index.kecamatan, *index.kelurahan)))
    for item in maker.moved():
        yield from files_of(maker, item)


def counted_embeds(situs: Situs) -> Files:
    """Yield those of the figures that draw on no score."""
    maker = Maker(situs)
    return shown(maker, map(maker.figure, situs.facts.figures.values()))


def scored_embeds(situs: Situs) -> Files:
    """Yield those of the figures that draw on scores, as far as they stand alone, and of those told no more."""
    maker = Maker(situs)
    yield from shown(maker, (maker.figure(item) for item in situs.facts.scored.values() if item.alone))
    for page, items in situs.facts.former.items():
        yield from shown(maker, (maker.former(item, page) for item in items if had_card(item)))


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


def shown(maker: Maker, items: Iterable[Embed]) -> Files:
    """Yield the files of embeds at their own addresses; where something moved away, `Maker.moved` tells what stands."""
    for item in items:
        if f"{item.name}/" not in maker.situs.facts.moves:
            yield from files_of(maker, item)


def files_of(maker: Maker, item: Embed) -> Files:
    """Yield the card of an embed and its badge, where it has one."""
    below = maker.situs.bahasa.prefix
    yield f"{below}{item.name}.html", maker.card(item)
    if item.badge:
        yield f"{below}{item.name}.svg", maker.badge(item)

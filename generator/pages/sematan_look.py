"""How embeds look: a card for a frame, a badge for an image, and the code that shows them on another site.

There are thousands, so they are plain formatted text and no template is rendered for one.
"""

from dataclasses import dataclass
from functools import cached_property
from html import escape

from generator.pages.situs import Situs

WIDTH = 360
"""Width of a badge in pixels."""

CARD_HEIGHT = 340
"""Height of a card in pixels that fits on a phone."""

WIDE = 0.68
"""Width of a letter of the widest usual font, bold, as a part of its size."""

LETTERS = (46, 37, 55)
"""How many letters fit into the rows of a badge: name, status, small print."""


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
class Look:
    """Writes the cards and badges of one language."""

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


def code_of(url: str, title: str, page: str, *, badge: bool) -> Code:
    """Return the HTML for a card and its badge; every part is escaped already."""
    image = f'<a href="{page}"><img src="{url}.svg" alt="{title}" width="{WIDTH}"></a>\n'
    return Code(
        card=f'<iframe src="{url}.html" title="{title}" width="100%" height="{CARD_HEIGHT}" loading="lazy" '
        'style="border:0;max-width:30rem"></iframe>\n',
        badge=image if badge else "",
    )

"""Charts: figures in, an SVG drawing and a CSV table out; told apart by pattern and number, not by colour.

A drawing carries its colours as attributes, so that its file looks the same anywhere; in a page the style sheet
overrules them, for the dark scheme and for print. The table behind a chart stands below it in the page.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from generator.facts.downloads import csv_cell
from generator.facts.table import Cell

Look = Literal["penuh", "garis", "kosong"]
"""How a part of a chart is filled: full, hatched, or with its edge alone."""

FILL: Mapping[Look, str] = {"penuh": "#0b5964", "garis": "url(#%s)", "kosong": "#fffefb"}
INK, SOFT, LINE = "#1b2433", "#4c5362", "#877c67"

WIDE = 640
TOP, BASE, TALL = 46, 226, 250
"""Of a chart by year: where the tallest bar ends, where all begin, and the height of the whole."""
LABELS, BARS, ROW = 190, 330, 26
"""Of a chart of shares: widths of the names and of the bars, and the height of a row."""
ROOM = 24
"""So wide must a part be to hold its own number."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """A chart of a page, with the files that lie beside the page."""

    name: str
    """Name of its files, without the ending."""
    title: str
    svg: str
    """The drawing, as a file and in the page."""
    csv: str
    """The table behind it."""

    @property
    def inline(self) -> Markup:
        """Return the drawing as it stands in a page."""
        return Markup(self.svg)  # noqa: S704 - every text in it is escaped below

    @property
    def files(self) -> tuple[tuple[str, str], ...]:
        """Return the files beside the page: name and content."""
        return (f"{self.name}.svg", self.svg), (f"{self.name}.csv", self.csv)


@dataclass(frozen=True, kw_only=True, slots=True)
class YearBars:
    """A year of a chart by year."""

    label: str
    whole: int
    """All that is on record; the outlined bar."""
    parts: tuple[int | None, ...]
    """The bar beside it, from below, one number for each look of `KEY`; None where it is not known."""
    known: bool
    """Whether anything is published; if not, no bar is drawn, and the place says so."""

    @property
    def drawn(self) -> tuple[int, ...]:
        """Return the parts as they are drawn."""
        return tuple(n or 0 for n in self.parts)

    @property
    def told(self) -> list[str | int]:
        """Return the cells of its row in the table."""
        if not self.known:
            return [""] * (1 + len(self.parts))
        return [self.whole, *("" if n is None else n for n in self.parts)]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShareRow:
    """A row of a chart of shares."""

    label: str
    parts: tuple[int, ...] | None
    """Numbers in the order of the key; None where nothing is published."""
    unknown: str = ""
    """What is said in place of these numbers; empty for the chart's own words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Texts:
    """The words of a chart."""

    title: str
    key: tuple[tuple[Look, str], ...]
    """What each look means, in the order of the parts."""
    unknown: str
    """What stands where nothing is known."""
    sample: str
    """Says that all is made up; empty for a real city."""


def year_chart(name: str, texts: Texts, rows: Sequence[YearBars], header: Sequence[str]) -> Chart:
    """Return a chart of awards and coverage by year.

    Args:
        name: Name of its files.
        texts: Its words; the last look of the key is that of the whole.
        rows: Years, oldest first.
        header: Names of the columns of its table.
    """
    slot = (WIDE - 20) / max(1, len(rows))
    most = max((max(row.whole, sum(row.drawn)) for row in rows), default=0) or 1
    bar = min(22.0, slot * 0.36)
    drawn = [frame(name, texts, TALL), f'<path d="M10 {BASE}H{WIDE - 10}" stroke="{LINE}"/>']
    for place, row in enumerate(rows):
        middle = 10 + slot * (place + 0.5)
        drawn.append(words(middle, BASE + 17, row.label, anchor="middle"))
        if not row.known:
            drawn.append(words(middle, BASE - 6, "?", anchor="middle"))
            continue
        drawn += stack(name, middle - bar - 1, bar, [(row.whole, texts.key[-1][0])], most)
        looks = [look for look, _ in texts.key[:-1]]
        drawn += stack(name, middle + 1, bar, list(zip(row.drawn, looks, strict=True)), most)
    table = [[row.label, *row.told] for row in rows]
    return Chart(name=name, title=texts.title, svg="".join(drawn) + "</svg>", csv=csv(header, table, texts.sample))


def stack(name: str, left: float, width: float, parts: Sequence[tuple[int, Look]], most: int) -> Iterable[str]:
    """Yield a bar of parts, with its sum above it."""
    scale = (BASE - TOP) / most
    low = float(BASE)
    for n, look in parts:
        if n:
            low -= n * scale
            yield box(name, (left, low), (width, n * scale), look)
    total = sum(n for n, _ in parts)
    yield words(left + width / 2, low - 4, str(total), anchor="middle", small=True)


def share_chart(name: str, texts: Texts, rows: Sequence[ShareRow], header: Sequence[str]) -> Chart:
    """Return a chart of how scores are spread, each row as long as the others.

    Args:
        name: Name of its files.
        texts: Its words.
        rows: From the top.
        header: Names of the columns of its table.
    """
    drawn = [frame(name, texts, TOP + ROW * len(rows))]
    for place, row in enumerate(rows):
        top = TOP - 12 + ROW * place
        drawn.append(words(LABELS - 8, top + 15, shortened(row.label), anchor="end"))
        if not row.parts or not sum(row.parts):
            drawn.append(words(LABELS, top + 15, row.unknown or texts.unknown, small=True))
            continue
        left, total = float(LABELS), sum(row.parts)
        for n, (look, _) in zip(row.parts, texts.key, strict=True):
            width = BARS * n / total
            if n:
                drawn.append(box(name, (left, top), (width, ROW - 6), look))
                if width >= ROOM:
                    drawn.append(words(left + width / 2, top + 15, str(n), anchor="middle", look=look))
            left += width
        told = " · ".join(str(n) for n in row.parts)
        drawn.append(words(LABELS + BARS + 8, top + 15, told, small=True))
    table = [[row.label, *(row.parts or [""] * len(texts.key))] for row in rows]
    return Chart(name=name, title=texts.title, svg="".join(drawn) + "</svg>", csv=csv(header, table, texts.sample))


LONGEST = 26


def shortened(label: str) -> str:
    """Return a name that fits beside its bar; the table has it whole."""
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def frame(name: str, texts: Texts, height: int) -> str:
    """Return the beginning of a drawing: its name for screen readers, the hatch, and the key."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bagan__gambar" viewBox="0 0 {WIDE} {height}" role="img"'
        f' aria-labelledby="{name}-judul" font-family="system-ui, sans-serif" font-size="13">'
        f'<title id="{name}-judul">{escape(texts.title)}</title>'
        f'<defs><pattern id="{name}-arsir" width="6" height="6" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><path class="bagan__dasar" fill="#fffefb" d="M0 0h6v6H0z"/>'
        f'<path class="bagan__arsir" stroke="#0b5964" stroke-width="4" d="M0 0v6"/></pattern></defs>'
    )
    left = 10.0
    for look, text in texts.key:
        head += box(name, (left, 4), (18, 14), look) + words(left + 24, 16, text)
        left += 44 + 7.2 * len(text)
    return head + (words(WIDE - 10, 16, texts.sample, anchor="end", small=True) if texts.sample else "")


def box(name: str, corner: tuple[float, float], size: tuple[float, float], look: Look) -> str:
    """Return a filled box."""
    fill = FILL[look].replace("%s", f"{name}-arsir")
    return (
        f'<rect class="bagan__{look}" x="{corner[0]:.1f}" y="{corner[1]:.1f}" width="{size[0]:.1f}"'
        f' height="{size[1]:.1f}" fill="{fill}" stroke="{INK}"/>'
    )


def words(x: float, y: float, text: str, *, anchor: str = "start", small: bool = False, look: Look = "kosong") -> str:
    """Return a text; on a hatched ground it has a light edge, on a full one it is light."""
    kind, color = ("bagan__terang", "#fdfaf3") if look == "penuh" else ("bagan__kata", SOFT if small else INK)
    halo = ' stroke="#fffefb" stroke-width="4" paint-order="stroke"' if look == "garis" else ""
    size = ' font-size="11"' if small else ""
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place} fill="{color}"{size}{halo}>{escape(text)}</text>'


def csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], sample: str) -> str:
    """Return a table as CSV, its cells as in the open data; that of a fictional city says so in each row."""
    more = [sample] if sample else []
    lines = [[*header, "catatan_data"] if sample else header, *([*row, *more] for row in rows)]
    return "".join(",".join(map(csv_cell, line)) + "\n" for line in lines)

"""What a page is, and what every page is made from."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol

from markupsafe import Markup, escape

from generator.digest import digest_of_values
from generator.facts.advice import Advice, Advisor
from generator.facts.api import Api
from generator.facts.citable import CitableFigure
from generator.facts.counted import citable_figures
from generator.facts.downloads import Download, downloads
from generator.facts.geometry import Frame, frame_of, path_of
from generator.facts.index import Index, grouped
from generator.facts.istilah import Fit, fitting
from generator.facts.kencana import Rounds
from generator.facts.learning import Learning, learning
from generator.facts.measures import MEASURES
from generator.facts.moved import moves, replaced
from generator.facts.reach import Reaches
from generator.facts.rules import Rules
from generator.facts.scored import scored_figures
from generator.facts.scores import Scores
from generator.facts.status import Status, statuses
from generator.facts.table import Table
from generator.facts.tables import tables
from generator.model.types import Teks
from generator.pages.abbreviations import unexplained
from generator.pages.bagan import Chart
from generator.pages.slots import Form, slot
from generator.wording import Bahasa, KodeBahasa

Bagian = Literal["beranda", "cari", "peta", "wilayah", "kriteria", "praktik", "data", "tentang"]
"""Section of the navigation that a page belongs to."""

HAS_FEED = re.compile("(?:koreksi|tahun|praktik-baik|sumber|kecamatan/[^/]+)/")
"""Addresses of pages with a feed of their own; that of the releases is named on every page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchEntry:
    """How the site's search finds a page; short, since the index is part of every page's weight."""

    title: str
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page in one language, without the frame around it."""

    address: str
    """Below the language's root, ends with `/`; empty for the home page."""
    bahasa: KodeBahasa
    bagian: Bagian
    title: str
    """Plain text, as in the browser's tab."""
    description: str
    """Plain text, one sentence for search engines and link previews."""
    body: str
    """HTML, escaped, from breadcrumb to end."""
    search: SearchEntry | None = None
    files: tuple[tuple[str, str], ...] = ()
    """Files that lie beside the page: name and content."""

    @property
    def depth(self) -> int:
        """Return how many folders the address has below its language's root."""
        return self.address.count("/")

    @property
    def has_feed(self) -> bool:
        """Return whether a feed lies beside the page, at `feed.xml`."""
        return HAS_FEED.fullmatch(self.address) is not None


THUMB = 5.0
"""Tolerance in SVG units of a drawing that is shown 300 pixels wide: a pixel and a half."""


class Render(Protocol):
    """Fills a template; made by `publish`, so that pages need no file system."""

    def __call__(self, template: str, values: Mapping[str, object]) -> str:
        """Return the HTML of a template below `site_src/templates`."""

    def module(self, template: str, values: Mapping[str, object]) -> object:
        """Return the macros of a template, which see `values`."""


@dataclass(frozen=True)
class Facts:
    """The figures that pages of both languages share; made once for a build."""

    index: Index
    site_url: str
    """Absolute address of the site with a final slash, for links that leave it (sharing, citing)."""

    @cached_property
    def status(self) -> Mapping[str, Status]:
        """Return the status of every RT by id."""
        return statuses(self.index)

    @cached_property
    def moves(self) -> Mapping[str, str]:
        """Return the addresses that lead elsewhere, by the old one."""
        return moves(self.index)

    @cached_property
    def replaced(self) -> frozenset[str]:
        """Return the addresses of RTs and kelurahan whose successors' pages take their place."""
        return replaced(self.index)

    @cached_property
    def scores(self) -> Scores:
        """Return the spreads of scores."""
        return Scores(self.index)

    @cached_property
    def rules(self) -> Rules:
        """Return which scores may be compared."""
        return Rules(self.index)

    @cached_property
    def learning(self) -> Learning:
        """Return which RTs may learn from which."""
        return learning(self.index, self.status, self.rules)

    @cached_property
    def reaches(self) -> Reaches:
        """Return how often RTs lifted a butir to 2."""
        return Reaches(self.index, self.rules)

    @cached_property
    def rounds(self) -> Rounds:
        """Return the titles in a row of RTs."""
        return Rounds(self.index)

    @cached_property
    def advice(self) -> Mapping[str, Advice]:
        """Return what each RT in force could do next, by id."""
        advisor = Advisor(
            index=self.index, rules=self.rules, learning=self.learning, reaches=self.reaches, rounds=self.rounds
        )
        return advisor.all()

    @cached_property
    def figures(self) -> Mapping[str, CitableFigure]:
        """Return every figure that can be cited by its id, area by area."""
        return {item.id: item for item in citable_figures(self.index, self.status)}

    @cached_property
    def figures_in(self) -> Mapping[str, tuple[CitableFigure, ...]]:
        """Return the figures of each area that has any."""
        return grouped(self.figures.values(), lambda item: item.wilayah)

    @cached_property
    def scored(self) -> Mapping[str, CitableFigure]:
        """Return every figure that draws on scores by its id; a page that is told no score must not ask for them."""
        return {item.id: item for item in scored_figures(self.index, self.status, self.scores)}

    @cached_property
    def all_figures_in(self) -> Mapping[str, tuple[CitableFigure, ...]]:
        """Return the figures of each area, those that draw on scores after the others."""
        return grouped([*self.figures.values(), *self.scored.values()], lambda item: item.wilayah)

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        """Return the files of the open data."""
        return downloads(self.index, self.tables)

    @cached_property
    def api(self) -> Api:
        """Return the documents of the API."""
        return Api(
            index=self.index,
            tables=self.tables,
            spread=self.scores.spread,
            figures=self.all_figures_in,
            site_url=self.site_url,
            bahasa=("id", *dict.fromkeys(self.index.public.program.bahasa_lain)),
        )

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Return the tables of the open data by name."""
        return tables(self.index)

    def prepare(self) -> "Facts":
        """Make the figures that most pages draw on now, so that processes forked later need not each make them."""
        _ = self.status, self.scores.spread, self.advice, self.figures, self.path, self.rt_said, self.advice_said
        return self

    def said(self, tables: Iterable[str]) -> tuple[str, ...]:
        """Return digests of what some tables of the public data and the statuses say.

        Args:
            tables: Names of fields of the `PublicDataset`.
        """
        return (self._status_said, *(self._table_said(name) for name in sorted(tables)))

    def _table_said(self, name: str) -> str:
        if name not in self._tables_said:
            table = getattr(self.index.public, name)
            if name == "kebijakan":
                table = (sorted(table.butir_peka), table.alasan_peka, table.sel_minimum)
            self._tables_said[name] = digest_of_values(table)
        return self._tables_said[name]

    @cached_property
    def _tables_said(self) -> dict[str, str]:
        return {}

    @cached_property
    def _status_said(self) -> str:
        return digest_of_values(self.status)

    @cached_property
    def rt_said(self) -> Mapping[str, str]:
        """Return a digest of what the data say of the RTs of each kelurahan: their records, scores and visits."""
        tables = (self.index.peristiwa, self.index.nilai, self.index.pemantauan)
        return {
            kode: digest_of_values([(rt, *(rows.get(rt.id, ()) for rows in tables)) for rt in all_rt])
            for kode, all_rt in self.index.rt_in.items()
        }

    @cached_property
    def advice_said(self) -> Mapping[str, str]:
        """Return a digest of what the RTs of each kelurahan are advised."""
        return {
            kode: digest_of_values([self.advice.get(rt.id) for rt in all_rt])
            for kode, all_rt in self.index.rt_in.items()
        }

    @cached_property
    def frame(self) -> Frame:
        """Return the frame of every map of the whole city."""
        return frame_of([self.index.poligon[self.index.kota.kode]])

    @cached_property
    def path(self) -> Mapping[str, str]:
        """Return the SVG path of every area in the city's frame."""
        return {kode: path_of(shape, self.frame) for kode, shape in self.index.poligon.items()}

    @cached_property
    def outline(self) -> Mapping[str, str]:
        """Return the same, as coarse as a drawing the size of a thumb bears."""
        return {kode: path_of(shape, self.frame, THUMB) for kode, shape in self.index.poligon.items()}

    def locators(self) -> str:
        """Return an SVG file with every area as a shape named by its code, for the small maps of RT pages.

        It is fetched once, where each page would carry its two shapes for itself.
        """
        shapes = (f'<path id="w{kode}" d="{path}"/>' for kode, path in self.outline.items())
        return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(shapes)}</svg>\n'


FragmentKey = tuple[str, int, tuple[object, ...]]
"""Template, depth of the page's address, and what the part depends on beside these."""


@dataclass(frozen=True)
class Situs:
    """One language of the site: what a page module gets to make its pages."""

    facts: Facts
    bahasa: Bahasa
    render: Render
    fragments: dict[FragmentKey, Markup] = field(default_factory=dict, repr=False, compare=False)
    """Rendered parts that many pages share."""
    forms: dict[FragmentKey, Form] = field(default_factory=dict, repr=False, compare=False)
    """Parts that many pages share, with slots for what differs."""
    parts: dict[int, dict[str, object]] = field(default_factory=dict, repr=False, compare=False)
    """What templates get that is the same on every page of a depth."""

    @property
    def index(self) -> Index:
        """Return the look-ups over the public data."""
        return self.facts.index

    @cached_property
    def names(self) -> Mapping[str, object]:
        """Return the names of pillars and scores in this language, for templates."""
        edisi = self.index.edisi.values()
        return {
            "pilar_nama": {pilar.id: self.teks(pilar.nama) for item in edisi for pilar in item.pilar},
            **self.scores_named,
        }

    @cached_property
    def scores_named(self) -> Mapping[str, object]:
        """Return how scores are written: each by itself, and the groups that tables and keys tell apart."""
        scale = self.index.scale
        return {
            "skala": scale.values,
            "tulis_skor": self.written,
            "golongan": {nilai: scale.group(nilai) for nilai in scale.values},
            "kelompok": self.groups,
        }

    @cached_property
    def written(self) -> Mapping[int, str]:
        """Return every score as it is written: with its name, where it has one."""
        names = {item.nilai: self.teks(item.nama) for item in self.index.public.program.skala if item.nama}
        return {nilai: f"{nilai} {names[nilai]}" if nilai in names else str(nilai) for nilai in self.index.scale.values}

    @cached_property
    def groups(self) -> Mapping[int, str]:
        """Return the groups of scores that tables tell apart, the best first; see `Scale.group`."""
        best, *between, worst = self.index.scale.values
        found = {2: self.written[best]}
        if between:
            found[1] = self.written[between[0]] if len(between) == 1 else f"{between[-1]}–{between[0]}"
        return {**found, 0: self.written[worst]}

    @cached_property
    def rt_begins(self) -> str:
        """Return what stands before the number of an RT in its name: `RT `."""
        return self.t("RT {nomor}").removesuffix("{nomor}")

    @cached_property
    def bar(self) -> float:
        """Return how long the bar of a mean of 1 is in percent of that of the highest score."""
        return 100 / self.index.scale.highest

    @cached_property
    def fit(self) -> Fit:
        """Return what puts the programme's words into a text of no catalogue, such as those of the open data."""
        return fitting(self.index.public.program, self.bahasa.kode)

    @cached_property
    def counted_words(self) -> Mapping[str, tuple[str, str]]:
        """Return name and definition of what this site counts, in the programme's words."""
        fit = self.fit
        place = 1 if self.bahasa.kode == "en" else 0
        return {key: (fit(nama[place]), fit(definisi[place])) for key, (nama, definisi, _) in MEASURES.items()}

    @cached_property
    def butir_nama(self) -> Mapping[str, str]:
        """Return the name of every butir in this language, escaped."""
        return {name: str(escape(self.teks(butir.nama))) for name, butir in self.index.butir.items()}

    @cached_property
    def kategori_nama(self) -> Mapping[str, str]:
        """Return the name of every size class as it stands in a sentence, escaped."""
        return {item.id: str(escape(self.teks(item.nama).lower())) for item in self.index.public.program.kategori}

    def teks(self, value: Teks) -> str:
        """Return a text of the data in this language."""
        return (value.en if self.bahasa.kode == "en" else None) or value.id

    def t(self, text: str, **values: object) -> str:
        """Return an interface text in this language, with its placeholders filled."""
        found = self.bahasa.gettext(text)
        return found % values if values else found

    def part(self, name: str, address: str) -> str:
        """Return a part that a hand-written page takes from the data, from `templates/bagian/`."""
        return self.render(f"bagian/{name}.html.j2", self.context(address))

    def abbreviations(self, address: str, html: str) -> str:
        """Return what the abbreviations on a page mean that it does not explain; nothing where it has none."""
        items = list(unexplained(html, self.t))
        return self.render("parts/singkatan.html.j2", {**self.context(address), "items": items}) if items else ""

    def marked(self, address: str, html: str) -> str:
        """Return a page with a mark below its heading where something on it was corrected."""
        found = self.index.koreksi_of.get(address)
        if found is None:
            return html
        mark = self.render("parts/dikoreksi.html.j2", {**self.context(address), "item": found[0]})
        return html.replace("</h1>", f"</h1>\n{mark}", 1)

    def fragment(
        self,
        template: str,
        address: str,
        depends: tuple[object, ...],
        values: Callable[[], Mapping[str, object]] = dict,
    ) -> Markup:
        """Return a part of a page, rendered once for all pages that share it.

        Args:
            template: Template of the part.
            address: Address of the page; only its depth matters to the part.
            depends: Hashable values that the part's text depends on, as few as possible.
            values: Gives what the template gets beside the usual context; must follow from `depends`.
        """
        key = (template, address.count("/"), depends)
        found = self.fragments.get(key)
        if found is None:
            found = self.fragments[key] = self.piece(template, address, values())
        return found

    def form(
        self,
        template: str,
        address: str,
        depends: tuple[object, ...],
        values: Callable[[], Mapping[str, object]] = dict,
    ) -> Form:
        """Return a part of a page with slots, which the template makes by `slot`; see `fragment`."""
        key = (template, address.count("/"), depends)
        found = self.forms.get(key)
        if found is None:
            found = self.forms[key] = Form.of(self.piece(template, address, {**values(), "slot": slot}))
        return found

    def piece(self, template: str, address: str, values: Mapping[str, object]) -> Markup:
        """Return a part of one page."""
        return Markup(self.render(template, {**self.context(address), **values}))  # noqa: S704 - templates escape

    def context(self, address: str) -> dict[str, object]:
        """Return what every template gets.

        That is `situs`, `u` (the shared components), `address`, `akar` (relative address of the language's
        root) and `akar_situs` (of the site's root).
        """
        depth = address.count("/")
        akar = "../" * depth or "./"
        akar_situs = akar if self.bahasa.kode == "id" else "../" * (depth + 1)
        found = self.parts.get(depth)
        if found is None:
            found = {"situs": self, "akar": akar, "akar_situs": akar_situs, **self.names}
            found["u"] = self.render.module("parts/umum.html.j2", found)
            self.parts[depth] = found
        return {**found, "address": address}

    def page(  # noqa: PLR0913 - the parts of a page, all by name
        self,
        template: str,
        *,
        address: str,
        bagian: Bagian,
        title: str,
        description: str,
        values: Mapping[str, object],
        search: SearchEntry | None = None,
        charts: Sequence[Chart] = (),
    ) -> Page:
        """Return a page whose body is a filled template; see `context` for what it gets beside `values`.

        Charts are there as `bagan`, by name; their files are written beside the page.
        """
        values = {**values, "bagan": {chart.name: chart for chart in charts}} if charts else {"bagan": {}, **values}
        body = self.marked(address, self.render(template, {**self.context(address), "title": title, **values}))
        body += self.abbreviations(address, body)
        return Page(
            address=address,
            bahasa=self.bahasa.kode,
            bagian=bagian,
            title=title,
            description=description,
            body=body,
            search=search,
            files=tuple(file for chart in charts for file in chart.files),
        )


PageModule = Callable[[Situs], Iterator[Page]]
"""What every module of this package offers as `pages`."""

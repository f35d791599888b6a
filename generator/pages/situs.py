"""One language of the site: what every page is made from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup, escape

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.istilah import Fit, fitting
from generator.facts.measures import MEASURES
from generator.model.types import Teks
from generator.pages.abbreviations import explained
from generator.pages.bagan import Chart
from generator.pages.page import Bagian, Page, Render, SearchEntry
from generator.pages.slots import Form, slot
from generator.wording import Bahasa

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

    def explained(self, address: str, html: str) -> str:
        """Return a page with what its abbreviations mean: where they stand first, or in a line at its end."""
        told = explained(html, self.t, "en" if self.bahasa.kode == "en" else "")
        if not told.rest:
            return told.html
        line = self.render("parts/singkatan.html.j2", {**self.context(address), "items": told.rest})
        before, end, after = told.html.rpartition("</article>")
        return f"{before}{line}{end}{after}" if end else told.html + line

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
        body = self.render(template, {**self.context(address), "title": title, **values})
        body = self.explained(address, self.marked(address, body))
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

"""The figures that pages of every language share, each made once for a build and when it is first asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.digest import digest_of_values
from generator.facts.advice import Advisor
from generator.facts.advice_kept import KeptAdvice
from generator.facts.api import Api
from generator.facts.citable import CitableFigure, figure_page
from generator.facts.counted import citable_figures
from generator.facts.criteria import Criteria
from generator.facts.downloads import Download, downloads
from generator.facts.former import Former, former_figures
from generator.facts.geometry import Frame, frame_of, path_of
from generator.facts.index import Index, grouped
from generator.facts.kencana import Rounds
from generator.facts.learning import learning
from generator.facts.map_layers import MapLayers, map_layers
from generator.facts.moved import moves, replaced
from generator.facts.reach import Reaches
from generator.facts.rules import Rules
from generator.facts.scored import scored_figures
from generator.facts.scores import KECAMATAN, Scores, strongest_of
from generator.facts.status import Status, statuses
from generator.facts.table import Table
from generator.facts.tables import tables
from generator.facts.years import year_facts

THUMB = 5.0
"""Tolerance in SVG units of a drawing that is shown 300 pixels wide: a pixel and a half."""


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
    def criteria(self) -> Criteria:
        """Return what is counted by butir."""
        return Criteria(self.index)

    @cached_property
    def rules(self) -> Rules:
        """Return which scores may be compared."""
        return Rules(self.index)

    @cached_property
    def advice(self) -> KeptAdvice:
        """Return what each RT in force could do next, by id."""
        advisor = Advisor(
            index=self.index,
            rules=self.rules,
            learning=learning(self.index, self.status, self.rules),
            reaches=Reaches(self.index, self.rules),
            rounds=Rounds(self.index),
        )
        return KeptAdvice(self.index, advisor.advice)

    @cached_property
    def layers(self) -> MapLayers:
        """Return the layers of the city's map."""
        return map_layers(self.index, self.status)

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
        return {item.id: item for item in scored_figures(self.index, self.status, self.scores, self.criteria)}

    @cached_property
    def all_figures_in(self) -> Mapping[str, tuple[CitableFigure, ...]]:
        """Return the figures of each area, those that draw on scores after the others."""
        return grouped([*self.figures.values(), *self.scored.values()], lambda item: item.wilayah)

    def figures_of(self, part: str) -> dict[str, tuple[CitableFigure, ...]]:
        """Return the figures of a kecamatan and its kelurahan, or of the kota alone, area by area."""
        return {kode: self.all_figures_in[kode] for kode in self.all_figures_in if kode[:KECAMATAN] == part}

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the code of the kota and of each kecamatan: figures are made and kept by these."""
        return (self.index.kota.kode, *(item.kode for item in self.index.kecamatan))

    @cached_property
    def figures_said(self) -> Mapping[str, str]:
        """Return a digest of what the figures of the kota alone say, and of each kecamatan with its kelurahan."""
        return {part: digest_of_values(self.figures_of(part)) for part in self.parts}

    @cached_property
    def former(self) -> Mapping[str, tuple[Former, ...]]:
        """Return the released figures that are no longer told, by the page on which their anchors stay."""
        if not any("#" in line for line in self.index.public.alamat):
            return {}
        told = (*self.figures.values(), *self.scored.values())
        return former_figures(self.index, self.moves, {item.id: figure_page(self.index, item.wilayah) for item in told})

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
        _ = self.status, self.scores.spread, self.advice, self.figures, self.path, self.rt_said
        _ = self.downloads, self.layers
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
    def assessed_said(self) -> str:
        """Return a digest of what is told of assessments but no score: of whom, when, which figures draw on them."""
        assessed = [(row.rt, row.putaran, row.jumlah_kk) for row in self.index.public.nilai]
        return digest_of_values(assessed, sorted(self.scored))

    @cached_property
    def strongest_said(self) -> Mapping[str, str]:
        """Return a digest of the strongest pillars of the RTs of each kelurahan."""
        return {
            kode: digest_of_values([(rt.id, strongest_of(self.index, rt.id)) for rt in all_rt])
            for kode, all_rt in self.index.rt_in.items()
        }

    @cached_property
    def strongest_by_year_said(self) -> str:
        """Return a digest of the strongest pillars of each awarded RT in its year."""
        return digest_of_values(
            [
                (tahun, item.rt.id, strongest_of(self.index, item.rt.id, tahun))
                for tahun, year in year_facts(self.index).items()
                for item in year.gelar
            ]
        )

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

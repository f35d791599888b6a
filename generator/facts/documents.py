"""What every document of the API is made with: rows of the tables, links, and where it comes from."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.citable import CitableFigure
from generator.facts.downloads import about
from generator.facts.index import Index
from generator.facts.scores import Spread
from generator.facts.table import Cell, Table

API = "api/v1/"
"""Where the documents lie, below the root of the site."""

Document = dict[str, object]
Row = dict[str, object]


@dataclass(frozen=True, kw_only=True)
class Documents:
    """Rows of the open data by what they tell of, and the parts that all documents share."""

    index: Index
    tables: Mapping[str, Table]
    spread: Mapping[tuple[str, str, str], Spread]
    """See `generator.facts.scores`."""
    figures: Mapping[str, tuple[CitableFigure, ...]]
    """Citable figures of each area."""
    site_url: str
    bahasa: tuple[str, ...]
    """Languages of the site."""

    @cached_property
    def about(self) -> Mapping[str, object]:
        """Return what every document says of itself."""
        return {"versi": "v1", **about(self.index)}

    def grouped(self, name: str, key: str) -> Callable[[object], list[Row]]:
        """Return what gives the rows of a table with a value in one of their columns, which is left out of them.

        A row by its columns takes ten times the memory of one in its table, so each is made when it is asked for.
        """
        names = self.tables[name].names
        place = names.index(key)
        others = (*names[:place], *names[place + 1 :])
        found: defaultdict[object, list[tuple[Cell, ...]]] = defaultdict(list)
        for row in self.tables[name].baris:
            found[row[place]].append(row)

        def rows(value: object) -> list[Row]:
            return [dict(zip(others, (*row[:place], *row[place + 1 :]), strict=True)) for row in found.get(value, ())]

        return rows

    def keyed(self, name: str, key: str) -> Callable[[object], Row]:
        """Return what gives the row of a table with a value in one of their columns; see `grouped`."""
        names = self.tables[name].names
        place = names.index(key)
        found: dict[object, tuple[Cell, ...]] = {row[place]: row for row in self.tables[name].baris}
        return lambda value: dict(zip(names, found[value], strict=True))

    @cached_property
    def rt_row(self) -> Callable[[object], Row]:
        """Return what gives the row of an RT."""
        return self.keyed("rt", "id")

    def url(self, path: str) -> str:
        """Return the absolute address of a document or file of the API."""
        return f"{self.site_url}{API}{path}"

    def document(self, jenis: str, path: str, page: str, **more: str) -> Document:
        """Return what every document has: its kind, its links, and where it comes from.

        Args:
            jenis: Kind of the document.
            path: Path of the document without its ending.
            page: Address of the page that shows the same, below its language's root.
            more: Paths of other files of the API, by the name of the link.
        """
        links = {
            "dokumen": self.url(f"{path}.json"),
            "indeks": self.url("index.json"),
            "halaman": {kode: f"{root}{page}" for kode, root in self.roots.items()},
            **{name: self.url(other) for name, other in more.items()},
        }
        return {"jenis": jenis, "tautan": links, "tentang": self.about}

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """Return the root of each language."""
        return {kode: self.site_url + ("" if kode == "id" else f"{kode}/") for kode in self.bahasa}

    def corrections(self, page: str) -> list[Row]:
        """Return the corrections that touched a page."""
        return [
            {
                "tanggal": item.tanggal.isoformat(),
                "kolom": item.kolom,
                "semula": item.semula,
                "menjadi": item.menjadi,
                "alasan_id": item.alasan.id,
                "alasan_en": item.alasan.en,
            }
            for item in self.index.koreksi_of.get(page, ())
        ]

    def named(self, kode: str) -> Row:
        """Return an area as other documents name it."""
        area = self.index.wilayah[kode]
        return {"kode": kode, "nama": area.nama, "dokumen": self.url(f"{area.tingkat}/{kode}.json")}

    def short(self, rt: str) -> Row:
        """Return an RT as other documents name it."""
        row = self.rt_row(rt)
        names = ("id", "nomor", "status", "tahun_gelar", "masih_berlaku")
        return {**{name: row[name] for name in names}, "dokumen": self.url(f"rt/{rt}.json")}

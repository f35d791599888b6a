"""What every document of the API is made with: rows of the tables, links, and where it comes from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.facts.citable import CitableFigure
from generator.facts.downloads import about, json_value
from generator.facts.index import Index
from generator.facts.scores import Spread
from generator.facts.table import Table

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

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of a table, column by column."""
        names = self.tables[name].names
        for row in self.tables[name].baris:
            yield dict(zip(names, map(json_value, row), strict=True))

    def grouped(self, name: str, key: str) -> Mapping[object, list[Row]]:
        """Return the rows of a table by one of their columns, which is left out of them."""
        found: defaultdict[object, list[Row]] = defaultdict(list)
        for row in self.rows(name):
            found[row.pop(key)].append(row)
        return found

    def keyed(self, name: str, key: str) -> Mapping[object, Row]:
        """Return the rows of a table by one of their columns."""
        return {row[key]: row for row in self.rows(name)}

    @cached_property
    def rt_rows(self) -> Mapping[object, Row]:
        """Return the row of each RT."""
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
        row = self.rt_rows[rt]
        names = ("id", "nomor", "status", "tahun_gelar", "masih_berlaku")
        return {**{name: row[name] for name in names}, "dokumen": self.url(f"rt/{rt}.json")}

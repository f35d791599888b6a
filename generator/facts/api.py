"""The documents of the static JSON API: the open data again, one document for each thing that has a page.

A document is language-neutral: texts of the data stand in it in both languages. Within `v1` names may be
added, never changed or dropped; a test compares with the recorded shape.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from generator.facts.api_figures import FigureDocuments
from generator.facts.census import CENSUS
from generator.facts.citable import area_key
from generator.facts.documents import Document, Row
from generator.facts.scores import KECAMATAN
from generator.facts.years import YearFacts, count_by_kecamatan, year_facts
from generator.model.kriteria import Butir, Skala


class Api(FigureDocuments):
    """Makes the documents from the tables of the open data, so that both say the same."""

    @cached_property
    def told(self) -> Mapping[str, Callable[[object], list[Row]]]:
        """Return what gives what tables tell of an RT, by table."""
        return {name: self.grouped(name, "rt") for name in ("peristiwa", "pemantauan", "tanggapan")}

    @cached_property
    def nilai(self) -> Callable[[object], list[Row]]:
        """Return what gives the rows of an RT's scores."""
        return self.grouped("nilai", "rt")

    def scores(self, name: str) -> Iterator[Row]:
        """Yield the scores of an RT round by round."""
        for row in self.nilai(name):
            skor = {butir: value for butir, value in row.items() if "-" in butir and value is not None}
            yield {"putaran": row["putaran"], "jumlah_kk": row["jumlah_kk"], "skor": skor}

    def rt(self, name: str) -> Document:
        """Return the document of an RT."""
        row = self.rt_row(name)
        kode = str(row["kode_kelurahan"])
        path = f"rt/{name}"
        around = {"kelurahan": f"kelurahan/{kode}.json", "kecamatan": f"kecamatan/{kode[:KECAMATAN]}.json"}
        return {
            **self.document("rt", path, str(row["halaman"]), csv=f"{path}.csv", **around),
            **row,
            "nilai": list(self.scores(name)),
            **{table: rows(name) for table, rows in self.told.items()},
            "praktik": [item.slug for item in self.index.praktik_of_rt.get(name, ())],
            "koreksi": self.corrections(str(row["halaman"])),
        }

    @cached_property
    def area_row(self) -> Callable[[object], Row]:
        """Return what gives the row of an area."""
        return self.keyed("wilayah", "kode")

    @cached_property
    def yearly(self) -> Callable[[object], list[Row]]:
        """Return what gives the awards of an area year by year."""
        return self.grouped("rekap_wilayah", "wilayah")

    @cached_property
    def published(self) -> Callable[[object], list[Row]]:
        """Return what gives the published figures of an area."""
        return self.grouped("angka", "wilayah")

    @cached_property
    def spread_in(self) -> Mapping[str, list[tuple[str, str, str]]]:
        """Return the keys of the spreads of each area."""
        found: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for key in sorted(self.spread):
            found[key[1]].append(key)
        return found

    def spreads(self, kode: str) -> Iterator[Row]:
        """Yield how the RTs of an area scored round by round: butir to numbers of lowest, between, highest."""
        for putaran, keys in groupby(self.spread_in.get(kode, ()), key=itemgetter(0)):
            told = {butir: self.spread[putaran, kode, butir] for _, _, butir in keys}
            yield {
                "putaran": putaran,
                "butir": {butir: (item.nol, item.satu, item.dua) for butir, item in told.items()},
            }

    def area(self, kode: str) -> Document:
        """Return the document of an area of any level."""
        area = self.index.wilayah[kode]
        row = self.area_row(kode)
        path = f"{area.tingkat}/{kode}"
        page = "wilayah/" if area.tingkat == "kota" else f"{area.tingkat}/{self.index.slug[kode]}/"
        inside = [item for item in self.index.wilayah.values() if item.kode_induk == kode]
        own = self.index.rt_in.get(kode, ())
        return {
            **self.document(area.tingkat, path, page, csv=f"{path}.csv"),
            **{name: value for name, value in row.items() if name not in CENSUS},
            "jumlah": {name: row[name] for name in CENSUS},
            "penghargaan": self.yearly(kode),
            "angka": self.published(kode),
            "skor": list(self.spreads(kode)),
            "bagian": [self.named(item.kode) for item in inside],
            "rt": [self.short(item.id) for item in own],
            "praktik": [
                item.slug for item in self.index.praktik.values() if (item.rt or item.wilayah or "").startswith(kode)
            ],
            "koreksi": self.corrections(page),
        }

    def round(self, name: str) -> Document:
        """Return the document of a round."""
        item = self.index.putaran[name]
        events = self.index.peristiwa_in.get(name, ())
        counted = Counter((row.rt[:KECAMATAN], row.peristiwa) for row in events)
        return {
            **self.document("putaran", f"putaran/{name}", f"tahun/{item.tahun}/"),
            **self.keyed("putaran", "id")(name),
            **{part: self.of_round[part](name) for part in ("sk", "tim", "tahap")},
            "jumlah": [
                {"wilayah": kode, "peristiwa": what, "baris": number}
                for (kode, what), number in sorted(counted.items())
            ],
            "gelar": [
                {"rt": row.rt, "tingkat": row.tingkat or "bantar", "kategori": row.kategori, "bukti": row.bukti}
                for row in events
                if row.peristiwa == "ditetapkan"
            ],
        }

    @cached_property
    def of_round(self) -> Mapping[str, Callable[[object], list[Row]]]:
        """Return what gives what stands within a round, by part."""
        return {part: self.grouped(f"putaran_{part}", "putaran") for part in ("sk", "tim", "tahap")}

    def year(self, tahun: int) -> Document:
        """Return the document of a year with a round."""
        facts = self.years[tahun]
        areas = count_by_kecamatan(self.index, facts)
        return {
            **self.document("tahun", f"tahun/{tahun}", f"tahun/{tahun}/", csv=f"tahun/{tahun}.csv"),
            "tahun": tahun,
            "putaran": [{"id": item.id, "dokumen": self.url(f"putaran/{item.id}.json")} for item in facts.putaran],
            "jumlah": {**self.awards(self.index.kota.kode, tahun), "lain": facts.all_named},
            "kecamatan": [
                {**self.named(item.wilayah.kode), **self.awards(item.wilayah.kode, tahun), "lain": item.named}
                for item in areas
            ],
            "gelar": [
                {"rt": item.rt.id, "jenis": item.jenis, "kategori": item.kategori, "kencana": item.kencana}
                for item in facts.gelar
            ],
        }

    def awards(self, kode: str, tahun: int) -> Row:
        """Return the awards of an area in a year as its own document tells them; null where they are unknown."""
        found = next((row for row in self.yearly(kode) if row["tahun"] == tahun), {})
        return {name: found.get(name) for name in ("sk", "sebut")}

    @cached_property
    def years(self) -> Mapping[int, YearFacts]:
        """Return what is known of each year."""
        return year_facts(self.index)

    def criterion(self, name: str) -> Document:
        """Return the document of a butir: its wording in each edition, and how RTs scored on it."""
        return {
            **self.document("butir", f"kriteria/{name}", f"kriteria/{name}/", csv=f"kriteria/{name}.csv"),
            **self.keyed("butir", "id")(name),
            "bunyi": [
                {
                    **{key: value for key, value in row.items() if key != "id"},
                    **self.thresholds(str(row["edisi"]), name),
                }
                for row in self.worded(name)
            ],
            "skor": self.city_spreads.get(name, []),
            "praktik": [item.slug for item in self.index.praktik_for.get(name, ())],
        }

    def thresholds(self, edisi: str, name: str) -> Row:
        """Return what earns each score of a butir in an edition, and its details; null where it was never published."""
        butir = next(item for item in self.own_butir[edisi] if item.id == name)
        return {
            "skala": earned(butir.skala),
            "rincian": [
                {"dilihat_id": item.dilihat.id, "dilihat_en": item.dilihat.en, "skala": earned(item.skala)}
                for item in butir.rincian
            ],
        }

    @cached_property
    def own_butir(self) -> Mapping[str, list[Butir]]:
        """Return the butir that each edition lists itself."""
        return {
            name: [butir for pilar in edisi.pilar for butir in pilar.butir] for name, edisi in self.index.edisi.items()
        }

    @cached_property
    def city_spreads(self) -> Mapping[str, list[Row]]:
        """Return how the RTs of the city and of each kecamatan scored on each butir, round by round."""
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for putaran, area, butir in sorted(key for key in self.spread if len(key[1]) <= KECAMATAN):
            item = self.spread[putaran, area, butir]
            row = {"terendah": item.nol, "antara": item.satu, "tertinggi": item.dua}
            found[butir].append({"putaran": putaran, "wilayah": area, **row})
        return found

    @cached_property
    def worded(self) -> Callable[[object], list[Row]]:
        """Return what gives the wordings of a butir."""
        return self.grouped("kriteria", "id")

    def practice(self, slug: str) -> Document:
        """Return the document of a write-up."""
        path = f"praktik/{slug}"
        return {**self.document("praktik", path, f"praktik-baik/{slug}/", csv=f"{path}.csv"), **self.written(slug)}

    @cached_property
    def written(self) -> Callable[[object], Row]:
        """Return what gives the row of a write-up."""
        return self.keyed("praktik", "slug")

    def start(self) -> Document:
        """Return the index: every document by its kind."""
        index = self.index
        return {
            **self.document("indeks", "index", "data/api/"),
            "openapi": self.url("openapi.json"),
            "unduhan": f"{self.site_url}data/datapackage.json",
            "kota": self.named(index.kota.kode),
            "kecamatan": [self.named(item.kode) for item in index.kecamatan],
            "kelurahan": [self.named(item.kode) for item in index.kelurahan],
            "tahun": [{"tahun": tahun, "dokumen": self.url(f"tahun/{tahun}.json")} for tahun in self.years],
            "putaran": [{"id": name, "dokumen": self.url(f"putaran/{name}.json")} for name in index.putaran],
            "butir": [{"id": name, "dokumen": self.url(f"kriteria/{name}.json")} for name in index.butir],
            "praktik": [{"slug": name, "dokumen": self.url(f"praktik/{name}.json")} for name in index.praktik],
            "angka": [
                {"wilayah": kode, "dokumen": self.url(f"angka/{area_key(index, kode)}.json")} for kode in self.figures
            ],
        }

    def unscored(self) -> Iterator[tuple[str, Document]]:
        """Yield every document that shows no score: path without its ending, document."""
        index = self.index
        yield "index", self.start()
        for name in index.putaran:
            yield f"putaran/{name}", self.round(name)
        for tahun in self.years:
            yield f"tahun/{tahun}", self.year(tahun)
        for slug in index.praktik:
            yield f"praktik/{slug}", self.practice(slug)

    def scored(self) -> Iterator[tuple[str, Document]]:
        """Yield the documents of areas and butir; see `unscored`. Those of RTs and figures are made in parts."""
        index = self.index
        for kode, area in index.wilayah.items():
            yield f"{area.tingkat}/{kode}", self.area(kode)
        for name in index.butir:
            yield f"kriteria/{name}", self.criterion(name)


def earned(skala: Skala | None) -> Row | None:
    """Return what earns the highest score, one between and the lowest; None where no threshold was published."""
    if skala is None:
        return None
    texts = {"tertinggi": skala.dua, "antara": skala.satu, "terendah": skala.nol}
    return {name: {"id": text.id, "en": text.en} if text else None for name, text in texts.items()}

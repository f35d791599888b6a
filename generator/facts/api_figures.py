"""The documents of citable figures: all of an area, and each by itself."""

from collections.abc import Iterator

from generator.facts.citable import CitableFigure, area_key, figure_page
from generator.facts.documents import Document, Documents, Row
from generator.facts.scores import KECAMATAN
from generator.facts.table import whole


class FigureDocuments(Documents):
    """Makes the documents of figures."""

    def of_figures(self, part: str) -> Iterator[tuple[str, Document]]:
        """Yield the documents of the figures of the kota alone, or of a kecamatan and its kelurahan.

        Args:
            part: Code of the kota or the kecamatan.

        Yields:
            Path without its ending, document.
        """
        for kode, figures in ((kode, found) for kode, found in self.figures.items() if kode[:KECAMATAN] == part):
            path = f"angka/{area_key(self.index, kode)}"
            yield path, self.area_figures(kode)
            for item in figures:
                if item.alone:
                    yield f"{path}/{item.id}", self.one_figure(item)

    def area_figures(self, kode: str) -> Document:
        """Return the document of the citable figures of an area."""
        key = area_key(self.index, kode)
        page = figure_page(self.index, kode)
        return {
            **self.document("angka", f"angka/{key}", page, csv=f"angka/{key}.csv"),
            "wilayah": self.named(kode),
            "angka": [self.figure(item) for item in self.figures[kode]],
        }

    def one_figure(self, item: CitableFigure) -> Document:
        """Return the document of one figure; its page is the section that tells it, and its CSV that of its area."""
        key = area_key(self.index, item.wilayah)
        page = f"{figure_page(self.index, item.wilayah)}#{item.id}"
        around = {"angka_wilayah": f"angka/{key}.json"}
        return {
            **self.document("satu_angka", f"angka/{key}/{item.id}", page, csv=f"angka/{key}.csv", **around),
            "wilayah": self.named(item.wilayah),
            "angka": self.figure(item),
        }

    def figure(self, item: CitableFigure) -> Row:
        """Return a figure with all that a citation needs."""
        nama, definisi = item.name(self.index), item.definition(self.index)
        return {
            "id": item.id,
            "nama_id": nama[0],
            "nama_en": nama[1],
            "definisi_id": definisi[0],
            "definisi_en": definisi[1],
            "bagian": item.bagian,
            "putaran": item.putaran,
            "sebaran": item.sebaran
            and {"terendah": item.sebaran[0], "antara": item.sebaran[1], "tertinggi": item.sebaran[2]},
            "kelas": item.kelas,
            "diamati": item.diamati and {"penghargaan": item.diamati[0], "tidak_bertahan": item.diamati[1]},
            "asal": item.origin,
            "nilai": [whole(value) for value in item.values],
            "satuan": item.satuan,
            "pembilang": None if item.numerator is None else whole(item.numerator),
            "penyebut": None if item.denominator is None else whole(item.denominator),
            "periode": item.periode,
            "tahun": item.tahun,
            "per": item.as_of,
            "cakupan": item.coverage
            and {"diketahui": item.coverage.known, "seluruhnya": [whole(value) for value in item.coverage.whole]},
            "bukti": item.bukti,
            "sumber": item.sumber,
            "berbeda": item.disputed,
            "menurut": [{"nilai": whole(row.nilai), "bukti": row.bukti, "sumber": row.sumber} for row in item.rows],
            "di_samping": list(item.beside),
            "dokumen": self.url(f"angka/{area_key(self.index, item.wilayah)}/{item.id}.json") if item.alone else None,
        }

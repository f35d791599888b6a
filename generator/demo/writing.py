"""Puts records and papers into the files of the data contract, with the same bytes every time."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.demo.shapes import Shape
from generator.model.place import Record

COLUMNS = {
    "wilayah/wilayah.csv": ("kode,tingkat,nama,kode_induk,lat,lon,luas_km2,berlaku_mulai,berlaku_sampai,sumber"),
    "wilayah/alias.csv": "kode,alias",
    "wilayah/pemekaran.csv": "tanggal,asal,menjadi,sumber",
    "rt.csv": "id,kode_kelurahan,nomor,berlaku_mulai,berlaku_sampai,penerus,lat,lon,sumber",
    "peristiwa.csv": (
        "rt,peristiwa,tanggal,kategori,hadiah,nomor_sk,tingkat,bukti,sumber,catatan,disimpulkan,catatan_en"
    ),
    "pemantauan.csv": "rt,tanggal,hasil,oleh,sumber,catatan,catatan_en",
    "angka.csv": "wilayah,indikator,periode,nilai,satuan,bukti,sumber,catatan,catatan_en",
}
"""Columns of each kind of CSV file, in the order of the contract."""

Cells = Sequence[str]


class Dumper(yaml.SafeDumper):
    """Writes every value out; the contract knows no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - yaml's own signature
        """Return True: nothing is referred to by an anchor."""
        del data
        return True


class Folder:
    """A folder that is written once."""

    def __init__(self, root: Path) -> None:
        """Make the folder.

        Raises:
            FileExistsError: There is something in it already.
        """
        if root.is_dir() and any(root.iterdir()):
            raise FileExistsError(f"{root} is not empty")
        self.root = root

    def text(self, name: str, text: str) -> None:
        """Write a text file with LF line ends."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def yaml(self, name: str, value: object) -> None:
        """Write a YAML file."""
        self.text(name, yaml_text(value))

    def markdown(self, name: str, front: object, body: str) -> None:
        """Write a Markdown file with front matter."""
        self.text(name, f"---\n{yaml_text(front)}---\n\n{body}")

    def csv(self, name: str, header: Cells, rows: Iterable[Cells]) -> None:
        """Write a CSV file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
        self.text(name, out.getvalue())

    def records(self, name: str, records: Iterable[Record]) -> None:
        """Write records as a CSV file, with the columns of its kind."""
        kind = name if name in COLUMNS else name.rpartition("/")[2]
        columns = COLUMNS[kind].split(",")
        self.csv(name, columns, ([cell(getattr(record, column)) for column in columns] for record in records))

    def shapes(self, name: str, areas: Iterable[tuple[str, str, Shape]]) -> None:
        """Write areas, each a code, a name and a shape, as GeoJSON with one feature a line."""
        features = ",\n".join(compact(feature(*area)) for area in areas)
        self.text(name, f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n')


def yaml_text(value: object) -> str:
    """Return a value as YAML, keys in the given order."""
    text: str = yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110)
    return text


def cell(value: object) -> str:
    """Return a value as it stands in a CSV cell."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)


def feature(kode: str, nama: str, shape: Shape) -> Mapping[str, object]:
    """Return an area as a GeoJSON feature."""
    geometry = {"type": "Polygon", "coordinates": shape.rings}
    return {"type": "Feature", "properties": {"kode": kode, "nama": nama}, "geometry": geometry}


def compact(value: object) -> str:
    """Return JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

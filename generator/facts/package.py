"""Descriptions of the open data for programs: a Frictionless data package, and what Datasette shows."""

from collections.abc import Iterable, Iterator, Mapping

from generator.facts.columns import Column, Tipe
from generator.facts.downloads import CONTOH, KOLOM_CONTOH, Download, about, words
from generator.facts.index import Index
from generator.facts.relations import KEY, REFERENCES
from generator.facts.table import Table, whole
from generator.facts.titles import TITLE

TYPES: Mapping[Tipe, str] = {"bilangan": "integer", "desimal": "number"}
"""Types of the Table Schema; every other column is a string there, dates too, since they may be a year only."""


def data_package(index: Index, tables: Mapping[str, Table], files: Iterable[Download], site_url: str) -> object:
    """Return `datapackage.json` (Data Package 1): every CSV with its schema, keys, size and checksum."""
    program, head = index.public.program, about(index)
    csv = {item.tabel: item for item in files if item.nama.endswith(".csv")}
    return {
        "name": "kampung-bantar",
        "id": f"{site_url}data/",
        "title": f"{program.nama} {program.kota}",
        "description": " ".join([*([CONTOH + "."] if program.fiktif else []), program.ringkasan.id]),
        "homepage": f"{site_url}data/",
        "version": head["rilis"] or "0",
        "created": f"{head['tanggal']}T00:00:00Z",
        "licenses": [
            {"name": program.lisensi.nama.replace(" ", "-"), "path": program.lisensi.url, "title": program.lisensi.nama}
        ],
        "resources": [resource(item, csv[name], fiktif=program.fiktif) for name, item in tables.items()],
    }


def resource(item: Table, file: Download, *, fiktif: bool) -> dict[str, object]:
    """Return the description of one CSV."""
    return {
        "name": item.nama,
        "path": file.nama,
        "title": TITLE[item.nama][0],
        "title_en": TITLE[item.nama][1],
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": file.ukuran,
        "hash": f"sha256:{file.sha256}",
        "schema": schema(item, fiktif=fiktif),
    }


def schema(item: Table, *, fiktif: bool) -> dict[str, object]:
    """Return the Table Schema of a table."""
    fields = [field(one) for one in item.kolom]
    if fiktif:
        fields.append({"name": KOLOM_CONTOH, "type": "string", "description": CONTOH})
    found: dict[str, object] = {"fields": fields, "missingValues": [""]}
    if item.nama in KEY:
        found["primaryKey"] = list(KEY[item.nama])
    keys = [
        {
            "fields": list(to.kolom),
            "reference": {"resource": "" if to.tabel == item.nama else to.tabel, "fields": list(to.tujuan)},
        }
        for to in REFERENCES.get(item.nama, ())
    ]
    return {**found, "foreignKeys": keys} if keys else found


def field(one: Column) -> dict[str, object]:
    """Return the description of a column."""
    found: dict[str, object] = {
        "name": one.nama,
        "type": TYPES.get(one.tipe, "string"),
        "description": one.arti[0],
        "description_en": one.arti[1],
    }
    if one.satuan:
        found["unit"] = words(one.satuan)
    limits = dict(constraints(one))
    return {**found, "constraints": limits} if limits else found


def constraints(one: Column) -> Iterator[tuple[str, object]]:
    """Yield what the Table Schema says of the values of a column; of lists only whether they may be empty."""
    if one.batas.wajib:
        yield "required", True
    if one.tipe == "daftar":
        return
    if one.batas.boleh:
        yield "enum", list(one.batas.boleh)
    if one.batas.pola:
        yield "pattern", one.batas.pola.removeprefix("^").removesuffix("$")
    for name, value in (("minimum", one.batas.terkecil), ("maximum", one.batas.terbesar)):
        if value is not None:
            yield name, whole(value)


def datasette(index: Index, tables: Mapping[str, Table], site_url: str) -> object:
    """Return `metadata.json`: with it `datasette bantar.db --metadata metadata.json` explains every column."""
    program = index.public.program
    return {
        "title": f"{program.nama} {program.kota}",
        "description": " ".join([*([CONTOH + "."] if program.fiktif else []), program.ringkasan.id]),
        "license": program.lisensi.nama,
        "license_url": program.lisensi.url,
        "source": program.lisensi.atribusi.id,
        "source_url": f"{site_url}data/",
        "databases": {
            "bantar": {
                "tables": {
                    name: {
                        "description": " / ".join(TITLE[name]),
                        "columns": {one.nama: " / ".join(one.arti) for one in item.kolom},
                        "units": {one.nama: one.satuan[0] for one in item.kolom if one.satuan},
                    }
                    for name, item in tables.items()
                }
            }
        },
    }

"""The open data as a catalogue: DCAT for data portals, schema.org for search engines."""

from collections.abc import Iterable, Mapping, Sequence

from generator.facts.downloads import CONTOH, Download, about
from generator.facts.index import Index
from generator.facts.titles import TITLE

CONTEXT: Mapping[str, object] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes; written into the file, so that a reader fetches nothing."""

MEDIA: Mapping[str, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "db": "application/vnd.sqlite3",
}
"""Media type by the ending of a file's name."""

BUNDLES: Mapping[str, tuple[str, str]] = {
    "bantar.xlsx": ("Semua tabel dalam satu buku kerja", "All tables in one workbook"),
    "bantar.db": ("Semua tabel dalam satu basis data SQLite", "All tables in one SQLite database"),
}
"""Files that hold every table."""

LANGUAGES = ("IND", "ENG")
"""Languages of the data, as the European vocabulary of DCAT-AP names them."""


def dcat(index: Index, files: Sequence[Download], site_url: str) -> object:
    """Return the catalogue in JSON-LD after DCAT-AP 3: a dataset for each table, and one for all of them."""
    program, base = index.public.program, f"{site_url}data/"
    office = {
        "@id": f"{base}#dinas",
        "@type": "foaf:Agent",
        "foaf:name": both(*program.dinas.nama.both),
    }
    by_table: dict[str, list[Download]] = {}
    for item in files:
        by_table.setdefault(item.tabel, []).append(item)
    datasets = [
        dataset(index, base, name, TITLE[name], [distribution(index, base, item.nama, item) for item in members])
        for name, members in by_table.items()
    ]
    whole = [distribution(index, base, name, None) for name in BUNDLES]
    title = (f"{program.nama} {program.kota}: semua tabel", f"{program.nama} {program.kota}: all tables")
    datasets.append(dataset(index, base, "semua", title, whole))
    return {
        "@context": CONTEXT,
        "@id": f"{base}#katalog",
        "@type": "dcat:Catalog",
        "dct:title": both(*[f"{program.nama} {program.kota}"] * 2),
        "dct:description": both(*described(index)),
        "dct:publisher": office,
        "dct:language": [language(name) for name in LANGUAGES],
        "dct:license": {"@id": program.lisensi.url},
        "dct:modified": day(index),
        "foaf:homepage": {"@id": base},
        "dcat:dataset": datasets,
    }


def dataset(index: Index, base: str, name: str, title: tuple[str, str], files: Sequence[object]) -> dict[str, object]:
    """Return one dataset of the catalogue."""
    program = index.public.program
    return {
        "@id": f"{base}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": name,
        "dct:title": both(*title),
        "dct:description": both(*(f"{text}. {more}" for text, more in zip(title, described(index), strict=True))),
        "dct:publisher": {"@id": f"{base}#dinas"},
        "dct:language": [language(name) for name in LANGUAGES],
        "dct:modified": day(index),
        "dct:accrualPeriodicity": {"@id": "http://publications.europa.eu/resource/authority/frequency/IRREG"},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:gYear", "@value": str(program.mulai)},
        },
        "dct:spatial": {"@type": "dct:Location", "rdfs:label": program.kota, "dct:identifier": program.kode_wilayah},
        "dcat:landingPage": {"@id": base},
        "dcat:version": about(index)["rilis"] or "0",
        "dcat:distribution": files,
    }


def distribution(index: Index, base: str, name: str, file: Download | None) -> dict[str, object]:
    """Return one file of a dataset; size and checksum where the file is at hand."""
    found: dict[str, object] = {
        "@id": base + name,
        "@type": "dcat:Distribution",
        "dct:title": name,
        "dcat:accessURL": {"@id": base},
        "dcat:downloadURL": {"@id": base + name},
        "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{MEDIA[name.rpartition('.')[2]]}"},
        "dct:license": {"@id": index.public.program.lisensi.url},
    }
    if file is not None:
        found["dcat:byteSize"] = {"@type": "xsd:nonNegativeInteger", "@value": str(file.ukuran)}
        found["spdx:checksum"] = {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": file.sha256},
        }
    return found


def described(index: Index) -> tuple[str, str]:
    """Return what the data are, in both languages."""
    program = index.public.program
    sample = f"{CONTOH}. " if program.fiktif else ""
    indonesian, english = program.ringkasan.both
    return sample + indonesian, sample + english


def both(indonesian: str, english: str) -> list[dict[str, str]]:
    """Return a text in both languages as JSON-LD holds it."""
    return [{"@language": "id", "@value": indonesian}, {"@language": "en", "@value": english}]


def day(index: Index) -> dict[str, str]:
    """Return the day of the newest release as JSON-LD holds it."""
    return {"@type": "xsd:date", "@value": str(about(index)["tanggal"])}


def language(name: str) -> dict[str, str]:
    """Return a language of the European vocabulary."""
    return {"@id": f"http://publications.europa.eu/resource/authority/language/{name}"}


def schema_org(index: Index, names: Iterable[str], site_url: str, kata: int) -> object:
    """Return the data as a `Dataset` of schema.org, for the page that offers them.

    Args:
        index: The public data.
        names: Names of the files below `data/`.
        site_url: Address of the site with a final slash.
        kata: 0 for Indonesian, 1 for English.
    """
    program, base = index.public.program, f"{site_url}data/"
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{base}#semua",
        "name": f"{program.nama} {program.kota}",
        "description": described(index)[kata],
        "url": base,
        "version": about(index)["rilis"] or "0",
        "dateModified": about(index)["tanggal"],
        "temporalCoverage": f"{program.mulai}/..",
        "inLanguage": ["id", "en"],
        "isAccessibleForFree": True,
        "license": program.lisensi.url,
        "creditText": program.lisensi.atribusi.both[kata],
        "creator": {"@type": "GovernmentOrganization", "name": program.dinas.nama.both[kata]},
        "spatialCoverage": {"@type": "Place", "name": program.kota},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": MEDIA[name.rpartition(".")[2]], "contentUrl": base + name}
            for name in names
        ],
    }

"""How to use the API: every kind of document with an example, and examples that a test runs."""

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.facts.citable import area_key
from generator.facts.documents import API
from generator.facts.openapi import CSV_PATHS, PATHS
from generator.facts.page_rows import COLUMNS
from generator.model.wilayah import Wilayah
from generator.pages.page import Page, SearchEntry
from generator.pages.situs import Situs

PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("{url}") as answer:
    area = json.load(answer)
print(area["nama"], area["jumlah"]["rt_sk"])
"""
"""Example for a program; a test runs it."""

SQL = """\
SELECT kelurahan, count(*) AS rt
FROM rt
WHERE status = 'sk' AND masih_berlaku = 'ya'
GROUP BY kelurahan
ORDER BY rt DESC, kelurahan
LIMIT 5;
"""
"""Example for the database; a test runs it."""


def pages(situs: Situs) -> Iterator[Page]:
    """Yield the page of the API."""
    kata = 1 if situs.bahasa.kode == "en" else 0
    title = situs.t("API: data untuk program")
    area = example_area(situs)
    document = situs.facts.api.area(area.kode)
    path = f"{area.tingkat}/{area.kode}.json"
    counts = document["jumlah"]
    found = examples(situs)
    yield situs.page(
        "api.html.j2",
        address="data/api/",
        bagian="data",
        title=title,
        description=situs.t("Cara memakai berkas JSON situs ini dalam program, dengan contoh."),
        values={
            "paths": [
                (path, situs.fit(both[kata]), found[path], path.replace(".json", ".csv") in CSV_PATHS)
                for path, (_, *both) in PATHS.items()
            ],
            "curl": f"curl {situs.facts.site_url}{API}{path}",
            "python": PYTHON.format(url=f"{situs.facts.site_url}{API}{path}"),
            "hasil": f"{area.nama} {counts['rt_sk']}" if isinstance(counts, dict) else "",
            "sql": SQL,
            "cuplikan": json.dumps({"jumlah": counts}, indent=2, ensure_ascii=False),
            "kolom": [(name, situs.fit(both[kata])) for name, both in COLUMNS.items()],
        },
        search=SearchEntry(title=title, text="API JSON OpenAPI"),
    )


def example_area(situs: Situs) -> Wilayah:
    """Return the kelurahan that the examples ask for: one with awards, else any, else the kota."""
    index = situs.index
    awarded = {index.rt[name].kode_kelurahan for name, item in situs.facts.status.items() if item.jenis == "sk"}
    fitting = [item for item in index.kelurahan if item.kode in awarded]
    return next(iter([*fitting, *index.kelurahan, index.kota]))


def examples(situs: Situs) -> Mapping[str, str | None]:
    """Return a document of each kind, by its path in the description; None where there is none yet."""
    index = situs.index
    return {
        "/index.json": "index",
        "/rt/{id}.json": first("rt", index.rt),
        "/kelurahan/{kode}.json": first("kelurahan", [example_area(situs).kode] if index.kelurahan else []),
        "/kecamatan/{kode}.json": first("kecamatan", [item.kode for item in index.kecamatan]),
        "/kota/{kode}.json": f"kota/{index.kota.kode}",
        "/putaran/{id}.json": first("putaran", list(index.putaran)[-1:]),
        "/tahun/{tahun}.json": first("tahun", list(index.putaran_in)[-1:]),
        "/kriteria/{id}.json": first("kriteria", index.butir),
        "/praktik/{slug}.json": first("praktik", index.praktik),
        "/angka/{wilayah}.json": first("angka", [area_key(index, kode) for kode in situs.facts.figures_in]),
        "/angka/{wilayah}/{id}.json": first(
            "angka", [f"{area_key(index, item.wilayah)}/{item.id}" for item in situs.facts.figures.values()]
        ),
    }


def first(folder: str, names: Iterable[object]) -> str | None:
    """Return the path of the first document of a folder."""
    found = next(iter(names), None)
    return None if found is None else f"{folder}/{found}"

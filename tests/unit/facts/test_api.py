"""The documents of the API: valid by their own description, stable within v1, and nothing hidden in them."""

import csv
import io
import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from pydantic_core import to_json

from generator.facts.documents import Document
from generator.facts.downloads import BOM
from generator.facts.facts import Facts
from generator.facts.openapi import PATHS, openapi
from generator.facts.page_rows import COLUMNS, page_csv
from generator.pipeline import public_facts
from tests.conftest import KECIL, ROOT, SITE_URL

SHAPE = Path(__file__).with_name("api_v1.json")
"""The recorded shape: kind of document to path to types. To take up new names: `PYTHONPATH=. python` and this file."""

SCHEMA = {
    "indeks": "Indeks", "rt": "Rt", "kelurahan": "Wilayah", "kecamatan": "Wilayah", "kota": "Wilayah",
    "putaran": "Putaran", "tahun": "Tahun", "butir": "Butir", "praktik": "Praktik", "angka": "Angka",
    "satu_angka": "SatuAngka",
}  # fmt: skip
"""Name of the schema of each kind."""

BY_DATA = ("skor", "butir", "halaman")
"""Objects whose names are data: butir, languages."""


def documents(facts: Facts) -> Iterator[tuple[str, Document]]:
    yield from not_of_rt(facts)
    yield from ((f"rt/{name}", facts.api.rt(name)) for name in facts.index.rt)


def not_of_rt(facts: Facts) -> Iterator[tuple[str, Document]]:
    return chain(facts.api.unscored(), facts.api.scored(), *map(facts.api.of_figures, facts.parts))


def plain(document: object) -> Any:  # noqa: ANN401 - JSON
    return json.loads(to_json(document))


def shape(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield each path of a document with the type that stands there."""
    kind = {bool: "boolean", int: "number", float: "number", str: "string", type(None): "null"}.get(type(value))
    if kind is not None:
        yield path, kind
    elif isinstance(value, list):
        yield path, "array"
        for item in value:
            yield from shape(item, f"{path}[]")
    elif isinstance(value, dict):
        yield path, "object"
        for name, item in value.items():
            by_data = path.rpartition(".")[2] in BY_DATA
            yield from shape(item, f"{path}.{'*' if by_data else name}")


def shapes(facts: Facts) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, set[str]]] = {}
    for _, document in documents(facts):
        kinds = found.setdefault(str(document["jenis"]), {})
        for path, kind in shape(plain(document)):
            kinds.setdefault(path, set()).add(kind)
    return {name: {path: sorted(kinds) for path, kinds in sorted(paths.items())} for name, paths in found.items()}


def breaks(recorded: dict[str, dict[str, list[str]]], now: dict[str, dict[str, list[str]]]) -> list[str]:
    """Return a sentence for each recorded name that is gone, and each that holds something else now."""
    found = []
    for kind, paths in recorded.items():
        for path, types in paths.items():
            fresh = now.get(kind, {}).get(path)
            if fresh is None:
                found.append(f"{kind}{path} is gone; within v1 nothing is dropped")
            elif not set(fresh) <= {*types, "null"} and set(fresh) != set(types):
                found.append(f"{kind}{path} was {types}, is {fresh}; within v1 nothing changes its type")
    return found


@pytest.fixture(scope="module", params=[KECIL, ROOT / "data"], ids=["kecil", "jambi"])
def facts(request: pytest.FixtureRequest) -> Facts:
    return public_facts(request.param, SITE_URL)


def test_the_shape_of_v1_is_as_recorded(kecil_facts: Facts) -> None:
    recorded = json.loads(SHAPE.read_text(encoding="utf-8"))
    now = shapes(kecil_facts)
    assert breaks(recorded, now) == []
    added = sorted(
        f"{kind}{path}" for kind, paths in now.items() for path in paths.keys() - recorded.get(kind, {}).keys()
    )
    assert added == [], "record the new names"


def test_a_dropped_name_and_a_changed_type_are_told(kecil_facts: Facts) -> None:
    now = shapes(kecil_facts)
    changed = json.loads(json.dumps(now))
    del changed["rt"][".nomor"]
    changed["kelurahan"][".nama"] = ["number"]
    assert set(breaks(now, changed)) == {
        "rt.nomor is gone; within v1 nothing is dropped",
        "kelurahan.nama was ['string'], is ['number']; within v1 nothing changes its type",
    }


def test_the_description_is_valid_openapi(facts: Facts) -> None:
    validate(plain(openapi(facts.index, facts.tables, SITE_URL)))


def test_every_document_fits_its_description(facts: Facts) -> None:
    schemas = plain(openapi(facts.index, facts.tables, SITE_URL))["components"]["schemas"]
    check = {name: Draft202012Validator(schema) for name, schema in schemas.items()}
    wrong = [
        f"{path} {error.json_path}: {error.message}"
        for path, document in documents(facts)
        for error in check[SCHEMA[str(document["jenis"])]].iter_errors(plain(document))
    ]
    assert wrong == []


def test_the_description_names_no_schema_that_is_missing(kecil_facts: Facts) -> None:
    schemas = plain(openapi(kecil_facts.index, kecil_facts.tables, SITE_URL))["components"]["schemas"]
    assert {name for name, *_ in PATHS.values()} == set(schemas) == set(SCHEMA.values())


def test_every_link_between_documents_leads_to_one(facts: Facts) -> None:
    known = {f"{SITE_URL}api/v1/{path}.json" for path, _ in documents(facts)}
    known |= {f"{SITE_URL}api/v1/{path}.csv" for path, document in documents(facts) if page_csv(document)}
    for path, document in documents(facts):
        text = json.dumps(plain(document))
        for part in text.split('"'):
            if part.startswith(f"{SITE_URL}api/v1/") and not part.endswith("openapi.json"):
                assert part in known, path


def test_no_document_of_an_rt_holds_a_sensitive_score_or_a_draft(kecil_facts: Facts) -> None:
    hidden = kecil_facts.index.public.kebijakan.butir_peka
    assert hidden
    for name in kecil_facts.index.rt:
        document = plain(kecil_facts.api.rt(name))
        assert not {butir for row in document["nilai"] for butir in row["skor"]} & hidden
        assert {row["putaran"] for row in document["peristiwa"]} <= set(kecil_facts.index.putaran)


def test_documents_say_what_the_tables_say(kecil_facts: Facts) -> None:
    tables = kecil_facts.tables
    told = [plain(kecil_facts.api.rt(name)) for name in kecil_facts.index.rt]
    for table in ("peristiwa", "nilai", "pemantauan", "tanggapan"):
        assert sum(len(document[table]) for document in told) == len(tables[table].baris), table
    assert [document["status"] for document in told] == [
        row[tables["rt"].names.index("status")] for row in tables["rt"].baris
    ]


def test_each_figure_has_a_document_of_its_own_that_says_what_that_of_its_area_says(facts: Facts) -> None:
    found = {path: plain(document) for path, document in not_of_rt(facts)}
    told = 0
    for path, document in found.items():
        for item in document["angka"] if document["jenis"] == "angka" else ():
            own = found.get(f"{path}/{item['id']}")
            assert (item["dokumen"] is None) == (own is None)
            if own is None:
                assert item["bagian"] in facts.index.butir
                assert len(document["wilayah"]["kode"]) > 4 or item["kelas"] or item["satuan"] == "nilai"
                continue
            assert own["angka"] == item
            assert own["tautan"]["dokumen"] == item["dokumen"]
            assert own["tautan"]["halaman"]["id"].endswith(f"#{item['id']}")
            told += 1
    assert told == sum(item.alone for item in (*facts.figures.values(), *facts.scored.values())) > 20


def test_the_document_of_a_figure_names_who_says_which_value(facts: Facts) -> None:
    disputed = [item for item in facts.figures.values() if item.disputed]
    assert disputed
    for item in disputed:
        said = plain(facts.api.one_figure(item))["angka"]["menurut"]
        assert sorted((row["nilai"], row["sumber"]) for row in said) == sorted(
            (row.nilai, list(row.sumber)) for row in item.rows
        )


def test_the_document_of_a_criterion_gives_thresholds_and_details_as_published(facts: Facts) -> None:
    published = 0
    for edisi in facts.index.edisi.values():
        for butir in (one for pilar in edisi.pilar for one in pilar.butir):
            document = plain(facts.api.criterion(butir.id))
            (row,) = [one for one in document["bunyi"] if one["edisi"] == edisi.edisi]
            assert (row["skala"] is None) == (butir.skala is None)
            if butir.skala is not None:
                text = butir.skala.dua
                assert row["skala"]["tertinggi"] == ({"id": text.id, "en": text.en} if text else None)
                published += 1
            assert [item["dilihat_id"] for item in row["rincian"]] == [item.dilihat.id for item in butir.rincian]
            published += len(butir.rincian)
    assert published


def test_an_invented_city_says_so_in_every_document_and_csv(kecil_facts: Facts) -> None:
    for _, document in documents(kecil_facts):
        assert "DATA CONTOH" in str(document["tentang"])
        text = page_csv(document)
        assert text is None or "DATA CONTOH" in text.split("\n", 1)[0]


def test_the_csv_of_a_page_has_the_columns_that_are_explained(facts: Facts) -> None:
    kinds = set()
    for path, document in documents(facts):
        text = page_csv(document)
        if text is None:
            continue
        kinds.add(document["jenis"])
        header, *rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""))
        assert header[: len(COLUMNS)] == list(COLUMNS), path
        assert all(len(row) == len(header) for row in rows), path
    assert kinds == {"rt", "kelurahan", "kecamatan", "kota", "tahun", "butir", "praktik", "angka"}


def test_a_text_that_a_spreadsheet_would_run_is_harmless_in_the_csv_of_a_page(kecil_facts: Facts) -> None:
    document = kecil_facts.api.rt(next(iter(kecil_facts.index.rt)))
    text = page_csv({**document, "sumber": ("=cmd",), "status": "@SUM(A1)"})
    assert text is not None
    assert ",'@SUM(A1)," in text
    assert ",'=cmd" in text


if __name__ == "__main__":
    SHAPE.write_text(json.dumps(shapes(public_facts(KECIL, SITE_URL)), indent=1) + "\n", encoding="utf-8")

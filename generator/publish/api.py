"""Writes the documents of the API and the small CSVs of pages; the same for every language."""

from collections.abc import Iterable
from pathlib import Path

from pydantic_core import to_json

from generator.digest import file_digest
from generator.facts.documents import API, Document
from generator.facts.facts import Facts
from generator.facts.openapi import openapi
from generator.facts.page_rows import page_csv


def write_api(site: Path, facts: Facts) -> None:
    """Write every document but those of RTs, and the description of the API."""
    write_documents(site, facts.api.others())
    description = to_json(openapi(facts.index, facts.tables, facts.site_url))
    (site / API / "openapi.json").write_bytes(description + b"\n")


def write_rt(site: Path, facts: Facts, kelurahan: str) -> dict[str, str]:
    """Write the documents of a kelurahan's RTs.

    Returns:
        Path from the root of the site to the digest of what was written.
    """
    return write_documents(site, ((f"rt/{rt.id}", facts.api.rt(rt.id)) for rt in facts.index.rt_in[kelurahan]))


def write_documents(site: Path, documents: Iterable[tuple[str, Document]]) -> dict[str, str]:
    """Write documents by their path, each with its small CSV where its kind has one."""
    found: dict[str, str] = {}
    known: set[str] = set()
    for path, document in documents:
        folder = path.rpartition("/")[0]
        if folder not in known:
            known.add(folder)
            (site / API / folder).mkdir(parents=True, exist_ok=True)
        csv = page_csv(document)
        contents = {"json": to_json(document) + b"\n", **({"csv": csv.encode()} if csv else {})}
        for ending, content in contents.items():
            name = f"{API}{path}.{ending}"
            with open(f"{site}/{name}", "wb") as file:  # noqa: PTH123 - half the time of pathlib, twice an RT
                file.write(content)
            found[name] = file_digest(content)
    return found

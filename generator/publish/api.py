"""Writes the documents of the API and the small CSVs of pages; the same for every language."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from pydantic_core import to_json

from generator.facts.documents import API, Document
from generator.facts.facts import Facts
from generator.facts.openapi import openapi
from generator.facts.page_rows import page_csv
from generator.publish.writing import written


def write_unscored(site: Path, facts: Facts) -> dict[str, str]:
    """Write the documents that show no score, and the description of the API.

    Returns:
        Path from the root of the site to the digest of what was written.
    """
    description = to_json(openapi(facts.index, facts.tables, facts.site_url)) + b"\n"
    return written(site, chain(files(facts.api.unscored()), [(f"{API}openapi.json", description)]))


def write_scored(site: Path, facts: Facts) -> dict[str, str]:
    """Write the documents of areas and butir; see `write_unscored`."""
    return written(site, files(facts.api.scored()))


def write_rt(site: Path, facts: Facts, kelurahan: str) -> dict[str, str]:
    """Write the documents of a kelurahan's RTs; see `write_unscored`."""
    return written(site, files((f"rt/{rt.id}", facts.api.rt(rt.id)) for rt in facts.index.rt_in[kelurahan]))


def write_figures(site: Path, facts: Facts, part: str) -> dict[str, str]:
    """Write the documents of the figures of the kota alone, or of a kecamatan; see `write_unscored`."""
    return written(site, files(facts.api.of_figures(part)))


def files(documents: Iterable[tuple[str, Document]]) -> Iterator[tuple[str, bytes]]:
    """Yield documents as files by their path, each with its small CSV where its kind has one."""
    for path, document in documents:
        yield f"{API}{path}.json", to_json(document) + b"\n"
        csv = page_csv(document)
        if csv:
            yield f"{API}{path}.csv", csv.encode()

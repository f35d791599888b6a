"""The search index of each language, in the form that Material reads.

MkDocs' search plugin writes one index of the pages that MkDocs rendered. It is parted by language,
and one short entry for each data page is added: the index is part of every page's weight.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.pages.page import SearchEntry
from generator.wording import KodeBahasa


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchDoc:
    """The search entry of a data page with its place."""

    bahasa: KodeBahasa
    address: str
    """Below the language's root."""
    entry: SearchEntry


def write_search(site: Path, bahasa: Iterable[KodeBahasa], docs: Sequence[SearchDoc]) -> None:
    """Part the index that the search plugin wrote by language and add the data pages."""
    path = site / "search" / "search_index.json"
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for kode in bahasa:
        entries = handwritten(index["docs"], kode)
        entries += [
            {"location": doc.address, "title": doc.entry.title, "text": doc.entry.text}
            for doc in docs
            if doc.bahasa == kode
        ]
        target = site / ("" if kode == "id" else kode) / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        content = {"config": index["config"], "docs": entries}
        target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def handwritten(docs: Sequence[dict[str, str]], kode: KodeBahasa) -> list[dict[str, str]]:
    """Return the entries of one language's hand-written pages, addressed below its root."""
    english = [doc for doc in docs if doc["location"].startswith("en/")]
    if kode == "en":
        return [{**doc, "location": doc["location"].removeprefix("en/")} for doc in english]
    return [doc for doc in docs if doc not in english]

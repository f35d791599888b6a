"""The search index of each language, in the form that Material reads.

MkDocs' search plugin writes one index of the pages that MkDocs rendered. It is parted by language,
and one short entry for each data page is added: the index is part of every page's weight.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from generator.wording import KodeBahasa

Doc = tuple[str, str, str]
"""Search entry of a data page: address below its language's root, title, text."""


def write_search(site: Path, docs: Mapping[KodeBahasa, Iterable[Doc]]) -> None:
    """Part the index that the search plugin wrote by language and add the data pages.

    Args:
        site: Folder of the site.
        docs: Search entries of the data pages of each language; written as they come.
    """
    path = site / "search" / "search_index.json"
    index: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for kode, made in docs.items():
        entries = chain(
            handwritten(index["docs"], kode),
            ({"location": address, "title": title, "text": text} for address, title, text in made),
        )
        target = site / ("" if kode == "id" else kode) / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f'{{"config":{as_json(index["config"])},"docs":[')
            file.writelines(listed(entries))
            file.write("]}")


def listed(entries: Iterable[object]) -> Iterator[str]:
    """Yield values as the items of a JSON list."""
    before = ""
    for entry in entries:
        yield before + as_json(entry)
        before = ","


def as_json(value: object) -> str:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def handwritten(docs: Sequence[dict[str, str]], kode: KodeBahasa) -> list[dict[str, str]]:
    """Return the entries of one language's hand-written pages, addressed below its root."""
    english = [doc for doc in docs if doc["location"].startswith("en/")]
    if kode == "en":
        return [{**doc, "location": doc["location"].removeprefix("en/")} for doc in english]
    return [doc for doc in docs if doc not in english]

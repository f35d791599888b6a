"""The file that the search by kelurahan and number reads."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.pages.cari_index import cari_index, cari_texts
from generator.pages.situs import Situs
from generator.publish.writing import written
from generator.wording import KodeBahasa

NAME = "cari.json"
"""Name of the file below the site's root; `assets/js/cari.js` names it too."""


def write_find_index(site: Path, situs: Mapping[KodeBahasa, Situs]) -> dict[str, str]:
    """Write the file, one for all languages: the areas once, and what the search says in each; return its digest."""
    content = {"teks": {kode: cari_texts(item) for kode, item in situs.items()}, **cari_index(situs["id"].index)}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return written(site, [(NAME, text.encode())])

"""Every abbreviation of decrees, households, regulations and goals is explained on the page where it stands."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.pagetext import texts_of

if TYPE_CHECKING:
    from pathlib import Path

FULL = {
    "id": {"SK": "surat keputusan|keputusan wali kota", "KK": "keluarga", "Perwali": "peraturan wali kota",
           "SDG": "tujuan pembangunan berkelanjutan"},
    "en": {"SK": "decree", "KK": "household|famil", "Perwali": "mayoral regulation|regulation of the mayor",
           "SDG": "sustainable development goals"},
}  # fmt: skip
"""What explains each abbreviation in each language."""


@pytest.mark.parametrize("site", ["kecil_site", "jambi_site"])
def test_an_abbreviation_is_explained_on_its_page(request: pytest.FixtureRequest, site: str) -> None:
    folder: Path = request.getfixturevalue(site)
    wrong, found = [], set()
    for path in sorted(folder.rglob("index.html")):
        address = path.relative_to(folder).as_posix()
        if address.endswith("glosarium/index.html"):
            continue  # it explains each by an entry of its own
        words = " ".join(
            said.text for said in texts_of(path.read_text(encoding="utf-8")) if said.kind in ("text", "title")
        )
        for short, full in FULL["en" if address.startswith("en/") else "id"].items():
            if re.search(rf"\b{short}s?\b", words):
                found.add(short)
                if not re.search(full, words, re.IGNORECASE):
                    wrong.append(f"{address}: {short}")
    assert {"SK", "KK", "Perwali"} <= found
    assert wrong == []

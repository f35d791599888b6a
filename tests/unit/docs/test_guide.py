"""What the publisher's guide tells an officer to write is accepted by the check."""

import re
from pathlib import Path

from generator.kode import KODE
from generator.pipeline import examine
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "panduan-penerbit.md").read_text(encoding="utf-8")
YEAR = "2027"


def block(begins: str) -> str:
    """Return the code block of the guide that begins with some text."""
    blocks = re.findall(r"^```[a-z]+\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return next(str(found) for found in blocks if found.startswith(begins))


def test_an_rt_and_a_round_written_as_the_guide_says_have_no_problems(kota: Path) -> None:
    source = block("- id: sk-").replace("judul: ", "judul: DATA CONTOH ")
    with (kota / "sumber.yaml").open("a", encoding="utf-8") as file:
        file.write(source)
    header, row = block("id,kode_kelurahan").splitlines()
    assert (kota / "rt.csv").read_text(encoding="utf-8").startswith(header)
    with (kota / "rt.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    folder = kota / "putaran" / YEAR
    folder.mkdir()
    (folder / "putaran.yaml").write_text(block("tahun:"), encoding="utf-8")
    (folder / "peristiwa.csv").write_text(block("rt,peristiwa"), encoding="utf-8")
    (folder / "nilai.csv").write_text(block("rt,jumlah_kk"), encoding="utf-8")
    releases = (kota / "rilis.yaml").read_text(encoding="utf-8")
    (kota / "rilis.yaml").write_text(block('- id: "2027') + releases, encoding="utf-8")
    assert [item.what() for item in examine(kota).problems] == []


def test_every_code_that_the_guide_names_exists() -> None:
    assert sorted(set(re.findall(r"`?\b([A-Z]\d{3})\b`?", GUIDE)) - set(KODE)) == []


def test_every_file_that_the_guide_links_to_exists() -> None:
    links = [link for link in re.findall(r"\]\(([^)#:]+)\)", GUIDE) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []

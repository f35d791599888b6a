"""What the publisher's guide tells an officer to write is accepted by the check."""

import json
import re
from pathlib import Path

from generator.examining import examine
from generator.kode import KODE
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
    assert [item.what() for item in examine(kota).problems] == []


def append(path: Path, text: str) -> None:
    """Add text at the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def rows(begins: str) -> str:
    """Return the rows of an indented table of the guide that begins with some text."""
    found = re.search(rf"^    ({re.escape(begins)}.*\n(?:    \d.*\n)*)", GUIDE, re.MULTILINE)
    assert found, begins
    return re.sub(r"^ {4}", "", found[1], flags=re.MULTILINE)


def test_a_correction_written_as_the_guide_says_has_no_problems(kota: Path) -> None:
    nilai = kota / "putaran/2022-1/nilai.csv"
    text = nilai.read_text(encoding="utf-8")
    assert "9901011001-01,64," in text
    nilai.write_text(text.replace("9901011001-01,64,", "9901011001-01,66,"), encoding="utf-8")
    append(kota / "koreksi.yaml", block("- tanggal:"))
    assert [item.what() for item in examine(kota).problems] == []


def test_a_reply_written_as_the_guide_says_has_no_problems(kota: Path) -> None:
    name = re.search(r"`(tanggapan/[\w-]+\.md)`", GUIDE)
    assert name
    (kota / name[1]).write_text(block("---\nlewat:"), encoding="utf-8")
    found = examine(kota)
    assert [item.what() for item in found.problems] == []
    assert found.dataset is not None
    assert any(one.tanggal.isoformat() in name[1] for one in found.dataset.tanggapan)


def test_a_kelurahan_split_as_the_guide_says_has_no_problems(kota: Path) -> None:
    append(kota / "wilayah/wilayah.csv", rows("9901021002,kelurahan"))
    append(kota / "wilayah/pemekaran.csv", rows("2027-01-01,"))
    shapes = kota / "wilayah/kelurahan.geojson"
    raw = json.loads(shapes.read_text(encoding="utf-8"))
    old = next(one for one in raw["features"] if one["properties"]["kode"] == "9901021001")
    new = json.loads(json.dumps(old).replace("9901021001", "9901021002").replace("Rawa Sejoli", "Rawa Lestari"))
    old["geometry"]["coordinates"] = [
        [[95.02, -5.01], [95.03, -5.01], [95.03, -5.005], [95.02, -5.005], [95.02, -5.01]]
    ]
    new["geometry"]["coordinates"] = [[[95.02, -5.005], [95.03, -5.005], [95.03, -5.0], [95.02, -5.0], [95.02, -5.005]]]
    raw["features"].append(new)
    shapes.write_text(json.dumps(raw), encoding="utf-8")
    moved, fresh = rows("9901021001-01,").splitlines()
    register = kota / "rt.csv"
    kept = [line for line in register.read_text(encoding="utf-8").splitlines() if not line.startswith("9901021001-01,")]
    register.write_text("\n".join([*kept, moved, fresh, ""]), encoding="utf-8")
    assert [item.what() for item in examine(kota).errors] == []


def test_every_code_that_the_guide_names_exists() -> None:
    assert sorted(set(re.findall(r"`?\b([A-Z]\d{3})\b`?", GUIDE)) - set(KODE)) == []


def test_every_file_that_the_guide_links_to_exists() -> None:
    links = [link for link in re.findall(r"\]\(([^)#:]+)\)", GUIDE) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []

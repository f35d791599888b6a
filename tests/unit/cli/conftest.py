"""What several commands are tried on."""

import json
from pathlib import Path

import pytest

from generator.publish.manifest import sha256_below


@pytest.fixture
def faulty(kota: Path) -> Path:
    """Return data with three errors in two files, and a warning."""
    rt = kota / "rt.csv"
    header, *rows = rt.read_text(encoding="utf-8").splitlines()
    nomor = header.split(",").index("nomor")
    cells = rows[0].split(",")
    cells[nomor] = "5a"
    rt.write_text("\n".join([header, ",".join(cells), *rows[1:], "1,2"]) + "\n", encoding="utf-8")
    (kota / "rilis.yaml").write_text("- id: 2026.11\n  tanggal: [\n", encoding="utf-8")
    (kota / "catatan.txt").write_text("lupa dihapus\n", encoding="utf-8")
    return kota


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small finished site."""
    folder = tmp_path / "site"
    (folder / "peta").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="peta/#legenda">Peta</a>', encoding="utf-8")
    (folder / "peta" / "index.html").write_text('<p id="legenda"><a href="../">Beranda</a></p>', encoding="utf-8")
    (folder / "404.html").write_text("<p>Tidak ada</p>", encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "SHA256SUMS").write_text("", encoding="utf-8")
    head = {"rilis": "2022.12", "tanggal": "2022-12-20", "sidik_data": "0" * 64}
    content = {**head, "berkas": dict(sha256_below(folder))}
    (folder / "manifest.json").write_text(json.dumps(content), encoding="utf-8")
    return folder

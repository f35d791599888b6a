"""What a release changed, as a spreadsheet opens it."""

import csv
from dataclasses import replace
from pathlib import Path

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.model.place import Place
from generator.model.rilis import Perubahan
from generator.pages.situs import Situs
from generator.publish.release_files import write_release_files


def test_no_cell_is_a_formula_and_numbers_stay_numbers(kecil: Situs, tmp_path: Path) -> None:
    told = Perubahan(
        place=Place("rilis/2022.12.csv"), rilis="2022.12", jenis="diubah", tabel="wilayah", kunci='9901, "kota"',
        kolom="nama", semula="-5.005", menjadi="=1+1",
    )  # fmt: skip
    index = Index(replace(kecil.index.public, perubahan=(told,)), kecil.index.today)
    write_release_files(tmp_path, {"id": Situs(Facts(index, kecil.facts.site_url), kecil.bahasa, kecil.render)})
    with (tmp_path / "rilis" / "2022.12" / "perubahan.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["kunci"], row["semula"], row["menjadi"]) == ('9901, "kota"', "-5.005", "'=1+1")
    assert (row["putaran"], row["rt"]) == ("", "")

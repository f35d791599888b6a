"""The scorecard tells how many households an RT had, where that is published."""

import pytest

from generator.pages.rt import pages
from generator.pages.scorecard import households
from generator.pages.situs import Situs


@pytest.mark.parametrize(("jumlah", "said"), [(64, "Waktu itu RT ini punya 64 keluarga."), (None, "")])
def test_households_are_told_where_they_are_known(kecil: Situs, jumlah: int | None, said: str) -> None:
    assert households(kecil, "rt/tanjung-iii-kenari/01/", jumlah).strip() == said


def test_an_assessed_rt_tells_its_households_on_its_page(kecil: Situs) -> None:
    shown = {page.address: page.body for page in pages(kecil, "9901011001")}
    rows = kecil.index.nilai["9901011001-01"]
    assert f"punya {rows[-1].jumlah_kk} keluarga" in shown["rt/tanjung-iii-kenari/01/"]

"""Whatever goes wrong while an import is written, the data are as they were, or as they should be."""

from pathlib import Path
from typing import Any

import pytest

from generator.examining import examine
from generator.intake import store
from generator.publish import swap
from tests.unit.intake.officer import ROW, Book, change, hand_in, own_table, tree, with_cell, workbook
from tests.unit.intake.test_round_trip import filled_round


def everything(data: Path) -> dict[str, bytes]:
    """Return every file of the data, and whatever an import left beside them."""
    beside = {path.name: b"" for path in data.parent.iterdir() if path.name.startswith(".")}
    return tree(data) | beside


@pytest.mark.parametrize("at", ["sumber.yaml", "rt.csv", "putaran"])
def test_a_disk_that_is_full_in_between_changes_nothing(kota: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    def both(book: Book) -> None:
        filled_round(book)
        book["1 Usulan"].append(["Candra Hilir", "Rawa Sejoli", "09", "diusulkan", "2023", "resmi", "sk-2023"])

    path, before = change(workbook(kota, "2023"), both), everything(kota)
    usual = Path.replace

    def full(self: Path, target: Path) -> Path:
        if self.name == at and self.parent.name == ".data.impor":
            raise OSError(28, "No space left on device", str(target))
        return usual(self, target)

    def full_swap(_: Path, out: Path) -> None:
        raise OSError(28, "No space left on device", str(out))

    if at == "putaran":
        monkeypatch.setattr(store, "swap", full_swap)
    else:
        monkeypatch.setattr(Path, "replace", full)
    result = hand_in(path, kota, "--tulis", "--rt-baru", putaran="2023")
    assert result.exit_code == 2, result.output
    assert "penyimpanan penuh" in result.output
    assert "Tidak ada yang ditulis." in result.output
    assert everything(kota) == before


def test_what_somebody_changed_meanwhile_is_not_overwritten(kota: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = own_table(kota.parent / "usulan.xlsx", with_cell("RT", "77"))
    rt = kota / "rt.csv"
    usual = swap.alone

    def alone(*words: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        rt.write_text(
            rt.read_text(encoding="utf-8") + "9901021001-08,9901021001,08,,,,,,laporan-2022\n", encoding="utf-8"
        )
        return usual(*words)

    monkeypatch.setattr(store, "alone", alone)
    result = hand_in(path, kota, "--tulis", "--rt-baru")
    assert "«rt.csv» diubah orang lain sementara itu" in result.output
    assert "9901021001-08" in rt.read_text(encoding="utf-8")
    assert "diusulkan" not in (kota / "putaran/2022-2/peristiwa.csv").read_text(encoding="utf-8")


def test_what_a_killed_import_left_behind_is_cleared_away(kota: Path) -> None:
    stage = kota.parent / ".data.impor"
    (stage / "putaran").mkdir(parents=True)
    (stage / "rt.csv").write_text("setengah", encoding="utf-8")
    assert hand_in(own_table(kota.parent / "usulan.xlsx", ROW), kota, "--tulis").exit_code == 0
    assert not stage.exists()
    assert examine(kota).problems == []

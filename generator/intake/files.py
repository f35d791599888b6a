"""The files of the contract that an import changes, as text."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from generator.intake.columns import EVENT, KK
from generator.intake.draft import Draft, Line
from generator.intake.papers import Papers
from generator.intake.round_plan import RoundPlan
from generator.problems import GeneratorError
from generator.sources.csv_file import separator_of
from generator.sources.yaml_edit import YamlEditError, changed, dumped, extended
from generator.wording import DAY

Files = Mapping[str, str]
"""Path below the data folder to text."""


def files_of(data: Path, draft: Draft, plan: RoundPlan, papers: Papers, terbit_pada: str | None) -> dict[str, str]:
    """Return every file that differs from the one in the data.

    Args:
        data: The data folder.
        draft: The rows of the round.
        plan: The round.
        papers: What the sheet «Putaran» says.
        terbit_pada: First day on which the round may be public, where neither sheet nor data say; None for
            the newest day of which the round tells. It is a draft until somebody publishes it.
    """
    folder = f"putaran/{plan.id}"
    butir = dict.fromkeys(name for line in draft.nilai for name in line.cells if name not in {"rt", *KK})
    found = {
        "sumber.yaml": appended_yaml(data / "sumber.yaml", papers.baru),
        "rt.csv": appended_rt(data / "rt.csv", draft, plan, papers),
        f"{folder}/putaran.yaml": round_yaml(data / folder / "putaran.yaml", draft, plan, papers, terbit_pada),
    }
    if draft.peristiwa or (data / folder / "peristiwa.csv").is_file():
        found[f"{folder}/peristiwa.csv"] = csv_text(("rt", *EVENT), draft.peristiwa)
    if draft.nilai or (data / folder / "nilai.csv").is_file():
        found[f"{folder}/nilai.csv"] = csv_text(("rt", *KK, *dict.fromkeys((*plan.butir, *butir))), draft.nilai)
    return {name: text for name, text in found.items() if text and not same(data / name, text)}


def same(path: Path, text: str) -> bool:
    """Return whether a file says what a text says: of a table, whatever the order of its rows and columns."""
    if not path.is_file():
        return False
    old = path.read_text(encoding="utf-8-sig")
    return table_of(old) == table_of(text) if path.suffix == ".csv" else old == text


def table_of(text: str) -> list[list[tuple[str, str]]]:
    """Return the rows of a table without the cells that are empty, sorted."""
    reader = csv.DictReader(io.StringIO(text), delimiter=separator_of(text))
    return sorted(
        sorted((str(name), str(value).strip()) for name, value in row.items() if value and str(value).strip())
        for row in reader
    )


def csv_text(columns: Iterable[str], lines: Iterable[Line]) -> str:
    """Return rows as a CSV file of the contract."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns), lineterminator="\n", extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows(dict(line.cells) for line in lines)
    return out.getvalue()


def appended_yaml(path: Path, entries: list[dict[str, object]]) -> str:
    """Return a YAML list with entries added at its end; empty where there are none."""
    if not entries:
        return ""
    return edited(path, lambda text: extended(text, entries))


def edited(path: Path, edit: Callable[[str], str]) -> str:
    """Return a YAML file of the data after an edit that leaves comments and layout as they are.

    Raises:
        GeneratorError: It is written in a way that cannot be changed safely.
    """
    text = path.read_bytes().decode("utf-8") if path.is_file() else ""
    try:
        return edit(text)
    except YamlEditError:
        raise GeneratorError(
            f"«{path.as_posix()}» ditulis dengan cara yang tidak bisa ditambah sendiri dengan aman. "
            "Tambahkan isi lembar Putaran di berkas itu dengan tangan, lalu ulangi."
        ) from None


def appended_rt(path: Path, draft: Draft, plan: RoundPlan, papers: Papers) -> str:
    """Return `rt.csv` with the new RTs at its end, in the columns that it has; empty where there are none."""
    if not draft.new_rt:
        return ""
    old = path.read_text(encoding="utf-8-sig")
    header, _, _ = old.partition("\n")
    out = io.StringIO()
    separator = separator_of(old)
    columns = [name.strip() for name in header.split(separator)]
    writer = csv.DictWriter(out, columns, delimiter=separator, lineterminator="\n", extrasaction="ignore", restval="")
    shared = papers.sumber or list(plan.present.sumber if plan.present else ())
    for ident, entry in sorted(draft.new_rt.items()):
        kode, _, nomor = ident.partition("-")
        sumber = entry.event.get("sumber") or ";".join(shared)
        writer.writerow({"id": ident, "kode_kelurahan": kode, "nomor": nomor.rstrip(ascii_lowercase), "sumber": sumber})
    return f"{old.rstrip()}\n{out.getvalue()}"


def round_yaml(path: Path, draft: Draft, plan: RoundPlan, papers: Papers, terbit_pada: str | None) -> str:
    """Return `putaran.yaml` with what the sheet adds; empty where the present one says it all."""
    if plan.present is not None:
        return changed_yaml(path, plan, papers)
    raw: dict[str, Any] = {"tahun": plan.tahun}
    if plan.periode:
        raw["periode"] = plan.periode
    if papers.edisi or plan.edisi:
        raw["edisi"] = papers.edisi or plan.edisi
    raw["status"] = "draf"
    raw["terbit_pada"] = papers.terbit_pada or terbit_pada or newest_day(draft, papers) or f"{plan.tahun}-12-31"
    if papers.sk:
        raw["sk"] = papers.sk
    cited = (one for line in draft.peristiwa for one in line.cells["sumber"].split(";") if one)
    raw["sumber"] = papers.sumber or sorted(set(cited))
    return dumped(raw)


def newest_day(draft: Draft, papers: Papers) -> str:
    """Return the newest day of which a round tells; empty where it names none."""
    days = [line.cells["tanggal"] for line in draft.peristiwa] + [str(one.get("tanggal", "")) for one in papers.sk]
    return max((day for day in days if len(day) == DAY), default="")


def changed_yaml(path: Path, plan: RoundPlan, papers: Papers) -> str:
    """Return the round's file with the new decrees and sources of the sheet; empty where there are none."""
    old = plan.present
    if old is None or not papers.putaran:
        return ""
    numbers = {one.nomor for one in old.sk}
    fresh: dict[str, str | list[Any]] = {
        "edisi": papers.edisi if papers.edisi != (old.edisi or "") else "",
        "terbit_pada": papers.terbit_pada if papers.terbit_pada != old.terbit_pada.isoformat() else "",
        "sk": [one for one in papers.sk if one["nomor"] not in numbers],
        "sumber": [one for one in papers.sumber if one not in old.sumber],
    }
    if not any(fresh.values()):
        return ""
    return edited(path, lambda text: changed(text, {name: value for name, value in fresh.items() if value}))

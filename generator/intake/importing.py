"""An import from file to files, worked out before anything is written."""

from dataclasses import dataclass
from pathlib import Path

from generator.examining import Examined, examine
from generator.intake.draft import Draft, draft_of
from generator.intake.files import files_of
from generator.intake.finding import Finding
from generator.intake.round_plan import RoundPlan, plan_of
from generator.intake.sheets import Intake, read_sheets
from generator.intake.store import content, write_aside, write_files
from generator.intake.trial import tried
from generator.model.dataset import Dataset
from generator.problems import GeneratorError
from generator.sources.xlsx_file import read_table

ROUNDS = 20
"""How often rows are set aside and the rest is tried again; one fault may hide another."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportOrder:
    """What to import, and how."""

    file: Path
    data: Path
    putaran: str
    lembar: str | None = None
    """The only sheet to read."""
    edisi: str | None = None
    terbit_pada: str | None = None
    new_rt: bool = False
    """Whether RTs that `rt.csv` does not know are added to it."""
    remove: bool = False
    """Whether rows go that stand in the data but in no sheet."""
    set_aside: bool = False
    """Whether rows with an error are left out, so that the others can be taken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prepared:
    """An import that was worked out."""

    order: ImportOrder
    plan: RoundPlan
    intake: Intake
    draft: Draft
    files: dict[str, str]
    before: dict[str, bytes | None]
    """Each of these files as it is now."""

    @property
    def blocking(self) -> list[Finding]:
        """Return the errors for which nothing is written."""
        if not self.order.set_aside:
            return self.intake.errors
        return [one for one in self.intake.errors if (one.sheet, one.row) not in self.intake.bad]

    @property
    def aside(self) -> Path:
        """Return where rows are set aside: beside the file that they came from."""
        return self.order.file.with_name(f"{self.order.file.stem}-sisa.csv")


def prepare(order: ImportOrder) -> Prepared:
    """Work an import out; nothing is written.

    Raises:
        GeneratorError: The file is refused, or the round cannot be imported into.
    """
    refuse_places(order)
    examined = examine(order.data)
    if examined.dataset is None:
        raise GeneratorError("Data yang ada belum bisa dibaca. Jalankan dulu: bantar check")
    plan, intake = read_round(order, examined.dataset)
    if not order.new_rt:
        refuse_new_rt(intake, plan)
    draft, files = settled(order, plan, intake, examined)
    before = {name: content(order.data / name) for name in files}
    return Prepared(order=order, plan=plan, intake=intake, draft=draft, files=files, before=before)


def read_round(order: ImportOrder, data: Dataset) -> tuple[RoundPlan, Intake]:
    """Return the round, and what the file says of it.

    Raises:
        GeneratorError: The file is refused, or the round is public.
    """
    plan = plan_of(data, order.putaran, order.edisi)
    if plan.present is not None and plan.present.status == "terbit":
        raise GeneratorError(
            f"Putaran {plan.id} sudah terbit. Yang sudah terbit diperbaiki di berkasnya dan dicatat di koreksi.yaml."
        )
    grids = read_table(order.file)
    intake = read_sheets(grids, plan, order.lembar)
    if order.edisi is None and intake.papers.edisi not in {"", plan.edisi}:
        plan = plan_of(data, order.putaran, intake.papers.edisi)
        intake = read_sheets(grids, plan, order.lembar)
    if not intake.entries and not intake.errors:
        intake.findings.append(Finding(what="Tidak ada baris yang terisi.", mend="Isi bukunya dulu, lalu simpan."))
    return plan, intake


def settled(order: ImportOrder, plan: RoundPlan, intake: Intake, before: Examined) -> tuple[Draft, dict[str, str]]:
    """Return the rows and files of an import; what the checks tell of them is added to the findings.

    Where rows are set aside, the others are tried again until the checks refuse no more of them.
    """
    draft, files = Draft(), dict[str, str]()
    for _ in range(ROUNDS):
        entries = [one for one in intake.entries if (one.sheet, one.row) not in intake.bad]
        draft = draft_of(entries, plan, remove=order.remove)
        files = files_of(order.data, draft, plan, intake.papers, order.terbit_pada)
        found = tried(order.data, files, before, draft, plan.id) if entries else []
        fresh = [(one, entry) for one, entry in found if one not in intake.findings]
        intake.findings.extend(one for one, _ in fresh)
        bad = {(entry.sheet, entry.row) for one, entry in fresh if entry and one.is_error}
        intake.bad |= bad
        if not (order.set_aside and bad):
            break
    return draft, files


def refuse_places(order: ImportOrder) -> None:
    """Refuse a file that lies where it does not belong, and options that contradict each other."""
    if order.file.resolve().is_relative_to(order.data.resolve()):
        raise GeneratorError(f"«{order.file.name}» ada di dalam folder data. Pindahkan dulu ke luar.")
    if order.remove and order.set_aside:
        raise GeneratorError(
            "--hapus dan --simpan-yang-bersih tidak bisa bersama: baris yang disisihkan akan terhapus."
        )


def refuse_new_rt(intake: Intake, plan: RoundPlan) -> None:
    """Tell of every row that names an RT that `rt.csv` does not know."""
    for entry in (one for one in intake.entries if one.is_new):
        intake.bad.add((entry.sheet, entry.row))
        column = entry.header.fields["rt"]
        intake.findings.append(
            Finding(
                what=f"{plan.label(entry.rt)} belum ada di rt.csv.{known_numbers(plan, entry.kelurahan)}",
                mend="Periksa nomor dan kelurahannya; kalau memang RT baru, tambahkan --rt-baru.",
                sheet=entry.sheet,
                row=entry.row,
                column=column,
                heading=entry.header.headings[column],
            )
        )


def known_numbers(plan: RoundPlan, kelurahan: str) -> str:
    """Return which numbers are known in a kelurahan, in words."""
    numbers = sorted({one.nomor for one in plan.data.rt if one.kode_kelurahan == kelurahan})
    listed = ", ".join(numbers)
    return f" Yang dikenal di sana: {listed}." if listed else ""


def carry_out(prepared: Prepared) -> int:
    """Write an import; return how many rows were set aside.

    Raises:
        GeneratorError: Somebody has changed the data meanwhile.
        OSError: The system refused. Nothing was changed in either case.
    """
    count = write_aside(prepared.aside, prepared.intake) if prepared.intake.bad else 0
    if prepared.files:
        write_files(prepared.order.data, prepared.files, prepared.plan.id, prepared.before)
    return count

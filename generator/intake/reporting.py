"""The yearly report of a data folder: written, and compared."""

from dataclasses import dataclass
from pathlib import Path

from generator.examining import examine
from generator.facts.istilah import Fit, fitting
from generator.intake.finding import Finding
from generator.intake.recap import differences, recap
from generator.intake.recap_file import angka_csv, read_report, report_csv, report_lines, write_text
from generator.model.dataset import Dataset
from generator.problems import GeneratorError
from generator.sources.xlsx_file import read_table


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """A report beside the records."""

    findings: list[Finding]
    """What of the report could not be read, or does not add up."""
    differences: list[str]
    """Where it and the records differ, in words; empty where it could not be read."""
    kelurahan: int
    """How many rows of it were compared."""
    fit: Fit
    """Puts the programme's words into a sentence."""
    angka: str
    """Its figures as rows of `angka.csv`; empty where no source was given, or it could not be read."""


def known_data(data: Path) -> Dataset:
    """Return what stands in a data folder.

    Raises:
        GeneratorError: It cannot be read.
    """
    dataset = examine(data).dataset
    if dataset is None:
        raise GeneratorError("Data belum bisa dibaca. Jalankan dulu: bantar check")
    return dataset


def write_report(data: Path, tahun: int, out: Path) -> None:
    """Write the report of a year.

    Raises:
        GeneratorError: The data cannot be read.
        OSError: The file cannot be written.
    """
    dataset = known_data(data)
    write_text(out, report_csv(report_lines(dataset, recap(dataset, tahun))))


def compare(data: Path, file: Path, tahun: int, sumber: str | None, bukti: str) -> Comparison:
    """Compare a report of the office with the records.

    Args:
        data: The data folder.
        file: The report.
        tahun: Its year.
        sumber: Id of the report as a source, where its figures are wanted as rows; else None.
        bukti: Grade of evidence of these rows.

    Raises:
        GeneratorError: The data or the file cannot be read, or the source is not known.
    """
    dataset = known_data(data)
    if sumber is not None and all(one.id != sumber for one in dataset.sumber):
        raise GeneratorError(f"Sumber «{sumber}» tidak ada di sumber.yaml.")
    fit = fitting(dataset.program, "id")
    theirs, findings = read_report(read_table(file), dataset, tahun)
    if any(one.is_error for one in findings):
        return Comparison(findings=findings, differences=[], kelurahan=0, fit=fit, angka="")
    return Comparison(
        findings=findings,
        differences=list(differences(dataset, recap(dataset, tahun), theirs, tahun)),
        kelurahan=len(theirs),
        fit=fit,
        angka=angka_csv(dataset, theirs, tahun, sumber, bukti) if sumber else "",
    )

"""Reads and checks a data folder: all that `bantar check` does, and what every other command begins with.

It stands apart from `pipeline`, so that a check loads neither pages nor MkDocs.
"""

from dataclasses import dataclass
from pathlib import Path

from generator.checks import check
from generator.model.dataset import Dataset
from generator.problems import GeneratorError, Problem
from generator.sources.dataset import read_dataset


class DataError(GeneratorError):
    """The data has problems, so nothing may be published."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems, errors and warnings, for the report."""
        super().__init__("\n".join(f"{item.code} {item.what()}" for item in problems))
        self.problems = problems


@dataclass(frozen=True, kw_only=True, slots=True)
class Examined:
    """A data folder that was read and checked."""

    dataset: Dataset | None
    """None when too little could be read to check the rest."""
    problems: list[Problem]
    """Errors and warnings, in the order of files and lines."""

    @property
    def errors(self) -> list[Problem]:
        """Return the problems that stop a build."""
        return [item for item in self.problems if item.severity == "error"]


def examine(data: Path) -> Examined:
    """Read and check a data folder."""
    dataset, problems = read_dataset(data)
    if dataset is not None:
        problems = problems + check(dataset)
    return Examined(dataset=dataset, problems=sorted(problems, key=Problem.sort_key))


def clean(data: Path) -> Dataset:
    """Return a data folder that has no errors.

    Raises:
        DataError: It has some.
    """
    examined = examine(data)
    if examined.dataset is None or examined.errors:
        raise DataError(examined.problems)
    return examined.dataset

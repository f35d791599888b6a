"""Findings in the data: values with a place, a stable code and a way to mend them.

A `Problem` says that the data is wrong: it is collected, never raised. A `GeneratorError` says
that the run cannot go on at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.kode import KODE, UNGKAPAN
from generator.model.place import Place
from generator.wording import Translate

Severity = Literal["error", "warning"]

WHOLE = frozenset({"bentuk", "sebab"})
"""Placeholders filled with a whole text of ours, such as a reason."""
PHRASED = frozenset({"akhir", "awal", "batas", "cocok", "daftar", "masa", "periode", "perlu", "pilihan", "saran"})
PHRASED |= WHOLE | {"tempat"}
"""Placeholders filled with one of our phrases; all others hold what stands in the data."""


class GeneratorError(Exception):
    """The run cannot go on; the message is for the operator, in whole sentences."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that is wrong in the data."""

    code: str
    """Stable code such as `N203`; a key of `generator.kode.KODE`, with its own part of the docs."""

    place: Place
    args: Mapping[str, object] = field(default_factory=dict)
    """Values for the placeholders of the code's texts."""

    @property
    def severity(self) -> Severity:
        """Return whether it stops a build (`error`) or is only shown (`warning`)."""
        return KODE[self.code].severity

    def what(self, translate: Translate = str) -> str:
        """Return one sentence that says what is wrong; Indonesian unless translated."""
        return translate(KODE[self.code].what) % self.said(translate)

    def mend(self, translate: Translate = str) -> str:
        """Return one sentence that says how to mend it; Indonesian unless translated."""
        return translate(KODE[self.code].mend) % self.said(translate)

    def said(self, translate: Translate) -> Mapping[str, object]:
        """Return the values for the placeholders, with our own words among them translated."""
        if translate is str:
            return self.args
        return {name: in_words(name, value, translate) for name, value in self.args.items()}

    def sort_key(self) -> tuple[str, int, str, str, str]:
        """Return the order in which problems are told: by file, line, column, code."""
        return (self.place.file, self.place.line, self.place.column, self.code, self.what())


def problem(code: str, place: Place, **args: object) -> Problem:
    """Make a problem; keyword arguments fill the code's texts."""
    return Problem(code=code, place=place, args=args)


def pattern_of(phrase: str) -> re.Pattern[str]:
    """Return what finds a phrase again after its placeholders were filled."""
    return re.compile(re.sub(r"%\\\((\w+)\\\)s", r"(?P<\1>.+)", re.escape(phrase)))


PATTERNS = tuple((pattern_of(phrase), phrase) for phrase in UNGKAPAN)


def in_words(name: str, value: object, translate: Translate) -> object:
    """Return the value of a placeholder as it is said in another language.

    Values from the data stay as they are, also those that look like words of ours.
    """
    if name not in PHRASED or not isinstance(value, str):
        return value
    if name in WHOLE and (whole := translate(value)) != value:
        return whole
    for pattern, phrase in PATTERNS:
        found = pattern.fullmatch(value)
        if found:
            return translate(phrase) % {key: in_words(key, part, translate) for key, part in found.groupdict().items()}
    return value

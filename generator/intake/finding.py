"""What is wrong, or odd, in what an officer handed in: told by sheet, row and column."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

NAMED_ROWS = 8
"""Rows that a message names when the same fault stands in many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One finding, in Indonesian."""

    what: str
    """One sentence: what is wrong."""
    mend: str = ""
    """One sentence: how to mend it."""
    sheet: str = ""
    row: int = 0
    """1-based; 0 when it concerns the whole sheet."""
    column: int = 0
    """1-based; 0 when it concerns the whole row."""
    heading: str = ""
    """What stands above the column."""
    is_error: bool = True

    def place(self, rows: str = "") -> str:
        """Return `Lembar «2 Penilaian», baris 7, kolom F (aman-2)`, as far as it is known."""
        parts = [f"Lembar «{self.sheet}»"] if self.sheet else []
        if self.row:
            parts.append(f"baris {rows or self.row}")
        if self.column:
            parts.append(f"kolom {letters(self.column)}" + (f" ({self.heading})" if self.heading else ""))
        return ", ".join(parts)


def letters(column: int) -> str:
    """Return the letters of a column: 1 is `A`, 28 is `AB`."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def as_text(findings: Iterable[Finding], fit: Callable[[str], str] = str) -> str:
    """Return the findings for a terminal; the same fault in many rows of a column is told once.

    Args:
        findings: What was found.
        fit: Puts the programme's words into a sentence.
    """
    return "\n".join(told(findings, fit))


def told(findings: Iterable[Finding], fit: Callable[[str], str]) -> Iterator[str]:
    """Yield one block for each different finding, in the order of sheets and rows."""
    groups: dict[Finding, list[int]] = {}
    for one in findings:
        groups.setdefault(replace(one, row=min(one.row, 1)), []).append(one.row)
    for one, rows in groups.items():
        named = ", ".join(map(str, rows[:NAMED_ROWS]))
        more = f" dan {len(rows) - NAMED_ROWS} baris lain" if len(rows) > NAMED_ROWS else ""
        place = one.place(named + more)
        mark = "" if one.is_error else "(peringatan) "
        what = fit(one.what)
        yield f"{place}: {mark}{what}" if place else f"{mark}{what}"
        if one.mend:
            yield f"    → {fit(one.mend)}"

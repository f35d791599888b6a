"""Draws a step curve with its axes as numbers for a template; no ink, no colour, no text of its own."""

from dataclasses import dataclass

from generator.facts.survival import Survival

LEFT, RIGHT, TOP, BOTTOM = 44, 348, 12, 172
"""Edges of the plot in a drawing 360 wide."""

SHARES = (1.0, 0.75, 0.5, 0.25, 0.0)
SPANS = ((12, 3), (36, 6), (72, 12))
"""Up to so many months, a mark on the axis every so many."""
WIDE = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class Kurva:
    """A survival curve, ready to be written as SVG."""

    garis: str
    """Path of the curve."""
    waktu: tuple[tuple[float, int, int], ...]
    """Marks of the time axis: place, month, awards still under watch."""
    bagian: tuple[tuple[float, float], ...]
    """Marks of the share axis: place, share."""
    akhir: tuple[tuple[float, float], ...]
    """Places at which some award was last seen not lost."""


def kurva(found: Survival) -> Kurva | None:
    """Return the drawing of a curve; None where too few awards were visited."""
    until = found.until
    if until is None:
        return None
    every = next((step for most, step in SPANS if until <= most), WIDE)
    end = max(every, -(-until // every) * every)
    garis = f"M{LEFT} {y_of(1.0)}"
    for step in found.steps:
        garis += f"H{x_of(step.bulan, end)}V{y_of(step.share)}"
    return Kurva(
        garis=f"{garis}H{x_of(until, end)}",
        waktu=tuple((x_of(bulan, end), bulan, found.at_risk(bulan)) for bulan in range(0, end + 1, every)),
        bagian=tuple((y_of(share), share) for share in SHARES),
        akhir=tuple((x_of(bulan, end), y_of(found.share_at(bulan))) for bulan in found.seen_until),
    )


def x_of(bulan: int, end: int) -> float:
    """Return the place of a month on an axis that ends at another."""
    return round(LEFT + (RIGHT - LEFT) * bulan / end, 1)


def y_of(share: float) -> float:
    """Return the place of a share, 0 to 1."""
    return round(BOTTOM - (BOTTOM - TOP) * share, 1)

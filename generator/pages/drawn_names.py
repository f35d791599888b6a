"""Where names stand on the small drawing of the city: beside its numbered discs, not below them."""

from collections.abc import Iterator, Sequence

Point = tuple[int, int]
Box = tuple[int, int, int, int]
"""Left, top, right and bottom, in SVG units."""

DISC = 34
"""Half of a disc's width, with its line and some air."""
LETTER = 14
"""About the width of a letter of a name; the style sheet sets 22 px."""
LINE = 24
"""Height of a name; its place is that of the line on which it stands."""
STEPS = (0, -25, 25, -50, 50, -75, 75)
"""How far a name is moved down to find a free place, the shortest way first."""


def beside_discs(
    names: Sequence[tuple[str, tuple[int, int]]], discs: Sequence[tuple[int, int] | None]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield names on the drawing, moved up or down where a numbered disc or an earlier name would cover them."""
    taken = [(x - DISC, y - DISC, x + DISC, y + DISC) for x, y in filter(None, discs)]
    for name, (x, y) in names:
        half = len(name) * LETTER // 2
        ways = [(x - half, y + step - LINE, x + half, y + step) for step in STEPS]
        free = [way for way in ways if not any(overlap(way, other) for other in taken)]
        box = free[0] if free else ways[0]
        taken.append(box)
        yield name, (x, box[3])


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes share a place."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

"""Digests tell values apart, however long they are."""

from itertools import pairwise

import pytest

from generator.digest import PORTION, digest_of_values

LONG = tuple(range(3 * PORTION))


@pytest.mark.parametrize("value", [LONG, list(LONG), dict.fromkeys(LONG, "x")])
def test_the_same_long_value_has_the_same_digest(value: object) -> None:
    assert digest_of_values(value) == digest_of_values(value)


def test_long_values_are_told_apart_by_every_part_of_them() -> None:
    others = [
        (LONG,),
        (LONG[:-1],),
        ((*LONG[:-1], 0),),
        (LONG[:PORTION], LONG[PORTION:]),
        (LONG[:PORTION], LONG[PORTION : 2 * PORTION], LONG[2 * PORTION :]),
        (dict.fromkeys(LONG, 0),),
        (dict.fromkeys(LONG, 1),),
    ]
    digests = sorted(digest_of_values(*values) for values in others)
    assert not [one for one, other in pairwise(digests) if one == other]

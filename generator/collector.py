"""Python's search for reference cycles, kept away from where it finds none.

Records hold no cycles, and there are a million of them: each search goes over all of them again, and a build
makes so many short-lived texts that it would search all the time.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50_000
"""New objects between two searches; Python's own number is 700."""


@contextmanager
def without_collector() -> Iterator[None]:
    """Stop the search, for work that keeps nearly all that it makes."""
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()


@contextmanager
def records_set_aside() -> Iterator[None]:
    """Leave what exists now out of the search, and search seldom, for work that makes much and keeps little."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.freeze()  # else what is new would be searched at once
        gc.set_threshold(*before)
        gc.unfreeze()


def no_search_at_the_end() -> None:
    """Leave out Python's last search, when the program ends: the system takes all of its memory back anyway."""
    atexit.register(gc.freeze)

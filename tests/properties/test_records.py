"""Records that the program wrote itself are read again, or refused with a reason, whatever became of them."""

from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.snapshot import snapshot
from generator.pipeline import opened
from generator.problems import GeneratorError
from generator.publish.manifest import read_manifest
from generator.releasing.files import read_snapshot, snapshot_text
from generator.sources.dataset import SNAPSHOT
from tests.conftest import KECIL

LIMITS = settings(max_examples=100, deadline=None)


@cache
def sound() -> bytes:
    """Return the record of what the small city made public."""
    return snapshot_text("2022.12", snapshot(opened(KECIL).public)).encode()


def read_record(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "rilis").mkdir()
        (Path(folder) / SNAPSHOT).write_bytes(content)
        with suppress(GeneratorError):
            read_snapshot(Path(folder))


@LIMITS
@given(content=st.binary(max_size=300))
def test_any_bytes_for_the_record_of_a_release_are_read_or_refused(content: bytes) -> None:
    read_record(content)


@LIMITS
@given(put=st.binary(max_size=20), data=st.data())
def test_a_record_of_a_release_that_was_changed_is_read_or_refused(put: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sound())))
    end = data.draw(st.integers(start, min(len(sound()), start + 30)))
    read_record(sound()[:start] + put + sound()[end:])


@LIMITS
@given(content=st.binary(max_size=300))
def test_any_bytes_for_a_manifest_are_read_or_refused(content: bytes) -> None:
    with suppress(GeneratorError):
        read_manifest(content)

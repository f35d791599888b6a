"""Whatever file is handed in, it is read as sheets or refused with a reason."""

import io
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from generator.problems import GeneratorError
from generator.sources.xlsx_file import read_table

LIMITS = settings(max_examples=100, deadline=None)


@cache
def sound() -> dict[str, bytes]:
    """Return the parts of a small workbook."""
    out = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    for row in (["rt", "aman-1"], ["9901011001-01", 2], ["9901011001-02", "=1+1"]):
        book.active.append(row)
    book.save(out)
    with zipfile.ZipFile(out) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def read(name: str, content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        with suppress(GeneratorError):
            read_table(path)


@LIMITS
@given(name=st.sampled_from(["x.csv", "x.xlsx", "x.xls", "x"]), content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    read(name, content)


@LIMITS
@given(part=st.sampled_from(sorted(sound())), put=st.binary(max_size=30), data=st.data())
def test_any_small_change_of_a_part_is_read_or_refused(part: str, put: bytes, data: st.DataObject) -> None:
    raw = sound()[part]
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 30)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in sound().items():
            packed.writestr(name, raw[:start] + put + raw[end:] if name == part else content)
    read("x.xlsx", out.getvalue())


@LIMITS
@given(data=st.data())
def test_any_changed_byte_of_a_packed_file_is_read_or_refused(data: st.DataObject) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in sound().items():
            packed.writestr(name, content)
    raw = bytearray(out.getvalue())
    for place in data.draw(st.lists(st.integers(0, len(raw) - 1), min_size=1, max_size=4)):
        raw[place] ^= data.draw(st.integers(1, 255))
    read("x.xlsx", bytes(raw))

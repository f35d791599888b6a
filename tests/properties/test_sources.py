"""Whatever stands in a file, reading and checking end with problems or a dataset, never with an error."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import check
from generator.kode import KODE
from generator.problems import Problem
from generator.sources.dataset import read_dataset

DATA = Path(__file__).parents[1] / "kota_kecil" / "data"
MORE = {
    "rilis/2022.2.csv": "jenis,tabel,putaran,rt,kunci,kolom,semula,menjadi\nbaru,rt,,9901011001-01,9901011001-01,,,\n",
    "pindah.csv": "dari,ke,tanggal,alasan\n/peta-lama/,/peta/,2022-12-20,Nama baru.\n",
}
"""Files of the contract that the small city has no need of."""
FILES = sorted([*MORE, *(path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file())])
LIMITS = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SNIPPETS = st.sampled_from(
    [
        *(",", ";", '"', "'", ":", "{", "}", "[", "]", "#", "---", "&a ", "*a", "!", "!!binary "),
        *("0", "-1", "1e999", "nan", "2022-02-30", "9901", "9901011001-01", "null", "~"),
        *("=1", "<b>", "@", "%s", "\n", "\r\n", "\t", " ", "\n- ", ": ", "\ufeff", "\u202e"),
    ]
)
TEXTS = st.lists(st.one_of(SNIPPETS, st.text(max_size=8)), max_size=40).map("".join)


def read_and_check(file: str, content: bytes) -> list[Problem]:
    """Return what is told of the small city when one of its files holds this."""
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(DATA, Path(folder) / "data"))
        (root / file).write_bytes(content)
        data, problems = read_dataset(root)
        assert data is not None or problems
        return problems if data is None else problems + check(data)


def assert_told(problems: list[Problem]) -> None:
    """Every problem is of the catalogue and can be said whole."""
    for one in problems:
        assert one.code in KODE
        assert one.place.file
        assert one.what()
        assert one.mend()


@LIMITS
@given(file=st.sampled_from(FILES), content=st.binary(max_size=200))
def test_any_bytes_are_read_or_told(file: str, content: bytes) -> None:
    assert_told(read_and_check(file, content))


@LIMITS
@given(file=st.sampled_from(FILES), content=TEXTS)
def test_any_text_is_read_or_told(file: str, content: str) -> None:
    assert_told(read_and_check(file, content.encode("utf-8", "surrogatepass")))


@LIMITS
@given(file=st.sampled_from(FILES), put=TEXTS, data=st.data())
def test_any_small_change_is_read_or_told(file: str, put: str, data: st.DataObject) -> None:
    text = MORE.get(file) or (DATA / file).read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    changed = text[:start] + put + text[end:]
    assert_told(read_and_check(file, changed.encode("utf-8", "surrogatepass")))

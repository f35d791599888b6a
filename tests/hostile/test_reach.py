"""The hostile city leaves out no free text of the contract, also of a field that is added tomorrow."""

import importlib
import pkgutil

from generator import model
from generator.checks.walk import every_record, shape_of
from generator.model.place import Record
from tests.conftest import KECIL, ROOT
from tests.hostile.corpus import KEYS, TEXTS, hostile
from tests.privacy.releases import read

LAIN = ROOT / "tests" / "kota_lain" / "data"
"""A city of another programme, with the records that the small city has no need of."""

NEVER_SHOWN = frozenset({"Ditahan"})
"""Records that the gate takes out whole; `tests/privacy` plants them."""


def kinds() -> list[type[Record]]:
    """Return every class of record of the contract."""
    for module in pkgutil.iter_modules(model.__path__, f"{model.__name__}."):
        importlib.import_module(module.name)
    return Record.__subclasses__()


def test_every_free_text_of_every_record_is_hostile_in_some_city() -> None:
    wanted = {(kind.__name__, name) for kind in kinds() for name in set(shape_of(kind).texts) - KEYS}
    met = set()
    corpus = [text[:40] for text in TEXTS]
    for city in (hostile(read(KECIL)), hostile(read(LAIN))):
        for record in every_record(city):
            for name in shape_of(type(record)).texts:
                if any(part in str(getattr(record, name)) for part in corpus):
                    met.add((type(record).__name__, name))
    assert {(kind, name) for kind, name in wanted - met if kind not in NEVER_SHOWN} == set()


def test_every_kind_of_record_stands_in_some_hostile_city() -> None:
    cities = (hostile(read(KECIL)), hostile(read(LAIN)))
    seen = {type(record).__name__ for city in cities for record in every_record(city)}
    assert {kind.__name__ for kind in kinds()} - seen == set()

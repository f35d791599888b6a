"""`docs/glosarium.md` and `generator/model` know the same nouns."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

from generator import model
from tests.conftest import ROOT

WORD = re.compile(r"^\| `([a-z0-9_]+)` \| (.+) \| (.+) \|$", re.MULTILINE)
ROWS = WORD.findall((ROOT / "docs" / "glosarium.md").read_text(encoding="utf-8"))


def snake(name: str) -> str:
    """Return `BarisPeristiwa` as `baris_peristiwa`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def nouns_of_the_model() -> Iterator[str]:
    """Yield the name of every class and field of the model."""
    for module in pkgutil.iter_modules(model.__path__):
        found = importlib.import_module(f"{model.__name__}.{module.name}")
        for name, item in vars(found).items():
            if isinstance(item, type) and item.__module__ == found.__name__:
                yield snake(name)
                yield from getattr(item, "model_fields", ())
                yield from getattr(item, "__dataclass_fields__", ())
                yield from getattr(item, "_fields", ())


def test_every_noun_of_the_model_is_explained() -> None:
    explained = {word for word, _, _ in ROWS}
    assert sorted(set(nouns_of_the_model()) - explained) == []


def test_no_noun_is_explained_twice() -> None:
    words = [word for word, _, _ in ROWS]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_row_has_a_meaning_in_both_languages() -> None:
    assert [word for word, arti, meaning in ROWS if not arti.strip() or not meaning.strip()] == []

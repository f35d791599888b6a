"""What many tests share: the small fictional city, its facts, and built sites."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.pages.situs import Situs
from generator.pipeline import BuildOrder, all_situs, build, public_facts
from tests.chromium import browser, serve, visit

__all__ = ["browser", "serve", "visit"]

ROOT = Path(__file__).parent.parent
KECIL = ROOT / "tests" / "kota_kecil" / "data"
SITE_URL = "https://contoh.example/"


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository."""
    return ROOT


@pytest.fixture(scope="session")
def kecil_facts() -> Facts:
    """Return the public facts of the small city."""
    return public_facts(KECIL, SITE_URL)


@pytest.fixture(scope="session")
def kecil(kecil_facts: Facts) -> Situs:
    """Return the Indonesian site of the small city."""
    return all_situs(kecil_facts, ROOT / "site_src")["id"]


@pytest.fixture(scope="session")
def kecil_en(kecil_facts: Facts) -> Situs:
    """Return the English site of the small city."""
    return all_situs(kecil_facts, ROOT / "site_src")["en"]


@pytest.fixture
def kota(tmp_path: Path) -> Path:
    """Return a copy of the small city's data, to be changed."""
    return Path(shutil.copytree(KECIL, tmp_path / "data"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Return a function that builds a data folder into a site, each folder once."""
    found: dict[Path, Path] = {}

    def make(data: Path) -> Path:
        if data not in found:
            out = tmp_path_factory.mktemp("situs") / "site"
            build(BuildOrder(config_file=ROOT / "mkdocs.yml", data=data, out=out))
            found[data] = out
        return found[data]

    return make


@pytest.fixture(scope="session")
def kecil_site(built: Callable[[Path], Path]) -> Path:
    """Return the built site of the small city."""
    return built(KECIL)


@pytest.fixture(scope="session")
def lain_site(built: Callable[[Path], Path]) -> Path:
    """Return the built site of the second programme."""
    return built(ROOT / "tests" / "kota_lain" / "data")


@pytest.fixture(scope="session")
def jambi_site(built: Callable[[Path], Path]) -> Path:
    """Return the built site of the repository's own data."""
    return built(ROOT / "data")

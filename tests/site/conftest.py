"""What tests of whole sites share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache that the builds of a module share, and no others."""
    return tmp_path_factory.mktemp("cache")

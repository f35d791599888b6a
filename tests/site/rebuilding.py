"""Builds that follow each other in one place."""

from pathlib import Path

from generator.pipeline import BuildOrder
from tests.conftest import ROOT

CONFIG = ROOT / "mkdocs.yml"


def order(data: Path, out: Path, cache: Path) -> BuildOrder:
    """Return what to build."""
    return BuildOrder(config_file=CONFIG, data=data, out=out, cache=cache)

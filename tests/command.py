"""The command `bantar`, run within the process of the tests."""

from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import ROOT

CONFIG = str(ROOT / "mkdocs.yml")


def run(*words: str | Path) -> Result:
    """Run the command; a fault that it does not tell of is the test's failure."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result

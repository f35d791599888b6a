"""Everything that calls MkDocs: configuration, one run, the development server."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.problems import GeneratorError

ADDRESS = re.compile(r"""https?://[^\s"'<>\\{}()\[\]/?#@:]+(:[0-9]{1,5})?/([^\s"'<>\\{}()/?#]+/)*""")
"""Address of a site, without what would break out of the rules for hosts in which it stands."""


class Complaints(logging.Handler):
    """Keeps the errors that MkDocs logs: what it raises often says no more than that there were some."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep an error."""
        self.told.append(record.getMessage())


@contextmanager
def refusals() -> Iterator[None]:
    """Raise what MkDocs refuses as a `GeneratorError` that says why."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.ERROR)
    complaints = Complaints()
    log.addHandler(complaints)
    try:
        yield
    except MkDocsException as failure:
        raise GeneratorError("\n".join(complaints.told) or str(failure)) from failure
    finally:
        log.removeHandler(complaints)


def configured(config_file: Path, site: Path) -> MkDocsConfig:
    """Return MkDocs' configuration for a build into a folder.

    Raises:
        GeneratorError: `mkdocs.yml` cannot be used.
    """
    try:
        with refusals():
            config = load_config(str(config_file), site_dir=str(site.resolve()))
    except ValueError as failure:  # an address that Python's own parser refuses goes past MkDocs
        raise GeneratorError(f"«{config_file}» tidak bisa dipakai: {failure}.") from failure
    if "bantar" not in config.plugins:
        raise GeneratorError(f"«{config_file}» tidak memuat plugin «bantar».")
    if config.site_url and not ADDRESS.fullmatch(config.site_url):
        raise GeneratorError(
            f"Alamat situs «{config.site_url}» tidak bisa dipakai; tulis misalnya https://kota.example/."
        )
    return config


def run(config: MkDocsConfig) -> None:
    """Build with MkDocs.

    Raises:
        GeneratorError: MkDocs or a plugin refused.
    """
    with refusals():
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()


def serve(config_file: Path, address: str) -> None:
    """Serve the site on this machine and rebuild it when its sources change.

    Raises:
        GeneratorError: The site could not be built.
    """
    from mkdocs.commands.serve import serve as mkdocs_serve  # noqa: PLC0415 - a web server that a build does not need

    try:
        mkdocs_serve(str(config_file), dev_addr=address)
    except MkDocsException as failure:
        raise GeneratorError(str(failure)) from failure

"""Feeds the readers bytes that atheris makes from what it sees them do; ends when one of them breaks.

`make fuzz` runs it for a minute a reader; `make fuzz ARGS="--seconds 3600"` for an hour. What broke a reader
is kept in `build/fuzz/`.
"""

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris  # type: ignore[import-untyped] # lies in a folder of its own; see the Makefile

with atheris.instrument_imports(include=["generator"]):
    from generator.problems import GeneratorError, Problem
    from generator.publish.markdown import to_html
    from generator.sources.csv_file import read_rows
    from generator.sources.geojson_file import read_shapes
    from generator.sources.xlsx_file import read_table
    from generator.sources.yaml_file import parse

KEPT = Path("build/fuzz")
RUNS = re.compile(r"<(?:script|iframe|img|svg|style|object|embed|form)\b|href=.?javascript:", re.IGNORECASE)
"""What no cleaned HTML holds."""


def of_yaml(data: bytes) -> None:
    """Read YAML."""
    parse(data.decode("utf-8", "replace"), "x.yaml", [])


def of_csv(data: bytes) -> None:
    """Read a CSV file."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.csv").write_bytes(data)
        problems: list[Problem] = []
        list(read_rows(Path(folder), "x.csv", ["rt"], ["rt"], problems, open_ended=True))


def of_geojson(data: bytes) -> None:
    """Read the shapes of areas."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.geojson").write_bytes(data)
        read_shapes(Path(folder), "x.geojson", [])


def of_markdown(data: bytes) -> None:
    """Make HTML of Markdown; nothing that runs may come out of it."""
    found = RUNS.search(to_html(data.decode("utf-8", "replace")))
    if found:
        raise AssertionError(found[0])


def of_workbook(data: bytes) -> None:
    """Read a workbook or a CSV file that an officer hands in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.csv" if not data.startswith(b"PK") else "x.xlsx")
        path.write_bytes(data)
        try:
            read_table(path)
        except GeneratorError:
            return


READERS: dict[str, Callable[[bytes], None]] = {
    "yaml": of_yaml, "csv": of_csv, "geojson": of_geojson, "markdown": of_markdown, "workbook": of_workbook,
}  # fmt: skip


def main() -> None:
    """Feed one reader after the other, each in a process of its own: atheris ends the process it runs in."""
    options = argparse.ArgumentParser(description="Feed the readers bytes until one breaks.")
    options.add_argument("--seconds", type=int, default=60)
    given = options.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, reader in READERS.items():
        child = os.fork()
        if child == 0:
            flags = [f"-max_total_time={given.seconds}", "-rss_limit_mb=2500", "-timeout=20", "-verbosity=0"]
            atheris.Setup([sys.argv[0], *flags, f"-artifact_prefix={KEPT}/{name}-"], reader)
            atheris.Fuzz()
        broke = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(f"{name}: {'broke; see build/fuzz/' if broke else f'nothing broke in {given.seconds} s'}", flush=True)
        if broke:
            sys.exit(1)


if __name__ == "__main__":
    main()

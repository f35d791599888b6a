"""Stands in for the AWS command line: `s3 sync`, `s3 cp --recursive` and `s3 website` on a folder for a bucket.

Filters work as they do there: in the order in which they are given, the last that fits decides; a file that
they leave out is neither sent nor deleted. `FAKE_BUCKETS` names the folder that holds the buckets. Each file's
headers, and the calls in their order, are kept beside the bucket as JSON.
"""

import argparse
import json
import os
import sys
from fnmatch import fnmatchcase
from pathlib import Path

HOME = Path(os.environ["FAKE_BUCKETS"])


class Filter(argparse.Action):
    """Keeps `--exclude` and `--include` in one list, in their order."""

    def __call__(self, parser: argparse.ArgumentParser, found: argparse.Namespace, pattern: object, *_: object) -> None:
        """Add a filter."""
        del parser
        found.filters = [*found.filters, (self.dest == "include", str(pattern))]


def wanted(name: str, filters: list[tuple[bool, str]]) -> bool:
    """Return whether the filters let a file through."""
    return next((is_in for is_in, pattern in reversed(filters) if fnmatchcase(name, pattern)), True)


def files(folder: Path, filters: list[tuple[bool, str]]) -> set[str]:
    """Return the files of a folder that the filters let through."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in found if wanted(name, filters)}


def order_of(words: list[str]) -> argparse.Namespace:
    """Return what one call asks for."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("service", choices=["s3"])
    parser.add_argument("act", choices=["sync", "cp", "website"])
    parser.add_argument("places", nargs="+")
    parser.add_argument("--exclude", action=Filter)
    parser.add_argument("--include", action=Filter)
    for name in ("--cache-control", "--content-type", "--endpoint-url", "--index-document", "--error-document"):
        parser.add_argument(name, default="")
    for name in ("--only-show-errors", "--recursive", "--delete"):
        parser.add_argument(name, action="store_true")
    parser.set_defaults(filters=[])
    return parser.parse_args(words)


def sent(order: argparse.Namespace, source: Path, target: Path) -> list[str]:
    """Copy what is new or differs, or all that is asked for; return the names."""
    found = []
    for name in sorted(files(source, order.filters)):
        there, raw = target / name, (source / name).read_bytes()
        if order.act == "cp" or not there.is_file() or there.read_bytes() != raw:
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(raw)
            found.append(name)
    return found


def main(words: list[str]) -> None:
    """Do what one call asks for, and add it to the record."""
    order = order_of(words)
    record = HOME / "record.json"
    known = json.loads(record.read_text("utf-8")) if record.is_file() else {"calls": [], "headers": {}}
    source, target = Path(order.places[0]), HOME / order.places[-1].removeprefix("s3://")
    copied = sent(order, source, target) if order.act != "website" else []
    gone = files(target, order.filters) - files(source, order.filters) if order.delete else set()
    for name in gone:
        (target / name).unlink()
    for name in copied:
        known["headers"][(target / name).relative_to(HOME).as_posix()] = {
            "cache": order.cache_control,
            "type": order.content_type,
        }
    known["calls"].append({"words": words, "sent": copied, "deleted": sorted(gone)})
    record.write_text(json.dumps(known), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

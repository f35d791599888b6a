"""The recipes for hosts do what they say: their commands exist, and the script for a bucket sends the whole site."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli import main
from generator.publish.security import HASHED, YEAR, write_headers
from tests.conftest import ROOT
from tests.hostile.conftest import headers_for, rules_of

DEPLOY = ROOT / "docs" / "deploy"
PIPELINES = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(DEPLOY.glob("*.yml"))}
GUIDE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")


def scripts(raw: Any) -> Iterator[str]:  # noqa: ANN401 - YAML holds anything
    """Yield the shell lines of a pipeline: `run` of GitHub, the lists of `script` of GitLab."""
    if isinstance(raw, list):
        for item in raw:
            yield from scripts(item)
    elif isinstance(raw, dict):
        for name, value in raw.items():
            if name in {"run", "script", "after_script"}:
                yield from [value] if isinstance(value, str) else value
            else:
                yield from scripts(value)


def commands() -> list[tuple[str, str]]:
    """Return every `make …` and `bantar …` of the recipes, with where it stands."""
    lines = [(name, line) for name, raw in PIPELINES.items() for line in scripts(raw)]
    netlify = tomllib.loads((DEPLOY / "netlify.toml").read_text(encoding="utf-8"))
    lines.append(("netlify.toml", netlify["build"]["command"]))
    lines += [("deploy.md", text) for text in re.findall(r"`([^`\n]*(?:make|bantar) [^`\n]*)`", GUIDE)]
    lines += [("deploy.md", text) for block in re.findall(r"(?s)```sh\n(.*?)```", GUIDE) for text in block.splitlines()]
    parts = [(name, part.strip()) for name, line in lines for part in re.split(r"&&| #", line)]
    plain = [(name, re.sub(r"^[A-Z_]+=\S+ ", "", part).removeprefix(".venv/bin/")) for name, part in parts]
    return [(name, part) for name, part in plain if part.startswith(("make ", "bantar "))]


COMMANDS = commands()


def test_the_recipes_set_up_check_build_and_verify_in_this_order() -> None:
    wanted = ["make .venv/.site", "bantar check", "bantar build", "bantar verify site"]
    for name in PIPELINES:
        said = [re.sub(r" --mampat$", "", part) for place, part in COMMANDS if place == name]
        assert said == wanted, name
    assert [part for place, part in COMMANDS if place == "netlify.toml"] == wanted[:3]


@pytest.mark.parametrize("line", sorted({part for _, part in COMMANDS if part.startswith("bantar ")}))
def test_every_bantar_command_of_the_recipes_is_one_with_these_options(line: str) -> None:
    name, *words = shlex.split(line)[1:]
    context = click.Context(main, info_name="bantar", **main.context_settings)
    command = main.get_command(context, name)
    assert command is not None
    if "site" in words:
        words[words.index("site")] = str(ROOT)
    command.make_context(name, words, parent=context)


@pytest.mark.parametrize("line", sorted({part for _, part in COMMANDS if part.startswith("make ")}))
def test_every_make_target_of_the_recipes_exists(line: str) -> None:
    subprocess.run([*shlex.split(line), "--dry-run"], cwd=ROOT, check=True, capture_output=True)


def test_files_that_are_named_by_their_content_are_kept_for_a_year_and_no_others(kecil_site: Path) -> None:
    hashed = {f"/{one.relative_to(kecil_site).as_posix()}" for one in kecil_site.rglob("*") if HASHED.search(one.name)}
    assert hashed
    assert {path for path, own in rules_of(kecil_site).items() if own.get("Cache-Control") == YEAR} == hashed
    for path in hashed:
        assert [name for name, _ in headers_for(kecil_site, path)].count("Cache-Control") == 1


def test_in_a_folder_of_a_host_their_addresses_begin_with_it(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    for name in ("a.0123abcd.min.js", "b.min.js", "a.0123abcd.min.js.map"):
        (tmp_path / "assets" / name).touch()
    write_headers(tmp_path, [], "/kampung-bantar/")
    assert (
        (tmp_path / "_headers")
        .read_text(encoding="utf-8")
        .endswith(f"\n/kampung-bantar/assets/a.0123abcd.min.js\n  Cache-Control: {YEAR}\n")
    )


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    """Return the folder that stands for a bucket, with a page in it that the site no longer has."""
    path = tmp_path / "buckets" / "situs"
    (path / "rt" / "lama").mkdir(parents=True)
    (path / "rt" / "lama" / "index.html").touch()
    return path


def send(site: Path, bucket: Path) -> dict[str, Any]:
    """Run the script against a stand-in for `aws`; return what was called and which headers the files got."""
    programs = bucket.parent.parent / "bin"
    programs.mkdir(exist_ok=True)
    aws = programs / "aws"
    fake = Path(__file__).with_name("fake_aws.py")
    aws.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{fake}" "$@"\n', encoding="utf-8")
    aws.chmod(0o755)
    own = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "FAKE_BUCKETS": str(bucket.parent)}
    words = [str(DEPLOY / "s3.sh"), str(site), "s3://situs", "--endpoint-url", "https://s3.example"]
    subprocess.run(["bash", *words], env={**os.environ, **own}, check=True)
    record: dict[str, Any] = json.loads((bucket.parent / "record.json").read_text(encoding="utf-8"))
    return record


def test_the_script_for_a_bucket_sends_the_whole_site_pages_last_and_then_takes_away_what_is_gone(
    kecil_site: Path, bucket: Path
) -> None:
    record = send(kecil_site, bucket)
    names = {one.relative_to(kecil_site).as_posix() for one in kecil_site.rglob("*") if one.is_file()}
    meant = {name for name in names if not re.match(r"_|\.ht", name) and not name.endswith(".gz")}
    assert {one.relative_to(bucket).as_posix() for one in bucket.rglob("*") if one.is_file()} == meant
    headers = {name.removeprefix("situs/"): value for name, value in record["headers"].items()}
    assert {name for name, value in headers.items() if value["cache"] == YEAR} == {
        name for name in meant if HASHED.search(name)
    }
    assert {value["cache"] for value in headers.values()} == {YEAR, "no-cache"}
    assert {headers[name]["type"] for name in meant if name.endswith(".html")} == {"text/html; charset=utf-8"}
    first, hashed, pages, last, website = record["calls"]
    assert not any(name.endswith(".html") for name in [*first["sent"], *hashed["sent"]])
    assert all(name.endswith(".html") for name in pages["sent"])
    assert (last["sent"], last["deleted"]) == ([], ["rt/lama/index.html"])
    assert website["words"][:3] == ["s3", "website", "s3://situs"]
    assert all("https://s3.example" in call["words"] for call in record["calls"])


def test_the_script_for_a_bucket_sends_nothing_twice(kecil_site: Path, bucket: Path) -> None:
    send(kecil_site, bucket)
    again = send(kecil_site, bucket)["calls"][5:]
    assert [name for call in again for name in call["sent"] if not HASHED.search(name)] == []

"""The list of rules is whole, and the rules stay within their part of the design."""

import ast
import inspect
import pkgutil
import shutil
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from generator import checks
from generator.checks import RULES, check
from generator.kode import KODE
from generator.model.dataset import Dataset
from generator.problems import Problem
from generator.sources.dataset import read_dataset
from tests.checks.casefile import CASES, DATA, change, read_case

FORBIDDEN = {"csv", "io", "os", "pathlib", "time", "yaml"}


def small_city() -> Dataset:
    data, problems = read_dataset(DATA)
    assert data is not None
    assert problems == []
    return data


def modules() -> list[Any]:
    found = pkgutil.iter_modules(checks.__path__, prefix="generator.checks.")
    return [import_module(one.name) for one in found]


def test_every_check_is_registered() -> None:
    written = {
        member
        for module in modules()
        for name, member in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("check_") and member.__module__ == module.__name__
    }
    assert written == set(RULES)


def test_every_check_says_where_it_comes_from() -> None:
    assert [rule for rule in RULES if len((rule.__doc__ or "").split()) < 6] == []


def test_checks_use_only_codes_of_the_catalogue_and_all_but_those_of_the_readers() -> None:
    used = set()
    for module in modules():
        tree = ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8"))
        used |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)} & set(KODE)
    assert {code for code in KODE if code[0] not in "BN"} <= used


def test_checks_know_no_files_and_no_clock() -> None:
    for module in modules():
        tree = ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not {name.split(".")[0] for name in names} & FORBIDDEN, module.__name__


def test_problems_do_not_depend_on_the_order_of_rows(tmp_path: Path) -> None:
    """Rules that name "the earlier one" aside: shuffled rows give the same codes."""
    for code in ("P502", "P503", "R303", "W406", "A701", "P509"):
        root = tmp_path / code / "data"
        shutil.copytree(DATA, root)
        change(root, read_case(CASES / f"{code}.yaml").failing)
        data, _ = read_dataset(root)
        assert data is not None
        assert codes(check(data)) == codes(check(shuffled(data)))


def test_a_dataset_without_rows_is_no_reason_to_raise() -> None:
    data = small_city()
    lists = {name for name in Dataset.__slots__ if isinstance(getattr(data, name), tuple)}
    nothing: dict[str, Any] = dict.fromkeys(lists, ())
    empty = replace(data, **nothing)
    assert {one.code for one in check(empty)} <= {"R303", "R304", "R305", "R307", "K803", "K816"}


def shuffled(data: Dataset) -> Dataset:
    mixed: dict[str, Any] = {}
    for name in ("peristiwa", "nilai", "rt", "angka", "wilayah", "sumber"):
        rows = list(getattr(data, name))
        Random(1).shuffle(rows)  # noqa: S311 - nothing here is secret
        mixed[name] = tuple(rows)
    return replace(data, **mixed)


def codes(found: list[Problem]) -> list[tuple[str, str]]:
    return sorted((one.code, one.what()) for one in found)

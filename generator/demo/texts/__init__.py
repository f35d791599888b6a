"""Texts of the demo city, in YAML beside this module."""

from importlib.resources import files
from typing import Any

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(name: str) -> Any:  # noqa: ANN401 - YAML holds anything
    """Return the content of `{name}.yaml`."""
    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe loader, in C where there is one

"""Says what pip-audit found of one file of requirements: `audit_result.py requirements.txt found.json found.log`."""

import json
import sys
from pathlib import Path
from typing import Any

SAFE, HOLES, UNKNOWN = 0, 1, 2
"""Exit codes."""


def told(name: str, found: str, log: str) -> tuple[int, list[str]]:
    """Return the exit code and what to say.

    Args:
        name: File of requirements.
        found: Output of pip-audit as JSON; empty when it broke off.
        log: What it complained of.
    """
    try:
        packages: list[dict[str, Any]] = json.loads(found)["dependencies"]
    except (ValueError, KeyError, TypeError):
        last = log.strip().splitlines()[-1:] or ["no output"]
        return UNKNOWN, [f"{name}: pip-audit broke off: {last[0][:200]}"]
    holes = [f"{one['name']} {one['version']}: {hole['id']}" for one in packages for hole in one.get("vulns", ())]
    unknown = [one["name"] for one in packages if "skip_reason" in one]
    lines = [f"{name}: {len(packages) - len(unknown)} of {len(packages)} releases looked up, {len(holes)} known holes"]
    if unknown:
        lines.append(f"  not looked up, so nothing is known of them: {', '.join(unknown)}")
    return HOLES if holes else UNKNOWN if unknown else SAFE, [*lines, *(f"  {hole}" for hole in holes)]


if __name__ == "__main__":
    code, lines = told(sys.argv[1], Path(sys.argv[2]).read_text("utf-8"), Path(sys.argv[3]).read_text("utf-8"))
    print("\n".join(lines))
    sys.exit(code)

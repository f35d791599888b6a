"""Runs a command as a process of its own and says what it cost."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What a command took."""

    cpu: float
    """Seconds of processor, its children's included."""
    wall: float
    """Seconds."""
    memory: float
    """Most resident memory of any one process, in MB."""


def cost_of(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end; Python keeps its bytecode, as it does for everybody who did not forbid it.

    Raises:
        RuntimeError: It failed; the message is what it printed.
    """
    words = [str(word) for word in command]
    started = time.perf_counter()
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(environment or {})}
    ) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise RuntimeError(said.decode(errors="replace"))
    return Cost(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=usage.ru_maxrss / 1024)


PYTHON = sys.executable
BANTAR = (PYTHON, "-m", "generator")

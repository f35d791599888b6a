"""Runs a command as a process of its own and says what it cost."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

MOMENT_S = 0.02
"""Between two looks at a running command."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What a command took."""

    cpu: float
    """Seconds of processor, its children's included."""
    wall: float
    """Seconds."""
    memory: float
    """Most resident memory of the process that was started, in MB."""


def cost_of(command: Sequence[str | Path]) -> Cost:
    """Run a command to its end; Python keeps its bytecode, as it does for everybody who did not forbid it.

    Raises:
        RuntimeError: It failed; the message is what it printed.
    """
    words, environment = [str(word) for word in command], {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    memory = 0.0
    with TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(words, stdout=said, stderr=subprocess.STDOUT, env=environment)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        while not ended:
            memory = max(memory, most_resident(process.pid))
            time.sleep(MOMENT_S)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace"))
    return Cost(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=memory)


def most_resident(pid: int) -> float:
    """Return the most memory that a process of Linux has had so far, in MB.

    What the system tells when a process has ended counts that of the process that started it, too.
    """
    try:
        text = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:  # it has just ended
        return 0.0
    found = re.search(r"^VmHWM:\s+(\d+) kB$", text, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


PYTHON = sys.executable
BANTAR = (PYTHON, "-m", "generator")

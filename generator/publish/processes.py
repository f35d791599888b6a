"""Shares jobs among processes: each is forked, so it finds the city in its memory and is sent nothing."""

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from generator.problems import GeneratorError

Result = TypeVar("Result")


def done(jobs: Sequence[Callable[[], Result]], processes: int) -> list[Result]:
    """Do jobs, and return what each returns, in their order.

    Args:
        jobs: The longest first, so that no process ends long after the others.
        processes: How many to use; 0 for one a core.

    Raises:
        GeneratorError: A process was stopped from outside.
    """
    wanted = min(processes or os.cpu_count() or 1, len(jobs))
    if wanted < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004 - alone
        return [job() for job in jobs]
    inherited.append(jobs)
    try:
        with ProcessPoolExecutor(
            wanted, multiprocessing.get_context("fork"), initializer=follow, initargs=(os.getpid(),)
        ) as pool:
            return list(pool.map(do_inherited, range(len(jobs))))
    except BrokenProcessPool:
        raise GeneratorError(
            "Proses yang menulis halaman dihentikan dari luar; mungkin memori habis. Coba --proses 1."
        ) from None
    finally:
        inherited.pop()


def follow(parent: int) -> None:
    """End this process soon after its parent: else it would go on writing, and hold the lock of the site."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


inherited: list[Sequence[Callable[[], Any]]] = []
"""The jobs that forked processes find in their memory."""


def do_inherited(number: int) -> Any:  # noqa: ANN401 - whatever the jobs return
    """Do one of the jobs in a forked process."""
    return inherited[-1][number]()

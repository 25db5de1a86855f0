"""Processes of our own, started fast and killed."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from typing import Any


def context(*preload: str) -> Any:
    """Give processes that start fast, with modules loaded, where the system can do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(list(preload))
    return made


def killed_after(
    processes: Any, target: Callable[..., None], *told: object, after: float
) -> list[Any]:
    """Run a process, kill it some seconds after its first word, give all it acknowledged."""
    here, there = processes.Pipe(duplex=False)
    process = processes.Process(target=target, args=(*told, there))
    process.start()
    there.close()
    said = []
    try:
        said.append(here.recv())
        time.sleep(after)
        process.kill()
        while True:
            said.append(here.recv())
    except (EOFError, OSError):
        pass
    finally:
        process.kill()
        process.join()
        process.close()
        here.close()
    return said

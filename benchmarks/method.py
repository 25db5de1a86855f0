"""
How long it takes to load the newest release of the method, and to check it, as first thing in a program.

The baseline, in the same run, is orjson and pydantic alone: parse `release.json`, validate, no hash, no rule.
Run from the checkout: `python benchmarks/method.py`. Goal: load and check together in less than 0.3 s.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import orjson

sys.path.insert(0, str(Path(__file__).parents[1]))

from est_framework.method.check import check_release
from est_framework.method.compiled import COMPILED_FILE
from est_framework.method.load import newest_folder, read_release, releases
from est_framework.method.models import Release

ROUNDS = 15
GOAL = 0.3


def seconds(work: Callable[[], object]) -> float:
    """Give how long one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Run all in turn, so that a busy machine slows all alike, and print seconds and ratios."""
    folder = newest_folder()
    compiled = (folder / COMPILED_FILE).read_bytes()
    runs: dict[str, Callable[[], object]] = {
        "orjson and pydantic alone": lambda: Release.model_validate(
            orjson.loads(compiled)["release"]
        ),
        "load": lambda: read_release(folder),
        "check": lambda: check_release(folder),
    }
    first = {name: seconds(work) for name, work in runs.items()}
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, work in runs.items():
            times[name].append(seconds(work))
    medians = {name: statistics.median(found) for name, found in times.items()}
    base = medians["orjson and pydantic alone"]
    print(
        f"{releases()[-1]}, {len(compiled):,} bytes of {COMPILED_FILE}, median of {ROUNDS} rounds"
    )
    for name, taken in medians.items():
        print(
            f"{name:26} {taken * 1000:7.1f} ms   {taken / base:5.2f} x baseline"
            f"   first time {first[name] * 1000:7.1f} ms"
        )
    both = medians["load"] + medians["check"]
    print(
        f"load and check: {both:.3f} s; goal: less than {GOAL} s: {'met' if both < GOAL else 'missed'}"
    )
    findings = check_release(folder)
    if findings:
        print(
            f"The release has {len(findings)} findings; a check that finds nothing takes another time."
        )


if __name__ == "__main__":
    main()

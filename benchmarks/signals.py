"""
How fast weeks are judged against their usual, and how well: 200 made series of ten years.

    python benchmarks/signals.py [SIMULATE.PY]

The baseline is R's `surveillance::farringtonFlexible` in the same run where R and that package are
installed (Debian: r-cran-surveillance); without them the figure measured for it on one core, 9.8 ms per
series and week, stands in and is said to. CPU time on one thread is compared. With the path of a
simulator of weekly data, detection is measured too: share of troubles found (POD), share of calm
weeks flagged (FPR).
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread, and before numpy is loaded

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from est_framework.analysis.signals import (
    FarringtonOptions,
    farrington_flexible,
    short_history,
)

SERIES, LENGTH = 200, 520
WEEKS = np.arange(263, 520)
R_SECONDS_A_WEEK = 0.0098
R_SERIES, R_WEEKS = 4, 100
R_CODE = """
suppressMessages(library(surveillance))
counts <- as.matrix(read.csv("{file}", header = FALSE))
weekly <- sts(observed = counts, frequency = 52, start = c(2016, 1))
control <- list(range = {first}:{last}, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26,
                pThresholdTrend = 1, weightsThreshold = 2.58, alpha = 0.01,
                thresholdMethod = "nbPlugin", trend = TRUE, reweight = TRUE)
took <- system.time(suppressWarnings(farringtonFlexible(weekly, control)))
cat(took[["user.self"]] + took[["sys.self"]])
"""


def made_counts() -> np.ndarray:
    """Give counts with season, trend and overdispersion; the same every time."""
    draw = np.random.RandomState(1)
    week = np.arange(LENGTH)
    level = draw.uniform(-0.5, 2, (SERIES, 1))
    season = draw.uniform(0, 0.6, (SERIES, 1)) * np.sin(
        2 * np.pi * (week / 52 + draw.rand(SERIES, 1))
    )
    mean = np.exp(level + season + draw.normal(0, 0.0005, (SERIES, 1)) * week)
    phi = draw.uniform(1.2, 2, (SERIES, 1))
    return draw.poisson(draw.gamma(mean / (phi - 1), phi - 1))


def cpu(work: Callable[[], object], runs: int = 3) -> float:
    """Give the least CPU time of some runs, in seconds."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def r_seconds_a_week(counts: np.ndarray) -> float | None:
    """Give R's CPU seconds per series and week, or None where it or the package is missing."""
    if shutil.which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "counts.csv"
        np.savetxt(file, counts[:R_SERIES].T, fmt="%d", delimiter=",")
        first = LENGTH - R_WEEKS + 1
        code = R_CODE.format(file=file, first=first, last=LENGTH)
        done = subprocess.run(["Rscript", "-e", code], check=False, capture_output=True, text=True)
    if done.returncode:
        return None
    return float(done.stdout.split()[-1]) / (R_SERIES * R_WEEKS)


def main() -> None:
    """Print the figures."""
    counts = made_counts()
    parity = FarringtonOptions.parity()
    panel = cpu(lambda: farrington_flexible(counts, weeks=WEEKS, options=parity), runs=2)
    each = panel / (SERIES * len(WEEKS))
    newest = cpu(lambda: farrington_flexible(counts))
    short = cpu(lambda: short_history(counts[:, :513], weeks=np.arange(513)))
    in_r = r_seconds_a_week(counts)
    told = "measured beside it" if in_r else "stored figure, R or its package is not installed"
    baseline = in_r or R_SECONDS_A_WEEK
    print(f"farrington_flexible, {SERIES} series x {len(WEEKS)} weeks: {panel:.1f} CPU s")
    print(f"  {each * 1e3:.3f} ms a series and week; R {baseline * 1e3:.1f} ms ({told})")
    print(f"  R / ours: {baseline / each:.0f} x")
    print(f"newest week of {SERIES} series: {newest:.3f} CPU s")
    print(f"short_history, {SERIES} series x 513 weeks: {short:.3f} CPU s")
    if len(sys.argv) > 1:
        detection(Path(sys.argv[1]))


def detection(simulator: Path) -> None:
    """Print how well troubles are found in made data with their truth."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "analysis" / "signals"))
    import made_weeks  # noqa: PLC0415  # the reader of the simulator's files is the tests'

    made_weeks.SIMULATE = simulator.resolve()
    seeds = range(301, 309)
    for preset, more in (
        ("mature", ("--event-rate", "0.5")),
        ("start", ()),
        ("null", ("--late-actors", "0.5")),
    ):
        found, troubles, false, calm = 0.0, 0, 0, 0
        for seed in seeds:
            with tempfile.TemporaryDirectory() as folder:
                words = ("est", "--preset", preset, "--seed", str(seed), *more)
                made = made_weeks.MadeWeeks.read(made_weeks.simulated(Path(folder), *words))
                kinds = [indicator for _, indicator in made.series]
                said = (
                    short_history(
                        made.counts, exposure=made.reports, weeks=made.current, pool=kinds
                    )
                    if preset == "start"
                    else farrington_flexible(made.counts, exposure=made.reports, weeks=made.current)
                )
                score = made.score(said.flag, said.assessed)
            found += (score["POD"] or 0) * score["events"]
            troubles += score["events"]
            false += score["false_flags"]
            calm += score["cells_without_event"]
        pod = f"POD {found / troubles:.3f} of {troubles}" if troubles else "no troubles in it"
        print(f"{' '.join((preset, *more))}: FPR {false / calm:.4f} of {calm}, {pod}")


if __name__ == "__main__":
    main()

"""Made weekly data with known troubles in it: run the simulator, read its files, and score flags."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from signal_references import FOLDER

SIMULATE = FOLDER / "simulate.py"


def simulated(folder: Path, *words: str) -> Path:
    """Run the simulator with words and give the folder with its files."""
    if not SIMULATE.is_file():
        pytest.skip("the simulator is not beside this checkout (../shared/signals)")
    command = [sys.executable, str(SIMULATE), *words, "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@dataclass
class MadeWeeks:
    """Counts and reports by area and indicator, and which weeks are the current ones."""

    folder: Path
    counts: np.ndarray
    reports: np.ndarray
    series: list[tuple[str, str]]
    weeks: list[str]
    current: list[int]

    @classmethod
    def read(cls, folder: Path) -> MadeWeeks:
        """Read what the simulator wrote."""
        sent = [r for r in rows(folder / "submissions.csv") if r["submitted"] == "1"]
        told = [r for r in rows(folder / "reports.csv") if r["count"]]
        weeks = sorted({r["week"] for r in rows(folder / "submissions.csv")})
        series = sorted({(r["area"], r["indicator"]) for r in told})
        at_week = {w: n for n, w in enumerate(weeks)}
        at_series = {s: n for n, s in enumerate(series)}
        counts = np.zeros((len(series), len(weeks)), dtype=int)
        for r in told:
            counts[at_series[r["area"], r["indicator"]], at_week[r["week"]]] += int(r["count"])
        by_area: dict[str, np.ndarray] = {}
        for r in sent:
            by_area.setdefault(r["area"], np.zeros(len(weeks)))[at_week[r["week"]]] += 1
        reports = np.array([by_area[area] for area, _ in series])
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
        first = at_week[manifest["args"]["first_current_week"]]
        return cls(folder, counts, reports, series, weeks, list(range(first, len(weeks))))

    def score(self, judged: np.ndarray, assessed: np.ndarray) -> dict[str, Any]:
        """Score flags of the current weeks: share of troubles found, share of calm weeks flagged."""
        file = self.folder / "flags.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["week", "area", "indicator", "flag"])
            for n, (area, indicator) in enumerate(self.series):
                for column, week in enumerate(self.current):
                    if assessed[n, column]:
                        flag = int(judged[n, column])
                        writer.writerow([self.weeks[week], area, indicator, flag])
        words = ["score", "--truth", str(self.folder), "--flags", str(file)]
        command = [sys.executable, str(SIMULATE), *words]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        scored: dict[str, Any] = json.loads(said)
        return scored

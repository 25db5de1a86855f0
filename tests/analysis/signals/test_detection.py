"""The signals find what is there and stay silent where nothing is, on made data with the truth beside it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from made_weeks import MadeWeeks, rows, simulated

from est_framework.analysis.signals import (
    FarringtonOptions,
    farrington_flexible,
    short_history,
)

pytestmark = pytest.mark.slow


def allowed(rate: float, number: int, deviations: float = 2) -> float:
    """How far a share may lie from its goal by chance alone."""
    return float(deviations * np.sqrt(rate * (1 - rate) / max(number, 1)))


def test_a_few_weeks_after_the_start_troubles_are_found_and_calm_is_calm(tmp_path: Path) -> None:
    found, troubles, false, calm = 0.0, 0, 0, 0
    for seed in range(201, 207):
        made = MadeWeeks.read(
            simulated(tmp_path / str(seed), "est", "--preset", "start", "--seed", str(seed))
        )
        kinds = [indicator for _, indicator in made.series]
        said = short_history(made.counts, exposure=made.reports, weeks=made.current, pool=kinds)
        score = made.score(said.flag, said.assessed)
        found += (score["POD"] or 0) * score["events"]
        troubles += score["events"]
        false += score["false_flags"]
        calm += score["cells_without_event"]
    assert false / calm <= 0.017 + allowed(0.017, calm)
    assert found / troubles >= 0.43 - allowed(0.43, troubles)


def test_with_six_years_of_history_troubles_are_found_and_calm_is_calm(tmp_path: Path) -> None:
    words = ("est", "--preset", "mature", "--event-rate", "0.5", "--seed", "201")
    made = MadeWeeks.read(simulated(tmp_path, *words))
    said = farrington_flexible(made.counts, exposure=made.reports, weeks=made.current)
    score = made.score(said.flag, said.assessed)
    assert score["FPR"] <= 0.010 + allowed(0.010, score["cells_without_event"])
    assert score["POD"] >= 0.40 - allowed(0.40, score["events"])


def test_half_of_the_actors_starting_to_report_raises_few_flags(tmp_path: Path) -> None:
    words = ("est", "--preset", "null", "--late-actors", "0.5", "--seed", "201")
    made = MadeWeeks.read(simulated(tmp_path, *words))
    said = farrington_flexible(made.counts, exposure=made.reports, weeks=made.current)
    score = made.score(said.flag, said.assessed)
    assert score["FPR"] <= 0.020 + allowed(0.020, score["cells_without_event"])
    blind = farrington_flexible(made.counts, weeks=made.current)
    assert made.score(blind.flag, blind.assessed)["FPR"] > 2 * score["FPR"]


def test_the_scenarios_of_the_paper_give_about_its_figures(tmp_path: Path) -> None:
    folder = simulated(tmp_path, "noufaily", "--reps", "5", "--seed", "1")
    counts = np.array([list(map(int, list(r.values())[2:])) for r in rows(folder / "counts.csv")])
    truth = rows(folder / "truth.csv")
    weeks = np.arange(575, 624)
    said = farrington_flexible(counts, weeks=weeks, options=FarringtonOptions.parity())
    first = np.array([int(t["first"]) for t in truth])[:, None] - 1
    last = np.array([int(t["last"]) for t in truth])[:, None] - 1
    in_trouble = (weeks >= first) & (weeks <= last)
    calm = (weeks < first) | (weeks > last + 2)
    assert said.flag[calm].mean() <= 0.0105 + allowed(0.0105, int(calm.sum()))
    seen = (said.flag & in_trouble).any(axis=1).mean()
    assert seen >= 0.50 - allowed(0.50, len(counts))

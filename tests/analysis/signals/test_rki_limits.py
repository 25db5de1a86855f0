"""The RKI's limits: as the reference, and as the published intervals."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from signal_references import case_ids, read_case

from est_framework.analysis.signals import rki_limits


@pytest.mark.parametrize("case_id", case_ids("rki"))
def test_the_limits_of_the_rki_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    said = rki_limits(
        case["input"]["observed"],
        weeks=np.array(case["range_1based"]) - 1,
        years=control["b"],
        half_window=control["w"],
        this_year=control["actY"],
        weeks_a_year=case["dataset"]["freq"],
    )
    assert said.upper[0].tolist() == out["upperbound"]
    assert said.flag[0].tolist() == [bool(v) for v in out["alarm"]]


def test_the_limits_of_the_rki_are_intervals_of_few_counts_and_deviations_of_many() -> None:
    def upper(*past: int) -> float:
        said = rki_limits([*past, 0], years=1, half_window=1, this_year=True, weeks_a_year=3)
        return float(said.upper[0, 0])

    # Weeks back: 2, 3, 4 and 1. Published ends of the interval for 0, 1, 5, 7 and 10.
    assert [upper(v, v, v, v) for v in (0, 1, 5, 7, 10)] == [3.285, 5.323, 11.177, 13.765, 17.633]
    assert upper(1, 2, 2, 2) == 5.323
    assert upper(20, 20, 20, 24) == pytest.approx(21 + 2 * 2)


@pytest.mark.parametrize("mean", [0.4, 2.2, 5.0, 9.1, 14.6, 19.9])
def test_the_intervals_hold_the_mean_in_at_least_95_of_100(mean: float) -> None:
    uppers = [
        rki_limits([n] * 6, years=1, half_window=1, weeks_a_year=4).upper[0, 0] for n in range(21)
    ]
    assert uppers == sorted(uppers)
    below = stats.poisson.pmf([n for n, upper in enumerate(uppers) if upper < mean], mean).sum()
    assert below <= 0.05

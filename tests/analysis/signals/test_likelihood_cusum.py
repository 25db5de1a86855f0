"""The CUSUM of the likelihood: as the references, as by hand, and the best of all factors."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import optimize, stats
from signal_references import assert_close, case_ids, numbers, read_case, watched

from est_framework.analysis.signals import likelihood_cusum


@pytest.mark.parametrize("case_id", case_ids("glrnb"))
def test_the_cusum_of_the_likelihood_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    counts, since = watched(case)
    said = likelihood_cusum(
        counts,
        since=since,
        expected=control["mu0"],
        factor=math.exp(control["theta"]),
        excess=control["alpha"],
        limit=control["c.ARL"],
    )
    assert_close(said.value[0], numbers(out["statistic"]), 1e-6)
    assert said.flag[0].tolist() == [bool(v) for v in out["alarm"]]


def test_a_known_factor_by_hand_in_poisson_and_negative_binomial() -> None:
    # Twice as many as 2: a count y gains y ln 2 - 2.
    gains = [c * math.log(2) - 2 for c in (5, 0, 6, 4)]
    said = likelihood_cusum([5, 0, 6, 4], since=0, expected=2, factor=2, limit=2)
    assert said.value[0] == pytest.approx([gains[0], 0, gains[2], gains[3]])
    assert said.flag.tolist() == [[False, False, True, False]]
    # With variance = mean + mean^2 the count 5 gains 5 ln 2 + 6 ln(3 / 5).
    said = likelihood_cusum([5], since=0, expected=2, factor=2, excess=1)
    assert said.value[0, 0] == pytest.approx(5 * math.log(2) + 6 * math.log(3 / 5))


def test_an_unknown_factor_by_hand_looks_at_every_first_week() -> None:
    # From week 1 on: 10 where 4 are expected; from week 2 on: 6 where 2 are.
    said = likelihood_cusum([1, 4, 6], since=0, expected=2, limit=9)
    assert said.value[0] == pytest.approx(
        [0, 4 * math.log(2) - 2, max(10 * math.log(2.5) - 6, 6 * math.log(3) - 4)]
    )
    alone = likelihood_cusum([1, 4, 6], since=0, expected=2, limit=9, longest=1)
    assert alone.value[0, 2] == pytest.approx(6 * math.log(3) - 4)
    lasting = likelihood_cusum([1, 4, 6], since=0, expected=2, limit=9, shortest=3)
    assert lasting.value[0] == pytest.approx([0, 0, 11 * math.log(11 / 6) - 5])
    again = likelihood_cusum([1, 4, 12, 4], since=0, expected=2, limit=9)
    assert again.flag.tolist() == [[False, False, True, False]]
    assert again.value[0, 3] == pytest.approx(4 * math.log(2) - 2)
    fallen = likelihood_cusum([0, 0], since=0, expected=2, direction="down")
    assert fallen.value[0] == pytest.approx([2, 4])


COUNTS = arrays(np.int64, (2, 9), elements=st.integers(0, 12))


@settings(max_examples=20)
@given(COUNTS, st.sampled_from([0.0, 0.4]), st.sampled_from(["up", "down"]))
def test_an_unknown_factor_is_the_best_of_all(counts: Any, excess: float, direction: Any) -> None:
    usual = np.linspace(2, 5, 9)
    said = likelihood_cusum(
        counts, since=0, expected=usual, excess=excess, direction=direction, limit=1e9
    )

    def likelihood(y: np.ndarray, mean: np.ndarray) -> float:
        if excess == 0:
            return float(stats.poisson.logpmf(y, mean).sum())
        return float(stats.nbinom.logpmf(y, 1 / excess, 1 / (1 + excess * mean)).sum())

    def loss(log_factor: float, start: int) -> float:
        y, m = counts[0, start:], usual[start:]
        return likelihood(y, m) - likelihood(y, m * math.exp(log_factor))

    bounds = (0, 4) if direction == "up" else (-30, 0)
    best = [
        -optimize.minimize_scalar(loss, bounds=bounds, args=(start,), method="bounded").fun
        for start in range(9)
    ]
    assert said.value[0, -1] == pytest.approx(max(0, *best), abs=1e-3)
    for factor in (0.5, 1.5) if direction == "down" else (1.5, 3):
        known = likelihood_cusum(
            counts, since=0, expected=usual, excess=excess, factor=factor, limit=1e9
        )
        if (factor > 1) == (direction == "up"):
            assert (known.value <= said.value + 1e-9).all()

"""Before and after, alone or beside others: as counted by hand, and as likelihood says."""

from __future__ import annotations

from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from est_framework.analysis.signals.long_term import (
    difference_in_differences,
    fit_log_linear,
    fit_negative_binomial,
    interrupted_series,
    panel_difference,
)

SIDES = np.array([[1.0, 0], [1, 0], [1, 1], [1, 1]])
"""Two counts before, two after."""
FEW = settings(max_examples=30, deadline=None)


def test_a_fit_of_two_sides_is_their_means_and_knows_its_errors() -> None:
    fit = fit_log_linear([2, 4, 9, 15], SIDES)
    assert fit.coefficients == pytest.approx([log(3), log(4)])
    assert fit.mean == pytest.approx([3, 3, 12, 12])
    assert fit.errors() == pytest.approx([sqrt(1 / 6), sqrt(1 / 6 + 1 / 24)])
    assert fit.dispersion == pytest.approx((2 / 3 + 18 / 12) / 2)
    counted = ((2, 3), (4, 3), (9, 12), (15, 12))
    assert fit.deviance == pytest.approx(2 * sum(y * log(y / m) for y, m in counted))
    assert fit.newey_west(0)[1] == pytest.approx(sqrt(2 / 36 + 2 / 64))
    beside = 2 / 36 + 2 / 64 - 1 / 36 + 1 / 48 - 1 / 64
    assert fit.newey_west(1)[1] == pytest.approx(sqrt(beside))
    assert fit.clustered([7, 8, 7, 8])[1] == pytest.approx((1 / 6 - 1 / 8) * sqrt(2))
    assert fit.clustered(range(4)) == pytest.approx(fit.newey_west(0))


def test_a_count_without_exposure_is_left_out() -> None:
    of = [10, 10, 0, 10, 10]
    fit = fit_log_linear([2, 4, 99, 9, 15], np.insert(SIDES, 2, [1, 1], axis=0), of)
    assert fit.coefficients == pytest.approx([log(0.3), log(4)])
    assert (fit.observed, fit.mean[2]) == (4, 0)
    assert fit.errors()[1] == pytest.approx(sqrt(1 / 6 + 1 / 24))


def test_what_cannot_be_fitted_is_refused() -> None:
    with pytest.raises(ValueError, match="no event"):
        fit_log_linear([2, 4, 0, 0], SIDES)
    with pytest.raises(ValueError, match="tell the terms apart"):
        fit_log_linear([2, 4, 9, 15], SIDES, [1, 1, 0, 0])
    with pytest.raises(ValueError, match="rows"):
        fit_log_linear([2, 4], SIDES)


@FEW
@given(
    arrays(int, 12, elements=st.integers(0, 40)),
    arrays(int, 12, elements=st.integers(1, 9)),
)
def test_the_fit_leaves_nothing_that_its_terms_could_explain(
    counts: np.ndarray, exposure: np.ndarray
) -> None:
    counts[[0, 5, 6, 11]] += 1
    time = np.arange(12.0)
    design = np.column_stack([np.ones(12), time / 12, time > 5])
    fit = fit_log_linear(counts, design, exposure)
    assert fit.scores.sum(axis=0) == pytest.approx([0, 0, 0], abs=1e-4)
    assert fit.mean == pytest.approx(exposure * np.exp(design @ fit.coefficients))


@FEW
@given(arrays(int, 10, elements=st.integers(0, 60)))
def test_a_negative_binomial_is_the_likeliest(counts: np.ndarray) -> None:
    counts[0] += 1
    mean = counts.mean()
    fit = fit_negative_binomial(counts, np.ones((10, 1)))
    if ((counts - mean) ** 2).sum() <= counts.sum():
        assert fit is None
        return
    assert fit is not None
    assert exp(fit.coefficients[0]) == pytest.approx(mean)
    assert fit.errors[0] == pytest.approx(sqrt((1 / mean + 1 / fit.size) / 10))

    def likely(size: float) -> float:
        return float(stats.nbinom.logpmf(counts, size, size / (size + mean)).sum())

    assert fit.log_likelihood == pytest.approx(likely(fit.size), rel=1e-6)
    for other in (0.9, 0.99, 1.01, 1.1):
        assert likely(fit.size) >= likely(fit.size * other) - 1e-7


def test_a_halved_level_is_half_and_the_rest_is_what_would_have_been() -> None:
    said = interrupted_series([10] * 8 + [5] * 6, 8, period=None)
    assert said.terms == ("mean", "time", "level", "slope")
    assert said.coefficients == pytest.approx([log(10), 0, log(0.5), 0], abs=1e-9)
    assert said.counterfactual == pytest.approx([10] * 14)
    assert (said.ratio, said.fewer) == pytest.approx((0.5, 30))
    assert said.low <= said.ratio <= said.high
    assert said.negative_binomial is None


def test_a_trend_that_turns_begins_at_the_start_itself() -> None:
    grown = np.round(1e6 * 1.1 ** np.maximum(0, np.arange(20) - 12))
    said = interrupted_series(grown, 12, period=None)
    assert said.coefficients[1:] == pytest.approx([0, 0, log(1.1)], abs=1e-5)


def test_a_season_and_more_reports_are_no_change() -> None:
    time = np.arange(1, 49)
    season = np.exp(0.8 * np.cos(2 * np.pi * time / 12))
    reports = np.where(time > 24, 2, 1)
    counts = np.round(10_000 * season * reports)
    said = interrupted_series(counts, 24, exposure=reports)
    assert said.ratio == pytest.approx(1, abs=1e-3)
    assert said.coefficients[4] == pytest.approx(0.8, abs=1e-3)
    assert interrupted_series(counts, 24).ratio == pytest.approx(2, abs=1e-2)
    for start in (1, 47):
        with pytest.raises(ValueError, match="start must lie"):
            interrupted_series(counts, start)


def test_what_changed_everywhere_is_taken_away() -> None:
    counts = [[10] * 4 + [5] * 4, [20] * 4 + [30] * 4]
    said = difference_in_differences(counts, 4, period=None)
    assert said.terms == ("mean", "treated", "after", "difference")
    assert said.ratio == pytest.approx(1 / 3)
    events = 1 / 40 + 1 / 20 + 1 / 80 + 1 / 120
    assert said.errors[3] == pytest.approx(sqrt(events))
    gap = [[10] * 4 + [5] * 4 + [99], [20] * 4 + [30] * 4 + [99]]
    reports = [[1] * 8 + [0]] * 2
    of = difference_in_differences(gap, 4, exposure=reports, period=None)
    assert of.ratio == pytest.approx(1 / 3)
    for bad, start in ((counts, 0), (counts, 8), (counts[:1], 4)):
        with pytest.raises(ValueError, match="give two series"):
            difference_in_differences(bad, start, period=None)


def test_counts_that_share_what_happens_at_a_time_are_not_two_for_one() -> None:
    shared = np.array([[8, 12, 8, 12, 4, 6, 4, 6], [16, 24, 16, 24, 24, 36, 24, 36]])
    said = difference_in_differences(shared, 4, period=None)
    assert said.ratio == pytest.approx(1 / 3)
    assert said.clustered_errors[3] == pytest.approx(0, abs=1e-6)
    assert said.clustered_errors[2] > 0.05


def test_many_areas_each_have_their_own_level_and_time() -> None:
    counts = np.array([[10, 10, 5, 5], [20, 20, 30, 30], [0, 0, 0, 0]])
    on = np.array([[0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 1, 1]])
    said = panel_difference(counts, on)
    assert said.ratio == pytest.approx(1 / 3)
    assert said.error == pytest.approx(sqrt(1 / 20 + 1 / 10 + 1 / 40 + 1 / 60))
    assert said.areas == 2
    assert said.deviance == pytest.approx(0, abs=1e-9)


def test_few_areas_give_a_wide_interval() -> None:
    counts = np.array([[9, 12, 5, 4], [20, 23, 30, 34], [7, 5, 6, 10], [11, 9, 4, 7]])
    on = np.array([[0, 0, 1, 1], [0] * 4, [0] * 4, [0, 0, 1, 1]])
    said = panel_difference(counts, on)
    few = 4 / 3 * 15 / (16 - 8)
    assert said.clustered_error_few == pytest.approx(said.clustered_error * sqrt(few))
    reach = stats.t.ppf(0.975, 3) * said.clustered_error_few
    assert (said.low, said.high) == pytest.approx(
        (exp(said.coefficient - reach), exp(said.coefficient + reach))
    )


def test_a_panel_with_nothing_to_compare_is_refused() -> None:
    counts = np.array([[10, 10, 5, 5], [20, 20, 30, 30]])
    with pytest.raises(ValueError, match="tell the terms apart"):
        panel_difference(counts, np.zeros((2, 4)))
    with pytest.raises(ValueError, match="on has the shape"):
        panel_difference(counts, [[0, 0, 1, 1]])
    with pytest.raises(ValueError, match="fewer than two areas"):
        panel_difference(counts * [[1], [0]], np.zeros((2, 4)))


def test_an_area_without_reports_for_a_time_says_nothing_of_it() -> None:
    counts = np.array([[10, 10, 5, 5, 77], [20, 20, 30, 30, 40], [6, 6, 9, 9, 12]])
    on = np.array([[0, 0, 1, 1, 1], [0] * 5, [0] * 5])
    reports = np.array([[2, 2, 2, 2, 0], [2] * 5, [2] * 5])
    assert panel_difference(counts, on, exposure=reports).ratio == pytest.approx(1 / 3)

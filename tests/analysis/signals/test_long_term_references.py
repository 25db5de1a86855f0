"""The signals over months and years equal the references, digit by digit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from signal_references import assert_close, case_ids, numbers, read_case

from est_framework.analysis.signals.long_term import (
    change_points,
    difference_in_differences,
    gi_star,
    interrupted_series,
    mann_kendall,
    moran,
    panel_difference,
    rate_ratio,
    scan,
    shrunken_rates,
)


def column(rows: list[dict[str, Any]], name: str) -> np.ndarray:
    return np.array([row[name] for row in rows])


@pytest.mark.parametrize("case_id", case_ids("mann_kendall_sen"))
def test_trends_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    out, values = case["output"], case["input"]["x"]
    said = mann_kendall(values)
    keys = ("n", "S", "var_s", "z", "p", "tau_a", "tau_b", "sen_slope")
    assert_close(np.array(list(vars(said).values()))[:, 0], [out[k] for k in keys], 1e-9)
    assert ("seasonal" in out) == bool(case["input"]["period"])
    if "seasonal" in out:
        of = mann_kendall(values, period=case["input"]["period"])
        ours = np.array([of.score, of.variance, of.z, of.p_value, of.slope])[:, 0]
        keys = ("S", "var_s", "z", "p", "sen_slope_per_cycle")
        assert_close(ours, [out["seasonal"][k] for k in keys], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("empirical_bayes"))
def test_shrunken_rates_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    said = shrunken_rates(case["input"]["counts"], case["input"]["exposure"])
    assert_close(said.raw, case["output"]["raw"], 1e-9)
    assert_close(said.shrunk, case["output"]["shrunk"], 1e-9)
    assert_close(said.between, case["output"]["a"], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("rate_ratio_exact"))
def test_rate_ratios_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    given, out = case["input"], case["output"]
    said = rate_ratio(
        given["events_now"],
        given["events_before"],
        given["reports_now"],
        given["reports_before"],
    )
    for ours, name in ((said.ratio, "rate_ratio"), (said.low, "lower95"), (said.high, "upper95")):
        assert_close(np.where(np.isinf(ours), np.nan, ours), numbers(out[name]), 1e-9)
    assert_close(said.p_value, out["p"], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("changepoint_l2"))
def test_change_points_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    out = case["output"]
    said = change_points(case["input"]["x"], least=case["input"]["min_size"])
    assert [list(s) for s in said.starts[1:4]] == out["breakpoints_by_m"]
    assert list(said.starts[said.best]) == out["bic_best"]
    assert_close(said.squares, out["rss"], 1e-9)
    assert_close(said.criterion, out["bic"], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("its"))
def test_an_interrupted_series_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    given, out = case["input"], case["output"]
    assert given["offset"] is None
    said = interrupted_series(
        given["y"],
        given["start_1based"] - 1,
        period=given["period"],
        lag=given["newey_west_lag"],
    )
    assert_close(said.coefficients, column(out["poisson"], "coef"), 1e-6)
    assert_close(said.errors, column(out["poisson"], "se"), 1e-6)
    assert_close(said.quasi_errors, column(out["quasi"], "se"), 1e-6)
    assert_close(said.dispersion, out["quasi_dispersion"], 1e-6)
    assert_close(said.newey_west_errors, column(out["newey_west"], "se"), 1e-6)
    assert_close(said.robust_errors, column(out["hc0"], "se"), 1e-6)
    assert_close(said.deviance, out["deviance"], 1e-6)
    assert_close(said.fitted, out["fitted"], 1e-6)
    assert_close(said.counterfactual, out["counterfactual"], 1e-6)
    assert_close(said.fewer, out["prevented_total"], 1e-6)
    assert_close(said.ratio, out["level_rate_ratio"], 1e-6)
    wide = said.negative_binomial
    assert (wide is None) == (out["negbin"] is None)
    if wide is not None:
        assert_close(wide.coefficients, column(out["negbin"], "coef"), 1e-5)
        assert_close(wide.errors, column(out["negbin"], "se"), 1e-5)
        assert_close(wide.size, out["negbin_theta"], 1e-4)
        assert_close(wide.log_likelihood, out["negbin_loglik"], 1e-6)


@pytest.mark.parametrize("case_id", case_ids("did"))
def test_a_difference_in_differences_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    given, out = case["input"], case["output"]
    said = difference_in_differences(
        [given["y_treated"], given["y_comparison"]],
        given["start_1based"] - 1,
        period=given["period"],
    )
    assert_close(said.coefficients, column(out["poisson"], "coef"), 1e-6)
    assert_close(said.errors, column(out["poisson"], "se"), 1e-6)
    assert_close(said.dispersion, out["quasi_dispersion"], 1e-6)
    assert_close(said.clustered_errors, column(out["cluster_time_hc0"], "se"), 1e-6)
    assert_close(said.ratio, out["did_rate_ratio"], 1e-6)


@pytest.mark.parametrize("case_id", case_ids("did_panel"))
def test_a_difference_over_many_areas_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    given, out = case["input"], case["output"]
    where = np.array(given["area"]) - 1, np.array(given["t"]) - 1
    shape = where[0].max() + 1, where[1].max() + 1
    counts, on, reports = (np.zeros(shape, dtype=int) for _ in range(3))
    counts[where], on[where], reports[where] = given["y"], given["on"], given["reports"]
    said = panel_difference(counts, on, exposure=reports)
    assert_close(said.coefficient, out["coef_on"], 1e-6)
    assert_close(said.ratio, out["rate_ratio"], 1e-6)
    assert_close(said.error, out["se_model"], 1e-6)
    assert_close(said.clustered_error, out["se_cluster_hc0"], 1e-6)
    assert_close(said.clustered_error_few, out["se_cluster_hc1"], 1e-6)
    assert_close(said.deviance, out["deviance"], 1e-6)


@pytest.mark.parametrize("case_id", case_ids("scan"))
def test_a_scan_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    given, out = case["input"], case["output"]
    zones = [[area - 1 for area in zone] for zone in given["zones_1based"]]
    counts, usual = np.array(given["counts"]).T, np.array(given["baselines"]).T
    for against, name in (("expected", "ebp"), ("rest", "kulldorff")):
        said = scan(counts, usual, zones, longest=given["max_duration"], against=against)
        assert (said.zone + 1, said.duration) == (out[f"{name}_zone"], out[f"{name}_duration"])
        assert_close(said.highest, out[f"{name}_max"], 1e-9)
        assert_close(said.statistic.ravel(), out[f"{name}_all"], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("local_spatial"))
def test_neighbours_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    values, out = case["input"]["x"], case["output"]
    near = [[area - 1 for area in own] for own in case["input"]["neighbours_1based"]]
    assert_close(gi_star(values, near), out["gi_star_z"], 1e-9)
    said = moran(values, near)
    assert_close(said.local, out["local_moran_I"], 1e-9)
    assert_close(said.local_variance, out["local_moran_var_total"], 1e-9)
    assert_close(said.value, out["moran_I"], 1e-9)
    assert_close(said.expected, out["moran_EI"], 1e-9)
    assert_close(said.variance, out["moran_var_rand"], 1e-9)
    word = {True: "High", False: "Low"}
    sides = zip(said.high.tolist(), said.high_around.tolist(), strict=True)
    assert [f"{word[own]}-{word[around]}" for own, around in sides] == out["quadrant"]

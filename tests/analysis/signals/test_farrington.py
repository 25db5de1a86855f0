"""Farrington Flexible agrees with the usual implementation, digit by digit, and with itself."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from signal_references import GOLDEN, assert_close, case_ids, days, numbers, read_case, table

from est_framework.analysis.signals import (
    FarringtonOptions,
    FarringtonResult,
    farrington_flexible,
)

LIMITS = {"nbPlugin": "plugin", "muan": "mean_bound", "delta": "power"}


def judged(case: dict[str, Any], **changed: Any) -> FarringtonResult:
    control = case["control"]
    options: dict[str, Any] = {
        "alpha": control["alpha"],
        "years": control["b"],
        "half_window": control["w"],
        "parts": control["noPeriods"],
        "left_out": control["pastWeeksNotIncluded"],
        "heavy": control["weightsThreshold"] if control["reweight"] else None,
        "trend": control["trend"],
        "trend_p": control["pThresholdTrend"],
        "limit": LIMITS[control["thresholdMethod"]],
        "power": float(Fraction(control["powertrans"])),
        "few": control["limit54"][0],
        "few_weeks": control["limit54"][1],
        "least": 0,
        "errors": "reference",
    }
    given_in = case["input"]
    return farrington_flexible(
        given_in["observed"],
        exposure=given_in["population"] if control["populationOffset"] else None,
        weeks=np.array(case["range_1based"]) - 1,
        dates=days(given_in["dates"]),
        options=FarringtonOptions(**(options | changed)),
    )


@pytest.mark.parametrize("case_id", case_ids("farringtonFlexible"))
def test_every_figure_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    said, out = judged(case), case["output"]
    assert_close(said.expected[0], numbers(out["expected"]), 1e-9)
    assert_close(said.dispersion[0], numbers(out["phi"]), 1e-9)
    assert_close(said.upper[0], numbers(out["upperbound"]), 1e-9)
    assert_close(said.p_value[0], numbers(out["pvalue"]), 1e-7)
    assert said.flag[0].tolist() == [bool(a) for a in out["alarm"]]
    assert np.isfinite(said.slope[0]).tolist() == [bool(k) for k in out["trend_kept"]]


@pytest.mark.parametrize("case_id", case_ids("farringtonFlexible"))
def test_errors_of_the_model_itself_equal_an_independent_fit(case_id: str) -> None:
    case = read_case(case_id)
    out = case["output"]
    said = judged(case, errors="model", few=0)
    there = np.isfinite(numbers(out["paper_se_link"]))
    assert_close(said.expected[0][there], numbers(out["paper_mu"])[there], 1e-3)
    assert_close(said.error[0][there], numbers(out["paper_se_link"])[there], 1e-3)
    assert_close(said.dispersion[0][there], numbers(out["paper_phi"])[there], 1e-3)


@pytest.mark.parametrize("case_id", case_ids("farringtonFlexible"))
def test_the_predictive_limit_equals_its_definition(case_id: str) -> None:
    case = read_case(case_id)
    out = case["output"]
    said = judged(case, errors="model", limit="predictive", few=0)
    there = np.isfinite(numbers(out["predictive_p"]))
    assert_close(said.p_value[0][there], numbers(out["predictive_p"])[there], 1e-3)
    off = np.abs(said.upper[0][there] - numbers(out["predictive_upper"])[there])
    assert off.max() <= 1
    assert (off > 0).mean() <= 0.005


@pytest.mark.slow
def test_a_panel_of_a_hundred_series_and_five_years_of_weeks_equals_the_reference() -> None:
    written, counts = table(GOLDEN / "bench" / "counts.csv.gz")
    weeks, flags = table(GOLDEN / "bench" / "r_alarm.csv.gz")
    said = farrington_flexible(
        counts,
        weeks=np.array(weeks, dtype=int) - 1,
        dates=days(written),
        options=FarringtonOptions.parity(),
    )
    assert np.array_equal(said.flag, flags.astype(bool))
    assert_close(said.upper, table(GOLDEN / "bench" / "r_upperbound.csv.gz")[1], 1e-12)
    assert_close(said.expected, table(GOLDEN / "bench" / "r_expected.csv.gz")[1], 1e-9)
    p = table(GOLDEN / "bench" / "r_pvalue.csv.gz")[1]
    said_where_stored = np.where(np.isfinite(p), said.p_value, np.nan)
    assert_close(said_where_stored, p, 1e-7)


def test_the_alarms_of_the_made_scenarios_equal_the_reference() -> None:
    folder = GOLDEN / "noufaily"
    if not folder.is_dir():
        pytest.skip("reference results are not beside this checkout (../shared/signals)")
    tables = []
    for name in ("counts.csv", "r_alarm.csv"):
        with (folder / name).open(encoding="utf-8") as file:
            tables.append([row[2:] for row in csv.reader(file)][1:])
    counts, alarms = (np.array(rows, dtype=float).astype(int) for rows in tables)
    weeks = np.arange(575, 624)
    said = farrington_flexible(counts, weeks=weeks, options=FarringtonOptions.parity())
    assert len(counts) == 84
    assert np.array_equal(said.flag, alarms.astype(bool))


YEARS = 6
COUNTS = np.random.RandomState(5).poisson(
    3 + 2 * np.sin(np.arange(YEARS * 52) / 52 * 2 * np.pi), (4, YEARS * 52)
)
REPORTS = np.random.RandomState(6).randint(4, 9, COUNTS.shape)


@settings(max_examples=20)
@given(st.permutations(range(4)))
def test_the_order_of_the_series_does_not_matter(order: list[int]) -> None:
    said = farrington_flexible(COUNTS, exposure=REPORTS)
    again = farrington_flexible(COUNTS[order], exposure=REPORTS[order])
    np.testing.assert_allclose(again.p_value, said.p_value[order], rtol=1e-12)


@settings(max_examples=20)
@given(st.floats(0.01, 100))
def test_the_unit_of_exposure_does_not_matter(unit: float) -> None:
    said = farrington_flexible(COUNTS, exposure=REPORTS)
    again = farrington_flexible(COUNTS, exposure=REPORTS * unit)
    np.testing.assert_allclose(again.p_value, said.p_value, rtol=1e-6)


@settings(max_examples=20)
@given(st.sets(st.integers(40, YEARS * 52 - 60), max_size=30))
def test_weeks_without_reports_are_left_out_and_their_counts_say_nothing(empty: set[int]) -> None:
    there = REPORTS.copy()
    there[:, sorted(empty)] = 0
    other = COUNTS.copy()
    other[:, sorted(empty)] = 999
    said = farrington_flexible(COUNTS, exposure=there)
    again = farrington_flexible(other, exposure=there)
    assert np.array_equal(said.p_value, again.p_value)
    assert said.assessed.all()


def test_a_week_without_reports_is_never_judged_or_flagged() -> None:
    there = REPORTS.copy()
    there[:, -1] = 0
    counts = COUNTS.copy()
    counts[:, -1] = 500
    said = farrington_flexible(counts, exposure=there)
    assert not said.assessed.any()
    assert not said.flag.any()
    assert np.isnan(said.expected).all()


def test_twice_the_reporters_is_not_twice_the_trouble() -> None:
    there = np.full(COUNTS.shape, 4)
    counts = COUNTS.copy()
    there[:, -1] = 8
    counts[:, -1] = 2 * np.round(COUNTS[:, -53:-50].mean(axis=1))
    assert not farrington_flexible(counts, exposure=there).flag.any()


def test_what_comes_after_a_week_does_not_change_what_is_said_of_it() -> None:
    week = 5 * 52 + 3
    whole = farrington_flexible(COUNTS, weeks=[week])
    cut = farrington_flexible(COUNTS[:, : week + 1], weeks=[week])
    assert np.array_equal(whole.p_value, cut.p_value)


def test_many_weeks_asked_for_together_are_those_asked_for_one_by_one() -> None:
    weeks = [280, 281, 300]
    together = farrington_flexible(COUNTS, weeks=weeks)
    for n, week in enumerate(weeks):
        alone = farrington_flexible(COUNTS, weeks=[week])
        assert np.array_equal(alone.upper[:, 0], together.upper[:, n])


def test_a_few_cases_are_no_flag_by_default() -> None:
    counts = np.zeros((1, YEARS * 52), dtype=int)
    counts[0, ::40] = 1
    counts[0, -1] = 2
    assert not farrington_flexible(counts).flag.any()


def test_a_series_of_nothing_but_zeros_is_calm_and_raises_nothing() -> None:
    said = farrington_flexible(np.zeros((2, YEARS * 52), dtype=int))
    assert not said.flag.any()


def test_a_count_of_millions_is_not_judged_rather_than_judged_wrongly() -> None:
    said = farrington_flexible(np.full((1, YEARS * 52), 5_000_000))
    assert not said.assessed.any()


def test_a_series_too_short_for_any_reference_week_is_not_judged() -> None:
    assert not farrington_flexible(COUNTS[:, :40]).assessed.any()


def test_the_29th_of_february_has_a_same_date_in_every_year() -> None:
    start = date(2018, 3, 1)
    dates = [start + timedelta(days=7 * n) for n in range(YEARS * 52 + 8)]
    assert date(2024, 2, 29) in dates
    counts = np.random.RandomState(1).poisson(3, (1, len(dates)))
    said = farrington_flexible(counts, dates=dates, weeks=[dates.index(date(2024, 2, 29))])
    assert said.assessed.all()


@pytest.mark.parametrize(
    ("counts", "more", "words"),
    [
        ([[1.5, 2]], {}, "whole numbers"),
        ([[-1, 2]], {}, "whole numbers"),
        ([[[1]]], {}, "dimensions"),
        ([[1, 2]], {"exposure": [[1, 2, 3]]}, "shape"),
        ([[1, 2]], {"exposure": [[1, -2]]}, "0 and above"),
        ([[1, 2]], {"exposure": [[1, float("nan")]]}, "0 and above"),
        ([[1, 2]], {"weeks": [2]}, "within"),
        ([[1, 2]], {"dates": [date(2026, 1, 5)]}, "dates"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(counts: Any, more: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        farrington_flexible(counts, **more)

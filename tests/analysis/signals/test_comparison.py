"""The limits that others use are those of the references, and know when there is too little history."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from signal_references import assert_close, case_ids, days, numbers, read_case

from est_framework.analysis.signals import (
    FarringtonOptions,
    bayes_over_years,
    ears,
    farrington_flexible,
    historical_limits,
)


def asked(case: dict[str, Any]) -> np.ndarray:
    return np.array(case["range_1based"]) - 1


def alarms(values: list[float | None]) -> list[bool]:
    return [bool(v) for v in values]


@pytest.mark.parametrize("case_id", case_ids("ears"))
def test_ears_equals_the_reference_and_its_third_the_paper(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    said = ears(
        case["input"]["observed"],
        weeks=asked(case),
        method=control["method"],
        baseline=control["baseline"],
        alpha=control["alpha"],
        least_deviation=control["minSigma"],
    )
    if control["method"] == "C3":
        assert_close(said.value[0], numbers(out["C3_published"]), 1e-9)
        assert said.flag[0].tolist() == alarms(out["alarm_published"])
    else:
        assert_close(said.expected[0], numbers(out["expected"]), 1e-9)
        assert_close(said.upper[0], numbers(out["upperbound"]), 1e-9)
        assert said.flag[0].tolist() == alarms(out["alarm"])


@pytest.mark.parametrize("case_id", case_ids("bayes"))
def test_the_bayes_system_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    said = bayes_over_years(
        case["input"]["observed"],
        weeks=asked(case),
        years=control["b"],
        half_window=control["w"],
        this_year=control["actY"],
        alpha=control["alpha"],
        weeks_a_year=case["dataset"]["freq"],
    )
    assert said.upper[0].tolist() == out["upperbound"]
    assert said.flag[0].tolist() == alarms(out["alarm"])


@pytest.mark.parametrize("case_id", case_ids("cdc"))
def test_historical_limits_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    said = historical_limits(
        case["input"]["observed"],
        weeks=asked(case),
        years=control["b"],
        months=control["m"],
        alpha=control["alpha"],
        weeks_a_year=case["dataset"]["freq"],
    )
    assert said.value[0].tolist() == out["aggregate4"]
    assert_close(said.upper[0], numbers(out["upperbound"]), 1e-9)
    assert said.flag[0].tolist() == alarms(out["alarm"])


@pytest.mark.parametrize("case_id", case_ids("farrington"))
def test_the_method_of_1996_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out, data = case["control"], case["output"], case["input"]
    original = FarringtonOptions.original()
    said = farrington_flexible(
        data["observed"],
        weeks=asked(case),
        dates=days(data["dates"]) if case["dataset"]["date_mode"] else None,
        options=replace(
            original,
            alpha=control["alpha"] / 2,
            years=control["b"],
            half_window=control["w"],
            heavy=original.heavy if control["reweight"] else None,
            trend=control["trend"],
            power=1.0
            if control["powertrans"] == "none"
            else float(Fraction(control["powertrans"])),
            few=control["limit54"][0],
            few_weeks=control["limit54"][1],
        ),
    )
    judged = said.assessed[0]
    assert_close(np.where(judged, said.upper[0], 0), numbers(out["upperbound"]), 1e-6)
    assert said.flag[0].tolist() == alarms(out["alarm"])
    assert np.isfinite(said.slope[0]).tolist() == alarms(out["trend_kept"])


COUNTS = np.random.RandomState(8).poisson(3, (3, 200))


def test_too_little_history_is_not_flagged_and_has_no_limit() -> None:
    counts = COUNTS[:, :12].copy()
    counts[:, -1] = 400
    for said in (
        bayes_over_years(counts),
        historical_limits(counts),
        ears(counts, method="C2", baseline=11),
        ears(counts, method="C3", baseline=11),
    ):
        assert np.isnan(said.upper).all() or np.isnan(said.value).all()
        assert not said.flag.any()


def test_many_series_at_once_are_those_one_by_one() -> None:
    for judge in (ears, bayes_over_years, historical_limits):
        together = judge(COUNTS, weeks=[180, 199], **({} if judge is ears else {"years": 2}))
        for n, row in enumerate(COUNTS):
            alone = judge(row, weeks=[180, 199], **({} if judge is ears else {"years": 2}))
            assert np.array_equal(alone.upper[0], together.upper[n])

"""CUSUM, its scores and the season before: as the references, as by hand, and in order."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import special, stats
from signal_references import assert_close, case_ids, numbers, read_case, watched

from est_framework.analysis.signals import cusum, likelihood_cusum, rki_limits, season_before
from est_framework.analysis.signals.scores import Scale, score

SCALES: dict[str, Scale] = {
    "rossi": "rossi",
    "standard": "standard",
    "anscombe": "anscombe",
    "anscombe2nd": "anscombe_2nd",
    "pearsonNegBin": "pearson_negative_binomial",
    "anscombeNegBin": "anscombe_negative_binomial",
    "none": "none",
}


def off_by(mean: float, excess: float) -> float:
    """By how much the reference's Anscombe score of the negative binomial lies above its definition.

    It takes excess * mean to three decimals in the hypergeometric function, which no definition asks for.
    """
    at, rounded = (
        special.hyp2f1(1 / 3, 2 / 3, 5 / 3, -of) for of in (excess * mean, round(excess * mean, 3))
    )
    return float(1.5 * mean ** (2 / 3) * (at - rounded) / (mean + excess * mean**2) ** (1 / 6))


@pytest.mark.parametrize("case_id", case_ids("cusum"))
def test_cusum_equals_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    control, out = case["control"], case["output"]
    counts, since = watched(case)
    excess, expected = control["alpha"] or 0.0, control["m"]
    off = off_by(out["m"][0], excess) if control["trans"] == "anscombeNegBin" else 0.0
    restart = control.get("reset", False)
    said = cusum(
        counts,
        since=since,
        expected=season_before(counts, since=since) if expected == "glm" else expected,
        scale=SCALES[control["trans"]],
        excess=excess,
        allowance=control["k"] - off,
        limit=control["h"],
        restart=restart,
    )
    # After a restart the reference shows where the sum begins again, not what it had reached.
    shown = np.where(said.flag[0] & restart, 0, said.value[0])
    assert_close(said.expected[0], numbers(out["m"]), 1e-8)
    assert_close(shown, numbers(out["cusum"]), 1e-8)
    assert said.flag[0].tolist() == [bool(v) for v in out["alarm"]]


def test_a_cusum_by_hand_falls_to_zero_reaches_its_limit_and_begins_again() -> None:
    # Mean before: 4, deviation 2. Scores: 1, 2, -2, 1, 3; less 0.5: 0.5, 1.5, -2.5, 0.5, 2.5.
    counts = [3, 5, 6, 8, 0, 6, 10]
    said = cusum(counts, since=2, scale="standard", allowance=0.5, limit=2)
    assert said.value.tolist() == [[0.5, 2, 0, 0.5, 3]]
    assert said.flag.tolist() == [[False, True, False, False, True]]
    assert said.expected.tolist() == [[4] * 5]
    assert said.weeks.tolist() == [2, 3, 4, 5, 6]
    counts[4] = 4
    assert cusum(counts, since=2, scale="standard", allowance=0.5, limit=2).value.tolist() == [
        [0.5, 2, 1.5, 2, 4.5]
    ]
    again = cusum(counts, since=2, scale="standard", allowance=0.5, limit=2, restart=True)
    assert again.value.tolist() == [[0.5, 2, 0, 0.5, 3]]


@pytest.mark.parametrize(
    ("scale", "by_hand"),
    [
        ("rossi", (27 - 3 * 8 + 2 * math.sqrt(216)) / (2 * math.sqrt(8))),
        ("standard", 19 / math.sqrt(8)),
        ("anscombe", 1.5 * (9 - 4) / math.sqrt(2)),
        ("anscombe_2nd", 1.5 * (9 - (4 - 1 / 18)) / math.sqrt(2)),
        ("pearson_negative_binomial", 19 / math.sqrt(8 + 0.5 * 64)),
        ("none", 27),
    ],
)
def test_a_score_is_that_by_hand(scale: Scale, by_hand: float) -> None:
    assert score(np.array([27]), np.array([8.0]), scale, excess=0.5)[0] == pytest.approx(by_hand)


def test_the_score_of_anscombe_for_the_negative_binomial_is_its_integral() -> None:
    scored = score(np.array([27]), np.array([8.0]), "anscombe_negative_binomial", excess=0.5)
    t = np.linspace(8, 27, 20_001)
    area = np.trapezoid((t + 0.5 * t**2) ** (-1 / 3), t)
    assert scored[0] == pytest.approx(area / 40 ** (1 / 6), rel=1e-8)


def test_only_the_score_to_the_second_order_has_the_mean_zero() -> None:
    counts, mean = np.arange(200), np.full(200, 9.0)
    chance = stats.poisson.pmf(counts, 9)
    first, second = (
        abs(chance @ score(counts, mean, scale)) for scale in ("anscombe", "anscombe_2nd")
    )
    assert second < first / 10


def test_the_season_before_is_that_which_made_the_counts() -> None:
    wave = np.exp(5 + 0.8 * np.sin(2 * np.pi * np.arange(208) / 52))
    counts = np.random.RandomState(3).poisson(wave)
    usual = season_before([counts, 0 * counts], since=156)
    assert usual.shape == (2, 52)
    assert np.abs(usual[0] / wave[156:] - 1).max() < 0.03
    assert np.isnan(usual[1]).all()
    said = cusum([counts, 0 * counts], since=156, expected=usual)
    assert not said.flag.any()


def test_what_solves_the_season_is_the_likeliest() -> None:
    # At the maximum, counts and means have the same sum, also weighed with the wave.
    counts = np.random.RandomState(4).poisson(2, 104)
    angle = 2 * np.pi * np.arange(104) / 52
    usual = season_before(np.concatenate([counts, counts]), since=104)[0]
    for weight in (np.ones(104), np.sin(angle), np.cos(angle)):
        assert weight @ (counts - usual) == pytest.approx(0, abs=1e-5)


COUNTS = arrays(np.int64, (2, 9), elements=st.integers(0, 12))


@given(COUNTS, st.sampled_from(list(SCALES.values())), st.booleans())
def test_a_cusum_is_never_below_zero_and_grows_with_the_counts(
    counts: Any,
    scale: Scale,
    restart: bool,  # noqa: FBT001  # drawn
) -> None:
    said = cusum(counts, since=0, expected=3, scale=scale, excess=0.3, restart=restart)
    assert (said.value >= 0).all()
    assert np.array_equal(said.flag, said.value >= 2.26)
    steps = score(counts, np.full(counts.shape, 3.0), scale, excess=0.3) - 1.04
    for row, summed in zip(steps, said.value, strict=True):
        held = [max(sum(row[start:end]) for start in range(end + 1)) for end in range(1, 10)]
        if not restart:
            assert summed == pytest.approx([max(0, v) for v in held], abs=1e-9)
    more = cusum(counts + 1, since=0, expected=3, scale=scale, excess=0.3)
    assert restart or (more.value >= said.value).all()


@given(COUNTS)
def test_many_series_at_once_are_those_one_by_one(counts: Any) -> None:
    judges: list[Callable[[Any], Any]] = [
        lambda y: cusum(y, since=4),
        lambda y: likelihood_cusum(y, since=4, limit=2),
        lambda y: likelihood_cusum(y, since=4, factor=2, excess=0.2, limit=2),
        lambda y: rki_limits(y, weeks=[8], years=1, half_window=1, weeks_a_year=4),
    ]
    for judge in judges:
        together, alone = judge(counts), judge(counts[1])
        assert np.array_equal(together.value[1], alone.value[0], equal_nan=True)
        assert np.array_equal(together.flag[1], alone.flag[0])


@given(arrays(np.int64, (2, 60), elements=st.sampled_from([0, 0, 0, 1, 400])))
def test_a_season_of_few_counts_is_a_number_above_zero_or_none(counts: Any) -> None:
    usual = season_before(counts, since=52)
    assert ((usual > 0) | np.isnan(usual)).all()
    cusum(counts, since=52, expected=usual)


def test_a_season_that_runs_away_is_none() -> None:
    counts = np.zeros((2, 60), dtype=int)
    counts[0, 16] = 1
    counts[1, [5, 32, 33]] = [3, 1, 100_000]
    assert np.isnan(season_before(counts, since=52)).all()


def test_a_series_without_anything_before_is_not_judged() -> None:
    for said in (
        cusum([0, 0, 9, 9], since=2),
        likelihood_cusum([0, 0, 9, 9], since=2),
        likelihood_cusum([0, 0, 9, 9], since=2, factor=2),
        rki_limits([0, 0, 9, 9], weeks=[2, 3]),
    ):
        assert not said.flag.any()
        assert (np.isnan(said.value) | np.isnan(said.upper)).all()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda: cusum([1, 2], since=2), "since is 2"),
        (lambda: cusum([1, 2], since=0), "since is 0"),
        (lambda: cusum([1, 2], since=1, expected=0), "above 0"),
        (lambda: cusum([1, 2], since=1, expected=[1, 2, 3]), "broadcast"),
        (lambda: cusum([1, -2], since=1), "whole numbers"),
        (lambda: cusum([1, 2], since=1, scale="own"), "scale is 'own'"),
        (lambda: cusum([1, 2], since=1, scale="pearson_negative_binomial"), "needs an excess"),
        (lambda: likelihood_cusum([1, 2], since=1, factor=1), "factor is 1"),
        (lambda: likelihood_cusum([1, 2], since=1, excess=-1), "excess is -1"),
        (lambda: likelihood_cusum([1, 2], since=1, shortest=3, longest=2), "shortest is 3"),
        (lambda: season_before([1, 2], since=1), "52 weeks"),
        (lambda: rki_limits([1, 2], years=0, half_window=0), "two weeks"),
    ],
)
def test_what_cannot_be_asked_is_told(wrong: Callable[[], object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        wrong()

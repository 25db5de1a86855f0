"""Trends, levels, changes, clusters and neighbours: as counted by hand, and as their definitions say."""

from __future__ import annotations

from itertools import combinations, permutations
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from est_framework.analysis.signals.long_term import (
    change_points,
    gi_star,
    mann_kendall,
    moran,
    rate_ratio,
    scan,
    shrunken_rates,
)

NAN = float("nan")
LINE = [[1], [0, 2], [1, 3], [2]]
"""Four areas in a row."""
WHOLE = st.integers(0, 20)
FEW = settings(max_examples=40, deadline=None)


def test_a_trend_is_counted_by_its_pairs() -> None:
    said = mann_kendall([[1, 3, 2, 4], [1, 1, 2, 2]])
    assert said.score.tolist() == [4, 4]
    assert said.variance == pytest.approx([4 * 3 * 13 / 18, (4 * 3 * 13 - 2 * 2 * 9) / 18])
    assert said.z == pytest.approx(3 / np.sqrt(said.variance))
    assert said.p_value == pytest.approx(2 * stats.norm.sf(said.z))
    assert said.tau_a == pytest.approx([4 / 6, 4 / 6])
    assert said.tau_b == pytest.approx([4 / 6, 4 / sqrt(6 * 4)])
    assert said.slope == pytest.approx([0.75, 5 / 12])


def test_a_trend_with_seasons_holds_each_value_against_its_own_season() -> None:
    said = mann_kendall([10, 0, 12, 1, 14, 2], period=2)
    assert said.score.tolist() == [6]
    assert said.variance == pytest.approx([2 * 3 * 2 * 11 / 18])
    assert said.slope == pytest.approx([1.5])


def test_a_gap_is_no_value_and_one_value_no_trend() -> None:
    said = mann_kendall([[1, NAN, 5], [NAN, NAN, 4], [3, 3, 3]])
    assert said.number.tolist() == [2, 1, 3]
    assert said.slope[0] == 2
    assert np.isnan(said.p_value[1])
    assert np.isnan(said.slope[1])
    assert (said.z[2], said.p_value[2]) == (0, 1)


@FEW
@given(st.lists(WHOLE, min_size=2, max_size=24), st.integers(1, 4))
def test_a_trend_backwards_falls_and_knows_the_order_alone(values: list[int], period: int) -> None:
    whole = len(values) // period * period
    if whole < 2 * period:
        return
    x = np.array(values[:whole], dtype=float)
    there, back = mann_kendall(x, period=period), mann_kendall(x[::-1], period=period)
    bent, lifted = mann_kendall(x**3, period=period), x + np.arange(whole) % period * 100
    assert back.score == -there.score
    assert back.slope == pytest.approx(-there.slope)
    assert (bent.score, bent.variance) == (there.score, there.variance)
    assert mann_kendall(lifted, period=period).score == there.score


@pytest.mark.parametrize(
    ("values", "period"), [([[[1]]], 1), ([1, float("inf")], 1), ([1, 2, 3], 0)]
)
def test_no_trend_of_what_is_no_series(values: object, period: int) -> None:
    with pytest.raises(ValueError, match=r"values|period"):
        mann_kendall(values, period=period)


def test_rates_are_drawn_together_by_how_much_is_chance() -> None:
    said = shrunken_rates([2, 8, 0], [10, 10, 0])
    assert (said.overall, said.between) == pytest.approx((0.5, 0.04))
    assert said.shrunk == pytest.approx([0.5 - 0.3 * 0.04 / 0.09, 0.5 + 0.3 * 0.04 / 0.09, 0.5])
    assert np.isnan(said.raw[2])
    alike = shrunken_rates([5, 4], [10, 10])
    assert alike.shrunk == pytest.approx([0.45, 0.45])
    assert alike.between == 0
    for counts, exposure in (([[1]], [1]), ([1], [1, 2]), ([-1], [1])):
        with pytest.raises(ValueError, match=r"counts|exposure"):
            shrunken_rates(counts, exposure)


@FEW
@given(st.lists(st.tuples(WHOLE, st.integers(0, 40)), min_size=1, max_size=12))
def test_a_shrunken_rate_lies_between_its_own_and_that_of_all(rows: list[tuple[int, int]]) -> None:
    said = shrunken_rates([c if e else 0 for c, e in rows], [e for _, e in rows])
    there = np.isfinite(said.raw)
    low, high = np.minimum(said.raw, said.overall), np.maximum(said.raw, said.overall)
    assert (said.shrunk[there] >= low[there] - 1e-12).all()
    assert (said.shrunk[there] <= high[there] + 1e-12).all()


def test_a_rate_ratio_is_exact() -> None:
    said = rate_ratio([1, 4, 0, 2.5], [1, 0, 0, 1], 10, [10, 10, 10, 20])
    one = 1 - sqrt(0.975)
    assert said.ratio.tolist()[:2] == [1, float("inf")]
    assert np.isnan(said.ratio[2])
    assert said.ratio[3] == 5
    assert said.low[0] == pytest.approx(one / (1 - one))
    assert said.high[:3] == pytest.approx([(1 - one) / one, float("inf"), float("inf")])
    assert said.p_value[:3] == pytest.approx([1, 2 / 16, 1])
    assert np.isnan(said.p_value[3])
    for bad in ((-1, 1, 1, 1), (1, 1, 0, 1), (NAN, 1, 1, 1)):
        with pytest.raises(ValueError, match="must be"):
            rate_ratio(*bad)


@FEW
@given(WHOLE, WHOLE, st.integers(1, 30), st.integers(1, 30))
def test_a_rate_ratio_is_the_binomial_of_the_whole(x: int, y: int, of: int, before: int) -> None:
    said, turned = rate_ratio(x, y, of, before), rate_ratio(y, x, before, of)
    assert said.p_value == pytest.approx(turned.p_value)
    if x and y:
        assert said.low == pytest.approx(1 / turned.high)
    if x + y:
        known = stats.binomtest(x, x + y, of / (of + before))
        limits = known.proportion_ci(0.95, "exact")
        assert said.p_value == pytest.approx(known.pvalue)
        assert said.low == pytest.approx(limits.low / (1 - limits.low) * before / of)


def test_a_step_is_found_where_it_is_and_a_level_series_has_none() -> None:
    said = change_points([0] * 4 + [5] * 4, least=2)
    assert said.starts[said.best] == (4,)
    assert said.squares[:2].tolist() == [50, 0]
    assert said.criterion[0] == pytest.approx(8 * (log(50 / 8) + 1 + log(2 * np.pi)) + 2 * log(8))
    assert change_points([0.1] * 9, least=3).best == 0
    assert len(change_points(range(12), least=2, most=1).squares) == 2
    for values, least in (([1, 2, 3], 2), ([1, NAN, 3, 4], 2), ([[1, 2, 3, 4]], 2), ([1, 2], 1)):
        with pytest.raises(ValueError, match=r"finite|fit twice"):
            change_points(values, least=least)


@FEW
@given(arrays(float, st.integers(6, 11), elements=WHOLE), st.integers(1, 2))
def test_no_other_split_is_better(values: np.ndarray, changes: int) -> None:
    def squares(starts: tuple[int, ...]) -> float:
        return float(sum(((part - part.mean()) ** 2).sum() for part in np.split(values, starts)))

    said = change_points(values, least=2, most=changes)
    ends = [0, len(values)]
    allowed = [
        s
        for s in combinations(range(len(values)), changes)
        if min(np.diff(sorted([*ends, *s]))) >= 2
    ]
    assert said.squares[changes] == pytest.approx(min(map(squares, allowed)), abs=1e-9)
    assert said.squares[changes] == pytest.approx(squares(said.starts[changes]), abs=1e-9)


def test_a_zone_is_weighed_against_what_is_expected_or_against_the_rest() -> None:
    zones = [[0], [1], [0, 1]]
    said = scan([[6], [1]], [[2], [2]], zones, longest=1)
    both = 7 * log(7 / 4) + 4 - 7
    assert said.statistic[:, 0] == pytest.approx([6 * log(3) + 2 - 6, 0, both])
    assert (said.zone, said.duration) == (0, 1)
    assert np.isnan(said.p_value)
    rest = scan([[6], [1]], [[2], [2]], zones, longest=1, against="rest")
    share = 6 * log(6 / 3.5) + log(1 / 3.5)
    assert rest.statistic[:, 0] == pytest.approx([share, 0, 0])


def test_a_cluster_has_the_duration_that_stands_out_most() -> None:
    said = scan([[0, 4, 4], [1, 1, 1]], np.ones((2, 3)), [[0], [1]], longest=3)
    assert (said.zone, said.duration) == (0, 2)
    assert said.statistic[0] == pytest.approx([4 * log(4) - 3, 8 * log(4) - 6, 8 * log(8 / 3) - 5])


@pytest.mark.parametrize("against", ["expected", "rest"])
def test_the_same_generator_gives_the_same_chance(against: str) -> None:
    usual, zones = np.full((3, 2), 2.0), [[0], [1], [2], [0, 1]]
    for counts, low, high in (([[2, 9], [2, 2], [2, 2]], 0, 0.1), ([[2, 2]] * 3, 0.9, 1)):
        told = [
            scan(
                counts,
                usual,
                zones,
                longest=2,
                against=against,
                replications=99,
                generator=np.random.default_rng(5),
            ).p_value
            for _ in range(2)
        ]
        assert told[0] == told[1]
        assert low < told[0] <= high
        assert told[0] * 100 == pytest.approx(round(told[0] * 100))


@pytest.mark.parametrize(
    ("zones", "longest", "wrong"),
    [
        ([[2]], 1, {}),
        ([[]], 1, {}),
        ([], 1, {}),
        ([[0]], 2, {}),
        ([[0]], 1, {"replications": 9}),
        ([[0]], 1, {"expected": [[0], [0]]}),
    ],
)
def test_a_scan_of_what_is_not_there_is_refused(zones: list, longest: int, wrong: dict) -> None:
    with pytest.raises(ValueError, match=r"must|need"):
        scan([[1], [2]], wrong.pop("expected", [[1], [1]]), zones, longest=longest, **wrong)


def test_high_areas_side_by_side_are_told_in_deviations() -> None:
    told = gi_star([3, 1, 0, 0], LINE)
    assert told[:2] == pytest.approx([2 / sqrt(1.5 * 2 * 2 / 3), 1 / sqrt(1.5 * 3 / 3)])
    said = moran([3, 1, 0, 0], LINE)
    assert (said.value, said.expected) == pytest.approx((0.25, -1 / 3))
    assert said.local == pytest.approx([0, 0, 0.5 / 1.5, 1 / 1.5])
    assert said.high.tolist() == [True, False, False, False]
    assert np.isnan(gi_star([1, 1, 1, 1], LINE)).all()


@FEW
@given(st.lists(WHOLE, min_size=4, max_size=4).filter(lambda x: len(set(x)) > 1))
def test_moran_has_mean_and_variance_of_all_ways_to_deal_out_the_values(values: list[int]) -> None:
    near = [[1, 2], [0], [1, 3], []]
    dealt = [moran(p, near) for p in permutations(values)]
    said = moran(values, near)
    of_all = [m.value for m in dealt]
    assert said.expected == pytest.approx(np.mean(of_all))
    assert said.variance == pytest.approx(np.var(of_all), abs=1e-9)
    assert said.z == pytest.approx((said.value - said.expected) / sqrt(said.variance))
    each = np.var([m.local for m in dealt], axis=0)
    assert said.local_variance[:3] == pytest.approx(each[:3], abs=1e-9)
    assert np.isnan(said.local[3])


@pytest.mark.parametrize(
    ("values", "near"),
    [
        ([1, 2, 3], [[1], [0], []]),
        ([1, 2, 3, NAN], LINE),
        ([1, 2, 3, 4], LINE[:3]),
        ([1, 2, 3, 4], [[0], [], [], []]),
        ([1, 2, 3, 4], [[4], [], [], []]),
    ],
)
def test_neighbours_that_are_not_there_are_refused(values: list, near: list[list[int]]) -> None:
    for judge in (gi_star, moran):
        with pytest.raises(ValueError, match=r"must be|neighbours of"):
            judge(values, near)
    for none in ([[], [], [], []], LINE):
        with pytest.raises(ValueError, match="must be neighbours"):
            moran([1, 1, 1, 1], none)

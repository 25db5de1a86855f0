"""Few weeks of history, quarters, and many p-values: as defined, as the references, and in order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats
from signal_references import assert_close, case_ids, numbers, read_case

from est_framework.analysis.signals import (
    benjamini_hochberg,
    benjamini_yekutieli,
    expected_by_chance,
    holm,
    same_weeks,
    short_history,
)
from est_framework.analysis.signals.negative_binomial import tail_and_quantiles
from est_framework.analysis.signals.pooled_dispersion import pooled_dispersion


def made(case: dict[str, Any]) -> tuple[np.ndarray, np.ndarray, np.ndarray, Any]:
    """Counts and reports of every indicator and area, the pool of each, and where a row of output is."""
    kinds = case["input"]["indicator_1based"]
    counts = np.array(
        [[[v or 0 for v in area] for area in kind] for kind in case["input"]["counts"]]
    )
    reports = np.array([[v or 0 for v in area] for area in case["input"]["reports"]])
    number, areas, weeks = counts.shape
    out = case["output"]
    places = zip(out["indicator_1based"], out["area_1based"], strict=True)
    rows = [kinds.index(kind) * areas + area - 1 for kind, area in places]
    pool = np.repeat(np.arange(number), areas)
    return counts.reshape(-1, weeks), np.tile(reports, (number, 1)), pool, np.array(rows)


@pytest.mark.parametrize("case_id", case_ids("est_short_history"))
def test_short_history_equals_its_definition(case_id: str) -> None:
    case = read_case(case_id)
    counts, reports, pool, rows = made(case)
    out = case["output"]
    columns = np.array(out["week_1based"]) - 1
    for alpha, upper in ((0.01, "upper_99"), (0.005, "upper_995")):
        said = short_history(
            counts,
            exposure=reports,
            weeks=np.arange(counts.shape[1]),
            pool=pool,
            alpha=alpha,
            window=case["input"]["window"],
            guard=case["input"]["guard"],
        )
        assert_close(said.expected[rows, columns], numbers(out["expected"]), 1e-9)
        assert_close(said.dispersion[rows, columns], numbers(out["phi"]), 1e-9)
        assert_close(said.p_value[rows, columns], numbers(out["p"]), 1e-9)
        assert_close(said.upper[rows, columns], numbers(out[upper]), 0)


@pytest.mark.parametrize("case_id", [c for c in case_ids("bayes") if "2" not in c and "3" not in c])
def test_without_exposure_and_dispersion_it_is_the_bayes_system(case_id: str) -> None:
    case = read_case(case_id)
    control = case["control"]
    assert control["b"] == 0
    said = short_history(
        case["input"]["observed"],
        weeks=np.array(case["range_1based"]) - 1,
        alpha=control["alpha"],
        window=control["w"],
        guard=0,
        at_least=1,
        overdispersed=False,
    )
    assert said.upper[0].tolist() == case["output"]["upperbound"]
    assert said.flag[0].tolist() == [bool(a) for a in case["output"]["alarm"]]


@pytest.mark.parametrize("case_id", case_ids("est_13_weeks"))
def test_a_quarter_against_the_same_weeks_equals_its_definition(case_id: str) -> None:
    case = read_case(case_id)
    counts, reports, pool, rows = made(case)
    said = same_weeks(
        counts,
        exposure=reports,
        week=case["input"]["week_1based"] - 1,
        pool=pool,
        years=case["input"]["years_back"],
    )
    out = case["output"]
    assert said.now[rows].tolist() == out["y_now"]
    assert said.before[rows].tolist() == out["y_before"]
    assert said.exposure_before[rows].tolist() == out["reports_before"]
    assert_close(said.ratio[rows], out["rate_ratio"], 1e-9)
    assert_close(said.low[rows], out["lower95"], 1e-9)
    assert_close(said.high[rows], out["upper95"], 1e-9)
    assert_close(said.p_value[rows], out["p_one_sided"], 1e-9)


@pytest.mark.parametrize("case_id", case_ids("fdr"))
def test_adjusted_p_values_equal_the_reference(case_id: str) -> None:
    case = read_case(case_id)
    out, given_in = case["output"], numbers(case["input"]["p"])
    adjusted = benjamini_hochberg(given_in)
    assert_close(adjusted, numbers(out["BH"]), 1e-12)
    assert_close(benjamini_yekutieli(given_in), numbers(out["BY"]), 1e-12)
    assert_close(holm(given_in), numbers(out["holm"]), 1e-12)
    assert (adjusted <= 0.1).tolist() == [bool(r) for r in out["reject_BH_10"]]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 400),
            st.floats(0, 300, allow_subnormal=False),
            st.one_of(st.just(1.0), st.floats(1.001, 40)),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_tails_and_quantiles_are_those_of_the_distribution(
    cells: list[tuple[int, float, float]],
) -> None:
    count, mean, dispersion = (np.array(c) for c in zip(*cells, strict=True))
    tail, quantiles = tail_and_quantiles(count, mean, dispersion, (0.05, 0.99))
    for n, (k, mu, phi) in enumerate(cells):
        law = stats.poisson(mu) if phi == 1 else stats.nbinom(mu / (phi - 1), 1 / phi)
        assert tail[n] == pytest.approx(law.sf(k - 1), rel=1e-9, abs=1e-300)
        for p, found in zip((0.05, 0.99), quantiles, strict=True):
            assert law.cdf(found[n]) >= p - 1e-12
            assert found[n] == 0 or law.cdf(found[n] - 1) < p + 1e-12


COUNTS = np.random.RandomState(2).poisson(2.5, (6, 40))
REPORTS = np.random.RandomState(3).randint(3, 8, COUNTS.shape)


def test_four_weeks_of_history_are_enough_and_three_are_not() -> None:
    said = short_history(COUNTS, exposure=REPORTS, weeks=np.arange(12), guard=2)
    assert said.assessed[0].tolist() == [False] * 6 + [True] * 6


def test_a_week_without_reports_is_neither_judged_nor_history() -> None:
    there = REPORTS.copy()
    there[:, [20, 39]] = 0
    other = COUNTS.copy()
    other[:, [20, 39]] = 99
    said = short_history(COUNTS, exposure=there, weeks=[30, 39])
    again = short_history(other, exposure=there, weeks=[30, 39])
    assert said.assessed[:, 0].all()
    assert not said.assessed[:, 1].any()
    assert not again.flag[:, 1].any()
    assert np.array_equal(said.p_value, again.p_value, equal_nan=True)


def test_the_usual_lies_within_its_ends_and_below_the_limit() -> None:
    said = short_history(COUNTS, exposure=REPORTS, weeks=np.arange(10, 40))
    assert (said.low <= said.high).all()
    assert (said.high <= said.upper).all()
    assert (said.flag == (COUNTS[:, 10:] > said.upper)).all()


def test_twice_the_reports_and_twice_the_events_is_usual() -> None:
    there = np.full((1, 30), 4)
    counts = np.full((1, 30), 5)
    there[0, -1], counts[0, -1] = 8, 10
    assert short_history(counts, exposure=there).p_value[0, 0] > 0.3
    assert short_history(counts).p_value[0, 0] < 0.1


def test_places_of_one_kind_share_their_dispersion_and_kinds_do_not() -> None:
    wild = np.random.RandomState(4).negative_binomial(0.5, 0.1, (3, 40))
    calm = np.full((3, 40), 4)
    said = short_history(np.vstack([wild, calm]), pool=["a"] * 3 + ["b"] * 3)
    assert len(set(said.dispersion[:3, 0])) == 1
    assert said.dispersion[0, 0] > 2
    assert said.dispersion[3:, 0].tolist() == [1, 1, 1]


def test_a_quarter_is_compared_with_as_many_years_as_there_are() -> None:
    counts = np.ones((1, 52 * 2 + 13), dtype=int)
    said = same_weeks(counts, years=3)
    assert said.before.tolist() == [26]
    assert said.ratio[0] == pytest.approx((13.5 / 13) / (26.5 / 26))


def test_without_an_earlier_year_nothing_is_compared() -> None:
    assert np.isnan(same_weeks(np.ones((1, 60), dtype=int)).ratio).all()


def test_a_pool_must_name_every_series() -> None:
    with pytest.raises(ValueError, match="pool"):
        short_history(COUNTS, pool=[1, 2])
    with pytest.raises(ValueError, match="week"):
        same_weeks(COUNTS, week=3)


@given(st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), max_size=40))
def test_adjusting_keeps_the_order_and_never_makes_smaller(p_values: list[float]) -> None:
    adjusted = benjamini_hochberg(p_values)
    given_in = np.array(p_values, dtype=float)
    there = np.isfinite(given_in)
    assert np.array_equal(np.isfinite(adjusted), there)
    assert (adjusted[there] >= given_in[there]).all()
    order = np.argsort(given_in[there], kind="stable")
    assert (np.diff(adjusted[there][order]) >= 0).all()
    assert expected_by_chance(given_in, 0.01) == pytest.approx(0.01 * there.sum())


@given(
    counts=arrays(np.int64, (4, 40), elements=st.integers(0, 9)),
    exposure=arrays(np.int64, (4, 40), elements=st.sampled_from([0, 1, 3])),
    weeks=st.lists(st.integers(0, 40), min_size=1, max_size=4),
    kinds=st.lists(st.integers(0, 1), min_size=4, max_size=4),
)
def test_the_dispersion_of_a_pool_is_what_its_weeks_add_up_to(
    counts: Any, exposure: Any, weeks: list[int], kinds: list[int]
) -> None:
    said = pooled_dispersion(counts, exposure.astype(float), np.array(kinds), np.array(weeks))
    for n, week in enumerate(weeks):
        back = slice(max(0, week - 26), week)
        for kind in set(kinds):
            squares, freedom = 0.0, 0.0
            for series in (k for k, own in enumerate(kinds) if own == kind):
                of = exposure[series, back]
                y = np.where(of > 0, counts[series, back], 0)
                mean = of * (y.sum() + 0.25) / max(of.sum(), 1)
                squares += np.minimum((y - mean) ** 2 / np.maximum(mean, 0.05), 12).sum()
                freedom += len(y) * (1 - 1 / max(2, len(y)))
            expected = max(1, squares / freedom) if freedom else 1
            assert said[kinds.index(kind), n] == pytest.approx(expected)

"""New, growing, fading and recurring, against series made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from est_framework.analysis.changes import can_tell, changes, kind_of
from est_framework.periods import Period
from est_framework.picture.long_history import LongHistory

if TYPE_CHECKING:
    from est_framework.setup.resolved import ResolvedSetup

NO = -1
"""No report came."""


def arrays(series: list[int], reports: int = 4) -> tuple[np.ndarray, np.ndarray]:
    counts = np.array([max(n, 0) for n in series])
    return counts, np.array([0 if n == NO else reports for n in series])


@pytest.mark.parametrize(
    ("series", "kind"),
    [
        ([0] * 13 + [1], "new"),
        ([NO] * 9 + [0] * 4 + [2], "new"),
        ([1] + [0] * 12 + [2], None),
        ([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 2, 2, 3, 4], "growing"),
        ([0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 2], None),
        ([3, 4, 3, 2, 4, 3, 3, 4, 3, 3, 1, 0, 1, 0], "fading"),
        ([3, 4, 3, 2, 4, 3, 3, 4, 3, 3, NO, NO, NO, 3], "recurring"),
        ([1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0], None),
        ([1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1], "recurring"),
        ([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], None),
        ([0] * 14, None),
        ([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], "recurring"),
    ],
)
def test_a_series_made_by_hand_is_called_what_it_is(series: list[int], kind: str | None) -> None:
    counts, reports = arrays(series)
    assert can_tell(reports)
    assert kind_of(counts, reports) == kind


@pytest.mark.parametrize(
    "series",
    [[1] * 13 + [NO], [NO] * 10 + [0, 0, 0, 1], [3]],
    ids=["no report came now", "too few to look back on", "the first week"],
)
def test_where_reports_are_missing_nothing_is_told(series: list[int]) -> None:
    assert not can_tell(arrays(series)[1])


def test_more_reporters_are_not_more_trouble() -> None:
    counts = np.array([2] * 10 + [6] * 4)
    reports = np.array([2] * 10 + [6] * 4)
    assert kind_of(counts, reports) == "recurring", "as many per report as before"
    assert kind_of(counts, np.full(14, 2)) == "growing"


def test_fewer_reports_are_not_an_end() -> None:
    counts = np.array([6] * 10 + [3, 1, 1, 1])
    few = np.array([6] * 10 + [3, 1, 1, 1])
    assert kind_of(counts, few) == "recurring"
    assert kind_of(counts, np.full(14, 6)) == "fading"


def test_a_week_short_of_reports_is_not_called_fading() -> None:
    counts = np.array([6] * 10 + [0] * 4)
    reports = np.array([6] * 13 + [2])
    assert kind_of(counts, reports) is None


def test_all_of_a_setup_is_told_or_counted_as_untold(made: ResolvedSetup) -> None:
    periods = tuple(Period.parse("2026-W47").shifted(n - 13) for n in range(14))
    areas, indicators = tuple(made.areas), tuple(made.indicators)
    counts = np.zeros((len(areas), len(indicators), 14), dtype=np.int64)
    reports = np.zeros_like(counts)
    brak, lugnt = indicators.index("brak"), indicators.index("klotter")
    centrum, hamnen = areas.index("centrum"), areas.index("hamnen")
    reports[centrum, brak] = 3
    counts[centrum, brak, -1] = 2
    reports[hamnen, lugnt, :-1] = 3
    found = changes(LongHistory(periods, areas, indicators, counts, reports), made)
    assert [(c.kind, c.area, c.indicator, c.now) for c in found.lines] == [
        ("new", "centrum", "brak", 2)
    ]
    assert (found.told, found.untold) == (1, 1)

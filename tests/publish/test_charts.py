from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from made_pictures import series

from est_framework.publish.picture.charts import SHOWN, sparkline
from est_framework.publish.words import Words
from est_framework.setup.resolved import ResolvedSetup


def drawn(values: list[int | None], made: ResolvedSetup) -> str:
    return sparkline(series("klotter", values).points, Words(made, "sv"))


def test_the_line_breaks_where_no_report_came(made: ResolvedSetup) -> None:
    line = drawn([1, 2, None, 3, 4], made)
    assert line.count('class="run"') == 2
    assert line.count("<rect") == 1


def test_a_lone_period_between_gaps_is_a_dot(made: ResolvedSetup) -> None:
    assert drawn([None, 3, None, 2, 2], made).count('class="lone"') == 1


def test_the_newest_is_marked_only_when_it_came(made: ResolvedSetup) -> None:
    assert 'class="newest"' in drawn([1, 2], made)
    assert 'class="newest"' not in drawn([1, None], made)


def test_zero_lies_on_the_floor_and_the_peak_at_the_top(made: ResolvedSetup) -> None:
    assert "M5.0 39.0 235.0 5.0" in drawn([0, 7], made)


def test_only_the_last_half_year_of_weeks_is_drawn(made: ResolvedSetup) -> None:
    line = drawn([9] * 30 + [1] * SHOWN, made)
    assert "som mest 1" in line
    assert "26 veckor till och med v. 47" in line


def test_the_line_says_in_words_what_it_shows(made: ResolvedSetup) -> None:
    line = drawn([1, 5, None, 2], made)
    assert (
        'aria-label="4 veckor till och med v. 47, som mest 5, v. 45, ingen rapport för 1 vecka"'
        in line
    )


def test_a_series_without_periods_is_an_empty_drawing(made: ResolvedSetup) -> None:
    assert "<svg" in drawn([], made)


@settings(deadline=None)
@given(values=st.lists(st.none() | st.integers(0, 10_000), max_size=40))
def test_every_report_is_drawn_inside_and_every_gap_is_hatched(
    made: ResolvedSetup, values: list[int | None]
) -> None:
    shown = values[-SHOWN:]
    line = drawn(values, made)
    places = re.findall(
        r"[ M]([\d.]+) ([\d.]+)(?=[ \"])", " ".join(re.findall(r'class="run" d="[^"]+"', line))
    )
    dots = re.findall(r'class="lone" cx="([\d.]+)" cy="([\d.]+)"', line)
    assert len(places) + len(dots) == sum(v is not None for v in shown)
    assert all(0 <= float(x) <= 240 and 5 <= float(y) <= 39 for x, y in [*places, *dots])
    assert line.count("<rect") == sum(v is None for v in shown)


def test_where_the_areas_changed_a_line_stands_and_is_said(made: ResolvedSetup) -> None:
    points = series("klotter", [1, 2, 3, 4]).points
    line = sparkline(points, Words(made, "sv"), {points[2].period})
    assert '<path class="break" d="M120.0 0V44"/>' in line
    assert "områdena ändrades v. 46" in line
    assert 'class="break"' not in sparkline(points, Words(made, "sv"), {points[0].period})

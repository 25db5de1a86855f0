"""Periods: ISO weeks, two weeks, half months, months."""

import csv
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from est_framework.errors import UsageError
from est_framework.periods import Period, PeriodKind, read_typed

days = st.dates(min_value=date(2001, 1, 1), max_value=date(2099, 12, 31))
kinds = st.sampled_from(PeriodKind)


def test_2026_has_a_week_53_that_ends_in_january() -> None:
    week = Period.parse("2026-W53")
    assert (week.first, week.last) == (date(2026, 12, 28), date(2027, 1, 3))
    assert str(week.next()) == "2027-W01"
    assert week.dates("sv") == "28 december 2026 – 3 januari 2027"


def test_a_year_without_week_53_says_how_many_weeks_it_has() -> None:
    with pytest.raises(UsageError) as caught:
        Period.parse("2025-W53")
    assert caught.value.said("sv") == "År 2025 har ingen vecka 53: det har 52 veckor."
    assert caught.value.said("en") == "Year 2025 has no week 53: it has 52 weeks."


@pytest.mark.parametrize(
    "text",
    [
        "2026-47", "2026-W47\n", "2026W47", "W47", "47", "2026-w47", "2026-W00", "0001-W01",
        "9999-W01", "2026-W47-W49", "2026-W53-W54", "2026-13", "2026-00",
        "2026-11-H0", "2026-11-H3", "2026-11-h1", "2026-13-H1", "2026-W47-H1", "2026-11-H1-H2",
        "２０２６-W47", "",
    ],
)  # fmt: skip
def test_other_forms_are_refused_with_words(text: str) -> None:
    with pytest.raises(UsageError):
        Period.parse(text)


@pytest.mark.parametrize("typed", ["2026-47", "2026-w47", "2026W47", "2026-V47", "202647"])
def test_a_week_typed_in_another_way_gets_the_week_that_was_meant(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_typed(typed)
    assert caught.value.said("sv").endswith(". Menade du 2026-W47?")
    assert caught.value.said("en").endswith(". Did you mean 2026-W47?")


@pytest.mark.parametrize("typed", ["2026-60", "2026-W54", "2026-00", "snart"])
def test_no_week_is_suggested_that_does_not_exist(typed: str) -> None:
    with pytest.raises(UsageError) as parsed:
        Period.parse(typed)
    with pytest.raises(UsageError) as read:
        read_typed(typed)
    assert read.value.words == parsed.value.words


@given(days, kinds)
def test_a_period_is_read_back_as_it_was_written(day: date, kind: PeriodKind) -> None:
    period = Period.holding(day, kind)
    assert Period.parse(str(period)) == period
    assert period.holds(day)


@given(days, kinds, st.integers(-60, 60))
def test_periods_follow_each_other_without_gap_or_overlap(
    day: date, kind: PeriodKind, steps: int
) -> None:
    period = Period.holding(day, kind)
    assert period.next().first == period.last + timedelta(days=1)
    assert period.next().previous() == period
    assert period.shifted(steps).shifted(-steps) == period
    assert period < period.next()


@given(days, days)
def test_two_week_periods_keep_their_rhythm_over_a_week_53(anchor: date, day: date) -> None:
    period = Period.holding(day, PeriodKind.TWO_WEEKS, anchor=anchor)
    assert period.holds(day)
    assert (period.first - (anchor - timedelta(days=anchor.weekday()))).days % 14 == 0


def test_two_weeks_over_new_year_name_both_weeks() -> None:
    period = Period.parse("2026-W53-W01")
    assert period.last == date(2027, 1, 10)
    assert period.name("sv") == "vecka 53–1 2026"
    assert period.name("en") == "weeks 53–1 2026"


def test_half_months_go_to_the_15th_and_from_the_16th_to_the_months_last_day() -> None:
    first, second = Period.parse("2028-02-H1"), Period.parse("2028-02-H2")
    assert (first.first, first.last) == (date(2028, 2, 1), date(2028, 2, 15))
    assert (second.first, second.last) == (date(2028, 2, 16), date(2028, 2, 29))
    assert [str(second.shifted(n)) for n in (-2, -1, 1, 2)] == [
        "2028-01-H2", "2028-02-H1", "2028-03-H1", "2028-03-H2",
    ]  # fmt: skip
    assert str(Period.parse("2026-12-H2").next()) == "2027-01-H1"
    assert str(Period.parse("2027-01-H1").previous()) == "2026-12-H2"
    assert first.name("sv") == "1–15 februari 2028"
    assert second.name("en") == "16–29 February 2028"


@given(days)
def test_two_halves_make_a_month(day: date) -> None:
    month = Period.holding(day, PeriodKind.MONTH)
    halves = [Period.holding(d, PeriodKind.HALF_MONTH) for d in (month.first, month.last)]
    assert (halves[0].first, halves[1].last) == (month.first, month.last)
    assert halves[0].next() == halves[1]
    assert Period.holding(day, PeriodKind.HALF_MONTH) in halves


@given(days, kinds, st.integers(-60, 60))
def test_periods_between_two_are_counted(day: date, kind: PeriodKind, steps: int) -> None:
    period = Period.holding(day, kind)
    assert period.shifted(steps).steps_from(period) == steps


@given(days, days, kinds)
def test_periods_stand_in_the_same_order_written_as_in_time(
    one: date, other: date, kind: PeriodKind
) -> None:
    """Files and tables are sorted by the text."""
    first, second = sorted(Period.holding(d, kind) for d in (one, other))
    assert str(first) <= str(second)


@given(days, days, kinds)
def test_the_periods_through_a_day_follow_each_other_until_one_holds_it(
    one: date, other: date, kind: PeriodKind
) -> None:
    first, last = sorted(Period.holding(d, kind) for d in (one, other))
    found = list(islice(first.through(last.first), 9_000))
    assert found[0] == first
    assert found[-1] == last
    assert [p.next() for p in found[:-1]] == found[1:]
    assert list(last.through(last.first - timedelta(days=1))) == []


def test_names_and_dates_are_said_in_both_languages() -> None:
    assert Period.parse("2026-W47").name("sv") == "vecka 47 2026"
    assert Period.parse("2026-W47").dates("sv") == "16–22 november 2026"
    assert Period.parse("2026-W49").dates("en") == "30 November – 6 December 2026"
    assert Period.parse("2026-05").name("sv") == "maj 2026"
    assert Period.parse("2026-02").last == date(2026, 2, 28)


def test_pydantic_reads_writes_and_describes_a_period() -> None:
    adapter = TypeAdapter(Period)
    assert adapter.validate_python("2026-W47") == Period.parse("2026-W47")
    assert adapter.dump_python(Period.parse("2026-W47"), mode="json") == "2026-W47"
    assert adapter.json_schema()["type"] == "string"
    with pytest.raises(ValidationError):
        adapter.validate_python("2025-W53")


def test_the_year_ends_that_broke_other_tools_come_out_right(shared_data: Path) -> None:
    with (shared_data / "iso-vecka" / "iso_week_cases.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        period = Period.holding(date.fromisoformat(row["datum"]), PeriodKind.WEEK)
        assert str(period) == f"{int(row['iso_ar']):04}-W{int(row['iso_vecka']):02}", row

"""When each step of a period is, who is asked, and what holidays, breaks and cadences do to it."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from changed_cycles import changed
from hypothesis import given
from hypothesis import strategies as st
from random_cycles import cycles, days

from est_framework.periods import Period, PeriodKind
from est_framework.setup.cycle import Cycle
from est_framework.setup.public_holidays import holidays_of, is_holiday, working_day
from est_framework.setup.resolved import ResolvedSetup
from est_framework.setup.steps import STEPS, Steps

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ALL_STEPS = {
    "report_by": {"weekday": "thursday", "time": "12:00"},
    "review_by": {"weekday": "thursday", "time": "15:00"},
    "compile_by": {"weekday": "friday", "time": "09:00"},
    "meet": {"weekday": "friday", "time": "10:00"},
    "publish_by": {"weekday": "friday", "time": "16:00"},
    "feedback_by": {"weekday": "monday", "time": "12:00", "weeks_after": 1},
}


def asked(setup: ResolvedSetup, *periods: str) -> list[list[str]]:
    return [[a.id for a in setup.expected(Period.parse(p))] for p in periods]


def on_days(setup: ResolvedSetup, period: str) -> dict[str, str]:
    moments = setup.moments(Period.parse(period))
    return {step: f"{moment:%m-%d %H:%M}" for step, moment in moments.items()}


# Holidays


def test_the_holidays_are_those_that_were_collected_and_three_eves(shared_data: Path) -> None:
    file = shared_data / "helgdagar-se" / "openholidays_se_public.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        collected = {
            date.fromisoformat(row["StartDate"]) for row in csv.DictReader(opened, delimiter=";")
        }
    years = range(2020, 2031)
    ours = {day for year in years for day in holidays_of(year)}
    assert collected <= ours
    eves = sorted(ours - collected)
    assert len(eves) == 3 * len(years)
    assert [f"{d:%m-%d}" for d in eves if d.month == 12] == ["12-24", "12-31"] * len(years)
    assert all(
        (d + timedelta(days=1)) in collected and d.weekday() == 4 for d in eves if d.month == 6
    )


def test_an_ordinary_sunday_is_no_holiday_but_whit_sunday_is() -> None:
    assert not is_holiday(date(2026, 5, 31))
    assert is_holiday(date(2026, 5, 24))


@given(days, st.sampled_from([-1, 1]))
def test_a_working_day_is_near_and_neither_holiday_nor_weekend(day: date, step: int) -> None:
    found = working_day(day, step)
    assert not is_holiday(found)
    assert found.weekday() < 5
    assert 0 <= (found - day).days * step <= 5


def test_holidays_are_not_loaded_by_a_setup_without_a_rule() -> None:
    said = "import sys; import est_framework.setup.resolved; print('holidays' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


@pytest.mark.parametrize(
    ("rule", "meets"),
    [(None, "2026-04-06"), ("before", "2026-04-02"), ("after", "2026-04-08")],
)
def test_a_meeting_on_easter_monday_goes_where_the_rule_says(
    made: ResolvedSetup, rule: str | None, meets: str
) -> None:
    """Reports are due on Good Friday: moved later, to Tuesday noon, they push the meeting on."""
    setup = changed(made, holidays=rule)
    assert str(setup.meets_at(Period.parse("2026-W14")).date()) == meets
    due = setup.report_by(Period.parse("2026-W14"))
    assert due < setup.meets_at(Period.parse("2026-W14"))


def test_steps_that_a_moved_one_would_pass_are_moved_too(made: ResolvedSetup) -> None:
    assert on_days(changed(made, **ALL_STEPS, holidays="before"), "2026-W14") == {
        "report_by": "04-01 12:00",
        "review_by": "04-01 15:00",
        "compile_by": "04-02 09:00",
        "meet": "04-02 10:00",
        "publish_by": "04-02 16:00",
        "feedback_by": "04-07 12:00",
    }
    assert on_days(changed(made, **ALL_STEPS, holidays="after"), "2026-W14") == {
        "report_by": "04-02 12:00",
        "review_by": "04-02 15:00",
        "compile_by": "04-07 09:00",
        "meet": "04-07 10:00",
        "publish_by": "04-07 16:00",
        "feedback_by": "04-08 12:00",
    }


def test_without_a_holiday_the_rules_change_nothing(made: ResolvedSetup) -> None:
    plain, *ruled = (
        on_days(changed(made, **ALL_STEPS, holidays=rule), "2026-W46")
        for rule in (None, "before", "after")
    )
    assert list(plain) == list(STEPS)
    assert ruled == [plain, plain]


def test_new_year_moves_steps_into_the_other_year(made: ResolvedSetup) -> None:
    """Week 53 of 2026: New Year's Eve is a Thursday, New Year's Day a Friday."""
    week = Period.parse("2026-W53")
    before, after = (changed(made, holidays=rule).report_by(week) for rule in ("before", "after"))
    assert (str(before.date()), str(after.date())) == ("2026-12-30", "2027-01-04")
    assert changed(made, holidays="after").meets_at(week).isoformat() == "2027-01-05T10:00:00+01:00"


def test_a_moved_step_keeps_its_wall_clock_when_summer_time_begins(made: ResolvedSetup) -> None:
    """In 2027 Good Friday is 26 March and summer time begins on Easter Day."""
    setup = changed(made, holidays="after")
    due = setup.report_by(Period.parse("2027-W12"))
    assert due.isoformat() == "2027-03-30T12:00:00+02:00"
    assert due.astimezone(UTC) == datetime(2027, 3, 30, 10, tzinfo=UTC)


@given(cycles(holidays=("before", "after")), days)
def test_no_step_falls_on_a_holiday_under_a_rule(cycle: Cycle, day: date) -> None:
    period = Period.holding(day, cycle.period, anchor=cycle.first.first)
    assert not any(is_holiday(m.date()) for m in Steps(cycle, STOCKHOLM).moments(period).values())


# Order


@given(cycles(), days)
def test_steps_stay_in_order_and_the_meeting_comes_after_the_reports(
    cycle: Cycle, day: date
) -> None:
    period = Period.holding(day, cycle.period, anchor=cycle.first.first)
    moments = Steps(cycle, STOCKHOLM).own(period)
    walls = [m.replace(tzinfo=None) for m in moments.values()]
    assert all(one < other for one, other in pairwise(walls))


@given(cycles(), days)
def test_each_moment_of_a_later_period_is_later(cycle: Cycle, day: date) -> None:
    period = Period.holding(day, cycle.period, anchor=cycle.first.first)
    steps = Steps(cycle, STOCKHOLM)
    this, following = steps.own(period), steps.own(period.next())
    assert all(this[step] < following[step] for step in this)


@given(cycles(), days)
def test_every_day_is_in_exactly_one_period(cycle: Cycle, day: date) -> None:
    period = Period.holding(day, cycle.period, anchor=cycle.first.first)
    near = [period.shifted(n) for n in (-1, 0, 1)]
    assert [p.holds(day) for p in near] == [False, True, False]
    assert all(
        Period.holding(d, cycle.period, anchor=cycle.first.first) == period
        for d in (period.first, period.last)
    )


# Breaks


def test_a_break_has_no_meeting_and_asks_nobody(made: ResolvedSetup) -> None:
    setup = changed(made, breaks=[{"first": "2026-W27", "last": "2026-W32"}])
    weeks = [Period.parse(f"2026-W{n}") for n in range(26, 34)]
    assert [setup.has_meeting(w) for w in weeks] == [True, *[False] * 6, True]
    assert [bool(setup.expected(w)) for w in weeks] == [True, *[False] * 6, True]
    meets = {str(setup.meets_at(w).date()) for w in weeks[1:]}
    assert meets == {"2026-08-17"}, "all are taken up at the meeting about week 33"
    assert [str(p) for p in setup.steps.taken_up(weeks[-1])] == [str(w) for w in weeks[1:-1]]
    assert setup.steps.taken_up(weeks[0]) == setup.steps.taken_up(weeks[2]) == ()
    assert list(setup.moments(weeks[1])) == ["meet"]


def test_reports_may_be_asked_for_in_a_break(made: ResolvedSetup) -> None:
    pause = {"first": "2026-W27", "last": "2026-W28", "reports": True}
    setup = changed(made, **ALL_STEPS, breaks=[pause])
    week = Period.parse("2026-W27")
    assert len(setup.expected(week)) == 4
    assert on_days(setup, "2026-W27") == {
        "report_by": "07-02 12:00",
        "review_by": "07-02 15:00",
        "compile_by": "07-17 09:00",
        "meet": "07-17 10:00",
        "publish_by": "07-17 16:00",
        "feedback_by": "07-20 12:00",
    }


def test_two_breaks_in_a_row_are_passed_together(made: ResolvedSetup) -> None:
    setup = changed(
        made,
        breaks=[
            {"first": "2026-W52", "last": "2026-W53"},
            {"first": "2027-W01", "last": "2027-W01", "reports": True},
        ],
    )
    assert str(setup.meets_at(Period.parse("2026-W52")).date()) == "2027-01-18"


@given(cycles(), days)
def test_a_period_is_met_about_once_and_never_before_its_reports(cycle: Cycle, day: date) -> None:
    period = Period.holding(day, cycle.period, anchor=cycle.first.first)
    steps = Steps(cycle, STOCKHOLM)
    met = steps.met_with(period)
    assert steps.break_of(met) is None
    assert met >= period
    assert (met == period) == (steps.break_of(period) is None)
    assert met == period or period in steps.taken_up(met)
    moments = steps.moments(period)
    if "report_by" in moments:
        assert moments["report_by"].replace(tzinfo=None) < moments["meet"].replace(tzinfo=None)


# Who is asked


def test_every_other_period_is_counted_from_the_cycles_first(made: ResolvedSetup) -> None:
    setup = changed(made, actors={"norrskolan": {"cadence": "every-other"}})
    weeks = ("2026-W01", "2026-W02", "2026-W03", "2026-W53", "2027-W01", "2027-W02")
    assert ["norrskolan" in each for each in asked(setup, *weeks)] == [
        True, False, True, True, False, True,
    ]  # fmt: skip
    assert all(len(each) >= 3 for each in asked(setup, *weeks))


def test_by_the_month_means_the_period_that_holds_a_months_last_day(made: ResolvedSetup) -> None:
    monthly = {"norrskolan": {"cadence": "month"}}
    weeks = [f"2026-W{n:02}" for n in range(1, 54)]
    owed = asked(changed(made, actors=monthly), *weeks)
    held = [w for w, who in zip(weeks, owed, strict=True) if "norrskolan" in who]
    assert held[:4] == ["2026-W01", "2026-W05", "2026-W09", "2026-W14"]
    assert len(held) == 13, "week 53 holds the last day of 2026, as week 1 holds that of 2025"
    halves = changed(made, actors=monthly, period="half-month", first="2026-01-H1")
    assert ["norrskolan" in who for who in asked(halves, "2026-02-H1", "2026-02-H2")] == [
        False, True,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", PeriodKind)
def test_a_month_never_has_more_than_one_period_that_is_owed_by_the_month(
    made: ResolvedSetup, kind: PeriodKind
) -> None:
    first = Period.holding(date(2025, 12, 31), kind)
    setup = changed(
        made, actors={"norrskolan": {"cadence": "month"}}, period=kind.value, first=str(first)
    )
    periods = [first.shifted(n) for n in range(120)]
    owed = [p for p in periods if any(a.id == "norrskolan" for a in setup.expected(p))]
    ends = [p for p in periods if p.first.month != p.next().first.month]
    assert owed == ends


def test_in_a_continuous_cycle_only_those_with_a_cadence_of_their_own_owe_reports(
    made: ResolvedSetup,
) -> None:
    setup = changed(made, actors={"polisen": {"cadence": "each-period"}}, reporting="continuous")
    assert asked(setup, "2026-W47") == [["polisen"]]
    week = Period.parse("2026-W47")
    assert len(setup.taking_part(week)) == 4
    assert setup.invited(week)["norrskolan"] == ("weekly_status",), "it may send what it likes"
    assert setup.report_by(week).date() == date(2026, 11, 20), "the picture still has its hour"


def test_what_can_be_sent_at_any_time_is_welcome_when_nothing_is_owed(made: ResolvedSetup) -> None:
    setup = changed(
        made,
        actors={"polisen": {"cadence": "every-other"}},
        breaks=[{"first": "2026-W27", "last": "2026-W32"}],
    )
    assert setup.invited(Period.parse("2026-W02"))["polisen"] == ("event",)
    assert setup.invited(Period.parse("2026-W03"))["polisen"] == ("weekly_status", "event")
    summer = setup.invited(Period.parse("2026-W28"))
    assert summer["polisen"] == summer["faltgruppen"] == ("event",)
    assert summer["norrskolan"] == ()


def test_half_months_are_due_in_the_week_of_their_last_day(made: ResolvedSetup) -> None:
    setup = changed(made, period="half-month", first="2026-01-H1")
    first, second = (setup.report_by(Period.parse(f"2026-11-{h}")).date() for h in ("H1", "H2"))
    assert (str(first), str(second)) == ("2026-11-13", "2026-12-04")
    assert str(setup.period_of(datetime(2026, 11, 15, 23, 30, tzinfo=UTC))) == "2026-11-H2"


def test_the_digest_of_a_setup_without_the_new_fields_is_as_it_was(made: ResolvedSetup) -> None:
    dumped = made.setup.model_dump(mode="json")
    assert not {"holidays", "breaks", "reporting", "review_by"} & dumped["cycle"].keys()
    assert not {"mode", "cadence", "channel"} & dumped["actors"][0].keys()

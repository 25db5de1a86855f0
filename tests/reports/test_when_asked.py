"""What a report is told of the period and the deadline, by how often its actor owes one."""

from __future__ import annotations

from typing import Any

import pytest
from changed_cycles import changed
from report_files import as_json, codes, judged, report

from est_framework.reports.schema import report_schema
from est_framework.setup.resolved import ResolvedSetup

LATE = "2026-11-22T11:00:00+01:00"
EVENT: dict[str, Any] = {"template": "event", "areas": None, "upcoming": None, "presence": None}


def found(setup: ResolvedSetup, **changes: Any) -> set[str]:
    return set(codes(judged(setup, as_json(report(setup, **changes)))))


def test_an_actor_that_reports_as_things_happen_is_never_late_or_unasked(
    made: ResolvedSetup,
) -> None:
    assert found(made, submitted=LATE) == {"REP208"}
    free = changed(made, actors={"polisen": {"cadence": "continuous"}})
    assert found(free, submitted=LATE) == set()
    everybody = changed(made, reporting="continuous")
    assert found(everybody, submitted=LATE) == set()


def test_a_status_report_for_a_week_between_is_probably_of_the_wrong_week(
    made: ResolvedSetup,
) -> None:
    between = changed(made, actors={"polisen": {"cadence": "every-other"}}, first="2026-W02")
    assert found(between) == {"REP207"}
    assert found(between, **EVENT) == set(), "events are welcome at any time"


def test_events_are_welcome_in_a_break_and_status_reports_where_the_break_says_so(
    made: ResolvedSetup,
) -> None:
    pause = {"first": "2026-W46", "last": "2026-W48"}
    assert found(changed(made, breaks=[pause])) == {"REP207"}
    assert found(changed(made, breaks=[pause]), **EVENT) == set()
    assert found(changed(made, breaks=[pause | {"reports": True}])) == set()


def test_an_actor_that_has_left_is_not_asked_for_events_either(made: ResolvedSetup) -> None:
    gone = changed(made, actors={"polisen": {"until": "2026-W46"}})
    assert found(gone, **EVENT) == {"REP207"}


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("2026-11-H2", None),
        ("2026-11", "REP205"),
        ("2026-W47", "REP205"),
        ("2026-13-H1", "REP204"),
        ("2026-11-H3", "REP107"),
    ],
)
def test_half_months_are_known_from_other_periods(
    made: ResolvedSetup, period: str, code: str | None
) -> None:
    setup = changed(made, period="half-month", first="2026-01-H1")
    assert found(setup, period=period) == ({code} if code else set())
    pattern = report_schema(setup, "weekly_status")["properties"]["period"]
    assert pattern["maxLength"] == 10

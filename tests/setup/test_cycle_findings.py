"""What is found in a cycle and in how actors report, beyond the examples of each code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_cycles import cycles

from est_framework.setup.cycle import Cycle
from est_framework.setup.load import read_setup
from est_framework.setup.local import SETUP_FILE

ACTOR: dict[str, Any] = {"id": "polisen", "name": "Polisen", "type": "polis"}
CYCLE: dict[str, Any] = {
    "period": "week",
    "first": "2026-W01",
    "report_by": {"weekday": "friday", "time": "12:00"},
    "meet": {"weekday": "monday", "time": "10:00", "weeks_after": 1},
}


def found(folder: Path, actor: dict[str, Any] | None = None, **cycle: object) -> list[str]:
    """Give the codes and pointers of what is found; JSON is YAML too."""
    document = {
        "method": "est 1.0.0",
        "setup": "sundsvik",
        "revision": 1,
        "municipalities": [{"code": "9999", "name": "Sundsvik"}],
        "areas": [{"id": "centrum", "name": "Centrum", "municipality": "9999"}],
        "actors": [ACTOR | (actor or {})],
        "cycle": CYCLE | cycle,
        "retention": {"reports_months": 24, "decision": "KS 2026/123"},
    }
    (folder / SETUP_FILE).write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2))
    return [f"{f.code} {f.place.pointer}" for f in read_setup(folder)[1]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cycle")


@settings(max_examples=40)
@given(cycle=cycles(), shift=st.integers(0, 5))
def test_nothing_is_found_in_a_cycle_whose_steps_are_in_order(
    folder: Path, cycle: Cycle, shift: int
) -> None:
    since = str(cycle.first.shifted(shift))
    assert found(folder, {"since": since}, **cycle.model_dump(mode="json")) == []


@pytest.mark.parametrize(
    ("pause", "code"),
    [
        ({"first": "2026-07", "last": "2026-W32"}, "SET134 /cycle/breaks/0/first"),
        ({"first": "2026-W27", "last": "2026-08-H1"}, "SET134 /cycle/breaks/0/last"),
        ({"first": "2026-W27", "last": "2026-W26"}, "SET163 /cycle/breaks/0/last"),
        ({"first": "2026-W27", "last": "2026-W27"}, None),
    ],
)
def test_a_break_is_made_of_the_cycles_periods(
    folder: Path, pause: dict[str, str], code: str | None
) -> None:
    assert found(folder, breaks=[pause]) == ([code] if code else [])


def test_a_two_week_break_out_of_rhythm_is_found_at_both_ends(folder: Path) -> None:
    pause = {"first": "2026-W27-W28", "last": "2026-W31-W32"}
    said = found(folder, period="two-weeks", first="2026-W02-W03", breaks=[pause])
    assert said == ["SET168 /cycle/breaks/0/first", "SET168 /cycle/breaks/0/last"]


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        ("review_by", {"weekday": "friday", "time": "11:59"}),
        ("compile_by", {"weekday": "thursday", "time": "12:00"}),
        ("publish_by", {"weekday": "monday", "time": "09:59", "weeks_after": 1}),
        ("feedback_by", {"weekday": "sunday", "time": "12:00"}),
    ],
)
def test_a_step_before_the_one_that_it_builds_on_is_found_where_it_stands(
    folder: Path, step: str, moment: dict[str, Any]
) -> None:
    assert found(folder, **{step: moment}) == [f"SET162 /cycle/{step}"]


def test_a_meeting_before_the_review_is_found_at_the_meeting(folder: Path) -> None:
    review = {"weekday": "monday", "time": "12:00", "weeks_after": 1}
    assert found(folder, review_by=review) == ["SET162 /cycle/meet"]


@pytest.mark.parametrize(
    ("mode", "templates", "code"),
    [
        ("status", ["weekly_status"], None),
        ("status", ["nothing_to_report", "weekly_status", "presence"], None),
        ("both", ["weekly_status", "presence", "event"], None),
        ("both", ["weekly_status"], "SET161 /actors/0/mode"),
        ("events", ["weekly_status", "event"], "SET161 /actors/0/mode"),
    ],
)
def test_a_mode_agrees_with_templates_that_amount_to_it(
    folder: Path, mode: str, templates: list[str], code: str | None
) -> None:
    assert found(folder, {"mode": mode, "templates": templates}) == ([code] if code else [])


def test_in_a_continuous_cycle_a_status_report_without_cadence_is_waited_for_by_nobody(
    folder: Path,
) -> None:
    assert found(folder, reporting="continuous") == ["SET166 /actors/0/id"]
    for actor in ({"cadence": "month"}, {"mode": "events"}, {"mode": "both"}):
        assert found(folder, actor, reporting="continuous") == []


def test_events_alone_need_a_continuous_cadence(folder: Path) -> None:
    assert found(folder, {"mode": "events"}) == ["SET167 /actors/0/mode"]
    rarely = {"mode": "events", "cadence": "every-other"}
    assert found(folder, rarely) == ["SET167 /actors/0/cadence"]
    assert found(folder, {"mode": "events", "cadence": "continuous"}) == []

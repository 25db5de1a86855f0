"""Who was asked and answered, against a key made by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from changed_cycles import changed_local

from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.rules import pic103_unasked_actor

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
LATE = "2026-11-20T12:00:01+01:00"
ON_TIME = "2026-11-20T12:00:00+01:00"
BLANK = {"norrangen": {"klotter": "not_answered", "stold": "not_answered"}}


def standing(local: LocalEst, actor: str) -> tuple[str, int, bool]:
    picture = compile_period(local, W47, as_of=SUNDAY)
    found = next(s for s in picture.standings if s.actor == actor)
    return found.status, found.reports, found.nothing_seen


def test_everybody_that_was_asked_is_silent_where_nothing_came(local: LocalEst) -> None:
    picture = compile_period(local, W47, as_of=SUNDAY)
    assert [(s.actor, s.status, s.submitted) for s in picture.standings] == [
        ("polisen", "silent", None),
        ("sundsviksbostader", "silent", None),
        ("norrskolan", "silent", None),
        ("faltgruppen", "silent", None),
    ]
    assert picture.cells == picture.events == ()
    assert all(p.at_least is None for s in picture.history for p in s.points)


def test_the_key_made_by_hand(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}}, submitted=ON_TIME),
        write("sundsviksbostader", nothing_to_report=True, submitted=ON_TIME),
        write("norrskolan", BLANK, submitted=ON_TIME),
        write("faltgruppen", {"centrum": {"klotter": "none_seen"}}, submitted=LATE),
    )
    assert standing(local, "polisen") == ("on_time", 1, False)
    assert standing(local, "sundsviksbostader") == ("on_time", 1, True)
    assert standing(local, "norrskolan") == ("empty", 1, False)
    assert standing(local, "faltgruppen")[:2] == ("late", 1)


def test_a_correction_after_the_deadline_does_not_make_a_report_late(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}, submitted=ON_TIME))
    send(write("polisen", {"centrum": {"brak": 1}}, submitted=LATE, revision=2))
    assert standing(local, "polisen") == ("on_time", 1, False)
    submitted = compile_period(local, W47, as_of=SUNDAY).standings[0].submitted
    assert submitted == datetime.fromisoformat(ON_TIME)


def test_an_empty_report_that_is_filled_in_after_the_deadline_is_late(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("norrskolan", BLANK, submitted=ON_TIME))
    send(write("norrskolan", {"norrangen": {"klotter": 1}}, submitted=LATE, revision=2))
    assert standing(local, "norrskolan") == ("late", 1, False)


def test_an_event_report_does_not_stand_in_for_the_weekly_one(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-17"}
    send(write("polisen", template="event", events=[event], submitted=ON_TIME))
    assert standing(local, "polisen") == ("silent", 1, False)


def test_one_reporter_in_time_is_enough_for_the_actor(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}}, submitted=LATE),
        write("polisen", {"hamnen": {"brak": "none_seen"}}, id="polisen-2", submitted=ON_TIME),
    )
    assert standing(local, "polisen") == ("on_time", 2, False)


@pytest.mark.parametrize(
    ("answers", "fields", "nothing_seen"),
    [
        ({"norrangen": {"klotter": "none_seen"}}, {"digest": "sha256:other"}, True),
        ({"norrangen": {"klotter": "none_seen"}}, {}, False),
        ({"norrangen": {"klotter": "unknown"}}, {"nothing_to_report": True}, True),
        ({"norrangen": {"lugnt_lage": 1}}, {"nothing_to_report": True}, True),
        ({"norrangen": {"klotter": "unknown"}}, {}, False),
        ({}, {"comment": "Lov hela veckan."}, False),
    ],
    ids=["all asked", "the rest unanswered", "own act", "calm is nothing", "unknown", "comment"],
)
def test_nothing_seen_is_the_actors_own_act(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    answers: dict[str, Any],
    fields: dict[str, Any],
    *,
    nothing_seen: bool,
) -> None:
    send(write("norrskolan", answers, **fields))
    assert standing(local, "norrskolan") == ("on_time", 1, nothing_seen)


def test_an_actor_that_reported_unasked_stands_last(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("okand-aktor", {"centrum": {"brak": 1}}))
    standings = compile_period(local, W47, as_of=SUNDAY).standings
    assert (standings[-1].actor, standings[-1].status) == ("okand-aktor", "on_time")
    assert len(standings) == 5


EVENT = {"indicator": "brak", "area": "centrum", "date": "2026-11-17"}


def test_an_actor_that_reports_as_things_happen_is_neither_silent_nor_late(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    est = changed_local(local, actors={"polisen": {"cadence": "continuous"}})
    assert standing(est, "polisen") == ("not_owed", 0, False)
    send(write("polisen", template="event", events=[EVENT], submitted=LATE))
    assert standing(est, "polisen") == ("not_owed", 1, False)
    assert standing(est, "norrskolan") == ("silent", 0, False)


def test_a_report_in_the_week_between_is_counted_though_none_was_owed(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    est = changed_local(local, actors={"norrskolan": {"cadence": "every-other"}}, first="2026-W02")
    send(write("norrskolan", {"norrangen": {"klotter": 1}}, submitted=ON_TIME))
    assert standing(est, "norrskolan") == ("not_owed", 1, False)
    owing = changed_local(local, actors={"norrskolan": {"cadence": "every-other"}})
    assert standing(owing, "norrskolan") == ("on_time", 1, False)


def test_in_a_break_nobody_is_silent(local: LocalEst) -> None:
    est = changed_local(local, breaks=[{"first": "2026-W47", "last": "2026-W48"}])
    picture = compile_period(est, W47, as_of=SUNDAY)
    assert [s.status for s in picture.standings] == ["not_owed"] * 4
    assert picture.cells == (), "and no cell says that it was calm"


def test_only_who_does_not_take_part_has_reported_unasked(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    free = {"cadence": "continuous"}
    gone = {"until": "2026-W46"}
    est = changed_local(local, actors={"polisen": free, "norrskolan": gone})
    send(
        write("polisen", template="event", events=[EVENT]),
        write("norrskolan", {"norrangen": {"klotter": 1}}),
    )
    picture = compile_period(est, W47, as_of=SUNDAY)
    (found,) = pic103_unasked_actor.look(picture, est.setup)
    assert found.place.at == "norrskolan"
    assert "Polisen" not in found.seen.sv

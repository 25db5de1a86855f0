"""What the picture holds: overlap shown, states kept apart, the same bytes for the same moment."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from est_framework.errors import UsageError
from est_framework.periods import Period, PeriodKind
from est_framework.picture.compile import PERIODS_SHOWN, compile_period
from est_framework.reports.keeping.ledger import Arrival, Ledger
from est_framework.setup.local import LocalEst
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.picture.models import Cell, Picture

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def picture_of(local: LocalEst, period: Period = W47, as_of: datetime = SUNDAY) -> Picture:
    return compile_period(local, period, as_of=as_of)


def cell(local: LocalEst, area: str, indicator: str, **kwargs: Any) -> Cell | None:
    cells = picture_of(local, **kwargs).cells
    return next((c for c in cells if (c.area, c.indicator) == (area, indicator)), None)


def numbers(found: Cell) -> tuple[int, int, int, int]:
    return found.at_least, found.at_most, found.actors, found.reports


def point(local: LocalEst, indicator: str, period: Period = W47) -> tuple[int | None, int]:
    series = next(s for s in picture_of(local).history if s.indicator == indicator)
    found = next(p for p in series.points if p.period == period)
    return found.at_least, found.reports


def event(
    indicator: str = "brak", area: str = "centrum", count: int = 1, **fields: Any
) -> dict[str, Any]:
    return {"indicator": indicator, "area": area, "date": "2026-11-18", "count": count} | fields


def test_overlap_between_actors_is_shown_and_not_summed(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"otrygg_samling": 2}}),
        write("sundsviksbostader", {"centrum": {"otrygg_samling": 3}}),
    )
    found = cell(local, "centrum", "otrygg_samling")
    assert numbers(found) == (3, 5, 2, 2)
    assert found.seen_by == ("polisen", "sundsviksbostader")
    assert point(local, "otrygg_samling") == (3, 2)


def test_several_reporters_of_one_actor_add_up(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}}),
        write("polisen", {"centrum": {"brak": 3}}, id="polisen-2"),
        write("faltgruppen", {"centrum": {"brak": 4}}),
    )
    assert numbers(cell(local, "centrum", "brak")) == (5, 9, 2, 3)


def test_events_within_a_report_are_details_of_its_count(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2}, "hamnen": {"brak": 4}}, events=[event(), event()])
    )
    assert numbers(cell(local, "centrum", "brak")) == (2, 2, 1, 1)
    assert numbers(cell(local, "hamnen", "brak")) == (4, 4, 1, 1)
    send(write("polisen", {"centrum": {"brak": 2}}, revision=2, events=[event(count=3)]))
    assert numbers(cell(local, "centrum", "brak")) == (3, 3, 1, 1)


def test_an_event_report_may_tell_of_what_the_weekly_report_counts(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 3}}),
        write("polisen", id="polisen-h1", template="event", events=[event()]),
        write("polisen", id="polisen-h2", template="event", events=[event()]),
    )
    assert numbers(cell(local, "centrum", "brak")) == (3, 5, 1, 3)


def test_what_is_so_is_not_more_so_because_two_say_it(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("sundsviksbostader", {"centrum": {"nedskrapning": 1}}),
        write("sundsviksbostader", {"centrum": {"nedskrapning": 1}}, id="b-2"),
        write("faltgruppen", {"centrum": {"nedskrapning": 1}}),
    )
    assert numbers(cell(local, "centrum", "nedskrapning")) == (1, 1, 2, 3)


def test_an_event_report_answers_nothing_but_its_events(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", template="event", events=[event()]))
    found = picture_of(local)
    assert [(c.area, c.indicator) for c in found.cells] == [("centrum", "brak")]
    assert numbers(found.cells[0]) == (1, 1, 1, 1)


def test_the_five_states_are_kept_apart(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    states = ["value", "none_seen", "unknown", "not_asked", "not_answered"]
    for n, state in enumerate(states):
        answer = 2 if state == "value" else state
        send(write("polisen", {"centrum": {"brak": answer}}, id=f"polisen-{n}"))
    found = cell(local, "centrum", "brak")
    assert numbers(found) == (2, 2, 1, 1)
    assert (found.none_seen, found.unknown, found.not_asked, found.not_answered) == (1, 1, 1, 1)
    assert point(local, "brak") == (2, 2)


def test_missing_is_never_calm(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": "unknown"}}))
    found = cell(local, "centrum", "brak")
    assert (found.none_seen, found.unknown, found.at_most) == (0, 1, 0)
    assert cell(local, "hamnen", "brak") is None
    assert point(local, "brak") == (None, 0)
    assert point(local, "brak", W47.previous()) == (None, 0)


def test_a_question_left_out_is_not_answered_and_one_not_reached_is_not_asked(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("sundsviksbostader", {"centrum": {"klotter": 1}}))
    assert cell(local, "centrum", "otrygg_samling").not_answered == 1
    assert cell(local, "centrum", "tillhall").not_asked == 1
    send(write("sundsviksbostader", {"centrum": {"otrygg_samling": 1}}, revision=2))
    assert cell(local, "centrum", "tillhall").not_answered == 1


def test_a_report_that_follows_another_setup_is_not_blamed_for_our_questions(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("sundsviksbostader", {"centrum": {"klotter": 1}}, digest="sha256:" + "0" * 64))
    assert [c.indicator for c in picture_of(local).cells] == ["klotter"]


def test_nothing_to_report_says_none_seen_of_all_that_the_actor_is_asked(
    local: LocalEst,
    made: ResolvedSetup,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
) -> None:
    send(write("norrskolan", nothing_to_report=True))
    asked = {i.indicator for i in made.items("norrskolan", "weekly_status") if not i.only_if}
    found = {c.indicator: c for c in picture_of(local).cells if c.none_seen}
    assert set(found) == asked
    assert {c.area for c in found.values()} == {"norrangen"}


def test_a_correction_replaces_what_it_corrects(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 9}}, events=[event(count=9)]))
    send(write("polisen", {"hamnen": {"brak": 1}}, revision=2))
    found = picture_of(local)
    assert [c.area for c in found.cells if c.reports] == ["hamnen"]
    assert found.events == ()


def test_a_report_moved_to_another_period_leaves_the_first(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 9}}, period="2026-W46"))
    assert point(local, "brak", W47.previous()) == (9, 1)
    send(write("polisen", {"centrum": {"brak": 9}}, revision=2))
    assert point(local, "brak", W47.previous()) == (None, 0)
    assert point(local, "brak") == (9, 1)


def test_the_series_adds_the_areas_of_each_period(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    for n, period in enumerate(("2026-W23", "2026-W22", "2026-W46", "2026-W21", "2026-W48")):
        answers = {"centrum": {"brak": 2}, "hamnen": {"brak": 3 + n}, "hela": {"brak": "none_seen"}}
        send(write("polisen", answers, id=f"polisen-{n}", period=period))
    series = next(s for s in picture_of(local).history if s.indicator == "brak")
    assert len(series.points) == PERIODS_SHOWN
    assert [p.period for p in series.points] == sorted(p.period for p in series.points)
    seen = {str(p.period): (p.at_least, p.reports) for p in series.points if p.reports}
    assert seen == {"2026-W22": (6, 1), "2026-W23": (5, 1), "2026-W46": (7, 1)}
    assert series.points[-1].period == W47


def test_lines_stand_in_the_order_of_area_day_and_teller(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    lines = [
        event(area="hamnen"),
        event(date="2026-11-19"),
        event(part_of_day="night"),
        event(part_of_day="morning", place="torget"),
    ]
    coming = [{"area": "hamnen", "date": "2026-11-28", "description": "Match"}]
    out = [{"area": "centrum", "date": "2026-11-18", "resource": "Fältgruppen"}]
    send(
        write("faltgruppen", events=lines, presence=out),
        write("polisen", events=[event(part_of_day="night")], upcoming=coming),
    )
    found = picture_of(local)
    assert [(e.area, e.date.day, e.part_of_day, e.actor) for e in found.events] == [
        ("centrum", 18, "morning", "faltgruppen"),
        ("centrum", 18, "night", "polisen"),
        ("centrum", 18, "night", "faltgruppen"),
        ("centrum", 19, "unknown", "faltgruppen"),
        ("hamnen", 18, "unknown", "faltgruppen"),
    ]
    assert [u.description for u in found.upcoming] == ["Match"]
    assert [(p.resource, p.actor) for p in found.presence] == [("Fältgruppen", "faltgruppen")]


def test_held_files_are_counted_and_nothing_else_is_said(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 1}}))
    moments = [
        datetime(2026, 11, 15, 22, 59, tzinfo=UTC),
        datetime(2026, 11, 15, 23, 0, tzinfo=UTC),
        datetime(2026, 11, 27, 11, 0, tzinfo=UTC),
        datetime(2026, 11, 27, 11, 1, tzinfo=UTC),
    ]
    with Ledger.open(local.ledger_url) as ledger:
        for moment in moments:
            ledger.note_arrival(Arrival("0" * 64, "rapport.xlsx", 10, "held"), now=moment)
            ledger.note_arrival(Arrival("0" * 64, "annan.xlsx", 10, "rejected"), now=moment)
    assert picture_of(local).held == 1
    assert picture_of(local, as_of=datetime(2026, 12, 1, tzinfo=UTC)).held == 2


def test_the_same_moment_gives_the_same_bytes_whatever_came_later(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    friday: datetime,
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}, events=[event()]))
    first = picture_of(local, as_of=friday).model_dump_json()
    assert picture_of(local, as_of=friday).model_dump_json() == first
    later = friday + timedelta(days=1)
    send(write("polisen", {"centrum": {"brak": 7}}, revision=2), at=later)
    send(write("faltgruppen", {"centrum": {"brak": 1}}), at=later)
    now = picture_of(local).model_dump_json()
    assert now != first
    assert picture_of(local, as_of=friday).model_dump_json() == first
    shutil.rmtree(local.wide)
    assert picture_of(local, as_of=friday).model_dump_json() == first
    assert picture_of(local).model_dump_json() == now


def test_the_same_moment_by_another_clock_gives_the_same_bytes(
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
    friday: datetime,
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    here = friday.astimezone(local.setup.zone)
    assert (
        picture_of(local, as_of=here).model_dump_json()
        == picture_of(local, as_of=friday).model_dump_json()
    )


def test_a_period_that_has_not_begun_is_refused(local: LocalEst, friday: datetime) -> None:
    with pytest.raises(UsageError, match="has not begun"):
        picture_of(local, period=W47.next(), as_of=friday)


def test_a_period_of_another_kind_is_refused(local: LocalEst) -> None:
    with pytest.raises(UsageError, match="counts in weeks"):
        picture_of(local, period=Period.parse("2026-11"))


def test_two_weeks_out_of_step_with_the_setup_are_refused(
    local: LocalEst, made: ResolvedSetup
) -> None:
    cycle = made.setup.cycle.model_copy(
        update={"period": PeriodKind.TWO_WEEKS, "first": Period.parse("2026-W02-W03")}
    )
    setup = made.setup.model_copy(update={"cycle": cycle})
    other = replace(local, setup=ResolvedSetup(setup=setup, release=made.release))
    with pytest.raises(UsageError, match="Did you mean 2026-W46-W47"):
        picture_of(other, period=Period.parse("2026-W47-W48"), as_of=SUNDAY + timedelta(days=7))
    assert picture_of(other, period=Period.parse("2026-W46-W47")).standings


def test_nobody_was_asked_before_the_first_period(local: LocalEst) -> None:
    assert picture_of(local, period=Period.parse("2025-W50")).standings == ()

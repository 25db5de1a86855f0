"""Many periods by area: what was seen, and how many reports it came out of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from est_framework.periods import Period
from est_framework.picture.long_history import LongHistory, long_history
from est_framework.reports.review.act import put_away
from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def at(history: LongHistory, area: str, indicator: str, back: int = 0) -> tuple[int, int]:
    """Count and reports of one area and indicator, so many periods before the last."""
    place = history.areas.index(area), history.indicators.index(indicator), -1 - back
    return int(history.counts[place]), int(history.reports[place])


def test_the_numbers_of_all_actors_are_added_and_their_reports_counted(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 2, "ran": "none_seen", "stold": "unknown"}}),
        write("norrskolan", {"centrum": {"brak": 3}}),
    )
    told = long_history(local, W47, as_of=SUNDAY)
    assert at(told, "centrum", "brak") == (5, 2)
    assert at(told, "centrum", "ran") == (0, 1)
    assert at(told, "centrum", "stold") == (0, 0)
    assert at(told, "hamnen", "brak") == (0, 0)


def test_described_events_add_no_report_and_are_not_counted_twice(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-18", "count": 2}
    answers = {"centrum": {"brak": 2}}
    send(
        write("polisen", answers),
        write("polisen", id="polisen-2", template="event", events=[event]),
    )
    assert at(long_history(local, W47, as_of=SUNDAY), "centrum", "brak") == (2, 1)


def only_events(local: LocalEst) -> LocalEst:
    """Sundsvik where the police send nothing but events."""
    actors = tuple(
        a.model_copy(update={"templates": ("event",), "mode": None}) if a.id == "polisen" else a
        for a in local.setup.setup.actors
    )
    changed = local.setup.setup.model_copy(update={"actors": actors})
    resolved = local.setup.model_copy(update={"setup": changed})
    return replace(local, setup=resolved)


def test_an_actor_that_only_sends_events_counts_once_in_all_its_areas(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-18", "count": 2}
    send(
        write("polisen", template="event", events=[event]),
        write("polisen", id="polisen-2", template="event", events=[event]),
    )
    told = long_history(only_events(local), W47, as_of=SUNDAY)
    assert at(told, "centrum", "brak") == (4, 1)
    assert at(told, "hamnen", "brak") == (0, 1)


def test_a_report_that_was_sent_back_counts_for_nothing(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-18", "count": 2}
    send(write("polisen", template="event", events=[event]))
    back = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    put_away(local, "return", ["1"], reason="Fel vecka.", role="est_samordnare", now=back)
    told = long_history(only_events(local), W47, as_of=SUNDAY)
    assert at(told, "centrum", "brak") == at(told, "hamnen", "brak") == (0, 0)


def test_a_week_that_nobody_reported_for_is_there_with_no_report(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    told = long_history(local, W47.next(), as_of=datetime(2026, 11, 29, 20, 0, tzinfo=UTC))
    assert told.periods[-2:] == (W47, W47.next())
    assert at(told, "centrum", "brak") == (0, 0)
    assert at(told, "centrum", "brak", back=1) == (2, 1)


def test_nothing_reaches_back_before_the_setup_began(local: LocalEst) -> None:
    told = long_history(local, W47, as_of=SUNDAY)
    assert told.periods[0] == local.setup.setup.cycle.first
    assert not told.counts.any()
    assert told.counts.shape == (len(told.areas), len(told.indicators), len(told.periods))


def test_what_came_later_is_not_known_earlier(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    before = long_history(local, W47, as_of=datetime(2026, 11, 19, tzinfo=UTC))
    assert not before.reports.any()
    again = long_history(local, W47, as_of=SUNDAY)
    assert np.array_equal(again.counts, long_history(local, W47, as_of=SUNDAY).counts)


@pytest.mark.parametrize("table", ["areas", "reports"])
def test_a_copy_that_cannot_be_read_is_made_again(
    table: str,
    local: LocalEst,
    send: Callable[..., None],
    write: Callable[..., dict[str, Any]],
) -> None:
    send(write("polisen", {"centrum": {"brak": 2}}))
    first = long_history(local, W47, as_of=SUNDAY)
    file = next((local.wide / "2026-W47").glob(f"*/{table}.parquet"))
    file.write_bytes(b"broken")
    again = long_history(local, W47, as_of=SUNDAY)
    assert np.array_equal(again.counts, first.counts)

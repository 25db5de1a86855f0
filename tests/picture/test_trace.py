"""Every number of a picture leads to its reports, and to where in the files they say it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from changed_cycles import changed
from report_header import header

from est_framework.errors import UsageError
from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.picture.trace import trace
from est_framework.publish.picture.trace_text import trace_text
from est_framework.reports.formats.source import Source
from est_framework.reports.keeping.inbox import kept_files
from est_framework.reports.receive import receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from est_framework.setup.local import LocalEst

W47 = Period.parse("2026-W47")
FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
POLICE, FIELD = "01926f00-0000-7000-8000-0000000000a1", "01926f00-0000-7000-8000-0000000000a2"
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


@pytest.fixture
def received(local: LocalEst) -> LocalEst:
    """Sundsvik with a file from the police and one from the field group."""
    head = header(local.setup, id=POLICE, actor="polisen", submitted="2026-11-20T09:00:00+01:00")
    answers = {"brak": {"state": "value", "value": 2}}
    event = {"indicator": "brak", "area": "centrum", "date": "2026-11-17", "count": 1}
    report = head | {"areas": [{"area": "centrum", "answers": answers}], "events": [event]}
    other = header(local.setup, id=FIELD, actor="faltgruppen", submitted=head["submitted"])
    other |= {"areas": [{"area": "centrum", "answers": {"brak": {"state": "none_seen"}}}]}
    files = [
        Source("polisen.json", json.dumps(report, indent=1).encode()),
        Source("falt.json", json.dumps(other, indent=1).encode()),
    ]
    done = receive(local, files, now=FRIDAY)
    assert done.stored == 2, done
    return local


def test_a_number_leads_to_its_reports_and_their_places(received: LocalEst) -> None:
    found = trace(received, W47, "centrum", "brak", as_of=SUNDAY)
    assert found.cell == next(
        c
        for c in compile_period(received, W47, as_of=SUNDAY).cells
        if (c.area, c.indicator) == ("centrum", "brak")
    )
    police, field = found.reports
    assert (police.report, police.revision, police.actor) == (POLICE, 1, "polisen")
    assert (police.said, police.number, police.events) == ("value", 2, 1)
    assert police.file == "polisen.json"
    assert len(police.places) == 2
    assert (field.said, field.number, len(field.places)) == ("none_seen", 0, 1)


def test_the_place_is_the_line_where_it_stands(received: LocalEst) -> None:
    police = trace(received, W47, "centrum", "brak", as_of=SUNDAY).reports[0]
    file = next(kept for sha256, kept in kept_files(received.inbox) if sha256 == police.sha256)
    line = int(police.places[0].partition(":")[0])
    assert '"brak"' in file.read_text(encoding="utf-8").splitlines()[line - 1]


def test_what_does_not_count_is_there_and_says_so(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    setup = changed(local.setup, review_by={"weekday": "friday", "time": "16:00"})
    reviewing = replace(local, setup=setup)
    send(write("polisen", {"centrum": {"brak": 2}}))
    found = trace(reviewing, W47, "centrum", "brak", as_of=SUNDAY)
    assert found.cell is None
    assert [(r.standing, r.number, r.places) for r in found.reports] == [("waiting", 2, ())]


def test_a_whole_area_is_not_counted_twice(
    local: LocalEst, send: Callable[..., None], write: Callable[..., dict[str, Any]]
) -> None:
    send(write("polisen", {"hela": {"brak": 3}, "centrum": {"brak": 2}}))
    found = trace(local, W47, "hela", "brak", as_of=SUNDAY)
    assert (found.whole_at_least, found.whole_at_most) == (3, 5)
    assert trace(local, W47, "centrum", "brak", as_of=SUNDAY).whole_at_least is None


@pytest.mark.parametrize(
    ("area", "indicator", "said"),
    [("centrun", "brak", "Did you mean centrum"), ("centrum", "brakk", "Did you mean brak")],
)
def test_what_is_not_there_is_told_with_the_nearest(
    local: LocalEst, area: str, indicator: str, said: str
) -> None:
    with pytest.raises(UsageError) as told:
        trace(local, W47, area, indicator, as_of=SUNDAY)
    assert said in told.value.said("en")


def test_a_moment_before_a_report_came_knows_nothing_of_it(received: LocalEst) -> None:
    found = trace(received, W47, "centrum", "brak", as_of=datetime(2026, 11, 19, tzinfo=UTC))
    assert (found.cell, found.reports) == (None, ())
    assert "Ingen rapport säger något" in trace_text(found, received.setup, "sv")


def test_it_is_told_in_words(received: LocalEst) -> None:
    found = trace(received, W47, "centrum", "brak", as_of=SUNDAY)
    told = trace_text(found, received.setup, "sv")
    assert "Polisen i Sundsvik: 2 gånger" in told
    assert f"Rapport {POLICE}, revision 1" in told
    assert "polisen.json" in told
    assert "Fältgruppen: inget sett" in told

"""What must hold for any reports: the order does not matter, and plain Python counts the same."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sent_reports import send_to

from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.setup.local import LocalEst

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from est_framework.picture.models import Picture
    from est_framework.setup.resolved import ResolvedSetup

W47 = Period.parse("2026-W47")
SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
QUICK = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ACTORS = ["polisen", "sundsviksbostader", "norrskolan", "faltgruppen", "okand"]
AREAS = ["hela", "centrum", "hamnen", "forsvunnen"]
COUNTS = ["klotter", "otrygg_samling", "stor_boende", "okand_indikator"]
MARKS = ["nedskrapning", "tillhall"]
STATES = ["none_seen", "unknown", "not_asked", "not_answered"]

answer = st.one_of(st.integers(1, 9), st.sampled_from(STATES))
answers = st.dictionaries(
    st.sampled_from(AREAS),
    st.dictionaries(st.sampled_from(COUNTS + MARKS), answer, max_size=4),
    max_size=3,
)
events = st.lists(
    st.fixed_dictionaries(
        {
            "indicator": st.sampled_from(COUNTS + MARKS),
            "area": st.sampled_from(AREAS),
            "date": st.sampled_from(["2026-11-17", "2026-11-18"]),
            "count": st.integers(1, 4),
            "description": st.text(max_size=8),
        }
    ),
    max_size=3,
)
report = st.fixed_dictionaries(
    {
        "actor": st.sampled_from(ACTORS),
        "answers": answers,
        "events": events,
        "template": st.sampled_from(["weekly_status", "weekly_status", "event"]),
        "period": st.sampled_from(["2026-W47", "2026-W47", "2026-W46"]),
        "nothing_to_report": st.booleans(),
        "ours": st.booleans(),
        "submitted": st.sampled_from(["2026-11-20T11:59:00+01:00", "2026-11-20T12:01:00+01:00"]),
    }
)
reports = st.lists(report, max_size=7)


@pytest.fixture
def bodies(
    write: Callable[..., dict[str, Any]], made: ResolvedSetup
) -> Callable[..., list[dict[str, Any]]]:
    def written(drawn: list[dict[str, Any]]) -> list[dict[str, Any]]:
        found = []
        for n, one in enumerate(drawn):
            fields = {**one, "id": f"r{n}"}
            ours = fields.pop("ours")
            fields["digest"] = made.digest if ours else "sha256:" + "0" * 64
            found.append(write(fields.pop("actor"), fields.pop("answers"), **fields))
        return found

    return written


def compiled(made: ResolvedSetup, sent: list[dict[str, Any]]) -> Picture:
    with tempfile.TemporaryDirectory() as folder:
        local = LocalEst(Path(folder), made, {})
        send_to(local, sent, SUNDAY)
        return compile_period(local, W47, as_of=SUNDAY)


@QUICK
@given(drawn=reports, chance=st.randoms(use_true_random=False))
def test_order_of_reports_does_not_matter(
    made: ResolvedSetup,
    bodies: Callable[..., list[dict[str, Any]]],
    drawn: list[dict[str, Any]],
    chance: Random,
) -> None:
    sent = bodies(drawn)
    shuffled = sorted(sent, key=lambda _: chance.random())
    assert compiled(made, sent).model_dump_json() == compiled(made, shuffled).model_dump_json()


@QUICK
@given(drawn=reports)
def test_plain_python_counts_the_same(
    made: ResolvedSetup, bodies: Callable[..., list[dict[str, Any]]], drawn: list[dict[str, Any]]
) -> None:
    sent = bodies(drawn)
    picture = compiled(made, sent)
    here = [r for r in sent if r["period"] == "2026-W47"]
    expected = {
        "cells": plain_cells(here, made),
        "events": sorted(
            (e["area"], e["indicator"], e["count"], e["description"], r["id"])
            for r in here
            for e in r["events"]
        ),
    }
    assert {
        "cells": {
            (c.area, c.indicator): c.model_dump(exclude={"area", "indicator", "behind"})
            for c in picture.cells
        },
        "events": sorted(
            (e.area, e.indicator, e.count, e.description, e.report) for e in picture.events
        ),
    } == expected
    assert len(picture.cells) == len(expected["cells"])
    assert all(len({b.report for b in c.behind}) == c.reports for c in picture.cells)
    for series in picture.history:
        for point in series.points[-2:]:
            cells = plain_cells([r for r in sent if r["period"] == str(point.period)], made)
            known = {
                a: c["at_least"]
                for (a, i), c in cells.items()
                if i == series.indicator and counted(c)
            }
            within = sum(n for a, n in known.items() if a in made.areas and a != "hela")
            beside = sum(n for a, n in known.items() if a not in made.areas)
            both = max(known.get("hela", 0), within) + beside
            assert point.at_least == (both if known else None), "districts lie within the whole"
            assert point.reports == len(behind(sent, str(point.period), series.indicator, made))


def counted(cell: dict[str, int]) -> bool:
    return cell["reports"] or cell["none_seen"]


def behind(
    sent: list[dict[str, Any]], period: str, indicator: str, made: ResolvedSetup
) -> set[str]:
    return {
        r["id"]
        for r in sent
        if r["period"] == period
        for (_, i), (state, _) in plain_said(r, made).items()
        if i == indicator and state in ("value", "none_seen")
    }


def plain_said(
    report: dict[str, Any], made: ResolvedSetup
) -> dict[tuple[str, str], tuple[str, int | None]]:
    """Give (area, indicator) to (state, number) of one report, written apart from the library."""
    said = {
        (about["area"], i): (a["state"], a.get("value"))
        for about in report["areas"]
        for i, a in about["answers"].items()
    }
    areas = {about["area"] for about in report["areas"]}
    known = report["actor"] in made.actors
    nothing = report["nothing_to_report"] and known
    if nothing:
        areas |= {a.id for a in made.areas_of(report["actor"])}
    if nothing or (known and report["digest"] == made.digest):
        for area in areas:
            for item in made.items(report["actor"], report["template"]):
                key = (area, item.indicator)
                if said.get(key, ("not_answered", None))[0] != "not_answered":
                    continue
                parent = item.only_if and said.get((area, item.only_if.indicator), ("", 0))[0]
                if item.only_if and parent != "value":
                    said[key] = ("not_asked", None)
                else:
                    said[key] = ("none_seen" if nothing else "not_answered", None)
    described = defaultdict(int)
    for event in report["events"]:
        described[event["area"], event["indicator"]] += event["count"]
    for key, count in described.items():
        said[key] = ("value", max(count, said.get(key, ("", 0))[1] or 0))
    return said


def plain_cells(
    sent: list[dict[str, Any]], made: ResolvedSetup
) -> dict[tuple[str, str], dict[str, Any]]:
    """Count the cells, written apart from the library."""
    yes_no = {i.id for i in made.release.indicators if i.answer == "yes_no"}
    piles = defaultdict(list)
    for report in sent:
        for key, (state, number) in plain_said(report, made).items():
            piles[key].append((report["actor"], report["template"], state, number))
    cells = {}
    for (area, indicator), pile in piles.items():
        together = max if indicator in yes_no else sum
        teams = defaultdict(list)
        for actor, template, state, number in pile:
            if state == "value":
                teams[actor, template].append(number)
        sums = [together(numbers) for numbers in teams.values()]
        seen_by = sorted({actor for actor, _ in teams}, key=ACTORS.index)
        states = [state for _, _, state, _ in pile]
        cells[area, indicator] = {
            "at_least": max(sums, default=0),
            "at_most": together(sums) if sums else 0,
            "actors": len(seen_by),
            "reports": states.count("value"),
            **{state: states.count(state) for state in STATES},
            "seen_by": tuple(seen_by),
        }
    return cells

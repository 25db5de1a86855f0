"""What holds for whoever reports and for a period is found out once: every head is judged as by itself."""

from __future__ import annotations

import weakref
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from changed_cycles import changed
from hypothesis import given
from hypothesis import strategies as st
from report_files import NOW, as_ndjson, codes, judged, report
from test_nothing_to_say import VALUES

from est_framework.findings import Finding
from est_framework.periods import Period
from est_framework.reports.asked import Asked
from est_framework.reports.case import Case, head_of
from est_framework.reports.formats.draft import Draft
from est_framework.reports.formats.source import Source
from est_framework.reports.heads import Heads
from est_framework.reports.no_pause import no_collection
from est_framework.reports.rules import looks
from est_framework.setup.resolved import ResolvedSetup

WHO, WHEN = ("actor", "template", "setup_revision", "digest"), ("period",)
PARTS = {
    "who": (looks.OF_WHO, WHO),
    "when": (looks.OF_WHEN, WHEN),
    "both": (looks.OF_BOTH, ("actor", "template", "period")),
}
OF_THE_HEAD = (*looks.OF_WHO, *looks.OF_WHEN, *looks.OF_BOTH)
BREAKS = [
    {"first": "2026-W28", "last": "2026-W30"},
    {"first": "2026-W40", "last": "2026-W41", "reports": True},
]
ACTORS = {
    "polisen": {"cadence": "continuous", "until": "2026-W50"},
    "norrskolan": {"cadence": "every-other"},
    "faltgruppen": {"since": "2026-W35", "until": "2026-W45"},
}
CYCLES: tuple[dict[str, Any], ...] = (
    {"breaks": BREAKS, "holidays": "before"},
    {"first": "2026-W20", "reporting": "continuous", "breaks": BREAKS},
    {"period": "two-weeks", "first": "2026-W02-W03"},
)
ODD = ("2026-W11-W12", "2026-W12-W13", "2026-11", "2026-11-H1", "2099-W01")
NO_SUCH = ("2026-W54", "2025-W53", "2101-W01")
FOLLOWING: tuple[dict[str, Any], ...] = ({"setup_revision": 2}, {"digest": "sha256:" + "0" * 64})


CHANGES = st.fixed_dictionaries({}, optional={n: st.sampled_from(VALUES[n]) for n in VALUES})


def said(
    rules: tuple[Any, ...], setup: ResolvedSetup, data: dict[str, Any], now: datetime = NOW
) -> list[Finding]:
    """Give what rules say of a report that is judged by itself."""
    case = Case(head_of(data), Draft(data, Source("a.json", b"")), Asked(setup), now)
    return [finding for look in rules for finding in look(case)]


def short(setup: ResolvedSetup, n: int, actor: str, **changes: Any) -> dict[str, Any]:
    """Give a report without lines, with a number and a reporter of its own."""
    lines = dict.fromkeys(("events", "upcoming", "presence"))
    own = {"id": f"0193a1b2-0000-7000-8000-{n:012}", "reporter": f"r{n}", "actor": actor}
    return report(setup, **own, **lines, **changes)


@pytest.mark.parametrize("part", PARTS)
@given(one=CHANGES, other=CHANGES)
def test_a_rule_of_a_part_of_the_head_says_the_same_whatever_the_rest_is(
    made: ResolvedSetup, part: str, one: dict[str, Any], other: dict[str, Any]
) -> None:
    rules, names = PARTS[part]
    told = report(made, **one)
    given_with_it = report(made, **other) | {name: told[name] for name in names}
    if not {told["period"], given_with_it["period"]} & set(NO_SUCH):
        assert said(rules, made, told) == said(rules, made, given_with_it)


@pytest.mark.parametrize("cycle", CYCLES, ids="-".join)
def test_a_head_is_let_by_where_no_rule_says_anything_of_it_by_itself(
    made: ResolvedSetup, cycle: dict[str, Any]
) -> None:
    setup = changed(made, actors=ACTORS, **cycle)
    now, before = datetime(2026, 12, 20, tzinfo=UTC), setup.setup.cycle.first.previous()
    periods = [*(str(before.shifted(n)) for n in range(55)), *ODD, *NO_SUCH]
    heads = [
        report(setup, actor=actor, template=template, period=period)
        for actor, template, period in product(setup.actors, setup.templates, periods)
    ]
    heads += [head | following for head in heads[::9] for following in FOLLOWING]
    allowed = Heads(Asked(setup), now, of_a_list=False).allowed
    let_by = 0
    for data in heads:
        follows = (data["setup_revision"], data["digest"])
        found = allowed(data["actor"], data["template"], data["period"], follows)
        let_by += found is not None
        says = data["period"] in NO_SUCH or said(OF_THE_HEAD, setup, data, now)
        assert bool(says) == (found is None)
    assert 0 < let_by < len(heads)


def test_who_owes_no_report_is_not_late_in_a_period_in_which_others_are(
    made: ResolvedSetup,
) -> None:
    setup = changed(made, actors=ACTORS)
    due = setup.report_by(Period.parse("2026-W37"))
    moments = [due + timedelta(seconds=n) for n in (-5, 5, 60, 57 * 24 * 3600)]
    sent = product(moments, ("polisen", "faltgruppen") * 2)
    told = [
        short(setup, n, actor, period="2026-W37", submitted=moment.isoformat(), areas=None)
        for n, (moment, actor) in enumerate(sent)
    ]
    for some in (told, told[::-1]):
        found = codes(judged(setup, as_ndjson(*some)))
        assert found.count("REP208") == 4
        assert found.count("REP120") == 4


def test_what_one_actor_may_answer_another_may_not_though_they_answer_in_the_same_order(
    made: ResolvedSetup,
) -> None:
    actors = ("polisen", "norrskolan", "sundsviksbostader", "faltgruppen")
    told = [short(made, n, actor) for n, actor in enumerate(actors)]
    for some in (told, told[::-1]):
        found = codes(judged(made, as_ndjson(*some)))
        assert {"REP113", "REP202"} <= set(found)


def test_what_was_found_out_of_heads_is_freed_though_nobody_looks_for_garbage(
    made: ResolvedSetup,
) -> None:
    asked = Asked(made)
    follows = (asked.revision, asked.digest)
    kept = weakref.ref(asked)
    with no_collection():
        heads = Heads(asked, NOW, of_a_list=False)
        assert heads.allowed("polisen", "weekly_status", "2026-W40", follows)
        del heads, asked
        assert kept() is None

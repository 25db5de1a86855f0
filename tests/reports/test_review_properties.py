"""Whatever comes in whichever order, a read as of a moment is what was known at that moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from est_framework.reports.keeping.ledger import Document, Ledger
from est_framework.reports.review.decisions import decide, made_decision
from est_framework.reports.review.rows import PeriodRows, each_period
from est_framework.reports.review.state import reviewed
from est_framework.setup.resolved import ResolvedSetup

START = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
PERIODS = ("2026-W46", "2026-W47")
NUMBERS = count()

sends = st.tuples(
    st.just("send"),
    st.sampled_from(["a", "b", "c"]),
    st.integers(1, 3),
    st.integers(0, 1),
    st.sampled_from(PERIODS),
)
decisions = st.tuples(
    st.sampled_from(["accept", "return", "set_aside", "merge"]),
    st.integers(0, 20),
    st.integers(0, 20),
    st.sampled_from(["replaces", "union"]),
)
histories = st.lists(
    st.tuples(st.one_of(sends, sends, decisions), st.integers(1, 100_000)), max_size=14
)


def _do(ledger: Ledger, setup: ResolvedSetup, act: Any, now: datetime) -> None:
    if act[0] == "send":
        _, id_, revision, said, period = act
        body = {"actor": "polisen", "template": "weekly_status", "comment": str(said)}
        ledger.append([Document("report", id_, revision, period, body)], now=now)
        return
    rows = ledger.entries("report")
    if not rows:
        return
    verb, first, second, how = act
    one, other = rows[first % len(rows)], rows[second % len(rows)]
    about = {e.document.id: e for e in (one, other)} if verb == "merge" else {"": one}
    if verb == "merge" and (len(about) < 2 or one.document.period != other.document.period):
        return
    into = other.document.id if verb == "merge" else ""
    made = made_decision(verb, setup, now=now, into=into, how=how)
    decide(ledger, made, list(about.values()), now=now)


def _known(ledger: Ledger, up_to: int | None = None, *, step: bool) -> Any:
    return [
        (period, r.entry.sequence, r.state, tuple(j.sequence for j in r.joined))
        for period in PERIODS
        for r in reviewed(PeriodRows(ledger, period, up_to), step=step)
    ]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, step=st.booleans())
def test_a_read_as_of_a_moment_is_a_replay_of_what_had_come_by_then(
    history: list[Any], made: ResolvedSetup, tmp_path: Path, *, step: bool
) -> None:
    now = START
    known: list[tuple[datetime, Any]] = []
    with Ledger.open(f"sqlite:///{tmp_path}/{next(NUMBERS)}.sqlite") as ledger:
        for act, seconds in history:
            now += timedelta(seconds=seconds)
            _do(ledger, made, act, now)
            known.append((now, _known(ledger, step=step)))
        for moment, then in known:
            newest = {
                p: ledger.newest_sequence(p, kinds=("report", "review"), as_of=moment)
                for p in PERIODS
            }
            read = [
                line
                for period in PERIODS
                for line in _known(ledger, newest[period], step=step)
                if line[0] == period
            ]
            assert read == then


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, step=st.booleans())
def test_what_holds_is_the_same_whether_the_words_are_read_or_not(
    history: list[Any], made: ResolvedSetup, tmp_path: Path, *, step: bool
) -> None:
    with Ledger.open(f"sqlite:///{tmp_path}/{next(NUMBERS)}.sqlite") as ledger:
        for n, (act, _) in enumerate(history, start=1):
            _do(ledger, made, act, START + timedelta(seconds=n))
        by_head = [
            (rows.period, r.entry.sequence, r.state, tuple(j.sequence for j in r.joined))
            for rows in each_period(ledger, PERIODS)
            for r in reviewed(rows, step=step)
        ]
        assert by_head == _known(ledger, step=step)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, step=st.booleans())
def test_no_report_counts_twice_and_none_is_lost(
    history: list[Any], made: ResolvedSetup, tmp_path: Path, *, step: bool
) -> None:
    """Every report that holds is somewhere: it counts, is part of another, or is said not to."""
    with Ledger.open(f"sqlite:///{tmp_path}/{next(NUMBERS)}.sqlite") as ledger:
        for n, (act, _) in enumerate(history, start=1):
            _do(ledger, made, act, START + timedelta(seconds=n))
        for period in PERIODS:
            standing = reviewed(PeriodRows(ledger, period), step=step)
            counting = [r.entry.document.id for r in standing if r.state == "counts"]
            joined = [j.document.id for r in standing for j in r.joined]
            assert len(set(counting)) == len(counting)
            assert not set(counting) & set(joined)
            assert len(set(joined)) == len(joined)
            told = {r.entry.document.id for r in standing} | set(joined)
            for entry in ledger.effective("report", periods=[period]):
                if entry.document.id not in told:
                    replaced = [
                        e for e in ledger.entries("review")
                        if e.document.body["verb"] == "merge"
                        and entry.document.id in {s["id"] for s in e.document.body["reports"]}
                    ]  # fmt: skip
                    assert replaced, "a report went without a decision"

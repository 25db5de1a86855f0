"""What review does to a picture: what waits is neither calm nor silent, what is merged counts once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sent_reports import FRIDAY

from est_framework.periods import Period
from est_framework.picture.compile import compile_period
from est_framework.reports.keeping.ledger import Ledger
from est_framework.reports.review.decisions import decide, made_decision
from est_framework.setup.local import LocalEst
from est_framework.setup.parts import Weekday
from est_framework.setup.resolved import ResolvedSetup

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from est_framework.picture.models import Picture, Standing

WEEK = Period.parse("2026-W47")
AFTER = FRIDAY + timedelta(hours=1)
LATER = FRIDAY + timedelta(hours=2)


@pytest.fixture
def reviewing(local: LocalEst) -> LocalEst:
    """Sundsvik with a review step."""
    day: Weekday = "friday"
    moment = local.setup.setup.cycle.report_by.model_copy(update={"weekday": day})
    cycle = local.setup.setup.cycle.model_copy(update={"review_by": moment})
    setup = local.setup.setup.model_copy(update={"cycle": cycle})
    return replace(local, setup=ResolvedSetup(setup=setup, release=local.setup.release))


def decided(local: LocalEst, verb: Any, *ids: str, at: datetime = AFTER, **more: Any) -> None:
    with Ledger.open(local.ledger_url) as ledger:
        entries = [e for e in ledger.effective("report") if e.document.id in ids]
        decide(ledger, made_decision(verb, local.setup, now=at, **more), entries, now=at)


def picture(local: LocalEst, at: datetime = LATER) -> Picture:
    return compile_period(local, WEEK, as_of=at)


def standing(local: LocalEst, actor: str = "polisen", at: datetime = LATER) -> Standing:
    return next(s for s in picture(local, at).standings if s.actor == actor)


def brak(local: LocalEst, at: datetime = LATER) -> list[tuple[int, int]]:
    return [(c.at_least, c.at_most) for c in picture(local, at).cells if c.indicator == "brak"]


def test_with_a_review_step_a_report_waits_and_is_neither_calm_nor_silent(
    reviewing: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    waits = standing(reviewing)
    assert (waits.status, waits.reports, waits.waiting) == ("waiting", 0, 1)
    assert (brak(reviewing), waits.nothing_seen) == ([], False)
    decided(reviewing, "accept", "polisen-1")
    assert standing(reviewing).status == "on_time"
    assert brak(reviewing) == [(3, 3)]


def test_without_a_review_step_a_report_counts_at_once(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    assert brak(local) == [(3, 3)]
    assert standing(local).waiting == 0


def test_a_returned_report_is_said_to_be_so_until_it_comes_again(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    decided(local, "return", "polisen-1", reason="Skriv platsen.")
    assert (standing(local).status, brak(local)) == ("returned", [])
    send(write("polisen", {"centrum": {"brak": 2}}, revision=2), at=LATER)
    assert (standing(local).status, brak(local)) == ("on_time", [(2, 2)])


def test_what_was_set_aside_is_gone_and_can_be_taken_back(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    decided(local, "set_aside", "polisen-1", reason="Övning.")
    assert (standing(local).status, brak(local)) == ("silent", [])
    decided(local, "accept", "polisen-1", at=LATER)
    assert brak(local) == [(3, 3)]


def test_setting_a_correction_aside_brings_nothing_older_up(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    """What made it unfit may stand in the earlier one too."""
    send(write("polisen", {"centrum": {"brak": 3}}))
    send(write("polisen", {"centrum": {"brak": 4}}, revision=2))
    decided(local, "set_aside", "polisen-1", reason="Namn i texten.")
    assert brak(local) == []


def test_an_accepted_report_counts_until_its_correction_is_accepted(
    reviewing: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    decided(reviewing, "accept", "polisen-1")
    send(write("polisen", {"centrum": {"brak": 1}}, revision=2), at=LATER)
    assert brak(reviewing) == [(3, 3)]
    assert standing(reviewing).waiting == 1
    decided(reviewing, "accept", "polisen-1", at=LATER)
    assert brak(reviewing) == [(1, 1)]


def test_a_corrected_workbook_replaces_the_first_and_both_stay(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    send(write("polisen", {"centrum": {"brak": 1}}, id="polisen-2"))
    assert brak(local) == [(4, 4)]
    decided(local, "merge", "polisen-1", "polisen-2", into="polisen-2", how="replaces")
    assert brak(local) == [(1, 1)]
    with Ledger.open(local.ledger_url) as ledger:
        assert len(ledger.effective("report")) == 2


def test_two_reporters_of_one_actor_are_put_together_by_rule(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    one = {"centrum": {"brak": 3, "klotter": "none_seen"}, "hamnen": {"brak": "unknown"}}
    other = {"centrum": {"brak": 1, "klotter": "unknown"}, "norrangen": {"brak": 2}}
    send(write("polisen", one, reporter="a"), write("polisen", other, id="polisen-2", reporter="b"))
    decided(local, "merge", "polisen-1", "polisen-2", into="polisen-1", how="union")
    found = {(c.area, c.indicator): c for c in picture(local).cells}
    assert found["centrum", "brak"].at_most == 3
    assert found["norrangen", "brak"].at_most == 2
    assert found["centrum", "klotter"].none_seen == 1
    assert standing(local).reports == 1


def test_nothing_to_report_beside_a_whole_report_says_none_seen_of_the_rest(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(
        write("polisen", {"centrum": {"brak": 3}}),
        write("polisen", id="polisen-2", nothing_to_report=True),
    )
    decided(local, "merge", "polisen-1", "polisen-2", into="polisen-1", how="union")
    found = {(c.area, c.indicator): c for c in picture(local).cells}
    assert (found["centrum", "brak"].at_most, found["centrum", "brak"].none_seen) == (3, 0)
    assert found["hamnen", "brak"].none_seen == 1
    assert not standing(local).nothing_seen


def test_of_two_with_the_same_id_and_revision_the_accepted_one_counts(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    send(write("polisen", {"centrum": {"brak": 7}}))
    assert brak(local) == [(3, 3)]
    with Ledger.open(local.ledger_url) as ledger:
        second = ledger.history("report", "polisen-1")[1]
        decide(ledger, made_decision("accept", local.setup, now=AFTER), [second], now=AFTER)
    assert brak(local) == [(7, 7)]


def test_what_was_merged_into_a_report_set_aside_speaks_for_itself_again(
    local: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    send(write("polisen", {"centrum": {"brak": 1}}, id="polisen-2"))
    decided(local, "merge", "polisen-1", "polisen-2", into="polisen-2")
    decided(local, "set_aside", "polisen-2", at=LATER, reason="Fel vecka.")
    assert brak(local) == [(3, 3)]


def test_a_picture_as_of_an_earlier_moment_knows_no_later_decision(
    reviewing: LocalEst, send: Callable[..., None], write: Callable[..., Any]
) -> None:
    send(write("polisen", {"centrum": {"brak": 3}}))
    before = picture(reviewing, at=AFTER).model_dump_json()
    decided(reviewing, "accept", "polisen-1", at=LATER)
    assert brak(reviewing) == [(3, 3)]
    assert picture(reviewing, at=AFTER).model_dump_json() == before

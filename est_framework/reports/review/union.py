"""
Two reports of the same actor and period put together as one.

The rule, by area and indicator: a number before “none seen”, that before “unknown”, that before “not
answered” and “not asked”; of two numbers the larger, for both may have seen the same. Events, what is
coming and who was out: all of them, those that are word for word the same only once. “Nothing to
report” from one of them says “none seen” to everything it was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from est_framework.reports.models import Answer, AreaAnswers, Report
from est_framework.setup.resolved import ResolvedSetup

T = TypeVar("T")
RULE_WORDS = ("value", "none_seen", "unknown", "not_answered", "not_asked")
"""The answer states, the one that tells most first."""


def union(holds: Report, others: Sequence[Report], setup: ResolvedSetup) -> Report:
    """
    Put reports of one actor and period together.

    Args:
        holds: The one whose id, revision, template and sender the result has.
        others: Those that count as part of it.
        setup: The resolved setup, which knows what “nothing to report” answers.
    """
    every = [holds, *others]
    if not others:
        return holds
    answers: dict[str, dict[str, Answer]] = {}
    nothing = all(r.nothing_to_report for r in every)
    for report in every:
        if report.nothing_to_report and not nothing:
            _add_none_seen(report, setup, answers)
        for about in report.areas:
            area = answers.setdefault(about.area, {})
            for indicator, answer in about.answers.items():
                area[indicator] = _fuller(area.get(indicator), answer)
    comments = _once(r.comment.strip() for r in every if r.comment.strip())
    return holds.model_copy(
        update={
            "nothing_to_report": nothing,
            "areas": tuple(AreaAnswers(area=a, answers=given) for a, given in answers.items()),
            "events": _once(e for r in every for e in r.events),
            "upcoming": _once(u for r in every for u in r.upcoming),
            "presence": _once(p for r in every for p in r.presence),
            "comment": "\n\n".join(comments),
        }
    )


def _add_none_seen(
    report: Report, setup: ResolvedSetup, answers: dict[str, dict[str, Answer]]
) -> None:
    if report.actor not in setup.actors:
        return
    none_seen = Answer(state="none_seen")
    for area in setup.areas_of(report.actor):
        given = answers.setdefault(area.id, {})
        for item in setup.owed_items(report.actor):
            if item.only_if is None:
                given[item.indicator] = _fuller(given.get(item.indicator), none_seen)


def _fuller(one: Answer | None, other: Answer) -> Answer:
    """Give the answer that tells more; of two numbers the larger."""
    if one is None or one == other:
        return other
    if one.state == other.state:
        return max(one, other, key=lambda a: a.value or 1)
    return min(one, other, key=lambda a: RULE_WORDS.index(a.state))


def _once(things: Iterable[T]) -> tuple[T, ...]:
    kept: list[T] = []
    for thing in things:
        if thing not in kept:
            kept.append(thing)
    return tuple(kept)

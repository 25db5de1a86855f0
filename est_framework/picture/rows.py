"""One effective report as rows: what the wide tables hold of it, with every answer state kept apart."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from est_framework.reports.models import Answer, Report, State
from est_framework.reports.silence import is_empty

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from est_framework.method.models import ChecklistItem
    from est_framework.setup.resolved import ResolvedSetup

STATES: dict[State, int] = {
    "value": 1,
    "none_seen": 2,
    "unknown": 3,
    "not_asked": 4,
    "not_answered": 5,
}
"""How the state columns of the wide tables write the five answer states; NULL: nothing was said."""

_NONE_SEEN = Answer(state="none_seen")
_NOT_ASKED = Answer(state="not_asked")
_NOT_ANSWERED = Answer(state="not_answered")

Said = dict[str, dict[str, tuple[int | None, State]]]
"""Area to indicator to number (0 = none seen, None = no number) and answer state."""


def said_in(report: Report, setup: ResolvedSetup) -> Said:
    """
    Give what a report says of each area: a number or the reason why there is none.

    The number is the larger of the answer and what the described events count together: events are
    details of the count. "Nothing to report" is the actor's own act and says `none_seen` of everything
    it is asked each period, in all its areas, also where the template itself asks nothing. A question
    that the report leaves out is `not_answered`, as long as the report follows this very setup, so that
    we know it was asked. An area that is only named by an event gets that number and nothing else: an
    event report is no answer to the checklist.
    """
    answers: dict[str, dict[str, Answer]] = {}
    for about in report.areas:
        answers.setdefault(about.area, {}).update(about.answers)
    if report.nothing_to_report and report.actor in setup.actors:
        for own in setup.areas_of(report.actor):
            answers.setdefault(own.id, {})
    _fill_in(report, setup, answers)
    said: Said = {
        area: {indicator: (_number(a), a.state) for indicator, a in given.items()}
        for area, given in answers.items()
    }
    for (area, indicator), count in _counted(report).items():
        about_area = said.setdefault(area, {})
        number = about_area.get(indicator, (None, "value"))[0] or 0
        about_area[indicator] = (max(number, count), "value")
    return said


def _fill_in(report: Report, setup: ResolvedSetup, answers: dict[str, dict[str, Answer]]) -> None:
    """Say of every question that was left out whether it was asked, and what "nothing" answers."""
    known = report.actor in setup.actors
    if not known or not (report.nothing_to_report or report.digest == setup.digest):
        return
    items = _asked(report, setup)
    for given in answers.values():
        for item in items:
            answer = given.get(item.indicator)
            if answer is None or answer.state == "not_answered":
                asked = item.only_if is None or _is_value(given.get(item.only_if.indicator))
                said = _NONE_SEEN if report.nothing_to_report else _NOT_ANSWERED
                given[item.indicator] = said if asked else _NOT_ASKED


def _asked(report: Report, setup: ResolvedSetup) -> tuple[ChecklistItem, ...]:
    """Give the questions that a report leaves open when it does not answer them."""
    template = setup.templates.get(report.template)
    if template is not None and template.asks:
        return setup.items(report.actor, report.template)
    return setup.owed_items(report.actor) if template is not None and template.owed else ()


def _is_value(answer: Answer | None) -> bool:
    return answer is not None and answer.state == "value"


def _number(answer: Answer) -> int | None:
    if answer.state == "value":
        return 1 if answer.value is None else answer.value
    return 0 if answer.state == "none_seen" else None


def _counted(report: Report) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for event in report.events:
        counts[event.area, event.indicator] += event.count
    return counts


def saw_nothing(report: Report, said: Said, positive: Collection[str]) -> bool:
    """
    Say whether the actor looked and saw nothing: its own act, or `none_seen` to all that was asked.

    Args:
        report: The report.
        said: What it says, from `said_in`.
        positive: Indicators that are signs that all is well: a number for one is nothing seen either.
    """
    states = {
        state
        for given in said.values()
        for indicator, (_, state) in given.items()
        if indicator not in positive
    }
    if saw_something(said, positive):
        return False
    return report.nothing_to_report or states - {"not_asked"} == {"none_seen"}


def saw_something(said: Said, positive: Collection[str]) -> bool:
    """Say whether a report has a number for anything but signs that all is well."""
    return any(
        number
        for given in said.values()
        for indicator, (number, _) in given.items()
        if indicator not in positive
    )


def moment(value: datetime) -> str:
    """Write a moment as the wide tables keep it: UTC without a zone, so that every reader agrees."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat()


def report_row(
    report: Report, came: datetime, said: Said, positive: Collection[str]
) -> dict[str, Any]:
    """
    Give the one row of a report in the table of reports.

    Args:
        report: The effective revision.
        came: When the report first said something; a later correction does not make it late.
        said: What the report says, from `said_in`.
        positive: Indicators that are signs that all is well.
    """
    empty = is_empty(report)
    return _head(report) | {
        "revision": report.revision,
        "digest": report.digest,
        "came": moment(came),
        "empty": empty,
        "saw_nothing": not empty and saw_nothing(report, said, positive),
        "saw_something": saw_something(said, positive),
    }


def area_rows(report: Report, said: Said) -> Iterator[dict[str, Any]]:
    """Give a report's wide rows, one per area: `n_` the number and `s_` the state of each indicator."""
    head = _head(report)
    for area, given in said.items():
        row = head | {"area": area}
        for indicator, (number, state) in given.items():
            row[f"n_{indicator}"] = number
            row[f"s_{indicator}"] = STATES[state]
        yield row


def event_rows(report: Report) -> Iterator[dict[str, Any]]:
    """Give a report's events, in the order of the report."""
    for position, event in enumerate(report.events):
        yield _head(report) | {"position": position} | event.model_dump(mode="json")


def upcoming_rows(report: Report) -> Iterator[dict[str, Any]]:
    """Give what a report says is coming, in the order of the report."""
    for position, upcoming in enumerate(report.upcoming):
        yield _head(report) | {"position": position} | upcoming.model_dump(mode="json")


def presence_rows(report: Report) -> Iterator[dict[str, Any]]:
    """Give who was out where according to a report, in the order of the report."""
    for position, presence in enumerate(report.presence):
        yield _head(report) | {"position": position} | presence.model_dump(mode="json")


def _head(report: Report) -> dict[str, Any]:
    return {
        "report": report.id,
        "actor": report.actor,
        "period": str(report.period),
        "template": report.template,
        "submitted": moment(report.submitted),
    }

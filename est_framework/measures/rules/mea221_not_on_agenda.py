"""MEA221: An open measure was not on the agenda."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Kept, Loop

RULE = Rule(
    code="MEA221",
    severity=Severity.ERROR,
    title=Text(
        sv="En öppen insats stod inte på dagordningen",
        en="An open measure was not on the agenda",
    ),
    seen=Text(
        sv="{measure} var öppen men stod inte på dagordningen för {period}.",
        en="{measure} was open but was not on the agenda for {period}.",
    ),
    expected=Text(
        sv="Alla öppna insatser på varje dagordning.",
        en="All open measures on every agenda.",
    ),
    remedy=Text(
        sv="Gör dagordningen med est meeting samma dag som mötet, så att alla är med.",
        en="Make the agenda with est meeting on the day of the meeting, so that all are there.",
    ),
    why=Text(
        sv="En insats som inte står på dagordningen glöms bort.",
        en="A measure that is not on the agenda is forgotten.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each open measure that a later meeting did not have on its agenda."""
    for meeting in loop.meetings:
        period, agenda = meeting.period, meeting.body.get("on_agenda")
        if period is None or not isinstance(agenda, list):
            continue
        for m in loop.measures:
            decided = m.period
            if (
                decided is not None
                and decided < period
                and m.id not in agenda
                and _open_at(m, meeting)
            ):
                yield RULE.at(meeting.place("/on_agenda"), measure=m.id, period=period)


def _open_at(measure: Kept, meeting: Kept) -> bool:
    """Say whether a measure was decided before a meeting was held, and not closed by then."""
    held = meeting.day("held")
    log = [(at.date(), e) for at, e in measure.timed]
    if held is None or (log and log[0][0] >= held):
        return False
    if not log:
        return measure.is_open
    return not any(day < held and e.get("status") == "closed" for day, e in log)

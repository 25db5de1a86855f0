"""The group meets before the reports are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.setup.models import WEEKDAYS, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import time

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET132",
    severity=Severity.ERROR,
    title=Text(
        sv="Mötet är före sista rapporttid",
        en="The meeting is before the reports are due",
    ),
    seen=Text(
        sv="meet är {meet}, report_by är {report_by}.",
        en="meet is {meet}, report_by is {report_by}.",
    ),
    expected=Text(
        sv="Ett möte efter att rapporterna har kommit in.",
        en="A meeting after the reports have come in.",
    ),
    remedy=Text(
        sv="Flytta mötet eller rapporttiden. Är mötet veckan efter: skriv weeks_after: 1.",
        en="Move the meeting or the due time. If the meeting is the week after: write "
        "weeks_after: 1.",
    ),
    why=Text(
        sv="Gruppen ska se hela bilden. Annars räknas alla rapporter som sena.",
        en="The group shall see the whole picture. Otherwise every report counts as late.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the meeting does not come after the time that reports are due."""
    meet, report_by = check.setup.cycle.meet, check.setup.cycle.report_by
    if order_of(meet) <= order_of(report_by):
        place = check.source.place("cycle", "meet")
        yield RULE.at(place, meet=said(meet), report_by=said(report_by))


def order_of(moment: Moment) -> tuple[int, int, time]:
    """Give what moments are sorted by."""
    return moment.weeks_after, WEEKDAYS.index(moment.weekday), moment.time


def said(moment: Moment) -> str:
    """Give a moment as it is said in findings: `monday 10:00 +1`."""
    after = f" +{moment.weeks_after}" if moment.weeks_after else ""
    return f"{moment.weekday} {moment.time:%H:%M}{after}"

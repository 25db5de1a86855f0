"""MEA114: The measure has a date before the problem."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from est_framework.errors import UsageError
from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.spans import is_day
from est_framework.periods import Period
from est_framework.reports.formats.draft import Draft
from est_framework.setup.resolved import ResolvedSetup

RULE = Rule(
    code="MEA114",
    severity=Severity.ERROR,
    title=Text(
        sv="Ett datum ligger före problemet",
        en="A date is before the problem",
    ),
    seen=Text(
        sv="{date} ligger före den första dagen i {period}, {which}.",
        en="{date} is before the first day of {period}, {which}.",
    ),
    expected=Text(
        sv="{first} eller senare.",
        en="{first} or later.",
    ),
    remedy=Text(
        sv="Rätta datumet. Kontrollera särskilt året.",
        en="Correct the date. Look at the year first.",
    ),
    why=Text(
        sv="Inget kan bli gjort åt ett problem innan någon har sett det. Oftast är det fel år.",
        en="Nothing can be done about a problem before anybody has seen it. Mostly the year is "
        "wrong.",
    ),
)


_SEEN = Text("då problemet sågs", "when the problem was seen")
_ABOUT = Text("som mötet gäller", "which the meeting is about")


def look(draft: Draft, setup: ResolvedSetup) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    """Yield one finding for each date of a new measure before its problem, and for a meeting's own day."""
    with suppress(UsageError):
        about = Period.parse(str(draft.data.get("period", "")))
        held = str(draft.data.get("held") or "")
        if is_day(held) and held < about.first.isoformat():
            told = {"period": str(about), "first": about.first, "which": _ABOUT}
            yield RULE.at(draft.place("/held"), date=held, **told)
    for n, measure in enumerate(draft.data["measures"]):
        with suppress(UsageError):
            period = Period.parse(str(measure["problem"].get("period", "")))
            for name in ("due", "review"):
                day = str(measure.get(name) or "")
                if is_day(day) and day < period.first.isoformat():
                    place = draft.place(f"/measures/{n}/{name}")
                    told = {"period": str(period), "first": period.first, "which": _SEEN}
                    yield RULE.at(place, date=day, **told)

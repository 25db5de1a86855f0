"""MEA207: A kept measure has a date before its problem."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop, as_period

RULE = Rule(
    code="MEA207",
    severity=Severity.ERROR,
    title=Text(
        sv="En sparad insats har ett datum före problemet",
        en="A kept measure has a date before its problem",
    ),
    seen=Text(
        sv="{date} ligger före {period}, då problemet sågs.",
        en="{date} is before {period}, when the problem was seen.",
    ),
    expected=Text(
        sv="Datum efter att problemet sågs.",
        en="Dates after the problem was seen.",
    ),
    remedy=Text(
        sv="Kontrollera året. Besluta om insatsen på nytt med rätt datum, och avsluta den här.",
        en="Check the year. Decide on the measure anew with the right date, and close this one.",
    ),
    why=Text(
        sv="Inget kan bli gjort åt ett problem innan någon har sett det.",
        en="Nothing can be done about a problem before anybody has seen it.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each date of a measure that lies before its problem."""
    for m in loop.measures:
        period = as_period(m.problem.get("period"))
        for name in ("due", "review"):
            day = m.day(name)
            if period is not None and day is not None and day < period.first:
                yield RULE.at(m.place(f"/{name}"), date=day, period=period)

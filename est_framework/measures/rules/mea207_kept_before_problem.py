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
        sv="En sparad insats eller ett möte har ett datum före det som det gäller",
        en="A kept measure or meeting has a date before what it is about",
    ),
    seen=Text(
        sv="{date} ligger före {period}, {which}.",
        en="{date} is before {period}, {which}.",
    ),
    expected=Text(
        sv="Beslut och datum efter att problemet sågs, och möten efter att perioden har börjat.",
        en="Decisions and dates after the problem was seen, and meetings after the period has begun.",
    ),
    remedy=Text(
        sv="Kontrollera året. Rätta protokollet och läs in det igen, eller besluta om insatsen på nytt och "
        "avsluta den här.",
        en="Check the year. Correct the record and read it in again, or decide on the measure anew and close "
        "this one.",
    ),
    why=Text(
        sv="Inget kan bli gjort åt ett problem innan någon har sett det.",
        en="Nothing can be done about a problem before anybody has seen it.",
    ),
)


_SEEN = Text("då problemet sågs", "when the problem was seen")
_ABOUT = Text("som mötet gäller", "which the meeting is about")


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure decided before its problem, or each other date that lies there."""
    for m in loop.measures:
        period = as_period(m.problem.get("period"))
        if period is None:
            continue
        decided = m.decided_by_then
        days = {"decided": decided, "due": m.day("due"), "review": m.day("review")}
        for name, day in days.items():
            if day is not None and day < period.first:
                yield RULE.at(m.place(f"/{name}"), date=day, period=period, which=_SEEN)
                if name == "decided":
                    break
    for meeting in loop.meetings:
        about, held = meeting.period, meeting.day("held")
        if about is not None and held is not None and held < about.first:
            yield RULE.at(meeting.place("/held"), date=held, period=about, which=_ABOUT)

"""MEA226: A closed measure is open again."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.layout import STATUS_WORDS
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA226",
    severity=Severity.WARNING,
    title=Text(
        sv="En avslutad insats är öppen igen",
        en="A closed measure is open again",
    ),
    seen=Text(
        sv="Loggen säger att insatsen avslutades, men dess läge är ”{status}”.",
        en="The log says that the measure was closed, but its state is “{status}”.",
    ),
    expected=Text(
        sv="En avslutad insats förblir avslutad.",
        en="A closed measure stays closed.",
    ),
    remedy=Text(
        sv="Ska mer göras: besluta en ny insats i mötet. Annars avslutar ni den igen med est measures close.",
        en="If more is to be done, decide a new measure in the meeting. Otherwise close it again with "
        "est measures close.",
    ),
    why=Text(
        sv="Utfallet som redan är sagt hör till det som då gjordes.",
        en="The outcome that was said already belongs to what was done then.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure that its log closes and that says it is open."""
    for m in loop.measures:
        status = m.text("status")
        if status and m.is_open and m.closings:
            yield RULE.at(m.place("/status"), status=STATUS_WORDS.get(status, status))

"""MEA212: A measure is closed without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.measures.loop.kept import Loop

RULE = Rule(
    code="MEA212",
    severity=Severity.WARNING,
    title=Text(
        sv="En insats är avslutad utan skäl",
        en="A measure is closed without a reason",
    ),
    seen=Text(
        sv="Insatsen är avslutad, men inget säger varför utfallet blev som det blev.",
        en="The measure is closed, but nothing says why the outcome was what it was.",
    ),
    expected=Text(
        sv="En mening om varför.",
        en="A sentence on why.",
    ),
    remedy=Text(
        sv="Lägg till skälet i protokollet och läs in det igen.",
        en="Add the reason to the record and read it in again.",
    ),
    why=Text(
        sv="Skälet är det som nästa grupp har nytta av.",
        en="The reason is what the next group has use for.",
    ),
)


def look(loop: Loop) -> Iterator[Finding]:
    """Yield one finding for each measure that is closed without a word, or without a closing entry."""
    for m in loop.measures:
        if m.is_open or not (m.closings or m.text("outcome")):
            continue
        closing = next(iter(m.closings), {})
        if not any(str(closing.get(name) or "").strip() for name in ("why", "note")):
            yield RULE.at(m.place("/log"))

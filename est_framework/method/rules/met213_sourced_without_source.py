"""MET213: something claims to come from a source and names none."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET213",
    severity=Severity.ERROR,
    title=Text(
        sv="Det sägs finnas i en källa, men ingen källa anges.",
        en="It is said to come from a source, but none is named.",
    ),
    seen=Text(
        sv="{id} har basis: sourced men inga källor",
        en="{id} has basis: sourced but no sources",
    ),
    expected=Text(
        sv="minst en källa (sources), eller basis: derived",
        en="at least one source, or basis: derived",
    ),
    remedy=Text(
        sv="Ange källan. Är det en egen slutsats, skriv basis: derived.",
        en="Name the source. If it is an inference of our own, write basis: derived.",
    ),
    why=Text(
        sv="Den som följer metoden ska kunna se vad som är prövat av andra och vad som är vårt "
        "eget antagande.",
        en="Whoever follows the method must be able to see what others have tried and what we "
        "assume.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every thing that is sourced but names no source."""
    for field, things in under.things.items():
        for thing in things:
            part = thing.part
            if getattr(part, "basis", "") == "sourced" and not part.sources:
                yield RULE.at(under.place(field, thing.number, "basis"), id=part.id)

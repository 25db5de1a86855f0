"""MET205: an indicator is on no checklist."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET205",
    severity=Severity.NOTE,
    title=Text(
        sv="Ingen checklista frågar efter indikatorn.",
        en="No checklist asks about the indicator.",
    ),
    seen=Text(
        sv="{id} finns inte på någon checklista",
        en="{id} is on no checklist",
    ),
    expected=Text(
        sv="att någon frågas, eller att indikatorn bara är till för händelser och import",
        en="that somebody is asked, or that the indicator is only for events and imports",
    ),
    remedy=Text(
        sv="Lägg till {id} i en checklista om någon ska frågas. Är den bara till för "
        "händelser behöver inget göras.",
        en="Add {id} to a checklist if somebody should be asked. If it is only for events "
        "nothing need be done.",
    ),
    why=Text(
        sv="Det som ingen frågas om blir sällan rapporterat och ser då ut att inte hända.",
        en="What nobody is asked about is seldom reported and then looks as if it did not happen.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one note for every indicator that somebody can observe and no checklist asks about."""
    if not under.broken.isdisjoint(("checklists", "indicators")):
        return
    asked = {item.indicator for checklist in under.checklists for item in checklist.part.items}
    if asked - under.known["indicators"]:
        return  # a misspelt id is said as such, and would be said twice here
    for indicator in under.things["indicators"]:
        observed = indicator.part.kind != "aggregate" and indicator.part.retired is None
        if observed and indicator.part.id not in asked:
            place = under.place("indicators", indicator.number, "id")
            yield RULE.at(place, id=indicator.part.id)

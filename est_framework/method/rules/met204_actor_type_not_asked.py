"""MET204: an actor type has no checklist."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET204",
    severity=Severity.ERROR,
    title=Text(
        sv="Aktörstypen har ingen checklista.",
        en="The actor type has no checklist.",
    ),
    seen=Text(
        sv="ingen checklista gäller {id}",
        en="no checklist is for {id}",
    ),
    expected=Text(
        sv="minst en checklista för varje aktörstyp som rapporterar",
        en="at least one checklist for each actor type that reports",
    ),
    remedy=Text(
        sv="Skriv en checklista för {id} i checklists.yaml, eller lägg till {id} i "
        "actor_types på en som finns.",
        en="Write a checklist for {id} in checklists.yaml, or add {id} to the actor_types of"
        " one that exists.",
    ),
    why=Text(
        sv="En aktör utan frågor får ett tomt formulär och syns i lägesbilden som om den "
        "inget sett.",
        en="An actor without questions gets an empty form and shows in the picture as if it "
        "had seen nothing.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor type in use that should report but that no checklist asks."""
    if not under.broken.isdisjoint(("checklists", "actor_types")):
        return
    asked = {id_ for checklist in under.checklists for id_ in checklist.part.actor_types}
    if asked - under.known["actor_types"]:
        return  # a misspelt id is said as such, and would be said twice here
    for type_ in under.things["actor_types"]:
        if type_.part.reports and type_.part.retired is None and type_.part.id not in asked:
            yield RULE.at(under.place("actor_types", type_.number, "id"), id=type_.part.id)

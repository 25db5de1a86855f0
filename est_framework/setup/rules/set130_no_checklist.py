"""An actor is asked no questions in any of its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET130",
    severity=Severity.NOTE,
    title=Text(
        sv="Aktören får inga frågor",
        en="The actor is asked nothing",
    ),
    seen=Text(
        sv="Ingen checklista för {type} i: {templates}.",
        en="No checklist for {type} in: {templates}.",
    ),
    expected=Text(
        sv="En rapportmall med frågor till aktörstypen, som weekly_status.",
        en="A report template with questions for the actor type, as weekly_status.",
    ),
    remedy=Text(
        sv="Lägg till en rapportmall med checklista. Ska aktören bara skicka enstaka händelser är "
        "det här inget fel.",
        en="Add a report template with a checklist. If the actor shall only send single events this "
        "is no fault.",
    ),
    why=Text(
        sv="Utan frågor visar rapporten bara det som någon själv kom att tänka på, och tystnad går "
        "inte att skilja från lugn.",
        en="Without questions a report shows only what somebody happened to think of, and silence "
        "cannot be told from calm.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """
    Yield one finding for every actor that no template of its own asks anything.

    Who has said that an actor sends events only (`mode: events`) has meant it so.
    """
    if check.release is None:
        return
    types = {t.id for t in check.release.actor_types if t.retired is None}
    templates = {t.id for t in check.release.templates if t.kind == "report" and t.retired is None}
    asking = {t.id for t in check.release.templates if t.asks}
    asked = {
        (c.template, type_)
        for c in check.release.checklists
        if c.retired is None and c.template in asking
        for type_ in c.actor_types
    }
    for number, actor in enumerate(check.setup.actors):
        is_known = actor.type in types and templates.issuperset(actor.templates)
        is_meant = actor.mode == "events"
        if (
            is_known
            and not is_meant
            and not any((template, actor.type) in asked for template in actor.templates)
        ):
            place = check.source.place("actors", number, "templates")
            yield RULE.at(place, type=actor.type, templates=", ".join(actor.templates))

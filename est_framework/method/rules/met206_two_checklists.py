"""MET206: two checklists ask the same actor type in the same template."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET206",
    severity=Severity.ERROR,
    title=Text(
        sv="Två checklistor gäller samma aktörstyp och rapportmall.",
        en="Two checklists are for the same actor type and report template.",
    ),
    seen=Text(
        sv="{id} frågas redan i {template} av checklistan {other}",
        en="{id} is already asked in {template} by the checklist {other}",
    ),
    expected=Text(
        sv="en checklista för varje aktörstyp och rapportmall",
        en="one checklist for each actor type and report template",
    ),
    remedy=Text(
        sv="Ta bort {id} ur den ena checklistans actor_types, eller slå ihop checklistorna.",
        en="Remove {id} from the actor_types of one of them, or merge the checklists.",
    ),
    why=Text(
        sv="Bara den ena skulle användas, och ingen kan se vilken.",
        en="Only one of them would be used, and nobody can see which.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every actor type that two checklists ask in one template."""
    first: dict[tuple[str, str], str] = {}
    for checklist in under.checklists:
        for number, id_ in enumerate(checklist.part.actor_types):
            key = (checklist.part.template, id_)
            if key in first:
                place = under.place("checklists", checklist.number, "actor_types", number)
                yield RULE.at(place, id=id_, template=checklist.part.template, other=first[key])
            first.setdefault(key, checklist.part.id)

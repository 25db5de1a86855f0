"""MET215: the same step is told differently in two cycles."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.models import CycleStep
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET215",
    severity=Severity.ERROR,
    title=Text(
        sv="Samma steg beskrivs olika i två cykler.",
        en="The same step is told differently in two cycles.",
    ),
    seen=Text(
        sv="steget {id} har annan {field} i cykeln {cycle} än i {other}",
        en="the step {id} has another {field} in the cycle {cycle} than in {other}",
    ),
    expected=Text(
        sv="samma namn (label), del (component) och roll (role) för ett id i alla cykler",
        en="the same label, component and role for an id in all cycles",
    ),
    remedy=Text(
        sv="Gör dem lika. Är det ett annat steg behöver det ett eget id.",
        en="Make them the same. If it is another step, it needs an id of its own.",
    ),
    why=Text(
        sv="Ett steg som heter samma sak är samma arbete i alla rytmer. Annars vet ingen vem "
        "som gör det när gruppen byter rytm.",
        en="A step of the same name is the same work in every rhythm. Otherwise nobody knows "
        "who takes it when the group changes its rhythm.",
    ),
)
_TOLD = ("label", "component", "role")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every field of a step that an earlier cycle has told otherwise."""
    first: dict[str, tuple[CycleStep, str]] = {}
    for cycle in under.things["cycles"]:
        if cycle.part.retired is not None:
            continue
        for number, step in enumerate(cycle.part.steps):
            told, other = first.setdefault(step.id, (step, cycle.part.id))
            for field in _TOLD:
                if getattr(step, field) != getattr(told, field):
                    place = under.place("cycles", cycle.number, "steps", number, field)
                    words = {"cycle": cycle.part.id, "other": other}
                    yield RULE.at(place, id=step.id, field=field, **words)

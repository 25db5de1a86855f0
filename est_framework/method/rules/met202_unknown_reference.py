"""MET202: something is referred to that the release does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity, did_you_mean
from est_framework.language import Text
from est_framework.method.references import references
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET202",
    severity=Severity.ERROR,
    title=Text(
        sv="Hänvisningen leder ingenstans.",
        en="The reference leads nowhere.",
    ),
    seen=Text(
        sv="{id} finns inte i {where}.{hint}",
        en="{id} is not in {where}.{hint}",
    ),
    expected=Text(
        sv="ett id som finns i {where}",
        en="an id that is in {where}",
    ),
    remedy=Text(
        sv="Rätta stavningen, eller lägg till det som saknas i {where}.",
        en="Correct the spelling, or add what is missing to {where}.",
    ),
    why=Text(
        sv="En fråga, roll eller källa som inte finns kan varken visas, besvaras eller "
        "kontrolleras.",
        en="A question, role or source that does not exist can be neither shown, answered "
        "nor checked.",
    ),
)


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every reference to an id that its file does not hold."""
    for reference in references(under):
        if reference.known is not None and reference.id not in reference.known:
            hint = did_you_mean(reference.id, reference.known)
            yield RULE.at(
                reference.place,
                id=reference.id,
                where=reference.where,
                hint=Text(sv=hint.sv.rstrip(), en=hint.en.rstrip()),
            )

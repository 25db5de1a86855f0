"""MET208: something retired is still in use."""

from __future__ import annotations

from collections.abc import Iterator

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text
from est_framework.method.references import references
from est_framework.method.under_check import ReleaseUnderCheck

RULE = Rule(
    code="MET208",
    severity=Severity.ERROR,
    title=Text(
        sv="Något som har utgått används fortfarande.",
        en="Something retired is still in use.",
    ),
    seen=Text(
        sv="{id} har utgått ur {where}.{hint}",
        en="{id} is retired from {where}.{hint}",
    ),
    expected=Text(
        sv="bara sådant som inte har utgått",
        en="only what is not retired",
    ),
    remedy=Text(
        sv="Byt till ersättaren om det finns en, annars ta bort hänvisningen.",
        en="Change to the successor if there is one, otherwise remove the reference.",
    ),
    why=Text(
        sv="Det som har utgått finns kvar för gamla rapporters skull men ska inte frågas igen.",
        en="What is retired stays for the sake of old reports but must not be asked again.",
    ),
)
NO_SUCCESSOR = Text(sv=" Ingen ersättare är angiven.", en=" No successor is given.")


def look(under: ReleaseUnderCheck) -> Iterator[Finding]:
    """Yield one finding for every reference from something in use to something retired."""
    for reference in references(under):
        retired = under.retired.get(reference.field, {}).get(reference.id)
        if retired is not None and reference.in_use:
            new = retired.replaced_by
            hint = (
                Text(sv=f" Ersätts av {new}.", en=f" Replaced by {new}.") if new else NO_SUCCESSOR
            )
            yield RULE.at(reference.place, id=reference.id, where=reference.where, hint=hint)

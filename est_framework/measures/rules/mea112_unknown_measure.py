"""MEA112: The follow-up is about a measure that does not exist."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="MEA112",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppföljningen gäller en insats som inte finns",
        en="The follow-up is about a measure that does not exist",
    ),
    seen=Text(
        sv="Det finns ingen insats {measure}.",
        en="There is no measure {measure}.",
    ),
    expected=Text(
        sv="En insats som är beslutad på ett tidigare möte.",
        en="A measure decided at an earlier meeting.",
    ),
    remedy=Text(
        sv="Kontrollera numret: est measures list --closed visar alla insatser. Gäller det ett"
        " protokoll, kontrollera att det hör till den här kommunen.",
        en="Check the number: est measures list --closed shows all measures. If it is a meeting's"
        " record, check that it belongs to this municipality.",
    ),
    why=Text(
        sv="En uppföljning som inte hittar sin insats går förlorad.",
        en="A follow-up that does not find its measure is lost.",
    ),
)

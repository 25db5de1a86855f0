"""There is no slow rhythm beside the cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET187",
    severity=Severity.WARNING,
    title=Text(
        sv="Det finns ingen fördjupad analys",
        en="There is no deep analysis",
    ),
    seen=Text(
        sv="deep_analysis saknas.",
        en="There is no deep_analysis.",
    ),
    expected=Text(
        sv="En fördjupning minst tre gånger om året.",
        en="A deep analysis at least three times a year.",
    ),
    remedy=Text(
        sv="Skriv deep_analysis: {{rhythm: quarter, top: 3}}, eller third-of-year.",
        en="Write deep_analysis: {{rhythm: quarter, top: 3}}, or third-of-year.",
    ),
    why=Text(
        sv="Metoden säger att behov ska vägas mot möjlighet minst tre gånger om året. Veckans "
        "möten löser inte det som återkommer.",
        en="The method says that need must be weighed against possibility at least three times a "
        "year. Weekly meetings do not solve what keeps returning.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the setup has no deep analysis."""
    if check.asks("kvartalsprioritering") and check.setup.deep_analysis is None:
        yield RULE.at(check.source.place("deep_analysis"))

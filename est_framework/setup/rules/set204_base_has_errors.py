"""A base with errors of its own."""

from __future__ import annotations

from est_framework.findings import Rule, Severity
from est_framework.language import Text

RULE = Rule(
    code="SET204",
    severity=Severity.ERROR,
    title=Text(
        sv="Uppsättningen i base har fel",
        en="The setup in base has errors",
    ),
    seen=Text(
        sv="Det första felet är i {where}: {code}. {title}. {seen}",
        en="The first error is in {where}: {code}. {title}. {seen}",
    ),
    expected=Text(
        sv="En uppsättning som klarar est check.",
        en="A setup that passes est check.",
    ),
    remedy=Text(
        sv="Be dem som har uppsättningen att rätta den. Antal fel: {errors}.",
        en="Ask those who keep the setup to correct it. Number of errors: {errors}.",
    ),
    why=Text(
        sv="Fel i det som ni bygger på blir fel hos er.",
        en="Errors in what you build on become your errors.",
    ),
)

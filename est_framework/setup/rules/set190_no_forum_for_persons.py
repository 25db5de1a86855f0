"""No forum takes matters about persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET190",
    severity=Severity.WARNING,
    title=Text(
        sv="Det finns inget forum för frågor om personer",
        en="There is no forum for matters about persons",
    ),
    seen=Text(
        sv="Ingen under linked_forums har takes: persons, youth eller victims.",
        en="None under linked_forums has takes: persons, youth or victims.",
    ),
    expected=Text(
        sv="Ett namngivet forum dit det som rör enskilda hänvisas.",
        en="A named forum to which matters about individuals are referred.",
    ),
    remedy=Text(
        sv="Lägg till forumet under linked_forums, som {{id: sip, name: Samordnad individuell "
        "plan, takes: persons}}.",
        en="Add the forum under linked_forums, as {{id: sip, name: Coordinated individual plan, "
        "takes: persons}}.",
    ),
    why=Text(
        sv="Metoden säger att frågor om enskilda ska ha ett annat forum. Utan det hamnar de i "
        "lägesbilden.",
        en="The method says that matters about individuals must have another forum. Without it "
        "they end up in the picture.",
    ),
)


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when no linked forum takes what is about persons."""
    takes = {forum.takes for forum in check.setup.linked_forums}
    if check.asks("forum_personer") and not takes & {"persons", "youth", "victims"}:
        yield RULE.at(check.source.place("linked_forums"))

"""The decision on retention is only a stand-in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET195",
    severity=Severity.WARNING,
    title=Text(
        sv="Gallringsbeslutet är inte ifyllt",
        en="The decision on retention is not filled in",
    ),
    seen=Text(
        sv="decision är {seen}.",
        en="decision is {seen}.",
    ),
    expected=Text(
        sv="Beslutets nummer eller den plan där det står.",
        en="The number of the decision, or the plan it stands in.",
    ),
    remedy=Text(
        sv="Skriv beslutets nummer. Finns inget beslut, fatta det innan rapporter samlas in.",
        en="Write the number of the decision. If there is none, decide before reports are collected.",
    ),
    why=Text(
        sv="Metoden säger att det ska finnas ett beslut om hur länge rapporter sparas. Det finns "
        "inget förval.",
        en="The method says that there must be a decision on how long reports are kept. There is "
        "no default.",
    ),
)


_STAND_INS = frozenset(
    {
        "-",
        "?",
        "…",
        "...",
        "beslut",
        "decision",
        "ej beslutat",
        "ingen",
        "inget",
        "inte beslutat",
        "kommer",
    }
    | {
        "n/a",
        "none",
        "oklart",
        "saknas",
        "tbd",
        "unknown",
        "utreds",
        "vet ej",
        "diarienummer",
        "dnr",
    }
)
_BLANKS = re.compile(r"(?i)\b(?:x{2,}|n{3,}|å{4}|20(?:xx|åå|yy))\b|[?_]{2,}|[<‹\[].*[>›\]]")


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the decision is a word or blank that stands for one to come."""
    decision = check.setup.retention.decision
    stands_in = decision.strip().casefold() in _STAND_INS or _BLANKS.search(decision)
    if stands_in and check.asks("gallringsbeslut"):
        yield RULE.at(check.source.place("retention", "decision"), seen=decision)

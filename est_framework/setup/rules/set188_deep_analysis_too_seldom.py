"""The deep analysis comes more seldom than the method says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from est_framework.findings import Finding, Rule, Severity
from est_framework.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from est_framework.setup.under_check import SetupUnderCheck

RULE = Rule(
    code="SET188",
    severity=Severity.WARNING,
    title=Text(
        sv="Fördjupad analys görs för sällan",
        en="The deep analysis comes too seldom",
    ),
    seen=Text(
        sv="rhythm är {seen}: {times} om året.",
        en="rhythm is {seen}: {times} a year.",
    ),
    expected=Text(
        sv="Minst tre gånger om året: quarter eller third-of-year.",
        en="At least three times a year: quarter or third-of-year.",
    ),
    remedy=Text(
        sv="Ändra rhythm. Har ni skäl för en annan takt, acceptera avvikelsen under accepted.",
        en="Change rhythm. If you have reason for another pace, accept the departure under accepted.",
    ),
    why=Text(
        sv="Metoden säger minst tre gånger om året. Med längre mellan gångerna hinner det som "
        "återkommer bli till vana.",
        en="The method says at least three times a year. With longer between, what keeps "
        "returning has time to settle.",
    ),
)


_TIMES = {
    "half-year": Text(sv="två gånger", en="twice"),
    "year": Text(sv="en gång", en="once"),
}


def look(check: SetupUnderCheck) -> Iterator[Finding]:
    """Yield one finding when the deep analysis comes less than three times a year."""
    deep = check.setup.deep_analysis
    if deep is not None and deep.rhythm in _TIMES and check.asks("kvartalsprioritering"):
        place = check.source.place("deep_analysis", "rhythm")
        yield RULE.at(place, seen=deep.rhythm, times=_TIMES[deep.rhythm])
